//! A claim became stronger or weaker.

use super::{Check, Findings, Run, turn};
use crate::bitext::Bitext;
use crate::finding::{Category, Severity};
use crate::lexicon::Contrast;

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
}
