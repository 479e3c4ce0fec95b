//! English words that are ordinary although they may have a capital.

use super::embedded;

/// English words that are ordinary although they may have a capital; searched where they lie.
pub struct English {
    words: &'static str,
}

impl English {
    /// The words that come with the program.
    pub(super) fn embedded() -> Self {
        Self { words: embedded::ENGLISH }
    }

    /// Whether `word`, in small letters, is an ordinary word.
    pub fn knows(&self, word: &str) -> bool {
        let (mut low, mut high) = (0, self.words.len());
        while low < high {
            let middle = low + (high - low) / 2;
            let start = self.words[..middle].rfind('\n').map_or(0, |at| at + 1);
            let end = self.words[middle..].find('\n').map_or(self.words.len(), |at| middle + at);
            match self.words[start..end].cmp(word) {
                std::cmp::Ordering::Equal => return true,
                std::cmp::Ordering::Less => low = end + 1,
                std::cmp::Ordering::Greater => high = start,
            }
        }
        false
    }
}

#[cfg(test)]
mod tests {
    use super::English;

    #[test]
    fn finds_the_first_the_last_and_no_other() {
        let english = English { words: "arrow\nbread\nchair\n" };
        assert!(["arrow", "bread", "chair"].iter().all(|word| english.knows(word)));
        assert!(!["", "a", "bred", "chairs", "zoo"].iter().any(|word| english.knows(word)));
    }
}
