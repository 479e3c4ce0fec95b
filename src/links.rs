//! Pairs of sentences that people corrected, as a table of texts.
//!
//! A links file is a table with tabs whose first row names the columns, two of them `source` and `target`; others are
//! passed over, so that the table of `duizhao align --format tsv` is one. A row is a pair: the sentences of each side
//! as a reader sees them, white space folded, one after the other with a space between; an empty side says that the
//! other has no counterpart. Sentences are found by what they say, wherever they stand: a file outlives edits
//! elsewhere. Lines that start with `#` and empty lines are passed over.

use crate::error::Error;
use std::path::{Path, PathBuf};

/// A links file, read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Links {
    /// The file, for messages.
    pub path: PathBuf,
    /// Its rows, in their order.
    pub rows: Vec<Link>,
}

/// A pair that stays as it is given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// Sentences of the source; may be empty.
    pub source: String,
    /// Sentences of the target; empty only where the source is not.
    pub target: String,
    /// 1-based line of the file.
    pub line: usize,
}

impl Links {
    /// Reads the text of a links file; `path` is for messages. Fails, with the line, on a row of the wrong shape.
    pub fn parse(path: &Path, text: &str) -> Result<Links, Error> {
        let mut links = Links { path: path.to_owned(), rows: Vec::new() };
        let mut columns = None;
        for (at, line) in text.trim_start_matches('\u{feff}').lines().enumerate() {
            let fail =
                |problem: &str| Error::Table { path: path.to_owned(), line: at + 1, problem: problem.to_owned() };
            if ["<<<<<<<", "=======", ">>>>>>>", "|||||||"].iter().any(|mark| line.starts_with(mark)) {
                return Err(fail("a conflict of version control; keep one of the two and remove the marks"));
            }
            if line.trim().is_empty() || line.starts_with('#') {
                continue;
            }
            let fields: Vec<&str> = line.split('\t').collect();
            let Some((source, target)) = columns else {
                let column = |name: &str| fields.iter().position(|field| field.trim() == name);
                columns = column("source").zip(column("target"));
                match columns {
                    Some(_) => continue,
                    None => return Err(fail("the first row names the columns, two of them `source` and `target`")),
                }
            };
            let field = |column: usize| fields.get(column).map(|text| folded(text)).unwrap_or_default();
            let link = Link { source: field(source), target: field(target), line: at + 1 };
            if link.source.is_empty() && link.target.is_empty() {
                return Err(fail("a row needs a source or a target"));
            }
            links.rows.push(link);
        }
        Ok(links)
    }
}

fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
