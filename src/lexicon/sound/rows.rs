//! How probable every run of letters of a name is behind one character.

use super::{BY_PIECES, Character, LONGEST_SEGMENT, Sound, Spelled, UNSEEN, Unit};
use std::ops::Range;

/// How much less probable than behind any character a letter at an end of a name may be behind the character there.
const AT_AN_END: f64 = 0.05;

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

/// How probable each letter of the alphabet is as the first and as the last of a unit.
#[derive(Clone, Default)]
pub(super) struct Edges([[f64; 26]; 2]);

impl Edges {
    /// Adds letters with their probability.
    pub(super) fn add(&mut self, entry: &Entry) {
        if let [first, .., last] | [first @ last] = entry.letters() {
            self.0[0][usize::from(*first)] += entry.share;
            self.0[1][usize::from(*last)] += entry.share;
        }
    }

    /// The letters that are not much less probable here than behind `any` character, a bit each: first, last.
    pub(super) fn likely(&self, any: &Edges) -> [u32; 2] {
        let bits = |here: &[f64; 26], any: &[f64; 26]| {
            let likely = |letter: &usize| here[*letter] >= AT_AN_END * any[*letter];
            (0..26).filter(likely).fold(0, |bits, letter| bits | 1 << letter)
        };
        [bits(&self.0[0], &any.0[0]), bits(&self.0[1], &any.0[1])]
    }
}

impl Sound {
    /// What the model knows of `c`.
    pub(super) fn known(&self, c: char) -> Option<Character> {
        self.characters.get(&c).copied()
    }

    /// The probability of every run of letters of `name` behind `c`: those from `at`, `count` of them, at `at * 7 + count`.
    pub(super) fn row(&self, c: Option<Character>, name: &Spelled) -> Vec<f64> {
        let mut rows = Vec::with_capacity(name.segments.len());
        self.push_row(c, name, &mut rows);
        rows
    }

    /// Appends the row of `c` to `rows`.
    pub(super) fn push_row(&self, c: Option<Character>, name: &Spelled, rows: &mut Vec<f64>) {
        let Some(Character { syllable, own, .. }) = c else {
            rows.extend(name.segments.iter().map(|segment| UNSEEN * segment.any));
            return;
        };
        let [onset, nucleus, coda] = [0, 1, 2].map(|piece| self.pieces[piece].shares(syllable.parts[piece]));
        let unseen = name.segments.iter().map(|segment| {
            let [first, middle, last] = segment.pieces.map(usize::from);
            UNSEEN * segment.any + BY_PIECES * onset[first] * nucleus[middle] * coda[last]
        });
        let start = rows.len();
        rows.extend(unseen);
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
                    row[places.trailing_zeros() as usize * 7 + usize::from(entry.count)] = entry.share;
                    places &= places - 1;
                }
            }
        }
    }
}
