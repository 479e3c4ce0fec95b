//! Words of another region, one note a text.

use super::{Check, Findings, Run, Text};
use crate::finding::{Category, Severity};
use crate::wording::Message;

pub(super) const CHECK: Check = Check {
    name: "mixed-region",
    summary: "Words or names as another Chinese-speaking region says them",
    category: Category::Locale,
    severities: &[Severity::Neutral],
    page: include_str!("../../tests/checks/mixed_region/cases.md"),
    run: Run::Document(run),
};

/// Places shown one by one.
const MOST_PLACES: usize = 12;

/// Words shown one by one.
const MOST_WORDS: usize = 8;

fn run(text: &Text<'_>, findings: &mut Findings) {
    let vocabulary = &text.facts.vocabulary;
    let Some(region) = vocabulary.region.filter(|_| !vocabulary.foreign.is_empty()) else { return };
    let mut words: Vec<(String, String)> = Vec::new();
    let mut places = Vec::new();
    for word in &vocabulary.foreign {
        let place = text.place(text.document.original_span(word.sentence, word.view));
        let shown = (text.document.original.excerpt(place.span), word.value.instead.clone());
        if !words.contains(&shown) {
            words.push(shown);
        }
        places.push(place);
    }
    let more = words.len() > MOST_WORDS;
    words.truncate(MOST_WORDS);
    places.truncate(MOST_PLACES);
    let message = Message::MixedRegion { region, words, more };
    findings.add(Severity::Neutral, places, &message);
}
