//! A number of one side has no equal on the other.

use super::{Check, Findings, Run};
use crate::bitext::Bitext;
use crate::finding::{Category, Severity};

pub(super) const CHECK: Check = Check {
    name: "number-mismatch",
    summary: "A number is missing or different on the other side",
    category: Category::Mistranslation,
    severities: &[Severity::Minor, Severity::Major, Severity::Critical],
    page: include_str!("../../tests/checks/number_mismatch/cases.md"),
    run: Run::Bitext(run),
};

fn run(bitext: &Bitext, findings: &mut Findings) {
    for drift in &bitext.verdicts.numbers {
        let number = &bitext.facts[drift.side].numbers[drift.number];
        let place = bitext.place(drift.side, number.sentence, number.view);
        let message = format!("{} has no equal on the other side", number.value.value);
        findings.add(Severity::Major, vec![place], message);
    }
}
