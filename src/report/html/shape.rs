//! The data of the page; names are short where they stand once for each finding.

use super::rows::{Row, rows};
use super::text::{Folded, folded, touched};
use crate::checks::CHECKS;
use crate::decisions::Decision;
use crate::document::Document;
use crate::finding::Finding;
use crate::report::{Article, Located, Report, Texts};
use crate::text::Place;
use crate::text::Side;
use serde::{Serialize, Serializer};

#[derive(Serialize)]
pub(super) struct Page<'a> {
    version: &'static str,
    checks: Vec<CheckShape>,
    articles: Articles<'a>,
    shared: Vec<FindingShape<'a>>,
    failures: Vec<&'a str>,
    decisions: Vec<DecisionShape<'a>>,
    known: Vec<&'a str>,
}

/// Articles that take their shape one at a time: a batch would not fit in memory twice.
struct Articles<'a>(&'a [Article]);

impl Serialize for Articles<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.iter().map(article))
    }
}

#[derive(Serialize)]
struct CheckShape {
    name: &'static str,
    summary: &'static str,
}

#[derive(Serialize)]
struct ArticleShape<'a> {
    paths: [Option<&'a str>; 2],
    langs: [Option<&'static str>; 2],
    translation: bool,
    /// Of the source, then of the target.
    paragraphs: [Vec<ParagraphShape>; 2],
    rows: Vec<Row>,
    /// Sentences of the source, sentences of the target.
    beads: Vec<(&'a [usize], &'a [usize])>,
    findings: Vec<FindingShape<'a>>,
}

#[derive(Serialize)]
struct ParagraphShape {
    text: String,
    role: &'static str,
    line: usize,
    /// Where its sentences start and end, flat.
    cuts: Vec<usize>,
}

#[derive(Serialize)]
struct FindingShape<'a> {
    #[serde(skip_serializing_if = "str::is_empty")]
    id: &'a str,
    check: &'static str,
    category: &'static str,
    severity: &'static str,
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

/// Article, side (0 source, 1 target), paragraph, first unit, unit after the last.
type PlaceShape = [usize; 5];

#[derive(Serialize)]
struct DecisionShape<'a> {
    id: &'a str,
    decision: &'static str,
    reason: &'a str,
    who: &'a str,
    until: String,
}

/// What the page says of `report`.
pub(super) fn page(report: &Report) -> Page<'_> {
    let reviewed = report.reviewed.as_ref();
    Page {
        version: env!("CARGO_PKG_VERSION"),
        checks: CHECKS.iter().map(|check| CheckShape { name: check.name, summary: check.summary }).collect(),
        articles: Articles(&report.articles),
        shared: report.findings.iter().map(|located| shared(located, &report.articles)).collect(),
        failures: report.failures.iter().map(|failure| failure.error.as_str()).collect(),
        decisions: reviewed.map(|r| r.decisions.iter().map(decision).collect()).unwrap_or_default(),
        known: reviewed.map(|r| r.known_ids.iter().map(String::as_str).collect()).unwrap_or_default(),
    }
}

fn decision(decision: &Decision) -> DecisionShape<'_> {
    DecisionShape {
        id: &decision.id,
        decision: decision.verdict.name(),
        reason: &decision.reason,
        who: &decision.who,
        until: decision.until.map(|day| day.to_string()).unwrap_or_default(),
    }
}

fn article(article: &Article) -> ArticleShape<'_> {
    let documents = Side::BOTH.map(|side| article.document(side));
    let texts = documents.map(|document| document.map(folded).unwrap_or_default());
    let locate = |_, place: &Place| locate(article, 0, &texts, place);
    let all = article.findings.iter().chain(&article.dismissed);
    let findings = all.map(|one| finding(one, &locate)).collect();
    let beads = match &article.texts {
        Texts::Bitext(bitext) => bitext.alignment.beads.iter().map(|b| (&b.source[..], &b.target[..])).collect(),
        Texts::Single(_) => Vec::new(),
    };
    let paragraphs = |side: usize| documents[side].map(|d| paragraphs(d, &texts[side])).unwrap_or_default();
    ArticleShape {
        paths: documents.map(|document| document.map(|d| d.original.path.as_str())),
        langs: documents.map(|document| document.map(Document::tag)),
        translation: article.is_translation(),
        paragraphs: [paragraphs(0), paragraphs(1)],
        rows: rows(article),
        beads,
        findings,
    }
}

fn paragraphs(document: &Document, texts: &[Folded]) -> Vec<ParagraphShape> {
    let shape = |(paragraph, text): (&crate::document::Paragraph, &Folded)| ParagraphShape {
        text: text.text.clone(),
        role: paragraph.role.name(),
        line: document.original.position(paragraph.span.start).line,
        cuts: document.sentences[paragraph.sentences.clone()]
            .iter()
            .flat_map(|sentence| text.units(sentence.span).unwrap_or_default())
            .collect(),
    };
    document.paragraphs.iter().zip(texts).map(shape).collect()
}

/// Where `place` is on the page: a part for each paragraph that it touches.
fn locate(article: &Article, index: usize, texts: &[Vec<Folded>; 2], place: &Place) -> Vec<PlaceShape> {
    let Some(document) = article.document(place.side) else { return Vec::new() };
    let side = if place.side == Side::Source { 0 } else { 1 };
    let part = |at: usize| texts[side][at].units(place.span).map(|[start, end]| [index, side, at, start, end]);
    touched(document, place.span).into_iter().filter_map(part).collect()
}

/// A finding over several articles.
fn shared<'a>(located: &'a Located, articles: &'a [Article]) -> FindingShape<'a> {
    finding(&located.finding, &|at, place| {
        // What is nested stands where the finding begins.
        let index = located.articles.get(at).or(located.articles.first()).copied().unwrap_or_default();
        let texts = Side::BOTH.map(|side| articles[index].document(side).map(folded).unwrap_or_default());
        locate(&articles[index], index, &texts, place)
    })
}

/// `locate` gives for the position of a place in the list and the place where it is on the page.
fn finding<'a>(found: &'a Finding, locate: &dyn Fn(usize, &Place) -> Vec<PlaceShape>) -> FindingShape<'a> {
    FindingShape {
        id: &found.id,
        check: found.check,
        category: found.category.path(),
        severity: found.severity.name(),
        message: &found.message,
        places: found.places.iter().enumerate().flat_map(|(at, place)| locate(at, place)).collect(),
        source: found.values.source.as_deref(),
        target: found.values.target.as_deref(),
        evidence: &found.evidence,
        suggestion: found.suggestion.as_deref(),
        nested: found.nested.iter().map(|nested| finding(nested, locate)).collect(),
    }
}
