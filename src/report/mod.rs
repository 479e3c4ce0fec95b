//! What a run has to say, in one file per format; decides nothing.

pub mod alignment;
mod coverage;
mod entries;
mod reviewed;
mod xml;
pub mod github;
pub mod html;
pub mod json;
pub mod jsonl;
pub mod junit;
pub mod mqm;
pub mod sarif;
pub mod scoring;
pub mod terminal;
pub mod words;
pub mod tmx;
pub mod xliff;
pub mod xlsx;

pub use coverage::Coverage;

use crate::bitext::Bitext;
use crate::collection;
use crate::decisions::Reviewed;
use crate::document::{Document, Original};
use crate::finding::{Finding, Severity};
use crate::text::Side;

/// Everything one run has to say.
#[derive(Debug, Default)]
pub struct Report {
    /// One for each pair of texts and each text without a counterpart, in input order.
    pub articles: Vec<Article>,
    /// Findings over several articles.
    pub findings: Vec<Located>,
    /// Files that could not be read.
    pub failures: Vec<Failure>,
    /// What came of earlier decisions, where the run was given any.
    pub reviewed: Option<Reviewed>,
}

/// One article and what was found in it.
#[derive(Clone, Debug)]
pub struct Article {
    /// Its texts.
    pub texts: Texts,
    /// What was found.
    pub findings: Vec<Finding>,
    /// What was found and left out because somebody dismissed it.
    pub dismissed: Vec<Finding>,
}

/// The texts of an article.
#[derive(Clone, Debug)]
pub enum Texts {
    /// Two texts that translate each other, or were said to.
    Bitext(Box<Bitext>),
    /// A text without a counterpart.
    Single(Box<Document>),
}

impl Report {
    /// Number of articles with two texts.
    pub fn pairs(&self) -> usize {
        self.articles.iter().filter(|article| matches!(article.texts, Texts::Bitext(_))).count()
    }

    /// The texts of every article.
    pub fn texts(&self) -> Vec<collection::Texts<'_>> {
        let texts = self.articles.iter().map(|article| match &article.texts {
            Texts::Bitext(bitext) => collection::Texts::Bitext(bitext),
            Texts::Single(document) => collection::Texts::Single(document),
        });
        texts.collect()
    }

    /// Leaves out findings milder than `least`, nested ones too.
    pub fn keep(&mut self, least: Severity) {
        self.articles.iter_mut().for_each(|article| keep(&mut article.findings, least));
        self.findings.retain(|located| located.finding.severity >= least);
    }

    /// All findings: of the articles, then those over several; nested ones are not counted.
    pub fn all_findings(&self) -> impl Iterator<Item = &Finding> {
        let of_articles = self.articles.iter().flat_map(|article| &article.findings);
        of_articles.chain(self.findings.iter().map(|located| &located.finding))
    }

    /// Number of findings of one severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.all_findings().filter(|finding| finding.severity == severity).count()
    }
}

/// Leaves out findings milder than `least`; what is nested in a finding that stays is judged alike.
fn keep(findings: &mut Vec<Finding>, least: Severity) {
    findings.retain(|finding| finding.severity >= least);
    findings.iter_mut().for_each(|finding| keep(&mut finding.nested, least));
}

impl Article {
    /// The text of one side; a text without a counterpart is the target.
    pub fn document(&self, side: Side) -> Option<&Document> {
        match (&self.texts, side) {
            (Texts::Bitext(bitext), _) => Some(&bitext.documents[side]),
            (Texts::Single(document), Side::Target) => Some(document),
            (Texts::Single(_), Side::Source) => None,
        }
    }

    /// The file of one side, which for a text without a counterpart is its own file on both.
    pub fn original(&self, side: Side) -> &Original {
        match &self.texts {
            Texts::Bitext(bitext) => &bitext.documents[side].original,
            Texts::Single(document) => &document.original,
        }
    }

    /// Whether there are two texts and they translate each other.
    pub fn is_translation(&self) -> bool {
        matches!(&self.texts, Texts::Bitext(bitext) if bitext.is_translation())
    }
}

/// A finding over several articles.
#[derive(Debug)]
pub struct Located {
    /// What was found; its places are positions in `articles`.
    pub finding: Finding,
    /// For each place of the finding, the index of its article.
    pub articles: Vec<usize>,
}

/// A file that could not be read.
#[derive(Debug)]
pub struct Failure {
    /// The file.
    pub path: String,
    /// Why.
    pub error: String,
}
