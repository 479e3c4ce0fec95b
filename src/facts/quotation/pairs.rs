//! Marks that were read become quotations, with their depth and with what is open where sentences end.

use super::marks::{Candidate, Family, STRAY};
use super::reading::{Act, Reading};
use super::{Mark, Quotation, Quotations, Standing, Stray, form};
use crate::document::Document;

/// The quotations of all families.
pub(super) fn gather(document: &Document, readings: Vec<Reading>) -> Quotations {
    let mut quotations = Quotations::default();
    let mut reopened: Vec<Mark> = Vec::new();
    let mut alone: Vec<Candidate> = Vec::new();
    quotations.mixed = mixed(document, &readings);
    for reading in readings {
        let mut open: Vec<Candidate> = Vec::new();
        for (candidate, act) in reading {
            let turned = match act {
                Act::Open | Act::Reopen => candidate.open,
                Act::Close => candidate.close,
                Act::Alone => 0.0,
            };
            let has_shape = candidate.family != Family::Single && is_shaped(document, candidate.mark);
            if turned > 0.0 && has_shape {
                quotations.turned.push(candidate.mark);
            }
            match act {
                Act::Open => open.push(candidate),
                Act::Reopen => reopened.push(candidate.mark),
                Act::Close => quotations.list.extend(open.pop().map(|before| pair(document, before, candidate))),
                Act::Alone if candidate.none >= STRAY => alone.push(candidate),
                Act::Alone => {}
            }
        }
    }
    join_mixed(document, alone, &mut quotations);
    quotations.list.sort_by_key(|quotation| (quotation.open, std::cmp::Reverse(quotation.close)));
    quotations.turned.sort_unstable();
    nest(&mut quotations.list);
    let reach = quotations.list.iter().scan(0, |far: &mut usize, quotation| {
        *far = quotation.close.sentence.max(*far);
        Some(*far)
    });
    quotations.reach = reach.collect();
    quotations.standing = standing(document, &quotations.list, &reopened);
    quotations
}

/// How many double marks are of the rarer make, straight or curly.
fn mixed(document: &Document, readings: &[Reading]) -> usize {
    let double = readings.iter().flatten().filter(|(candidate, _)| candidate.family == Family::Double);
    let all = double.clone().count();
    let curly = double.filter(|(candidate, _)| is_shaped(document, candidate.mark)).count();
    curly.min(all - curly)
}

/// Whether the mark has one shape for opening and another for closing.
fn is_shaped(document: &Document, mark: Mark) -> bool {
    let paragraph = &document.paragraphs[document.sentences[mark.sentence].paragraph];
    !matches!(&paragraph.view.text()[mark.view.range()], "\"" | "'")
}

fn pair(document: &Document, open: Candidate, close: Candidate) -> Quotation {
    let form = form::of(document, open.mark, close.mark);
    Quotation { family: open.family, open: open.mark, close: close.mark, depth: 0, form }
}

/// Pairs an opening mark left over with the next one left over, where that closes in another family: 「…”.
fn join_mixed(document: &Document, mut alone: Vec<Candidate>, quotations: &mut Quotations) {
    alone.sort_by_key(|candidate| candidate.mark);
    let mut rest = alone.into_iter().peekable();
    while let Some(one) = rest.next() {
        let other = rest
            .next_if(|next| one.opens && !next.opens && next.paragraph == one.paragraph && next.family != one.family);
        match other {
            Some(other) => quotations.list.push(pair(document, one, other)),
            None => quotations.strays.push(Stray { mark: one.mark, opens: one.opens }),
        }
    }
}

/// Counts for each quotation those that it stands in; the list is in the order of opening.
fn nest(list: &mut [Quotation]) {
    let mut around: Vec<Mark> = Vec::new();
    for quotation in list {
        around.retain(|&end| end > quotation.open);
        quotation.depth = around.len();
        around.push(quotation.close);
    }
}

/// What is open where each sentence ends; titles do not count.
fn standing(document: &Document, list: &[Quotation], reopened: &[Mark]) -> Vec<Standing> {
    let mut standing = vec![Standing::Outside; document.sentences.len()];
    for quotation in list.iter().filter(|quotation| quotation.family != Family::Title) {
        standing[quotation.open.sentence..quotation.close.sentence].fill(Standing::Inside);
    }
    for mark in reopened {
        let paragraph = &document.paragraphs[document.sentences[mark.sentence].paragraph];
        if let Some(before) = paragraph.sentences.start.checked_sub(1) {
            standing[before] = Standing::Either;
        }
    }
    standing
}
