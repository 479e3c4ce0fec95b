//! One term is rendered in several ways: of those the termbase allows, or with the words of two regions.

use super::{Check, Findings, Run, Text, term};
use crate::bitext::Bitext;
use crate::compare::TermMatter;
use crate::finding::{Category, Severity};
use crate::wording::Message;
use std::collections::BTreeMap;

pub(super) const CHECK: Check = Check {
    name: "inconsistent-term",
    summary: "One term is rendered in several ways, or with the words of two regions",
    category: Category::Inconsistent,
    severities: &[Severity::Minor],
    page: include_str!("../../tests/checks/inconsistent_term/cases.md"),
    run: Run::Both(run, regions),
};

fn run(bitext: &Bitext, findings: &mut Findings) {
    for verdict in bitext.verdicts.terms.iter().filter(|verdict| verdict.matter == TermMatter::Varies) {
        term::say(bitext, verdict, Severity::Minor, findings);
    }
}

/// Places shown one by one.
const MOST_PLACES: usize = 12;

/// Words of another region in a text that says its own word for the same elsewhere.
fn regions(text: &Text<'_>, findings: &mut Findings) {
    let mut words: BTreeMap<String, Vec<_>> = BTreeMap::new();
    for word in text.facts.vocabulary.foreign.iter().filter(|word| word.value.times > 0) {
        let place = text.place(text.document.original_span(word.sentence, word.view));
        words.entry(text.document.original.excerpt(place.span)).or_default().push((place, &word.value));
    }
    for (word, found) in words {
        let value = found[0].1;
        let places = found.iter().take(MOST_PLACES).map(|(place, _)| *place).collect();
        let message = Message::TwoRegions { word, instead: value.instead.clone(), times: value.times };
        findings.add(Severity::Minor, places, &message);
    }
}
