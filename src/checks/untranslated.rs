//! A stretch of a text is still in the other language.

use super::{Check, Findings, Run, gap};
use crate::bitext::Bitext;
use crate::finding::{Category, Severity};
use crate::text::Lang;
use crate::text::Side;

pub(super) const CHECK: Check = Check {
    name: "untranslated",
    summary: "A sentence or clause is still in the language of the source",
    category: Category::Untranslated,
    severities: &[Severity::Major],
    page: include_str!("../../tests/checks/untranslated/cases.md"),
    run: Run::Bitext(run),
};

fn run(bitext: &Bitext, findings: &mut Findings) {
    for leftover in bitext.verdicts.leftovers.iter().filter(|leftover| leftover.side == Side::Target) {
        let place = bitext.place(leftover.side, leftover.sentence, leftover.view);
        let language = match bitext.documents[leftover.side].lang {
            Lang::English => "Chinese",
            Lang::Chinese => "English",
        };
        let what = if leftover.whole { "sentence" } else { "stretch" };
        let message = format!("{what} left in {language}: {}", gap::opening(&bitext.excerpt(place)));
        findings.add(Severity::Major, vec![place], message);
    }
}
