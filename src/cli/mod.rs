//! The command line: arguments to library calls, one file per command.

mod check;
mod inputs;
mod options;
mod output;
mod progress;

use clap::{Parser, Subcommand};
use std::process::ExitCode;

/// Exit code of a run that could not do its work.
const COULD_NOT_RUN: u8 = 2;

/// Pairs parallel English and Chinese articles and shows what went wrong between them.
#[derive(Parser)]
#[command(name = "duizhao", version, max_term_width = 100, arg_required_else_help = true)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Check(check::Arguments),
}

/// Reads the arguments, runs the command and says how it ended.
pub(crate) fn run() -> ExitCode {
    let arguments = Arguments::parse();
    let result = match arguments.command {
        Command::Check(arguments) => check::run(arguments),
    };
    match result {
        Ok(code) => code,
        Err(error) if output::is_broken_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            output::complain(&format!("{error:#}"));
            ExitCode::from(COULD_NOT_RUN)
        }
    }
}
