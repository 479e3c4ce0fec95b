//! One name is written in several ways.

use super::{Check, Findings, Run, name};
use crate::bitext::Bitext;
use crate::compare::NameMatter;
use crate::finding::{Category, Severity};

pub(super) const CHECK: Check = Check {
    name: "name-variation",
    summary: "One name is written in several ways",
    category: Category::Inconsistent,
    severities: &[Severity::Minor],
    page: include_str!("../../tests/checks/name_variation/cases.md"),
    run: Run::Bitext(run),
};

fn run(bitext: &Bitext, findings: &mut Findings) {
    name::say(bitext, NameMatter::Varies, Severity::Minor, findings);
    name::say_decided(bitext, true, Severity::Minor, findings);
}
