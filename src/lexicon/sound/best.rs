//! Which part of a run of characters sounds most like a name.

use super::{Sound, Spelled, Voiced, advance, start};
use std::ops::Range;

/// The most characters that stand for one name.
const MOST_CHARACTERS: usize = 10;

impl Sound {
    /// The part of `characters` that sounds most like `name`, with its ratio; `None` when no part may sound like it.
    ///
    /// A part has at most one character more than the name has letters.
    pub fn best(&self, name: &Spelled, characters: &Voiced) -> Option<(Range<usize>, f64)> {
        // Most characters neither begin nor end the name, which is much cheaper to see than how the rest would fit.
        if !characters.may_sound_like(&name.outline) {
            return None;
        }
        let begins = |at: usize| characters.begins(at, &name.outline);
        let closes = |at: usize| characters.ends(at, &name.outline);
        let first = (0..characters.known.len()).find(|&at| begins(at))?;
        let end = (first..characters.known.len()).rev().find(|&at| closes(at))? + 1;
        let width = name.any.len();
        let mut behind = Vec::with_capacity(width * (end - first));
        characters.known[first..end].iter().for_each(|&c| self.push_row(c, name, &mut behind));
        let mut best: Option<(Range<usize>, f64)> = None;
        for from in (first..end).filter(|&at| begins(at)) {
            let mut row = start();
            for last in from..end.min(from + (name.letters() + 1).min(MOST_CHARACTERS)) {
                let of = &behind[(last - first) * width..][..width];
                row = advance(&row, of);
                let share = row[name.letters()] * self.length(name.letters(), last + 1 - from);
                if closes(last) && best.as_ref().is_none_or(|(_, other)| share > *other) {
                    best = Some((from..last + 1, share));
                }
            }
        }
        best.map(|(range, share)| (range, (share + 1e-60).ln() - name.alone))
    }
}
