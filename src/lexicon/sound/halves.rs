//! How beginnings and ends of a name sound, all of them at once.

use super::{NO_LENGTH, Row, Sound, Spelled, advance, retreat, start};
use std::ops::Range;

/// How much like a name characters have to sound, as ratios.
#[derive(Clone, Copy, Debug)]
pub struct Echo {
    /// More than this for the whole of it.
    pub whole: f64,
    /// More than this for a beginning or an end.
    pub half: f64,
}

impl Sound {
    /// Whether `characters` sound like `name`, or like a beginning or an end of it cut at one of the letters `cuts`.
    pub fn echoes(&self, name: &Spelled, characters: &[char], cuts: Range<usize>, echo: Echo) -> bool {
        let behind = self.rows(name, characters);
        let mut first = start();
        behind.chunks(name.any.len()).for_each(|of| first = advance(&first, of));
        let (letters, count) = (name.letters(), characters.len());
        let whole = (first[letters] * self.length(letters, count) + 1e-60).ln() - name.alone;
        if whole > echo.whole || cuts.is_empty() {
            return whole > echo.whole;
        }
        let mut last = name.end();
        behind.chunks(name.any.len()).rev().for_each(|of| last = retreat(&last, of));
        let [firsts, lasts] = name.alone_rows();
        let ratio = |letters: usize, full: f64, alone: &[Row], at: usize| {
            let lengths = &self.lengths[letters.min(16)];
            let most = lengths.iter().rposition(|&share| share > NO_LENGTH).unwrap_or(12);
            let any: f64 = (1..=most).map(|count| lengths[count] * alone[count][at]).sum();
            (full * self.length(letters, count) + 1e-60).ln() - (any + 1e-60).ln()
        };
        let mut cuts = cuts;
        cuts.any(|at| {
            ratio(at, first[at], &firsts, at) > echo.half || ratio(letters - at, last[at], &lasts, at) > echo.half
        })
    }
}

impl Spelled {
    /// The rows of up to twelve characters unknown, from the first letter and from the last.
    fn alone_rows(&self) -> [Vec<Row>; 2] {
        let (mut firsts, mut lasts) = (vec![start()], vec![self.end()]);
        for count in 0..12 {
            firsts.push(advance(&firsts[count], &self.any));
            lasts.push(retreat(&lasts[count], &self.any));
        }
        [firsts, lasts]
    }
}
