//! Which part of a run of characters sounds most like a name.

use super::characters::Character;
use super::{Sound, Spelled, advance, letters, start};
use std::ops::Range;

/// The most characters that stand for one name.
const MOST_CHARACTERS: usize = 10;

/// A run of characters, prepared for scoring.
pub struct Voiced {
    /// What is known of each.
    known: Vec<Option<Character>>,
    /// The letters that a name may begin and end with where each stands, a bit each.
    edges: Vec<[u32; 2]>,
    /// The letters that any part may begin with, end with, and have.
    all: [u32; 3],
}

impl Sound {
    /// Prepares `characters`.
    pub fn voice(&self, characters: &[char]) -> Voiced {
        let known: Vec<Option<Character>> = characters.iter().map(|&c| self.known(c)).collect();
        let (mut edges, mut all) = (Vec::with_capacity(known.len()), [0; 3]);
        for c in &known {
            let units = c.map_or([0, 0], |Character { syllable, own, .. }| [syllable.unit, own]);
            let [syllable, own] = units.map(|unit| &self.units[unit as usize]);
            let [first, last, letters] = [0, 1, 2].map(|of| syllable.letters[of] | own.letters[of]);
            edges.push([first, last]);
            all = [all[0] | first, all[1] | last, all[2] | letters];
        }
        Voiced { known, edges, all }
    }

    /// The part of `characters` that sounds most like `name`, with its ratio; `None` when no part begins and ends like it.
    ///
    /// A part has at most one character more than the name has letters.
    pub fn best(&self, name: &Spelled, characters: &Voiced) -> Option<(Range<usize>, f64)> {
        // Most characters neither begin nor end the name, which is much cheaper to see than how the rest would fit.
        if !characters.may_hold(name.signature) {
            return None;
        }
        let begins = |at: usize| characters.edges[at][0] & name.signature[0] != 0;
        let closes = |at: usize| characters.edges[at][1] & name.signature[1] != 0;
        let first = (0..characters.known.len()).find(|&at| begins(at))?;
        let end = (first..characters.known.len()).rev().find(|&at| closes(at))? + 1;
        let width = name.any.len();
        let mut behind = Vec::with_capacity(width * (end - first));
        characters.known[first..end].iter().for_each(|&c| self.push_row(c, name, &mut behind));
        let mut best: Option<(Range<usize>, f64)> = None;
        for from in (first..end).filter(|&at| begins(at)) {
            let mut row = start();
            for last in from..end.min(from + (name.letters + 1).min(MOST_CHARACTERS)) {
                let of = &behind[(last - first) * width..][..width];
                row = advance(&row, of);
                let share = row[name.letters] * self.length(name.letters, last + 1 - from);
                if closes(last) && best.as_ref().is_none_or(|(_, other)| share > *other) {
                    best = Some((from..last + 1, share));
                }
            }
        }
        best.map(|(range, share)| (range, (share + 1e-60).ln() - name.alone))
    }
}

/// How many letters of a name may be such that no character is likely to stand for them.
const UNLIKELY: u32 = 1;

impl Voiced {
    /// Whether a part may begin and end like a name with this signature, and have most of its letters.
    pub fn may_hold(&self, [first, last, letters]: Signature) -> bool {
        self.all[0] & first != 0 && self.all[1] & last != 0 && (letters & !self.all[2]).count_ones() <= UNLIKELY
    }
}

/// The first letter, the last one, and all letters of a name, a bit each.
pub type Signature = [u32; 3];

/// The signature of `name`, without preparing it.
pub fn signature(name: &str) -> Signature {
    if !name.is_ascii() {
        return signature_of(letters(name).into_iter());
    }
    signature_of(name.bytes().filter(u8::is_ascii_alphabetic).map(|b| b.to_ascii_lowercase() - b'a'))
}

/// The same for its letters.
pub(super) fn signature_of(letters: impl Iterator<Item = u8>) -> Signature {
    let [mut first, mut last, mut all] = [0; 3];
    for bit in letters.map(|letter| 1 << letter) {
        if all == 0 {
            first = bit;
        }
        (last, all) = (bit, all | bit);
    }
    [first, last, all]
}
