//! The alignment of texts that their file pairs itself.

use super::bead::{Alignment, Bead, Group};
use super::pair::TextPair;
use super::row::Look;
use super::{beads, bodies, coverage};
use crate::document::Document;
use crate::facts::Facts;
use crate::lexicon::Lexicon;
use crate::text::Side;
use crate::text::Sides;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Sentences of both sides up to which a unit with several on each is one bead: those of the largest bead, 3 to 3.
const ONE_BEAD: usize = 6;

/// The alignment of two documents whose file pairs them in units, which stay as they are given; `None` where it does
/// not.
///
/// A unit is a bead, unless it is a paragraph: then its sentences are aligned inside it.
pub fn align_given(documents: &Sides<Document>, facts: &Sides<Facts>, lexicon: &Lexicon) -> Option<Alignment> {
    let groups = groups(documents)?;
    let mut texts = TextPair::of(
        Sides { source: &documents.source, target: &documents.target },
        Sides { source: &facts.source, target: &facts.target },
        lexicon,
    );
    let mut all = Vec::with_capacity(groups.len());
    for group in &groups {
        let [source, target] = Side::BOTH.map(|side| sentences(&documents[side], group.side(side)));
        if source.is_empty() && target.is_empty() {
            continue;
        }
        if source.len().min(target.len()) <= 1 || source.len() + target.len() <= ONE_BEAD {
            all.push(Bead { source, target, score: 1.0 });
        } else {
            all.extend(beads(&texts, documents, std::slice::from_ref(group), Look::Close));
        }
    }
    // What the units say in words of their own trade they teach themselves.
    texts.relearn(&all);
    let coverage = coverage(&texts, documents, &bodies(documents), &all);
    Some(Alignment { groups, beads: all, coverage })
}

/// A group for each unit, in the order of the file.
fn groups(documents: &Sides<Document>) -> Option<Vec<Group>> {
    if !Arc::ptr_eq(&documents.source.original, &documents.target.original) {
        return None;
    }
    let mut units: BTreeMap<usize, Group> = BTreeMap::new();
    for side in Side::BOTH {
        for (at, paragraph) in documents[side].paragraphs.iter().enumerate() {
            let empty = || Group { source: Vec::new(), target: Vec::new(), score: 1.0 };
            let group = units.entry(paragraph.unit?).or_insert_with(empty);
            match side {
                Side::Source => group.source.push(at),
                Side::Target => group.target.push(at),
            }
        }
    }
    Some(units.into_values().collect())
}

/// The sentences of some paragraphs.
fn sentences(document: &Document, paragraphs: &[usize]) -> Vec<usize> {
    paragraphs.iter().flat_map(|&at| document.paragraphs[at].sentences.clone()).collect()
}
