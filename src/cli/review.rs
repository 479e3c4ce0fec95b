//! Flags that bring an earlier review into a run: decisions, a baseline, corrected pairs.

use super::output;
use anyhow::Context;
use clap::Args;
use duizhao::decisions::{Baseline, Day, Decision, Decisions};
use duizhao::report::Report;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// What was reviewed before.
#[derive(Args)]
#[command(next_help_heading = "Earlier review")]
pub(super) struct Earlier {
    /// Leave out what was dismissed in this decisions file
    #[arg(long, value_name = "FILE")]
    decisions: Option<PathBuf>,
    /// An earlier JSON report, whose findings do not fail the run
    #[arg(long, value_name = "FILE")]
    baseline: Option<PathBuf>,
    /// Leave out what the baseline has too
    #[arg(long, requires = "baseline")]
    new_only: bool,
}

/// The files of an earlier review, read before anything else is done: a bad one stops the run.
pub(super) struct Review {
    decisions: Option<Decisions>,
    baseline: Option<Baseline>,
    new_only: bool,
}

impl Earlier {
    /// Reads the files.
    pub(super) fn read(&self) -> anyhow::Result<Review> {
        let decisions =
            self.decisions.as_deref().map(|path| Ok::<_, anyhow::Error>(Decisions::parse(path, &text(path)?)?));
        let baseline =
            self.baseline.as_deref().map(|path| Ok::<_, anyhow::Error>(Baseline::parse(path, &text(path)?)?));
        Ok(Review { decisions: decisions.transpose()?, baseline: baseline.transpose()?, new_only: self.new_only })
    }
}

impl Review {
    /// Takes the earlier review into account, and says which decisions are over or match nothing.
    ///
    /// `whole` says that every check ran; otherwise a decision without a finding says nothing.
    pub(super) fn apply(&self, report: &mut Report, whole: bool) {
        if let Some(decisions) = &self.decisions {
            report.decide(decisions, today());
            let reviewed = report.reviewed.as_ref().expect("just decided");
            tell(&decisions.path, "is over", "are over", &reviewed.expired);
            if whole {
                tell(
                    &decisions.path,
                    "matches no finding of this run",
                    "match no finding of this run",
                    &reviewed.stale,
                );
            }
        }
        if let Some(baseline) = &self.baseline {
            report.compare(baseline, self.new_only);
        }
    }
}

/// The day it is, in universal time.
pub(super) fn today() -> Day {
    let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH);
    // A clock before 1970 is wrong, and by its reckoning nothing is over.
    Day::of_seconds(now.map(|time| time.as_secs()).unwrap_or_default())
}

fn text(path: &Path) -> anyhow::Result<String> {
    std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))
}

/// Lines named one by one; the others are counted.
const MOST_LINES: usize = 8;

/// Says what holds of some decisions, with their lines.
fn tell(path: &Path, one: &str, many: &str, decisions: &[Decision]) {
    if decisions.is_empty() {
        return;
    }
    let mut lines: Vec<usize> = decisions.iter().map(|decision| decision.line).collect();
    lines.sort_unstable();
    let shown: Vec<String> = lines.iter().take(MOST_LINES).map(usize::to_string).collect();
    let more = if lines.len() > MOST_LINES { " …" } else { "" };
    let (what, noun, lines) = match decisions.len() {
        1 => (one, "decision", "line"),
        _ => (many, "decisions", "lines"),
    };
    let count = decisions.len();
    output::complain(&format!("{}: {count} {noun} {what} ({lines} {}{more})", path.display(), shown.join(", ")));
}
