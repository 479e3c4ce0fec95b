//! Which part of a run of characters sounds most like a name.

use super::{Sound, Spelled, start};
use std::ops::Range;

/// The most characters that stand for one name.
const MOST_CHARACTERS: usize = 10;

impl Sound {
    /// The part of `characters` that sounds most like `name`, with its ratio; `None` when no part begins and ends like it.
    ///
    /// A part has at most one character more than the name has letters.
    pub fn best(&self, name: &Spelled, characters: &[char]) -> Option<(Range<usize>, f64)> {
        // Most characters neither begin nor end the name, which is much cheaper to see than how the rest would fit.
        let edges: Vec<[u32; 2]> = characters.iter().map(|&c| self.edges(c)).collect();
        let begins = |at: usize| edges[at][0] & name.edges[0] != 0;
        let closes = |at: usize| edges[at][1] & name.edges[1] != 0;
        let first = (0..characters.len()).find(|&at| begins(at))?;
        let end = (first..characters.len()).rev().find(|&at| closes(at))? + 1;
        let behind: Vec<Vec<f64>> = characters[first..end].iter().map(|&c| self.row(self.known(c), name)).collect();
        let mut best: Option<(Range<usize>, f64)> = None;
        for from in (first..end).filter(|&at| begins(at)) {
            let mut row = start();
            for last in from..end.min(from + (name.letters + 1).min(MOST_CHARACTERS)) {
                let of = &behind[last - first];
                row = name.advance(&row, |at, letters| of[at * 7 + letters]);
                let share = row[name.letters] * self.length(name, last + 1 - from);
                if closes(last) && best.as_ref().is_none_or(|(_, other)| share > *other) {
                    best = Some((from..last + 1, share));
                }
            }
        }
        best.map(|(range, share)| (range, (share + 1e-60).ln() - name.alone))
    }
}
