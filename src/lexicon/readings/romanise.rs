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

/// What a given name may be spelled by besides Mandarin and Cantonese.
#[derive(Clone, Copy)]
enum Others {
    None,
    Korean,
    Southern,
}

impl Readings {
    /// Whether `name`, its surname first, is written `words` in Latin letters, in small letters and parted at hyphens.
    ///
    /// The surname stands first, last, or behind a Western given name; Western given names may stand at either end, and are
    /// told by being no Chinese syllable.
    pub fn romanise(&self, name: &[char], words: &[String]) -> Romanised {
        const TITLES: [&str; 8] = ["dr", "sir", "mr", "mrs", "ms", "prof", "general", "dame"];
        let words: Vec<String> = words.iter().map(|word| word.replace('ü', "u")).collect();
        // One letter is an initial, but beside a single word it is a given name: Cai E.
        let tells = |word: &&str| (word.len() > 1 || words.len() == 2) && !TITLES.contains(word);
        let words: Vec<&str> = words.iter().map(String::as_str).filter(tells).collect();
        let lengths = [2, 1].into_iter().filter(|&length| name.len() >= length);
        let mut best = Romanised::Not;
        for length in lengths {
            for place in self.surname_places(&name[..length], &words) {
                // Whoever writes the surname in Pinyin writes the given name so too.
                let others = match (length, place.len()) {
                    (1, 1) if self.pinyin(name[0]).contains(&words[place.start]) => Others::None,
                    (1, 1) if self.may_be_korean(name[0], words[place.start]) => Others::Korean,
                    _ => Others::Southern,
                };
                best = best.min(self.given(&name[length..], &words, place, others));
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

    /// How far the words around the surname spell the given name, by the rules of all and by those of `others`.
    fn given(&self, given: &[char], words: &[&str], surname: Range<usize>, others: Others) -> Romanised {
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
                    let part = &words[start..end];
                    // Koreans have no Western name beside theirs: what is left over is the rest of a given name.
                    let korean = || part.len() + surname.len() == words.len() || given.len() > 1;
                    let spells = || {
                        spell(part, given, |c| self.spellings(c))
                            || match others {
                                Others::None => false,
                                // Korea and the south share surnames such as Lee and Lim.
                                Others::Korean => {
                                    korean() && spell(part, given, |c| self.korean(c).into())
                                        || self.southerly(part, given)
                                }
                                Others::Southern => self.southerly(part, given),
                            }
                    };
                    if rest.into_iter().chain([inside]).all(foreign) && spells() {
                        return Romanised::Whole;
                    }
                }
            }
        }
        Romanised::Surname
    }

    /// Whether `words` spell `given` as southern families do.
    fn southerly(&self, words: &[&str], given: &[char]) -> bool {
        let southern = |c| self.southern(c).iter().map(|spelling| (*spelling).to_owned());
        spell(words, given, |c| southern(c).chain(self.spellings(c)).collect())
    }

    /// Every way to write `c` in Latin letters, by rule.
    pub(super) fn spellings(&self, c: char) -> Vec<String> {
        let mandarin = self.pinyin(c).iter().flat_map(|pinyin| of_pinyin(pinyin));
        let cantonese = self.jyutping(c).iter().flat_map(|jyutping| of_jyutping(jyutping));
        let mut spellings: Vec<String> = mandarin.chain(cantonese).filter(|spelling| !spelling.is_empty()).collect();
        spellings.sort();
        spellings.dedup();
        spellings
    }
}

/// Whether `words`, one behind the other, spell `given` by the spellings of each character, no syllable across two words.
fn spell(words: &[&str], given: &[char], spellings: impl Fn(char) -> Vec<String>) -> bool {
    let mut states: Vec<(usize, usize)> = vec![(0, 0)];
    for &c in given {
        let spellings = spellings(c);
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
