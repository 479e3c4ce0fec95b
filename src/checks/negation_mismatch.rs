//! One side denies what the other asserts.

use super::{Check, Findings, Run, turn};
use crate::bitext::Bitext;
use crate::finding::{Category, Severity};
use crate::lexicon::Contrast;
use crate::text::Sides;
use crate::wording::Message;

pub(super) const CHECK: Check = Check {
    name: "negation-mismatch",
    summary: "One side denies what the other asserts, or says the opposite",
    category: Category::Mistranslation,
    severities: &[Severity::Major, Severity::Critical],
    page: include_str!("../../tests/checks/negation_mismatch/cases.md"),
    run: Run::Bitext(run),
};

fn run(bitext: &Bitext, findings: &mut Findings) {
    for denial in &bitext.verdicts.denials {
        let denied = bitext.place(denial.side, denial.sentence, denial.view);
        let asserted = denial.asserted.map(|(sentence, view)| bitext.place(denial.side.other(), sentence, view));
        let places = Sides::of(|side| if side == denial.side { Some(denied) } else { asserted });
        let severity = match denial.unanswered && asserted.is_some() {
            true => Severity::Critical,
            false => Severity::Major,
        };
        let excerpt = |place| bitext.excerpt(place);
        let message = Message::Denied { denied: excerpt(denied), asserted: asserted.map(excerpt) };
        let both = [places.source, places.target].into_iter().flatten().collect();
        let finding = findings.add(severity, both, &message);
        (finding.values.source, finding.values.target) = (places.source.map(excerpt), places.target.map(excerpt));
    }
    for turn in bitext.verdicts.turns.iter().filter(|turn| turn.kind == Contrast::Opposite) {
        turn::add(bitext, turn, Severity::Major, findings);
    }
}
