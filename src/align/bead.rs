//! What an alignment is made of.

use crate::text::Side;

/// A minimal group of sentences that translate each other: m source to n target sentences.
///
/// Invariant: the sides are not both empty; indices ascend.
#[derive(Clone, Debug, PartialEq)]
pub struct Bead {
    /// Indices of source sentences.
    pub source: Vec<usize>,
    /// Indices of target sentences.
    pub target: Vec<usize>,
    /// Probability that the bead is right, 0 to 1.
    pub score: f64,
}

impl Bead {
    /// The sentences of one side.
    pub fn side(&self, side: Side) -> &[usize] {
        match side {
            Side::Source => &self.source,
            Side::Target => &self.target,
        }
    }
}

/// A minimal group of paragraphs that translate each other; same shape as a [`Bead`], a level up.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// Indices of source paragraphs.
    pub source: Vec<usize>,
    /// Indices of target paragraphs.
    pub target: Vec<usize>,
    /// Probability that the group is right, 0 to 1.
    pub score: f64,
}

impl Group {
    /// The paragraphs of one side.
    pub fn side(&self, side: Side) -> &[usize] {
        match side {
            Side::Source => &self.source,
            Side::Target => &self.target,
        }
    }
}

/// Which paragraphs and sentences translate which.
///
/// Every sentence of an aligned paragraph is in exactly one bead. Paragraphs whose role needs no translation and that
/// found no partner are in no group, their sentences in no bead.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Alignment {
    /// Paragraph groups, in source order; target-only groups stand where the target has them.
    pub groups: Vec<Group>,
    /// Sentence beads, in the same order.
    pub beads: Vec<Bead>,
    /// Share of the shorter text's sentences that found a partner which says the same, 0 to 1.
    pub coverage: f64,
}
