//! Characters of the other variant, one note a text.

use super::{Check, Findings, Run, Text};
use crate::finding::{Category, Severity};
use crate::wording::Message;

pub(super) const CHECK: Check = Check {
    name: "mixed-script",
    summary: "Traditional characters in a simplified text, or the reverse",
    category: Category::Locale,
    severities: &[Severity::Neutral, Severity::Minor],
    page: include_str!("../../tests/checks/mixed_script/cases.md"),
    run: Run::Document(run),
};

/// Places shown one by one; a text with more has two scripts by habit.
const MOST_PLACES: usize = 12;

fn run(text: &Text<'_>, findings: &mut Findings) {
    let runs = &text.facts.typography.other_variant;
    if runs.is_empty() {
        return;
    }
    let shown = &runs[..runs.len().min(MOST_PLACES)];
    let words: Vec<String> = shown.iter().map(|&span| text.document.original.excerpt(span)).collect();
    let message = Message::MixedScript { own: text.document.variant, words, more: runs.len() > MOST_PLACES };
    let severity = if runs.len() > MOST_PLACES { Severity::Neutral } else { Severity::Minor };
    findings.add(severity, shown.iter().map(|&span| text.place(span)).collect(), &message);
}
