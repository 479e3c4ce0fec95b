//! A number of one side has no equal on the other.

use super::{Check, Findings, Run};
use crate::bitext::Bitext;
use crate::compare::{Drift, Fault, Figure, Subject};
use crate::finding::{Category, Severity};
use crate::text::Place;
use crate::text::Side;

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
        let finding = findings.add(severity(drift), places, message(bitext, drift));
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
fn message(bitext: &Bitext, drift: &Drift) -> String {
    let said = |side: Side| {
        let figure: &Figure = drift.figures[side].as_ref()?;
        let text = bitext.excerpt(bitext.place(side, figure.sentence, figure.view));
        let plain = text == figure.reading;
        Some(if plain { text } else { format!("{text} = {}", figure.reading) })
    };
    match (said(Side::Source), said(Side::Target)) {
        (Some(source), Some(target)) => match drift.fault {
            Fault::Value(Some(ratio)) if ratio >= 9.99 => format!("{source}, but {target}: off by {}", times(ratio)),
            Fault::Unit => format!("{source}, but {target}: another unit"),
            Fault::Conversion => format!("{source}, but {target}: the conversion is off"),
            Fault::Bound => format!("{source}, but {target}: the other direction"),
            Fault::Nuance => format!("{source}, but {target}: one falls short of it, the other exceeds it"),
            _ => format!("{source}, but {target}"),
        },
        (Some(source), None) => format!("{source} has no equal in the target"),
        (None, Some(target)) => format!("{target} has no equal in the source"),
        (None, None) => String::new(),
    }
}

/// A ratio as a reader says it: 10, 1000, 2.5.
fn times(ratio: f64) -> String {
    if (ratio - ratio.round()).abs() < 0.05 { format!("{ratio:.0}") } else { format!("{ratio:.1}") }
}
