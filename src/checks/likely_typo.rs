//! A word is written with a wrong character.

use super::{Check, Findings, Run, Text};
use crate::bitext::Bitext;
use crate::finding::{Category, Severity};
use crate::text::Place;
use crate::wording::Message;

pub(super) const CHECK: Check = Check {
    name: "likely-typo",
    summary: "A Chinese word is probably written with a wrong character",
    category: Category::Spelling,
    severities: &[Severity::Neutral, Severity::Minor],
    page: include_str!("../../tests/checks/likely_typo/cases.md"),
    run: Run::Either(run, run_alone),
};

/// A word, what is meant by it, and where it stands.
struct Slip {
    written: String,
    right: String,
    elsewhere: usize,
    told: Option<String>,
    sure: bool,
    places: Vec<Place>,
}

fn run(bitext: &Bitext, findings: &mut Findings) {
    let slips = bitext.verdicts.typos.iter().map(|verdict| {
        let place = bitext.place(verdict.side, verdict.sentence, verdict.view);
        Slip {
            written: bitext.excerpt(place),
            right: verdict.right.clone(),
            elsewhere: verdict.elsewhere,
            told: verdict.told.clone(),
            sure: verdict.sure,
            places: vec![place],
        }
    });
    add(slips, findings);
}

fn run_alone(text: &Text<'_>, findings: &mut Findings) {
    let slips = text.facts.typos.iter().filter_map(|typo| {
        let (best, sure) = typo.value.verdict(None)?;
        let guess = &typo.value.guesses[best];
        let place = text.place(text.document.original_span(typo.sentence, typo.view));
        Some(Slip {
            written: text.document.original.excerpt(place.span),
            right: guess.shown.clone(),
            elsewhere: guess.elsewhere,
            told: None,
            sure,
            places: vec![place],
        })
    });
    add(slips, findings);
}

/// Tells each word once, with all its places; the surest of them decides.
fn add(slips: impl Iterator<Item = Slip>, findings: &mut Findings) {
    let mut words: Vec<Slip> = Vec::new();
    for slip in slips {
        match words.iter_mut().find(|word| word.written == slip.written && word.right == slip.right) {
            Some(word) => {
                word.places.extend(slip.places);
                word.sure |= slip.sure;
                word.told = word.told.take().or(slip.told);
            }
            None => words.push(slip),
        }
    }
    for Slip { written, right, elsewhere, told, sure, places } in words {
        let severity = if sure { Severity::Minor } else { Severity::Neutral };
        let message = Message::Typo { written: written.clone(), right: right.clone(), elsewhere, told, sure };
        let finding = findings.add(severity, places, &message);
        finding.values.target = Some(written);
        finding.suggestion = Some(right);
    }
}
