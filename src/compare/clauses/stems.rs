//! The stems that are looked for in a dictionary, found without stemming most of its words.

use crate::align::{irregular_forms, stem};

/// Some stems, each with its number.
#[derive(Debug, Default)]
pub(super) struct Stems {
    /// Sorted.
    stems: Vec<String>,
    /// The second letters that stems have behind each first one, a bit each.
    of_stems: Beginnings,
    /// The same of words with such a stem.
    of_words: Beginnings,
}

impl Stems {
    /// The stems of words in small letters.
    pub(super) fn of<'w>(words: impl Iterator<Item = &'w str>) -> Self {
        let mut stems: Vec<String> = words.map(stem).collect();
        stems.sort_unstable();
        stems.dedup();
        let mut of_stems = Beginnings::default();
        stems.iter().for_each(|stem| of_stems.add(stem.as_bytes()));
        let mut of_words = of_stems;
        let irregular = irregular_forms().filter(|(_, base)| of_stems.has(base.as_bytes()));
        irregular.for_each(|(form, _)| of_words.add(form.as_bytes()));
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
        self.of_stems.has(stem.as_bytes())
    }

    /// Whether a word may have a stem among them; what is denied is certain.
    pub(super) fn may_be_of(&self, word: &[u8]) -> bool {
        // `tied` goes to `ty`: all other stems begin as their words do.
        self.of_words.has(word) || word.len() == 4 && word[1..].eq_ignore_ascii_case(b"ied")
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

/// First and second letters of words.
#[derive(Clone, Copy, Debug, Default)]
struct Beginnings([u32; 32]);

impl Beginnings {
    fn add(&mut self, word: &[u8]) {
        let [first, second] = letters(word);
        self.0[first] |= 1 << second;
    }

    fn has(&self, word: &[u8]) -> bool {
        let [first, second] = letters(word);
        self.0[first] >> second & 1 != 0
    }
}

/// The first two bytes of a word, each a number below 32, which large and small letters share.
fn letters(word: &[u8]) -> [usize; 2] {
    [0, 1].map(|at| word.get(at).map_or(0, |byte| usize::from(byte & 31)))
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
