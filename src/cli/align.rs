//! `duizhao align`: which sentences translate which, nothing checked.

use super::articles::Articles;
use super::options::{Common, Reading};
use super::output;
use super::progress::Progress;
use super::review::{name_stale, read_links};
use clap::{Args, ValueEnum};
use duizhao::Settings;
use duizhao::batch::Tools;
use duizhao::report::{alignment, tmx, words, xliff};
use std::path::PathBuf;
use std::process::ExitCode;

/// Align only: sentence pairs, nothing checked
#[derive(Args)]
pub(super) struct Arguments {
    #[command(flatten)]
    articles: Articles,
    /// What to write
    #[arg(long, short, value_enum, default_value = "tsv")]
    format: Format,
    /// Write to this file instead of standard output
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Corrected pairs of sentences, which stay as they are given: a table with the columns source and target
    #[arg(long, value_name = "FILE")]
    links: Option<PathBuf>,
    #[command(flatten)]
    reading: Reading,
}

/// A form of aligned sentences.
#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// A row a bead: source, target, score
    Tsv,
    /// A JSON object a bead
    Jsonl,
    /// `[zh ids]:[en ids]` a bead, 0-based
    Beads,
    /// A JSON object a bead: its words, which translate which, and which nothing explains
    Words,
    /// TMX 1.4b, a translation memory
    Tmx,
    /// XLIFF 2.1, a document of translation tools
    Xliff,
}

pub(super) fn run(arguments: &Arguments, common: &Common) -> anyhow::Result<ExitCode> {
    arguments.reading.set_threads()?;
    let links = arguments.links.as_deref().map(read_links).transpose()?.unwrap_or_default();
    let settings = Settings { links, ..arguments.reading.settings() };
    let lexicon = arguments.reading.dictionaries()?;
    let progress = Progress::new(common);
    let tools = Tools { lexicon: &lexicon, settings: &settings, observer: &progress };
    let report = arguments.articles.align(tools)?;
    progress.finish();
    name_stale(&settings.links, &report);
    report.failures.iter().for_each(|failure| output::complain(&failure.error));
    output::deliver(arguments.output.as_deref(), |out| match arguments.format {
        Format::Tsv => alignment::write_tsv(&report, out),
        Format::Jsonl => alignment::write_jsonl(&report, out),
        Format::Beads => alignment::write_beads(&report, out),
        Format::Words => words::write(&report, &lexicon, out),
        Format::Tmx => tmx::write(&report, out),
        Format::Xliff => xliff::write(&report, out),
    })?;
    let none = report.articles.is_empty();
    Ok(ExitCode::from(if none { super::COULD_NOT_RUN } else { 0 }))
}
