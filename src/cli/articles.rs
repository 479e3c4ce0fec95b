//! The articles that a command works on: paths, or a table of pairs.

use super::inputs;
use clap::Args;
use duizhao::Settings;
use duizhao::batch::{self, Taker, Tools};
use duizhao::checks::CHECKS;
use duizhao::report::{Failure, Report};
use duizhao::text::Sides;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// The articles that a command works on.
#[derive(Args)]
pub(super) struct Articles {
    /// One file with both languages; two files, one per language; a folder or many files; `-` for standard input
    #[arg(value_name = "PATH", required_unless_present = "pairs")]
    paths: Vec<PathBuf>,
    /// A table with the columns source and target, a pair of files a row, relative to the table's folder; a column
    /// translator is for the workbook
    #[arg(long, value_name = "FILE", conflicts_with = "paths")]
    pairs: Option<PathBuf>,
}

impl Articles {
    /// Reads, pairs and aligns them, without a check.
    pub(super) fn align(&self, tools: Tools<'_>) -> anyhow::Result<Report> {
        let allow = CHECKS.iter().map(|check| check.name.to_owned()).collect();
        let settings = Settings { allow, align_only: true, ..tools.settings.clone() };
        self.review(Tools { settings: &settings, ..tools })
    }

    /// Where the search for a configuration begins.
    pub(super) fn start(&self) -> &Path {
        self.pairs.as_deref().or(self.paths.first().map(PathBuf::as_path)).unwrap_or(Path::new("."))
    }

    /// Who translated which file, where a manifest says so.
    pub(super) fn translators(&self) -> anyhow::Result<BTreeMap<String, String>> {
        self.pairs.as_deref().map_or_else(|| Ok(BTreeMap::new()), inputs::translators)
    }

    /// Reads, pairs, aligns and checks them.
    pub(super) fn review(&self, tools: Tools<'_>) -> anyhow::Result<Report> {
        self.review_in_turn(tools, &mut batch::go_on)
    }

    /// The same, and hands every article over while others are still to come.
    pub(super) fn review_in_turn(&self, tools: Tools<'_>, take: &mut Taker<'_>) -> anyhow::Result<Report> {
        match &self.pairs {
            Some(manifest) => check_manifest(manifest, tools, take),
            None => check_paths(&self.paths, tools, take),
        }
    }
}

/// Checks the rows of a manifest; a row of the wrong shape is a failure, the others go on.
fn check_manifest(path: &Path, tools: Tools<'_>, take: &mut Taker<'_>) -> anyhow::Result<Report> {
    let (mut rows, mut failures) = (Vec::new(), Vec::new());
    for row in inputs::manifest(path)? {
        match row {
            Ok(row) => rows.push(row),
            Err(error) => failures.push(Failure { path: path.display().to_string(), error }),
        }
    }
    let mut report = batch::check_pairs(&rows, tools, take);
    failures.append(&mut report.failures);
    Ok(Report { failures, ..report })
}

/// Checks two files as a pair, and anything else as files that are to be paired.
fn check_paths(paths: &[PathBuf], tools: Tools<'_>, take: &mut Taker<'_>) -> anyhow::Result<Report> {
    let inputs = inputs::collect(paths)?;
    match (inputs.as_slice(), paths) {
        ([source, target], [_, _]) => {
            Ok(batch::check_two(&Sides { source: source.clone(), target: target.clone() }, tools, take))
        }
        _ => Ok(batch::check_files(&inputs, tools, take)),
    }
}
