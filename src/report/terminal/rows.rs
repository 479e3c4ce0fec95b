//! What is shown of a finding: the beads it points into, with both sides of each.

use super::cells::{self, Cell};
use crate::bitext::Bitext;
use crate::document::Document;
use crate::report::{Article, Texts};
use crate::text::Place;
use crate::text::Side;
use crate::text::Sides;
use crate::text::Span;
use std::collections::BTreeSet;

/// What one side of a row shows.
#[derive(Clone, Debug, Default)]
pub(super) struct Snippet {
    /// Line of the file, from 1.
    pub(super) line: usize,
    /// The text.
    pub(super) cells: Vec<Cell>,
}

/// Two texts beside each other; a side without text has no snippets.
pub(super) type Row = Sides<Vec<Snippet>>;

/// Where an article's sentences belong.
pub(super) struct Index<'a> {
    article: &'a Article,
    /// For each sentence of a side its bead.
    beads: Sides<Vec<Option<usize>>>,
}

/// The beads that one or more places of a finding point into.
struct Focus {
    beads: BTreeSet<usize>,
    places: Vec<Place>,
}

impl<'a> Index<'a> {
    /// Notes the bead of each sentence.
    pub(super) fn of(article: &'a Article) -> Self {
        let count = |side| article.document(side).map_or(0, |document| document.sentences.len());
        let mut beads = Sides { source: vec![None; count(Side::Source)], target: vec![None; count(Side::Target)] };
        if let Texts::Bitext(bitext) = &article.texts {
            for (at, bead) in bitext.alignment.beads.iter().enumerate() {
                for side in Side::BOTH {
                    bead.side(side).iter().for_each(|&sentence| beads[side][sentence] = Some(at));
                }
            }
        }
        Self { article, beads }
    }

    /// The article.
    pub(super) fn article(&self) -> &'a Article {
        self.article
    }

    /// `en` or `zh`.
    pub(super) fn language(&self, side: Side) -> &'static str {
        self.article.document(side).map_or("", |document| &document.tag()[..2])
    }

    /// Where in the reading order of the article a place stands: its bead, then its byte.
    pub(super) fn order(&self, places: &[Place]) -> (usize, usize) {
        let Some(place) = places.first() else { return (usize::MAX, 0) };
        let bead = self.sentences(place).find_map(|sentence| self.beads[place.side][sentence]);
        (bead.unwrap_or(usize::MAX), place.span.start)
    }

    /// The rows that show `places`: at most `limit` of them, and the places that they leave out.
    pub(super) fn rows(&self, places: &[Place], limit: usize) -> (Vec<Row>, Vec<Place>) {
        let mut focuses = self.focuses(places);
        let rest = focuses.split_off(limit.min(focuses.len()));
        let left_out = rest.into_iter().flat_map(|focus| focus.places).collect();
        (focuses.iter().map(|focus| self.row(focus)).collect(), left_out)
    }

    /// Places that share a bead are shown together.
    fn focuses(&self, places: &[Place]) -> Vec<Focus> {
        let mut focuses: Vec<Focus> = Vec::new();
        for place in places {
            let beads: BTreeSet<usize> = self.sentences(place).filter_map(|s| self.beads[place.side][s]).collect();
            match focuses.iter_mut().find(|focus| !focus.beads.is_disjoint(&beads)) {
                Some(focus) => {
                    focus.beads.extend(beads);
                    focus.places.push(*place);
                }
                None => focuses.push(Focus { beads, places: vec![*place] }),
            }
        }
        focuses
    }

    /// The sentences that a place touches.
    fn sentences(&self, place: &Place) -> impl Iterator<Item = usize> + use<> {
        let sentences = self.article.document(place.side).map_or(&[][..], |document| &document.sentences);
        let first = sentences.partition_point(|sentence| sentence.span.end <= place.span.start);
        let count = sentences[first..].partition_point(|sentence| sentence.span.start < place.span.end);
        first..first + count
    }

    fn row(&self, focus: &Focus) -> Row {
        let snippets = |side| self.snippets(focus, side);
        Sides::of(snippets)
    }

    /// What of one side belongs to the beads of a focus, with its places marked.
    fn snippets(&self, focus: &Focus, side: Side) -> Vec<Snippet> {
        let Some(document) = self.article.document(side) else { return Vec::new() };
        let marks = merged(focus.places.iter().filter(|p| p.side == side).map(|p| p.span).collect());
        let mut parts = runs(document, self.shown(focus, side));
        for &mark in &marks {
            match parts.iter_mut().find(|part| part.overlaps(mark)) {
                Some(part) => *part = part.join(mark),
                None => parts.push(mark),
            }
        }
        parts.sort();
        if parts.is_empty() {
            return self.gap(focus, side).into_iter().collect();
        }
        let snippet = |part: Span| {
            let inside: Vec<Span> = marks.iter().copied().filter(|mark| part.overlaps(*mark)).collect();
            let line = document.original.position(inside.first().unwrap_or(&part).start).line;
            Snippet { line, cells: cells::marked(&document.original, part, &inside) }
        };
        parts.into_iter().map(snippet).collect()
    }

    /// The sentences of one side that stand in the beads of a focus, or that its places touch.
    fn shown(&self, focus: &Focus, side: Side) -> BTreeSet<usize> {
        let of_places = focus.places.iter().filter(|p| p.side == side).flat_map(|p| self.sentences(p));
        let mut shown: BTreeSet<usize> = of_places.collect();
        if let Texts::Bitext(bitext) = &self.article.texts {
            shown.extend(focus.beads.iter().flat_map(|&b| bitext.alignment.beads[b].side(side)));
        }
        shown
    }

    /// Where the counterpart of a focus is missing: the end of what stands before it, and an empty mark.
    fn gap(&self, focus: &Focus, side: Side) -> Option<Snippet> {
        let Texts::Bitext(bitext) = &self.article.texts else { return None };
        let first = *focus.beads.first()?;
        let sentence = before(bitext, first, side)?;
        let original = &bitext.documents[side].original;
        let span = bitext.documents[side].sentences[sentence].span;
        let mut cells = cells::tail(cells::marked(original, span, &[]), 40);
        cells.extend(cells::gap());
        Some(Snippet { line: original.position(span.end).line, cells })
    }
}

/// Spans in order, those that share a byte made one.
fn merged(mut spans: Vec<Span>) -> Vec<Span> {
    spans.sort();
    spans.dedup_by(|next, kept| {
        let shared = kept.overlaps(*next);
        if shared {
            *kept = kept.join(*next);
        }
        shared
    });
    spans
}

/// The last sentence of `side` in the beads before bead `at`.
fn before(bitext: &Bitext, at: usize, side: Side) -> Option<usize> {
    bitext.alignment.beads[..at].iter().rev().find_map(|bead| bead.side(side).last().copied())
}

/// The original bytes of `sentences`, one span for neighbours in one paragraph.
fn runs(document: &Document, sentences: BTreeSet<usize>) -> Vec<Span> {
    let mut runs: Vec<(usize, usize, Span)> = Vec::new();
    for index in sentences {
        let sentence = &document.sentences[index];
        match runs.last_mut() {
            Some((paragraph, last, span)) if *paragraph == sentence.paragraph && *last + 1 == index => {
                (*last, *span) = (index, span.join(sentence.span));
            }
            _ => runs.push((sentence.paragraph, index, sentence.span)),
        }
    }
    runs.into_iter().map(|(_, _, span)| span).collect()
}
