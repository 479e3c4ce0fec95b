//! Cheapest path through beads in a band; knows scores, not languages.

use super::band::Band;
use std::ops::Range;

/// A bead of units: how many rows and how many columns.
pub(super) type Shape = (usize, usize);

/// A step of a path: rows and columns it begins at, and its shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Step {
    /// First row.
    pub(super) row: usize,
    /// First column.
    pub(super) column: usize,
    /// Rows and columns it holds.
    pub(super) shape: Shape,
}

impl Step {
    /// Whether it leaves a unit without a partner.
    pub(super) fn is_null(self) -> bool {
        self.shape.0 == 0 || self.shape.1 == 0
    }

    /// The rows it holds.
    pub(super) fn of_rows(self) -> Range<usize> {
        self.row..self.row + self.shape.0
    }

    /// The columns it holds.
    pub(super) fn of_columns(self) -> Range<usize> {
        self.column..self.column + self.shape.1
    }
}

/// How steps score.
pub(super) trait Score {
    /// The score of a step; `kind` is the number of its shape.
    fn step(&self, step: Step, kind: usize) -> f32;
    /// Added to the first of a run of null steps.
    fn open(&self) -> f32;
}

/// The highest sum of scores from (0, 0) to the end of the band, and its path.
///
/// Shapes must include (0, 1) and (1, 0). Of equal paths, the one whose last shape stands first in `shapes`.
pub(super) fn best_path(band: &Band, shapes: &[Shape], score: &impl Score) -> (f32, Vec<Step>) {
    let mut search = Search::new(band);
    for row in 0..=band.rows() {
        for column in band.columns_at(row) {
            for (kind, &(rows, columns)) in shapes.iter().enumerate() {
                if rows <= row && columns <= column && band.holds(row - rows, column - columns) {
                    let step = Step { row: row - rows, column: column - columns, shape: (rows, columns) };
                    search.take(step, kind, score);
                }
            }
        }
    }
    (search.any[band.len() - 1], search.trace(shapes))
}

/// The best ways to each node: by any step, and by a null step.
struct Search<'a> {
    band: &'a Band,
    any: Vec<f32>,
    null: Vec<f32>,
    /// Number of the last shape of the best way; with [`RUN`] when a null step continues a run.
    back_any: Vec<u8>,
    back_null: Vec<u8>,
}

/// Marks a null step that continues a run.
const RUN: u8 = 0x80;
const NOWHERE: u8 = 0x7F;

impl<'a> Search<'a> {
    fn new(band: &'a Band) -> Self {
        let unreached = vec![f32::NEG_INFINITY; band.len()];
        let mut search = Self {
            band,
            any: unreached.clone(),
            null: unreached,
            back_any: vec![NOWHERE; band.len()],
            back_null: vec![NOWHERE; band.len()],
        };
        search.any[band.index(0, 0)] = 0.0;
        search
    }

    fn take(&mut self, step: Step, kind: usize, score: &impl Score) {
        let from = self.band.index(step.row, step.column);
        let to = self.band.index(step.row + step.shape.0, step.column + step.shape.1);
        let way = self.any[from];
        if way == f32::NEG_INFINITY {
            return;
        }
        let gain = score.step(step, kind);
        let mut kind = kind as u8;
        let mut total = way + gain;
        if step.is_null() {
            total += score.open();
            if self.null[from] + gain > total {
                total = self.null[from] + gain;
                kind |= RUN;
            }
            if total > self.null[to] {
                self.null[to] = total;
                self.back_null[to] = kind;
            }
        }
        if total > self.any[to] {
            self.any[to] = total;
            self.back_any[to] = kind;
        }
    }

    /// The steps that led to the end, in order.
    fn trace(&self, shapes: &[Shape]) -> Vec<Step> {
        let (mut row, mut column) = (self.band.rows(), self.band.columns());
        let (mut steps, mut in_run) = (Vec::new(), false);
        while (row, column) != (0, 0) {
            let node = self.band.index(row, column);
            let kind = if in_run { self.back_null[node] } else { self.back_any[node] };
            in_run = kind & RUN != 0;
            let &(rows, columns) = shapes.get((kind & !RUN) as usize).expect("null steps reach every node of a band");
            row -= rows;
            column -= columns;
            steps.push(Step { row, column, shape: (rows, columns) });
        }
        steps.reverse();
        steps
    }
}
