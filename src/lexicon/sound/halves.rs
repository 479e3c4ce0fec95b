//! How beginnings and ends of a name sound, all of them at once.

use super::{NO_LENGTH, Row, Sound, Spelled, advance, retreat, start};
use std::ops::Range;

impl Sound {
    /// How well `characters` sound like each beginning and each end of `name`, cut at the letters `cuts`: the ratios, as
    /// those of `fit`.
    pub fn halves(&self, name: &Spelled, characters: &[char], cuts: Range<usize>) -> impl Iterator<Item = f64> {
        let cuts = if characters.is_empty() { 0..0 } else { cuts };
        let behind = if cuts.is_empty() { Vec::new() } else { self.rows(name, characters) };
        let (mut first, mut last) = (start(), name.end());
        for (of, back) in behind.chunks(name.any.len()).zip(behind.chunks(name.any.len()).rev()) {
            first = advance(&first, of);
            last = retreat(&last, back);
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
