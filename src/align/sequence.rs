//! One side as numbers: a row of units, each with its terms and its length.

use rustc_hash::FxHashMap;
use std::ops::Range;

/// Words as numbers.
#[derive(Clone, Debug, Default)]
pub(super) struct Vocabulary {
    ids: FxHashMap<String, u32>,
    /// The term of each id.
    pub(super) terms: Vec<String>,
    /// How often each id occurs.
    pub(super) counts: Vec<u32>,
}

impl Vocabulary {
    /// The id of `term`, new when it was not there; counts the occurrence.
    pub(super) fn count(&mut self, term: &str) -> u32 {
        let id = match self.ids.get(term) {
            Some(&id) => id,
            None => {
                let id = self.terms.len() as u32;
                self.ids.insert(term.to_owned(), id);
                self.terms.push(term.to_owned());
                self.counts.push(0);
                id
            }
        };
        self.counts[id as usize] += 1;
        id
    }

    /// The id of `term`, if it occurs.
    pub(super) fn find(&self, term: &str) -> Option<u32> {
        self.ids.get(term).copied()
    }
}

/// Units in order: sentences, or paragraphs.
#[derive(Clone, Debug, Default)]
pub(super) struct Sequence {
    ids: Vec<u32>,
    ends: Vec<usize>,
    /// Visible characters of each unit, at least 1.
    pub(super) lengths: Vec<f32>,
    /// Whether each unit ends with a quotation.
    pub(super) closes: Vec<bool>,
    /// A vector for each unit, where a model makes them.
    pub(super) vectors: Vec<Vec<f32>>,
}

impl Sequence {
    /// Appends a unit.
    pub(super) fn push(&mut self, terms: impl IntoIterator<Item = u32>, length: f32, closes: bool) {
        self.ids.extend(terms);
        self.ends.push(self.ids.len());
        self.lengths.push(length.max(1.0));
        self.closes.push(closes);
    }

    /// How many units there are.
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The terms of one unit.
    pub(super) fn terms(&self, unit: usize) -> &[u32] {
        let start = if unit == 0 { 0 } else { self.ends[unit - 1] };
        &self.ids[start..self.ends[unit]]
    }

    /// The units that hold each term; a unit stands once for each occurrence.
    pub(super) fn postings(&self) -> Postings {
        let terms = self.ids.iter().max().map_or(0, |&most| most as usize + 1);
        let mut starts = vec![0; terms + 1];
        self.ids.iter().for_each(|&id| starts[id as usize + 1] += 1);
        (0..terms).for_each(|term| starts[term + 1] += starts[term]);
        let (mut next, mut units) = (starts.clone(), vec![0; self.ids.len()]);
        for unit in 0..self.len() {
            for &id in self.terms(unit) {
                units[next[id as usize]] = unit as u32;
                next[id as usize] += 1;
            }
        }
        Postings { starts, units }
    }

    /// The units of `range` as a sequence of their own.
    pub(super) fn part(&self, range: Range<usize>) -> Sequence {
        let mut part = Sequence::default();
        for unit in range {
            part.push(self.terms(unit).iter().copied(), self.lengths[unit], self.closes[unit]);
            part.vectors.extend(self.vectors.get(unit).cloned());
        }
        part
    }
}

/// The units that hold each term.
pub(super) struct Postings {
    /// Where the units of each term begin in `units`; one more at the end.
    starts: Vec<usize>,
    /// Term by term, ascending.
    units: Vec<u32>,
}

impl Postings {
    /// The units that hold `term`, ascending.
    pub(super) fn of(&self, term: u32) -> &[u32] {
        match self.starts.get(term as usize..term as usize + 2) {
            Some(ends) => &self.units[ends[0]..ends[1]],
            None => &[],
        }
    }

    /// The units of `range` that hold `term`, ascending.
    pub(super) fn inside(&self, term: u32, range: &Range<usize>) -> &[u32] {
        let units = self.of(term);
        let units = &units[units.partition_point(|&unit| (unit as usize) < range.start)..];
        &units[..units.partition_point(|&unit| (unit as usize) < range.end)]
    }
}
