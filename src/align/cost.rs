//! Score of a bead in nats: lexicon, length, prior.

use super::background::Background;
use super::band::Band;
use super::explain::{By, Explained, WIDEST};
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

/// Variance of the English characters for each Chinese character.
const SPREAD: f32 = 7.0;

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
}

impl Score for Scorer {
    fn step(&self, step: Step, kind: usize) -> f32 {
        if step.is_null() {
            return -self.weights.null;
        }
        self.priors[kind] + self.gains[self.band.index(step.row, step.column) * SHAPES.len() + kind]
    }

    fn open(&self) -> f32 {
        -self.weights.open
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
        Scorer { band: band.clone(), gains, priors: vec![0.0; SHAPES.len()], weights: scored.weights }
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
    chinese_ends: Vec<f32>,
    english_ends: Vec<f32>,
    ratio: f32,
    weights: Weights,
}

impl Measure {
    /// Explains all units inside the band.
    fn of(scored: Scored<'_>) -> Measure {
        let Scored { chinese, english, background, explaining, band, weights } = scored;
        let (chinese_postings, english_postings) = (chinese.postings(), english.postings());
        let by_english = By { sequence: english, postings: &english_postings, explaining: &explaining.chinese };
        let by_chinese = By { sequence: chinese, postings: &chinese_postings, explaining: &explaining.english };
        let chinese_ends = ends(&chinese.lengths);
        let english_ends = ends(&english.lengths);
        let total = |ends: &[f32]| ends[ends.len() - 1].max(1.0);
        Measure {
            chinese: Explained::of(chinese, &background.chinese, by_english, band.windows_of_rows(WIDEST)),
            english: Explained::of(english, &background.english, by_chinese, band.transposed().windows_of_rows(WIDEST)),
            ratio: total(&english_ends) / total(&chinese_ends),
            chinese_ends,
            english_ends,
            weights,
        }
    }

    /// The score of a step with two sides, whatever its shape: words and lengths.
    fn gain(&self, step: Step) -> f32 {
        self.weights.lexicon * 0.5 * self.evidence(step) + self.weights.length * self.length(step)
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

    /// Log probability that the lengths differ by chance at least as much as they do (Gale and Church 1993).
    fn length(&self, step: Step) -> f32 {
        let chinese = self.chinese_ends[step.row + step.shape.0] - self.chinese_ends[step.row];
        let english = self.english_ends[step.column + step.shape.1] - self.english_ends[step.column];
        let expected = self.ratio * chinese;
        let delta = (english - expected).abs() / (SPREAD * 0.5 * (english + expected)).sqrt();
        log_tail(delta)
    }
}

fn ends(lengths: &[f32]) -> Vec<f32> {
    let mut ends = vec![0.0];
    for (unit, length) in lengths.iter().enumerate() {
        ends.push(ends[unit] + length);
    }
    ends
}

/// Logarithm of the two-sided tail of the normal distribution beyond `delta` ≥ 0, at least -27.6 (1e-12).
fn log_tail(delta: f32) -> f32 {
    // Abramowitz and Stegun 7.1.26, error below 1.5e-7 before the exponential factor is taken out.
    let x = delta * std::f32::consts::FRAC_1_SQRT_2;
    let t = 1.0 / (1.0 + 0.327_591_1 * x);
    let polynomial = t * (0.254_829_6 + t * (-0.284_496_73 + t * (1.421_413_7 + t * (-1.453_152 + t * 1.061_405_4))));
    (polynomial.max(1e-12).ln() - x * x).max(-27.6)
}
