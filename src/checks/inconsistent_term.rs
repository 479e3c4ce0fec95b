//! One term is rendered in several ways, all of them allowed.

use super::{Check, Findings, Run, term};
use crate::bitext::Bitext;
use crate::compare::TermMatter;
use crate::finding::{Category, Severity};

pub(super) const CHECK: Check = Check {
    name: "inconsistent-term",
    summary: "One term of the termbase is rendered in several ways",
    category: Category::Inconsistent,
    severities: &[Severity::Minor],
    page: include_str!("../../tests/checks/inconsistent_term/cases.md"),
    run: Run::Bitext(run),
};

fn run(bitext: &Bitext, findings: &mut Findings) {
    for verdict in bitext.verdicts.terms.iter().filter(|verdict| verdict.matter == TermMatter::Varies) {
        term::say(bitext, verdict, Severity::Minor, findings);
    }
}
