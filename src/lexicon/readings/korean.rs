//! How Koreans write the readings of Chinese characters in Latin letters.

use super::spellings::written;
use crate::lexicon::embedded;
use rustc_hash::FxHashMap;
use std::sync::OnceLock;

/// Common characters with a Korean reading.
const CHARACTERS: usize = 8192;

/// How Koreans write characters.
pub(super) struct Korean {
    /// The readings, each with every way to write it, made when it is first asked for.
    readings: Vec<(&'static str, OnceLock<Vec<String>>)>,
    /// The numbers of the readings of each character.
    of: FxHashMap<char, Vec<u16>>,
}

impl Korean {
    /// The readings that come with the program.
    pub(super) fn embedded() -> Self {
        let mut of: FxHashMap<char, Vec<u16>> = FxHashMap::default();
        of.reserve(CHARACTERS);
        let mut readings = Vec::new();
        let rows = embedded::READINGS.lines().filter_map(|row| row.strip_prefix("korean\t")?.split_once('\t'));
        for (number, (reading, characters)) in (0..).zip(rows) {
            readings.push((reading, OnceLock::new()));
            characters.chars().filter(|c| *c != '\t').for_each(|c| of.entry(c).or_default().push(number));
        }
        Self { readings, of }
    }

    /// Every way to write `c`.
    pub(super) fn of(&self, c: char) -> impl Iterator<Item = &str> {
        let readings = self.of.get(&c).into_iter().flatten().map(|&number| &self.readings[usize::from(number)]);
        readings.flat_map(|(reading, spellings)| spellings.get_or_init(|| of_korean(reading))).map(String::as_str)
    }
}

/// Vowels with what people write for them.
const VOWELS: [(&str, &str); 13] = [
    ("eo", "eo u o uh"),
    ("yeo", "yeo yu you yo yuh"),
    ("u", "u oo woo"),
    ("yu", "yu yoo you"),
    ("ae", "ae ai"),
    ("eu", "eu u"),
    ("ui", "ui eui hee"),
    ("i", "i ee yi"),
    ("a", "a ah"),
    ("o", "o oh"),
    ("wo", "wo won"),
    ("oe", "oe oi wae"),
    ("ye", "ye e"),
];

/// First and last consonants with what people write for them.
const FIRST: [(&str, &str); 5] = [("g", "g k"), ("b", "b p"), ("d", "d t"), ("j", "j ch"), ("r", "r l n")];
const LAST: [(&str, &str); 3] = [("k", "k g"), ("p", "p b"), ("l", "l r")];

/// Every spelling of a Korean reading, which is romanised letter by letter.
///
/// A first r or n is silent before i and y, as South Koreans speak.
fn of_korean(reading: &str) -> Vec<String> {
    let is_vowel = |c: char| matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'w');
    let from = reading.find(is_vowel).unwrap_or(0);
    let to = reading.rfind(is_vowel).map_or(reading.len(), |at| at + 1);
    let (first, vowel, last) = (&reading[..from], &reading[from..to], &reading[to..]);
    let mut firsts: Vec<&str> = written(&FIRST, first).split(' ').collect();
    if matches!(first, "r" | "n") && vowel.starts_with(['i', 'y']) {
        firsts.push("");
    }
    let mut spellings = Vec::new();
    for first in firsts {
        for vowel in written(&VOWELS, vowel).split(' ') {
            spellings.extend(written(&LAST, last).split(' ').map(|last| format!("{first}{vowel}{last}")));
        }
    }
    spellings
}

#[cfg(test)]
mod tests {
    use super::of_korean;

    #[test]
    fn readings_are_written_as_koreans_do() {
        for (reading, one) in [("jong", "jong"), ("eun", "un"), ("byeong", "byung"), ("ri", "i"), ("seok", "suk")] {
            assert!(of_korean(reading).iter().any(|spelling| spelling == one), "{one}: {:?}", of_korean(reading));
        }
    }
}
