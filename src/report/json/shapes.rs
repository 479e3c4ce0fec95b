//! The objects of the JSON report, in the order of their fields.

use serde::Serialize;

#[derive(Serialize)]
pub(super) struct ToolShape {
    pub(super) name: &'static str,
    pub(super) version: &'static str,
}

#[derive(Serialize)]
pub(super) struct ArticleShape<'a> {
    pub(super) source: Option<TextShape<'a>>,
    pub(super) target: TextShape<'a>,
    pub(super) translation: bool,
    pub(super) coverage: CoverageShape,
    pub(super) paragraphs: Vec<ParagraphShape<'a>>,
    pub(super) beads: Vec<BeadShape<'a>>,
    pub(super) findings: Vec<FindingShape<'a>>,
}

#[derive(Serialize)]
pub(super) struct TextShape<'a> {
    pub(super) path: &'a str,
    pub(super) lang: &'static str,
    pub(super) lines: usize,
}

#[derive(Serialize)]
pub(super) struct ParagraphShape<'a> {
    pub(super) source: Vec<PlaceShape<'a>>,
    pub(super) target: Vec<PlaceShape<'a>>,
    pub(super) role: &'static str,
    pub(super) score: f64,
}

#[derive(Serialize)]
pub(super) struct BeadShape<'a> {
    pub(super) source: Vec<PlaceShape<'a>>,
    pub(super) target: Vec<PlaceShape<'a>>,
    pub(super) score: f64,
}

#[derive(Serialize)]
pub(super) struct PlaceShape<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) path: Option<&'a str>,
    pub(super) start: PositionShape,
    pub(super) end: PositionShape,
    pub(super) text: String,
}

#[derive(Serialize)]
pub(super) struct PositionShape {
    pub(super) line: usize,
    pub(super) column: usize,
}

#[derive(Serialize)]
pub(super) struct FindingShape<'a> {
    pub(super) id: &'a str,
    pub(super) check: &'static str,
    pub(super) category: &'static str,
    pub(super) severity: &'static str,
    pub(super) message: &'a str,
    pub(super) source: Vec<PlaceShape<'a>>,
    pub(super) target: Vec<PlaceShape<'a>>,
    pub(super) values: ValuesShape<'a>,
    pub(super) evidence: &'a [String],
    pub(super) suggestion: Option<&'a str>,
    pub(super) nested: Vec<FindingShape<'a>>,
}

#[derive(Serialize)]
pub(super) struct ValuesShape<'a> {
    pub(super) source: Option<&'a str>,
    pub(super) target: Option<&'a str>,
}

#[derive(Serialize)]
pub(super) struct FailureShape<'a> {
    pub(super) path: &'a str,
    pub(super) error: &'a str,
}

#[derive(Serialize)]
pub(super) struct SummaryShape {
    pub(super) pairs: usize,
    pub(super) singles: usize,
    pub(super) findings: CountShape,
    pub(super) coverage: CoverageShape,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) reviewed: Option<ReviewedShape>,
}

/// Only where the run was given decisions or a baseline.
#[derive(Serialize)]
pub(super) struct ReviewedShape {
    pub(super) dismissed: usize,
    pub(super) known: usize,
    pub(super) expired: usize,
    pub(super) stale: usize,
}

#[derive(Serialize)]
pub(super) struct CountShape {
    pub(super) critical: usize,
    pub(super) major: usize,
    pub(super) minor: usize,
    pub(super) neutral: usize,
}

#[derive(Serialize)]
pub(super) struct CoverageShape {
    pub(super) paragraphs: ShareShape,
    pub(super) sentences: ShareShape,
    pub(super) numbers: usize,
    pub(super) names: usize,
    pub(super) uncertain: usize,
}

#[derive(Serialize)]
pub(super) struct ShareShape {
    pub(super) paired: usize,
    pub(super) all: usize,
}
