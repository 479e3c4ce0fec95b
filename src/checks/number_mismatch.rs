//! A number of one side has no equal on the other.

use super::{Check, Findings, Run};
use crate::bitext::Bitext;
use crate::compare::{Drift, Fault, Figure, Subject};
use crate::finding::{Category, Severity};
use crate::text::Place;
use crate::text::Side;
use crate::wording::{Message, Said};

pub(super) const CHECK: Check = Check {
    name: "number-mismatch",
    summary: "A number is missing or different on the other side",
    category: Category::Mistranslation,
    severities: &[Severity::Minor, Severity::Major, Severity::Critical],
    page: include_str!("../../tests/checks/number_mismatch/cases.md"),
    run: Run::Bitext(run),
};

fn run(bitext: &Bitext, findings: &mut Findings) {
    report(bitext, Subject::Number, findings);
}

/// Words the drifts of one subject.
pub(super) fn report(bitext: &Bitext, subject: Subject, findings: &mut Findings) {
    for drift in bitext.verdicts.numbers.iter().filter(|drift| drift.subject == subject) {
        let place =
            |side: Side| drift.figures[side].as_ref().map(|figure| bitext.place(side, figure.sentence, figure.view));
        let places: Vec<Place> = Side::BOTH.into_iter().filter_map(place).collect();
        let finding = findings.add(severity(drift), places, &message(bitext, drift));
        let value = |side: Side| place(side).map(|place| bitext.excerpt(place));
        (finding.values.source, finding.values.target) = (value(Side::Source), value(Side::Target));
    }
}

/// How grave a drift is.
fn severity(drift: &Drift) -> Severity {
    match drift.fault {
        Fault::Value(Some(ratio)) if ratio >= 9.99 => Severity::Critical,
        Fault::Value(_) | Fault::Unit | Fault::Conversion | Fault::Bound => Severity::Major,
        Fault::Nuance | Fault::Missing => Severity::Minor,
    }
}

/// A drift in a reviser's words, with both values as they are read.
fn message(bitext: &Bitext, drift: &Drift) -> Message {
    let said = |side: Side| {
        let figure: &Figure = drift.figures[side].as_ref()?;
        let text = bitext.excerpt(bitext.place(side, figure.sentence, figure.view));
        Some(Said { text, reading: figure.reading.clone() })
    };
    Message::Drift { source: said(Side::Source), target: said(Side::Target), fault: drift.fault }
}
