//! How well spans of one side explain the words of the other: the lexicon's part of a bead's score.

use super::model::Explaining;
use super::sequence::{Postings, Sequence};
use std::ops::Range;

/// Units of one side that a bead may hold.
pub(super) const WIDEST: usize = 6;
/// A product above which logs are taken before it grows out of range; one factor stays far below the rest of it.
const HIGH: f32 = 1e18;
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
        let (mut hits, mut ratios): (Vec<(usize, f32)>, Vec<f32>) = (Vec::new(), Vec::new());
        for unit in 0..explained.len() {
            let window = windows[unit].clone();
            let end = (window.end + WIDEST).min(by.sequence.len());
            let out = &mut values[starts[unit]..starts[unit] + window.len() * WIDEST];
            let terms = explained.terms(unit);
            out.fill(terms.len() as f32 * noise.ln());
            ratios.clear();
            ratios.resize(out.len(), 1.0);
            for &term in terms {
                find(&by, term, window.start..end, &mut hits);
                let scale = (1.0 - noise) / noise / background[term as usize];
                if multiply(&mut ratios, &hits, &sizes, window.start, scale) > HIGH {
                    take_logs(out, &mut ratios);
                }
            }
            take_logs(out, &mut ratios);
        }
        Explained { windows, starts, values }
    }

    /// The ratio of `unit` given the `length` units from `start` on; `start` must lie in the unit's window.
    pub(super) fn at(&self, unit: usize, start: usize, length: usize) -> f32 {
        let offset = start - self.windows[unit].start;
        self.values[self.starts[unit] + offset * WIDEST + length - 1]
    }
}

/// The units of `range`, counted from its start, that may have produced `term`, with the probability; ascending.
fn find(by: &By<'_>, term: u32, range: Range<usize>, hits: &mut Vec<(usize, f32)>) {
    hits.clear();
    let others = by.explaining.of_term(term);
    for &(other, probability) in others {
        let units = by.postings.inside(other, &range);
        hits.extend(units.iter().map(|&unit| (unit as usize - range.start, probability)));
    }
    if others.len() > 1 {
        hits.sort_by_key(|hit| hit.0);
    }
}

/// Multiplies what one term gains into every span that holds a word for it; the highest product is told.
fn multiply(ratios: &mut [f32], hits: &[(usize, f32)], sizes: &[f32], start: usize, scale: f32) -> f32 {
    let (mut first, mut next, mut highest) = (0, 0, 1.0_f32);
    while first < hits.len() {
        next = next.max((hits[first].0 + 1).saturating_sub(WIDEST));
        let Some(spans) = ratios.get_mut(next * WIDEST..(next + 1) * WIDEST) else { break };
        let (mut hit, mut sum) = (first, 0.0);
        for (length, ratio) in spans.iter_mut().enumerate() {
            while hit < hits.len() && hits[hit].0 <= next + length {
                sum += hits[hit].1;
                hit += 1;
            }
            let end = start + next + length + 1;
            if sum > 1e-7 && end < sizes.len() {
                *ratio *= 1.0 + scale * sum / (sizes[end] - sizes[start + next]);
                highest = highest.max(*ratio);
            }
        }
        next += 1;
        while first < hits.len() && hits[first].0 < next {
            first += 1;
        }
    }
    highest
}

/// Moves the logs of ratios to the values; the ratios start again.
fn take_logs(values: &mut [f32], ratios: &mut [f32]) {
    for (value, ratio) in values.iter_mut().zip(ratios) {
        if *ratio != 1.0 {
            *value += ratio.ln();
            *ratio = 1.0;
        }
    }
}
