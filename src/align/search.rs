//! Cheapest path through beads in a band; knows scores, not languages.

use super::band::Band;

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

/// The path from (0, 0) to the end of the band with the highest sum of `score`.
///
/// `score(step)` is asked only for steps inside the band. Of equal paths, the one whose shapes stand first in `shapes`.
pub(super) fn best_path(band: &Band, shapes: &[Shape], score: impl Fn(Step, usize) -> f32) -> Vec<Step> {
    let mut best = vec![f32::NEG_INFINITY; band.len()];
    let mut back = vec![u8::MAX; band.len()];
    best[band.index(0, 0)] = 0.0;
    for row in 0..=band.rows() {
        for column in band.columns_at(row) {
            let here = band.index(row, column);
            for (kind, &(rows, columns)) in shapes.iter().enumerate() {
                if rows > row || columns > column || !band.holds(row - rows, column - columns) {
                    continue;
                }
                let before = best[band.index(row - rows, column - columns)];
                if before == f32::NEG_INFINITY {
                    continue;
                }
                let step = Step { row: row - rows, column: column - columns, shape: (rows, columns) };
                let total = before + score(step, kind);
                if total > best[here] {
                    best[here] = total;
                    back[here] = kind as u8;
                }
            }
        }
    }
    trace(band, shapes, &back)
}

/// The steps that led to the end, in order.
fn trace(band: &Band, shapes: &[Shape], back: &[u8]) -> Vec<Step> {
    let (mut row, mut column) = (band.rows(), band.columns());
    let mut steps = Vec::new();
    while (row, column) != (0, 0) {
        let kind = back[band.index(row, column)];
        let &(rows, columns) = shapes.get(kind as usize).expect("null steps reach every node of a band");
        row -= rows;
        column -= columns;
        steps.push(Step { row, column, shape: (rows, columns) });
    }
    steps.reverse();
    steps
}
