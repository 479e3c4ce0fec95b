//! The findings of a report one by one, with the files their places stand in.

use super::{Article, Report};
use crate::document::Original;
use crate::finding::Finding;
use crate::text::Side;
use crate::text::Span;

/// A finding and where it stands.
pub(super) struct Entry<'a> {
    /// What was found.
    pub(super) finding: &'a Finding,
    /// Where; the place a translator edits comes first.
    pub(super) spots: Vec<Spot<'a>>,
}

/// A place in a file.
#[derive(Clone, Copy)]
pub(super) struct Spot<'a> {
    /// The file.
    pub(super) original: &'a Original,
    /// Its side.
    pub(super) side: Side,
    /// Where in the file.
    pub(super) span: Span,
}

impl<'a> Entry<'a> {
    /// A finding of one article.
    pub(super) fn of(finding: &'a Finding, article: &'a Article) -> Self {
        let spots = finding.places.iter().map(|place| Spot {
            original: article.original(place.side),
            side: place.side,
            span: place.span,
        });
        Entry { finding, spots: target_first(spots.collect()) }
    }
}

/// All findings: of the articles, then those over several; nested ones are not counted.
pub(super) fn entries(report: &Report) -> impl Iterator<Item = Entry<'_>> {
    let of_articles = report
        .articles
        .iter()
        .flat_map(|article| article.findings.iter().map(move |finding| Entry::of(finding, article)));
    of_articles.chain(shared(report))
}

/// The findings over several articles.
pub(super) fn shared(report: &Report) -> impl Iterator<Item = Entry<'_>> {
    report.findings.iter().map(|located| {
        let places = located.finding.places.iter().zip(&located.articles);
        let spots = places.map(|(place, &article)| Spot {
            original: report.articles[article].original(place.side),
            side: place.side,
            span: place.span,
        });
        Entry { finding: &located.finding, spots: target_first(spots.collect()) }
    })
}

/// The places of the target first, each side in its own order.
fn target_first(mut spots: Vec<Spot<'_>>) -> Vec<Spot<'_>> {
    spots.sort_by_key(|spot| spot.side == Side::Source);
    spots
}
