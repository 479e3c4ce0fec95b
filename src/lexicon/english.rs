//! English words that are ordinary although they may have a capital.

use super::embedded;
use super::sorted::Sorted;

/// English words that are ordinary although they may have a capital.
pub struct English {
    words: Sorted<&'static str>,
}

impl English {
    /// The words that come with the program.
    pub(super) fn embedded() -> Self {
        Self { words: Sorted::new(embedded::ENGLISH) }
    }

    /// Whether `word`, in small letters, is an ordinary word.
    pub fn knows(&self, word: &str) -> bool {
        self.words.find(word).is_some()
    }
}
