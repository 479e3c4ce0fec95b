//! What was reviewed before: decisions on findings, and the findings of an earlier report.
//!
//! A decisions file is a table with tabs, made to live in version control: a first row with the names of the columns
//! `id`, `decision`, `reason`, `who`, `until`, then one row for each finding somebody decided on. `decision` is
//! `accept` (the finding is right), `dismiss` (it is not, or is wanted so) or `comment` (only a remark). `until` is the
//! last day on which the row holds, as `2026-12-31`; it holds for ever when that is empty. Lines that start with `#`
//! and empty lines are passed over.

mod baseline;
mod day;
mod difference;
mod edit;
mod parse;

pub use baseline::Baseline;
pub use day::Day;
pub use difference::{Difference, Noted, Outline, Stale};

use crate::finding::Finding;
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

/// What somebody said of a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Verdict {
    /// It is right, and the text is to be changed.
    Accept,
    /// It is not right, or the text is wanted as it is.
    Dismiss,
    /// Only a remark; the finding stays open.
    Comment,
}

impl Verdict {
    /// All, in the order they are explained.
    pub const ALL: [Verdict; 3] = [Verdict::Accept, Verdict::Dismiss, Verdict::Comment];

    /// The word in the file.
    pub fn name(self) -> &'static str {
        match self {
            Verdict::Accept => "accept",
            Verdict::Dismiss => "dismiss",
            Verdict::Comment => "comment",
        }
    }
}

/// A row of a decisions file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// The finding.
    pub id: String,
    /// What was said of it.
    pub verdict: Verdict,
    /// Why, in the words of the reviser; may be empty.
    pub reason: String,
    /// Who said it; may be empty.
    pub who: String,
    /// The last day on which it holds; `None` for ever.
    pub until: Option<Day>,
    /// 1-based line of the file; 0 for a row that is not in one.
    pub line: usize,
}

/// A decisions file, read; at most one row for each finding.
#[derive(Clone, Debug, Default)]
pub struct Decisions {
    /// The file, for messages.
    pub path: PathBuf,
    rows: BTreeMap<String, Decision>,
}

/// What came of the decisions and the baseline in one run.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reviewed {
    /// Findings left out because somebody dismissed them.
    pub dismissed: usize,
    /// Findings that the baseline has too.
    pub known: usize,
    /// Rows whose last day is over, for findings that are still there.
    pub expired: Vec<Decision>,
    /// Rows for findings that are not there.
    pub stale: Vec<Decision>,
    /// Every row, for a report in which the review goes on.
    pub decisions: Vec<Decision>,
    /// Names of the findings that the baseline has too.
    pub known_ids: BTreeSet<String>,
}

impl Decisions {
    /// What was said of a finding.
    pub fn get(&self, id: &str) -> Option<&Decision> {
        self.rows.get(id)
    }

    /// All rows, in the order of their findings' names.
    pub fn rows(&self) -> impl Iterator<Item = &Decision> {
        self.rows.values()
    }

    /// Takes out of `findings` what was dismissed and, on `today`, still is; gives what it took.
    pub fn dismiss(&self, findings: &mut Vec<Finding>, today: Day) -> Vec<Finding> {
        let dismissed = |finding: &mut Finding| {
            let decision = self.get(&finding.id);
            decision.is_some_and(|one| one.verdict == Verdict::Dismiss && !one.is_over(today))
        };
        findings.extract_if(.., dismissed).collect()
    }
}

impl Decision {
    /// Whether its last day is before `today`.
    pub fn is_over(&self, today: Day) -> bool {
        self.until.is_some_and(|until| until < today)
    }
}
