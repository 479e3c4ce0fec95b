//! How the checks of terms word what the comparison found.

use super::Findings;
use crate::bitext::Bitext;
use crate::compare::{TermMatter, TermVerdict};
use crate::finding::{Severity, Values};
use crate::text::Place;
use crate::text::Side;
use crate::wording::Message;

/// Words one verdict.
pub(super) fn say(bitext: &Bitext, verdict: &TermVerdict, severity: Severity, findings: &mut Findings) {
    let at = verdict.english_place;
    let english = bitext.place(at.side, at.sentence, at.view);
    let chinese = verdict.chinese_places.iter().map(|at| bitext.place(at.side, at.sentence, at.view));
    let chinese: Vec<Place> = chinese.collect();
    let rendering = chinese.first().map(|&place| bitext.excerpt(place));
    let message = Message::Term {
        matter: verdict.matter,
        english: verdict.english.clone(),
        expected: verdict.expected.clone(),
        rendering: rendering.clone().unwrap_or_default(),
    };
    let places = [english].into_iter().chain(chinese).collect();
    let term = Some(verdict.english.clone());
    let values = match english.side {
        Side::Source => Values { source: term, target: rendering },
        Side::Target => Values { source: rendering, target: term },
    };
    let finding = findings.add(severity, places, &message);
    (finding.values, finding.evidence) = (values, vec![verdict.evidence.clone()]);
    let replaces = matches!(verdict.matter, TermMatter::Forbidden | TermMatter::Region);
    finding.suggestion = verdict.expected.first().filter(|_| replaces && verdict.expected.len() == 1).cloned();
}
