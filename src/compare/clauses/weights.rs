//! Numbers fitted to sentences of which a clause was taken away.
//!
//! The values of words are counted, and the weights fitted by logistic regression, on TICO-19, MLQE-PE, the Hugging Face
//! course and six pieces of fiction: lines as they are against the same lines without one of their Chinese clauses, and
//! for the words against the Chinese of a line four lines further on.

use super::evidence::Level;

/// Log-likelihood ratio of a word being left out against being rendered, by Chinese words of the bead and by level.
const VALUES: [[f64; 4]; 4] =
    [[1.25, -1.45, -2.61, -3.23], [1.25, -0.70, -2.15, -2.95], [1.27, -0.30, -1.71, -2.47], [1.12, 0.06, -1.16, -1.82]];

/// The same of a number, a date or a quantity without an equal, and of one with an equal.
pub(super) const NUMBERS: (f64, f64) = (2.0, -2.5);

/// Chinese words up to which each row of [`VALUES`] but the last goes.
const SIZES: [usize; 3] = [8, 16, 32];

/// Share of its value that a word without a counterpart keeps when the Chinese beside the bead has one.
pub(super) const BESIDE: f64 = 0.5;

/// What a word without a number says, in a bead of so many Chinese words and marks.
pub(super) fn value(chinese: usize, level: Level) -> f64 {
    VALUES[SIZES.iter().take_while(|&&size| chinese > size).count()][level as usize]
}

/// What is known of a clause.
pub(super) struct Signs {
    /// How many of its ends are those of the sentence, or stand at a mark.
    pub(super) ends: f64,
    /// The value of the average word of the rest of the sentence.
    pub(super) rest: f64,
    /// Chinese characters that no English word explains, over those that the clause would take.
    pub(super) spare: f64,
    /// The values of its words, over the square root of their number: words stand in clusters, and do not speak alone.
    pub(super) words: f64,
    /// Share of the Chinese characters that no English word explains.
    pub(super) foreign: f64,
    /// How far the Chinese is from the expected length, in standard deviations; negative when it is shorter.
    pub(super) length: f64,
}

impl Signs {
    /// Log odds that the clause was left out.
    pub(super) fn odds(&self) -> f64 {
        0.504 * self.ends - 0.277 * self.rest.clamp(REST.0, REST.1) - 1.198 * self.spare.min(3.0) + 0.632 * self.words
            - 2.582 * self.foreign
            - 1.074 * self.length.max(-4.0)
            - 2.865
    }

    /// The log odds when nothing of the rest was left out and the Chinese says nothing else.
    pub(super) fn highest_odds(self) -> f64 {
        Signs { rest: REST.0, spare: 0.0, foreign: 0.0, ..self }.odds()
    }
}

/// Values of the rest of a sentence below and above which it says no more.
const REST: (f64, f64) = (-3.0, 2.0);

/// Log odds from which a clause is reported.
///
/// The regression saw as many lines with a clause left out as without; a translator leaves out one in hundreds.
pub(super) const REPORTED: f64 = 1.6;
