//! Usual Chinese words with one character left blank.

use super::embedded;
use super::sorted::Sorted;

/// The mark for the character that is left blank.
pub const BLANK: char = '?';

/// Usual words by all their characters but one.
pub struct Blanks(Sorted<&'static str>);

impl Blanks {
    /// The words that come with the program.
    pub(super) fn embedded() -> Self {
        Self(Sorted::new(embedded::BLANKS))
    }

    /// The characters that make `pattern`, which has one [`BLANK`], a usual word.
    pub fn fillings(&self, pattern: &str) -> &'static str {
        self.0.lent(pattern).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::Blanks;

    #[test]
    fn blanks_are_filled() {
        let blanks = Blanks::embedded();
        assert!(blanks.fillings("问?").contains('题') && blanks.fillings("?题").contains('问'));
        assert!(blanks.fillings("图?馆").contains('书') && blanks.fillings("问题").is_empty());
    }
}
