//! What a bead is judged by, as numbers with weights.

use crate::align::search::{Shape, Step};

/// How many numbers describe a bead.
pub(in crate::align) const FEATURES: usize = 20;
/// Their names, in order.
pub(in crate::align) const NAMES: [&str; FEATURES] = [
    "Chinese words",
    "English words",
    "length",
    "both close",
    "one closes",
    "known",
    "1-1",
    "1-2",
    "2-1",
    "1-3",
    "3-1",
    "2-2",
    "1-4",
    "2-3",
    "3-2",
    "null",
    "1-n",
    "n-m",
    "null length",
    "null begins",
];
/// Position of the number that is 1 where a run of units without a partner begins; it belongs to the path, not the bead.
pub(super) const OPEN: usize = FEATURES - 1;
/// Position of what is known in nats, whose weight is 1 by definition.
const KNOWN: usize = 5;
const OF_SHAPES: usize = 6;
const NULL: usize = 15;
const NULL_LENGTH: usize = 18;
/// Shapes with a number of their own, Chinese units first.
const SHAPES: [Shape; 9] = [(1, 1), (1, 2), (2, 1), (1, 3), (3, 1), (2, 2), (1, 4), (2, 3), (3, 2)];

/// Chinese characters of an ordinary sentence, and English ones.
const ORDINARY: (f32, f32) = (20.0, 60.0);

/// Weights of the numbers that describe a bead.
pub(in crate::align) type Weights = [f32; FEATURES];

/// Fitted by `cargo run --release --example fit_beads`, with the seed 1 on six texts: the log-linear weights under
/// which the gold beads of Chinese fiction and its English translations, whole and with sentences taken away, are
/// most probable.
pub(in crate::align) const FITTED: Weights = [
    0.156, 0.193, 1.089, 1.017, -1.26, 1.0, -0.084, -1.614, -3.134, -3.461, -7.005, -5.428, -4.806, -6.577, -7.281,
    -2.816, -7.386, -8.784, -1.454, -2.261,
];

/// What the numbers of a bead are made from.
pub(super) struct Described {
    /// Its place and shape.
    pub(super) step: Step,
    /// Log-likelihood ratios of the Chinese and of the English words.
    pub(super) words: (f32, f32),
    /// How far the lengths differ, in standard deviations.
    pub(super) deviations: f32,
    /// Visible characters, Chinese first.
    pub(super) characters: (f32, f32),
    /// Whether the two sides end with a quotation.
    pub(super) closes: (bool, bool),
    /// What else is known, in nats.
    pub(super) known: f32,
}

impl Described {
    /// The numbers.
    pub(super) fn numbers(&self) -> Weights {
        let mut numbers = [0.0; FEATURES];
        numbers[KNOWN] = self.known;
        let shape = self.step.shape;
        let place = SHAPES.iter().position(|&own| own == shape);
        numbers[place.map_or_else(|| kind(shape), |place| OF_SHAPES + place)] = 1.0;
        if self.step.is_null() {
            numbers[NULL_LENGTH] = self.characters.0 / ORDINARY.0 + self.characters.1 / ORDINARY.1;
            return numbers;
        }
        (numbers[0], numbers[1]) = self.words;
        numbers[2] = -self.deviations;
        let (chinese, english) = self.closes;
        let flag = |holds: bool| if holds { 1.0 } else { 0.0 };
        numbers[3] = flag(chinese && english);
        numbers[4] = flag(chinese != english);
        numbers
    }
}

/// The number of a shape that has none of its own.
fn kind(shape: Shape) -> usize {
    match shape {
        (0, _) | (_, 0) => NULL,
        (1, _) | (_, 1) => NULL + 1,
        _ => NULL + 2,
    }
}
