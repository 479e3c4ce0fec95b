//! White space inside Chinese numbers: 一百 五 十 二, 三 分之 一, 二十 亿.

use super::{digit, is_numeral, is_open, scale};

/// A sentence without the white space inside its numbers, and the way back to the sentence.
pub(in crate::facts) struct ClosedUp {
    /// The sentence without that white space.
    pub(in crate::facts) text: String,
    /// Where white space was left out, in bytes of `text`, and how many bytes up to there and with it.
    gaps: Vec<(usize, usize)>,
}

impl ClosedUp {
    /// `text` without the white space inside its numbers; `None` where there is none.
    pub(in crate::facts) fn new(text: &str) -> Option<ClosedUp> {
        let mut closed = ClosedUp { text: String::new(), gaps: Vec::new() };
        let (mut kept, mut at) = (0, 0);
        while let Some(space) = text[at..].find(' ') {
            let start = at + space;
            let end = text[start..].find(|c| c != ' ').map_or(text.len(), |more| start + more);
            if is_inside(&text[..start], &text[end..]) {
                closed.text.push_str(&text[kept..start]);
                let before = closed.gaps.last().map_or(0, |&(_, bytes)| bytes);
                closed.gaps.push((closed.text.len(), before + end - start));
                kept = end;
            }
            at = end;
        }
        if closed.gaps.is_empty() {
            return None;
        }
        closed.text.push_str(&text[kept..]);
        Some(closed)
    }

    /// The byte of the sentence at which the character that begins at `offset` begins.
    pub(in crate::facts) fn start(&self, offset: usize) -> usize {
        let before = self.gaps.partition_point(|&(at, _)| at <= offset);
        offset + before.checked_sub(1).map_or(0, |gap| self.gaps[gap].1)
    }

    /// The byte of the sentence at which the character that ends at `offset` ends.
    pub(in crate::facts) fn end(&self, offset: usize) -> usize {
        let before = self.gaps.partition_point(|&(at, _)| at < offset);
        offset + before.checked_sub(1).map_or(0, |gap| self.gaps[gap].1)
    }

    /// The byte of `text` that stands for the byte `original` of the sentence, or for what follows it.
    pub(in crate::facts) fn closed(&self, original: usize) -> usize {
        let before = self.gaps.partition_point(|&(at, bytes)| at + bytes <= original);
        original - before.checked_sub(1).map_or(0, |gap| self.gaps[gap].1).min(original)
    }
}

/// Whether white space between `before` and `after` stands inside a number.
fn is_inside(before: &str, after: &str) -> bool {
    let mut back = before.chars().rev().filter(|&c| c != ' ');
    let mut on = after.chars().filter(|&c| c != ' ');
    let (x, w) = (back.next().unwrap_or('\0'), back.next().unwrap_or('\0'));
    let (y, z, third) = (on.next().unwrap_or('\0'), on.next().unwrap_or('\0'), on.next().unwrap_or('\0'));
    let figure = |c: char| is_numeral(c) || c.is_ascii_digit();
    match (x, y) {
        ('分', '之') => figure(w),
        ('分', '点') => w == '百',
        ('之', _) => w == '分' && (figure(y) || y == '负'),
        ('又', _) => figure(w) && figure(y),
        ('点', _) => figure(w) && digit(y).is_some(),
        ('个', '百') => figure(w) && z == '分',
        ('百', '分') => matches!(z, '之' | '点'),
        (_, '分') => figure(x) && z == '之',
        (_, '又') => figure(x) && figure(z),
        (_, '点') => is_numeral(x) && digit(z).is_some(),
        (_, '个') => figure(x) && z == '百' && third == '分',
        _ => numerals_join((w, x), (y, z)),
    }
}

/// Whether two numeral characters apart are of one number: 五 十, 百 五, 十 余 万, but not 一 二 or 一百 二百.
fn numerals_join((w, x): (char, char), (y, z): (char, char)) -> bool {
    let (left, right) = (scale(x), scale(y));
    if right.is_some() {
        return w != '第' && (is_numeral(x) || is_open(x) && is_numeral(w));
    }
    let Some(left) = left else { return false };
    let smaller = scale(z).is_none_or(|next| next < left || next >= 1e4 && left < 1e4);
    if y.is_ascii_digit() {
        return scale(z).is_some() && smaller;
    }
    smaller && digit(y).is_some() || is_open(y) && scale(z).is_some()
}
