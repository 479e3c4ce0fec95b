//! `duizhao decide`: says what a reviser thinks of a finding, in the decisions file.

use super::{output, review};
use anyhow::{Context, bail};
use clap::{Args, ValueEnum};
use duizhao::decisions::{Day, Decision, Decisions, Verdict};
use std::path::PathBuf;
use std::process::ExitCode;

/// Accept or dismiss a finding, in the decisions file
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Arguments {
    /// The name of the finding, as the reports show it
    #[arg(value_name = "ID")]
    id: String,
    /// What to say of it
    #[arg(value_enum)]
    decision: Word,
    /// Why
    #[arg(long, value_name = "TEXT")]
    reason: Option<String>,
    /// Who says it
    #[arg(long, value_name = "NAME")]
    who: Option<String>,
    /// The last day on which it holds, such as 2026-12-31; for ever by default
    #[arg(long, value_name = "DAY", value_parser = day)]
    until: Option<Day>,
    /// The file to write into; it is made when it is not there
    #[arg(long, value_name = "FILE", default_value = "decisions.tsv")]
    decisions: PathBuf,
}

/// A decision as an argument.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Word {
    /// It is right, and the text is to be changed
    Accept,
    /// It is not right, or the text is wanted as it is
    Dismiss,
    /// Only a remark; the finding stays open
    Comment,
    /// Forget what was said of it
    Forget,
}

const EXAMPLES: &str = "\
Examples:
  duizhao decide 84aa1cb4ab2e6b70 dismiss --reason 'the editor wants round figures'
  duizhao decide 84aa1cb4ab2e6b70 dismiss --until 2026-12-31 --who ann
  duizhao decide 84aa1cb4ab2e6b70 forget
  duizhao check articles/ --decisions decisions.tsv";

pub(super) fn run(arguments: &Arguments) -> anyhow::Result<ExitCode> {
    if arguments.id.is_empty() || arguments.id.contains(char::is_whitespace) {
        bail!("{:?} is no name of a finding", arguments.id);
    }
    let path = &arguments.decisions;
    let text = match std::fs::read_to_string(path) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => String::new(),
        read => read.with_context(|| format!("cannot read {}", path.display()))?,
    };
    let decisions = Decisions::parse(path, &text)?;
    let verdict = match arguments.decision {
        Word::Accept => Some(Verdict::Accept),
        Word::Dismiss => Some(Verdict::Dismiss),
        Word::Comment => Some(Verdict::Comment),
        Word::Forget => None,
    };
    let changed = match verdict {
        Some(verdict) => decisions.with(&text, &decision(arguments, verdict)),
        None if decisions.get(&arguments.id).is_none() => {
            bail!("{}: nothing is said of {}", path.display(), arguments.id)
        }
        None => decisions.forgetting(&text, &arguments.id),
    };
    output::deliver(Some(path), |out| out.write_all(changed.as_bytes()))?;
    Ok(ExitCode::SUCCESS)
}

fn decision(arguments: &Arguments, verdict: Verdict) -> Decision {
    Decision {
        id: arguments.id.clone(),
        verdict,
        reason: arguments.reason.clone().unwrap_or_default(),
        who: arguments.who.clone().unwrap_or_default(),
        until: arguments.until,
        line: 0,
    }
}

fn day(text: &str) -> Result<Day, String> {
    let day = Day::parse(text).ok_or("a day is written as 2026-12-31")?;
    match day < review::today() {
        true => Err("that day is over".to_owned()),
        false => Ok(day),
    }
}
