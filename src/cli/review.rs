//! Flags that bring an earlier review into a run: decisions, a baseline, corrected pairs.

use super::output;
use anyhow::Context;
use clap::Args;
use duizhao::Settings;
use duizhao::align::stale_links;
use duizhao::decisions::{Baseline, Day, Decision, Decisions};
use duizhao::links::Links;
use duizhao::report::{Report, Texts};
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
    /// Corrected pairs of sentences, which stay as they are given: a table with the columns source and target
    #[arg(long, value_name = "FILE")]
    links: Option<PathBuf>,
}

/// The files of an earlier review, read before anything else is done: a bad one stops the run.
pub(super) struct Review {
    decisions: Option<Decisions>,
    baseline: Option<Baseline>,
    new_only: bool,
    links: Links,
}

impl Earlier {
    /// Reads the files.
    pub(super) fn read(&self) -> anyhow::Result<Review> {
        let mut review = Review { decisions: None, baseline: None, new_only: self.new_only, links: Links::default() };
        if let Some(path) = &self.decisions {
            review.decisions = Some(Decisions::parse(path, &text(path)?)?);
        }
        if let Some(path) = &self.baseline {
            review.baseline = Some(Baseline::parse(path, &text(path)?)?);
        }
        if let Some(path) = &self.links {
            review.links = read_links(path)?;
        }
        Ok(review)
    }
}

impl Review {
    /// `settings` with the corrected pairs.
    pub(super) fn add_to(&self, settings: Settings) -> Settings {
        Settings { links: self.links.clone(), ..settings }
    }

    /// What stays of one article after the earlier review; says nothing.
    pub(super) fn apply_to_article(&self, report: &mut Report) {
        if let Some(decisions) = &self.decisions {
            report.decide(decisions, today());
        }
        if let Some(baseline) = &self.baseline {
            report.compare(baseline, self.new_only);
        }
    }

    /// Takes the earlier review into account, and says which decisions are over and which rows match nothing.
    ///
    /// `whole` says that every check ran; otherwise a decision without a finding says nothing.
    pub(super) fn apply(&self, report: &mut Report, whole: bool) {
        if let Some(decisions) = &self.decisions {
            report.decide(decisions, today());
            let reviewed = report.reviewed.as_ref().expect("just decided");
            let lines = |rows: &[Decision]| rows.iter().map(|row| row.line).collect::<Vec<_>>();
            tell(&decisions.path, ["decision is over", "decisions are over"], lines(&reviewed.expired));
            if whole {
                let words = ["decision matches no finding of this run", "decisions match no finding of this run"];
                tell(&decisions.path, words, lines(&reviewed.stale));
            }
        }
        if let Some(baseline) = &self.baseline {
            report.compare(baseline, self.new_only);
        }
        name_stale(&self.links, report);
    }
}

/// Reads a file of corrected pairs.
pub(super) fn read_links(path: &Path) -> anyhow::Result<Links> {
    Ok(Links::parse(path, &text(path)?)?)
}

/// Says which corrected pairs are in no article of the run.
pub(super) fn name_stale(links: &Links, report: &Report) {
    let bitexts = report.articles.iter().filter_map(|article| match &article.texts {
        Texts::Bitext(bitext) => Some(&bitext.documents),
        Texts::Single(_) => None,
    });
    let stale = stale_links(links, bitexts).into_iter().map(|link| link.line).collect();
    tell(&links.path, ["pair is in no article of this run", "pairs are in no article of this run"], stale);
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

/// Says what holds of some rows of a file, in words for one and for many, with their lines.
fn tell(path: &Path, words: [&str; 2], mut lines: Vec<usize>) {
    if lines.is_empty() {
        return;
    }
    lines.sort_unstable();
    let shown: Vec<String> = lines.iter().take(MOST_LINES).map(usize::to_string).collect();
    let more = if lines.len() > MOST_LINES { " …" } else { "" };
    let (what, noun) = if lines.len() == 1 { (words[0], "line") } else { (words[1], "lines") };
    output::complain(&format!("{}: {} {what} ({noun} {}{more})", path.display(), lines.len(), shown.join(", ")));
}
