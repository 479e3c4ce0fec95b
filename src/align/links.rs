//! Puts pairs that people corrected into an alignment, where they stay.

use super::bead::{Alignment, Bead, Group};
use crate::document::Document;
use crate::links::{Link, Links};
use crate::text::Side;
use crate::text::Sides;
use std::collections::{BTreeMap, BTreeSet};

/// The sentences of two texts as links name them.
struct Named(Sides<Vec<String>>);

impl Named {
    fn of(documents: &Sides<Document>) -> Named {
        let names = |document: &Document| {
            document.sentences.iter().map(|sentence| document.original.excerpt(sentence.span)).collect()
        };
        Named(documents.map(names))
    }

    /// The sentences that `link` names, the first that no link has taken; `None` when one side is not there.
    fn find(&self, link: &Link, taken: &mut Sides<BTreeSet<usize>>) -> Option<Bead> {
        let source = self.run(Side::Source, &link.source, &taken.source)?;
        let target = self.run(Side::Target, &link.target, &taken.target)?;
        taken.source.extend(&source);
        taken.target.extend(&target);
        Some(Bead { source, target, score: 1.0 })
    }

    /// The sentences, in order, that `text` is made of.
    fn run(&self, side: Side, text: &str, taken: &BTreeSet<usize>) -> Option<Vec<usize>> {
        if text.is_empty() {
            return Some(Vec::new());
        }
        let names = &self.0[side];
        let free = |at: &usize| !taken.contains(at) && !names[*at].is_empty();
        (0..names.len()).filter(free).filter(|&at| text.starts_with(&names[at])).find_map(|first| {
            let (mut rest, mut found) = (text, Vec::new());
            for at in (first..names.len()).filter(free) {
                if let Some(after) = rest.strip_prefix(names[at].as_str()) {
                    rest = after.trim_start();
                    found.push(at);
                }
                if rest.is_empty() {
                    return Some(found);
                }
            }
            None
        })
    }
}

/// `alignment` with the pairs of `links` in it; its own beads keep the sentences that no link names.
pub fn lock(documents: &Sides<Document>, alignment: Alignment, links: &Links) -> Alignment {
    if links.rows.is_empty() {
        return alignment;
    }
    let (named, mut taken) = (Named::of(documents), Sides::<BTreeSet<usize>>::default());
    let locked: Vec<Bead> = links.rows.iter().filter_map(|link| named.find(link, &mut taken)).collect();
    if locked.is_empty() {
        return alignment;
    }
    let without =
        |bead: &Bead, side: Side| bead.side(side).iter().copied().filter(|at| !taken[side].contains(at)).collect();
    let left = alignment.beads.iter().map(|bead| Bead {
        source: without(bead, Side::Source),
        target: without(bead, Side::Target),
        score: bead.score,
    });
    let mut beads: Vec<Bead> = left.filter(|bead| !(bead.source.is_empty() && bead.target.is_empty())).collect();
    beads.extend(locked);
    let groups = regroup(documents, &alignment.groups, &beads, &taken);
    Alignment { groups: ordered(groups, Group::side), beads: ordered(beads, Bead::side), coverage: alignment.coverage }
}

/// The rows of `links` that are in none of `texts`.
pub fn stale_links<'a>(links: &'a Links, texts: impl Iterator<Item = &'a Sides<Document>>) -> Vec<&'a Link> {
    let mut stale: Vec<&Link> = links.rows.iter().collect();
    for documents in texts {
        let (named, mut taken) = (Named::of(documents), Sides::default());
        let found: BTreeSet<usize> =
            links.rows.iter().filter(|link| named.find(link, &mut taken).is_some()).map(|link| link.line).collect();
        stale.retain(|link| !found.contains(&link.line));
    }
    stale
}

/// A paragraph of one side.
type Node = (Side, usize);

/// The groups that links leave alone, and for the other paragraphs those that their beads tie together.
fn regroup(
    documents: &Sides<Document>,
    groups: &[Group],
    beads: &[Bead],
    taken: &Sides<BTreeSet<usize>>,
) -> Vec<Group> {
    let paragraph = |side: Side, sentence: usize| (side, documents[side].sentences[sentence].paragraph);
    let named: BTreeSet<Node> = Side::BOTH
        .into_iter()
        .flat_map(|side| taken[side].iter().map(move |&at| (side, at)))
        .map(|(side, at)| paragraph(side, at))
        .collect();
    let nodes = |group: &Group| {
        Side::BOTH
            .into_iter()
            .flat_map(|side| group.side(side).iter().map(move |&at| (side, at)))
            .collect::<Vec<Node>>()
    };
    let (touched, kept): (Vec<&Group>, Vec<&Group>) =
        groups.iter().partition(|group| nodes(group).iter().any(|node| named.contains(node)));
    let loose: BTreeSet<Node> = touched.into_iter().flat_map(nodes).chain(named).collect();
    let mut leader: BTreeMap<Node, Node> = loose.iter().map(|&node| (node, node)).collect();
    for bead in beads {
        let of_bead = Side::BOTH.into_iter().flat_map(|side| bead.side(side).iter().map(move |&at| (side, at)));
        let mut tied: Vec<Node> =
            of_bead.map(|(side, at)| paragraph(side, at)).filter_map(|node| leader.get(&node).copied()).collect();
        tied.sort_unstable();
        if let [first, others @ ..] = tied.as_slice() {
            leader.values_mut().filter(|node| others.contains(node)).for_each(|node| *node = *first);
        }
    }
    kept.into_iter().cloned().chain(tied(leader)).collect()
}

/// The paragraphs with the same leader, as groups.
fn tied(leader: BTreeMap<Node, Node>) -> Vec<Group> {
    let mut groups: BTreeMap<Node, Group> = BTreeMap::new();
    for ((side, at), first) in leader {
        let group = groups.entry(first).or_insert_with(|| Group { source: vec![], target: vec![], score: 1.0 });
        match side {
            Side::Source => group.source.push(at),
            Side::Target => group.target.push(at),
        }
    }
    groups.into_values().collect()
}

/// In source order; what has no source follows what holds the target before it.
fn ordered<T>(items: Vec<T>, side: impl Fn(&T, Side) -> &[usize]) -> Vec<T> {
    let first = |item: &T, of: Side| side(item, of).first().copied();
    let (mut order, mut alone): (Vec<T>, Vec<T>) =
        items.into_iter().partition(|item| first(item, Side::Source).is_some());
    order.sort_by_key(|item| first(item, Side::Source));
    alone.sort_by_key(|item| first(item, Side::Target));
    for item in alone {
        let start = first(&item, Side::Target).unwrap_or_default();
        let before =
            order.iter().enumerate().filter(|(_, other)| first(other, Side::Target).is_some_and(|at| at < start));
        let after = before.max_by_key(|(_, other)| first(other, Side::Target)).map_or(0, |(at, _)| at + 1);
        order.insert(after, item);
    }
    order
}
