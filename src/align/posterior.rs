//! Probability of each step among all paths through a band (forward–backward); knows scores, not languages.

use super::band::Band;
use super::search::{Score, Shape, Step};

/// Log of the summed weight of paths, by whether the step next to the node is a null step.
#[derive(Clone, Copy)]
struct Sum {
    full: f32,
    null: f32,
}

const NOTHING: f32 = f32::NEG_INFINITY;

/// Probability of each step among all paths.
pub(super) struct Posterior<'a, S> {
    band: &'a Band,
    score: &'a S,
    forward: Vec<Sum>,
    backward: Vec<Sum>,
    total: f32,
}

impl<'a, S: Score> Posterior<'a, S> {
    /// Sums over all paths.
    pub(super) fn of(band: &'a Band, shapes: &[Shape], score: &'a S) -> Self {
        let nothing = vec![Sum { full: NOTHING, null: NOTHING }; band.len()];
        let mut posterior = Self { band, score, forward: nothing.clone(), backward: nothing, total: 0.0 };
        posterior.sum_forward(shapes);
        posterior.sum_backward(shapes);
        let end = posterior.forward[band.index(band.rows(), band.columns())];
        posterior.total = add(end.full, end.null);
        posterior
    }

    fn sum_forward(&mut self, shapes: &[Shape]) {
        let open = self.score.open();
        self.forward[0].full = 0.0;
        let mut ways: Vec<(f32, bool)> = Vec::new();
        for row in 0..=self.band.rows() {
            for column in self.band.columns_at(row) {
                ways.clear();
                for (kind, &(rows, columns)) in shapes.iter().enumerate() {
                    if rows > row || columns > column || !self.band.holds(row - rows, column - columns) {
                        continue;
                    }
                    let step = Step { row: row - rows, column: column - columns, shape: (rows, columns) };
                    let from = self.forward[self.band.index(step.row, step.column)];
                    let way = if step.is_null() { add(from.full + open, from.null) } else { add(from.full, from.null) };
                    if way > NOTHING {
                        ways.push((way + self.score.step(step, kind), step.is_null()));
                    }
                }
                if !ways.is_empty() {
                    let node = self.band.index(row, column);
                    self.forward[node] = Sum { full: sum(&ways, false), null: sum(&ways, true) };
                }
            }
        }
    }

    fn sum_backward(&mut self, shapes: &[Shape]) {
        let open = self.score.open();
        let last = self.backward.len() - 1;
        self.backward[last] = Sum { full: 0.0, null: 0.0 };
        let mut ways: Vec<(f32, bool)> = Vec::new();
        for row in (0..=self.band.rows()).rev() {
            for column in self.band.columns_at(row).rev() {
                ways.clear();
                for (kind, &(rows, columns)) in shapes.iter().enumerate() {
                    let (end_row, end_column) = (row + rows, column + columns);
                    if end_row > self.band.rows() || !self.band.holds(end_row, end_column) {
                        continue;
                    }
                    let step = Step { row, column, shape: (rows, columns) };
                    let to = self.backward[self.band.index(end_row, end_column)];
                    let way = if step.is_null() { to.null } else { to.full };
                    if way > NOTHING {
                        ways.push((way + self.score.step(step, kind), step.is_null()));
                    }
                }
                if !ways.is_empty() {
                    let (full, null) = (sum(&ways, false), sum(&ways, true));
                    let node = self.band.index(row, column);
                    self.backward[node] = Sum { full: add(full, null + open), null: add(full, null) };
                }
            }
        }
    }

    /// The steps that a path takes with a probability of at least `least`, by place.
    pub(super) fn steps(&self, shapes: &[Shape], least: f32) -> Vec<Step> {
        let mut steps = Vec::new();
        for row in 0..=self.band.rows() {
            for column in self.band.columns_at(row) {
                for (kind, &shape) in shapes.iter().enumerate() {
                    let step = Step { row, column, shape };
                    let inside = row + shape.0 <= self.band.rows() && self.band.holds(row + shape.0, column + shape.1);
                    if inside && self.probability(step, kind) >= least {
                        steps.push(step);
                    }
                }
            }
        }
        steps
    }

    /// Probability that a path takes `step`.
    pub(super) fn probability(&self, step: Step, kind: usize) -> f32 {
        let from = self.forward[self.band.index(step.row, step.column)];
        let to = self.backward[self.band.index(step.row + step.shape.0, step.column + step.shape.1)];
        let ways = if step.is_null() {
            add(from.full + self.score.open(), from.null) + to.null
        } else {
            add(from.full, from.null) + to.full
        };
        if ways - self.total < -20.0 {
            return 0.0;
        }
        (ways + self.score.step(step, kind) - self.total).exp().min(1.0)
    }
}

/// Log of the sum of two weights given by their logs.
fn add(a: f32, b: f32) -> f32 {
    let (high, low) = if a > b { (a, b) } else { (b, a) };
    if low < high - 16.0 { high } else { high + (low - high).exp().ln_1p() }
}

/// Log of the sum of the ways of one kind.
fn sum(ways: &[(f32, bool)], null: bool) -> f32 {
    let best = ways.iter().filter(|way| way.1 == null).fold(NOTHING, |best, way| best.max(way.0));
    if best == NOTHING {
        return NOTHING;
    }
    let rest: f32 =
        ways.iter().filter(|way| way.1 == null && way.0 > best - 16.0).map(|way| (way.0 - best).exp()).sum();
    best + rest.ln()
}
