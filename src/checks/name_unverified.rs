//! A rendering of a name that nothing confirms.

use super::{Check, Findings, Run, name};
use crate::bitext::Bitext;
use crate::compare::NameMatter;
use crate::finding::{Category, Severity};

pub(super) const CHECK: Check = Check {
    name: "name-unverified",
    summary: "A rendering of a name that nothing confirms",
    category: Category::Mistranslation,
    severities: &[Severity::Neutral],
    page: include_str!("../../tests/checks/name_unverified/cases.md"),
    run: Run::Bitext(run),
};

fn run(bitext: &Bitext, findings: &mut Findings) {
    name::say(bitext, NameMatter::Unverified, Severity::Neutral, findings);
}
