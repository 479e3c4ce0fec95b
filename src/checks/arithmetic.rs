//! The values of a sentence do not come to what it says.

use super::{Check, Findings, Run, Text};
use crate::facts::Claim;
use crate::finding::{Category, Severity};
use crate::text::Place;
use crate::wording::{Message, Sum};

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
                let parts = [names[0].clone(), names[1].clone()];
                let message = Message::Sum(Sum::TimesMore { parts, claim: said(claim), comes_to, says, added });
                (message, vec![claim])
            }
            Claim::Change => {
                let claim = place(stated.view);
                let ends = [names[0].clone(), names[1].clone()];
                let message = Message::Sum(Sum::Change { ends, claim: said(claim), comes_to });
                (message, vec![claim])
            }
            Claim::Rest => (Message::Sum(Sum::Rest { parts: names, comes_to }), parts),
        };
        findings.add(Severity::Minor, places, &message);
    }
}

/// A value with at most two decimals.
fn rounded(value: f64) -> String {
    let digits = format!("{value:.2}");
    digits.trim_end_matches('0').trim_end_matches('.').to_owned()
}
