//! `duizhao train`: a lexicon from pairs.

use super::options::Common;
use super::output;
use anyhow::Context;
use clap::Args;
use duizhao::lexicon::Segmenter;
use duizhao::train::pairs::{self, Format};
use duizhao::train::{Options, Progress, cedict, train};
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
}

pub(super) fn run(arguments: &Arguments, _common: &Common) -> anyhow::Result<ExitCode> {
    let table = if arguments.cedict { glosses(&arguments.pairs)? } else { lexicon(&arguments.pairs)? };
    output::deliver(arguments.output.as_deref(), |out| out.write_all(table.as_bytes()))?;
    Ok(ExitCode::SUCCESS)
}

fn glosses(paths: &[PathBuf]) -> anyhow::Result<String> {
    let mut text = String::new();
    for path in paths {
        text += &std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    }
    Ok(cedict::import(&text))
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
