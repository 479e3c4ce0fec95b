//! Japanese surnames: how they are written in Latin letters, and which names in Latin letters are Japanese.

use super::Readings;
use crate::lexicon::embedded;
use rustc_hash::FxHashMap;

/// Japanese surnames in characters and in Latin letters.
#[derive(Default)]
pub(super) struct Japanese {
    /// The spellings of each surname in characters.
    spellings: FxHashMap<&'static str, &'static str>,
    /// The surnames of each spelling.
    surnames: FxHashMap<&'static str, Vec<&'static str>>,
}

impl Japanese {
    fn embedded() -> Self {
        let mut japanese = Self::default();
        for (surname, spellings) in embedded::JAPANESE.lines().filter_map(|row| row.split_once('\t')) {
            japanese.spellings.insert(surname, spellings);
            spellings.split(' ').for_each(|spelling| japanese.surnames.entry(spelling).or_default().push(surname));
        }
        japanese
    }
}

impl Readings {
    fn japanese(&self) -> &Japanese {
        self.japanese.get_or_init(Japanese::embedded)
    }

    /// The longest Japanese surname that `name`, in characters, begins with and goes on behind.
    pub fn japanese_surname<'n>(&self, name: &'n str) -> Option<&'n str> {
        let mut ends: Vec<usize> = name.char_indices().map(|(at, _)| at).skip(1).take(3).collect();
        ends.reverse();
        ends.into_iter().map(|end| &name[..end]).find(|surname| self.japanese().spellings.contains_key(surname))
    }

    /// Whether `word`, in small letters, spells the Japanese surname `surname`, which is in characters.
    pub fn spells_japanese(&self, surname: &str, word: &str) -> bool {
        self.japanese().spellings.get(surname).is_some_and(|spellings| spellings.split(' ').any(|of| of == word))
    }

    /// The Japanese surnames, in characters, that `word`, in small letters, may be.
    pub fn japanese_written(&self, word: &str) -> &[&'static str] {
        self.japanese().surnames.get(word).map_or(&[], Vec::as_slice)
    }

    /// The surname of a Japanese name of two words in small letters; `None` when it is none.
    pub fn japanese_of<'w>(&self, words: &'w [String]) -> Option<&'w str> {
        let [first, last] = words else { return None };
        let of = |surname: &'w str, given: &str| {
            (!self.japanese_written(surname).is_empty() && is_japanese(given)).then_some(surname)
        };
        of(last, first).or_else(|| of(first, last))
    }
}

/// Whether `word`, in small letters, ends as the words of Japanese do, which is cheaper to see than its syllables.
pub fn ends_japanese(word: &str) -> bool {
    word.ends_with(['a', 'i', 'u', 'e', 'o', 'n', 'h'])
}

/// Whether `word`, in small letters, is made of the syllables of Japanese.
fn is_japanese(word: &str) -> bool {
    const ONSETS: [&str; 26] = [
        "ky", "gy", "sh", "ch", "ts", "ny", "hy", "by", "py", "my", "ry", "k", "g", "s", "z", "j", "t", "d", "n", "h",
        "f", "b", "p", "m", "y", "r",
    ];
    let vowel = |text: &str| text.starts_with(['a', 'i', 'u', 'e', 'o']).then_some(1);
    let mut rest = word.trim_end_matches('h');
    let mut syllables = 0;
    while !rest.is_empty() {
        let bytes = rest.as_bytes();
        if bytes.len() > 1 && bytes[0] == bytes[1] && matches!(bytes[0], b'k' | b's' | b't' | b'p') {
            rest = &rest[1..];
        }
        let onset = ONSETS
            .iter()
            .chain(&["w", ""])
            .find(|onset| rest.strip_prefix(**onset).is_some_and(|behind| vowel(behind).is_some()));
        match onset {
            Some(onset) => rest = &rest[onset.len() + 1..],
            None if rest.starts_with('n') => rest = &rest[1..],
            None => return false,
        }
        syllables += 1;
    }
    syllables > 1
}

#[cfg(test)]
mod tests {
    use super::is_japanese;

    #[test]
    fn japanese_words_are_told_by_their_syllables() {
        for word in ["yuki", "shinzo", "ryunosuke", "kenichi", "hattori", "genki", "junko"] {
            assert!(is_japanese(word), "{word}");
        }
        for word in ["helen", "xiaoming", "mark", "smith", "o"] {
            assert!(!is_japanese(word), "{word}");
        }
    }
}
