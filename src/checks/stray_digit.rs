//! A footnote's digit leaked into a sentence.

use super::{Check, Findings, Run, Text};
use crate::finding::{Category, Severity};
use crate::wording::Message;

pub(super) const CHECK: Check = Check {
    name: "stray-digit",
    summary: "The digit of a footnote stands in running text",
    category: Category::Spelling,
    severities: &[Severity::Minor],
    page: include_str!("../../tests/checks/stray_digit/cases.md"),
    run: Run::Document(run),
};

fn run(text: &Text<'_>, findings: &mut Findings) {
    for &span in &text.facts.stray_digits {
        let digits = text.document.original.excerpt(span);
        let message = Message::StrayDigit { digits };
        findings.add(Severity::Minor, vec![text.place(span)], &message);
    }
}
