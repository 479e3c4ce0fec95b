//! How far a name in Latin letters spells a Chinese one, in any system and either order.

use super::Readings;
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

/// The `words` of a name as romanisations are compared: in small letters, parted at hyphens, without apostrophes, ü as u.
pub fn latin_words<'w>(words: impl Iterator<Item = &'w str>) -> Vec<String> {
    let plain = |c: char| match c {
        '\'' | '’' => None,
        'ü' => Some('u'),
        c => Some(c),
    };
    let parts = words.flat_map(|word| word.split('-'));
    parts.map(|part| part.chars().flat_map(char::to_lowercase).filter_map(plain).collect()).collect()
}

impl Readings {
    /// Whether `name`, its surname first, is written `words` in Latin letters, which are those of [`latin_words`].
    ///
    /// The surname stands first, last, or behind a Western given name; Western given names may stand at either end, and are
    /// told by being no Chinese syllable.
    pub fn romanise(&self, name: &[char], words: &[String]) -> Romanised {
        const TITLES: [&str; 8] = ["dr", "sir", "mr", "mrs", "ms", "prof", "general", "dame"];
        // One letter is an initial, but beside a single word it is a given name: Cai E.
        let tells = |word: &&str| (word.len() > 1 || words.len() == 2) && !TITLES.contains(word);
        let lengths = [2, 1].into_iter().filter(|&length| name.len() >= length);
        let mut best = Romanised::Not;
        for length in lengths {
            let Some(spellings) = self.surname_row(&name[..length]) else { continue };
            let words: Vec<&str> = words.iter().map(String::as_str).filter(tells).collect();
            for place in surname_places(spellings, length, &words) {
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
                                    korean() && spell(part, given, |c| self.korean(c)) || self.southerly(part, given)
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
        spell(words, given, |c| self.southern(c).iter().copied().chain(self.spellings(c)))
    }

    /// Every way to write `c` in Latin letters, by rule; some of them twice.
    pub(super) fn spellings(&self, c: char) -> impl Iterator<Item = &str> {
        let mandarin = self.pinyin(c).iter().flat_map(|pinyin| self.of_mandarin(pinyin));
        let cantonese = self.jyutping(c).iter().flat_map(|jyutping| self.of_cantonese(jyutping));
        mandarin.chain(cantonese).map(String::as_str)
    }
}

/// Where a surname of one or two characters stands among the words: one word, or two for a surname of two characters.
fn surname_places<'w>(
    spellings: &'w str,
    characters: usize,
    words: &'w [&'w str],
) -> impl Iterator<Item = Range<usize>> + 'w {
    let fits = move |word: &str| spellings.split([' ', '\t']).any(|spelling| spelling == word);
    (0..words.len()).flat_map(move |at| {
        let one = fits(words[at]).then_some(at..at + 1);
        let two = characters == 2 && at + 1 < words.len() && fits(&words[at..at + 2].concat());
        one.into_iter().chain(two.then_some(at..at + 2))
    })
}

/// Whether `words`, one behind the other, spell `given` by the spellings of each character, no syllable across two words.
fn spell<'s, S: Iterator<Item = &'s str>>(words: &[&str], given: &[char], spellings: impl Fn(char) -> S) -> bool {
    let letters: usize = words.iter().map(|word| word.len()).sum();
    if letters >= u64::BITS as usize {
        return false;
    }
    // A bit for each number of letters, from the first on, that the characters so far may spell.
    let mut spelled = 1_u64;
    for &c in given {
        let mut next = 0;
        for spelling in spellings(c) {
            let mut start = 0;
            for word in words {
                let mut ends = spelled >> start & ((1 << word.len()) - 1);
                while ends != 0 {
                    let at = ends.trailing_zeros() as usize;
                    if word.as_bytes()[at..].starts_with(spelling.as_bytes()) {
                        next |= 1 << (start + at + spelling.len());
                    }
                    ends &= ends - 1;
                }
                start += word.len();
            }
        }
        if next == 0 {
            return false;
        }
        spelled = next;
    }
    spelled >> letters & 1 == 1
}
