//! Paragraphs that need no translation but have one: partners for what is left alone beside them.

use super::SAME;
use super::bead::Group;
use super::pair::TextPair;
use crate::document::Document;
use crate::text::Side;
use crate::text::Sides;
use std::ops::Range;

/// The groups, with paragraphs left alone paired with such that need no translation, where these say the same and
/// stand between the same neighbours.
///
/// What a paragraph is for is judged by each text for itself; `See also: pumps` may look like a footer where its
/// translation looks like text.
pub(super) fn pair(texts: &TextPair, documents: &Sides<Document>, mut groups: Vec<Group>) -> Vec<Group> {
    for at in 0..groups.len() {
        let Some(side) = lone(&groups[at]) else { continue };
        let Some(hole) = hole(documents, &groups, at, side.other()) else { continue };
        let mut candidates = hole.filter(|&p| !documents[side.other()].paragraphs[p].role.is_translated());
        let own = sentences(&documents[side], groups[at].side(side));
        let fits = |&paragraph: &usize| {
            let other = sentences(&documents[side.other()], &[paragraph]);
            let both = Sides::of(|of| if of == side { own.as_slice() } else { other.as_slice() });
            !other.is_empty() && texts.support(both).of_word() >= SAME
        };
        let Some(partner) = candidates.find(fits) else { continue };
        match side {
            Side::Source => groups[at].target.push(partner),
            Side::Target => groups[at].source.push(partner),
        }
    }
    groups
}

/// The side of the only paragraph of `group`.
fn lone(group: &Group) -> Option<Side> {
    match (group.source.len(), group.target.len()) {
        (1, 0) => Some(Side::Source),
        (0, 1) => Some(Side::Target),
        _ => None,
    }
}

/// The paragraphs of `side` between those that the neighbours of the group `at` hold; `None` where these cross.
fn hole(documents: &Sides<Document>, groups: &[Group], at: usize, side: Side) -> Option<Range<usize>> {
    let before = groups[..at].iter().rev().find_map(|group| group.side(side).iter().max());
    let after = groups[at + 1..].iter().find_map(|group| group.side(side).iter().min());
    let range = before.map_or(0, |&last| last + 1)..after.copied().unwrap_or(documents[side].paragraphs.len());
    (range.start < range.end).then_some(range)
}

fn sentences(document: &Document, paragraphs: &[usize]) -> Vec<usize> {
    paragraphs.iter().flat_map(|&paragraph| document.paragraphs[paragraph].sentences.clone()).collect()
}
