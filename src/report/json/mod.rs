//! The JSON report, schema `duizhao.report/1`.

mod shapes;

use crate::align::{Bead, Group};
use crate::bitext::Bitext;
use crate::decisions::Reviewed;
use crate::document::{Document, Original};
use crate::finding::{Finding, Severity};
use crate::report::{Article, Coverage, Failure, Located, Report, Texts};
use crate::text::Place;
use crate::text::Side;
use crate::text::Span;
use serde::{Serialize, Serializer};
use serde_json::Value;
use shapes::{
    ArticleShape, BeadShape, CountShape, CoverageShape, FailureShape, FindingShape, ParagraphShape, PlaceShape,
    PositionShape, ReviewedShape, ShareShape, SummaryShape, TextShape, ToolShape, ValuesShape,
};
use std::io::{self, Write};

/// The name of the schema; a change that breaks a reader gives it another number.
pub const SCHEMA: &str = "duizhao.report/1";

/// Writes `report` as indented JSON with a line break at the end.
pub fn write(report: &Report, out: &mut dyn Write) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *out, &root(report)).map_err(io::Error::from)?;
    out.write_all(b"\n")
}

/// The object of one article.
pub(super) fn article_value(one: &Article) -> io::Result<Value> {
    serde_json::to_value(article(one)).map_err(io::Error::from)
}

/// The whole without its articles.
pub(super) fn root_without_articles(report: &Report) -> io::Result<Value> {
    let whole = RootShape { articles: Articles(&[]), ..root(report) };
    let mut value = serde_json::to_value(whole).map_err(io::Error::from)?;
    value.as_object_mut().expect("it is an object").remove("articles");
    Ok(value)
}

#[derive(Serialize)]
struct RootShape<'a> {
    schema: &'static str,
    tool: ToolShape,
    articles: Articles<'a>,
    findings: Vec<FindingShape<'a>>,
    failures: Vec<FailureShape<'a>>,
    summary: SummaryShape,
}

/// Articles that take their shape one at a time: a batch would not fit in memory twice.
struct Articles<'a>(&'a [Article]);

impl Serialize for Articles<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.iter().map(article))
    }
}

fn root(report: &Report) -> RootShape<'_> {
    let count = |severity| report.count(severity);
    RootShape {
        schema: SCHEMA,
        tool: ToolShape { name: env!("CARGO_PKG_NAME"), version: env!("CARGO_PKG_VERSION") },
        articles: Articles(&report.articles),
        findings: report.findings.iter().map(|located| shared(located, &report.articles)).collect(),
        failures: report.failures.iter().map(|Failure { path, error }| FailureShape { path, error }).collect(),
        summary: SummaryShape {
            pairs: report.pairs(),
            singles: report.articles.len() - report.pairs(),
            findings: CountShape {
                critical: count(Severity::Critical),
                major: count(Severity::Major),
                minor: count(Severity::Minor),
                neutral: count(Severity::Neutral),
            },
            coverage: coverage(&report.coverage()),
            reviewed: report.reviewed.as_ref().map(|Reviewed { dismissed, known, expired, stale, .. }| ReviewedShape {
                dismissed: *dismissed,
                known: *known,
                expired: expired.len(),
                stale: stale.len(),
            }),
        },
    }
}

fn article(article: &Article) -> ArticleShape<'_> {
    let find = |_, place: &Place| (article.original(place.side), None);
    let findings = article.findings.iter().map(|finding| finding_shape(finding, &find)).collect();
    let (paragraphs, beads) = match &article.texts {
        Texts::Bitext(bitext) => (
            bitext.alignment.groups.iter().map(|group| paragraph(bitext, group)).collect(),
            bitext.alignment.beads.iter().map(|one| bead(bitext, one)).collect(),
        ),
        Texts::Single(_) => (Vec::new(), Vec::new()),
    };
    ArticleShape {
        source: article.document(Side::Source).map(text),
        target: text(article.document(Side::Target).expect("every article has a target")),
        translation: article.is_translation(),
        coverage: coverage(&article.coverage()),
        paragraphs,
        beads,
        findings,
    }
}

fn text(document: &Document) -> TextShape<'_> {
    let original = &document.original;
    TextShape { path: &original.path, lang: document.tag(), lines: original.lines.count(&original.text) }
}

fn paragraph<'a>(bitext: &'a Bitext, group: &Group) -> ParagraphShape<'a> {
    let places = |side: Side| {
        let document = &bitext.documents[side];
        group.side(side).iter().map(|&p| place(&document.original, document.paragraphs[p].span, None)).collect()
    };
    let first = |side: Side| group.side(side).first().map(|&p| bitext.documents[side].paragraphs[p].role);
    let role = first(Side::Source).or_else(|| first(Side::Target)).map_or("body", |role| role.name());
    ParagraphShape { source: places(Side::Source), target: places(Side::Target), role, score: rounded(group.score) }
}

fn bead<'a>(bitext: &'a Bitext, bead: &Bead) -> BeadShape<'a> {
    let places = |side: Side| {
        let document = &bitext.documents[side];
        bead.side(side).iter().map(|&s| place(&document.original, document.sentences[s].span, None)).collect()
    };
    BeadShape { source: places(Side::Source), target: places(Side::Target), score: rounded(bead.score) }
}

/// A finding over several articles; its places name their files.
fn shared<'a>(located: &'a Located, articles: &'a [Article]) -> FindingShape<'a> {
    finding_shape(&located.finding, &|at, place| {
        // What is nested stands where the finding begins.
        let article = located.articles.get(at).or(located.articles.first()).copied().unwrap_or_default();
        let original = articles[article].original(place.side);
        (original, Some(original.path.as_str()))
    })
}

/// Finds the original of a place, and the path where it is not the article's own.
type Finder<'f, 'a> = dyn Fn(usize, &Place) -> (&'a Original, Option<&'a str>) + 'f;

/// `find` gives for a place and its position in the list the original, and the path where it is not the article's own.
fn finding_shape<'a>(finding: &'a Finding, find: &Finder<'_, 'a>) -> FindingShape<'a> {
    let places = |side: Side| {
        let of_side = finding.places.iter().enumerate().filter(|(_, place)| place.side == side);
        let shapes = of_side.map(|(at, found)| {
            let (original, path) = find(at, found);
            place(original, found.span, path)
        });
        shapes.collect()
    };
    FindingShape {
        id: &finding.id,
        check: finding.check,
        category: finding.category.path(),
        severity: finding.severity.name(),
        message: &finding.message,
        source: places(Side::Source),
        target: places(Side::Target),
        values: ValuesShape { source: finding.values.source.as_deref(), target: finding.values.target.as_deref() },
        evidence: &finding.evidence,
        suggestion: finding.suggestion.as_deref(),
        nested: finding.nested.iter().map(|nested| finding_shape(nested, find)).collect(),
    }
}

fn place<'a>(original: &'a Original, span: Span, path: Option<&'a str>) -> PlaceShape<'a> {
    let position = |at: usize| {
        let position = original.position(at);
        PositionShape { line: position.line, column: position.column }
    };
    PlaceShape { path, start: position(span.start), end: position(span.end), text: original.excerpt(span) }
}

fn coverage(coverage: &Coverage) -> CoverageShape {
    let share = |(paired, all): (usize, usize)| ShareShape { paired, all };
    CoverageShape {
        paragraphs: share(coverage.paragraphs),
        sentences: share(coverage.sentences),
        numbers: coverage.numbers,
        names: coverage.names,
        uncertain: coverage.uncertain,
    }
}

/// Three decimals: more would say nothing, and differ between machines.
fn rounded(score: f64) -> f64 {
    (score * 1000.0).round() / 1000.0
}
