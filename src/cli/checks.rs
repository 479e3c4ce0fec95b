//! `duizhao checks`: what is checked.

use super::options::{Common, Language};
use super::output;
use anstyle::{AnsiColor, Style};
use clap::Args;
use duizhao::checks::CHECKS;
use duizhao::settings::Ui;
use duizhao::wording::{category, title};
use std::process::ExitCode;
use unicode_width::UnicodeWidthStr;

/// List what is checked
#[derive(Args)]
pub(super) struct Arguments {
    /// The language of categories and of what each finds
    #[arg(long, value_enum, value_name = "LANGUAGE", default_value = "en", hide_default_value = true)]
    ui: Language,
}

pub(super) fn run(arguments: &Arguments, common: &Common) -> anyhow::Result<ExitCode> {
    let ui = arguments.ui.spoken();
    let name_width = CHECKS.iter().map(|check| check.name.len()).max().unwrap_or_default();
    let path_width = CHECKS.iter().map(|check| category(ui, check.category).width()).max().unwrap_or_default();
    let (strong, faint) = (AnsiColor::Cyan.on_default(), Style::new().dimmed());
    output::deliver_styled(None, common, |out| {
        for check in CHECKS {
            let (name, path) = (check.name, category(ui, check.category));
            let space = " ".repeat(path_width - path.width());
            let summary = if ui == Ui::English { check.summary } else { title(ui, name) };
            writeln!(out, "{strong}{name:name_width$}{strong:#}  {faint}{path}{faint:#}{space}  {summary}")?;
        }
        Ok(())
    })?;
    Ok(ExitCode::SUCCESS)
}
