//! `duizhao train`: a lexicon from pairs, or tables of names.

use super::options::Common;
use super::output;
use anyhow::Context;
use clap::{Args, ValueEnum};
use duizhao::Lexicon;
use duizhao::lexicon::Segmenter;
use duizhao::train::pairs::{self, Format};
use duizhao::train::territories;
use duizhao::train::{Options, Progress, cedict, list_names, ordinary_shares, pairs_of_names, train, train_sound};
use indicatif::{ProgressBar, ProgressBarIter, ProgressStyle};
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
    /// The files are the territories.json of CLDR for en, zh-Hans, zh-Hant and zh-Hant-HK: write where they differ
    #[arg(long, conflicts_with_all = ["cedict", "names"])]
    territories: bool,
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

pub(super) fn run(arguments: &Arguments, common: &Common) -> anyhow::Result<ExitCode> {
    let table = match arguments.names {
        Some(table) => name_table(arguments, table)?,
        None if arguments.territories => territories(&arguments.pairs)?,
        None if arguments.cedict => cedict::import(&read(&arguments.pairs)?),
        None => lexicon(&arguments.pairs, common)?,
    };
    output::deliver(arguments.output.as_deref(), |out| out.write_all(table.as_bytes()))?;
    Ok(ExitCode::SUCCESS)
}

/// What the four files of CLDR say.
fn territories(paths: &[PathBuf]) -> anyhow::Result<String> {
    let texts: Vec<String> =
        paths.iter().map(|path| read(std::slice::from_ref(path))).collect::<anyhow::Result<_>>()?;
    let [(a, at), (b, bt), (c, ct), (d, dt)] = &paths.iter().zip(&texts).collect::<Vec<_>>()[..] else {
        anyhow::bail!("four files: en, zh-Hans, zh-Hant, zh-Hant-HK");
    };
    Ok(territories::import([(a, at), (b, bt), (c, ct), (d, dt)])?)
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

fn lexicon(paths: &[PathBuf], common: &Common) -> anyhow::Result<String> {
    let size: u64 = paths.iter().filter_map(|path: &PathBuf| Some(Path::metadata(path).ok()?.len())).sum();
    let bar = if common.quiet { ProgressBar::hidden() } else { ProgressBar::new(size.max(1)) };
    let style = ProgressStyle::with_template("{msg:24} {wide_bar} {percent:>3} % {eta:>4}");
    bar.set_style(style.expect("the template is well formed"));
    let opened = |path: &PathBuf| -> anyhow::Result<(String, ProgressBarIter<File>)> {
        let file = File::open(path).with_context(|| format!("cannot read {}", path.display()))?;
        Ok((path.display().to_string(), bar.wrap_read(file)))
    };
    let files = paths.iter().map(opened).collect::<anyhow::Result<Vec<_>>>()?;
    let all = files.into_iter().flat_map(|(name, file)| {
        let format = Format::of(&name);
        pairs::read(name, BufReader::new(file), format)
    });
    let told = |progress: Progress| match progress {
        Progress::Read(pairs) => bar.set_message(format!("{pairs} pairs read")),
        Progress::Round(done, rounds) => {
            bar.set_length(rounds as u64);
            bar.set_position(done as u64);
            bar.set_message(format!("round {done} of {rounds}"));
        }
    };
    let table = train(all, &Segmenter::load(), Options::default(), &told)?;
    bar.finish_and_clear();
    Ok(table)
}
