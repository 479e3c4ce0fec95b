//! The sound model: English letters behind Chinese characters.
//!
//! Each character of a transliteration stands for zero to six letters. The table gives the probability of the letters
//! by toneless syllable, and by character where a character differs from its syllable.

mod trace;

use super::embedded;
pub use super::letters::letters;
use super::readings::Readings;
use super::table::{Row, Table};
use crate::error::Error;
use rustc_hash::FxHashMap;
use std::ops::Range;
pub use trace::Share;

/// The most letters one character stands for.
pub const LONGEST_SEGMENT: usize = 6;
/// The most letters of a name that is scored.
pub const LONGEST_NAME: usize = 24;
/// Weight of the letters' own frequency where a syllable was never seen with them.
pub const UNSEEN: f64 = 0.02;
/// Probability of letters that were never seen behind any character.
pub const RAREST: f64 = 1e-7;
/// The unit of all characters together.
const ANY: u32 = 0;

/// The model of English letters behind Chinese characters.
pub struct Sound {
    /// Probability of letters behind a unit, by `unit << 32 | letters`.
    emissions: FxHashMap<u64, f64>,
    characters: FxHashMap<char, Character>,
    syllables: FxHashMap<String, u32>,
    /// Probability of the number of characters, by the number of letters: `[letters, at most 16][characters, below 13]`.
    lengths: Vec<[f64; 13]>,
}

/// What the model knows of one character.
#[derive(Clone, Copy)]
struct Character {
    syllable: u32,
    own: u32,
    /// ln of its share in transliterations over its share in ordinary text.
    odds: f64,
}

/// A name in Latin letters, prepared for scoring.
#[derive(Clone, Debug)]
pub struct Spelled {
    letters: usize,
    /// Letters from `i`, `n` of them, at `i * 7 + n`: their code and their probability behind any character.
    segments: Vec<(u32, f64)>,
    /// ln of the probability of the letters behind characters unknown.
    alone: f64,
}

/// How well a transliteration fits, in nats.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fit {
    /// ln of the probability of the letters behind these characters over that behind any.
    pub ratio: f64,
    /// The same for the character that fits worst, given the others.
    pub worst: f64,
}

/// Letters as one number: five bits each, the empty run is 1.
pub fn code(letters: &[u8]) -> u32 {
    letters.iter().fold(1, |code, &letter| code << 5 | u32::from(letter))
}

impl Sound {
    /// The model that comes with the program; characters without a row of their own sound like their first reading.
    pub(super) fn embedded(readings: &Readings) -> Result<Self, Error> {
        let mut sound = Self::parse("dictionaries/sound/data.tsv", embedded::SOUND)?;
        for (syllable, c) in readings.first_pinyin() {
            if let Some(&unit) = sound.syllables.get(syllable) {
                sound.characters.entry(c).or_insert(Character { syllable: unit, own: unit, odds: -3.0 });
            }
        }
        Ok(sound)
    }

    /// The model in `text`; `path` is for messages.
    fn parse(path: &str, text: &str) -> Result<Self, Error> {
        let mut sound = Self {
            emissions: FxHashMap::with_capacity_and_hasher(32_768, Default::default()),
            characters: FxHashMap::default(),
            syllables: FxHashMap::default(),
            lengths: vec![[1e-4; 13]; 17],
        };
        let table = Table::new(path, text);
        let mut unit = ANY;
        for row in table.rows() {
            let [kind, key, note, entries] = table.columns(&row)?;
            match kind {
                "length" => sound.read_length(&table, &row, key, entries)?,
                "any" => sound.read_unit(&table, &row, ANY, entries)?,
                "syllable" => {
                    unit += 1;
                    sound.syllables.insert(key.to_owned(), unit);
                    sound.read_unit(&table, &row, unit, entries)?;
                }
                _ => {
                    unit += 1;
                    sound.read_character(&table, &row, (key, note), unit)?;
                    sound.read_unit(&table, &row, unit, entries)?;
                }
            }
        }
        Ok(sound)
    }

    fn read_length(&mut self, table: &Table<'_>, row: &Row<'_>, key: &str, entries: &str) -> Result<(), Error> {
        let letters: usize = key.parse().map_err(|_| table.error(row, "a length is a number".into()))?;
        for entry in entries.split(' ') {
            let (count, cost) = split(entry).ok_or_else(|| table.error(row, format!("{entry}: count:cost")))?;
            if let (Ok(count), Some(lengths)) = (count.parse::<usize>(), self.lengths.get_mut(letters))
                && count < 13
            {
                lengths[count] = cost;
            }
        }
        Ok(())
    }

    fn read_unit(&mut self, table: &Table<'_>, row: &Row<'_>, unit: u32, entries: &str) -> Result<(), Error> {
        for entry in entries.split(' ').filter(|entry| !entry.is_empty()) {
            let (text, cost) = split(entry).ok_or_else(|| table.error(row, format!("{entry}: letters:cost")))?;
            let code = text.bytes().fold(1, |code, byte| code << 5 | u32::from(byte.wrapping_sub(b'a') & 31));
            self.emissions.insert(u64::from(unit) << 32 | u64::from(code), cost);
        }
        Ok(())
    }

    fn read_character(
        &mut self,
        table: &Table<'_>,
        row: &Row<'_>,
        (key, note): (&str, &str),
        own: u32,
    ) -> Result<(), Error> {
        let (syllable, odds) = note.split_once(' ').unwrap_or((note, "0"));
        let odds: f64 = odds.parse().map_err(|_| table.error(row, "odds are a number".into()))?;
        let syllable = self.syllables.get(syllable).copied().unwrap_or(ANY);
        let mut characters = key.chars();
        match (characters.next(), characters.next()) {
            (Some(c), None) => self.characters.insert(c, Character { syllable, own, odds: odds / 100.0 }),
            _ => return Err(table.error(row, "a character is one character".into())),
        };
        Ok(())
    }

    /// Prepares `name`; `None` when it has no letters or too many.
    pub fn spell(&self, name: &str) -> Option<Spelled> {
        let letters = letters(name);
        if letters.is_empty() || letters.len() > LONGEST_NAME {
            return None;
        }
        let mut segments = vec![(0, 0.0); letters.len() * 7 + 7];
        for at in 0..=letters.len() {
            for count in 0..=LONGEST_SEGMENT.min(letters.len() - at) {
                let code = code(&letters[at..at + count]);
                segments[at * 7 + count] = (code, self.emission(ANY, code).unwrap_or(RAREST));
            }
        }
        let mut spelled = Spelled { letters: letters.len(), segments, alone: 0.0 };
        spelled.alone = self.alone(&spelled);
        Some(spelled)
    }

    /// ln of the probability of the letters, whatever the characters are.
    fn alone(&self, name: &Spelled) -> f64 {
        let mut row = start(name.letters);
        let mut total = 0.0;
        for share in &self.lengths[name.letters.min(16)][1..] {
            row = name.advance(&row, |at, count| name.segments[at * 7 + count].1);
            total += share * row[name.letters];
        }
        (total + 1e-60).ln()
    }

    fn emission(&self, unit: u32, code: u32) -> Option<f64> {
        self.emissions.get(&(u64::from(unit) << 32 | u64::from(code))).copied()
    }

    /// The probability of the letters from `at`, `count` of them, behind `c`.
    fn behind(&self, c: Option<Character>, name: &Spelled, at: usize, count: usize) -> f64 {
        let (code, any) = name.segments[at * 7 + count];
        let seen = c.and_then(|c| self.emission(c.own, code).or_else(|| self.emission(c.syllable, code)));
        seen.unwrap_or(UNSEEN * any)
    }

    /// How well `characters` sound like `name`.
    pub fn fit(&self, name: &Spelled, characters: &[char]) -> Fit {
        let known: Vec<Option<Character>> = characters.iter().map(|c| self.characters.get(c).copied()).collect();
        let mut forward = vec![start(name.letters)];
        for &c in &known {
            let next = name.advance(&forward[forward.len() - 1], |at, count| self.behind(c, name, at, count));
            forward.push(next);
        }
        let full = forward[characters.len()][name.letters];
        let mut backward = [0.0; LONGEST_NAME + 1];
        backward[name.letters] = 1.0;
        let mut worst = f64::INFINITY;
        for (index, &c) in known.iter().enumerate().rev() {
            let mut any = 0.0;
            let mut previous = [0.0; LONGEST_NAME + 1];
            for at in 0..=name.letters {
                for count in 0..=LONGEST_SEGMENT.min(name.letters - at) {
                    let rest = backward[at + count];
                    if rest > 0.0 {
                        previous[at] += self.behind(c, name, at, count) * rest;
                        any += forward[index][at] * name.segments[at * 7 + count].1 * rest;
                    }
                }
            }
            worst = worst.min((full + 1e-60).ln() - (any + 1e-60).ln());
            backward = previous;
        }
        Fit { ratio: (full + 1e-60).ln() - name.alone, worst }
    }

    /// The part of `characters` that sounds most like `name`, with its ratio; `None` without characters.
    pub fn best(&self, name: &Spelled, characters: &[char]) -> Option<(Range<usize>, f64)> {
        let stride = (name.letters + 1) * 7;
        let mut behind = Vec::with_capacity(characters.len() * stride);
        for c in characters {
            let known = self.characters.get(c).copied();
            for at in 0..=name.letters {
                let room = LONGEST_SEGMENT.min(name.letters - at);
                behind
                    .extend((0..7).map(|count| if count <= room { self.behind(known, name, at, count) } else { 0.0 }));
            }
        }
        let mut best: Option<(Range<usize>, f64)> = None;
        let longest = (name.letters + 1).min(9);
        for first in 0..characters.len() {
            let mut row = start(name.letters);
            for last in first..characters.len().min(first + longest) {
                let of = &behind[last * stride..][..stride];
                row = name.advance(&row, |at, letters| of[at * 7 + letters]);
                let share = row[name.letters];
                if best.as_ref().is_none_or(|(_, other)| share > *other) {
                    best = Some((first..last + 1, share));
                }
            }
        }
        best.map(|(range, share)| (range, (share + 1e-60).ln() - name.alone))
    }

    /// ln of how much more often `c` stands in transliterations than in ordinary text; -4 when it never does.
    pub fn odds(&self, c: char) -> f64 {
        self.characters.get(&c).map_or(-4.0, |c| c.odds)
    }
}

/// The row of a dynamic programme before the first character.
fn start(_letters: usize) -> [f64; LONGEST_NAME + 1] {
    let mut row = [0.0; LONGEST_NAME + 1];
    row[0] = 1.0;
    row
}

impl Spelled {
    /// The next row: every way to give the next character some of the letters.
    fn advance(&self, row: &[f64; LONGEST_NAME + 1], p: impl Fn(usize, usize) -> f64) -> [f64; LONGEST_NAME + 1] {
        let mut next = [0.0; LONGEST_NAME + 1];
        for at in 0..=self.letters {
            if row[at] > 0.0 {
                for count in 0..=LONGEST_SEGMENT.min(self.letters - at) {
                    next[at + count] += row[at] * p(at, count);
                }
            }
        }
        next
    }
}

/// `letters:cost` with the cost in hundredths of a nat, as a probability.
fn split(entry: &str) -> Option<(&str, f64)> {
    let (text, cost) = entry.split_once(':')?;
    Some((text, (-cost.parse::<f64>().ok()? / 100.0).exp()))
}
