//! `duizhao completions`: what a shell needs to complete our arguments.

use super::output;
use clap::{Args, CommandFactory};
use clap_complete::Shell;
use std::process::ExitCode;

/// Write completions for a shell
#[derive(Args)]
pub(super) struct Arguments {
    /// The shell
    #[arg(value_enum)]
    shell: Shell,
}

pub(super) fn run(arguments: &Arguments) -> anyhow::Result<ExitCode> {
    let mut script = Vec::new();
    clap_complete::generate(arguments.shell, &mut super::Arguments::command(), "duizhao", &mut script);
    output::deliver(None, |out| out.write_all(&script))?;
    Ok(ExitCode::SUCCESS)
}
