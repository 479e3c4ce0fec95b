//! Matches the items of a bead, the plainest equalities first.

use super::equality::{Tie, tie};
use super::item::{Item, Value};
use crate::facts::Weight;

/// The items of a bead, and which of them have an equal.
#[derive(Clone, Debug)]
pub(super) struct Bead {
    /// Of the English side.
    pub(super) english: Vec<Matched>,
    /// Of the Chinese side.
    pub(super) chinese: Vec<Matched>,
}

/// An item and its equal.
#[derive(Clone, Debug)]
pub(super) struct Matched {
    /// The item.
    pub(super) item: Item,
    /// Its equal in the bead.
    pub(super) equal: Option<(usize, Tie)>,
    /// How plainly it says something that the other side says, be that matched or not.
    pub(super) repeated: Option<Tie>,
    /// Whether its equal stands unmatched in the bead before or after.
    pub(super) elsewhere: bool,
    /// Whether the other side copies its digits without reading them as a number.
    pub(super) copied: bool,
}

/// How many items a side of a bead may hold to be compared.
const MOST: usize = 300;

impl Matched {
    /// Whether it has no equal in its bead and is rare enough to be known again in another.
    fn is_distinctive(&self) -> bool {
        let what = self.item.what;
        let common = what.is_named() || matches!(what, Value::Quarter(_) | Value::Month(_) | Value::Day(_));
        self.equal.is_none() && self.repeated.is_none() && !self.copied && !common && self.item.weight() == Weight::Firm
    }
}

impl Bead {
    /// The items of a bead, none matched.
    pub(super) fn new(english: Vec<Item>, chinese: Vec<Item>) -> Bead {
        let matched = |items: Vec<Item>| {
            items
                .into_iter()
                .map(|item| Matched { item, equal: None, repeated: None, elsewhere: false, copied: false })
                .collect()
        };
        Bead { english: matched(english), chinese: matched(chinese) }
    }

    /// Whether it holds more numbers than sentences do: a table or a dump, which takes too long and says too little.
    pub(super) fn is_table(&self) -> bool {
        self.english.len().max(self.chinese.len()) > MOST
    }

    /// Matches items of the two sides, each with one at most, and marks repetitions.
    pub(super) fn match_inside(&mut self) {
        if self.is_table() {
            return;
        }
        for wanted in Tie::ALL {
            self.match_tied(wanted);
        }
        self.mark_repetitions();
    }

    /// Matches what has no equal yet and is tied as `wanted`: what is written alike first, then what stands closest.
    fn match_tied(&mut self, wanted: Tie) {
        let mut candidates = Vec::new();
        for at in (0..self.english.len()).filter(|&at| self.english[at].equal.is_none()) {
            let item = &self.english[at].item;
            for other in (0..self.chinese.len()).filter(|&other| self.chinese[other].equal.is_none()) {
                let candidate = &self.chinese[other].item;
                if tie(item, candidate) == Some(wanted) {
                    let distance = relative(at, self.english.len()) - relative(other, self.chinese.len());
                    let unlike = (item.weight() == Weight::Firm) != (candidate.weight() == Weight::Firm);
                    candidates.push((unlike, distance.abs(), at, other));
                }
            }
        }
        candidates.sort_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)).then((a.2, a.3).cmp(&(b.2, b.3))));
        for (_, _, at, other) in candidates {
            if self.english[at].equal.is_none() && self.chinese[other].equal.is_none() {
                self.english[at].equal = Some((other, wanted));
                self.chinese[other].equal = Some((at, wanted));
            }
        }
    }

    /// Marks the items that say again what has an equal on the other side.
    fn mark_repetitions(&mut self) {
        for at in 0..self.english.len() {
            let item = self.english[at].item;
            self.english[at].repeated = plainest(self.chinese.iter().map(|other| tie(&item, &other.item)));
        }
        for at in 0..self.chinese.len() {
            let item = self.chinese[at].item;
            self.chinese[at].repeated = plainest(self.english.iter().map(|other| tie(&other.item, &item)));
        }
    }
}

/// The plainest of the ties that are no fault.
fn plainest(ties: impl Iterator<Item = Option<Tie>>) -> Option<Tie> {
    ties.flatten().filter(|&tie| tie < Tie::OtherUnit).min()
}

/// Where an item stands among `count`, 0 to 1.
fn relative(at: usize, count: usize) -> f64 {
    (at as f64 + 0.5) / count.max(1) as f64
}

/// Marks the items whose equal stands unmatched in the bead before or after.
pub(super) fn match_neighbours(beads: &mut [Bead]) {
    for at in 0..beads.len() {
        for other in [at.wrapping_sub(1), at + 1] {
            if other >= beads.len() || beads[at].is_table() || beads[other].is_table() {
                continue;
            }
            for english in 0..beads[at].english.len() {
                if !beads[at].english[english].is_distinctive() {
                    continue;
                }
                let item = beads[at].english[english].item;
                let equal =
                    |m: &Matched| m.is_distinctive() && tie(&item, &m.item).is_some_and(|tie| tie <= Tie::Alike);
                if let Some(found) = beads[other].chinese.iter().position(equal) {
                    beads[other].chinese[found].elsewhere = true;
                    beads[at].english[english].elsewhere = true;
                }
            }
        }
    }
}
