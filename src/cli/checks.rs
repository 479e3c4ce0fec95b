//! `duizhao checks`: what is checked.

use super::options::Common;
use super::output;
use anstyle::{AnsiColor, Style};
use clap::Args;
use duizhao::checks::CHECKS;
use std::process::ExitCode;

/// List what is checked
#[derive(Args)]
pub(super) struct Arguments {}

pub(super) fn run(_arguments: &Arguments, common: &Common) -> anyhow::Result<ExitCode> {
    let name_width = CHECKS.iter().map(|check| check.name.len()).max().unwrap_or_default();
    let path_width = CHECKS.iter().map(|check| check.category.path().len()).max().unwrap_or_default();
    let (strong, faint) = (AnsiColor::Cyan.on_default(), Style::new().dimmed());
    output::deliver_styled(None, common, |out| {
        for check in CHECKS {
            let (name, path) = (check.name, check.category.path());
            let summary = check.summary;
            writeln!(out, "{strong}{name:name_width$}{strong:#}  {faint}{path:path_width$}{faint:#}  {summary}")?;
        }
        Ok(())
    })?;
    Ok(ExitCode::SUCCESS)
}
