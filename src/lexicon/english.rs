//! English words that are ordinary although they may have a capital.

use super::embedded;
use super::translations::find;

/// English words that are ordinary although they may have a capital.
pub struct English {}

impl English {
    /// The words that come with the program.
    pub(super) fn embedded() -> Self {
        Self {}
    }

    /// Whether `word`, in small letters, is an ordinary word.
    pub fn knows(&self, word: &str) -> bool {
        find(embedded::ENGLISH, word).is_some()
    }
}
