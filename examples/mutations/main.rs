//! Changes one value at a time in pairs of lines that translate each other, and says how many of the changes are caught.
//!
//! `cargo run --example mutations -- [--seed N] [--rounds N] [--verbose] TABLE.tsv` takes the columns `en` and `zh` of a table,
//! each row on its own; `… ENGLISH CHINESE` takes two texts whose lines translate each other. The program prints the seed, so
//! that the same changes can be drawn again.

mod engine;

use engine::judge::{Judge, Outcome};
use std::io::{self, Write};
use std::{env, error, fs};

fn main() -> Result<(), Box<dyn error::Error>> {
    let (mut seed, mut rounds, mut verbose, mut paths) = (1, 3, false, Vec::new());
    let mut arguments = env::args().skip(1);
    while let Some(argument) = arguments.next() {
        match &*argument {
            "--seed" => seed = arguments.next().unwrap_or_default().parse()?,
            "--rounds" => rounds = arguments.next().unwrap_or_default().parse()?,
            "--verbose" => verbose = true,
            _ => paths.push(argument),
        }
    }
    let mut out = io::stdout().lock();
    let (pairs, context) = match &*paths {
        [table] => (engine::table_pairs(&fs::read_to_string(table)?), false),
        [english, chinese] => (line_pairs(&fs::read_to_string(english)?, &fs::read_to_string(chinese)?)?, true),
        _ => return Err("name a table, or an English and a Chinese text".into()),
    };
    let lexicon = duizhao::Lexicon::embedded()?;
    let outcome = Judge::new(&lexicon, &pairs, context).run(seed, rounds);
    writeln!(out, "seed {seed}, {rounds} rounds, {} pairs", pairs.len())?;
    print(&mut out, &outcome, &pairs, verbose)
}

/// Lines that stand at the same place, but for those empty on either side.
fn line_pairs(english: &str, chinese: &str) -> Result<Vec<[String; 2]>, String> {
    let (left, right) = (english.lines().count(), chinese.lines().count());
    if left != right {
        return Err(format!("{left} lines against {right}"));
    }
    let pairs = english.lines().zip(chinese.lines()).map(|(left, right)| [left.to_owned(), right.to_owned()]);
    Ok(pairs.filter(|pair| pair.iter().all(|line| !line.trim().is_empty())).collect())
}

fn print(
    out: &mut impl Write,
    outcome: &Outcome,
    pairs: &[[String; 2]],
    verbose: bool,
) -> Result<(), Box<dyn error::Error>> {
    for ((kind, chinese), (caught, all)) in &outcome.counts {
        let lang = if *chinese { "zh" } else { "en" };
        let kind = format!("{kind:?}");
        writeln!(out, "{kind:12}{lang:4}{caught:6} of {all:5}{:8.1} %", 100.0 * *caught as f64 / *all as f64)?;
    }
    if verbose {
        for (at, said) in &outcome.alarms {
            writeln!(out, "reported as it is: {said}\n    {}\n    {}", pairs[*at][0], pairs[*at][1])?;
        }
        for (at, missed) in &outcome.missed {
            let other = &pairs[*at][usize::from(missed.lang == duizhao::text::Lang::English)];
            let (before, after) = (&missed.before, &missed.after);
            writeln!(out, "missed: {:?}: {before} → {after}\n    {}\n    {other}", missed.kind, missed.line)?;
        }
    }
    let (caught, all) = outcome.total();
    let share = 100.0 * caught as f64 / all.max(1) as f64;
    writeln!(out, "caught {caught} of {all}: {share:.1} %; {} findings in pairs as they are", outcome.alarms.len())?;
    Ok(())
}
