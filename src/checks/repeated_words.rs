//! A function word stands twice in a row.

use super::{Check, Findings, Run, Text};
use crate::finding::{Category, Severity};
use crate::wording::Message;

pub(super) const CHECK: Check = Check {
    name: "repeated-words",
    summary: "A word that is never doubled stands twice in a row",
    category: Category::Spelling,
    severities: &[Severity::Minor],
    page: include_str!("../../tests/checks/repeated_words/cases.md"),
    run: Run::Document(run),
};

fn run(text: &Text<'_>, findings: &mut Findings) {
    for &span in &text.facts.typography.doubled_words {
        let word = text.document.original.excerpt(span);
        findings.add(Severity::Minor, vec![text.place(span)], &Message::Repeated { word });
    }
}
