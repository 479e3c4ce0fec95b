//! `duizhao segment`: Chinese words.

use super::{inputs, output};
use clap::Args;
use duizhao::{Lexicon, tokenize};
use std::path::PathBuf;
use std::process::ExitCode;

/// Put spaces between Chinese words
#[derive(Args)]
pub(super) struct Arguments {
    /// The text, in UTF-8; standard input by default
    #[arg(value_name = "FILE")]
    file: Option<PathBuf>,
    /// What to put between words
    #[arg(long, short, value_name = "TEXT", default_value = " ")]
    separator: String,
    /// Write to this file instead of standard output
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
}

pub(super) fn run(arguments: &Arguments) -> anyhow::Result<ExitCode> {
    let lexicon = Lexicon::embedded()?;
    output::stream(arguments.output.as_deref(), |out| {
        inputs::each_line(arguments.file.as_deref(), |line| {
            let text = line.trim_end_matches(['\n', '\r']);
            let words: Vec<&str> = tokenize(text, &lexicon).into_iter().map(|(word, _)| word).collect();
            out.write_all(words.join(&arguments.separator).as_bytes())?;
            out.write_all(&line.as_bytes()[text.len()..])
        })
    })?;
    Ok(ExitCode::SUCCESS)
}
