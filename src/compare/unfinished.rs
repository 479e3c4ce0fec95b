//! Paragraphs that break off although their counterpart does not.

use super::Compared;
use crate::text::Side;

/// A paragraph that breaks off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unfinished {
    /// The side that has it.
    pub side: Side,
    /// Its index.
    pub paragraph: usize,
}

/// The paragraphs that break off on one side alone; a translation that ends as its source does is faithful.
///
/// Of the source only those that end in a comma count: whoever translated it saw how it ends.
pub(super) fn find(compared: Compared<'_>) -> Vec<Unfinished> {
    let mut found = Vec::new();
    for side in Side::BOTH {
        let typography = &compared.facts[side].typography;
        let other = &compared.facts[side.other()].typography;
        for &paragraph in &typography.unfinished {
            let mut groups = compared.alignment.groups.iter();
            let group = groups.find(|group| group.side(side).contains(&paragraph));
            let partner = group.and_then(|group| group.side(side.other()).last());
            let alike = partner.is_some_and(|partner| other.open.binary_search(partner).is_ok());
            let text = compared.documents[side].paragraphs[paragraph].view.text();
            let told = side == Side::Target || text.trim_end().ends_with(',');
            if told && !alike {
                found.push(Unfinished { side, paragraph });
            }
        }
    }
    found
}
