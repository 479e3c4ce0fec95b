//! `duizhao check`: align, check, report.

use super::options::{Checking, Common, Reading};
use super::progress::Progress;
use super::{inputs, output};
use clap::{Args, ValueEnum};
use duizhao::Lexicon;
use duizhao::batch::{self, Tools};
use duizhao::report::terminal::{self, Layout};
use duizhao::report::{Failure, Report, json};
use duizhao::text::Sides;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Align, check and report: the main job
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Arguments {
    /// One file with both languages; two files, one per language; a folder or many files; `-` for standard input
    #[arg(value_name = "PATH", required_unless_present = "pairs")]
    paths: Vec<PathBuf>,
    /// A table with the columns source and target, a pair of files a row, relative to the table's folder
    #[arg(long, value_name = "FILE", conflicts_with = "paths")]
    pairs: Option<PathBuf>,
    /// How to report
    #[arg(long, short, value_enum, default_value = "terminal")]
    format: Format,
    /// Write to this file instead of standard output; it appears whole or not at all
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Columns of the terminal report; by default those of the terminal
    #[arg(long, value_name = "COLUMNS", value_parser = clap::value_parser!(u16).range(40..))]
    width: Option<u16>,
    #[command(flatten)]
    reading: Reading,
    #[command(flatten)]
    checking: Checking,
}

/// A form of the report.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// The two texts beside each other, to read
    Terminal,
    /// Schema duizhao.report/1, for programs
    Json,
}

const EXAMPLES: &str = "\
Examples:
  duizhao check article.txt                    one file with both languages
  duizhao check article.en.txt article.zh.txt  the first is translated into the second
  duizhao check articles/                      finds out which file translates which
  cat article.txt | duizhao check -
  duizhao check --pairs manifest.tsv --format json --output report.json
  duizhao check articles/ --only number-mismatch,omission --min-severity major
  duizhao check article.txt | less -R          with --color always, to keep the colours

Exit code: 0 clean, 1 findings at or above --fail-on, 2 could not run.";

pub(super) fn run(arguments: &Arguments, common: &Common) -> anyhow::Result<ExitCode> {
    arguments.reading.set_threads()?;
    let settings = arguments.checking.add_to(arguments.reading.settings());
    let lexicon = Lexicon::embedded()?;
    let progress = Progress::new(common);
    let tools = Tools { lexicon: &lexicon, settings: &settings, observer: &progress };
    let mut report = match &arguments.pairs {
        Some(manifest) => check_manifest(manifest, tools)?,
        None => check_paths(&arguments.paths, tools)?,
    };
    progress.finish();
    report.keep(arguments.checking.min_severity());
    let seen = arguments.format == Format::Terminal && output::results_are_seen(arguments.output.as_deref());
    if report.articles.is_empty() || !seen {
        report.failures.iter().for_each(|failure| output::complain(&failure.error));
    }
    // A page without an article would only repeat why there is none.
    if !report.articles.is_empty() || arguments.format != Format::Terminal {
        write(&report, arguments, common)?;
    }
    Ok(code(&report, &arguments.checking))
}

/// Writes the report in the form that was asked for.
fn write(report: &Report, arguments: &Arguments, common: &Common) -> anyhow::Result<()> {
    let path = arguments.output.as_deref();
    match arguments.format {
        Format::Json => output::deliver(path, |out| json::write(report, out)),
        Format::Terminal => {
            let columns = arguments.width.map(usize::from).or_else(|| output::terminal_columns(path));
            let layout = Layout { columns, coverage: !common.quiet };
            output::deliver_styled(path, common, |out| terminal::write(report, layout, out))
        }
    }
}

/// Checks the rows of a manifest; a row of the wrong shape is a failure, the others go on.
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

/// Checks two files as a pair, and anything else as files that are to be paired.
fn check_paths(paths: &[PathBuf], tools: Tools<'_>) -> anyhow::Result<Report> {
    let inputs = inputs::collect(paths)?;
    match (inputs.as_slice(), paths) {
        ([source, target], [_, _]) => {
            Ok(batch::check_two(&Sides { source: source.clone(), target: target.clone() }, tools))
        }
        _ => Ok(batch::check_files(&inputs, tools)),
    }
}

/// 0 clean, 1 findings that fail the run, 2 nothing could be checked.
fn code(report: &Report, checking: &Checking) -> ExitCode {
    if report.articles.is_empty() {
        return ExitCode::from(super::COULD_NOT_RUN);
    }
    let failed = report.all_findings().any(|finding| checking.fails(finding.severity));
    ExitCode::from(if failed { super::FOUND } else { 0 })
}
