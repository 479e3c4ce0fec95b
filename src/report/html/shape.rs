//! The data of the page; names are short where they stand once for each finding.

use super::finding::{FindingShape, finding, locate};
use super::kinds::{KindShape, Kinds};
use super::rows::{Row, rows};
use super::text::{Folded, folded};
use crate::decisions::Decision;
use crate::document::{Document, Paragraph, Role};
use crate::finding::Severity;
use crate::report::{Article, Located, Report, Texts};
use crate::settings::Ui;
use crate::text::Place;
use crate::text::Side;
use crate::wording::page as wording;
use crate::wording::severity;
use serde::{Serialize, Serializer};
use std::collections::BTreeMap;

#[derive(Serialize)]
pub(super) struct Page<'a> {
    version: &'static str,
    language: &'static str,
    /// From the worst on.
    severities: Vec<&'static str>,
    /// What the script says, by what it says in English, for a page in another language.
    phrases: BTreeMap<&'static str, &'static str>,
    kinds: Vec<KindShape>,
    articles: Articles<'a>,
    shared: Vec<FindingShape<'a>>,
    failures: Vec<&'a str>,
    decisions: Vec<DecisionShape<'a>>,
    known: Vec<&'a str>,
}

/// Articles that take their shape one at a time: a batch would not fit in memory twice.
struct Articles<'a>(&'a [Article], &'a Kinds);

impl Serialize for Articles<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.iter().map(|one| article(one, self.1)))
    }
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

/// Text, line, role (empty for running text), and where its sentences start and end (none for a single one).
type ParagraphShape = (String, usize, &'static str, Vec<usize>);

#[derive(Serialize)]
struct DecisionShape<'a> {
    id: &'a str,
    decision: &'static str,
    reason: &'a str,
    who: &'a str,
    until: String,
}

/// What the page says of `report`.
pub(super) fn page<'a>(report: &'a Report, kinds: &'a Kinds, ui: Ui) -> Page<'a> {
    let reviewed = report.reviewed.as_ref();
    Page {
        version: env!("CARGO_PKG_VERSION"),
        language: wording::tag(ui),
        severities: Severity::ALL.iter().rev().map(|&one| severity(ui, one)).collect(),
        phrases: wording::phrases(ui).iter().copied().collect(),
        kinds: kinds.shapes(ui),
        articles: Articles(&report.articles, kinds),
        shared: report.findings.iter().map(|located| shared(located, &report.articles, kinds)).collect(),
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

fn article<'a>(article: &'a Article, kinds: &Kinds) -> ArticleShape<'a> {
    let documents = Side::BOTH.map(|side| article.document(side));
    let texts = documents.map(|document| document.map(folded).unwrap_or_default());
    let locate = |_, place: &Place| locate(article, None, &texts, place);
    let all = article.findings.iter().chain(&article.dismissed);
    let findings = all.map(|one| finding(one, kinds, &locate)).collect();
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
    let shape = |(paragraph, text): (&Paragraph, &Folded)| {
        let line = document.original.position(paragraph.span.start).line;
        let role = if paragraph.role == Role::Body { "" } else { paragraph.role.name() };
        let sentences = &document.sentences[paragraph.sentences.clone()];
        let cuts = sentences.iter().flat_map(|sentence| text.units(sentence.span).unwrap_or_default()).collect();
        (text.text.clone(), line, role, if sentences.len() == 1 { Vec::new() } else { cuts })
    };
    document.paragraphs.iter().zip(texts).map(shape).collect()
}

/// A finding over several articles.
fn shared<'a>(located: &'a Located, articles: &'a [Article], kinds: &Kinds) -> FindingShape<'a> {
    finding(&located.finding, kinds, &|at, place| {
        // What is nested stands where the finding begins.
        let index = located.articles.get(at).or(located.articles.first()).copied().unwrap_or_default();
        let texts = Side::BOTH.map(|side| articles[index].document(side).map(folded).unwrap_or_default());
        locate(&articles[index], Some(index), &texts, place)
    })
}
