//! `duizhao score`.

use super::options::Common;
use anyhow::bail;
use clap::Args;
use std::path::PathBuf;
use std::process::ExitCode;

/// Compare beads with gold beads: precision, recall and F1, strict and lax
#[derive(Args)]
pub(super) struct Arguments {
    /// A folder of gold beads, or one file
    #[arg(value_name = "GOLD")]
    gold: PathBuf,
    /// A folder of beads to judge, or one file
    #[arg(value_name = "BEADS")]
    beads: PathBuf,
}

pub(super) fn run(_arguments: &Arguments, _common: &Common) -> anyhow::Result<ExitCode> {
    bail!("not there yet")
}
