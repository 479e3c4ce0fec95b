//! A term is not rendered as the termbase says.

use super::{Check, Findings, Run, term};
use crate::bitext::Bitext;
use crate::compare::TermMatter;
use crate::finding::{Category, Severity};

pub(super) const CHECK: Check = Check {
    name: "term-mismatch",
    summary: "A term is not rendered as the termbase says",
    category: Category::WrongTerm,
    severities: &[Severity::Minor, Severity::Major],
    page: include_str!("../../tests/checks/term_mismatch/cases.md"),
    run: Run::Bitext(run),
};

fn run(bitext: &Bitext, findings: &mut Findings) {
    for verdict in bitext.verdicts.terms.iter().filter(|verdict| verdict.matter != TermMatter::Varies) {
        let forbidden = verdict.matter == TermMatter::Forbidden;
        term::say(bitext, verdict, if forbidden { Severity::Major } else { Severity::Minor }, findings);
    }
}
