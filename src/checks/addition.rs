//! A target paragraph, sentence or clause has no source, or stands twice.

use super::{Check, Findings, Run, gap};
use crate::bitext::Bitext;
use crate::compare::{Extent, Gap};
use crate::finding::{Category, Severity};
use crate::text::Place;
use crate::text::Side;
use crate::wording::{Message, Passage, Stretch};

pub(super) const CHECK: Check = Check {
    name: "addition",
    summary: "A target paragraph, sentence or clause has no source, or is given twice",
    category: Category::Addition,
    severities: &[Severity::Minor, Severity::Major, Severity::Critical],
    page: include_str!("../../tests/checks/addition/cases.md"),
    run: Run::Bitext(run),
};

fn run(bitext: &Bitext, findings: &mut Findings) {
    for gap in bitext.verdicts.gaps.iter().filter(|gap| gap.side == Side::Target) {
        if gap.twins.iter().all(Option::is_some) {
            report_copy(bitext, gap, findings);
        } else {
            gap::report(bitext, gap, findings);
        }
    }
    for clause in bitext.verdicts.clauses.iter().filter(|clause| clause.side == Side::Target) {
        gap::report_clause(bitext, clause, findings);
    }
    for repetition in bitext.verdicts.repetitions.iter().filter(|repetition| repetition.side == Side::Target) {
        let place = bitext.place(Side::Target, repetition.sentence, repetition.view);
        let (severity, extent) = match repetition.whole {
            true => (Severity::Major, Stretch::Sentences(1)),
            false => (Severity::Minor, Stretch::Clause),
        };
        let message = Message::Passage(Passage::Twice { extent, opening: gap::opening(&bitext.excerpt(place)) });
        findings.add(severity, vec![place], &message);
    }
}

/// A stretch whose every sentence stands beside its copy.
fn report_copy(bitext: &Bitext, gap: &Gap, findings: &mut Findings) {
    let document = &bitext.documents[gap.side];
    let spans = gap.sentences.iter().map(|&sentence| document.sentences[sentence].span);
    let Some(span) = spans.reduce(|a, b| a.join(b)) else { return };
    let place = Place { side: gap.side, span };
    let extent = if gap.extent == Extent::Sentences { Stretch::Sentences(1) } else { Stretch::Paragraphs(1) };
    let message = Message::Passage(Passage::Twice { extent, opening: gap::opening(&bitext.excerpt(place)) });
    findings.add(Severity::Major, vec![place], &message);
}
