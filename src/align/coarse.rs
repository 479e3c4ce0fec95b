//! Where to look: exact search where it is small, a band around rare words that meet where it is large.
//!
//! The bound: up to [`EXACT`] nodes every path is looked at, up to [`WHOLE`] all paths by words alone are, and the paths
//! of beads that come near the best of those (see `narrow`). Above, a row of units is cut into blocks of about [`BLOCK`]
//! rows, and each row boundary sees at most [`WIDE`] columns, so time and memory grow with the length of the text.

use super::band::Band;
use super::model::Model;
use super::sequence::Sequence;
use std::ops::Range;

/// Nodes up to which the search is exact.
const EXACT: usize = 64;
/// Nodes up to which no anchors are needed to find the way by words.
const WHOLE: usize = 400_000;
/// Rows of a block.
const BLOCK: usize = 2_000;
/// Columns at a row boundary at most.
const WIDE: usize = 300;
/// Columns kept on each side of the way between two anchors.
const MARGIN: usize = 12;
/// A word that stands in more units of one side than this root of their number marks no place.
const ROOT: f32 = 0.2;

/// A part of two rows of units that is searched on its own.
pub(super) struct Block {
    /// Its Chinese units.
    pub(super) rows: Range<usize>,
    /// Its English units.
    pub(super) columns: Range<usize>,
    /// Where its paths may pass, counted from its own start.
    pub(super) band: Band,
    /// Whether it is so small that every path is looked at.
    pub(super) is_exact: bool,
}

/// The blocks of two rows of units, in order.
pub(super) fn blocks(chinese: &Sequence, english: &Sequence, model: &Model) -> Vec<Block> {
    let (rows, columns) = (chinese.len(), english.len());
    let nodes = (rows + 1) * (columns + 1);
    if nodes <= WHOLE {
        let (band, is_exact) = (Band::full(rows, columns), nodes <= EXACT);
        return vec![Block { rows: 0..rows, columns: 0..columns, band, is_exact }];
    }
    let units = rows.max(columns) as f32;
    // As much evidence comes together by chance in one pair of units of the whole text.
    let least = 2.0 * units.ln();
    let anchors = chain(candidates(chinese, english, model, units), columns, least);
    let mut corners = vec![(0, 0)];
    corners.extend(anchors.iter().filter(|&&(row, column)| row > 0 && column > 0));
    corners.push((rows, columns));
    let cuts = cuts(&corners);
    cuts.windows(2).map(|cut| block(&corners, cut[0], cut[1])).collect()
}

/// The first corner at least a block after the last cut, and the two ends; a long way without corners is cut evenly.
fn cuts(corners: &[(usize, usize)]) -> Vec<(usize, usize)> {
    let last = corners[corners.len() - 1];
    let mut cuts = vec![(0, 0)];
    for pair in corners.windows(2) {
        let (from, to) = (pair[0], pair[1]);
        let pieces = ((to.0 - from.0) / BLOCK).max((to.1 - from.1) / BLOCK).max(1);
        for piece in 1..=pieces {
            let cut = (from.0 + (to.0 - from.0) * piece / pieces, from.1 + (to.1 - from.1) * piece / pieces);
            let before = cuts[cuts.len() - 1];
            if cut != last && (cut.0 - before.0 >= BLOCK || cut.1 - before.1 >= BLOCK) {
                cuts.push(cut);
            }
        }
    }
    cuts.push(last);
    cuts
}

/// The block between two cuts, with the band that the corners between them draw.
fn block(corners: &[(usize, usize)], from: (usize, usize), to: (usize, usize)) -> Block {
    let mut inner = vec![from];
    inner.extend(
        corners.iter().filter(|corner| corner.0 > from.0 && corner.1 > from.1 && corner.0 < to.0 && corner.1 < to.1),
    );
    inner.push(to);
    let (rows, columns) = (to.0 - from.0, to.1 - from.1);
    let mut ranges = vec![Range { start: usize::MAX, end: 0 }; rows + 1];
    for pair in inner.windows(2) {
        let (start, end) = (pair[0], pair[1]);
        for row in start.0..=end.0 {
            let (low, high) = reach(start, end, row);
            let range = &mut ranges[row - from.0];
            range.start = range.start.min(low.saturating_sub(from.1 + MARGIN));
            range.end = range.end.max((high + MARGIN + 1).saturating_sub(from.1).min(columns + 1));
        }
    }
    ranges[0].start = 0;
    ranges[rows].end = columns + 1;
    for row in 1..=rows {
        ranges[row].end = ranges[row].end.max(ranges[row - 1].end);
    }
    for row in (0..rows).rev() {
        ranges[row].start = ranges[row].start.min(ranges[row + 1].start);
    }
    Block { rows: from.0..to.0, columns: from.1..to.1, band: Band::of(ranges), is_exact: false }
}

/// The columns a path from `start` to `end` may pass at `row`: all between, unless that is too wide.
fn reach(start: (usize, usize), end: (usize, usize), row: usize) -> (usize, usize) {
    if end.1 - start.1 <= WIDE - 2 * MARGIN {
        return (start.1, end.1);
    }
    let middle = start.1 + (end.1 - start.1) * (row - start.0) / (end.0 - start.0).max(1);
    let half = WIDE / 2 - MARGIN;
    let step = (end.1 - start.1) / (end.0 - start.0).max(1) + 1;
    (middle.saturating_sub(half.max(step)).max(start.1), (middle + half.max(step)).min(end.1))
}

/// Units that share rare words, with the evidence in nats that this is no chance; sorted.
///
/// Two words meet in a given pair of units by chance with the product of their counts over the squared number of
/// units; as there are about as many words as units, one of these factors is used up by the choice of the word.
fn candidates(chinese: &Sequence, english: &Sequence, model: &Model, units: f32) -> Vec<(usize, usize, f32)> {
    let rare = units.powf(ROOT) as usize;
    let (chinese_postings, english_postings) = (chinese.postings(), english.postings());
    let mut found: Vec<(usize, usize, f32)> = Vec::new();
    for entry in model.entries.iter().filter(|entry| entry.forward.max(entry.backward) >= 0.1) {
        let (rows, columns) = (chinese_postings.of(entry.chinese), english_postings.of(entry.english));
        if rows.is_empty() || columns.is_empty() || rows.len() > rare || columns.len() > rare {
            continue;
        }
        let weight = (units / (rows.len() * columns.len()) as f32).ln();
        for &row in rows {
            found.extend(columns.iter().map(|&column| (row as usize, column as usize, weight)));
        }
    }
    found.sort_by_key(|&(row, column, _)| (row, column));
    found.dedup_by(|next, kept| {
        let same = (next.0, next.1) == (kept.0, kept.1);
        if same {
            kept.2 += next.2;
        }
        same
    });
    found
}

/// The heaviest chain of candidates in which rows and columns both rise; only its links with at least so much evidence.
fn chain(candidates: Vec<(usize, usize, f32)>, columns: usize, least: f32) -> Vec<(usize, usize)> {
    let mut best: Vec<(f32, usize)> = vec![(0.0, usize::MAX); columns + 1];
    let mut back = vec![usize::MAX; candidates.len()];
    let mut weights = vec![0.0; candidates.len()];
    let mut start = 0;
    while start < candidates.len() {
        let row = candidates[start].0;
        let end = start + candidates[start..].iter().take_while(|candidate| candidate.0 == row).count();
        for k in start..end {
            let (before, from) = highest(&best, candidates[k].1);
            weights[k] = before + candidates[k].2;
            back[k] = from;
        }
        for k in start..end {
            raise(&mut best, candidates[k].1 + 1, (weights[k], k));
        }
        start = end;
    }
    let mut links = Vec::new();
    let mut next = highest(&best, columns).1;
    while next != usize::MAX {
        if candidates[next].2 >= least {
            links.push((candidates[next].0, candidates[next].1));
        }
        next = back[next];
    }
    links.reverse();
    links
}

/// The heaviest chain that ends before column `column` (a Fenwick tree of maxima).
fn highest(tree: &[(f32, usize)], mut column: usize) -> (f32, usize) {
    let mut best = (0.0, usize::MAX);
    while column > 0 {
        if tree[column].0 > best.0 {
            best = tree[column];
        }
        column &= column - 1;
    }
    best
}

/// Records a chain that ends in the column before `position`.
fn raise(tree: &mut [(f32, usize)], mut position: usize, chain: (f32, usize)) {
    while position < tree.len() {
        if chain.0 > tree[position].0 {
            tree[position] = chain;
        }
        position += position & position.wrapping_neg();
    }
}
