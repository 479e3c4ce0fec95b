//! `duizhao check`: align, check, report.

use super::options::Reading;
use super::progress::Progress;
use super::{inputs, output};
use clap::Args;
use duizhao::batch::{self, Tools};
use duizhao::report::{Failure, Report, json};
use duizhao::text::Sides;
use duizhao::{Lexicon, Severity};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Align, check and report: the main job
#[derive(Args)]
pub(super) struct Arguments {
    /// One file with both languages; two files, one per language; a folder or many files; `-` for standard input
    #[arg(value_name = "PATH", required_unless_present = "pairs")]
    paths: Vec<PathBuf>,
    /// A table with the columns source and target, a pair of files a row
    #[arg(long, value_name = "FILE", conflicts_with = "paths")]
    pairs: Option<PathBuf>,
    /// How to report
    #[arg(long, short, default_value = "json")]
    format: String,
    /// Write to this file instead of standard output
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
    #[command(flatten)]
    reading: Reading,
}

pub(super) fn run(arguments: Arguments) -> anyhow::Result<ExitCode> {
    let settings = arguments.reading.settings();
    let lexicon = Lexicon::embedded()?;
    let progress = Progress::new(false);
    let tools = Tools { lexicon: &lexicon, settings: &settings, observer: &progress };
    let report = match &arguments.pairs {
        Some(manifest) => check_manifest(manifest, tools)?,
        None => check_paths(&arguments.paths, tools)?,
    };
    progress.finish();
    output::deliver(arguments.output.as_deref(), |out| json::write(&report, out))?;
    for failure in &report.failures {
        output::complain(&failure.error);
    }
    Ok(code(&report))
}

fn check_manifest(path: &Path, tools: Tools<'_>) -> anyhow::Result<Report> {
    let (mut rows, mut failures) = (Vec::new(), Vec::new());
    for row in inputs::manifest(path)? {
        match row {
            Ok(row) => rows.push(row),
            Err(error) => failures.push(Failure { path: path.display().to_string(), error }),
        }
    }
    let mut report = batch::check_pairs(&rows, tools);
    failures.append(&mut report.failures);
    Ok(Report { failures, ..report })
}

fn check_paths(paths: &[PathBuf], tools: Tools<'_>) -> anyhow::Result<Report> {
    let inputs = inputs::collect(paths)?;
    if let ([source, target], [_, _]) = (inputs.as_slice(), paths) {
        let row = Sides { source: source.clone(), target: target.clone() };
        return Ok(batch::check_pairs(&[row], tools));
    }
    Ok(batch::check_files(&inputs, tools))
}

/// 0 clean, 1 findings, 2 nothing could be checked.
fn code(report: &Report) -> ExitCode {
    if report.articles.is_empty() {
        return ExitCode::from(super::COULD_NOT_RUN);
    }
    let found = report.all_findings().any(|finding| finding.severity >= Severity::Major);
    ExitCode::from(u8::from(found))
}
