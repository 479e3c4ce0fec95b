//! `duizhao man`: manual pages in roff.

use super::output;
use clap::builder::PossibleValuesParser;
use clap::{Args, CommandFactory};
use std::process::ExitCode;

/// Write the manual page of the program, or of one command
#[derive(Args)]
pub(super) struct Arguments {
    /// The command
    #[arg(value_name = "COMMAND", value_parser = commands(), hide_possible_values = true)]
    command: Option<String>,
}

/// Accepts the names of commands; written out, since asking clap for them here would never end.
fn commands() -> PossibleValuesParser {
    PossibleValuesParser::new([
        "check",
        "align",
        "segment",
        "convert",
        "checks",
        "explain",
        "score",
        "train",
        "completions",
        "man",
    ])
}

pub(super) fn run(arguments: &Arguments) -> anyhow::Result<ExitCode> {
    let mut program = super::Arguments::command();
    program.build();
    let command = match &arguments.command {
        Some(name) => program.find_subcommand(name).expect("the argument is one of their names").clone(),
        None => program,
    };
    output::deliver(None, |out| clap_mangen::Man::new(command).render(&mut &mut *out))?;
    Ok(ExitCode::SUCCESS)
}
