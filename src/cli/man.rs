//! `duizhao man`: manual pages in roff.

use super::output;
use clap::{Args, Command, CommandFactory};
use duizhao::Error;
use std::process::ExitCode;

/// Write the manual page of the program, or of one command
#[derive(Args)]
pub(super) struct Arguments {
    /// The command
    #[arg(value_name = "COMMAND")]
    command: Option<String>,
}

pub(super) fn run(arguments: &Arguments) -> anyhow::Result<ExitCode> {
    let mut program = super::Arguments::command();
    program.build();
    let command = match &arguments.command {
        Some(name) => subcommand(&program, name)?.clone(),
        None => program,
    };
    output::deliver(None, |out| clap_mangen::Man::new(command).render(&mut &mut *out))?;
    Ok(ExitCode::SUCCESS)
}

/// The command called `name`, or an error that proposes the nearest.
fn subcommand<'a>(program: &'a Command, name: &str) -> Result<&'a Command, Error> {
    let names = || program.get_subcommands().map(Command::get_name);
    let nearest = names().min_by_key(|known| strsim::osa_distance(known, name)).unwrap_or_default();
    let unknown = || Error::Unknown { kind: "command", name: name.to_owned(), nearest: nearest.to_owned() };
    program.find_subcommand(name).ok_or_else(unknown)
}
