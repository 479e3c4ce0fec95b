//! The part of a band that is worth a close look: where paths by words alone come near the best of them.
//!
//! Words that translate each other are looked up, never all pairs of units: the cost is that of the words that meet.
//! The paths here know one unit to one and one to none; they show where to look, not what a bead is.

use super::background::Background;
use super::band::Band;
use super::explain::NOISE;
use super::model::Model;
use super::sequence::{Postings, Sequence};
use std::ops::Range;

/// A word with a larger share of the text marks no place.
const FREQUENT: f32 = 0.01;
/// Taken off a unit that joins the one before or has no partner, in nats.
const ASIDE: f32 = 4.0;
/// Paths that are worse than the best by more nats are not looked at.
const NEAR: f32 = 100.0;
/// Columns kept on each side of the nodes of those paths.
const MARGIN: usize = 3;

/// What a path gains by a unit that is put to either of two units of the other side, or to none.
fn aside(one: f32, other: f32) -> f32 {
    one.max(other) - ASIDE
}

/// The values of the nodes of one row of a band.
#[derive(Clone, Copy)]
struct Line<'a> {
    start: usize,
    values: &'a [f32],
}

impl<'a> Line<'a> {
    /// The line of a row; an empty one when the band has no such row.
    fn of(band: &Band, values: &'a [f32], row: Option<usize>) -> Line<'a> {
        let Some(row) = row.filter(|&row| row <= band.rows()) else { return Line { start: 0, values: &[] } };
        let columns = band.columns_at(row);
        let first = band.index(row, columns.start);
        Line { start: columns.start, values: &values[first..first + columns.len()] }
    }

    /// The value at a column that the line holds.
    fn get(&self, column: usize) -> Option<f32> {
        self.values.get(column.wrapping_sub(self.start)).copied()
    }

    /// Evidence at a column; none outside of the line.
    fn evidence(&self, column: usize) -> f32 {
        self.get(column).unwrap_or(0.0)
    }

    /// The best sum at a column; no path comes from outside.
    fn sum(&self, column: usize) -> f32 {
        self.get(column).unwrap_or(f32::NEG_INFINITY)
    }
}

/// The band around all paths through `band` that come within [`NEAR`] of the best.
pub(super) fn narrow(
    chinese: &Sequence,
    english: &Sequence,
    band: Band,
    model: &Model,
    background: &Background,
) -> Band {
    let evidence = meetings(chinese, english, &band, model, background);
    let (before, after) = (before(&band, &evidence), after(&band, &evidence));
    let least = before[before.len() - 1] - NEAR;
    let ranges = (0..=band.rows()).map(|row| {
        let (columns, start) = (band.columns_at(row), band.index(row, band.columns_at(row).start));
        let near = |&column: &usize| {
            let node = start + column - columns.start;
            before[node] + after[node] >= least
        };
        let (first, last) = (columns.clone().find(near), columns.clone().rev().find(near));
        let (first, last) = first.zip(last).unwrap_or((columns.start, columns.end - 1));
        first.saturating_sub(MARGIN).max(columns.start)..(last + MARGIN + 1).min(columns.end)
    });
    Band::of(connected(ranges.collect(), band.columns()))
}

/// The ranges, from corner to corner and ascending.
fn connected(mut ranges: Vec<Range<usize>>, columns: usize) -> Vec<Range<usize>> {
    let rows = ranges.len() - 1;
    ranges[0].start = 0;
    ranges[rows].end = columns + 1;
    for row in 1..=rows {
        ranges[row].end = ranges[row].end.max(ranges[row - 1].end);
    }
    for row in (0..rows).rev() {
        ranges[row].start = ranges[row].start.min(ranges[row + 1].start);
    }
    ranges
}

/// By node of the band: what the words of the row and of the column that begin there gain by each other, in nats.
fn meetings(chinese: &Sequence, english: &Sequence, band: &Band, model: &Model, background: &Background) -> Vec<f32> {
    let postings: Postings = english.postings();
    let mut evidence = vec![0.0_f32; band.len()];
    let scale = (1.0 - NOISE) / NOISE;
    for row in 0..chinese.len() {
        let terms = chinese.terms(row);
        let (columns, start) = (band.columns_at(row), band.index(row, band.columns_at(row).start));
        for &z in terms.iter().filter(|&&z| background.chinese[z as usize] < FREQUENT) {
            for entry in model.row(z).iter().filter(|entry| background.english[entry.english as usize] < FREQUENT) {
                let of_english = scale * entry.forward / background.english[entry.english as usize];
                let of_chinese = scale * entry.backward / background.chinese[z as usize];
                let gain = (1.0 + of_english / terms.len() as f32).ln();
                for &column in postings.inside(entry.english, &columns) {
                    let words = english.terms(column as usize).len() as f32;
                    evidence[start + column as usize - columns.start] += gain + (1.0 + of_chinese / words).ln();
                }
            }
        }
    }
    evidence
}

/// The best sum on the way to each node.
fn before(band: &Band, evidence: &[f32]) -> Vec<f32> {
    let mut best = vec![f32::NEG_INFINITY; band.len()];
    best[0] = 0.0;
    for row in 0..=band.rows() {
        let (columns, above) = (band.columns_at(row), row.checked_sub(1));
        let (done, rest) = best.split_at_mut(band.index(row, columns.start));
        let sums = Line::of(band, done, above);
        let upper = Line::of(band, evidence, above);
        let here = Line::of(band, evidence, Some(row));
        let mut left = f32::NEG_INFINITY;
        for (node, column) in columns.enumerate() {
            let back = column.wrapping_sub(1);
            let (diagonal, over, beside) = (upper.evidence(back), upper.evidence(column), here.evidence(back));
            let joined = (sums.sum(back) + diagonal).max(sums.sum(column) + aside(diagonal, over));
            left = rest[node].max(joined).max(left + aside(diagonal, beside));
            rest[node] = left;
        }
    }
    best
}

/// The best sum on the way from each node to the end.
fn after(band: &Band, evidence: &[f32]) -> Vec<f32> {
    let mut best = vec![f32::NEG_INFINITY; band.len()];
    best[band.len() - 1] = 0.0;
    for row in (0..=band.rows()).rev() {
        let columns = band.columns_at(row);
        let first = band.index(row, columns.start);
        let (rest, done) = best.split_at_mut(first + columns.len());
        let under = if row < band.rows() { band.columns_at(row + 1) } else { 0..0 };
        let below = Line { start: under.start, values: &done[..under.len()] };
        let upper = Line::of(band, evidence, row.checked_sub(1));
        let here = Line::of(band, evidence, Some(row));
        let mut right = f32::NEG_INFINITY;
        for (node, column) in columns.enumerate().rev() {
            let (own, over, beside) =
                (here.evidence(column), upper.evidence(column), here.evidence(column.wrapping_sub(1)));
            let joined = (below.sum(column + 1) + own).max(below.sum(column) + aside(beside, own));
            right = rest[first + node].max(joined).max(right + aside(over, own));
            rest[first + node] = right;
        }
    }
    best
}
