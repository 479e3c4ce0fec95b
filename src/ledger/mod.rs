//! The ledger: what people decided names are called, as a table that lives in version control.
//!
//! A table with tabs whose first row names the columns `english`, `rendering`, `region`, `status`, `note`; the last three
//! may be left out. `region` is CN, TW, HK or SG, and empty where the rendering holds everywhere. `status` is `confirmed`
//! (this is what the name is called), `forbidden` (it is not) or `query` (nobody has decided), which an empty one means
//! too. A name may have several confirmed renderings: its full form and a short one. Lines that start with `#` and empty
//! lines are passed over.

mod merge;
mod parse;

pub use merge::{Observed, merge};

use crate::text::Region;
use crate::text::small_letters;
use std::collections::BTreeMap;
use std::path::PathBuf;

/// A ledger, read.
#[derive(Clone, Debug, Default)]
pub struct Ledger {
    /// The file, for messages.
    pub path: PathBuf,
    /// Its rows, in their order.
    pub entries: Vec<Entry>,
    /// Rows by the English name in small letters.
    index: BTreeMap<String, Vec<usize>>,
}

/// A row of a ledger: one rendering of one name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The name in English.
    pub english: String,
    /// What it is called, as it is written in the file.
    pub shown: String,
    /// The same as it is compared: folded and simplified.
    pub rendering: String,
    /// Where it is called so; `None` everywhere.
    pub region: Option<Region>,
    /// What was decided.
    pub status: Status,
    /// A remark; may be empty.
    pub note: String,
    /// 1-based line of the file.
    pub line: usize,
}

/// What was decided on a rendering.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    /// This is what the name is called.
    Confirmed,
    /// Nobody has decided.
    Query,
    /// The name is not called so.
    Forbidden,
}

impl Status {
    /// All, in the order they are explained.
    pub const ALL: [Status; 3] = [Status::Confirmed, Status::Query, Status::Forbidden];

    /// The word in the file.
    pub fn name(self) -> &'static str {
        match self {
            Status::Confirmed => "confirmed",
            Status::Query => "query",
            Status::Forbidden => "forbidden",
        }
    }
}

impl Ledger {
    /// The rows of an English name, in whatever case.
    pub fn of(&self, english: &str) -> impl Iterator<Item = &Entry> {
        let rows = if self.index.is_empty() { None } else { self.index.get(&*small_letters(english)) };
        rows.into_iter().flatten().map(|&row| &self.entries[row])
    }

    /// What people confirmed that `english` is called in a text of `region`, which may be unknown.
    ///
    /// Rows for the region decide before rows that hold everywhere; where neither is there, rows of any region do.
    pub fn confirmed(&self, english: &str, region: Option<Region>) -> Vec<&Entry> {
        let rows: Vec<&Entry> = self.of(english).filter(|entry| entry.status == Status::Confirmed).collect();
        let here: Vec<&Entry> =
            rows.iter().copied().filter(|row| row.region.is_some() && row.region == region).collect();
        let everywhere: Vec<&Entry> = rows.iter().copied().filter(|row| row.region.is_none()).collect();
        [here, everywhere].into_iter().find(|some| !some.is_empty()).unwrap_or(rows)
    }

    /// Where a row stands, for evidence.
    pub fn place(&self, entry: &Entry) -> String {
        format!("{}:{}: {} {} {}", self.path.display(), entry.line, entry.english, entry.shown, entry.status.name())
    }
}
