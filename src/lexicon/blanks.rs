//! Usual Chinese words with one character left blank.

use super::embedded;
use memchr::{memchr, memchr_iter};
use std::sync::OnceLock;

/// The mark for the character that is left blank.
pub const BLANK: char = '?';

/// Places for rows, a power of two: twice as many as there are rows, so that most rows stand at their first place.
const PLACES: usize = 1 << 17;

/// Usual words by all their characters but one.
pub struct Blanks {
    text: &'static str,
    /// One more than the first byte of each row, at the place that its pattern says or the next free one; 0 where there is
    /// none. Made when a pattern is first looked for; a search in sorted rows takes ten times as long.
    places: OnceLock<Vec<u32>>,
}

impl Blanks {
    /// The words that come with the program.
    pub(super) fn embedded() -> Self {
        Self { text: embedded::BLANKS, places: OnceLock::new() }
    }

    /// The characters that make `pattern`, which has one [`BLANK`], a usual word.
    pub fn fillings(&self, pattern: &str) -> &'static str {
        let places = self.places.get_or_init(|| places(self.text));
        let mut place = place(pattern.as_bytes());
        while let Some(start) = places[place].checked_sub(1) {
            let row = &self.text[start as usize..];
            if let Some(rest) = row.strip_prefix(pattern).and_then(|rest| rest.strip_prefix('\t')) {
                return rest.split('\n').next().unwrap_or_default();
            }
            place = (place + 1) % PLACES;
        }
        ""
    }
}

/// The places of the rows of `text`.
fn places(text: &str) -> Vec<u32> {
    let mut places = vec![0; PLACES];
    let (bytes, mut start) = (text.as_bytes(), 0);
    for end in memchr_iter(b'\n', bytes) {
        let row = &bytes[start..end];
        let tab = memchr(b'\t', row).unwrap_or(row.len());
        let mut place = place(&row[..tab]);
        while places[place] != 0 {
            place = (place + 1) % PLACES;
        }
        places[place] = u32::try_from(start + 1).unwrap_or(0);
        start = end + 1;
    }
    places
}

/// The place that a pattern says.
fn place(pattern: &[u8]) -> usize {
    let mut mixed = 0_u32;
    for &byte in pattern {
        mixed = (mixed.rotate_left(5) ^ u32::from(byte)).wrapping_mul(0x9E37_79B1);
    }
    (mixed >> 15) as usize % PLACES
}

#[cfg(test)]
mod tests {
    use super::{Blanks, PLACES};

    #[test]
    fn blanks_are_filled() {
        let blanks = Blanks::embedded();
        assert!(blanks.fillings("问?").contains('题') && blanks.fillings("?题").contains('问'));
        assert!(blanks.fillings("图?馆").contains('书') && blanks.fillings("问题").is_empty());
        assert!(blanks.text.lines().count() * 2 < PLACES);
    }
}
