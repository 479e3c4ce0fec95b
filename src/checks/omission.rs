//! A source paragraph, sentence or clause has no translation.

use super::{Check, Findings, Run, gap};
use crate::bitext::Bitext;
use crate::compare::{Extent, Gap};
use crate::finding::{Category, Severity};
use crate::settings::Profile;
use crate::text::Side;
use crate::wording::{Message, Passage};

pub(super) const CHECK: Check = Check {
    name: "omission",
    summary: "A source paragraph, sentence or clause has no translation",
    category: Category::Omission,
    severities: &[Severity::Neutral, Severity::Minor, Severity::Major, Severity::Critical],
    page: include_str!("../../tests/checks/omission/cases.md"),
    run: Run::Bitext(run),
};

fn run(bitext: &Bitext, findings: &mut Findings) {
    let gaps = bitext.verdicts.gaps.iter().filter(|gap| gap.side == Side::Source);
    match findings.profile {
        Profile::Full => {
            gaps.for_each(|gap| gap::report(bitext, gap, findings));
            let clauses = bitext.verdicts.clauses.iter().filter(|clause| clause.side == Side::Source);
            clauses.for_each(|clause| gap::report_clause(bitext, clause, findings));
        }
        Profile::Abridged => note(bitext, &gaps.collect::<Vec<_>>(), findings),
    }
}

/// One note for everything that an abridged translation leaves out.
fn note(bitext: &Bitext, gaps: &[&Gap], findings: &mut Findings) {
    let whole = gaps.iter().filter(|gap| gap.extent == Extent::Paragraphs);
    let paragraphs: usize = whole.map(|gap| gap.paragraphs.len()).sum();
    let sentences = gaps.iter().filter(|gap| gap.extent == Extent::Sentences).map(|gap| gap.sentences.len()).sum();
    let places: Vec<_> = gaps.iter().flat_map(|gap| gap::places(bitext, gap)).collect();
    if paragraphs + sentences > 0 {
        let message = Message::Passage(Passage::Abridged { paragraphs, sentences });
        findings.add(Severity::Neutral, places, &message);
    }
}
