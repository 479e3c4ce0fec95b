//! Score of a bead in nats: lexicon, length, prior.

use super::background::Background;
use super::band::Band;
use super::explain::{By, Explained, WIDEST};
use super::length::Lengths;
use super::model::BothWays;
use super::search::{Score, Shape, Step};
use super::sequence::Sequence;

/// Weights of the parts of a score.
#[derive(Clone, Copy, Debug)]
pub(super) struct Weights {
    /// Of the words.
    pub lexicon: f32,
    /// Of the length.
    pub length: f32,
    /// Of the prior of the shape.
    pub prior: f32,
    /// Taken off a unit without a partner, in nats.
    pub null: f32,
    /// Taken off the first of a run of them.
    pub open: f32,
}

impl Default for Weights {
    fn default() -> Self {
        Self { lexicon: 0.35, length: 0.5, prior: 1.3, null: 4.0, open: 4.0 }
    }
}

/// The shapes of beads, Chinese units first, with the share of each among sentence beads and paragraph groups.
pub(super) const SHAPES: &[(Shape, f32, f32)] = &[
    ((1, 1), 0.60, 0.93000),
    ((1, 2), 0.20, 0.01200),
    ((2, 1), 0.06, 0.01200),
    ((1, 3), 0.06, 0.00200),
    ((3, 1), 0.005, 0.00200),
    ((2, 2), 0.02, 0.00200),
    ((1, 4), 0.02, 0.00001),
    ((4, 1), 0.002, 0.00001),
    ((2, 3), 0.01, 0.00001),
    ((3, 2), 0.004, 0.00001),
    ((0, 1), 0.004, 0.02000),
    ((1, 0), 0.006, 0.02000),
    ((1, 5), 0.006, 0.00001),
    ((5, 1), 0.0005, 0.00001),
    ((2, 4), 0.003, 0.00001),
    ((4, 2), 0.0005, 0.00001),
    ((3, 3), 0.002, 0.00001),
    ((1, 6), 0.002, 0.00001),
    ((6, 1), 0.0002, 0.00001),
];

/// Scores the steps of a band over Chinese rows and English columns; each step is looked at once.
pub(super) struct Scorer {
    band: Band,
    /// By node of the band and shape: what words and lengths say of the step that begins there.
    gains: Vec<f32>,
    priors: Vec<f32>,
    weights: Weights,
    /// Factor on all scores: below 1, what seems unlikely seems less so.
    pub(super) doubt: f32,
}

impl Score for Scorer {
    fn step(&self, step: Step, kind: usize) -> f32 {
        if step.is_null() {
            return -self.weights.null * self.doubt;
        }
        self.doubt * (self.priors[kind] + self.gains[self.band.index(step.row, step.column) * SHAPES.len() + kind])
    }

    fn open(&self) -> f32 {
        -self.weights.open * self.doubt
    }
}

impl Scorer {
    /// Looks at all steps inside the band.
    pub(super) fn of(scored: Scored<'_>) -> Scorer {
        let (band, measure) = (scored.band, Measure::of(scored));
        let mut gains = Vec::with_capacity(band.len() * SHAPES.len());
        for row in 0..=band.rows() {
            for column in band.columns_at(row) {
                gains.extend(SHAPES.iter().map(|&(shape, ..)| {
                    let (step, end) = (Step { row, column, shape }, (row + shape.0, column + shape.1));
                    let is_inside = end.0 <= band.rows() && band.holds(end.0, end.1);
                    if is_inside && !step.is_null() { measure.gain(step) } else { 0.0 }
                }));
            }
        }
        Scorer { band: band.clone(), gains, priors: vec![0.0; SHAPES.len()], weights: scored.weights, doubt: 1.0 }
    }

    /// Sets the share of each shape of [`SHAPES`] among the beads.
    pub(super) fn expect(&mut self, priors: &[f32]) {
        self.priors = priors.iter().map(|prior| self.weights.prior * prior.ln()).collect();
    }
}

/// What a scorer is made from.
#[derive(Clone, Copy)]
pub(super) struct Scored<'a> {
    pub(super) chinese: &'a Sequence,
    pub(super) english: &'a Sequence,
    pub(super) background: &'a Background,
    pub(super) explaining: &'a BothWays,
    pub(super) band: &'a Band,
    pub(super) weights: Weights,
}

/// What words and lengths say of a step.
struct Measure {
    chinese: Explained,
    english: Explained,
    lengths: Lengths,
    weights: Weights,
}

impl Measure {
    /// Explains all units inside the band.
    fn of(scored: Scored<'_>) -> Measure {
        let Scored { chinese, english, background, explaining, band, weights } = scored;
        let (chinese_postings, english_postings) = (chinese.postings(), english.postings());
        let by_english = By { sequence: english, postings: &english_postings, explaining: &explaining.chinese };
        let by_chinese = By { sequence: chinese, postings: &chinese_postings, explaining: &explaining.english };
        Measure {
            chinese: Explained::of(chinese, &background.chinese, by_english, band.windows_of_rows(WIDEST)),
            english: Explained::of(english, &background.english, by_chinese, band.transposed().windows_of_rows(WIDEST)),
            lengths: Lengths::of(chinese, english),
            weights,
        }
    }

    /// The score of a step with two sides, whatever its shape: words and lengths.
    fn gain(&self, step: Step) -> f32 {
        self.weights.lexicon * 0.5 * self.evidence(step) + self.weights.length * self.lengths.of_step(step).tail
    }

    /// Log-likelihood ratio of the words of both sides of a step, each given the other; 0 when one side is empty.
    fn evidence(&self, step: Step) -> f32 {
        let (rows, columns) = step.shape;
        if rows == 0 || columns == 0 {
            return 0.0;
        }
        let of_rows: f32 = (step.row..step.row + rows).map(|row| self.chinese.at(row, step.column, columns)).sum();
        let of_columns: f32 =
            (step.column..step.column + columns).map(|column| self.english.at(column, step.row, rows)).sum();
        of_rows + of_columns
    }
}
