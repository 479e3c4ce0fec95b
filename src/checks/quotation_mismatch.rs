//! A quotation of one side is none on the other, ends elsewhere, or lacks one of its marks.

use super::{Check, Findings, Run, Text, gap};
use crate::bitext::Bitext;
use crate::compare::{QuotationFault, QuotationVerdict};
use crate::document::Document;
use crate::facts::{Mark, Quotations};
use crate::finding::{Category, Severity};
use crate::text::Place;
use crate::text::Side;
use crate::text::ViewSpan;
use crate::wording::{Message, Quoting};

pub(super) const CHECK: Check = Check {
    name: "quotation-mismatch",
    summary: "A quotation is one on one side only, ends elsewhere, or lacks a mark",
    category: Category::Mistranslation,
    severities: &[Severity::Neutral, Severity::Minor, Severity::Major],
    page: include_str!("../../tests/checks/quotation_mismatch/cases.md"),
    run: Run::Either(run, run_alone),
};

fn run(bitext: &Bitext, findings: &mut Findings) {
    for verdict in &bitext.verdicts.quotations {
        let place = bitext.place(verdict.side, verdict.sentence, verdict.view);
        let document = &bitext.documents[verdict.side];
        let others = verdict.others.iter().map(|&other| {
            let side = verdict.side.other();
            Place { side, span: bitext.documents[side].sentences[other].span }
        });
        let places = [place].into_iter().chain(others).collect();
        let opening = shown(document, verdict);
        findings.add(severity(verdict), places, &Message::Quoting(Quoting::Fault { fault: verdict.fault, opening }));
    }
    for side in Side::BOTH {
        turned(&bitext.documents[side], &bitext.facts[side].quotations, side, findings);
    }
}

fn run_alone(text: &Text<'_>, findings: &mut Findings) {
    for stray in &text.facts.quotations.strays {
        let Mark { sentence, view } = stray.mark;
        let fault = if stray.opens { QuotationFault::Unclosed } else { QuotationFault::Unopened };
        let opening = around(text.document, sentence, view, stray.opens);
        let place = text.place(text.document.original_span(sentence, view));
        findings.add(Severity::Minor, vec![place], &Message::Quoting(Quoting::Fault { fault, opening }));
    }
    turned(text.document, &text.facts.quotations, text.side, findings);
}

/// Says once that marks face the wrong way.
fn turned(document: &Document, quotations: &Quotations, side: Side, findings: &mut Findings) {
    let Some(first) = quotations.turned.first() else { return };
    let span = document.original_span(first.sentence, first.view);
    let message = Message::Quoting(Quoting::Turned { count: quotations.turned.len() });
    findings.add(Severity::Neutral, vec![Place { side, span }], &message);
}

/// How grave a fault is.
fn severity(verdict: &QuotationVerdict) -> Severity {
    match verdict.fault {
        QuotationFault::Habit(..) => Severity::Neutral,
        _ if !verdict.certain => Severity::Neutral,
        QuotationFault::Invented => Severity::Major,
        _ => Severity::Minor,
    }
}

/// The words by which a reader finds the place.
fn shown(document: &Document, verdict: &QuotationVerdict) -> String {
    match verdict.fault {
        QuotationFault::Unclosed => around(document, verdict.sentence, verdict.view, true),
        QuotationFault::Unopened => around(document, verdict.sentence, verdict.view, false),
        _ => gap::opening(&document.original.excerpt(document.original_span(verdict.sentence, verdict.view))),
    }
}

/// Characters shown before a closing mark.
const BEFORE: usize = 12;

/// The words behind an opening mark or before a closing one, with the mark.
fn around(document: &Document, sentence: usize, view: ViewSpan, opens: bool) -> String {
    let text = document.paragraphs[document.sentences[sentence].paragraph].view.text();
    if opens {
        return gap::opening(&text[view.start..]);
    }
    let before = &text[..view.end];
    match before.char_indices().rev().nth(BEFORE) {
        Some((start, _)) => format!("…{}", &before[start..]),
        None => before.to_owned(),
    }
}
