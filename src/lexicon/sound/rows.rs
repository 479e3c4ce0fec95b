//! How probable every run of letters of a name is behind one character.

use super::characters::Character;
use super::{BY_PIECES, RUNS, Sound, Spelled, UNSEEN};

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
            let here = at * RUNS..at * RUNS + RUNS.min(name.letters() + 1 - at);
            for ((share, pieces), any) in row.iter_mut().zip(&name.pieces[here.clone()]).zip(&name.any[here]) {
                let [first, middle, last] = pieces.map(usize::from);
                *share = UNSEEN * any + BY_PIECES * onset[first] * nucleus[middle] * coda[last];
            }
        }
        self.unit(syllable.unit).write(name, &mut rows[start..]);
        if own != syllable.unit {
            self.unit(own).write(name, &mut rows[start..]);
        }
    }
}
