//! Notes at the end of a text, to which numbers behind its sentences point.

use super::Role;
use crate::document::layout::Piece;
use crate::text::chars::is_closing;
use rustc_hash::FxHashSet;

/// Digits of the largest number of a note.
const DIGITS: usize = 2;

/// Gives the notes behind the text the role of captions: they may be paired, and are no omission where one is missing.
pub(super) fn mark(pieces: &mut [Piece], signed: &mut [bool]) {
    let last_text =
        pieces.iter().zip(&*signed).rposition(|(piece, &signed)| !signed && own_number(piece.text()).is_none());
    let Some(end) = last_text else { return };
    let pointed: FxHashSet<u32> = pieces[..=end].iter().flat_map(|piece| numbers_behind(piece.text())).collect();
    for (piece, signed) in pieces[end + 1..].iter_mut().zip(&mut signed[end + 1..]) {
        if !*signed && own_number(piece.text()).is_some_and(|number| pointed.contains(&number)) {
            (piece.role, *signed) = (Role::Caption, true);
        }
    }
}

/// The number in front of a note: `1 text`, `[1] text`, `¹ text`.
fn own_number(text: &str) -> Option<u32> {
    let (number, rest) = number(text)?;
    (rest.starts_with(char::is_whitespace) || !text.starts_with(|c: char| c.is_ascii_digit())).then_some(number)
}

/// The numbers that stand right behind the sentences of `text`.
fn numbers_behind(text: &str) -> Vec<u32> {
    let is_final = |c: char| matches!(c, '.' | '!' | '?' | '。' | '！' | '？') || is_closing(c);
    let behind = text.match_indices(is_final).filter_map(|(at, mark)| {
        let before = text[..at].chars().next_back();
        let (number, rest) = number(&text[at + mark.len()..])?;
        let decimal = before.is_some_and(|c| c.is_ascii_digit()) && !rest.trim().is_empty();
        let apart = rest.is_empty() || !rest.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '.' || c == '%');
        (apart && !decimal).then_some(number)
    });
    behind.collect()
}

/// The number that `text` begins with, plain, raised or in brackets, and what follows it.
fn number(text: &str) -> Option<(u32, &str)> {
    let inner = text.strip_prefix(['[', '［']);
    let body = inner.unwrap_or(text);
    let digits: Vec<u32> = body.chars().map_while(digit).take(DIGITS + 1).collect();
    let length: usize = body.chars().take(digits.len()).map(char::len_utf8).sum();
    if !(1..=DIGITS).contains(&digits.len()) || digits[0] == 0 {
        return None;
    }
    let rest = &body[length..];
    let rest = if inner.is_some() { rest.strip_prefix([']', '］'])? } else { rest };
    Some((digits.iter().fold(0, |number, digit| number * 10 + digit), rest))
}

/// The value of a digit, also of a raised one.
fn digit(c: char) -> Option<u32> {
    match c {
        '¹' => Some(1),
        '²' => Some(2),
        '³' => Some(3),
        '⁰' | '⁴'..='⁹' => Some(u32::from(c) - 0x2070),
        _ => c.to_digit(10),
    }
}
