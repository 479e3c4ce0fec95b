//! A finding in the data of the page, as short as can be: a report may hold many thousands.

use super::kinds::Kinds;
use super::text::{Folded, touched};
use crate::finding::{Finding, Severity};
use crate::report::Article;
use crate::text::Place;
use crate::text::Side;
use serde::Serialize;

#[derive(Serialize)]
pub(super) struct FindingShape<'a> {
    #[serde(skip_serializing_if = "str::is_empty")]
    id: &'a str,
    /// Number of the check.
    kind: usize,
    /// 0 critical, 1 major, 2 minor, 3 neutral.
    severity: usize,
    message: &'a str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    places: Vec<PlaceShape>,
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    target: Option<&'a str>,
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    evidence: &'a [String],
    #[serde(skip_serializing_if = "Option::is_none")]
    suggestion: Option<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    nested: Vec<FindingShape<'a>>,
}

/// Side (0 source, 1 target), paragraph, first unit, unit after the last; then the article where it is not the finding's own.
pub(super) type PlaceShape = Vec<usize>;

/// Where a place is on the page, and the words there.
pub(super) struct Located {
    parts: Vec<PlaceShape>,
    side: Side,
    words: String,
}

/// Where `place` is on the page: a part for each paragraph that it touches.
pub(super) fn locate(article: &Article, index: Option<usize>, texts: &[Vec<Folded>; 2], place: &Place) -> Located {
    let side = if place.side == Side::Source { 0 } else { 1 };
    let part = |at: usize| {
        let [start, end] = texts[side][at].units(place.span)?;
        Some([side, at, start, end].into_iter().chain(index).collect())
    };
    let parts = article.document(place.side).map(|document| touched(document, place.span)).unwrap_or_default();
    Located {
        parts: parts.into_iter().filter_map(part).collect(),
        side: place.side,
        words: article.original(place.side).excerpt(place.span),
    }
}

/// `locate` gives for the position of a place in the list and the place where it is on the page.
pub(super) fn finding<'a>(
    found: &'a Finding,
    kinds: &Kinds,
    locate: &dyn Fn(usize, &Place) -> Located,
) -> FindingShape<'a> {
    let places: Vec<Located> = found.places.iter().enumerate().map(|(at, place)| locate(at, place)).collect();
    let value = |side: Side, value: &'a Option<String>| {
        let mut words = places.iter().filter(|place| place.side == side).map(|place| &place.words);
        let only = words.next().filter(|_| words.next().is_none());
        // What the page reads in its text anyway need not be there twice.
        value.as_deref().filter(|value| only.is_none_or(|only| only != value))
    };
    FindingShape {
        id: &found.id,
        kind: kinds.number(found),
        severity: Severity::Critical as usize - found.severity as usize,
        message: &found.message,
        source: value(Side::Source, &found.values.source),
        target: value(Side::Target, &found.values.target),
        evidence: &found.evidence,
        suggestion: found.suggestion.as_deref(),
        nested: found.nested.iter().map(|nested| finding(nested, kinds, locate)).collect(),
        places: places.into_iter().flat_map(|place| place.parts).collect(),
    }
}
