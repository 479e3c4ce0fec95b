//! What a run has to say, in one file per format; decides nothing.

pub mod json;

use crate::bitext::Bitext;
use crate::document::Document;
use crate::finding::Finding;

/// Everything one run has to say.
#[derive(Debug, Default)]
pub struct Report {
    /// One for each pair of texts and each text without a counterpart, in input order.
    pub articles: Vec<Article>,
    /// Findings over several articles.
    pub findings: Vec<Located>,
    /// Files that could not be read.
    pub failures: Vec<Failure>,
}

/// One article and what was found in it.
#[derive(Debug)]
pub struct Article {
    /// Its texts.
    pub texts: Texts,
    /// What was found.
    pub findings: Vec<Finding>,
}

/// The texts of an article.
#[derive(Debug)]
pub enum Texts {
    /// Two texts that translate each other, or were said to.
    Bitext(Box<Bitext>),
    /// A text without a counterpart.
    Single(Box<Document>),
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
