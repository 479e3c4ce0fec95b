//! The sound model: English letters behind Chinese characters.
//!
//! Each character of a transliteration stands for zero to six letters. The table gives the probability of the letters
//! by toneless syllable, and by character where a character differs from its syllable.

mod best;
mod characters;
mod halves;
mod outline;
mod passes;
pub mod pieces;
mod rows;
mod table;
mod trace;
mod unit;

use super::embedded;
pub use super::letters::letters;
use super::readings::Readings;
use crate::error::Error;
use characters::{Character, Characters};
pub use halves::Echo;
pub use outline::{Outline, Voiced};
use passes::{RUNS, Row, advance, retreat, start};
use pieces::{Pieces, Split};
use rustc_hash::FxHashMap;
use std::borrow::Cow;
pub use table::COSTS_IN_A_NAT;
pub use trace::Share;
use unit::{Alphabet, Unit};

/// The most letters one character stands for.
pub const LONGEST_SEGMENT: usize = 6;
/// The most letters of a name that is scored.
pub const LONGEST_NAME: usize = 24;
/// Weight of the letters' own frequency where a syllable was never seen with them.
pub const UNSEEN: f64 = 0.005;
/// Weight of what the pieces of the syllable say of them.
pub const BY_PIECES: f64 = 0.2;
/// Probability of letters that were never seen behind any character.
pub const RAREST: f64 = 1e-7;
/// Probability of a number of characters that was never seen with so many letters.
pub const NO_LENGTH: f64 = 1e-4;
/// The odds of a character that never stands in a transliteration, and of one whose syllable does.
const NEVER: f64 = -4.0;
const SELDOM: f64 = -3.0;
/// The least that the worst character counts in one number.
const LEAST_WORST: f64 = -4.0;

/// The model of English letters behind Chinese characters.
pub struct Sound {
    /// The table; units are read from it when they are asked for.
    text: Cow<'static, str>,
    units: Vec<Unit>,
    /// Probability of letters behind any character, by code.
    any: FxHashMap<u32, f64>,
    /// The probability of each letter behind any character.
    alphabet: Alphabet,
    /// How probable each piece of the letters is with its part of the syllable.
    pieces: [Pieces; 3],
    characters: Characters,
    syllables: FxHashMap<String, Syllable>,
    /// Probability of the number of characters, by the number of letters: `[letters, at most 16][characters, below 13]`.
    lengths: Vec<[f64; 13]>,
}

/// What the model knows of one syllable.
#[derive(Clone, Copy, Default)]
struct Syllable {
    unit: u32,
    /// The numbers of its parts, by piece.
    parts: [u16; 3],
}

/// A name in Latin letters, prepared for scoring.
#[derive(Clone, Debug)]
pub struct Spelled {
    /// The numbers of the pieces of the letters from `i`, `n` of them, at `i * RUNS + n`.
    pieces: Vec<[u16; 3]>,
    /// Their probability behind any character; 0 for more letters than there are.
    any: Vec<f64>,
    /// ln of the probability of the letters behind characters unknown.
    alone: f64,
    /// Where each letter of the alphabet stands, a bit a place.
    places: [u32; 26],
    outline: Outline,
}

/// How well a transliteration fits, in nats.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fit {
    /// ln of the probability of the letters behind these characters over that behind any.
    ///
    /// The number of characters counts, as seldom as it is for so many letters.
    pub ratio: f64,
    /// The same for the character that fits worst, given the others.
    pub worst: f64,
}

impl Fit {
    /// One number that tells true pairs from others best.
    pub fn whole(self) -> f64 {
        self.ratio + self.worst.max(LEAST_WORST)
    }
}

/// Letters as one number: five bits each, the empty run is 1.
pub fn code(letters: &[u8]) -> u32 {
    letters.iter().fold(1, |code, &letter| code << 5 | u32::from(letter))
}

impl Sound {
    /// The model that comes with the program.
    pub(super) fn embedded(readings: &Readings) -> Result<Self, Error> {
        Self::from_table("dictionaries/sound/data.tsv", embedded::SOUND, readings)
    }

    /// The model in `text`, a table of `duizhao train --names sound`; `path` is for messages.
    ///
    /// Characters without a row of their own sound like their first reading.
    pub fn from_table(path: &str, text: impl Into<Cow<'static, str>>, readings: &Readings) -> Result<Self, Error> {
        let mut sound = Self::parse(path, text.into())?;
        for &(syllable, characters) in readings.first_pinyin() {
            if let Some(&syllable) = sound.syllables.get(syllable) {
                sound.characters.note(characters, Character { syllable, own: syllable.unit, odds: SELDOM });
            }
        }
        Ok(sound)
    }

    /// Prepares `name`; `None` when it has no letters or too many.
    pub fn spell(&self, name: &str) -> Option<Spelled> {
        let outline = Outline::of(name)?;
        let letters = outline.letters();
        let runs = (letters.len() + 1) * RUNS;
        let (mut pieces, mut any) = (vec![[0; 3]; runs], vec![0.0; runs]);
        let mut places = [0; 26];
        let empty = Split::empty(&self.pieces);
        for at in 0..=letters.len() {
            let (mut split, mut run) = (empty, code(&[]));
            for count in 0..=LONGEST_SEGMENT.min(letters.len() - at) {
                if count > 0 {
                    let letter = letters[at + count - 1];
                    split.grow(letter, &self.pieces);
                    run = run << 5 | u32::from(letter);
                }
                pieces[at * RUNS + count] = split.numbers;
                any[at * RUNS + count] = self.any.get(&run).copied().unwrap_or(RAREST);
            }
            if let Some(&letter) = letters.get(at) {
                places[usize::from(letter)] |= 1 << at;
            }
        }
        let mut spelled = Spelled { pieces, any, alone: 0.0, places, outline };
        spelled.alone = self.alone(&spelled);
        Some(spelled)
    }

    /// ln of the probability of the letters, whatever the characters are.
    fn alone(&self, name: &Spelled) -> f64 {
        let mut row = start();
        let mut total = 0.0;
        let lengths = &self.lengths[name.letters().min(16)];
        let most = lengths.iter().rposition(|&share| share > NO_LENGTH).unwrap_or(12);
        for share in &lengths[1..=most] {
            row = advance(&row, &name.any);
            total += share * row[name.letters()];
        }
        (total + 1e-60).ln()
    }

    /// The probability that a name of so many letters has `count` characters.
    fn length(&self, letters: usize, count: usize) -> f64 {
        self.lengths[letters.min(16)][count.min(12)]
    }

    /// How well `characters` sound like `name`.
    pub fn fit(&self, name: &Spelled, characters: &[char]) -> Fit {
        let behind = self.rows(name, characters);
        let forward = name.forward(&behind);
        Fit { ratio: self.ratio(name, &forward), worst: name.worst(&behind, &forward) }
    }

    /// The same; `None` when the ratio is below `least`, which is cheaper to see.
    pub fn fit_from(&self, least: f64, name: &Spelled, characters: &[char]) -> Option<Fit> {
        let behind = self.rows(name, characters);
        let forward = name.forward(&behind);
        let ratio = self.ratio(name, &forward);
        (ratio >= least).then(|| Fit { ratio, worst: name.worst(&behind, &forward) })
    }

    /// The row of each of `characters`, one behind the other.
    fn rows(&self, name: &Spelled, characters: &[char]) -> Vec<f64> {
        let mut behind = Vec::with_capacity(name.any.len() * characters.len());
        characters.iter().for_each(|&c| self.push_row(self.known(c), name, &mut behind));
        behind
    }

    /// ln of the probability of all letters in the last of the `forward` rows over that behind any characters.
    fn ratio(&self, name: &Spelled, forward: &[Row]) -> f64 {
        let full = forward[forward.len() - 1][name.letters()];
        (full * self.length(name.letters(), forward.len() - 1) + 1e-60).ln() - name.alone
    }

    /// ln of how much more often `c` stands in transliterations than in ordinary text; -4 when it never does.
    pub fn odds(&self, c: char) -> f64 {
        self.characters.get(c).map_or(NEVER, |character| character.odds)
    }
}

impl Spelled {
    /// How many letters it has.
    pub fn letters(&self) -> usize {
        self.outline.letters().len()
    }
}
