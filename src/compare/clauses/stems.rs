//! The stems that are looked for in a dictionary, found without stemming most of its words.

use crate::align::{irregular_forms, stem};
use crate::text::Beginnings;

/// Some stems, each with its number.
#[derive(Default)]
pub(super) struct Stems {
    /// Sorted.
    stems: Vec<String>,
    /// How they begin.
    of_stems: Beginnings,
    /// How words with such a stem begin.
    of_words: Beginnings,
}

impl Stems {
    /// The stems of words in small letters.
    pub(super) fn of<'w>(words: impl Iterator<Item = &'w str>) -> Self {
        let mut stems: Vec<String> = words.map(stem).collect();
        stems.sort_unstable();
        stems.dedup();
        let own = || stems.iter().map(String::as_str);
        let of_stems: Beginnings = own().collect();
        let irregular = irregular_forms().filter(|(_, base)| of_stems.may_begin(base)).map(|(form, _)| form);
        let of_words = own().chain(irregular).collect();
        Self { stems, of_stems, of_words }
    }

    /// How many they are.
    pub(super) fn len(&self) -> usize {
        self.stems.len()
    }

    /// The number of a stem.
    pub(super) fn find(&self, stem: &str) -> Option<usize> {
        self.stems.binary_search_by(|one| one.as_str().cmp(stem)).ok()
    }

    /// Whether a stem may be among them; what is denied is certain.
    pub(super) fn may_be(&self, stem: &str) -> bool {
        !stem.starts_with(|c: char| c.is_ascii_lowercase()) || self.of_stems.may_begin(stem)
    }

    /// Whether a word of ASCII letters may have a stem among them; what is denied is certain.
    pub(super) fn may_be_of(&self, word: &[u8]) -> bool {
        let start: [u8; 2] = [0, 1].map(|at| word.get(at).map_or(b' ', u8::to_ascii_lowercase));
        // `tied` goes to `ty`: all other stems begin as their words do.
        self.of_words.may_begin(start) || word.len() == 4 && word[1..].eq_ignore_ascii_case(b"ied")
    }

    /// The number of the stem of a word of ASCII letters.
    pub(super) fn of_word(&self, word: &str) -> Option<usize> {
        if word.is_empty() || !self.may_be_of(word.as_bytes()) {
            None
        } else {
            self.find(&stem(&word.to_ascii_lowercase()))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Stems;

    #[test]
    fn every_form_finds_its_stem() {
        let forms =
            ["went", "dies", "died", "Studied", "women", "stories", "was", "planned", "boxes", "saw", "ox", "a"];
        let small: Vec<String> = forms.iter().map(|form| form.to_lowercase()).collect();
        for (form, word) in forms.iter().zip(&small) {
            let stems = Stems::of([word.as_str()].into_iter());
            assert!(stems.may_be_of(form.as_bytes()), "{form}");
            assert_eq!(stems.of_word(form), Some(0), "{form}");
        }
        for (form, base) in [("went", "go"), ("leaves", "leave"), ("left", "leave"), ("dying", "dye"), ("feet", "foot")]
        {
            let stems = Stems::of([base].into_iter());
            assert_eq!(stems.of_word(form).is_some(), crate::align::stem(form) == crate::align::stem(base), "{form}");
        }
        assert_eq!(Stems::of(["house"].into_iter()).of_word("tree"), None);
    }
}
