//! The sound model: English letters behind Chinese characters.
//!
//! Each character of a transliteration stands for zero to six letters. The table gives the probability of the letters
//! by toneless syllable, and by character where a character differs from its syllable.

pub mod pieces;
mod table;
mod trace;

use super::embedded;
pub use super::letters::letters;
use super::readings::Readings;
use crate::error::Error;
use pieces::{Pieces, split_letters};
use rustc_hash::FxHashMap;
use std::ops::Range;
pub use table::COSTS_IN_A_NAT;
pub use trace::Share;

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
/// The least that the worst character counts in one number.
const LEAST_WORST: f64 = -4.0;
/// How much less probable than behind any character the letters at an end of a name may be behind the character there.
const AT_AN_END: f64 = 0.05;
/// The unit of all characters together.
const ANY: u32 = 0;

/// The model of English letters behind Chinese characters.
pub struct Sound {
    /// Probability of letters behind a unit, by `unit << 32 | letters`.
    emissions: FxHashMap<u64, f64>,
    /// How probable each piece of the letters is with its part of the syllable.
    pieces: [Pieces; 3],
    characters: FxHashMap<char, Character>,
    syllables: FxHashMap<String, Syllable>,
    /// Probability of the number of characters, by the number of letters: `[letters, at most 16][characters, below 13]`.
    lengths: Vec<[f64; 13]>,
}

/// What the model knows of one character.
#[derive(Clone, Copy)]
struct Character {
    syllable: Syllable,
    own: u32,
    /// ln of its share in transliterations over its share in ordinary text.
    odds: f64,
}

/// What the model knows of one syllable.
#[derive(Clone, Copy, Default)]
struct Syllable {
    unit: u32,
    /// The numbers of its parts, by piece.
    parts: [u16; 3],
}

/// Letters of a name that may stand behind one character.
#[derive(Clone, Copy, Debug, Default)]
struct Segment {
    code: u32,
    /// The numbers of its pieces.
    pieces: [u16; 3],
    /// Their probability behind any character.
    any: f64,
}

/// A name in Latin letters, prepared for scoring.
#[derive(Clone, Debug)]
pub struct Spelled {
    letters: usize,
    /// Letters from `i`, `n` of them, at `i * 7 + n`.
    segments: Vec<Segment>,
    /// ln of the probability of the letters behind characters unknown.
    alone: f64,
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
    pub fn from_table(path: &str, text: &str, readings: &Readings) -> Result<Self, Error> {
        let mut sound = Self::parse(path, text)?;
        for (syllable, c) in readings.first_pinyin() {
            if let Some(&unit) = sound.syllables.get(syllable) {
                sound.characters.entry(c).or_insert(Character { syllable: unit, own: unit.unit, odds: -3.0 });
            }
        }
        Ok(sound)
    }

    /// Prepares `name`; `None` when it has no letters or too many.
    pub fn spell(&self, name: &str) -> Option<Spelled> {
        let letters = letters(name);
        if letters.is_empty() || letters.len() > LONGEST_NAME {
            return None;
        }
        let mut segments = vec![Segment::default(); letters.len() * 7 + 7];
        for at in 0..=letters.len() {
            for count in 0..=LONGEST_SEGMENT.min(letters.len() - at) {
                let run = &letters[at..at + count];
                let split = split_letters(run);
                let pieces = [0, 1, 2].map(|piece| self.pieces[piece].letters(code(split[piece])));
                let any = self.emission(ANY, code(run)).unwrap_or(RAREST);
                segments[at * 7 + count] = Segment { code: code(run), pieces, any };
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
            row = name.advance(&row, |at, count| name.segments[at * 7 + count].any);
            total += share * row[name.letters];
        }
        (total + 1e-60).ln()
    }

    /// The probability that a name of so many letters has `count` characters.
    fn length(&self, name: &Spelled, count: usize) -> f64 {
        self.lengths[name.letters.min(16)][count.min(12)]
    }

    fn emission(&self, unit: u32, code: u32) -> Option<f64> {
        self.emissions.get(&(u64::from(unit) << 32 | u64::from(code))).copied()
    }

    /// The probability of the letters from `at`, `count` of them, behind `c`.
    fn behind(&self, c: Option<Character>, name: &Spelled, at: usize, count: usize) -> f64 {
        let Segment { code, pieces, any } = name.segments[at * 7 + count];
        let Some(Character { syllable, own, .. }) = c else { return UNSEEN * any };
        let seen =
            self.emission(own, code).or_else(|| self.emission(syllable.unit, code).filter(|_| own != syllable.unit));
        seen.unwrap_or_else(|| {
            let share = |piece: usize| self.pieces[piece].share(syllable.parts[piece], pieces[piece]);
            UNSEEN * any + BY_PIECES * share(0) * share(1) * share(2)
        })
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
                        any += forward[index][at] * name.segments[at * 7 + count].any * rest;
                    }
                }
            }
            worst = worst.min((full + 1e-60).ln() - (any + 1e-60).ln());
            backward = previous;
        }
        Fit { ratio: (full * self.length(name, characters.len()) + 1e-60).ln() - name.alone, worst }
    }

    /// The part of `characters` that sounds most like `name`, with its ratio; `None` when no part begins and ends like it.
    pub fn best(&self, name: &Spelled, characters: &[char]) -> Option<(Range<usize>, f64)> {
        let ends = |c: &char, last: bool| {
            let known = self.characters.get(c).copied();
            (1..=LONGEST_SEGMENT.min(name.letters)).any(|count| {
                let at = if last { name.letters - count } else { 0 };
                self.behind(known, name, at, count) >= AT_AN_END * name.segments[at * 7 + count].any
            })
        };
        // Most characters neither begin nor end the name, which is much cheaper to see than how the rest would fit.
        let begins: Vec<bool> = characters.iter().map(|c| ends(c, false)).collect();
        let first = begins.iter().position(|&begins| begins)?;
        let closes: Vec<bool> = characters.iter().enumerate().map(|(at, c)| at >= first && ends(c, true)).collect();
        let behind_last = closes.iter().rposition(|&closes| closes)? + 1;
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
        for first in (first..behind_last).filter(|&first| begins[first]) {
            let mut row = start(name.letters);
            for last in first..behind_last.min(first + longest) {
                let of = &behind[last * stride..][..stride];
                row = name.advance(&row, |at, letters| of[at * 7 + letters]);
                let share = row[name.letters] * self.length(name, last + 1 - first);
                if closes[last] && best.as_ref().is_none_or(|(_, other)| share > *other) {
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
