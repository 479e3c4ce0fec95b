//! Which numbers of one side have an equal on the other.

use super::Compared;
use crate::facts::in_sentence;
use crate::text::Side;

/// A number without an equal in its bead.
#[derive(Clone, Debug, PartialEq)]
pub struct Drift {
    /// Index of the bead.
    pub bead: usize,
    /// Which side states it.
    pub side: Side,
    /// Index into the side's [`Facts::numbers`](crate::facts::Facts::numbers).
    pub number: usize,
}

/// Numbers of a bead without an equal on its other side.
pub(super) fn compare(compared: Compared<'_>) -> Vec<Drift> {
    let mut drifts = Vec::new();
    for (bead, sentences) in compared.alignment.beads.iter().enumerate() {
        let source = &compared.facts.source.numbers;
        let target = &compared.facts.target.numbers;
        let other: Vec<f64> =
            sentences.target.iter().flat_map(|&s| in_sentence(target, s)).map(|n| n.value.value).collect();
        for (number, stated) in source.iter().enumerate() {
            let here = sentences.source.contains(&stated.sentence) && !sentences.target.is_empty();
            if here && !other.contains(&stated.value.value) {
                drifts.push(Drift { bead, side: Side::Source, number });
            }
        }
    }
    drifts
}
