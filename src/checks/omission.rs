//! A source paragraph, sentence or clause has no translation.

use super::{Check, Findings, Run};
use crate::bitext::Pair;
use crate::finding::{Category, Severity};
use crate::text::Side;

pub(super) const CHECK: Check = Check {
    name: "omission",
    summary: "A source paragraph or sentence has no translation",
    category: Category::Omission,
    severities: &[Severity::Minor, Severity::Major, Severity::Critical],
    page: include_str!("../../tests/checks/omission/cases.md"),
    run: Run::Pair(run),
};

fn run(pair: &Pair<'_>, findings: &mut Findings) {
    if pair.bead.target.is_empty() {
        findings.add(Severity::Major, pair.places(Side::Source), "not translated".into());
    }
}
