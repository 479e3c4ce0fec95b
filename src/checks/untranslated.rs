//! A stretch of a text is still in the other language.

use super::{Check, Findings, Run, gap};
use crate::bitext::Bitext;
use crate::finding::{Category, Severity};
use crate::text::Lang;
use crate::text::Side;
use crate::wording::{Message, Passage};

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
        let lang = match bitext.documents[leftover.side].lang {
            Lang::English => Lang::Chinese,
            Lang::Chinese => Lang::English,
        };
        let opening = gap::opening(&bitext.excerpt(place));
        let message = Message::Passage(Passage::Untranslated { whole: leftover.whole, lang, opening });
        findings.add(Severity::Major, vec![place], &message);
    }
}
