//! A paragraph of running text breaks off.

use super::{Check, Findings, Run, Text};
use crate::finding::{Category, Severity};
use crate::text::Span;
use crate::wording::Message;

pub(super) const CHECK: Check = Check {
    name: "truncated-paragraph",
    summary: "A paragraph of running text ends without a final mark",
    category: Category::Grammar,
    severities: &[Severity::Minor],
    page: include_str!("../../tests/checks/truncated_paragraph/cases.md"),
    run: Run::Document(run),
};

fn run(text: &Text<'_>, findings: &mut Findings) {
    for &paragraph in &text.facts.typography.unfinished {
        let span = text.document.paragraphs[paragraph].span;
        let original = &text.document.original.text[span.range()];
        let last = original.char_indices().rev().nth(ENDING - 1).map_or(0, |(at, _)| at);
        let ending = Span::new(span.start + last, span.end);
        let message = Message::Truncated { ending: text.document.original.excerpt(ending) };
        findings.add(Severity::Minor, vec![text.place(ending)], &message);
    }
}

/// How much of the end is shown, in characters.
const ENDING: usize = 12;
