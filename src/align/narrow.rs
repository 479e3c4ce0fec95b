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

/// What the words of two rows of units say about each pair of them.
struct Meetings<'a> {
    band: &'a Band,
    /// By node of the band: evidence that the row and the column that begin there belong together, in nats.
    evidence: Vec<f32>,
}

impl Meetings<'_> {
    fn at(&self, row: usize, column: usize) -> f32 {
        if self.band.holds(row, column) { self.evidence[self.band.index(row, column)] } else { 0.0 }
    }

    /// Evidence of a row that is put to the column before or behind it, or to none.
    fn of_row(&self, row: usize, column: usize) -> f32 {
        let before = if column > 0 { self.at(row, column - 1) } else { 0.0 };
        before.max(self.at(row, column)) - ASIDE
    }

    /// Evidence of a column that is put to the row before or behind it, or to none.
    fn of_column(&self, row: usize, column: usize) -> f32 {
        let before = if row > 0 { self.at(row - 1, column) } else { 0.0 };
        before.max(self.at(row, column)) - ASIDE
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
    let meetings = meetings(chinese, english, &band, model, background);
    let (before, after) = (before(&band, &meetings), after(&band, &meetings));
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

/// Adds up, for each pair of units inside the band, what their words gain by each other.
fn meetings<'a>(
    chinese: &Sequence,
    english: &Sequence,
    band: &'a Band,
    model: &Model,
    background: &Background,
) -> Meetings<'a> {
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
    Meetings { band, evidence }
}

/// The best sum on the way to each node.
fn before(band: &Band, meetings: &Meetings<'_>) -> Vec<f32> {
    let mut best = vec![f32::NEG_INFINITY; band.len()];
    best[0] = 0.0;
    for row in 0..=band.rows() {
        for column in band.columns_at(row) {
            let node = band.index(row, column);
            let mut sum = best[node];
            if row > 0 && column > 0 && band.holds(row - 1, column - 1) {
                sum = sum.max(best[band.index(row - 1, column - 1)] + meetings.at(row - 1, column - 1));
            }
            if row > 0 && band.holds(row - 1, column) {
                sum = sum.max(best[band.index(row - 1, column)] + meetings.of_row(row - 1, column));
            }
            if column > 0 && band.holds(row, column - 1) {
                sum = sum.max(best[node - 1] + meetings.of_column(row, column - 1));
            }
            best[node] = sum;
        }
    }
    best
}

/// The best sum on the way from each node to the end.
fn after(band: &Band, meetings: &Meetings<'_>) -> Vec<f32> {
    let mut best = vec![f32::NEG_INFINITY; band.len()];
    best[band.len() - 1] = 0.0;
    for row in (0..=band.rows()).rev() {
        for column in band.columns_at(row).rev() {
            let node = band.index(row, column);
            let mut sum = best[node];
            let below = row < band.rows();
            if below && band.holds(row + 1, column + 1) {
                sum = sum.max(best[band.index(row + 1, column + 1)] + meetings.at(row, column));
            }
            if below && band.holds(row + 1, column) {
                sum = sum.max(best[band.index(row + 1, column)] + meetings.of_row(row, column));
            }
            if band.holds(row, column + 1) {
                sum = sum.max(best[node + 1] + meetings.of_column(row, column));
            }
            best[node] = sum;
        }
    }
    best
}
