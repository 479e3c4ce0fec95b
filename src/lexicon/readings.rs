//! How Chinese characters are read: Mandarin and Cantonese, without tones.

use super::embedded;
use super::table::Table;
use crate::error::Error;
use rustc_hash::FxHashMap;

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

    /// Every character with its usual Mandarin reading, in no order.
    pub(super) fn first_pinyin(&self) -> impl Iterator<Item = (&'static str, char)> {
        self.pinyin.iter().filter_map(|(&c, readings)| Some((*readings.first()?, c)))
    }
}
