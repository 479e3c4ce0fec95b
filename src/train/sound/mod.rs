//! The sound model from pairs of names, by expectation maximisation.

mod model;
mod table;

use crate::lexicon::Readings;
use crate::lexicon::sound::{LONGEST_NAME, LONGEST_SEGMENT, RAREST, UNSEEN, code, letters};
use crate::text::chars::is_han;
use model::{Model, maximise};
use std::collections::BTreeMap;

/// Rounds of expectation maximisation.
const ROUNDS: usize = 6;

/// Share of the pairs that are a name and its transliteration.
const TRUE_PAIRS: f64 = 0.9;

/// Expected counts of letters, by code.
type Counts = BTreeMap<u32, f64>;

/// A Latin name and its transliteration.
struct Name {
    letters: Vec<u8>,
    characters: Vec<usize>,
}

/// The table of a sound model from `pairs`, and the share of characters in `ordinary` Chinese text.
///
/// Pairs without Latin letters or without Han characters are left out.
pub fn train_sound<'a>(
    pairs: impl Iterator<Item = (&'a str, &'a str)>,
    ordinary: &BTreeMap<char, f64>,
    readings: &Readings,
) -> String {
    let mut alphabet: Vec<char> = Vec::new();
    let mut index: BTreeMap<char, usize> = BTreeMap::new();
    let mut names = Vec::new();
    for (latin, han) in pairs {
        let letters = letters(latin);
        let han: Vec<char> = han.chars().collect();
        let fits = !letters.is_empty() && letters.len() <= 16.min(LONGEST_NAME) && han.len() <= letters.len() + 1;
        if fits && (1..10).contains(&han.len()) && han.iter().all(|&c| is_han(c)) {
            let mut number = |c: char| {
                *index.entry(c).or_insert_with(|| {
                    alphabet.push(c);
                    alphabet.len() - 1
                })
            };
            names.push(Name { letters, characters: han.iter().map(|&c| number(c)).collect() });
        }
    }
    let syllables: Vec<&'static str> = alphabet.iter().map(|&c| syllable(c, readings)).collect();
    let mut model = None;
    for _ in 0..ROUNDS {
        model = Some(maximise(&expect(&names, model.as_ref(), alphabet.len()), &syllables));
    }
    table::write(&model.unwrap_or_default(), &names, (&alphabet, &syllables), ordinary)
}

/// The syllable of `c` as transliterations use it.
fn syllable(c: char, readings: &Readings) -> &'static str {
    match c {
        '茜' => "xi",
        '什' => "shi",
        '曾' => "zeng",
        '朴' => "pu",
        '柏' => "bo",
        '缪' => "miao",
        _ => readings.pinyin(c).first().copied().unwrap_or(""),
    }
}

/// One round: how often each character is expected to have stood for which letters.
fn expect(names: &[Name], model: Option<&Model>, characters: usize) -> Vec<Counts> {
    let mut counts = vec![Counts::new(); characters];
    for name in names {
        let (length, count) = (name.letters.len(), name.characters.len());
        let mut forward = vec![vec![0.0; length + 1]; count + 1];
        let mut weights = vec![vec![[0.0; LONGEST_SEGMENT + 1]; length + 1]; count];
        forward[0][0] = 1.0;
        for (place, &c) in name.characters.iter().enumerate() {
            for at in 0..=length {
                if forward[place][at] > 0.0 {
                    for take in 0..=LONGEST_SEGMENT.min(length - at) {
                        let weight = weigh(model, c, &name.letters[at..at + take], length as f64 / count as f64);
                        weights[place][at][take] = weight;
                        forward[place + 1][at + take] += forward[place][at] * weight;
                    }
                }
            }
        }
        let total = forward[count][length];
        let belief = model.map_or(1.0, |model| believe(total, by_chance(model, name)));
        let mut backward = vec![0.0; length + 1];
        backward[length] = 1.0;
        for (place, &c) in name.characters.iter().enumerate().rev() {
            let mut previous = vec![0.0; length + 1];
            for at in 0..=length {
                for take in 0..=LONGEST_SEGMENT.min(length - at) {
                    let share = weights[place][at][take] * backward[at + take];
                    previous[at] += share;
                    let expected = belief * forward[place][at] * share / total;
                    if expected > 1e-4 {
                        *counts[c].entry(code(&name.letters[at..at + take])).or_default() += expected;
                    }
                }
            }
            backward = previous;
        }
    }
    counts
}

/// The probability of `letters` behind a character; before the first round, by the `mean` letters of a character alone.
fn weigh(model: Option<&Model>, character: usize, letters: &[u8], mean: f64) -> f64 {
    let Some(model) = model else {
        let weight = (-(letters.len() as f64 - mean).abs()).exp();
        return if letters.is_empty() { weight * 0.2 } else { weight };
    };
    let code = code(letters);
    let seen = model.characters[character].get(&code).copied();
    seen.unwrap_or_else(|| UNSEEN * model.any.get(&code).copied().unwrap_or(RAREST))
}

/// The probability of the letters of `name` behind as many characters, whatever they are.
fn by_chance(model: &Model, name: &Name) -> f64 {
    let length = name.letters.len();
    let mut row = vec![0.0; length + 1];
    row[0] = 1.0;
    for _ in &name.characters {
        let mut next = vec![0.0; length + 1];
        for at in 0..=length {
            for take in 0..=LONGEST_SEGMENT.min(length - at) {
                let any = model.any.get(&code(&name.letters[at..at + take])).copied().unwrap_or(RAREST);
                next[at + take] += row[at] * any;
            }
        }
        row = next;
    }
    row[length]
}

/// How far a pair is believed to be one of name and transliteration, from the probability of its letters behind its
/// characters and behind any: collections hold translated names and other people's.
fn believe(sounding: f64, by_chance: f64) -> f64 {
    let of_pairs = TRUE_PAIRS * sounding;
    of_pairs / (of_pairs + (1.0 - TRUE_PAIRS) * by_chance)
}
