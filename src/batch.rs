//! Many articles in parallel, results in input order.

use crate::checks;
use crate::document::{Document, LARGEST};
use crate::error::Error;
use crate::lexicon::Lexicon;
use crate::pairing;
use crate::pairing::Pairing;
use crate::pipeline::{review, review_alone};
use crate::report::{Article, Failure, Located, Report, Texts};
use crate::settings::Settings;
use crate::text::Sides;
use rayon::prelude::*;
use std::error::Error as _;
use std::fs::File;
use std::io::{self, Read};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

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
                let bytes = bounded(path).map_err(|source| Error::Read { path: path.clone(), source })?;
                Document::read(&self.name(), &bytes, lexicon, settings)
            }
            Input::Bytes { name, bytes } => Document::read(name, bytes, lexicon, settings),
        }
    }
}

/// The bytes of a file, and one more than is allowed of a file that is too large, which is then refused.
fn bounded(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path)?.take(LARGEST as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Hears how far a run is; called from many threads.
pub trait Observer: Sync {
    /// `total` pieces of work of one `step` follow.
    fn begin(&self, step: &str, total: usize);
    /// One piece of work is done.
    fn done(&self, name: &str);
}

/// Hears nothing.
pub struct Silent;

impl Observer for Silent {
    fn begin(&self, _step: &str, _total: usize) {}
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

/// Takes each article as soon as it and all before it are checked; a break ends the run.
pub type Taker<'a> = dyn FnMut(&Article) -> ControlFlow<()> + 'a;

/// Takes nothing of an article before the run is over.
pub fn go_on(_article: &Article) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

/// Reads `inputs`, finds out which translate which, and checks every pair and every text without a counterpart.
pub fn check_files(inputs: &[Input], tools: Tools<'_>, take: &mut Taker<'_>) -> Report {
    tools.observer.begin("reading", inputs.len());
    let read = inputs.par_iter().map(|input| {
        let documents = read(input, tools);
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
    over_all(Report { articles: check_documents(&documents, tools, take), failures, ..Report::default() }, tools)
}

/// Finds out which documents translate which, and checks every pair and every text without a counterpart.
fn check_documents(documents: &[Document], tools: Tools<'_>, take: &mut Taker<'_>) -> Vec<Article> {
    let pairings = pairing::pair(documents, tools.lexicon, tools.settings);
    tools.observer.begin("checking", pairings.len());
    let checked = |pairing: &Pairing| {
        let article = check(pairing, documents, tools);
        tools.observer.done(&documents[pairing.first()].original.path);
        Ok(article)
    };
    in_turn(&pairings, checked, take).articles
}

/// Articles that a thread checks before the first of them are taken: enough that no thread waits long for the others.
const AHEAD: usize = 32;

/// Checks all `items` in parallel, and hands the articles over in their order while others are still to come.
fn in_turn<T: Sync>(
    items: &[T],
    check: impl Fn(&T) -> Result<Article, Failure> + Sync,
    take: &mut Taker<'_>,
) -> Report {
    let mut report = Report::default();
    for some in items.chunks(AHEAD * rayon::current_num_threads()) {
        for result in some.par_iter().map(&check).collect::<Vec<_>>() {
            match result {
                Ok(article) => {
                    let more = take(&article);
                    report.articles.push(article);
                    if more.is_break() {
                        return report;
                    }
                }
                Err(failure) => report.failures.push(failure),
            }
        }
    }
    report
}

/// Checks a source and a target that the user named; two files with both languages each are two articles.
pub fn check_two(row: &Sides<Input>, tools: Tools<'_>, take: &mut Taker<'_>) -> Report {
    tools.observer.begin("reading", 2);
    let (source, target) = rayon::join(|| read(&row.source, tools), || read(&row.target, tools));
    let articles = match (source, target) {
        (Ok(mut source), Ok(target)) if source.len() == 2 && target.len() == 2 => {
            source.extend(target);
            Ok(check_documents(&source, tools, take))
        }
        (Ok(source), Ok(target)) => check_sides(row, Sides { source, target }, tools)
            .map(|article| {
                // There is no other to go on to.
                let _ = take(&article);
                vec![article]
            })
            .map_err(|failure| vec![failure]),
        (source, target) => Err([source.err(), target.err()].into_iter().flatten().collect()),
    };
    match articles {
        Ok(articles) => over_all(Report { articles, ..Report::default() }, tools),
        Err(failures) => Report { failures, ..Report::default() },
    }
}

/// Checks rows of a source and a target that the user paired; a row that cannot be read is a failure.
pub fn check_pairs(rows: &[Sides<Input>], tools: Tools<'_>, take: &mut Taker<'_>) -> Report {
    tools.observer.begin("checking", rows.len());
    let checked = |row: &Sides<Input>| {
        let article = check_row(row, tools);
        tools.observer.done(&row.target.name());
        article
    };
    over_all(in_turn(rows, checked, take), tools)
}

/// Adds what the checks say over several articles.
fn over_all(mut report: Report, tools: Tools<'_>) -> Report {
    let found = checks::run_collection(&report.texts(), tools.lexicon, tools.settings);
    report.findings = found.into_iter().map(|(finding, articles)| Located { finding, articles }).collect();
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
            Article { texts: Texts::Single(Box::new(document)), findings, dismissed: Vec::new() }
        }
    }
}

/// Reads and checks a source and a target that the user paired.
fn check_row(row: &Sides<Input>, tools: Tools<'_>) -> Result<Article, Failure> {
    let read = Sides { source: read(&row.source, tools)?, target: read(&row.target, tools)? };
    check_sides(row, read, tools)
}

/// Checks what the two files of a row hold.
fn check_sides(row: &Sides<Input>, read: Sides<Vec<Document>>, tools: Tools<'_>) -> Result<Article, Failure> {
    let documents = pairing::sides(read, tools.settings).map_err(|problem| {
        let (path, source) = (row.target.name(), row.source.name());
        Failure { error: format!("{source} and {path}: {problem}"), path }
    })?;
    Ok(review(documents, None, tools.lexicon, tools.settings).into())
}

/// The documents of a file, or why there are none.
fn read(input: &Input, tools: Tools<'_>) -> Result<Vec<Document>, Failure> {
    let problem = |error| Failure { path: input.name(), error };
    let documents = input.read(tools.lexicon, tools.settings).map_err(|error| problem(with_causes(&error)))?;
    if documents.is_empty() {
        return Err(problem(format!("{}: there is no text in it", input.name())));
    }
    Ok(documents)
}

/// `error` with everything that caused it, as one line.
fn with_causes(error: &Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(inner) = cause {
        text.push_str(&format!(": {inner}"));
        cause = inner.source();
    }
    text
}
