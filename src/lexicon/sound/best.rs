//! Which part of a run of characters sounds most like a name.

use super::{Character, Sound, Spelled, letters, start};
use std::ops::Range;

/// The most characters that stand for one name.
const MOST_CHARACTERS: usize = 10;

/// A run of characters, prepared for scoring.
pub struct Voiced {
    /// What is known of each.
    known: Vec<Option<Character>>,
    /// The letters that a name may begin and end with where each stands, a bit each.
    edges: Vec<[u32; 2]>,
    /// The letters that any part may begin and end with.
    all: [u32; 2],
}

impl Sound {
    /// Prepares `characters`.
    pub fn voice(&self, characters: &[char]) -> Voiced {
        let known: Vec<Option<Character>> = characters.iter().map(|&c| self.known(c)).collect();
        let edges = |c: &Option<Character>| {
            let Some(Character { syllable, own, .. }) = *c else { return [0, 0] };
            let [syllable, own] = [syllable.unit, own].map(|unit| &self.units[unit as usize]);
            [syllable.first | own.first, syllable.last | own.last]
        };
        let edges: Vec<[u32; 2]> = known.iter().map(edges).collect();
        let all = edges.iter().fold([0, 0], |all, of| [all[0] | of[0], all[1] | of[1]]);
        Voiced { known, edges, all }
    }

    /// The part of `characters` that sounds most like `name`, with its ratio; `None` when no part begins and ends like it.
    ///
    /// A part has at most one character more than the name has letters.
    pub fn best(&self, name: &Spelled, characters: &Voiced) -> Option<(Range<usize>, f64)> {
        // Most characters neither begin nor end the name, which is much cheaper to see than how the rest would fit.
        if !characters.may_hold(name.edges) {
            return None;
        }
        let begins = |at: usize| characters.edges[at][0] & name.edges[0] != 0;
        let closes = |at: usize| characters.edges[at][1] & name.edges[1] != 0;
        let first = (0..characters.known.len()).find(|&at| begins(at))?;
        let end = (first..characters.known.len()).rev().find(|&at| closes(at))? + 1;
        let width = name.segments.len();
        let mut behind = Vec::with_capacity(width * (end - first));
        characters.known[first..end].iter().for_each(|&c| self.push_row(c, name, &mut behind));
        let mut best: Option<(Range<usize>, f64)> = None;
        for from in (first..end).filter(|&at| begins(at)) {
            let mut row = start();
            for last in from..end.min(from + (name.letters + 1).min(MOST_CHARACTERS)) {
                let of = &behind[(last - first) * width..][..width];
                row = name.advance(&row, |at, letters| of[at * 7 + letters]);
                let share = row[name.letters] * self.length(name.letters, last + 1 - from);
                if closes(last) && best.as_ref().is_none_or(|(_, other)| share > *other) {
                    best = Some((from..last + 1, share));
                }
            }
        }
        best.map(|(range, share)| (range, (share + 1e-60).ln() - name.alone))
    }
}

impl Voiced {
    /// Whether a part may begin, and one may end, like a name with these first and last letters.
    pub fn may_hold(&self, edges: [u32; 2]) -> bool {
        self.all[0] & edges[0] != 0 && self.all[1] & edges[1] != 0
    }
}

/// The first and the last letter of `name`, a bit each, without preparing it.
pub fn edges(name: &str) -> [u32; 2] {
    let of = |c: Option<char>| c.map(|c| letters(c.encode_utf8(&mut [0; 4]))).unwrap_or_default();
    let [first, last] = [of(name.chars().next()), of(name.chars().next_back())];
    match (first.first(), last.last()) {
        (Some(first), Some(last)) => [1 << first, 1 << last],
        // A name with a mark at an end is only known when it is prepared.
        _ => [u32::MAX, u32::MAX],
    }
}
