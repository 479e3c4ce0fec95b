//! What pairs of names give besides the sound model: the list of names, and what their training reads.

use crate::lexicon::Sound;
use std::collections::BTreeMap;
use std::fmt::Write;

/// The least a pair that nobody checked must sound alike to be listed, in nats.
const ALIKE: f64 = 4.0;

/// The pairs of a text with one pair a line: a Latin name, a tab, its transliteration in simplified characters.
pub fn pairs_of_names(text: &str) -> impl Iterator<Item = (&str, &str)> + Clone {
    text.lines().filter_map(|line| {
        let mut columns = line.split('\t').map(str::trim);
        Some((columns.next()?, columns.next()?)).filter(|(latin, han)| !latin.is_empty() && !han.is_empty())
    })
}

/// How often each character stands in ordinary words, from lines `word count tag`; names and places are left out.
pub fn ordinary_shares(words: &str) -> BTreeMap<char, f64> {
    let mut shares = BTreeMap::new();
    for line in words.lines() {
        let columns: Vec<&str> = line.split(' ').collect();
        if let [word, count, tag] = columns[..]
            && !tag.starts_with("nr")
            && !matches!(tag, "ns" | "nt")
            && let Ok(count) = count.parse::<f64>()
        {
            word.chars().for_each(|c| *shares.entry(c).or_default() += count);
        }
    }
    shares
}

/// One name a row, sorted, with its renderings in the order of the pairs: all of `checked`, and those of `unchecked`
/// that sound alike.
///
/// Names below three letters and renderings of one character are left out, for chance finds them everywhere.
pub fn list_names<'a>(
    checked: impl Iterator<Item = (&'a str, &'a str)>,
    unchecked: impl Iterator<Item = (&'a str, &'a str)>,
    sound: &Sound,
) -> String {
    let mut names: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    let alike = |(latin, han): &(&str, &str)| {
        let characters: Vec<char> = han.chars().collect();
        sound.spell(latin).is_some_and(|name| sound.fit(&name, &characters).ratio >= ALIKE)
    };
    for (latin, han) in checked.chain(unchecked.filter(alike)) {
        let renderings = names.entry(latin).or_default();
        if latin.len() > 2 && han.chars().nth(1).is_some() && !renderings.contains(&han) {
            renderings.push(han);
        }
    }
    let mut out = String::new();
    for (latin, renderings) in names.iter().filter(|(_, renderings)| !renderings.is_empty()) {
        writeln!(out, "{latin}\t{}", renderings.join(" ")).expect("a string takes all");
    }
    out
}
