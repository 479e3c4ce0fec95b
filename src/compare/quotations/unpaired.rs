//! Marks without a partner that the other side does not lack as well.

use super::{Around, QuotationFault, QuotationVerdict, lacks_partner};
use crate::compare::Compared;
use crate::facts::{Family, Quotations, Standing};
use crate::text::Side;

/// The marks of the target that belong to no quotation, and those that the source shows to be left open.
pub(super) fn find(compared: Compared<'_>, around: &Around<'_>) -> Vec<QuotationVerdict> {
    let side = Side::Target;
    let (here, there) = (&compared.facts[side].quotations, &compared.facts[side.other()].quotations);
    let mut found = Vec::new();
    for stray in &here.strays {
        let sentence = stray.mark.sentence;
        let others = around.across(side, sentence, sentence).unwrap_or_default();
        // What the source leaves open, the translation may leave open.
        if lacks_partner(there, &others) {
            continue;
        }
        let fault = if stray.opens { QuotationFault::Unclosed } else { QuotationFault::Unopened };
        let certain = is_single(here, sentence) && is_outside(there, &others)
            || is_whole(there, &others) && (!is_careless(here) || is_odd(here, around.fellows(side, sentence)));
        found.push(QuotationVerdict { fault, side, sentence, view: stray.mark.view, others, certain });
    }
    found.extend(left_open(here, there, around));
    found.sort_by_key(|verdict| (verdict.sentence, verdict.view));
    found
}

/// Marks that face the wrong way, or are of another make than the rest, from which on a text is careless with them, so that one more says little.
const CARELESS: usize = 2;

/// Whether a text writes its marks as they come.
pub(super) fn is_careless(quotations: &Quotations) -> bool {
    quotations.turned.len() + quotations.mixed >= CARELESS
}

/// Whether every quotation that touches `sentences` begins and ends in them, and holds no other.
///
/// One mark often closes a quotation and the one around it.
pub(super) fn is_whole(quotations: &Quotations, sentences: &[usize]) -> bool {
    let (Some(&first), Some(&last)) = (sentences.first(), sentences.last()) else { return false };
    let inside = first..=last;
    let mut touching = quotations.touching(first, last).filter(|quotation| quotation.family != Family::Title);
    touching.all(|q| q.depth == 0 && inside.contains(&q.open.sentence) && inside.contains(&q.close.sentence))
}

/// Whether a sentence holds one mark and no other.
pub(super) fn is_single(quotations: &Quotations, sentence: usize) -> bool {
    quotations.marks(sentence, sentence) == 1
}

/// Whether no quotation is open where `sentences` begin or end.
fn is_outside(quotations: &Quotations, sentences: &[usize]) -> bool {
    let (Some(&first), Some(&last)) = (sentences.first(), sentences.last()) else { return false };
    let inside = first..=last;
    let mut touching = quotations.touching(first, last).filter(|quotation| quotation.family != Family::Title);
    touching.all(|q| inside.contains(&q.open.sentence) && inside.contains(&q.close.sentence))
}

/// Whether an odd number of marks stands in `sentences`: one is missing, whatever the others look like.
fn is_odd(quotations: &Quotations, sentences: &[usize]) -> bool {
    let ends = sentences.first().zip(sentences.last());
    ends.is_some_and(|(&first, &last)| quotations.marks(first, last) % 2 == 1)
}

/// Quotations that end with a paragraph without their mark: the next paragraph opens one again, as long speech is
/// written, but the source closes the first.
fn left_open(here: &Quotations, there: &Quotations, around: &Around<'_>) -> Vec<QuotationVerdict> {
    let side = Side::Target;
    let mut found = Vec::new();
    for sentence in (0..here.standing.len()).filter(|&s| here.standing[s] == Standing::Either) {
        let Some(others) = around.across(side, sentence, sentence) else { continue };
        let is_last = around.fellows(side, sentence).last() == Some(&sentence);
        let last = *others.last().expect("a bead with two sides");
        let closed = there.touching(last, last).any(|q| q.depth == 0 && q.close.sentence == last);
        let open = here.touching(sentence, sentence).find(|q| q.close.sentence > sentence);
        if let Some(quotation) = open.filter(|_| is_last && closed && there.standing[last] == Standing::Outside) {
            let (fault, at) = (QuotationFault::Unclosed, quotation.open);
            let certain = quotation.open.sentence == sentence && is_whole(there, &others);
            found.push(QuotationVerdict { fault, side, sentence: at.sentence, view: at.view, others, certain });
        }
    }
    found
}
