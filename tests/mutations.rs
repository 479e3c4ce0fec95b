//! Changes one value at a time in the pairs of `tests/mutations/pairs.tsv`: the pairs are silent as they are, and nearly
//! every change is caught. `cargo run --example mutations -- --verbose tests/mutations/pairs.tsv` shows what is not.

#[path = "../examples/mutations/engine/mod.rs"]
mod engine;

use duizhao::Lexicon;
use engine::judge::Judge;
use std::collections::BTreeSet;
use std::fs;

/// Least share of the changes that is caught.
const FLOOR: f64 = 0.96;

const SEED: u64 = 20;
const ROUNDS: usize = 3;

#[test]
fn changed_values_are_caught() {
    let lexicon = Lexicon::embedded().expect("dictionaries load");
    let table = fs::read_to_string("tests/mutations/pairs.tsv").expect("the table is there");
    let pairs = engine::table_pairs(&table);
    let outcome = Judge::new(&lexicon, &pairs, false).run(SEED, ROUNDS);
    assert!(outcome.alarms.is_empty(), "pairs that are right are reported: {:#?}", outcome.alarms);
    let kinds: BTreeSet<_> = outcome.counts.keys().map(|(kind, _)| kind).collect();
    assert_eq!(kinds.len(), 20, "every kind of change is drawn: {kinds:?}");
    let (caught, all) = outcome.total();
    assert!(all >= 300, "{all} changes are too few");
    let missed: Vec<String> = outcome
        .missed
        .iter()
        .map(|(at, change)| {
            let (kind, before, after) = (change.kind, &change.before, &change.after);
            format!("{kind:?}: {before} → {after}: {} | {:?} {:?}", change.line, change.lang, pairs[*at])
        })
        .collect();
    let share = caught as f64 / all as f64;
    assert!(share >= FLOOR, "seed {SEED}: {caught} of {all} caught, {share:.3}\n{}", missed.join("\n"));
}
