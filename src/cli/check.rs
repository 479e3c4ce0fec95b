//! `duizhao check`: align, check, report.

use super::articles::Articles;
use super::options::{Checking, Common, Reading};
use super::output;
use super::progress::Progress;
use super::review::{Earlier, Review};
use super::tables::Tables;
use anyhow::Context;
use clap::{Args, ValueEnum};
use duizhao::Severity;
use duizhao::batch::Tools;
use duizhao::config::Config;
use duizhao::report::terminal::{self, Layout};
use duizhao::report::xlsx::Desk;
use duizhao::report::{Article, Report, github, html, json, jsonl, junit, mqm, sarif, xlsx};
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::process::ExitCode;

/// Align, check and report: the main job
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Arguments {
    #[command(flatten)]
    articles: Articles,
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
    #[command(flatten)]
    tables: Tables,
    #[command(flatten)]
    earlier: Earlier,
}

/// A form of the report.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// The two texts beside each other, to read
    Terminal,
    /// Schema duizhao.report/1, for programs
    Json,
    /// One page to open in a browser: read, review, save the decisions
    Html,
    /// SARIF 2.1.0, for code hosts and editors
    Sarif,
    /// Annotations of a GitHub workflow
    Github,
    /// JUnit XML, for build servers
    Junit,
    /// A JSON object an article, as soon as it is checked, and a last one for the run
    Jsonl,
    /// The table that viewers of MQM annotations read
    Mqm,
    /// A workbook: articles with their MQM score, checks, translators, findings
    Xlsx,
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
    let config = arguments.checking.config(arguments.articles.start())?;
    let settings = arguments.checking.add_to(arguments.reading.settings(), &config);
    let review = arguments.earlier.read()?;
    let settings = review.add_to(settings);
    let settings = arguments.tables.add_to(settings)?;
    let lexicon = arguments.reading.dictionaries()?.with_names_of(&settings);
    let progress = Progress::new(common);
    let tools = Tools { lexicon: &lexicon, settings: &settings, observer: &progress };
    let judge = Judge { config: &config, review: &review, whole: arguments.checking.is_whole() && config.is_whole() };
    let report = match arguments.format {
        Format::Jsonl => stream(arguments, tools, &judge)?,
        _ => judge.all(arguments.articles.review(tools)?),
    };
    progress.finish();
    let seen = arguments.format == Format::Terminal && output::results_are_seen(arguments.output.as_deref());
    if report.articles.is_empty() || !seen {
        report.failures.iter().for_each(|failure| output::complain(&failure.error));
    }
    // A page without an article would only repeat why there is none.
    if !report.articles.is_empty() || arguments.format != Format::Terminal {
        write(&report, arguments, &config, common)?;
    }
    Ok(code(&report, fail_on(&config)))
}

/// What of the findings is reported, and how grave it is.
struct Judge<'a> {
    config: &'a Config,
    review: &'a Review,
    /// Whether every check runs.
    whole: bool,
}

impl Judge<'_> {
    fn all(&self, mut report: Report) -> Report {
        self.config.apply(&mut report);
        self.review.apply(&mut report, self.whole);
        report.keep(self.config.min_severity.unwrap_or(Severity::Neutral));
        report
    }

    /// What is reported of one article before the others are known.
    fn one(&self, article: &Article) -> Report {
        let mut report = Report { articles: vec![article.clone()], ..Report::default() };
        self.config.apply(&mut report);
        self.review.apply_to_article(&mut report);
        report.keep(self.config.min_severity.unwrap_or(Severity::Neutral));
        report
    }
}

/// Writes the line of each article as soon as it and all before it are checked, then the last line.
fn stream(arguments: &Arguments, tools: Tools<'_>, judge: &Judge<'_>) -> anyhow::Result<Report> {
    let (path, mut judged) = (arguments.output.as_deref(), Report::default());
    output::stream(path, |out| {
        let mut written = Ok(());
        let report = arguments.articles.review_in_turn(tools, &mut |article| {
            let one = judge.one(article);
            let lines = one.articles.iter().try_for_each(|article| jsonl::write_article(article, out));
            written = lines.and_then(|()| out.flush());
            if written.is_ok() { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
        })?;
        written.with_context(|| output::cannot_write(path))?;
        judged = judge.all(report);
        jsonl::write_last(&judged, out).with_context(|| output::cannot_write(path))
    })?;
    Ok(judged)
}

/// Writes the report in the form that was asked for.
fn write(report: &Report, arguments: &Arguments, config: &Config, common: &Common) -> anyhow::Result<()> {
    let (path, ui) = (arguments.output.as_deref(), config.ui.unwrap_or_default());
    match arguments.format {
        Format::Json => output::deliver(path, |out| json::write(report, out)),
        Format::Html => output::deliver(path, |out| html::write(report, ui, out)),
        Format::Sarif => output::deliver(path, |out| sarif::write(report, out)),
        Format::Github => output::deliver(path, |out| github::write(report, out)),
        Format::Junit => output::deliver(path, |out| junit::write(report, fail_on(config), out)),
        // It was written while the run went on.
        Format::Jsonl => Ok(()),
        Format::Mqm => output::deliver(path, |out| mqm::write(report, out)),
        Format::Xlsx => {
            let desk = Desk { translators: arguments.articles.translators()?, weights: config.weights, ui };
            output::deliver(path, |out| xlsx::write(report, &desk, out))
        }
        Format::Terminal => {
            let columns = arguments.width.map(usize::from).or_else(|| output::terminal_columns(path));
            let layout = Layout { columns, coverage: !common.quiet, ui };
            output::deliver_styled(path, common, |out| terminal::write(report, layout, out))
        }
    }
}

/// The severity from which a finding fails the run; `None` for never.
fn fail_on(config: &Config) -> Option<Severity> {
    config.fail_on.unwrap_or(Some(Severity::Major))
}

/// 0 clean, 1 findings that fail the run, 2 nothing could be checked.
fn code(report: &Report, fail_on: Option<Severity>) -> ExitCode {
    if report.articles.is_empty() {
        return ExitCode::from(super::COULD_NOT_RUN);
    }
    let failed = report
        .all_findings()
        .any(|finding| fail_on.is_some_and(|least| finding.severity >= least) && !report.is_known(finding));
    ExitCode::from(if failed { super::FOUND } else { 0 })
}
