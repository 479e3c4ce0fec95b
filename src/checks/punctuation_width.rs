//! Half-width marks between Han characters, one note a text.

use super::{Check, Findings, Run, Text};
use crate::finding::{Category, Severity};
use crate::wording::Message;

pub(super) const CHECK: Check = Check {
    name: "punctuation-width",
    summary: "Half-width marks stand between Chinese characters",
    category: Category::Locale,
    severities: &[Severity::Neutral],
    page: include_str!("../../tests/checks/punctuation_width/cases.md"),
    run: Run::Document(run),
};

fn run(text: &Text<'_>, findings: &mut Findings) {
    let typography = &text.facts.typography;
    let Some(&first) = typography.narrow_marks.first() else { return };
    let (narrow, wide) = (typography.narrow_marks.len(), typography.wide_marks);
    let message = Message::Width { narrow, wide };
    findings.add(Severity::Neutral, vec![text.place(first)], &message);
}
