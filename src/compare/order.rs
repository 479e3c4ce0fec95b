//! Paragraphs and sentences that stand in another order on the other side.

use super::Compared;
use crate::text::Side;

/// A paragraph group or a bead whose target stands elsewhere than its source.
#[derive(Clone, Debug, PartialEq)]
pub struct Move {
    /// Whether whole paragraphs moved.
    pub paragraphs: bool,
    /// Indices of the paragraphs, or of the sentences, on the source side.
    pub source: Vec<usize>,
    /// The same on the target side.
    pub target: Vec<usize>,
    /// Whether the target stands before what its source follows.
    pub earlier: bool,
}

/// What stands on the source and on the target side of groups or beads.
type Rows<'a> = Vec<(&'a [usize], &'a [usize])>;

/// The fewest moves that explain the order of the groups, and of the beads.
pub(super) fn find(compared: Compared<'_>) -> Vec<Move> {
    let alignment = compared.alignment;
    let groups: Rows<'_> =
        alignment.groups.iter().map(|group| (group.side(Side::Source), group.side(Side::Target))).collect();
    let mut moves = moved(&groups, true);
    // Sentences are looked at inside their group: where paragraphs moved, their sentences moved with them.
    let mut group_of = vec![0; compared.documents.source.paragraphs.len()];
    for (at, group) in alignment.groups.iter().enumerate() {
        group.side(Side::Source).iter().for_each(|&paragraph| group_of[paragraph] = at);
    }
    let mut inside: Vec<Rows<'_>> = vec![Vec::new(); alignment.groups.len()];
    for bead in &alignment.beads {
        let first = bead.side(Side::Source).first();
        let group = first.map(|&sentence| group_of[compared.documents.source.sentences[sentence].paragraph]);
        if let Some(rows) = group.and_then(|group| inside.get_mut(group)) {
            rows.push((bead.side(Side::Source), bead.side(Side::Target)));
        }
    }
    moves.extend(inside.iter().flat_map(|rows| moved(rows, false)));
    moves
}

/// The rows that are left when the longest run of rows in both orders is taken out.
fn moved(rows: &Rows<'_>, paragraphs: bool) -> Vec<Move> {
    let mut both: Rows<'_> =
        rows.iter().copied().filter(|(source, target)| !source.is_empty() && !target.is_empty()).collect();
    both.sort_unstable();
    let kept = longest_ascending(&both.iter().map(|(_, target)| target[0]).collect::<Vec<_>>());
    let stays: Vec<bool> = (0..both.len()).map(|k| kept.binary_search(&k).is_ok()).collect();
    (0..both.len())
        .filter(|&k| !stays[k])
        .map(|k| {
            let before = kept.iter().rev().find(|&&other| other < k);
            let earlier = before.is_some_and(|&other| both[other].1[0] > both[k].1[0]);
            Move { paragraphs, source: both[k].0.to_vec(), target: both[k].1.to_vec(), earlier }
        })
        .collect()
}

/// Positions of the longest strictly ascending subsequence of `values`, ascending; the last such one.
fn longest_ascending(values: &[usize]) -> Vec<usize> {
    // `tails[n]` is the position of the smallest value that ends an ascending run of n + 1 values.
    let mut tails: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = vec![None; values.len()];
    for (at, &value) in values.iter().enumerate() {
        let length = tails.partition_point(|&tail| values[tail] < value);
        before[at] = length.checked_sub(1).map(|shorter| tails[shorter]);
        match tails.get_mut(length) {
            Some(tail) => *tail = at,
            None => tails.push(at),
        }
    }
    let mut run = Vec::new();
    let mut next = tails.last().copied();
    while let Some(at) = next {
        run.push(at);
        next = before[at];
    }
    run.reverse();
    run
}
