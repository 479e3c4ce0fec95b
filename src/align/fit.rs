//! Weights of what a bead is judged by, fitted to gold beads.
//!
//! The beads of a text are a path through its lattice; its probability is log-linear in the numbers of its edges (a
//! conditional random field, Lafferty and others 2001). The weights are those under which the gold paths are most
//! probable, held near where they begin.

use super::lattice::{FEATURES, Lattice, NAMES, Weights};
use super::pair::TextPair;
use super::row::Look;
use super::score::Ids;
use super::{beads, bodies, groups};
use crate::document::Document;
use crate::facts::Facts;
use crate::lexicon::Lexicon;
use crate::text::Sides;

/// How strongly weights are held where they begin.
const HOLD: f64 = 1.0;
/// Rounds of climbing.
const ROUNDS: usize = 120;

/// What a bead is judged by, each with a name.
pub const JUDGED_BY: [&str; FEATURES] = NAMES;

/// One weight for each of [`JUDGED_BY`].
pub type BeadWeights = [f32; FEATURES];

/// Weights from before anything was fitted: words, lengths and shapes as the first search weighs them, marks nothing.
pub const UNFITTED: BeadWeights = [
    0.175, 0.175, 0.5, 0.0, 0.0, 1.0, -0.66, -2.09, -3.66, -3.66, -6.89, -5.09, -5.09, -5.99, -7.18, -4.0, -7.18,
    -8.08, 0.0, -4.0,
];

/// A text with its plausible beads and its gold beads.
pub struct Sample {
    lattice: Lattice,
    /// Edges of the gold path.
    gold: Vec<usize>,
    /// Edges that only the gold path brought in.
    foreign: Vec<bool>,
}

impl Sample {
    /// Prepares two documents whose sentences are paragraphs of their own (`pre_split`); `None` when they have no
    /// sentences, or so many that they are not looked at as a whole.
    pub fn of(documents: &Sides<Document>, facts: &Sides<Facts>, lexicon: &Lexicon, gold: &[Ids]) -> Option<Sample> {
        let mut texts = TextPair::of(
            Sides { source: &documents.source, target: &documents.target },
            Sides { source: &facts.source, target: &facts.target },
            lexicon,
        );
        let bodies = bodies(documents);
        let rough = groups(&texts, documents, &bodies, Look::Rough);
        let first = beads(&texts, documents, &rough, Look::Rough);
        texts.relearn(&first);
        let units = |document: &Document| (0..document.sentences.len()).map(|s| vec![s]).collect::<Vec<_>>();
        let (lattice, foreign) =
            texts.lattice(&Sides { source: units(&documents.source), target: units(&documents.target) }, gold)?;
        let gold = lattice.path_of(gold)?;
        Some(Sample { lattice, gold, foreign })
    }

    /// The best beads under `weights`, Chinese first, each with its probability.
    pub fn beads(&self, weights: &BeadWeights) -> Vec<(Ids, f32)> {
        let ids = |first: usize, count: usize| (first..first + count).collect::<Vec<usize>>();
        let path = self.lattice.without(&self.foreign).best(weights);
        path.into_iter()
            .map(|(step, probability)| ((ids(step.row, step.shape.0), ids(step.column, step.shape.1)), probability))
            .collect()
    }
}

/// Fits weights to samples, each with its own importance, beginning at `start`; those not in `free` stay there.
pub fn fit(samples: &[(&Sample, f64)], start: &BeadWeights, free: &[bool; FEATURES]) -> BeadWeights {
    use rayon::prelude::*;
    let mut weights: [f64; FEATURES] = start.map(f64::from);
    let mut step = [0.1_f64; FEATURES];
    let mut before = [0.0_f64; FEATURES];
    for _ in 0..ROUNDS {
        let now: Weights = weights.map(|weight| weight as f32);
        let slopes: Vec<[f64; FEATURES]> =
            samples.par_iter().map(|(sample, importance)| slope(sample, &now, *importance)).collect();
        for k in (0..FEATURES).filter(|&k| free[k]) {
            let slope: f64 =
                slopes.iter().map(|slope| slope[k]).sum::<f64>() - HOLD * (weights[k] - f64::from(start[k]));
            // Resilient propagation (Riedmiller 1994): longer steps while the slope keeps its sign.
            step[k] = match slope * before[k] {
                product if product > 0.0 => (step[k] * 1.2).min(1.0),
                product if product < 0.0 => step[k] * 0.5,
                _ => step[k],
            };
            weights[k] += slope.signum() * if slope == 0.0 { 0.0 } else { step[k] };
            before[k] = slope;
        }
    }
    weights.map(|weight| weight as f32)
}

/// Numbers of the gold path less those expected, times `importance`.
fn slope(sample: &Sample, weights: &Weights, importance: f64) -> [f64; FEATURES] {
    let mut slope = sample.lattice.expected(weights).map(|expected| -expected);
    let mut null = false;
    for &k in &sample.gold {
        for (sum, number) in slope.iter_mut().zip(sample.lattice.numbers(k, null)) {
            *sum += f64::from(number);
        }
        null = sample.lattice.edges[k].step.is_null();
    }
    slope.map(|sum| sum * importance)
}
