//! A paragraph or sentence stands elsewhere in the translation than in the source.

use super::{Check, Findings, Run, gap};
use crate::bitext::Bitext;
use crate::compare::Move;
use crate::finding::{Category, Severity};
use crate::text::Place;
use crate::text::Side;
use crate::wording::{Message, Passage, Stretch};

pub(super) const CHECK: Check = Check {
    name: "order-change",
    summary: "A paragraph or sentence stands elsewhere than in the source",
    category: Category::Mistranslation,
    severities: &[Severity::Minor],
    page: include_str!("../../tests/checks/order_change/cases.md"),
    run: Run::Bitext(run),
};

fn run(bitext: &Bitext, findings: &mut Findings) {
    for moved in &bitext.verdicts.moves {
        let places: Vec<Place> = Side::BOTH.into_iter().flat_map(|side| places(bitext, moved, side)).collect();
        let extent = if moved.paragraphs { Stretch::Paragraphs(1) } else { Stretch::Sentences(1) };
        let opening = gap::opening(&bitext.excerpt(places[0]));
        let message = Message::Passage(Passage::Moved { extent, earlier: moved.earlier, opening });
        findings.add(Severity::Minor, places, &message);
    }
}

/// The places of what moved, on one side.
fn places(bitext: &Bitext, moved: &Move, side: Side) -> Vec<Place> {
    let document = &bitext.documents[side];
    let indices = if side == Side::Source { &moved.source } else { &moved.target };
    let span = |&index: &usize| match moved.paragraphs {
        true => document.paragraphs[index].span,
        false => document.sentences[index].span,
    };
    indices.iter().map(|index| Place { side, span: span(index) }).collect()
}
