//! The termbase: what people decided terms are called, from TBX or from a table with tabs or commas.
//!
//! A table names its columns in the first row: `english` (or `en`, `source`, `term`), then `chinese` (or `zh`, `target`) for
//! renderings of every region, `zh-CN`, `zh-TW`, `zh-HK`, `zh-SG` for those of one, and `forbidden`; several renderings
//! in one field stand between `|`. Other columns are passed over.

mod rows;
mod tbx;

use crate::error::Error;
use crate::text::Region;
use std::path::{Path, PathBuf};

/// Termbases, read.
#[derive(Clone, Debug, Default)]
pub struct Terms {
    /// What terms stand for, in the order of the files.
    pub concepts: Vec<Concept>,
}

/// What one or more terms stand for.
#[derive(Clone, Debug, PartialEq)]
pub struct Concept {
    /// English terms, each with white space folded; at least one.
    pub english: Vec<String>,
    /// What they are called in Chinese.
    pub renderings: Vec<Rendering>,
    /// The file.
    pub path: PathBuf,
    /// 1-based line of the file.
    pub line: usize,
}

/// A Chinese term.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rendering {
    /// As it is compared: folded and simplified.
    pub text: String,
    /// As it is written in the file.
    pub shown: String,
    /// Where it is used; `None` everywhere.
    pub region: Option<Region>,
    /// Whether it must not be used.
    pub forbidden: bool,
}

impl Terms {
    /// Adds the termbase in `text`; the ending of `path` says whether it is TBX, CSV or TSV.
    ///
    /// Fails, with line and column, on a row of the wrong shape and on a rendering that is allowed and forbidden.
    pub fn add(&mut self, path: &Path, text: &str) -> Result<(), Error> {
        let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default().to_lowercase();
        let concepts = match ending.as_str() {
            "tbx" | "xml" => tbx::read(path, text)?,
            "csv" => rows::read(&crate::table::Table::commas(path, text)?)?,
            _ => rows::read(&crate::table::Table::tabs(path, text)?)?,
        };
        self.concepts.extend(concepts);
        Ok(())
    }
}

impl Concept {
    /// What the concept is called in a text of `region`, which may be unknown: renderings of the region and of every one.
    ///
    /// Where the termbase has none for the region, those of all others do.
    pub fn allowed(&self, region: Option<Region>) -> Vec<&Rendering> {
        let allowed: Vec<&Rendering> = self.renderings.iter().filter(|one| !one.forbidden).collect();
        let here = |one: &&Rendering| one.region.is_none() || region.is_none() || one.region == region;
        let of_region: Vec<&Rendering> = allowed.iter().copied().filter(here).collect();
        if of_region.is_empty() { allowed } else { of_region }
    }

    /// What it must not be called in a text of `region`.
    pub fn forbidden(&self, region: Option<Region>) -> impl Iterator<Item = &Rendering> {
        let here = move |one: &&Rendering| one.region.is_none() || region.is_none() || one.region == region;
        self.renderings.iter().filter(|one| one.forbidden).filter(here)
    }
}

/// The rendering that is both allowed and forbidden in one region.
fn contradiction(renderings: &[Rendering]) -> Option<&Rendering> {
    let mut forbidden = renderings.iter().filter(|one| one.forbidden);
    forbidden.find(|one| renderings.iter().any(|o| !o.forbidden && o.text == one.text && o.region == one.region))
}
