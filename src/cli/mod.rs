//! The command line: arguments to library calls, one file per command.

mod align;
mod articles;
mod check;
mod checks;
mod completions;
mod convert;
mod decide;
mod diff;
mod explain;
mod init;
mod inputs;
mod man;
mod names;
mod options;
mod output;
mod progress;
mod project;
mod review;
mod score;
mod segment;
mod tables;
mod train;

use clap::{Parser, Subcommand};
use options::Common;
use std::process::ExitCode;

/// Exit code of a run that found something at or above `--fail-on`.
const FOUND: u8 = 1;

/// Exit code of a run that could not do its work.
const COULD_NOT_RUN: u8 = 2;

/// Pairs parallel English and Chinese articles and shows what went wrong between them
#[derive(Parser)]
#[command(name = "duizhao", version, max_term_width = 100, arg_required_else_help = true, after_help = EXAMPLES)]
pub(super) struct Arguments {
    #[command(subcommand)]
    command: Command,
    #[command(flatten)]
    common: Common,
}

#[derive(Subcommand)]
enum Command {
    Check(check::Arguments),
    Align(align::Arguments),
    Names(names::Arguments),
    Segment(segment::Arguments),
    Convert(convert::Arguments),
    Checks(checks::Arguments),
    Explain(explain::Arguments),
    Decide(decide::Arguments),
    Diff(diff::Arguments),
    Init(init::Arguments),
    Score(score::Arguments),
    Train(train::Arguments),
    Completions(completions::Arguments),
    Man(man::Arguments),
}

const EXAMPLES: &str = "\
Examples:
  duizhao check article.txt                one file with both languages
  duizhao check article.en.md article.zh.md
  duizhao check articles/                  finds out which file translates which
  duizhao check --pairs manifest.tsv --format json --output report.json
  duizhao align article.txt --format tsv   aligned sentences, nothing checked
  duizhao explain number-mismatch          what a check finds, with examples

Exit code: 0 clean, 1 findings at or above --fail-on, 2 could not run.";

/// Reads the arguments, runs the command and says how it ended.
pub(crate) fn run() -> ExitCode {
    let Arguments { command, common } = Arguments::parse();
    let result = match command {
        Command::Check(arguments) => check::run(&arguments, &common),
        Command::Align(arguments) => align::run(&arguments, &common),
        Command::Names(arguments) => names::run(&arguments, &common),
        Command::Segment(arguments) => segment::run(&arguments),
        Command::Convert(arguments) => convert::run(&arguments),
        Command::Checks(arguments) => checks::run(&arguments, &common),
        Command::Explain(arguments) => explain::run(&arguments, &common),
        Command::Decide(arguments) => decide::run(&arguments),
        Command::Diff(arguments) => diff::run(&arguments, &common),
        Command::Init(arguments) => init::run(&arguments),
        Command::Score(arguments) => score::run(&arguments, &common),
        Command::Train(arguments) => train::run(&arguments, &common),
        Command::Completions(arguments) => completions::run(&arguments),
        Command::Man(arguments) => man::run(&arguments),
    };
    match result {
        Ok(code) => code,
        // The reader of our output went away, as `head` does: nobody is left to be told anything.
        Err(error) if output::is_broken_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            output::complain(&format!("{error:#}"));
            ExitCode::from(COULD_NOT_RUN)
        }
    }
}
