//! The values of a sentence do not come to what it says.

use super::{Check, Findings, Run, Text};
use crate::facts::Claim;
use crate::finding::{Category, Severity};
use crate::text::Place;

pub(super) const CHECK: Check = Check {
    name: "arithmetic",
    summary: "The numbers of a sentence do not come to what it says",
    category: Category::Mistranslation,
    severities: &[Severity::Minor],
    page: include_str!("../../tests/checks/arithmetic/cases.md"),
    run: Run::Document(run),
};

fn run(text: &Text<'_>, findings: &mut Findings) {
    for stated in &text.facts.reckonings {
        let reckoning = &stated.value;
        let place = |view| text.place(text.document.original_span(stated.sentence, view));
        let said = |place: Place| text.document.original.excerpt(place.span);
        let parts: Vec<Place> = reckoning.parts.iter().map(|&view| place(view)).collect();
        let names: Vec<String> = parts.iter().map(|&part| said(part)).collect();
        let (says, comes_to) = (rounded(reckoning.says), rounded(reckoning.comes_to));
        let (message, places) = match reckoning.claim {
            Claim::TimesMore => {
                let claim = place(stated.view);
                let added = rounded(reckoning.comes_to - 1.0);
                let message = format!(
                    "{} is {comes_to} times {}, but {} more makes {says} times; it is {added} times more",
                    names[0],
                    names[1],
                    said(claim)
                );
                (message, vec![claim])
            }
            Claim::Change => {
                let claim = place(stated.view);
                let message = format!("from {} to {} is {comes_to}%, not {}", names[0], names[1], said(claim));
                (message, vec![claim])
            }
            Claim::Rest => (format!("{} come to {comes_to}%, which leaves no rest", names.join(", ")), parts),
        };
        findings.add(Severity::Minor, places, message);
    }
}

/// A value with at most two decimals.
fn rounded(value: f64) -> String {
    let digits = format!("{value:.2}");
    digits.trim_end_matches('0').trim_end_matches('.').to_owned()
}
