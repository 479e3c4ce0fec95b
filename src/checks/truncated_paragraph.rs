//! A paragraph of running text breaks off.

use super::{Check, Findings, Run, Text};
use crate::bitext::Bitext;
use crate::document::Document;
use crate::finding::{Category, Severity};
use crate::text::Place;
use crate::text::Side;
use crate::text::Span;
use crate::wording::Message;

pub(super) const CHECK: Check = Check {
    name: "truncated-paragraph",
    summary: "A paragraph of running text ends without a final mark",
    category: Category::Grammar,
    severities: &[Severity::Minor],
    page: include_str!("../../tests/checks/truncated_paragraph/cases.md"),
    run: Run::Either(run, run_alone),
};

fn run(bitext: &Bitext, findings: &mut Findings) {
    for unfinished in &bitext.verdicts.unfinished {
        add(&bitext.documents[unfinished.side], unfinished.side, unfinished.paragraph, findings);
    }
}

fn run_alone(text: &Text<'_>, findings: &mut Findings) {
    for &paragraph in &text.facts.typography.unfinished {
        add(text.document, text.side, paragraph, findings);
    }
}

fn add(document: &Document, side: Side, paragraph: usize, findings: &mut Findings) {
    let span = document.paragraphs[paragraph].span;
    let original = &document.original.text[span.range()];
    let last = original.char_indices().rev().nth(ENDING - 1).map_or(0, |(at, _)| at);
    let ending = Span::new(span.start + last, span.end);
    let message = Message::Truncated { ending: document.original.excerpt(ending) };
    findings.add(Severity::Minor, vec![Place { side, span: ending }], &message);
}

/// How much of the end is shown, in characters.
const ENDING: usize = 12;
