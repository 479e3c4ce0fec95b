//! Bullets and numbers in front of list items.

use super::Kind;
use super::lines::{Line, ends_sentence};
use crate::text::Replacement;
use crate::text::Span;
use crate::text::chars::is_han;

/// Signs that are bullets with or without a space behind them.
const SIGNS: &str = "·•‧∙●○◦▪▫■□◆◇►▶➤➢✓✔❖※";

/// Takes the bullets and numbers off the lines that begin with one; a bullet on a line of its own marks the next.
pub(super) fn mark_items(text: &str, all: Vec<Line>) -> (Vec<Line>, Vec<Replacement>) {
    let letters = all.iter().filter(|line| text[line.span.range()].starts_with("o ")).count() >= 2;
    let mut lines: Vec<Line> = Vec::with_capacity(all.len());
    let (mut hidden, mut lone) = (Vec::new(), false);
    for mut line in all {
        let visible = &text[line.span.range()];
        let bullet = bullet(visible, letters);
        if bullet == Some(visible.len()) {
            hidden.push(Replacement { span: line.span, with: String::new() });
            lone = true;
            continue;
        }
        let number = || number(visible).filter(|_| may_number(text, lines.last(), &line));
        if let Some(length) = bullet.or_else(number) {
            let start = line.span.start;
            hidden.push(Replacement { span: Span::new(start, start + length), with: String::new() });
            line.span.start += length;
            (line.opens, line.kind) = (true, Some(Kind::Item));
        }
        if lone {
            (line.opens, line.kind) = (true, Some(Kind::Item));
        }
        lone = false;
        lines.push(line);
    }
    (lines, hidden)
}

/// Bytes of the bullet that `text` begins with, with the space behind it.
pub(super) fn bullet(text: &str, letters: bool) -> Option<usize> {
    let sign = text.chars().next()?;
    let rest = &text[sign.len_utf8()..];
    let space = rest.len() - rest.trim_start().len();
    let is_bullet = SIGNS.contains(sign)
        || matches!(sign, '-' | '*' | '+' | '–') && (space > 0 || rest.is_empty())
        || sign == 'o' && letters && space > 0;
    is_bullet.then_some(sign.len_utf8() + space)
}

/// Bytes of the number that `text` begins with as list items do: `1.`, `2)`, `(3)`, `四、`, `（五）`, `⑥`.
pub(super) fn number(text: &str) -> Option<usize> {
    let first = text.chars().next()?;
    if ('①'..='⑳').contains(&first) {
        return Some(first.len_utf8() + space(&text[first.len_utf8()..]));
    }
    let opening = if matches!(first, '(' | '（') { first.len_utf8() } else { 0 };
    let body = &text[opening..];
    let digits = body.find(|c: char| !c.is_ascii_digit()).unwrap_or(body.len());
    let numerals = body.find(|c: char| !"一二三四五六七八九十".contains(c)).unwrap_or(body.len());
    let (length, is_han) = if digits > 0 { (digits, false) } else { (numerals, true) };
    let closing = body[length..].chars().next()?;
    let end = opening + length + closing.len_utf8();
    let fits = match closing {
        ')' | '）' => length > 0,
        '、' => opening == 0,
        '.' | '．' => opening == 0 && !is_han && (space(&text[end..]) > 0 || starts_han(&text[end..])),
        _ => false,
    };
    let short = if is_han { length <= 9 } else { length <= 3 };
    (fits && length > 0 && short && end < text.len()).then_some(end + space(&text[end..]))
}

fn space(text: &str) -> usize {
    text.len() - text.trim_start().len()
}

fn starts_han(text: &str) -> bool {
    text.starts_with(is_han)
}

/// Whether a number in front of `line` can be a list's: wrapped prose has numbers at line starts too.
fn may_number(text: &str, before: Option<&Line>, line: &Line) -> bool {
    let Some(before) = before.filter(|_| !line.gap && !line.opens) else { return true };
    before.kind == Some(Kind::Item) || before.closes || ends_sentence(&text[before.span.range()])
}
