//! A name is rendered as the name of somebody or something else.

use super::{Check, Findings, Run, name};
use crate::bitext::Bitext;
use crate::compare::NameMatter;
use crate::finding::{Category, Severity};

pub(super) const CHECK: Check = Check {
    name: "name-mismatch",
    summary: "A name is rendered as the name of somebody or something else",
    category: Category::Mistranslation,
    severities: &[Severity::Major, Severity::Critical],
    page: include_str!("../../tests/checks/name_mismatch/cases.md"),
    run: Run::Both(run, name::say_slips),
};

fn run(bitext: &Bitext, findings: &mut Findings) {
    name::say(bitext, NameMatter::Another, Severity::Major, findings);
    name::say_decided(bitext, false, Severity::Major, findings);
}
