//! `duizhao man`: manual pages in roff.

use super::output;
use clap::{Args, Command, CommandFactory};
use clap_mangen::Man;
use duizhao::Error;
use std::path::PathBuf;
use std::process::ExitCode;

/// Write the manual page of the program, or of one command
#[derive(Args)]
pub(super) struct Arguments {
    /// The command
    #[arg(value_name = "COMMAND")]
    command: Option<String>,
    /// Write the pages of the program and of every command into this folder
    #[arg(long, value_name = "FOLDER", conflicts_with = "command")]
    folder: Option<PathBuf>,
}

pub(super) fn run(arguments: &Arguments) -> anyhow::Result<ExitCode> {
    let mut program = super::Arguments::command();
    program.build();
    if let Some(folder) = &arguments.folder {
        let commands = program.get_subcommands().filter(|command| command.get_name() != "help");
        for command in commands.chain([&program]) {
            let page = Man::new(command.clone());
            output::deliver(Some(&folder.join(page.get_filename())), |out| page.render(&mut &mut *out))?;
        }
        return Ok(ExitCode::SUCCESS);
    }
    let command = match &arguments.command {
        Some(name) => subcommand(&program, name)?.clone(),
        None => program,
    };
    output::deliver(None, |out| Man::new(command).render(&mut &mut *out))?;
    Ok(ExitCode::SUCCESS)
}

/// The command called `name`, or an error that proposes the nearest.
fn subcommand<'a>(program: &'a Command, name: &str) -> Result<&'a Command, Error> {
    let names = || program.get_subcommands().map(Command::get_name);
    let nearest = names().min_by_key(|known| strsim::osa_distance(known, name)).unwrap_or_default();
    let unknown = || Error::Unknown { kind: "command", name: name.to_owned(), nearest: nearest.to_owned() };
    program.find_subcommand(name).ok_or_else(unknown)
}
