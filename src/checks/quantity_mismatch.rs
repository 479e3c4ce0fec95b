//! A unit, currency or conversion differs on the other side.

use super::number_mismatch::report;
use super::{Check, Findings, Run};
use crate::bitext::Bitext;
use crate::compare::Subject;
use crate::finding::{Category, Severity};

pub(super) const CHECK: Check = Check {
    name: "quantity-mismatch",
    summary: "A unit, currency or conversion differs on the other side",
    category: Category::Mistranslation,
    severities: &[Severity::Minor, Severity::Major, Severity::Critical],
    page: include_str!("../../tests/checks/quantity_mismatch/cases.md"),
    run: Run::Bitext(run),
};

fn run(bitext: &Bitext, findings: &mut Findings) {
    report(bitext, Subject::Quantity, findings);
}
