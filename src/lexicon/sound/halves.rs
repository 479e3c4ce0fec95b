//! How beginnings and ends of a name sound, all of them at once.

use super::{LONGEST_NAME, LONGEST_SEGMENT, NO_LENGTH, Row, Sound, Spelled, start};
use std::ops::Range;

impl Sound {
    /// How well `characters` sound like each beginning and each end of `name`, cut at the letters `cuts`: the ratios, as
    /// those of `fit`.
    pub fn halves(&self, name: &Spelled, characters: &[char], cuts: Range<usize>) -> impl Iterator<Item = f64> {
        let cuts = if characters.is_empty() { 0..0 } else { cuts };
        let behind = if cuts.is_empty() { Vec::new() } else { self.rows(name, characters) };
        let (mut first, mut last) = (start(), end(name));
        for (of, back) in behind.chunks(name.segments.len()).zip(behind.chunks(name.segments.len()).rev()) {
            first = name.advance(&first, |at, count| of[at * 7 + count]);
            last = name.retreat(&last, |at, count| back[at * 7 + count]);
        }
        let [firsts, lasts] = if cuts.is_empty() { [Vec::new(), Vec::new()] } else { name.alone_rows() };
        let count = characters.len();
        let ratio = move |letters: usize, full: f64, alone: &[Row], at: usize| {
            let lengths = &self.lengths[letters.min(16)];
            let most = lengths.iter().rposition(|&share| share > NO_LENGTH).unwrap_or(12);
            let any: f64 = (1..=most).map(|count| lengths[count] * alone[count][at]).sum();
            (full * self.length(letters, count) + 1e-60).ln() - (any + 1e-60).ln()
        };
        let letters = name.letters;
        cuts.flat_map(move |at| [ratio(at, first[at], &firsts, at), ratio(letters - at, last[at], &lasts, at)])
    }
}

/// The row behind the last character.
fn end(name: &Spelled) -> Row {
    let mut row = [0.0; LONGEST_NAME + 1];
    row[name.letters] = 1.0;
    row
}

impl Spelled {
    /// The row before: every way to give the character before some of the letters.
    fn retreat(&self, row: &Row, p: impl Fn(usize, usize) -> f64) -> Row {
        let mut before = [0.0; LONGEST_NAME + 1];
        for (at, share) in before.iter_mut().enumerate().take(self.letters + 1) {
            let counts = 0..=LONGEST_SEGMENT.min(self.letters - at);
            *share = counts.map(|count| p(at, count) * row[at + count]).sum();
        }
        before
    }

    /// The rows of up to twelve characters unknown, from the first letter and from the last.
    fn alone_rows(&self) -> [Vec<Row>; 2] {
        let any = |at: usize, count: usize| self.segments[at * 7 + count].any;
        let (mut firsts, mut lasts) = (vec![start()], vec![end(self)]);
        for count in 0..12 {
            firsts.push(self.advance(&firsts[count], any));
            lasts.push(self.retreat(&lasts[count], any));
        }
        [firsts, lasts]
    }
}
