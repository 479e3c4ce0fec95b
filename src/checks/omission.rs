//! A source paragraph or sentence has no translation.

use super::{Check, Findings, Run, gap};
use crate::bitext::Bitext;
use crate::finding::{Category, Severity};
use crate::text::Side;

pub(super) const CHECK: Check = Check {
    name: "omission",
    summary: "A source paragraph or sentence has no translation",
    category: Category::Omission,
    severities: &[Severity::Minor, Severity::Major, Severity::Critical],
    page: include_str!("../../tests/checks/omission/cases.md"),
    run: Run::Bitext(run),
};

fn run(bitext: &Bitext, findings: &mut Findings) {
    for gap in bitext.verdicts.gaps.iter().filter(|gap| gap.side == Side::Source) {
        gap::report(bitext, gap, "not translated", findings);
    }
}
