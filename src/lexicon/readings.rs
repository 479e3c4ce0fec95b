//! How Chinese characters are read: Mandarin and Cantonese, without tones.

use super::embedded;
use super::table::Table;
use super::translations::find;
use crate::error::Error;
use rustc_hash::FxHashMap;

/// How far a Latin name spells a Chinese one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Romanised {
    /// All of it.
    Whole,
    /// Its surname alone.
    Surname,
    /// Nothing.
    Not,
}

/// The readings of Chinese characters, without tones; ü is v.
pub struct Readings {
    pinyin: FxHashMap<char, Vec<&'static str>>,
    jyutping: FxHashMap<char, Vec<&'static str>>,
}

impl Readings {
    /// The readings that come with the program.
    pub(super) fn embedded() -> Result<Self, Error> {
        Self::parse("dictionaries/readings/data.tsv", embedded::READINGS)
    }

    /// The readings in `text`, which has one syllable a row; `path` is for messages.
    fn parse(path: &'static str, text: &'static str) -> Result<Self, Error> {
        let mut readings = Self { pinyin: FxHashMap::default(), jyutping: FxHashMap::default() };
        let table = Table::new(path, text);
        for row in table.rows() {
            let [system, syllable, first, other] = table.columns(&row)?;
            let of = if system == "pinyin" { &mut readings.pinyin } else { &mut readings.jyutping };
            for c in first.chars() {
                of.entry(c).or_default().insert(0, syllable);
            }
            for c in other.chars() {
                of.entry(c).or_default().push(syllable);
            }
        }
        Ok(readings)
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
    pub fn surname(&self, c: char) -> impl Iterator<Item = &'static str> {
        let row = find(embedded::SURNAMES, c.encode_utf8(&mut [0; 4]));
        row.into_iter().flat_map(|spellings| spellings.split(' '))
    }

    /// Whether `name`, its surname first, is written `words` in Latin letters, in either order; a word too much may be a
    /// Western given name.
    pub fn romanise(&self, name: &[char], words: &[String]) -> Romanised {
        let Some((&surname, given)) = name.split_first() else { return Romanised::Not };
        let fits = |word: &String| self.surname(surname).any(|spelling| spelling == word);
        let Some(at) = words.iter().position(fits).filter(|&at| at == 0 || at + 1 == words.len()) else {
            return Romanised::Not;
        };
        let rest: Vec<&str> = words.iter().enumerate().filter(|(i, _)| *i != at).map(|(_, w)| w.as_str()).collect();
        let whole = rest.concat();
        let spelled = |from: &str| {
            given.iter().fold(vec![from.to_owned()], |lefts, &c| self.strip(&lefts, c)).iter().any(String::is_empty)
        };
        if spelled(&whole)
            || rest.len() > 1 && (spelled(&rest[1..].concat()) || spelled(&rest[..rest.len() - 1].concat()))
        {
            Romanised::Whole
        } else {
            Romanised::Surname
        }
    }

    /// What is left of each of `texts` without a spelling of `c` at its beginning.
    fn strip(&self, texts: &[String], c: char) -> Vec<String> {
        let spellings =
            self.pinyin(c).iter().flat_map(|pinyin| [(*pinyin).to_owned(), wade_giles(pinyin), glide(pinyin)]);
        let cantonese = self
            .jyutping(c)
            .iter()
            .map(|jyutping| jyutping.replace("eoi", "ui").replace("oe", "eu").replace("aa", "a"));
        let spellings: Vec<String> = spellings.chain(cantonese).collect();
        let stripped =
            texts.iter().flat_map(|text| spellings.iter().filter_map(|spelling| text.strip_prefix(spelling.as_str())));
        stripped.map(str::to_owned).collect()
    }

    /// Every character with its usual Mandarin reading, in no order.
    pub(super) fn first_pinyin(&self) -> impl Iterator<Item = (&'static str, char)> {
        self.pinyin.iter().filter_map(|(&c, readings)| Some((*readings.first()?, c)))
    }
}

/// A Pinyin syllable with y for i before another vowel, as in Taiwan: jye, lyan.
fn glide(pinyin: &str) -> String {
    match pinyin.find('i').filter(|&at| at > 0 && pinyin[at + 1..].starts_with(['a', 'e', 'o', 'u'])) {
        Some(at) => format!("{}y{}", &pinyin[..at], &pinyin[at + 1..]),
        None => pinyin.to_owned(),
    }
}

/// A Pinyin syllable as Wade and Giles write it, without apostrophes.
fn wade_giles(pinyin: &str) -> String {
    let whole = match pinyin {
        "zhi" | "chi" => "chih",
        "shi" => "shih",
        "ri" => "jih",
        "zi" | "ci" => "tzu",
        "si" => "ssu",
        "ge" | "ke" => "ko",
        "he" => "ho",
        "you" => "yu",
        _ => "",
    };
    if !whole.is_empty() {
        return whole.to_owned();
    }
    let (initial, last) = pinyin.split_at(pinyin.find(['a', 'e', 'i', 'o', 'u', 'v']).unwrap_or(0));
    let initial = match initial {
        "b" => "p",
        "d" => "t",
        "g" => "k",
        "j" | "q" | "zh" => "ch",
        "x" => "hs",
        "r" => "j",
        "z" | "c" => "ts",
        other => other,
    };
    let last = match last {
        "ian" => "ien",
        "ie" => "ieh",
        "ong" => "ung",
        "ue" => "ueh",
        "uo" => "o",
        "iong" => "iung",
        "v" => "u",
        other => other,
    };
    format!("{initial}{last}")
}

#[cfg(test)]
mod tests {
    use super::{Readings, Romanised};

    #[test]
    fn spells_names_in_either_order() {
        let readings = Readings::embedded().expect("a sound table");
        let of = |han: &str, latin: &str| {
            let words: Vec<String> = latin.to_lowercase().split([' ', '-']).map(str::to_owned).collect();
            readings.romanise(&han.chars().collect::<Vec<_>>(), &words)
        };
        assert_eq!(of("苏连杰", "Lian Jye Su"), Romanised::Whole);
        assert_eq!(of("鲁晓萌", "Xiaomeng Lu"), Romanised::Whole);
        assert_eq!(of("陈立武", "Chen Li-wu"), Romanised::Whole);
        assert_eq!(of("张淑芬", "Sophie Chang"), Romanised::Surname);
        assert_eq!(of("陈凯欣", "Kyle Chan"), Romanised::Surname);
        assert_eq!(of("陈凯欣", "Kyle Brown"), Romanised::Not);
    }
}
