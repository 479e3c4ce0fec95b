//! `duizhao completions`: what a shell needs to complete our arguments.

use super::output;
use clap::{Args, CommandFactory, ValueEnum};
use clap_complete::{Generator, Shell};
use std::path::PathBuf;
use std::process::ExitCode;

/// Write completions for a shell
#[derive(Args)]
pub(super) struct Arguments {
    /// The shell
    #[arg(value_enum, required_unless_present = "folder")]
    shell: Option<Shell>,
    /// Write those for every shell into this folder
    #[arg(long, value_name = "FOLDER", conflicts_with = "shell")]
    folder: Option<PathBuf>,
}

pub(super) fn run(arguments: &Arguments) -> anyhow::Result<ExitCode> {
    if let Some(shell) = arguments.shell {
        output::deliver(None, |out| out.write_all(&script(shell)))?;
    }
    if let Some(folder) = &arguments.folder {
        for &shell in Shell::value_variants() {
            output::deliver(Some(&folder.join(shell.file_name(NAME))), |out| out.write_all(&script(shell)))?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// The name under which the program is installed.
const NAME: &str = "duizhao";

fn script(shell: Shell) -> Vec<u8> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut super::Arguments::command(), NAME, &mut script);
    script
}
