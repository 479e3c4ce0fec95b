//! `duizhao explain`: the manual page of one check.

use super::options::{Common, check_names};
use super::output;
use anstyle::{AnsiColor, Style};
use clap::Args;
use duizhao::checks::{CHECKS, Check};
use std::io::{self, Write};
use std::process::ExitCode;

/// Show the manual page of one check
#[derive(Args)]
pub(super) struct Arguments {
    /// The name of the check, as `duizhao checks` lists it
    #[arg(value_name = "CHECK", value_parser = check_names(), hide_possible_values = true)]
    check: String,
}

pub(super) fn run(arguments: &Arguments, common: &Common) -> anyhow::Result<ExitCode> {
    let check = CHECKS.iter().find(|check| check.name == arguments.check).expect("the argument is one of their names");
    output::deliver_styled(None, common, |out| page(check, out))?;
    Ok(ExitCode::SUCCESS)
}

/// The page of `check`: what it is, then its cases, in which `[[ ]]` marks what is reported.
fn page(check: &Check, out: &mut dyn Write) -> io::Result<()> {
    let (title, section, faint) = (Style::new().bold(), AnsiColor::Cyan.on_default(), Style::new().dimmed());
    let severities: Vec<&str> = check.severities.iter().map(|severity| severity.name()).collect();
    writeln!(out, "{title}{}{title:#}  {}, {}", check.name, check.category.path(), severities.join(" or "))?;
    for line in check.page.lines().skip_while(|line| line.starts_with("# ")) {
        match line.strip_prefix("## ") {
            Some(heading) => writeln!(out, "{section}{heading}{section:#}")?,
            None => writeln!(out, "{line}")?,
        }
    }
    writeln!(out)?;
    writeln!(out, "{faint}[[ ]] marks what is reported; a case without it stays silent.{faint:#}")
}
