//! Other digits for a number, a year, a day.

use std::ops::Range;

/// The number with one of its digits changed, for every digit and three other digits.
pub(super) fn changed(text: &str) -> Vec<String> {
    let first = text.find(|c: char| c.is_ascii_digit());
    let mut all = Vec::new();
    for (at, c) in text.char_indices().filter(|(_, c)| c.is_ascii_digit()) {
        let digit = c as u8 - b'0';
        for step in [2, 5, 7] {
            let other = (digit + step) % 10;
            if other == 0 && Some(at) == first {
                continue;
            }
            all.push(format!("{}{}{}", &text[..at], char::from(b'0' + other), &text[at + 1..]));
        }
    }
    all
}

/// The value of a plain group of digits.
pub(super) fn plain(text: &str) -> Option<u32> {
    text.bytes().all(|b| b.is_ascii_digit()).then(|| text.parse().ok()).flatten()
}

/// Whole numbers of `range` other than `value`, at a stride, as text.
pub(super) fn others(value: u32, range: Range<u32>, stride: usize) -> Vec<String> {
    range.step_by(stride).filter(|&other| other != value).map(|other| other.to_string()).collect()
}

/// The years before and after.
pub(super) fn beside(text: &str) -> Vec<String> {
    plain(text).map_or(Vec::new(), |year| vec![(year - 1).to_string(), (year + 1).to_string()])
}

/// Whether digits are written as a year is.
pub(super) fn is_year(text: &str) -> bool {
    text.len() == 4 && plain(text).is_some_and(|year| (1700..2100).contains(&year))
}
