//! `duizhao train`: a lexicon from pairs, or tables of names.

use super::options::Common;
use super::output;
use anyhow::Context;
use clap::{Args, ValueEnum};
use duizhao::Lexicon;
use duizhao::lexicon::Segmenter;
use duizhao::train::pairs::{self, Format};
use duizhao::train::{Options, Progress, cedict, list_names, ordinary_shares, pairs_of_names, train, train_sound};
use indicatif::{ProgressBar, ProgressStyle};
use std::fs::File;
use std::io::BufReader;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Make a lexicon from pairs of your own
#[derive(Args)]
pub(super) struct Arguments {
    /// Pairs of sentences: TSV (two columns), JSONL or TMX, told by the ending
    #[arg(value_name = "PAIRS", required = true)]
    pairs: Vec<PathBuf>,
    /// Write to this file instead of standard output
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
    /// The files are CC-CEDICT: write its glosses instead of training
    #[arg(long)]
    cedict: bool,
    /// The files are pairs of names, in Latin letters and in Chinese: write this table instead
    #[arg(long, value_name = "TABLE", conflicts_with = "cedict")]
    names: Option<NameTable>,
    /// More pairs of names, some of them wrong: the list takes those that sound alike
    #[arg(long, value_name = "FILE", requires = "names")]
    unchecked: Vec<PathBuf>,
    /// Chinese words with how often they occur and their tags, as jieba's dict.txt; the sound model wants it
    #[arg(long, value_name = "FILE", required_if_eq("names", "sound"))]
    words: Option<PathBuf>,
}

/// A table made from pairs of names.
#[derive(Clone, Copy, ValueEnum)]
enum NameTable {
    /// Which letters stand behind which characters
    Sound,
    /// The pairs by name
    List,
}

pub(super) fn run(arguments: &Arguments, _common: &Common) -> anyhow::Result<ExitCode> {
    let table = match arguments.names {
        Some(table) => name_table(arguments, table)?,
        None if arguments.cedict => cedict::import(&read(&arguments.pairs)?),
        None => lexicon(&arguments.pairs)?,
    };
    output::deliver(arguments.output.as_deref(), |out| out.write_all(table.as_bytes()))?;
    Ok(ExitCode::SUCCESS)
}

fn name_table(arguments: &Arguments, table: NameTable) -> anyhow::Result<String> {
    let lexicon = Lexicon::embedded()?;
    let (checked, unchecked) = (read(&arguments.pairs)?, read(&arguments.unchecked)?);
    let (checked, unchecked) = (pairs_of_names(&checked), pairs_of_names(&unchecked));
    Ok(match table {
        NameTable::Sound => {
            let ordinary = ordinary_shares(&read(arguments.words.as_slice())?);
            train_sound(checked.chain(unchecked), &ordinary, &lexicon.readings)
        }
        NameTable::List => list_names(checked, unchecked, &lexicon.sound),
    })
}

/// The files at `paths`, one behind the other.
fn read(paths: &[PathBuf]) -> anyhow::Result<String> {
    let mut text = String::new();
    for path in paths {
        text += &std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
        if !text.ends_with('\n') {
            text.push('\n');
        }
    }
    Ok(text)
}

fn lexicon(paths: &[PathBuf]) -> anyhow::Result<String> {
    let opened = |path: &PathBuf| -> anyhow::Result<(String, File)> {
        let file = File::open(path).with_context(|| format!("cannot read {}", path.display()))?;
        Ok((path.display().to_string(), file))
    };
    let files: Vec<(String, File)> = paths.iter().map(opened).collect::<anyhow::Result<_>>()?;
    let size: u64 = paths.iter().filter_map(|path: &PathBuf| Some(Path::metadata(path).ok()?.len())).sum();
    let bar = ProgressBar::new(size.max(1));
    bar.set_style(ProgressStyle::with_template("{spinner} {msg}").expect("the template is well formed"));
    let all = files.iter().flat_map(|(name, file)| pairs::read(name, BufReader::new(file), Format::of(name)));
    let told = |progress: Progress| {
        bar.set_message(match progress {
            Progress::Read(pairs) => format!("{pairs} pairs read"),
            Progress::Round(done, rounds) => format!("round {done} of {rounds}"),
        });
        bar.tick();
    };
    let table = train(all, &Segmenter::load(), Options::default(), &told)?;
    bar.finish_and_clear();
    Ok(table)
}
