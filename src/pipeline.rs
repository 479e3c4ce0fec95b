//! The data flow in one function.

use crate::align::{Alignment, align, align_given, lock};
use crate::bitext::Bitext;
use crate::checks;
use crate::document::Document;
use crate::facts::Facts;
use crate::finding::Finding;
use crate::lexicon::Lexicon;
use crate::report::{Article, Texts};
use crate::settings::Settings;
use crate::text::Sides;

/// Two reviewed texts.
#[derive(Debug)]
pub struct Review {
    /// The texts, aligned and compared.
    pub bitext: Bitext,
    /// What the checks say.
    pub findings: Vec<Finding>,
}

/// Aligns and checks one pair of documents; `links` is an alignment that stays as it is given, as do the units of
/// a file that pairs its texts itself. Corrected pairs of the settings stay in any case.
pub fn review(documents: Sides<Document>, links: Option<Alignment>, lexicon: &Lexicon, settings: &Settings) -> Review {
    let facts = documents.map(|document| Facts::of(document, lexicon, settings));
    let given = links.or_else(|| align_given(&documents, &facts, lexicon));
    let alignment = given.unwrap_or_else(|| align(&documents, &facts, lexicon));
    let alignment = lock(&documents, alignment, &settings.links);
    let bitext = Bitext::new(documents, facts, alignment, lexicon, settings);
    let findings = checks::run_bitext(&bitext, settings);
    Review { bitext, findings }
}

/// Checks one text without a counterpart.
pub fn review_alone(document: &Document, lexicon: &Lexicon, settings: &Settings) -> Vec<Finding> {
    let facts = Facts::of(document, lexicon, settings);
    checks::run_document(document, &facts, settings)
}

impl From<Review> for Article {
    fn from(review: Review) -> Article {
        Article { texts: Texts::Bitext(Box::new(review.bitext)), findings: review.findings, dismissed: Vec::new() }
    }
}
