//! How well spans of one side explain the words of the other: the lexicon's part of a bead's score.

use super::model::Explaining;
use super::sequence::{Postings, Sequence};
use std::ops::Range;

/// Units of one side that a bead may hold.
pub(super) const WIDEST: usize = 6;
/// Share of the background in the mixture that explains a word.
pub(super) const NOISE: f32 = 0.25;

/// Log-likelihood ratio of each unit of one side given spans of the other, against the background.
pub(super) struct Explained {
    windows: Vec<Range<usize>>,
    starts: Vec<usize>,
    values: Vec<f32>,
}

/// What explains: spans of a sequence, with the words they hold.
pub(super) struct By<'a> {
    /// The explaining side.
    pub(super) sequence: &'a Sequence,
    /// Its units by term.
    pub(super) postings: &'a Postings,
    /// From terms of the explained side to its terms.
    pub(super) explaining: &'a Explaining,
}

impl Explained {
    /// Explains each unit of `explained` by the spans that begin in its window of `by`.
    pub(super) fn of(explained: &Sequence, background: &[f32], by: By<'_>, windows: Vec<Range<usize>>) -> Explained {
        let mut starts = Vec::with_capacity(windows.len());
        let mut total = 0;
        for window in &windows {
            starts.push(total);
            total += window.len() * WIDEST;
        }
        let noise = NOISE;
        let mut sizes = vec![0.0];
        for unit in 0..by.sequence.len() {
            sizes.push(sizes[unit] + by.sequence.terms(unit).len() as f32);
        }
        let mut values = vec![0.0; total];
        let mut sums: Vec<f32> = Vec::new();
        for unit in 0..explained.len() {
            let window = windows[unit].clone();
            let end = (window.end + WIDEST).min(by.sequence.len());
            let out = &mut values[starts[unit]..starts[unit] + window.len() * WIDEST];
            let terms = explained.terms(unit);
            out.fill(terms.len() as f32 * noise.ln());
            for &term in terms {
                if accumulate(&by, term, window.start..end, &mut sums) {
                    add(out, &sums, &sizes, window.start, (1.0 - noise) / noise / background[term as usize]);
                }
            }
        }
        Explained { windows, starts, values }
    }

    /// The ratio of `unit` given the `length` units from `start` on; `start` must lie in the unit's window.
    pub(super) fn at(&self, unit: usize, start: usize, length: usize) -> f32 {
        let offset = start - self.windows[unit].start;
        self.values[self.starts[unit] + offset * WIDEST + length - 1]
    }
}

/// Prefix sums over `range` of the probability that each unit produces `term`; false when all are 0.
fn accumulate(by: &By<'_>, term: u32, range: Range<usize>, sums: &mut Vec<f32>) -> bool {
    sums.clear();
    sums.resize(range.len() + 1, 0.0);
    let mut any = false;
    for &(other, probability) in by.explaining.of_term(term) {
        let units = by.postings.from(other, range.start).iter().map(|pair| pair.1);
        for unit in units.take_while(|&unit| (unit as usize) < range.end) {
            sums[unit as usize - range.start + 1] += probability;
            any = true;
        }
    }
    if any {
        for k in 1..sums.len() {
            sums[k] += sums[k - 1];
        }
    }
    any
}

/// Adds one term's gain to every span that holds a word for it.
fn add(out: &mut [f32], sums: &[f32], sizes: &[f32], start: usize, scale: f32) {
    for (offset, spans) in out.chunks_exact_mut(WIDEST).enumerate() {
        if sums[(offset + WIDEST).min(sums.len() - 1)] <= sums[offset] {
            continue;
        }
        for (length, value) in spans.iter_mut().enumerate() {
            let end = offset + length + 1;
            if end >= sums.len() {
                break;
            }
            let sum = sums[end] - sums[offset];
            if sum > 1e-7 {
                let size = sizes[start + end] - sizes[start + offset];
                *value += (1.0 + scale * sum / size).ln();
            }
        }
    }
}
