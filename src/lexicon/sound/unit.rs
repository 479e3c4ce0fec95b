//! What letters were seen behind a syllable, or behind a character that differs from its syllable.

use super::table::{entries, probability};
use super::{LONGEST_SEGMENT, RUNS, Sound, Spelled};
use std::ops::Range;
use std::sync::OnceLock;

/// How much less probable than behind any character a letter may be behind one that is likely to stand for it.
const UNLIKELY: [f64; 3] = [0.05, 0.05, 0.2];

/// A syllable, or a character that differs from its syllable.
#[derive(Default)]
pub(super) struct Unit {
    /// The bytes of the table that say it.
    costs: Range<usize>,
    /// What they say, read when it is first asked for: an article has few of all syllables.
    seen: OnceLock<Seen>,
}

impl Unit {
    /// The unit that the bytes `costs` of the table describe, which are well formed.
    pub(super) fn new(costs: Range<usize>) -> Self {
        Self { costs, seen: OnceLock::new() }
    }
}

/// Letters seen behind a unit, with their probability.
#[derive(Default)]
pub(super) struct Seen {
    /// That of no letters.
    none: Option<f64>,
    /// In the order of their letters.
    entries: Vec<Entry>,
    /// Entries that share their first two letters, in the same order.
    groups: Vec<Group>,
    /// How many groups begin with a letter before each of the alphabet, and how many there are.
    before: [u16; 27],
    /// A bit for each letter that it is likely to begin with, to end with, and to have.
    pub(super) likely: [u32; 3],
}

/// Letters seen behind a unit.
#[derive(Clone, Copy)]
struct Entry {
    letters: [u8; LONGEST_SEGMENT],
    count: u8,
    /// How probable they are there.
    share: f64,
}

impl Entry {
    fn letters(&self) -> &[u8] {
        &self.letters[..usize::from(self.count)]
    }

    /// The first letter, and the second one if there are more.
    fn first(&self) -> (u8, Option<u8>) {
        (self.letters[0], (self.count > 1).then_some(self.letters[1]))
    }
}

/// Entries of a unit that begin with the same two letters, or are one letter.
struct Group {
    first: u8,
    second: Option<u8>,
    /// Which of the entries they are.
    entries: Range<usize>,
}

/// How probable each letter of the alphabet is as the first, as the last and as any of a unit.
#[derive(Clone, Default)]
pub(super) struct Alphabet([[f64; 26]; 3]);

impl Alphabet {
    /// Adds letters with their probability.
    pub(super) fn add(&mut self, letters: &[u8], share: f64) {
        if let [first, .., last] | [first @ last] = letters {
            self.0[0][usize::from(*first)] += share;
            self.0[1][usize::from(*last)] += share;
        }
        letters.iter().for_each(|&letter| self.0[2][usize::from(letter)] += share);
    }

    /// The letters that are not much less probable here than behind `any` character, a bit each.
    fn likely(&self, any: &Alphabet) -> [u32; 3] {
        [0, 1, 2].map(|of| {
            let likely = |letter: &usize| self.0[of][*letter] >= UNLIKELY[of] * any.0[of][*letter];
            (0..26).filter(likely).fold(0, |bits, letter| bits | 1 << letter)
        })
    }
}

impl Seen {
    /// What `costs` say, entries of the table that are well formed.
    fn read(costs: &str, any: &Alphabet) -> Self {
        let (mut seen, mut alphabet) = (Self::default(), Alphabet::default());
        for (letters, count, cost) in entries(costs) {
            let share = probability(cost);
            alphabet.add(&letters[..count], share);
            match count {
                0 => seen.none = Some(share),
                _ => seen.entries.push(Entry { letters, count: count as u8, share }),
            }
        }
        seen.entries.sort_by(|a, b| a.letters().cmp(b.letters()));
        let mut end = 0;
        for entries in seen.entries.chunk_by(|a, b| a.first() == b.first()) {
            let (first, second) = entries[0].first();
            let start = end;
            end += entries.len();
            seen.groups.push(Group { first, second, entries: start..end });
        }
        let before = |letter: usize| seen.groups.partition_point(|group| usize::from(group.first) < letter) as u16;
        seen.before = std::array::from_fn(before);
        seen.likely = alphabet.likely(any);
        seen
    }

    /// Writes what was seen here wherever it stands in `name` into `row`, as long as that of the name.
    pub(super) fn write(&self, name: &Spelled, row: &mut [f64]) {
        if let Some(share) = self.none {
            row.iter_mut().step_by(RUNS).for_each(|none| *none = share);
        }
        let mut letters = name.outline.all();
        while letters != 0 {
            let letter = letters.trailing_zeros() as usize;
            letters &= letters - 1;
            let groups = usize::from(self.before[letter])..usize::from(self.before[letter + 1]);
            for group in &self.groups[groups] {
                let places = name.places[letter];
                let begin = group.second.map_or(places, |second| places & name.places[usize::from(second)] >> 1);
                if begin == 0 {
                    continue;
                }
                for entry in &self.entries[group.entries.clone()] {
                    let rest = entry.letters().iter().enumerate().skip(2);
                    let mut places =
                        rest.fold(begin, |places, (at, &letter)| places & name.places[usize::from(letter)] >> at);
                    while places != 0 {
                        row[places.trailing_zeros() as usize * RUNS + usize::from(entry.count)] = entry.share;
                        places &= places - 1;
                    }
                }
            }
        }
    }
}

impl Sound {
    /// What was seen behind the unit with this number.
    pub(super) fn unit(&self, number: u32) -> &Seen {
        let unit = &self.units[number as usize];
        unit.seen.get_or_init(|| match unit.costs.is_empty() {
            true => Seen::default(),
            false => Seen::read(&self.text[unit.costs.clone()], &self.alphabet),
        })
    }
}
