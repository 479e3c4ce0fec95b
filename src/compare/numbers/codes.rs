//! Product codes that became others: H200 for H20.

use super::{Compared, Drift, Fault, Figure, Reading, Subject};
use crate::align::Bead;
use crate::facts::{Stated, in_sentence};
use crate::text::Side;
use crate::text::Sides;

/// Appends the codes of a bead that stand for each other and differ: the same letters, other digits, none of them on both sides.
pub(super) fn compare(compared: Compared<'_>, bead: &Bead, index: usize, drifts: &mut Vec<Drift>) {
    let codes = Sides::of(|side| {
        let codes = &compared.facts[side].codes;
        bead.side(side).iter().flat_map(|&sentence| in_sentence(codes, sentence)).collect::<Vec<_>>()
    });
    let alone = Sides::of(|side| {
        let other = if side == Side::Source { &codes.target } else { &codes.source };
        let own = codes[side].iter().copied();
        own.filter(|code| other.iter().all(|found| found.value != code.value)).collect::<Vec<_>>()
    });
    let mut taken = vec![false; alone.target.len()];
    for source in &alone.source {
        let free = (0..alone.target.len()).find(|&at| !taken[at] && letters(source) == letters(alone.target[at]));
        let Some(at) = free else { continue };
        taken[at] = true;
        let figure = |code: &Stated<String>| {
            Some(Figure { sentence: code.sentence, view: code.view, reading: Reading::Code(code.value.clone()) })
        };
        let figures = Sides { source: figure(source), target: figure(alone.target[at]) };
        drifts.push(Drift { bead: index, subject: Subject::Number, fault: Fault::Value(None), figures });
    }
}

/// A code without its digits.
fn letters(code: &Stated<String>) -> String {
    code.value.chars().filter(|c| !c.is_ascii_digit()).collect()
}
