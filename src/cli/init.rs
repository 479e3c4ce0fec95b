//! `duizhao init`: a commented configuration, or the schema of one.

use super::output;
use anyhow::bail;
use clap::Args;
use duizhao::checks::CHECKS;
use duizhao::config::{NAME, schema};
use std::path::Path;
use std::process::ExitCode;

/// Write a commented duizhao.toml into this folder
#[derive(Args)]
pub(super) struct Arguments {
    /// Print the JSON Schema of the file instead
    #[arg(long)]
    schema: bool,
}

/// What stands before the list of checks.
const HEAD: &str = "\
# What duizhao does here; flags of the command line win. All settings, as they are by default:

# fail-on = \"major\"          # minor, major, critical, never
# min-severity = \"neutral\"   # leave out what is milder
# profile = \"full\"           # abridged (编译): omissions become one note
# region = \"zh-CN\"           # zh-TW, zh-HK, zh-SG; by default it is detected
# ui = \"en\"                # zh: messages and reports in Chinese

# What a finding weighs in the MQM score of 100 × (1 − penalty / words), and the least score that passes.
# [mqm]
# minor = 1
# major = 5
# critical = 25
# pass = 95

# The gravest severity a check may give (neutral, minor, major, critical), or allow to leave it out.
# [checks]
";

/// What stands after it.
const TAIL: &str = "
# The same for some paths, as patterns of a .gitignore; the last one that fits holds.
# [[overrides]]
# paths = [\"archive/\", \"*.draft.md\"]
# checks = { name-unverified = \"allow\" }
";

pub(super) fn run(arguments: &Arguments) -> anyhow::Result<ExitCode> {
    if arguments.schema {
        let text = serde_json::to_string_pretty(&schema())? + "\n";
        output::deliver(None, |out| out.write_all(text.as_bytes()))?;
        return Ok(ExitCode::SUCCESS);
    }
    let path = Path::new(NAME);
    if path.exists() {
        bail!("{NAME} is there already");
    }
    let checks = CHECKS.iter().map(|check| {
        let gravest = check.severities.last().map_or("neutral", |severity| severity.name());
        format!("# {} = \"{gravest}\"   # {}\n", check.name, check.summary)
    });
    let text = HEAD.to_owned() + &checks.collect::<String>() + TAIL;
    output::deliver(Some(path), |out| out.write_all(text.as_bytes()))?;
    output::say(&format!("wrote {NAME}"));
    Ok(ExitCode::SUCCESS)
}
