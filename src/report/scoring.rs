//! The score of MQM: what the findings of a text weigh against its length.

use super::{Article, Texts};
use crate::document::TokenKind;
use crate::finding::Severity;
use crate::text::Lang;

/// The penalty of a finding by its severity.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Weights {
    /// Of a minor finding.
    pub minor: f64,
    /// Of a major finding.
    pub major: f64,
    /// Of a critical finding.
    pub critical: f64,
    /// Least score that passes.
    pub pass: f64,
}

impl Default for Weights {
    /// The exponential weights of MQM (<https://themqm.org/error-types-2/the-mqm-scoring-models/>), neutral 0.
    fn default() -> Self {
        Weights { minor: 1.0, major: 5.0, critical: 25.0, pass: 95.0 }
    }
}

impl Weights {
    /// The penalty of a severity.
    pub fn of(&self, severity: Severity) -> f64 {
        match severity {
            Severity::Neutral => 0.0,
            Severity::Minor => self.minor,
            Severity::Major => self.major,
            Severity::Critical => self.critical,
        }
    }

    /// `100 × (1 − penalty / words)`, from 0 to 100; a text without words has nothing wrong in it.
    pub fn score(&self, penalty: f64, words: usize) -> f64 {
        if words == 0 { 100.0 } else { (100.0 * (1.0 - penalty / words as f64)).max(0.0) }
    }
}

/// What an article weighs.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Score {
    /// Words of its English text; of a Chinese text alone, half its characters.
    pub words: usize,
    /// The sum of the weights of its findings.
    pub penalty: f64,
}

impl Score {
    /// Weighs an article.
    pub fn of(article: &Article, weights: &Weights) -> Score {
        let penalty = article.findings.iter().fold(0.0, |sum, finding| sum + weights.of(finding.severity));
        Score { words: words(article), penalty }
    }

    /// Both together.
    pub fn plus(self, other: Score) -> Score {
        Score { words: self.words + other.words, penalty: self.penalty + other.penalty }
    }
}

/// Words as the English side counts them, so that both directions are measured alike.
fn words(article: &Article) -> usize {
    let document = match &article.texts {
        Texts::Bitext(bitext) => &bitext.documents[bitext.side_of(Lang::English)],
        Texts::Single(document) => document,
    };
    let kinds = || document.tokens.iter().filter(|token| token.kind != TokenKind::Mark);
    match document.lang {
        Lang::English => kinds().count(),
        Lang::Chinese => kinds().map(|token| token.view.range().len() / HAN_BYTES).sum::<usize>() / 2,
    }
}

/// Bytes of a Han character in UTF-8.
const HAN_BYTES: usize = 3;
