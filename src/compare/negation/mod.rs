//! Which sentences deny what the other side asserts.

mod modals;
mod signs;
mod words;

use super::Compared;
use crate::align::Bead;
use crate::facts::{Force, Negation, Stated, in_sentence};
use crate::text::Side;
use crate::text::Sides;
use crate::text::ViewSpan;
use words::{Answer, Words};

/// What one side denies and the other asserts.
#[derive(Clone, Debug, PartialEq)]
pub struct Denial {
    /// Index of the bead.
    pub bead: usize,
    /// The side that denies.
    pub side: Side,
    /// Its sentence.
    pub sentence: usize,
    /// The negator and what it denies.
    pub view: ViewSpan,
    /// Sentence and place of what the other side asserts, if it is found.
    pub asserted: Option<(usize, ViewSpan)>,
    /// Whether the other side has nothing at all that could answer to a negator.
    pub unanswered: bool,
}

/// Tokens of a side of a bead that are compared at most; longer ones are no sentences.
const LONGEST: usize = 120;

/// The denials of all beads that have both sides, in order.
pub(super) fn compare(compared: Compared<'_>) -> Vec<Denial> {
    let mut found = Vec::new();
    for (index, bead) in compared.alignment.beads.iter().enumerate() {
        if !Compared::is_sure(bead) {
            continue;
        }
        let both = Sides::of(|side| negations(compared, bead, side));
        for side in Side::BOTH {
            if negators(&both[side]) > negators(&both[side.other()]) && !is_long(compared, bead) {
                found.extend(denial(compared, index, side, &both));
            }
        }
    }
    found
}

/// The first plain negation of one side of a bead that the other side contradicts.
fn denial(compared: Compared<'_>, index: usize, side: Side, both: &Sides<Vec<&Stated<Negation>>>) -> Option<Denial> {
    let bead = &compared.alignment.beads[index];
    let words = Words { compared, bead, side, signs: &[], paired: &[] };
    let mut signs = words.unexplained(&both[side], &both[side.other()]);
    let paired = words.paired(&both[side], &signs);
    signs.retain(|sign| !paired.contains(sign));
    let words = Words { signs: &signs, paired: &paired, ..words };
    let unanswered = signs.is_empty();
    if negators(&both[side]) <= words.denying() + paired.len() {
        return None;
    }
    let plain = both[side].iter().filter(|negation| negation.value.force == Force::Plain);
    let plain = plain.filter(|negation| unanswered || !words.is_without(negation));
    plain
        .filter_map(|negation| {
            let end = |scope: Option<&ViewSpan>| scope.map_or(negation.view.end, |scope| scope.end);
            let (end, asserted) = match words.answer(negation) {
                Answer::Asserted { rank, sentence, view } if rank == 0 || unanswered => {
                    (end(negation.value.scope.get(rank)), Some((sentence, view)))
                }
                Answer::Nothing if unanswered => {
                    let modal = words.asserted_modal(negation);
                    let evident = modal.is_some()
                        || words.is_bare(negation)
                        || words.is_bare_modal(negation)
                        || words.is_unlicensed();
                    evident.then(|| (end(negation.value.scope.first()), modal))?
                }
                _ => return None,
            };
            let view = ViewSpan::new(negation.view.start, end);
            Some(Denial { bead: index, side, sentence: negation.sentence, view, asserted, unanswered })
        })
        .next()
}

/// The negations of one side of a bead.
fn negations<'a>(compared: Compared<'a>, bead: &Bead, side: Side) -> Vec<&'a Stated<Negation>> {
    bead.side(side).iter().flat_map(|&sentence| in_sentence(&compared.facts[side].negations, sentence)).collect()
}

/// How many of them are negators, which the other language answers with a negator as a rule.
fn negators(negations: &[&Stated<Negation>]) -> usize {
    negations.iter().filter(|negation| negation.value.force != Force::Implied).count()
}

/// Whether a bead is too long for its words to be told apart.
fn is_long(compared: Compared<'_>, bead: &Bead) -> bool {
    let length = |side: Side| -> usize {
        bead.side(side).iter().map(|&sentence| compared.documents[side].sentences[sentence].tokens.len()).sum()
    };
    length(Side::Source).max(length(Side::Target)) > LONGEST
}
