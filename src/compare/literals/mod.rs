//! Literals that one side changed or lost.

mod likeness;

use super::Compared;
use super::Drift;
use crate::align::Bead;
use crate::document::Document;
use crate::facts::{Literal, LiteralKind, Stated, in_sentence};
use crate::text::Side;
use crate::text::Sides;

/// What happened to a literal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LiteralFault {
    /// A similar one stands in its place.
    Changed,
    /// The target does not have it.
    Lost,
    /// The source does not have it.
    Added,
}

/// A literal without its equal on the other side.
#[derive(Clone, Debug, PartialEq)]
pub struct LiteralVerdict {
    /// What happened.
    pub fault: LiteralFault,
    /// What kind of literal it is.
    pub kind: LiteralKind,
    /// Where it stands; both sides where it was changed.
    pub places: Sides<Option<Stated<Literal>>>,
    /// The sentences of the side that lacks it.
    pub others: Vec<usize>,
}

/// Literals of one side of a bead beyond which it is a table and no text.
const MOST: usize = 100;

/// All verdicts, in the order of the beads; what `drifts` report as a number is left to them.
pub(super) fn compare(compared: Compared<'_>, drifts: &[Drift]) -> Vec<LiteralVerdict> {
    let mut found = Vec::new();
    for bead in compared.alignment.beads.iter().filter(|bead| !bead.source.is_empty() && !bead.target.is_empty()) {
        let all = literals(compared, bead);
        let count = all.source.len().max(all.target.len());
        if count == 0 || count > MOST {
            continue;
        }
        let mut alone = Sides::of(|side| alone(compared, bead, side, &all));
        found.extend(changed(&mut alone, drifts));
        for (side, fault) in [(Side::Source, LiteralFault::Lost), (Side::Target, LiteralFault::Added)] {
            let free = |literal: &&&Stated<Literal>| is_missed(literal, fault, &alone[side.other()]);
            for &literal in alone[side].iter().filter(free) {
                let mut places = Sides { source: None, target: None };
                places[side] = Some(literal.clone());
                let others = bead.side(side.other()).to_vec();
                found.push(LiteralVerdict { fault, kind: literal.value.kind, places, others });
            }
        }
    }
    found
}

/// The literals of both sides of a bead.
fn literals<'a>(compared: Compared<'a>, bead: &Bead) -> Sides<Vec<&'a Stated<Literal>>> {
    Sides::of(|side| {
        let facts = &compared.facts[side].literals;
        bead.side(side).iter().flat_map(|&sentence| in_sentence(facts, sentence)).collect()
    })
}

/// The literals of one side that the other does not have, in the bead or right beside it.
fn alone<'a>(
    compared: Compared<'a>,
    bead: &Bead,
    side: Side,
    all: &Sides<Vec<&'a Stated<Literal>>>,
) -> Vec<&'a Stated<Literal>> {
    let there = &compared.documents[side.other()];
    let beside = &compared.facts[side.other()].literals;
    let sentences = bead.side(side.other());
    let wide = sentences[0].saturating_sub(1)..=sentences[sentences.len() - 1] + 1;
    let own = sentences[0]..=sentences[sentences.len() - 1];
    let count = |list: &[&Stated<Literal>], value: &Literal| list.iter().filter(|other| other.value == *value).count();
    let mut alone: Vec<&Stated<Literal>> = Vec::new();
    for &literal in &all[side] {
        let is_counted = matches!(literal.value.kind, LiteralKind::Placeholder | LiteralKind::Tag);
        let known = all[side.other()].iter().any(|other| other.value == literal.value);
        // A text that is about one code has it in the next sentence as well; what the target has made of it has not.
        let repeated = side == Side::Source && literal.value.kind == LiteralKind::Code;
        let near = if repeated { &own } else { &wide };
        let spared =
            near.clone().any(|sentence| in_sentence(beside, sentence).iter().any(|o| o.value == literal.value))
                || !is_counted && near.clone().any(|sentence| is_in(there, sentence, literal));
        let fewer = is_counted && count(&all[side], &literal.value) > count(&all[side.other()], &literal.value);
        let once = !alone.iter().any(|other| other.value == literal.value);
        if !known && !spared && once && (!is_counted || fewer) {
            alone.push(literal);
        }
    }
    alone
}

/// Whether a sentence has the letters and digits of `literal` somewhere, however they are parted.
fn is_in(document: &Document, sentence: usize, literal: &Stated<Literal>) -> bool {
    if sentence >= document.sentences.len() {
        return false;
    }
    let plain = |text: &str| text.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_ascii_lowercase();
    let key = plain(&literal.value.key);
    !key.is_empty() && plain(document.sentence_text(sentence)).contains(&key)
}

/// Pairs what is left on both sides and alike, and takes it out of `alone`.
fn changed(alone: &mut Sides<Vec<&Stated<Literal>>>, drifts: &[Drift]) -> Vec<LiteralVerdict> {
    let mut found = Vec::new();
    let mut source = std::mem::take(&mut alone.source);
    source.retain(|literal| {
        let Some(at) = alone.target.iter().position(|other| likeness::is_alike(&literal.value, &other.value)) else {
            return true;
        };
        let other = alone.target.remove(at);
        let told = |side: Side, literal: &Stated<Literal>| {
            let figure = |drift: &Drift| {
                let figure = drift.figures[side].as_ref()?;
                let (a, b) = (figure.view, literal.view);
                Some(figure.sentence == literal.sentence && a.start < b.end && b.start < a.end)
            };
            drifts.iter().any(|drift| figure(drift) == Some(true))
        };
        if !told(Side::Source, literal) && !told(Side::Target, other) {
            let places = Sides { source: Some((*literal).clone()), target: Some(other.clone()) };
            let kind = literal.value.kind;
            found.push(LiteralVerdict { fault: LiteralFault::Changed, kind, places, others: Vec::new() });
        }
        false
    });
    alone.source = source;
    found
}

/// Whether a literal that stands alone is missed on the other side, which has `others` left over.
///
/// Codes, accounts and paths are left out and put in freely; a placeholder in other words stands for one.
fn is_missed(literal: &Stated<Literal>, fault: LiteralFault, others: &[&Stated<Literal>]) -> bool {
    let kind = literal.value.kind;
    let instead = others.iter().any(|other| other.value.kind == kind);
    match kind {
        LiteralKind::Placeholder | LiteralKind::Tag => !instead,
        LiteralKind::Url | LiteralKind::Mail => fault == LiteralFault::Lost && !instead,
        LiteralKind::Code | LiteralKind::Handle | LiteralKind::Path => false,
    }
}
