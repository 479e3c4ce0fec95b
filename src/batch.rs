//! Many articles in parallel, results in input order.

use crate::document::Document;
use crate::error::Error;
use crate::lexicon::Lexicon;
use crate::pairing;
use crate::pairing::Pairing;
use crate::pipeline::{review, review_alone};
use crate::report::{Article, Failure, Report, Texts};
use crate::settings::Settings;
use crate::text::Sides;
use rayon::prelude::*;
use std::error::Error as _;
use std::fs;
use std::path::PathBuf;

/// A text to read.
#[derive(Clone, Debug)]
pub enum Input {
    /// A file.
    File(PathBuf),
    /// Bytes that are here already, such as those of standard input.
    Bytes {
        /// What reports call it.
        name: String,
        /// What it holds.
        bytes: Vec<u8>,
    },
}

impl Input {
    /// What reports call it.
    pub fn name(&self) -> String {
        match self {
            Input::File(path) => path.display().to_string(),
            Input::Bytes { name, .. } => name.clone(),
        }
    }

    /// Its documents: one, or two when it holds both languages.
    pub fn read(&self, lexicon: &Lexicon, settings: &Settings) -> Result<Vec<Document>, Error> {
        match self {
            Input::File(path) => {
                let bytes = fs::read(path).map_err(|source| Error::Read { path: path.clone(), source })?;
                Document::read(&self.name(), &bytes, lexicon, settings)
            }
            Input::Bytes { name, bytes } => Document::read(name, bytes, lexicon, settings),
        }
    }
}

/// Hears how far a run is; called from many threads.
pub trait Observer: Sync {
    /// `total` pieces of work follow.
    fn begin(&self, total: usize);
    /// One piece of work is done.
    fn done(&self, name: &str);
}

/// Hears nothing.
pub struct Silent;

impl Observer for Silent {
    fn begin(&self, _total: usize) {}
    fn done(&self, _name: &str) {}
}

/// What every article of a run is read and checked with.
#[derive(Clone, Copy)]
pub struct Tools<'a> {
    /// Dictionaries.
    pub lexicon: &'a Lexicon,
    /// What the run was asked to do.
    pub settings: &'a Settings,
    /// Hears how far the run is.
    pub observer: &'a dyn Observer,
}

/// Reads `inputs`, finds out which translate which, and checks every pair and every text without a counterpart.
pub fn check_files(inputs: &[Input], tools: Tools<'_>) -> Report {
    tools.observer.begin(inputs.len());
    let read = inputs.par_iter().map(|input| {
        let documents = input.read(tools.lexicon, tools.settings).map_err(|error| failure(&input.name(), &error));
        tools.observer.done(&input.name());
        documents
    });
    let (mut documents, mut failures) = (Vec::new(), Vec::new());
    for result in read.collect::<Vec<_>>() {
        match result {
            Ok(some) => documents.extend(some),
            Err(one) => failures.push(one),
        }
    }
    let pairings = pairing::pair(&documents, tools.lexicon, tools.settings);
    tools.observer.begin(pairings.len());
    let articles = pairings.par_iter().map(|pairing| {
        let article = check(pairing, &documents, tools);
        tools.observer.done(&documents[pairing.first()].original.path);
        article
    });
    Report { articles: articles.collect(), findings: Vec::new(), failures }
}

/// Checks rows of a source and a target that the user paired; a row that cannot be read is a failure.
pub fn check_pairs(rows: &[Sides<Input>], tools: Tools<'_>) -> Report {
    tools.observer.begin(rows.len());
    let checked = rows.par_iter().map(|row| {
        let article = check_row(row, tools);
        tools.observer.done(&row.target.name());
        article
    });
    let mut report = Report::default();
    for result in checked.collect::<Vec<_>>() {
        match result {
            Ok(article) => report.articles.push(article),
            Err(failure) => report.failures.push(failure),
        }
    }
    report
}

/// Checks one article of a run.
fn check(pairing: &Pairing, documents: &[Document], tools: Tools<'_>) -> Article {
    match *pairing {
        Pairing::Pair { source, target } => {
            let sides = Sides { source: documents[source].clone(), target: documents[target].clone() };
            review(sides, None, tools.lexicon, tools.settings).into()
        }
        Pairing::Alone(index) => {
            let document = documents[index].clone();
            let findings = review_alone(&document, tools.lexicon, tools.settings);
            Article { texts: Texts::Single(Box::new(document)), findings }
        }
    }
}

/// Reads and checks a source and a target that the user paired.
fn check_row(row: &Sides<Input>, tools: Tools<'_>) -> Result<Article, Failure> {
    let read =
        |input: &Input| input.read(tools.lexicon, tools.settings).map_err(|error| failure(&input.name(), &error));
    let sides = Sides { source: read(&row.source)?, target: read(&row.target)? };
    let documents = pairing::sides(sides).map_err(|problem| Failure {
        path: row.target.name(),
        error: format!("{} and {}: {problem}", row.source.name(), row.target.name()),
    })?;
    Ok(review(documents, None, tools.lexicon, tools.settings).into())
}

/// `error` with everything that caused it, as one line.
fn failure(path: &str, error: &Error) -> Failure {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(inner) = cause {
        text.push_str(": ");
        text.push_str(&inner.to_string());
        cause = inner.source();
    }
    Failure { path: path.to_owned(), error: text }
}
