//! Which paragraphs and sentences translate which.

mod bead;
mod stem;
mod terms;

pub use bead::{Alignment, Bead, Group};
pub use stem::stem;
pub use terms::push_terms;

use crate::document::Document;
use crate::facts::Facts;
use crate::lexicon::Lexicon;
use crate::text::Sides;

/// Pairs the paragraphs of two documents, and the sentences inside them.
pub fn align(documents: &Sides<Document>, _facts: &Sides<Facts>, _lexicon: &Lexicon) -> Alignment {
    let bodies = documents.map(|document| {
        let translated = |&p: &usize| document.paragraphs[p].role.is_translated();
        (0..document.paragraphs.len()).filter(translated).collect::<Vec<_>>()
    });
    let mut alignment = Alignment { coverage: 1.0, ..Alignment::default() };
    for k in 0..bodies.source.len().max(bodies.target.len()) {
        let group = Group {
            source: bodies.source.get(k).copied().into_iter().collect(),
            target: bodies.target.get(k).copied().into_iter().collect(),
            score: 1.0,
        };
        let sentences = |document: &Document, paragraphs: &[usize]| {
            paragraphs.iter().flat_map(|&p| document.paragraphs[p].sentences.clone()).collect()
        };
        alignment.beads.push(Bead {
            source: sentences(&documents.source, &group.source),
            target: sentences(&documents.target, &group.target),
            score: 1.0,
        });
        alignment.groups.push(group);
    }
    alignment
}
