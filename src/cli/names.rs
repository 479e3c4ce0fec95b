//! `duizhao names`: every name with its renderings, or the judgement of one pair of names.

mod table;
mod why;

use super::articles::Articles;
use super::options::{Common, Reading};
use super::output;
use super::progress::Progress;
use super::tables::{Tables, text};
use clap::{Args, ValueEnum};
use duizhao::batch::Tools;
use duizhao::ledger::{Ledger, merge};
use duizhao::{Lexicon, Settings, collection};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

/// Every name with all its renderings, over all articles
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Arguments {
    #[command(flatten)]
    articles: Articles,
    /// How to list them
    #[arg(long, short, value_enum, default_value = "terminal")]
    format: Format,
    /// Write to this file instead of standard output
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Add new names to this ledger, as queries at its end; every line that is there stays as it is
    #[arg(long, value_name = "LEDGER", conflicts_with = "ledger")]
    update: Option<PathBuf>,
    /// Judge one pair: a name in English and a name in Chinese, and show the sound of every character
    #[arg(long, num_args = 2, value_names = ["ENGLISH", "CHINESE"], exclusive = true)]
    why: Vec<String>,
    #[command(flatten)]
    reading: Reading,
    #[command(flatten)]
    tables: Tables,
}

/// A form of the list.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// A table to read
    Terminal,
    /// A row a rendering
    Tsv,
    /// Names, renderings, and every place
    Json,
}

const EXAMPLES: &str = "\
Examples:
  duizhao names articles/                           what every name is called, where and how often
  duizhao names articles/ --update names.tsv        a ledger to edit and keep: confirmed, query, forbidden
  duizhao check articles/ --ledger names.tsv        what the ledger confirms decides
  duizhao names --why \"Kendra Schaefer\" 肯德拉·谢弗  the judgement of one pair";

pub(super) fn run(arguments: &Arguments, common: &Common) -> anyhow::Result<ExitCode> {
    if let [english, chinese] = arguments.why.as_slice() {
        let lexicon = Lexicon::embedded()?;
        output::deliver_styled(None, common, |out| why::write(english, chinese, &lexicon, out))?;
        return Ok(ExitCode::SUCCESS);
    }
    arguments.reading.set_threads()?;
    let mut settings = arguments.tables.add_to(arguments.reading.settings())?;
    let written = match &arguments.update {
        Some(path) if path.exists() => text(path)?,
        _ => String::new(),
    };
    if let Some(path) = &arguments.update {
        settings.ledger = Arc::new(Ledger::parse(path, &written)?);
    }
    list(arguments, &settings, &written, common)
}

/// Lists the names of all articles, or brings them into the ledger that reads `written`.
fn list(arguments: &Arguments, settings: &Settings, written: &str, common: &Common) -> anyhow::Result<ExitCode> {
    let lexicon = arguments.reading.dictionaries()?.with_names_of(settings);
    let progress = Progress::new(common);
    let report = arguments.articles.review(Tools { lexicon: &lexicon, settings, observer: &progress })?;
    progress.finish();
    report.failures.iter().for_each(|failure| output::complain(&failure.error));
    let texts = report.texts();
    let names = collection::names(&texts);
    let path = arguments.output.as_deref();
    match (&arguments.update, arguments.format) {
        (Some(ledger), _) => update(ledger, written, &settings.ledger, &table::observed(&names, &texts), common)?,
        (None, Format::Terminal) => {
            output::deliver_styled(path, common, |out| table::write(&names, &texts, out))?;
        }
        (None, Format::Tsv) => output::deliver(path, |out| table::write_tsv(&names, &texts, out))?,
        (None, Format::Json) => output::deliver(path, |out| table::write_json(&names, &texts, out))?,
    }
    Ok(ExitCode::from(if report.articles.is_empty() { super::COULD_NOT_RUN } else { 0 }))
}

/// Writes the ledger with the names that it does not have, and says how many there are.
fn update(
    path: &Path,
    written: &str,
    ledger: &Ledger,
    observed: &[duizhao::ledger::Observed],
    common: &Common,
) -> anyhow::Result<()> {
    let merged = merge(written, ledger, observed);
    if let Some(merged) = &merged {
        output::deliver(Some(path), |out| out.write_all(merged.as_bytes()))?;
    }
    if !common.quiet {
        let count = |text: &str| text.lines().count();
        let header = usize::from(ledger.entries.is_empty() && written.trim().is_empty());
        let new = merged.map_or(0, |merged| count(&merged).saturating_sub(count(written) + header));
        output::say(&format!("{}: {new} new, to be confirmed or forbidden", path.display()));
    }
    Ok(())
}
