//! How Chinese characters are read: Mandarin and Cantonese, without tones.

mod alike;
mod japanese;
mod korean;
mod romanise;
mod spellings;

use super::embedded;
use super::table::Table;
use crate::error::Error;
use crate::text::small_letters;
use alike::Alike;
use japanese::Japanese;
pub use japanese::ends_japanese;
use korean::Korean;
pub use romanise::{Romanised, latin_words};
use rustc_hash::{FxHashMap, FxHashSet};
use spellings::{of_jyutping, of_pinyin};
use std::sync::OnceLock;

/// The readings of Chinese characters, without tones; ü is v.
pub struct Readings {
    pinyin: FxHashMap<char, Vec<&'static str>>,
    jyutping: FxHashMap<char, Vec<&'static str>>,
    /// The characters that are usually read as each syllable of Pinyin.
    first_pinyin: Vec<(&'static str, &'static str)>,
    /// The characters that are read with each sound, made when they are first asked for.
    alike: OnceLock<Alike>,
    /// The row of each surname of one character.
    surnames: FxHashMap<char, &'static str>,
    /// The row of each surname of two characters.
    double_surnames: FxHashMap<[char; 2], &'static str>,
    /// Every way to spell one of them.
    spellings: FxHashSet<&'static str>,
    /// Every way to spell each syllable of Pinyin, made when it is first asked for.
    mandarin: Spellings,
    /// The same for each syllable of Jyutping.
    cantonese: Spellings,
    /// All of those; made when they are first asked for.
    written: OnceLock<FxHashSet<String>>,
    /// How Koreans write characters; made when a Korean is first asked for.
    korean: OnceLock<Korean>,
    /// How southern families write it; made when a given name is first spelled.
    southern: OnceLock<FxHashMap<char, Vec<&'static str>>>,
    /// Japanese surnames; made when they are first asked for.
    japanese: OnceLock<Japanese>,
}

/// Every way to spell each of some syllables, empty until it is asked for.
type Spellings = FxHashMap<&'static str, OnceLock<Vec<String>>>;

impl Readings {
    /// The readings that come with the program.
    pub(super) fn embedded() -> Result<Self, Error> {
        Self::parse("dictionaries/readings/data.tsv", embedded::READINGS)
    }

    /// The readings in `text`, which has one syllable a row; `path` is for messages.
    fn parse(path: &'static str, text: &'static str) -> Result<Self, Error> {
        let mut readings = Self {
            pinyin: FxHashMap::default(),
            jyutping: FxHashMap::default(),
            first_pinyin: Vec::new(),
            alike: OnceLock::new(),
            surnames: FxHashMap::default(),
            double_surnames: FxHashMap::default(),
            spellings: FxHashSet::default(),
            mandarin: Spellings::default(),
            cantonese: Spellings::default(),
            written: OnceLock::new(),
            korean: OnceLock::new(),
            southern: OnceLock::new(),
            japanese: OnceLock::new(),
        };
        readings.add_surnames();
        let table = Table::new(path, text);
        for row in table.rows() {
            let [system, syllable, first, other] = table.columns(&row)?;
            let (of, spellings) = match system {
                "pinyin" => (&mut readings.pinyin, &mut readings.mandarin),
                "jyutping" => (&mut readings.jyutping, &mut readings.cantonese),
                _ => continue,
            };
            spellings.entry(syllable).or_default();
            if system == "pinyin" {
                readings.first_pinyin.push((syllable, first));
            }
            for c in first.chars() {
                of.entry(c).or_default().insert(0, syllable);
            }
            for c in other.chars() {
                of.entry(c).or_default().push(syllable);
            }
        }
        Ok(readings)
    }

    /// Adds the surnames that come with the program.
    fn add_surnames(&mut self) {
        for (surname, row) in embedded::SURNAMES.lines().filter_map(|line| line.split_once('\t')) {
            self.spellings.extend(row.split([' ', '\t']));
            match surname.chars().collect::<Vec<_>>()[..] {
                [c] => drop(self.surnames.insert(c, row)),
                [first, second] => drop(self.double_surnames.insert([first, second], row)),
                _ => {}
            }
        }
    }

    /// The Mandarin readings of `c`, the usual one first.
    pub fn pinyin(&self, c: char) -> &[&'static str] {
        self.pinyin.get(&c).map_or(&[], Vec::as_slice)
    }

    /// The Cantonese readings of `c` in Jyutping, the usual one first.
    pub fn jyutping(&self, c: char) -> &[&'static str] {
        self.jyutping.get(&c).map_or(&[], Vec::as_slice)
    }

    /// The Latin spellings of the Chinese surname `c`; empty when it is none.
    pub fn surname(&self, c: char) -> impl Iterator<Item = &'static str> + use<> {
        let row = self.surnames.get(&c).copied();
        row.into_iter().flat_map(|spellings| spellings.split([' ', '\t'])).filter(|spelling| !spelling.is_empty())
    }

    /// Whether the Chinese surname `c` is written `word`, in small letters.
    pub fn is_surname_of(&self, c: char, word: &str) -> bool {
        self.surname(c).any(|spelling| spelling == word)
    }

    /// Whether `c` is a Chinese surname.
    pub fn is_surname(&self, c: char) -> bool {
        self.surnames.contains_key(&c)
    }

    /// The Latin spellings of a Chinese surname of one or two characters, parted by blanks and tabs.
    fn surname_row(&self, surname: &[char]) -> Option<&'static str> {
        match *surname {
            [c] => self.surnames.get(&c).copied(),
            [first, second] => self.double_surnames.get(&[first, second]).copied(),
            _ => None,
        }
    }

    /// Whether some Chinese surname is spelled `word`, in any case.
    pub fn is_spelling(&self, word: &str) -> bool {
        self.spellings.contains(&*small_letters(word))
    }

    /// Whether only Koreans write the surname `c` like `word`.
    pub fn is_korean(&self, c: char, word: &str) -> bool {
        let row = self.surnames.get(&c).and_then(|row| row.split_once('\t'));
        row.is_some_and(|(_, korean)| korean.split(' ').any(|spelling| spelling == word))
    }

    /// Whether `word` is how Koreans write the surname `c`, and not its Pinyin.
    fn may_be_korean(&self, c: char, word: &str) -> bool {
        self.is_korean(c, word) || self.korean(c).any(|of| of == word) && !self.pinyin(c).contains(&word)
    }

    /// Every way to write `c` as Koreans do.
    fn korean(&self, c: char) -> impl Iterator<Item = &str> {
        self.korean.get_or_init(Korean::embedded).of(c)
    }

    /// Every way to spell a syllable of Pinyin.
    fn of_mandarin(&self, pinyin: &str) -> &[String] {
        self.mandarin.get(pinyin).map_or(&[], |of| of.get_or_init(|| of_pinyin(pinyin)))
    }

    /// Every way to spell a syllable of Jyutping.
    fn of_cantonese(&self, jyutping: &str) -> &[String] {
        self.cantonese.get(jyutping).map_or(&[], |of| of.get_or_init(|| of_jyutping(jyutping)))
    }

    /// How southern families write `c` in given names.
    fn southern(&self, c: char) -> &[&'static str] {
        let all = || {
            let mut all: FxHashMap<char, Vec<&'static str>> = FxHashMap::default();
            for (spelling, characters) in embedded::SOUTHERN.lines().filter_map(|row| row.split_once('\t')) {
                characters.chars().for_each(|c| all.entry(c).or_default().push(spelling));
            }
            all
        };
        self.southern.get_or_init(all).get(&c).map_or(&[], Vec::as_slice)
    }

    /// Whether `word` is a syllable of Pinyin.
    fn is_syllable(&self, word: &str) -> bool {
        self.mandarin.contains_key(word)
    }

    /// Whether `word`, in small letters, is two syllables of Pinyin, as most Chinese given names are.
    pub fn is_given(&self, word: &str) -> bool {
        let cuts = (1..word.len()).filter(|&at| word.is_char_boundary(at));
        cuts.into_iter().any(|at| self.is_syllable(&word[..at]) && self.is_syllable(&word[at..]))
    }

    /// Whether `word`, in small letters, is a syllable of a Chinese name in any system.
    pub fn is_written(&self, word: &str) -> bool {
        let all = || {
            let mandarin = self.mandarin.keys().flat_map(|pinyin| self.of_mandarin(pinyin));
            let cantonese = self.cantonese.keys().flat_map(|jyutping| self.of_cantonese(jyutping));
            mandarin.chain(cantonese).cloned().collect()
        };
        self.written.get_or_init(all).contains(word)
    }

    /// Whether any spelling of `c` begins like `word`.
    pub fn begins_like(&self, c: char, word: &str) -> bool {
        let mut all = self.spellings(c).chain(self.southern(c).iter().copied());
        all.any(|spelling| spelling.chars().next() == word.chars().next())
    }

    /// Every syllable of Pinyin with the characters that are usually read so.
    pub(super) fn first_pinyin(&self) -> &[(&'static str, &'static str)] {
        &self.first_pinyin
    }
}

#[cfg(test)]
mod tests {
    use super::{Readings, Romanised, latin_words};

    #[test]
    fn spells_names_in_either_order() {
        let readings = Readings::embedded().expect("a sound table");
        let of = |han: &str, latin: &str| {
            readings.romanise(&han.chars().collect::<Vec<_>>(), &latin_words(latin.split(' ')))
        };
        assert_eq!(of("苏连杰", "Lian Jye Su"), Romanised::Whole);
        assert_eq!(of("鲁晓萌", "Xiaomeng Lu"), Romanised::Whole);
        assert_eq!(of("陈立武", "Chen Li-wu"), Romanised::Whole);
        assert_eq!(of("张淑芬", "Sophie Chang"), Romanised::Surname);
        assert_eq!(of("陈凯欣", "Kyle Chan"), Romanised::Surname);
        assert_eq!(of("陈凯欣", "Kyle Brown"), Romanised::Not);
    }
}
