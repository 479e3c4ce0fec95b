//! Measures the readers of numbers, quantities and dates on independent tables of cases.
//!
//! `cargo run --example number_tables -- FOLDER [TABLE]`: FOLDER holds the specifications of Recognizers-Text
//! (`LANGUAGE.FAMILY.MODEL.jsonl`) or tables of normalised text (`NAME.tsv`); with TABLE, its cases that fail are printed.
//! Cases of types that duizhao does not have are listed with the reason in `excluded.tsv`. Says so and succeeds where the
//! folder is absent.

mod normalised;
mod read;
mod recognizers;

use duizhao::Lexicon;
use std::collections::BTreeMap;
use std::io::{self, Write};
use std::{env, fs, path::Path};

/// What became of the cases of a table.
#[derive(Default)]
struct Score {
    right: usize,
    all: usize,
    excluded: usize,
    /// Number and reason of each case that fails.
    failed: Vec<(usize, String)>,
}

impl Score {
    /// Counts the case `number`; `verdict` says what is wrong with it.
    fn count(&mut self, number: usize, excluded: bool, verdict: impl FnOnce() -> Option<String>) {
        if excluded {
            self.excluded += 1;
            return;
        }
        self.all += 1;
        match verdict() {
            None => self.right += 1,
            Some(problem) => self.failed.push((number, problem)),
        }
    }

    fn print(&self, name: &str, show: &str, out: &mut impl Write) -> io::Result<()> {
        for (number, problem) in self.failed.iter().filter(|_| show == name) {
            writeln!(out, "  {number}\t{problem}")?;
        }
        let percent = 100.0 * self.right as f64 / self.all.max(1) as f64;
        let left_out = 100.0 * self.excluded as f64 / (self.all + self.excluded).max(1) as f64;
        let (right, all, excluded) = (self.right, self.all, self.excluded);
        writeln!(out, "{name}\t{right} of {all}\t{percent:.1} %\tleft out {excluded} ({left_out:.1} %)")
    }
}

/// The numbers of the cases that are left out, by table: `NAME`, a tab, numbers and ranges, a tab, the reason.
fn excluded() -> BTreeMap<String, Vec<(usize, usize)>> {
    let mut excluded: BTreeMap<String, Vec<(usize, usize)>> = BTreeMap::new();
    for line in include_str!("excluded.tsv").lines().filter(|line| !line.starts_with('#')) {
        let mut fields = line.split('\t');
        let (Some(table), Some(cases)) = (fields.next(), fields.next()) else { continue };
        for range in cases.split(',') {
            let (first, last) = range.split_once('-').unwrap_or((range, range));
            let bounds = (first.parse().expect("a case number"), last.parse().expect("a case number"));
            excluded.entry(table.to_owned()).or_default().push(bounds);
        }
    }
    excluded
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = env::args().skip(1);
    let folder = arguments.next().unwrap_or_default();
    let show = arguments.next().unwrap_or_default();
    let mut out = io::stdout().lock();
    let Ok(entries) = fs::read_dir(Path::new(&folder)) else {
        writeln!(out, "no tables at {folder:?}: nothing measured")?;
        return Ok(());
    };
    let mut paths: Vec<_> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.sort();
    let (lexicon, excluded) = (Lexicon::embedded()?, excluded());
    for path in paths {
        let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let table = fs::read_to_string(&path)?;
        let is_excluded = |number: usize| {
            excluded
                .get(&stem)
                .is_some_and(|ranges| ranges.iter().any(|&(first, last)| (first..=last).contains(&number)))
        };
        let scores = match path.extension().and_then(|extension| extension.to_str()) {
            Some("jsonl") => recognizers::measure(&stem, &table, &lexicon, is_excluded)?,
            Some("tsv") => normalised::measure(&stem, &table, &lexicon, is_excluded)?,
            _ => continue,
        };
        for (name, score) in scores {
            score.print(&name, &show, &mut out)?;
        }
    }
    Ok(())
}
