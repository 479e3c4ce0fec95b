//! How well the lengths of the two sides of a bead agree (Gale and Church 1993).

use super::search::Step;
use super::sequence::Sequence;

/// Variance of the English characters for each Chinese character.
const SPREAD: f32 = 7.0;
/// The least log probability, that of 1e-12.
const LEAST: f32 = -27.6;

/// The lengths of two rows of units.
pub(super) struct Lengths {
    chinese_ends: Vec<f32>,
    english_ends: Vec<f32>,
    ratio: f32,
}

/// How far the lengths of a bead differ.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Difference {
    /// In standard deviations.
    pub(super) deviations: f32,
    /// Log probability that chance brings at least as much.
    pub(super) tail: f32,
}

impl Lengths {
    /// Adds up the visible characters of both rows.
    pub(super) fn of(chinese: &Sequence, english: &Sequence) -> Lengths {
        let (chinese_ends, english_ends) = (ends(&chinese.lengths), ends(&english.lengths));
        let total = |ends: &[f32]| ends[ends.len() - 1].max(1.0);
        let ratio = total(&english_ends) / total(&chinese_ends);
        Lengths { chinese_ends, english_ends, ratio }
    }

    /// Compares the sides of a step that has two.
    pub(super) fn of_step(&self, step: Step) -> Difference {
        let chinese = self.chinese_ends[step.row + step.shape.0] - self.chinese_ends[step.row];
        let english = self.english_ends[step.column + step.shape.1] - self.english_ends[step.column];
        let expected = self.ratio * chinese;
        let deviations = (english - expected).abs() / (SPREAD * 0.5 * (english + expected)).sqrt();
        Difference { deviations, tail: log_tail(deviations) }
    }
}

fn ends(lengths: &[f32]) -> Vec<f32> {
    let mut ends = vec![0.0];
    for (unit, length) in lengths.iter().enumerate() {
        ends.push(ends[unit] + length);
    }
    ends
}

/// Logarithm of the two-sided tail of the normal distribution beyond `deviations` ≥ 0, not below [`LEAST`].
fn log_tail(deviations: f32) -> f32 {
    // Abramowitz and Stegun 7.1.26, error below 1.5e-7 before the exponential factor is taken out.
    let x = deviations * std::f32::consts::FRAC_1_SQRT_2;
    let t = 1.0 / (1.0 + 0.327_591_1 * x);
    let polynomial = t * (0.254_829_6 + t * (-0.284_496_73 + t * (1.421_413_7 + t * (-1.453_152 + t * 1.061_405_4))));
    (polynomial.max(1e-12).ln() - x * x).max(LEAST)
}
