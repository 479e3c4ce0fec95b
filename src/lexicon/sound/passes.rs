//! The passes of the dynamic programme: every way to share the letters of a name among characters.

use super::{LONGEST_NAME, LONGEST_SEGMENT, Spelled};

/// How many runs of letters begin at one letter: none, one, and so on.
pub(super) const RUNS: usize = LONGEST_SEGMENT + 1;

/// A row of a dynamic programme: the probability of the letters up to each, and room for runs that are too long.
pub(super) type Row = [f64; ROW];
const ROW: usize = LONGEST_NAME + 1 + LONGEST_SEGMENT;

/// The row of a dynamic programme before the first character.
pub(super) fn start() -> Row {
    let mut row = [0.0; ROW];
    row[0] = 1.0;
    row
}

/// The next row: every way to give the next character, whose row of runs is `of`, some of the letters.
pub(super) fn advance(row: &Row, of: &[f64]) -> Row {
    let mut next = [0.0; ROW];
    for (at, runs) in of.chunks_exact(RUNS).enumerate() {
        let share = row[at];
        if share > 0.0 {
            next[at..at + RUNS].iter_mut().zip(runs).for_each(|(next, run)| *next += share * run);
        }
    }
    next
}

/// The row before: every way to give the character before some of the letters.
pub(super) fn retreat(row: &Row, of: &[f64]) -> Row {
    let mut before = [0.0; ROW];
    for ((before, runs), at) in before.iter_mut().zip(of.chunks_exact(RUNS)).zip(0..) {
        *before = row[at..at + RUNS].iter().zip(runs).map(|(next, run)| next * run).sum();
    }
    before
}

impl Spelled {
    /// The row before the first character and after each, for the rows of the characters.
    pub(super) fn forward(&self, behind: &[f64]) -> Vec<Row> {
        let mut forward = vec![start()];
        for of in behind.chunks(self.any.len()) {
            forward.push(advance(&forward[forward.len() - 1], of));
        }
        forward
    }

    /// The row behind the last character.
    pub(super) fn end(&self) -> Row {
        let mut row = [0.0; ROW];
        row[self.letters()] = 1.0;
        row
    }

    /// What the character that fits worst adds to the ratio, given the others.
    pub(super) fn worst(&self, behind: &[f64], forward: &[Row]) -> f64 {
        let full = forward[forward.len() - 1][self.letters()];
        let mut backward = self.end();
        let mut worst = f64::INFINITY;
        for (index, of) in behind.chunks(self.any.len()).enumerate().rev() {
            let any = retreat(&backward, &self.any);
            let any: f64 = forward[index].iter().zip(&any).take(self.letters() + 1).map(|(a, b)| a * b).sum();
            worst = worst.min((full + 1e-60).ln() - (any + 1e-60).ln());
            backward = retreat(&backward, of);
        }
        worst
    }
}
