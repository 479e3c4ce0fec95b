//! An address, placeholder, tag or code was changed or lost.

use super::{Check, Findings, Run};
use crate::bitext::Bitext;
use crate::compare::{LiteralFault, LiteralVerdict};
use crate::facts::LiteralKind;
use crate::finding::{Category, Severity};
use crate::text::Place;
use crate::text::Side;
use crate::wording::Message;

pub(super) const CHECK: Check = Check {
    name: "literal-mismatch",
    summary: "An address, placeholder, tag or product code was changed or lost",
    category: Category::Mistranslation,
    severities: &[Severity::Minor, Severity::Major],
    page: include_str!("../../tests/checks/literal_mismatch/cases.md"),
    run: Run::Bitext(run),
};

fn run(bitext: &Bitext, findings: &mut Findings) {
    for verdict in &bitext.verdicts.literals {
        let place = |side: Side| {
            let literal = verdict.places[side].as_ref();
            literal.map(|literal| bitext.place(side, literal.sentence, literal.view))
        };
        let lacking = if verdict.fault == LiteralFault::Added { Side::Source } else { Side::Target };
        let sentences = &bitext.documents[lacking].sentences;
        let others = verdict.others.iter().map(|&other| Place { side: lacking, span: sentences[other].span });
        let places = Side::BOTH.into_iter().filter_map(place).chain(others).collect();
        let said = |side: Side| shown(bitext, verdict, side);
        let (source, target) = (said(Side::Source), said(Side::Target));
        let kind = verdict.kind;
        let message = Message::Literal { kind, source: source.clone(), target: target.clone() };
        let finding = findings.add(severity(verdict), places, &message);
        (finding.values.source, finding.values.target) = (source, target);
    }
}

/// The literal of one side as it stands there; a tag, which is not seen, by its name.
fn shown(bitext: &Bitext, verdict: &LiteralVerdict, side: Side) -> Option<String> {
    let literal = verdict.places[side].as_ref()?;
    Some(match verdict.kind {
        LiteralKind::Tag => format!("<{}>", literal.value.key),
        _ => bitext.excerpt(bitext.place(side, literal.sentence, literal.view)),
    })
}

/// How grave a fault is: what a program reads breaks it, an address can be looked up.
fn severity(verdict: &LiteralVerdict) -> Severity {
    match (verdict.fault, verdict.kind) {
        (LiteralFault::Changed, _) | (_, LiteralKind::Placeholder | LiteralKind::Tag) => Severity::Major,
        _ => Severity::Minor,
    }
}
