//! `duizhao diff`: what changed between two versions of a translation, or two JSON reports.

use super::options::{Checking, Common, Reading};
use super::output;
use super::progress::Progress;
use super::tables::Tables;
use anyhow::Context;
use clap::{Args, ValueEnum};
use duizhao::Severity;
use duizhao::batch::{self, Input, Tools};
use duizhao::config::Config;
use duizhao::decisions::{Difference, Noted, Outline, Stale};
use duizhao::report::json;
use duizhao::settings::Ui;
use duizhao::text::Sides;
use duizhao::wording::{self, Counted, labels};
use serde_json::{Value, json};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use unicode_width::UnicodeWidthStr;

/// Compare two versions of a translation, or two JSON reports
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Arguments {
    /// The earlier version: a file with both languages, a translation, or a JSON report
    #[arg(value_name = "OLD")]
    old: PathBuf,
    /// The later version
    #[arg(value_name = "NEW")]
    new: PathBuf,
    /// The text that OLD, and NEW too unless it has its own, is the translation of
    #[arg(long, value_name = "FILE")]
    of: Option<PathBuf>,
    /// The text that NEW is the translation of
    #[arg(long, value_name = "FILE", requires = "of")]
    new_of: Option<PathBuf>,
    /// How to report
    #[arg(long, short, value_enum, default_value = "terminal")]
    format: Format,
    /// Write to this file instead of standard output
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
    #[command(flatten)]
    reading: Reading,
    #[command(flatten)]
    checking: Checking,
    #[command(flatten)]
    tables: Tables,
}

/// A form of the difference.
#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// To read
    Terminal,
    /// For programs
    Json,
}

const EXAMPLES: &str = "\
Examples:
  duizhao diff draft.txt final.txt                    both hold both languages
  duizhao diff draft.zh.md final.zh.md --of article.en.md
  duizhao diff article.zh.md article.zh.md --of old.en.md --new-of new.en.md
  duizhao diff yesterday.json today.json

Exit code: 0 no new finding and no stale translation, 1 some, 2 could not run.";

pub(super) fn run(arguments: &Arguments, common: &Common) -> anyhow::Result<ExitCode> {
    arguments.reading.set_threads()?;
    let config = arguments.checking.config(&arguments.new)?;
    let settings = arguments.checking.add_to(arguments.reading.settings(), &config);
    let settings = arguments.tables.add_to(settings)?;
    let lexicon = arguments.reading.dictionaries()?.with_names_of(&settings);
    let progress = Progress::new(common);
    let tools = Tools { lexicon: &lexicon, settings: &settings, observer: &progress };
    let old = outline(&arguments.old, arguments.of.as_deref(), &config, tools)?;
    let new = outline(&arguments.new, arguments.new_of.as_deref().or(arguments.of.as_deref()), &config, tools)?;
    progress.finish();
    let difference = old.to(&new);
    output::deliver(arguments.output.as_deref(), |out| match arguments.format {
        Format::Terminal => write_text(&difference, settings.ui, out),
        Format::Json => write_json(&difference, out),
    })?;
    let quiet = difference.new.is_empty() && difference.stale.is_empty();
    Ok(ExitCode::from(if quiet { 0 } else { super::FOUND }))
}

/// What a version says: a JSON report as it is, texts after they are checked.
fn outline(path: &Path, source: Option<&Path>, config: &Config, tools: Tools<'_>) -> anyhow::Result<Outline> {
    let is_report = path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("json"));
    if is_report {
        let text = std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
        return Ok(Outline::parse(path, &text)?);
    }
    let file = |path: &Path| Input::File(path.to_owned());
    let mut report = match source {
        Some(source) => batch::check_two(&Sides { source: file(source), target: file(path) }, tools, &mut batch::go_on),
        None => batch::check_files(&[file(path)], tools, &mut batch::go_on),
    };
    if let Some(failure) = report.failures.first() {
        anyhow::bail!("{}", failure.error);
    }
    config.apply(&mut report);
    report.keep(config.min_severity.unwrap_or(Severity::Neutral));
    let mut bytes = Vec::new();
    json::write(&report, &mut bytes)?;
    Ok(Outline::parse(path, &String::from_utf8(bytes)?)?)
}

fn write_text(difference: &Difference, ui: Ui, out: &mut dyn Write) -> io::Result<()> {
    let Difference { new, fixed, still, stale } = difference;
    let labels = labels(ui);
    for (title, findings) in labels.changes.iter().zip([new, fixed, still]) {
        if !findings.is_empty() {
            writeln!(out, "{title}")?;
        }
        for Noted { id, check, severity, message, place } in findings {
            let known = Severity::ALL.into_iter().find(|one| one.name() == severity);
            let word = known.map_or(severity.as_str(), |one| wording::severity(ui, one));
            let space = " ".repeat(8_usize.saturating_sub(word.width()));
            writeln!(out, "  {word}{space}  {message}\n            {place}  {check}  {id}")?;
        }
    }
    if !stale.is_empty() {
        writeln!(out, "{}", labels.stale)?;
    }
    for Stale { old_source, new_source, target, place } in stale {
        let is = if new_source.is_empty() { labels.nothing } else { new_source };
        writeln!(out, "  {place}")?;
        for (label, text) in labels.texts.iter().zip([old_source, is, target]) {
            writeln!(out, "  {label}     {text}")?;
        }
        writeln!(out)?;
    }
    let counts = [new.len(), fixed.len(), still.len(), stale.len()];
    writeln!(out, "{}", Counted(ui).changed(counts))
}

fn write_json(difference: &Difference, out: &mut dyn Write) -> io::Result<()> {
    let noted = |list: &[Noted]| -> Vec<Value> {
        let shape = |one: &Noted| json!({ "id": one.id, "check": one.check, "severity": one.severity, "message": one.message, "place": one.place });
        list.iter().map(shape).collect()
    };
    let stale = difference
        .stale
        .iter()
        .map(|one| json!({ "old_source": one.old_source, "new_source": one.new_source, "target": one.target, "place": one.place }));
    let root = json!({
        "schema": "duizhao.difference/1",
        "new": noted(&difference.new), "fixed": noted(&difference.fixed), "still": noted(&difference.still),
        "stale": stale.collect::<Vec<_>>(),
    });
    serde_json::to_writer_pretty(&mut *out, &root).map_err(io::Error::from)?;
    writeln!(out)
}
