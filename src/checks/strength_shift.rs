//! A claim became stronger or weaker.

use super::{Check, Findings, Run, turn};
use crate::bitext::Bitext;
use crate::finding::{Category, Severity};
use crate::lexicon::Contrast;
use crate::wording::Message;

pub(super) const CHECK: Check = Check {
    name: "strength-shift",
    summary: "A claim became stronger or weaker: detained, arrested; likely, may",
    category: Category::Mistranslation,
    severities: &[Severity::Neutral, Severity::Minor],
    page: include_str!("../../tests/checks/strength_shift/cases.md"),
    run: Run::Bitext(run),
};

fn run(bitext: &Bitext, findings: &mut Findings) {
    for turn in &bitext.verdicts.turns {
        match turn.kind {
            Contrast::Opposite => {}
            Contrast::Scale => turn::add(bitext, turn, Severity::Minor, findings),
            Contrast::Modality => turn::add(bitext, turn, Severity::Neutral, findings),
        }
    }
    for lost in &bitext.verdicts.qualifiers {
        let place = bitext.place(lost.side, lost.sentence, lost.view);
        let qualifier = bitext.excerpt(place);
        let side = lost.side.other();
        let others = lost.others.iter().map(|&other| {
            let view = bitext.documents[side].sentences[other].view;
            bitext.place(side, other, view)
        });
        let places = [place].into_iter().chain(others).collect();
        findings.add(Severity::Minor, places, &Message::Unqualified { qualifier });
    }
}
