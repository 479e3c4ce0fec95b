//! `duizhao align`: which sentences translate which, nothing checked.

use super::options::{Common, Reading};
use anyhow::bail;
use clap::{Args, ValueEnum};
use std::path::PathBuf;
use std::process::ExitCode;

/// Align only: sentence pairs, nothing checked
#[derive(Args)]
pub(super) struct Arguments {
    /// One file with both languages; two files, one per language; a folder or many files; `-` for standard input
    #[arg(value_name = "PATH", required_unless_present = "pairs")]
    paths: Vec<PathBuf>,
    /// A table with the columns source and target, a pair of files a row
    #[arg(long, value_name = "FILE", conflicts_with = "paths")]
    pairs: Option<PathBuf>,
    /// What to write
    #[arg(long, short, value_enum, default_value = "tsv")]
    format: Format,
    /// Write to this file instead of standard output
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
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
}

pub(super) fn run(_arguments: &Arguments, _common: &Common) -> anyhow::Result<ExitCode> {
    bail!("not there yet")
}
