//! Fits the weights of beads to gold beads and measures them on texts they were not fitted to.
//!
//! `cargo run --release --example fit_beads -- FOLDER [SEED]`, with `NAME.en`, `NAME.zh` (a sentence a line) and `NAME.gold`
//! (see `duizhao score`) in the folder. Each text is fitted to and measured whole and with sentences taken away; texts are
//! left out one by one (cross-validation). Prints the figures, how far probabilities hold, what each number is worth,
//! and the weights fitted to all texts.

use duizhao::align::deletion::{Choice, Deletion};
use duizhao::align::fit::{BeadWeights, JUDGED_BY, Sample, UNFITTED, fit};
use duizhao::align::score::{Counts, Ids, parse};
use duizhao::facts::Facts;
use duizhao::text::{Lang, Sides};
use duizhao::{Document, Lexicon, Settings};
use rayon::prelude::*;
use std::error::Error;
use std::fs;
use std::io::{self, Write};
use std::path::Path;

/// What is taken away, besides nothing: the importance of these together is that of the whole texts.
const DELETIONS: [Deletion; 6] = [
    Deletion { from: Lang::Chinese, choice: Choice::Block, percent: 5 },
    Deletion { from: Lang::English, choice: Choice::Block, percent: 5 },
    Deletion { from: Lang::Chinese, choice: Choice::Block, percent: 15 },
    Deletion { from: Lang::English, choice: Choice::Block, percent: 15 },
    Deletion { from: Lang::Chinese, choice: Choice::Singles, percent: 3 },
    Deletion { from: Lang::English, choice: Choice::Singles, percent: 3 },
];
/// The seed when none is given.
const SEED: u64 = 1;

/// One text in one state.
struct Case {
    text: usize,
    /// Position in [`DELETIONS`] and one more; 0 is the whole text.
    state: usize,
    gold: Vec<Ids>,
    sample: Sample,
}

impl Case {
    fn importance(&self) -> f64 {
        if self.state == 0 { 1.0 } else { 1.0 / DELETIONS.len() as f64 }
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let folder = arguments.next().ok_or("which folder?")?;
    let seed = arguments.next().map_or(Ok(SEED), |seed| seed.parse())?;
    let cases = cases(Path::new(&folder), seed)?;
    let mut out = io::stdout().lock();
    writeln!(out, "seed {seed}")?;
    let all = [true; JUDGED_BY.len()];
    let left_out = left_out(&cases, &all);
    figures(&mut out, &cases, &left_out)?;
    reliability(&mut out, &cases, &left_out)?;
    ablation(&mut out, &cases)?;
    let samples: Vec<(&Sample, f64)> = cases.iter().map(|case| (&case.sample, case.importance())).collect();
    writeln!(out, "\nfitted to all texts")?;
    for (name, weight) in JUDGED_BY.iter().zip(fit(&samples, &beginning(&all), &fitted(&all))) {
        writeln!(out, "{name:>16} {weight:>8.3}")?;
    }
    Ok(())
}

/// Reads the texts, whole and with sentences taken away.
fn cases(folder: &Path, seed: u64) -> Result<Vec<Case>, Box<dyn Error>> {
    let lexicon = Lexicon::embedded()?;
    let mut names: Vec<_> =
        fs::read_dir(folder)?.map(|entry| entry.map(|entry| entry.path())).collect::<Result<_, _>>()?;
    names.retain(|path| path.extension().is_some_and(|ending| ending == "gold"));
    names.sort();
    let mut cases = Vec::new();
    for (text, path) in names.iter().enumerate() {
        let gold = parse(path, &fs::read_to_string(path)?)?;
        let read = |ending: &str| fs::read_to_string(path.with_extension(ending));
        let (chinese, english) = (read("zh")?, read("en")?);
        for state in 0..=DELETIONS.len() {
            let (mut zh, mut en): (Vec<&str>, Vec<&str>) = (chinese.lines().collect(), english.lines().collect());
            let mut beads = gold.clone();
            if let Some(deletion) = state.checked_sub(1).map(|k| DELETIONS[k]) {
                let side = if deletion.from == Lang::Chinese { &mut zh } else { &mut en };
                let gone = deletion.choose(side.len(), seed.wrapping_add((text * 100 + state) as u64));
                let mut line = 0..;
                side.retain(|_| gone.binary_search(&line.next().expect("endless")).is_err());
                beads = deletion.gold(&gold, &gone);
            }
            let sample = sample(&zh, &en, &beads, &lexicon)?;
            cases.push(Case { text, state, gold: beads, sample });
        }
    }
    Ok(cases)
}

fn sample(chinese: &[&str], english: &[&str], gold: &[Ids], lexicon: &Lexicon) -> Result<Sample, Box<dyn Error>> {
    let settings = Settings { pre_split: true, ..Settings::default() };
    let read = |lines: &[&str]| -> Result<Document, Box<dyn Error>> {
        let mut documents = Document::read("text", lines.join("\n").as_bytes(), lexicon, &settings)?;
        documents.pop().ok_or_else(|| "an empty text".into())
    };
    let documents = Sides { source: read(english)?, target: read(chinese)? };
    let facts = documents.map(|document| Facts::of(document, lexicon, &settings));
    Sample::of(&documents, &facts, lexicon, gold).ok_or_else(|| "beads that do not fit their text".into())
}

/// Which weights are fitted: those of `used`, but never that of what is known in nats, which is 1 by definition.
fn fitted(used: &[bool; JUDGED_BY.len()]) -> [bool; JUDGED_BY.len()] {
    let mut free = *used;
    free[position("known")] = false;
    free
}

/// Where fitting begins: numbers that are not used weigh nothing.
fn beginning(used: &[bool; JUDGED_BY.len()]) -> BeadWeights {
    let mut weights = UNFITTED;
    weights.iter_mut().zip(used).filter(|(_, used)| !**used).for_each(|(weight, _)| *weight = 0.0);
    weights
}

fn position(name: &str) -> usize {
    JUDGED_BY.iter().position(|known| *known == name).expect("a known name")
}

/// For each text, weights fitted to the others.
fn left_out(cases: &[Case], used: &[bool; JUDGED_BY.len()]) -> Vec<BeadWeights> {
    let texts = cases.iter().map(|case| case.text + 1).max().unwrap_or(0);
    (0..texts)
        .map(|text| {
            let others = cases.iter().filter(|case| case.text != text);
            let samples: Vec<_> = others.map(|case| (&case.sample, case.importance())).collect();
            fit(&samples, &beginning(used), &fitted(used))
        })
        .collect()
}

/// The beads of all cases in one state.
fn counts(cases: &[Case], weights: &[BeadWeights], state: usize) -> Counts {
    let mut sum = Counts::default();
    for case in cases.iter().filter(|case| case.state == state) {
        let beads: Vec<Ids> = case.sample.beads(&weights[case.text]).into_iter().map(|(bead, _)| bead).collect();
        sum += Counts::of(&case.gold, &beads);
    }
    sum
}

fn figures(out: &mut impl Write, cases: &[Case], weights: &[BeadWeights]) -> io::Result<()> {
    writeln!(out, "\neach text measured with weights fitted to the others")?;
    for state in 0..=DELETIONS.len() {
        let label = match state.checked_sub(1).map(|k| DELETIONS[k]) {
            None => "whole".to_owned(),
            Some(deletion) => format!("{:?} of {} % of {:?}", deletion.choice, deletion.percent, deletion.from),
        };
        writeln!(out, "{label:<26} {}", counts(cases, weights, state))?;
    }
    Ok(())
}

/// Of the beads with a probability in each tenth, how many are right.
fn reliability(out: &mut impl Write, cases: &[Case], weights: &[BeadWeights]) -> io::Result<()> {
    let mut bins = [(0_usize, 0_usize, 0.0_f64); 10];
    for case in cases {
        for (bead, probability) in case.sample.beads(&weights[case.text]) {
            let bin = &mut bins[((probability * 10.0) as usize).min(9)];
            bin.0 += 1;
            bin.1 += usize::from(case.gold.contains(&bead));
            bin.2 += f64::from(probability);
        }
    }
    writeln!(out, "\nprobability    beads    mean   right")?;
    for (k, (all, right, sum)) in bins.iter().enumerate().filter(|(_, bin)| bin.0 > 0) {
        let share = *right as f64 / *all as f64;
        writeln!(
            out,
            "{:.1} to {:.1} {all:>9} {:>7.3} {share:>7.3}",
            k as f64 / 10.0,
            (k + 1) as f64 / 10.0,
            sum / *all as f64
        )?;
    }
    Ok(())
}

/// What is lost without each group of numbers, the other weights fitted anew.
fn ablation(out: &mut impl Write, cases: &[Case]) -> io::Result<()> {
    let groups: [(&str, &[&str]); 8] = [
        ("nothing", &[]),
        ("Chinese words", &["Chinese words"]),
        ("English words", &["English words"]),
        ("all words", &["Chinese words", "English words"]),
        ("length", &["length"]),
        ("closing quotes", &["both close", "one closes"]),
        ("length of nulls", &["null length"]),
        ("runs of nulls", &["null begins"]),
    ];
    let rows: Vec<(&str, Counts, Counts)> = groups
        .par_iter()
        .map(|(label, without)| {
            let used = std::array::from_fn(|k| !without.contains(&JUDGED_BY[k]));
            let weights = left_out(cases, &used);
            let mut deleted = Counts::default();
            (1..=DELETIONS.len()).for_each(|state| deleted += counts(cases, &weights, state));
            (*label, counts(cases, &weights, 0), deleted)
        })
        .collect();
    writeln!(out, "\nwithout")?;
    for (label, whole, deleted) in rows {
        writeln!(out, "{label:<22} whole:   {whole}\n{:<22} deleted: {deleted}", "")?;
    }
    Ok(())
}
