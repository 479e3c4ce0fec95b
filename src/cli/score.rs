//! `duizhao score`: beads against gold beads, or paragraph pairs against a list of them.

mod paragraphs;

use super::options::Common;
use super::output;
use anyhow::{Context, bail};
use clap::Args;
use duizhao::align::score::{Counts, Ids, parse};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Compare beads with gold beads: precision, recall and F1, strict and lax
#[derive(Args)]
pub(super) struct Arguments {
    /// A folder of `NAME.gold` files, or one file
    #[arg(value_name = "GOLD")]
    gold: PathBuf,
    /// A folder of `NAME.align`, `NAME.beads` or `NAME.gold` files to judge, or one file
    #[arg(value_name = "BEADS")]
    beads: PathBuf,
    /// A line for each text before the sum
    #[arg(long)]
    per_doc: bool,
    /// GOLD is a table of paragraph pairs, BEADS a JSON report of `check`: compare those
    #[arg(long)]
    paragraphs: bool,
}

pub(super) fn run(arguments: &Arguments, _common: &Common) -> anyhow::Result<ExitCode> {
    if arguments.paragraphs {
        return paragraphs::run(&arguments.gold, &arguments.beads);
    }
    let mut lines = Vec::new();
    let mut sum = Counts::default();
    for (name, gold, beads) in files(&arguments.gold, &arguments.beads)? {
        let judged = match &beads {
            Some(path) => read(path)?,
            None => {
                output::complain(&format!("missing output for {name}"));
                Vec::new()
            }
        };
        let counts = Counts::of(&read(&gold)?, &judged);
        sum += counts;
        if arguments.per_doc {
            lines.push(format!("{name} {counts}"));
        }
    }
    lines.push(sum.to_string());
    output::deliver(None, |out| lines.iter().try_for_each(|line| writeln!(out, "{line}")))?;
    Ok(ExitCode::SUCCESS)
}

/// Each text's name, gold file and file to judge, in the order of the names.
fn files(gold: &Path, beads: &Path) -> anyhow::Result<Vec<(String, PathBuf, Option<PathBuf>)>> {
    if !gold.is_dir() {
        return Ok(vec![(gold.display().to_string(), gold.to_owned(), Some(beads.to_owned()))]);
    }
    let mut found = Vec::new();
    for entry in fs::read_dir(gold).with_context(|| format!("cannot read {}", gold.display()))? {
        let path = entry?.path();
        if path.extension().is_some_and(|ending| ending == "gold") {
            let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            let judged = ["align", "beads", "gold"].iter().map(|ending| beads.join(format!("{name}.{ending}")));
            let judged = judged.into_iter().find(|path| path.exists());
            found.push((name, path, judged));
        }
    }
    if found.is_empty() {
        bail!("{}: no NAME.gold in this folder", gold.display());
    }
    found.sort();
    Ok(found)
}

fn read(path: &Path) -> anyhow::Result<Vec<Ids>> {
    let text = fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    Ok(parse(path, &text)?)
}
