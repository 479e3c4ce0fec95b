//! How probable every run of letters of a name is behind one character.

use super::characters::Character;
use super::{BY_PIECES, LONGEST_SEGMENT, RUNS, Sound, Spelled, UNSEEN, Unit};
use std::ops::Range;

/// How much less probable than behind any character a letter may be behind one that is likely to stand for it.
const UNLIKELY: [f64; 3] = [0.05, 0.05, 0.2];

/// Letters seen behind a unit.
#[derive(Clone, Copy)]
pub(super) struct Entry {
    letters: [u8; LONGEST_SEGMENT],
    count: u8,
    /// How probable they are there.
    share: f64,
}

impl Entry {
    /// Letters, numbers from 0, at most six, with their probability.
    pub(super) fn new(letters: &[u8], share: f64) -> Self {
        let mut entry = Self { letters: [0; LONGEST_SEGMENT], count: letters.len() as u8, share };
        entry.letters[..letters.len()].copy_from_slice(letters);
        entry
    }

    /// The first two letters; entries with fewer stand before all others.
    pub(super) fn first(&self) -> &[u8] {
        &self.letters()[..usize::from(self.count).min(FIRST)]
    }

    fn letters(&self) -> &[u8] {
        &self.letters[..usize::from(self.count)]
    }
}

/// How many letters entries of a group share.
const FIRST: usize = 2;

/// Entries of a unit that begin with the same two letters, or are nothing else.
pub(super) struct Group {
    letters: [u8; FIRST],
    count: u8,
    /// Which of all entries they are.
    entries: Range<u32>,
}

impl Group {
    /// The group of `entries`, which begin with `letters`.
    pub(super) fn new(letters: &[u8], entries: Range<u32>) -> Self {
        let mut group = Self { letters: [0; FIRST], count: letters.len() as u8, entries };
        group.letters[..letters.len()].copy_from_slice(letters);
        group
    }
}

/// How probable each letter of the alphabet is as the first, as the last and as any of a unit.
#[derive(Clone, Default)]
pub(super) struct Alphabet([[f64; 26]; 3]);

impl Alphabet {
    /// Adds letters with their probability.
    pub(super) fn add(&mut self, entry: &Entry) {
        let letters = entry.letters();
        if let [first, .., last] | [first @ last] = letters {
            self.0[0][usize::from(*first)] += entry.share;
            self.0[1][usize::from(*last)] += entry.share;
        }
        letters.iter().for_each(|&letter| self.0[2][usize::from(letter)] += entry.share);
    }

    /// The letters that are not much less probable here than behind `any` character, a bit each.
    pub(super) fn likely(&self, any: &Alphabet) -> [u32; 3] {
        [0, 1, 2].map(|of| {
            let likely = |letter: &usize| self.0[of][*letter] >= UNLIKELY[of] * any.0[of][*letter];
            (0..26).filter(likely).fold(0, |bits, letter| bits | 1 << letter)
        })
    }
}

impl Sound {
    /// What the model knows of `c`.
    pub(super) fn known(&self, c: char) -> Option<Character> {
        self.characters.get(c)
    }

    /// The probability of every run of letters of `name` behind `c`: those from `at`, `count` of them, at `at * RUNS + count`.
    pub(super) fn row(&self, c: Option<Character>, name: &Spelled) -> Vec<f64> {
        let mut rows = Vec::with_capacity(name.any.len());
        self.push_row(c, name, &mut rows);
        rows
    }

    /// Appends the row of `c` to `rows`.
    pub(super) fn push_row(&self, c: Option<Character>, name: &Spelled, rows: &mut Vec<f64>) {
        let Some(Character { syllable, own, .. }) = c else {
            rows.extend(name.any.iter().map(|any| UNSEEN * any));
            return;
        };
        let [onset, nucleus, coda] = [0, 1, 2].map(|piece| self.pieces[piece].shares(syllable.parts[piece]));
        let start = rows.len();
        rows.resize(start + name.any.len(), 0.0);
        for (at, row) in rows[start..].chunks_exact_mut(RUNS).enumerate() {
            // Runs that are longer than what is left of the name stay impossible.
            let here = at * RUNS..at * RUNS + RUNS.min(name.letters + 1 - at);
            for ((share, pieces), any) in row.iter_mut().zip(&name.pieces[here.clone()]).zip(&name.any[here]) {
                let [first, middle, last] = pieces.map(usize::from);
                *share = UNSEEN * any + BY_PIECES * onset[first] * nucleus[middle] * coda[last];
            }
        }
        self.seen(&self.units[syllable.unit as usize], name, &mut rows[start..]);
        if own != syllable.unit {
            self.seen(&self.units[own as usize], name, &mut rows[start..]);
        }
    }

    /// Writes what was seen behind `unit` wherever it stands in `name`.
    fn seen(&self, unit: &Unit, name: &Spelled, row: &mut [f64]) {
        let everywhere = (2 << name.letters) - 1;
        let stand = |letters: &[u8], from: usize, begin: u32| {
            let places = |places, (at, &letter): (usize, &u8)| places & name.places[usize::from(letter)] >> (from + at);
            letters.iter().enumerate().fold(begin, places)
        };
        for group in &self.groups[unit.groups.clone()] {
            let begin = stand(&group.letters[..usize::from(group.count)], 0, everywhere);
            if begin == 0 {
                continue;
            }
            for entry in &self.entries[group.entries.start as usize..group.entries.end as usize] {
                let mut places = stand(&entry.letters()[usize::from(group.count)..], FIRST, begin);
                while places != 0 {
                    row[places.trailing_zeros() as usize * RUNS + usize::from(entry.count)] = entry.share;
                    places &= places - 1;
                }
            }
        }
    }
}
