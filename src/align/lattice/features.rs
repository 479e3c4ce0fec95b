//! What a bead is judged by, as numbers with weights.

use crate::align::length::Difference;
use crate::align::marks::Marks;
use crate::align::search::{Shape, Step};

/// How many numbers describe a bead.
pub(in crate::align) const FEATURES: usize = 26;
/// Position of the number that is 1 where a run of units without a partner begins; it belongs to the path, not the bead.
pub(super) const OPEN: usize = FEATURES - 1;
const SHAPE: usize = 11;
const OF_SHAPES: usize = 12;
const NULL: usize = 21;
const NULL_LENGTH: usize = 24;
/// Shapes with a number of their own, Chinese units first.
const SHAPES: [Shape; 9] = [(1, 1), (1, 2), (2, 1), (1, 3), (3, 1), (2, 2), (1, 4), (2, 3), (3, 2)];

/// Chinese characters of an ordinary sentence, and English ones.
const ORDINARY: (f32, f32) = (20.0, 60.0);

/// Weights of the numbers that describe a bead.
pub(in crate::align) type Weights = [f32; FEATURES];

/// Fitted by `cargo run --release --example fit_beads`, as `tests/align/README.md` says: the log-linear weights under
/// which the gold beads of Chinese fiction and its English translations, whole and with sentences taken away, are
/// most probable.
pub(in crate::align) const FITTED: Weights = [
    0.251, 0.169, 0.303, 0.628, 0.866, -1.16, 0.504, -0.389, 1.282, 0.379, 0.105, 1.0, 0.0, -1.73, -2.927, -3.636,
    -6.812, -5.357, -5.134, -6.588, -7.102, -2.247, -7.427, -8.544, -2.264, -2.554,
];

/// What the numbers of a bead are made from.
pub(super) struct Described {
    /// Its place and shape.
    pub(super) step: Step,
    /// Log-likelihood ratios of the Chinese and of the English words.
    pub(super) words: (f32, f32),
    /// The difference in length.
    pub(super) length: Difference,
    /// Visible characters, Chinese first.
    pub(super) characters: (f32, f32),
    /// How the two sides begin and end.
    pub(super) marks: (Marks, Marks),
    /// Log of how much more common the shape is in a text of this kind than where the weights were fitted.
    pub(super) shape: f32,
}

impl Described {
    /// The numbers.
    pub(super) fn numbers(&self) -> Weights {
        let mut numbers = [0.0; FEATURES];
        numbers[SHAPE] = self.shape;
        let shape = self.step.shape;
        let place = SHAPES.iter().position(|&own| own == shape);
        numbers[place.map_or_else(|| kind(shape), |place| OF_SHAPES + place)] = 1.0;
        if self.step.is_null() {
            numbers[NULL_LENGTH] = self.characters.0 / ORDINARY.0 + self.characters.1 / ORDINARY.1;
            return numbers;
        }
        (numbers[0], numbers[1]) = self.words;
        (numbers[2], numbers[3]) = (self.length.tail, -self.length.deviations);
        let (chinese, english) = self.marks;
        let flag = |holds: bool| if holds { 1.0 } else { 0.0 };
        let strong = chinese.end.is_strong() || english.end.is_strong();
        numbers[4] = flag(chinese.closes && english.closes);
        numbers[5] = flag(chinese.closes != english.closes);
        numbers[6] = flag(chinese.end == english.end && strong);
        numbers[7] = flag(chinese.end != english.end && (chinese.end.asks_or_calls() || english.end.asks_or_calls()));
        numbers[8] = flag(chinese.opens && english.opens);
        numbers[9] = flag(chinese.opens != english.opens);
        numbers[10] = flag(chinese.end.goes_on() != english.end.goes_on());
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
