//! `duizhao train`.

use super::options::Common;
use anyhow::bail;
use clap::Args;
use std::path::PathBuf;
use std::process::ExitCode;

/// Make a lexicon from pairs of your own
#[derive(Args)]
pub(super) struct Arguments {
    /// Tables of pairs: a source and a target sentence a row
    #[arg(value_name = "PAIRS", required = true)]
    pairs: Vec<PathBuf>,
    /// Write to this file instead of standard output
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
}

pub(super) fn run(_arguments: &Arguments, _common: &Common) -> anyhow::Result<ExitCode> {
    bail!("not there yet")
}
