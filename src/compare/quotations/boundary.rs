//! Quotations that take in sentences which the other side does not quote.

use super::unpaired::{is_careless, is_single, is_whole};
use super::{Around, QuotationFault, QuotationVerdict, lacks_partner};
use crate::compare::Compared;
use crate::facts::{Family, Mark, Quotation, Quotations};
use crate::text::Side;

/// Sentences that two marks may be apart with nothing on the other side, before they are more likely two marks that
/// each lack their partner.
const APART: usize = 3;

/// What is wrong with quotations over several sentences of which some are outside all quotations on the other side.
pub(super) fn find(compared: Compared<'_>, around: &Around<'_>) -> Vec<QuotationVerdict> {
    let mut found = Vec::new();
    for side in Side::BOTH {
        let here = &compared.facts[side].quotations;
        let long = |q: &&Quotation| q.depth == 0 && q.family != Family::Title && q.close.sentence > q.open.sentence;
        for quotation in here.list.iter().filter(long) {
            let bare = bare(compared, around, side, quotation);
            match side {
                _ if bare.is_empty() => {}
                Side::Source => found.extend(differs(compared, around, side, quotation, &bare)),
                Side::Target => {
                    let ends = ends(compared, around, quotation, &bare);
                    match ends.is_empty() {
                        true => found.extend(differs(compared, around, side, quotation, &bare)),
                        false => found.extend(ends),
                    }
                }
            }
        }
    }
    found
}

/// The sentences of `quotation` whose counterpart holds no quotation.
fn bare(compared: Compared<'_>, around: &Around<'_>, side: Side, quotation: &Quotation) -> Vec<usize> {
    let there = &compared.facts[side.other()].quotations;
    let is_bare = |&sentence: &usize| {
        let others = around.across(side, sentence, sentence).unwrap_or_default();
        !others.is_empty() && others.iter().all(|&other| there.touching(other, other).next().is_none())
    };
    (quotation.open.sentence..=quotation.close.sentence).filter(is_bare).collect()
}

/// The marks of a quotation of the target that lack their partner, if it is none at all: the source quotes nothing behind
/// the sentence where it opens.
fn ends(compared: Compared<'_>, around: &Around<'_>, quotation: &Quotation, bare: &[usize]) -> Vec<QuotationVerdict> {
    let (here, there) = (&compared.facts.target.quotations, &compared.facts.source.quotations);
    let (open, close) = (quotation.open, quotation.close);
    let is_one = |at: Mark, next: usize| {
        let others = around.across(Side::Target, at.sentence, at.sentence).unwrap_or_default();
        let lacks = lacks_partner(there, &others);
        (bare.contains(&next) && !lacks && is_whole(there, &others)).then_some(others)
    };
    let verdict = |at: Mark, fault: QuotationFault, others: Vec<usize>| QuotationVerdict {
        fault,
        side: Side::Target,
        sentence: at.sentence,
        view: at.view,
        others,
        certain: !is_careless(here) || is_single(here, at.sentence),
    };
    let Some(others) = is_one(open, open.sentence + 1) else { return Vec::new() };
    let mut found = vec![verdict(open, QuotationFault::Unclosed, others)];
    if bare.len() > APART {
        let others = is_one(close, close.sentence - 1);
        found.extend(others.map(|others| verdict(close, QuotationFault::Unopened, others)));
    }
    found
}

/// The verdict that the quotation is longer here, if it is one on the other side as well.
fn differs(
    compared: Compared<'_>,
    around: &Around<'_>,
    side: Side,
    quotation: &Quotation,
    bare: &[usize],
) -> Option<QuotationVerdict> {
    let there = &compared.facts[side.other()].quotations;
    let (first, last) = (quotation.open.sentence, quotation.close.sentence);
    let whole = around.across(side, first, last)?;
    let marked = whole.iter().any(|&sentence| there.touching(sentence, sentence).next().is_some());
    if !marked || lacks_partner(there, &whole) {
        return None;
    }
    let fault = if side == Side::Source { QuotationFault::Shorter } else { QuotationFault::Longer };
    // A single mark may be an apostrophe after all.
    let sure = quotation.family != Family::Single && bare.len() <= APART;
    if !sure && bare.len() > APART {
        return None;
    }
    let certain = sure && is_tidy(&compared.facts[side].quotations, first, last);
    let &sentence = bare.first()?;
    let others = around.across(side, sentence, sentence)?;
    let view = compared.documents[side].sentences[sentence].view;
    Some(QuotationVerdict { fault, side, sentence, view, others, certain })
}

/// Whether all marks between two sentences face the right way and have a partner.
fn is_tidy(quotations: &Quotations, first: usize, last: usize) -> bool {
    !quotations.has_turned(first, last) && !quotations.has_stray(first, last)
}
