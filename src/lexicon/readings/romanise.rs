//! How far a name in Latin letters spells a Chinese one, in any system and either order.

use super::Readings;
use super::spellings::{of_jyutping, of_pinyin};
use std::ops::Range;

/// How far a Latin name spells a Chinese one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Romanised {
    /// All of it.
    Whole,
    /// Its surname alone.
    Surname,
    /// Nothing.
    Not,
}

impl Readings {
    /// Whether `name`, its surname first, is written `words` in Latin letters, in small letters and parted at hyphens.
    ///
    /// The surname stands first, last, or behind a Western given name; Western given names may stand at either end, and are
    /// told by being no Chinese syllable.
    pub fn romanise(&self, name: &[char], words: &[String]) -> Romanised {
        const TITLES: [&str; 8] = ["dr", "sir", "mr", "mrs", "ms", "prof", "general", "dame"];
        let words: Vec<String> = words.iter().map(|word| word.replace('ü', "u")).collect();
        let words: Vec<&str> =
            words.iter().map(String::as_str).filter(|word| word.len() > 1 && !TITLES.contains(word)).collect();
        let lengths = [2, 1].into_iter().filter(|&length| name.len() >= length);
        let mut best = Romanised::Not;
        for length in lengths {
            for place in self.surname_places(&name[..length], &words) {
                best = best.min(self.given(&name[length..], &words, place));
            }
        }
        best
    }

    /// Where a surname stands among the words: one word, or two for a surname of two characters.
    fn surname_places(&self, surname: &[char], words: &[&str]) -> Vec<Range<usize>> {
        let text: String = surname.iter().collect();
        let fits = |word: &str| self.surname_of(&text).any(|spelling| spelling == word);
        let mut places = Vec::new();
        for at in 0..words.len() {
            if fits(words[at]) {
                places.push(at..at + 1);
            }
            if surname.len() == 2 && at + 1 < words.len() && fits(&words[at..at + 2].concat()) {
                places.push(at..at + 2);
            }
        }
        places
    }

    /// How far the words around the surname spell the given name.
    fn given(&self, given: &[char], words: &[&str], surname: Range<usize>) -> Romanised {
        if given.is_empty() {
            return Romanised::Surname;
        }
        let foreign = |words: &[&str]| words.iter().all(|word| !self.is_syllable(word));
        for side in [surname.end..words.len(), 0..surname.start] {
            for start in side.clone() {
                for end in start + 1..=side.end {
                    let rest = [&words[..start.min(surname.start)], &words[end.max(surname.end)..]];
                    let inside =
                        if side.start == surname.end { &words[side.start..start] } else { &words[end..side.end] };
                    let others = rest.into_iter().chain([inside]).all(foreign);
                    if others && self.spells(&words[start..end], given) {
                        return Romanised::Whole;
                    }
                }
            }
        }
        Romanised::Surname
    }

    /// Whether `words`, one behind the other, spell `given`, no syllable across two words.
    fn spells(&self, words: &[&str], given: &[char]) -> bool {
        let mut states: Vec<(usize, usize)> = vec![(0, 0)];
        for &c in given {
            let spellings = self.spellings(c);
            let mut next = Vec::new();
            for (word, at) in states {
                let Some(rest) = words.get(word).map(|word| &word[at..]) else { continue };
                for spelling in spellings.iter().filter(|spelling| rest.starts_with(spelling.as_str())) {
                    let end = at + spelling.len();
                    let state = if end == words[word].len() { (word + 1, 0) } else { (word, end) };
                    if !next.contains(&state) {
                        next.push(state);
                    }
                }
            }
            states = next;
        }
        states.contains(&(words.len(), 0))
    }

    /// Every way to write `c` in Latin letters.
    pub(super) fn spellings(&self, c: char) -> Vec<String> {
        let mandarin = self.pinyin(c).iter().flat_map(|pinyin| of_pinyin(pinyin));
        let cantonese = self.jyutping(c).iter().flat_map(|jyutping| of_jyutping(jyutping));
        let mut spellings: Vec<String> = mandarin.chain(cantonese).filter(|spelling| !spelling.is_empty()).collect();
        spellings.sort();
        spellings.dedup();
        spellings
    }
}
