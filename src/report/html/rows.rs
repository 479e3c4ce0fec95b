//! Which paragraphs stand beside each other, all of them in reading order.

use crate::bitext::Bitext;
use crate::report::{Article, Texts};
use crate::text::Side;
use crate::text::Sides;

/// Indices of the source and of the target paragraphs that stand beside each other.
pub(super) type Row = (Vec<usize>, Vec<usize>);

/// The rows of an article; a paragraph without a counterpart stands alone, where its text has it.
pub(super) fn rows(article: &Article) -> Vec<Row> {
    match &article.texts {
        Texts::Bitext(bitext) => beside(bitext),
        Texts::Single(document) => (0..document.paragraphs.len()).map(|at| (vec![], vec![at])).collect(),
    }
}

fn beside(bitext: &Bitext) -> Vec<Row> {
    let grouped = |side: Side| {
        let mut grouped = vec![false; bitext.documents[side].paragraphs.len()];
        bitext.alignment.groups.iter().flat_map(|group| group.side(side)).for_each(|&at| grouped[at] = true);
        grouped
    };
    let grouped = Sides::of(grouped);
    let mut next = Sides { source: 0, target: 0 };
    let mut rows = Vec::new();
    let mut alone_before = |side: Side, end: usize, rows: &mut Vec<Row>| {
        for at in (next[side]..end).filter(|&at| !grouped[side][at]) {
            rows.push(match side {
                Side::Source => (vec![at], vec![]),
                Side::Target => (vec![], vec![at]),
            });
        }
        next[side] = next[side].max(end);
    };
    for group in &bitext.alignment.groups {
        for side in Side::BOTH {
            let first = group.side(side).first().copied().unwrap_or_default();
            alone_before(side, first, &mut rows);
        }
        rows.push((group.source.clone(), group.target.clone()));
    }
    for side in Side::BOTH {
        alone_before(side, bitext.documents[side].paragraphs.len(), &mut rows);
    }
    rows
}
