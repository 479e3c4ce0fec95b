//! Two texts that were given as source and target do not translate each other.

use super::{Check, Findings, Run};
use crate::bitext::Bitext;
use crate::finding::{Category, Severity};
use crate::text::Place;
use crate::text::Side;
use crate::wording::{Message, Passage};

pub(super) const CHECK: Check = Check {
    name: "unrelated-texts",
    summary: "The two texts are not translations of each other",
    category: Category::Mistranslation,
    severities: &[Severity::Critical],
    page: include_str!("../../tests/checks/unrelated_texts/cases.md"),
    run: Run::Unrelated(run),
};

fn run(bitext: &Bitext, findings: &mut Findings) {
    let first = |side: Side| {
        let document = &bitext.documents[side];
        document.paragraphs.iter().find(|p| p.role.is_translated()).map(|p| Place { side, span: p.span })
    };
    let places = Side::BOTH.into_iter().filter_map(first).collect();
    let share = (100.0 * bitext.alignment.coverage).round();
    let message = Message::Passage(Passage::Unrelated { share });
    findings.add(Severity::Critical, places, &message);
}
