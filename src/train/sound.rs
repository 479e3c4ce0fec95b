//! The sound model from pairs of names, by expectation maximisation.

use crate::lexicon::Readings;
use crate::lexicon::sound::{LONGEST_NAME, LONGEST_SEGMENT, RAREST, UNSEEN, code, letters};
use crate::text::chars::is_han;
use std::collections::BTreeMap;
use std::fmt::Write;

/// Rounds of expectation maximisation.
const ROUNDS: usize = 6;
/// How many times its syllable counts beside a character's own letters.
const SYLLABLE_WEIGHT: f64 = 8.0;
/// How many times the letters of all characters count beside a syllable's own.
const ANY_WEIGHT: f64 = 3.0;

/// Letters less probable than this behind a syllable are not written.
const LEAST_SHARE: f64 = 8e-4;

/// Expected counts of letters, by code.
type Counts = BTreeMap<u32, f64>;

/// A Latin name and its transliteration.
struct Name {
    letters: Vec<u8>,
    characters: Vec<usize>,
}

/// What is estimated.
#[derive(Default)]
struct Model {
    any: Counts,
    syllables: BTreeMap<&'static str, Counts>,
    /// By index of the character.
    characters: Vec<Counts>,
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
    write(&model.unwrap_or_default(), &names, (&alphabet, &syllables), ordinary)
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
        let mut backward = vec![0.0; length + 1];
        backward[length] = 1.0;
        for (place, &c) in name.characters.iter().enumerate().rev() {
            let mut previous = vec![0.0; length + 1];
            for at in 0..=length {
                for take in 0..=LONGEST_SEGMENT.min(length - at) {
                    let share = weights[place][at][take] * backward[at + take];
                    previous[at] += share;
                    let expected = forward[place][at] * share / total;
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

/// Probabilities from expected counts: characters lean on their syllable, syllables on all.
fn maximise(counts: &[Counts], syllables: &[&'static str]) -> Model {
    let mut model = Model::default();
    let mut by_syllable: BTreeMap<&'static str, Counts> = BTreeMap::new();
    for (counts, &syllable) in counts.iter().zip(syllables) {
        for (&code, &count) in counts {
            *model.any.entry(code).or_default() += count;
            *by_syllable.entry(syllable).or_default().entry(code).or_default() += count;
        }
    }
    let total: f64 = model.any.values().sum();
    model.any.retain(|_, count| *count > 0.05);
    model.any.values_mut().for_each(|count| *count /= total);
    for (syllable, counts) in by_syllable {
        let total: f64 = counts.values().sum();
        let lean = |code: &u32| ANY_WEIGHT * UNSEEN * model.any.get(code).copied().unwrap_or(0.0);
        let kept = counts.iter().filter(|(_, count)| **count > 0.05);
        let shares = kept.map(|(code, count)| (*code, (count + lean(code)) / (total + ANY_WEIGHT))).collect();
        model.syllables.insert(syllable, shares);
    }
    for (counts, syllable) in counts.iter().zip(syllables) {
        let total: f64 = counts.values().sum();
        let shares = model.syllables.get(syllable).into_iter().flatten().map(|(code, share)| {
            let count = counts.get(code).copied().unwrap_or(0.0);
            (*code, (count + SYLLABLE_WEIGHT * share) / (total + SYLLABLE_WEIGHT))
        });
        model.characters.push(shares.collect());
    }
    model
}

/// The model as a table, probabilities as costs in hundredths of a nat.
fn write(
    model: &Model,
    names: &[Name],
    (alphabet, syllables): (&[char], &[&'static str]),
    ordinary: &BTreeMap<char, f64>,
) -> String {
    let mut out = String::new();
    let mut lengths: BTreeMap<usize, BTreeMap<usize, f64>> = BTreeMap::new();
    let mut uses = vec![0.0; alphabet.len()];
    for name in names {
        *lengths.entry(name.letters.len()).or_default().entry(name.characters.len()).or_default() += 1.0;
        name.characters.iter().for_each(|&c| uses[c] += 1.0);
    }
    for (length, counts) in &lengths {
        let total: f64 = counts.values().sum();
        let entries = counts.iter().map(|(count, n)| format!("{count}:{}", cost(n / total)));
        line(&mut out, "length", &length.to_string(), "", entries);
    }
    line(&mut out, "any", "*", "", entries(&model.any, |_, share| share > 1e-5));
    for (syllable, shares) in &model.syllables {
        line(&mut out, "syllable", syllable, "", entries(shares, |_, share| share > LEAST_SHARE));
    }
    let (used, written) = (uses.iter().sum::<f64>(), ordinary.values().sum::<f64>());
    let mut order: Vec<usize> = (0..alphabet.len()).collect();
    order.sort_by_key(|&c| alphabet[c]);
    for c in order {
        let share = ordinary.get(&alphabet[c]).copied().unwrap_or(0.0);
        let odds = ((uses[c] + 0.5) / used / ((share + written * 1e-6) / (written * 1.002))).ln();
        let Some(of) = model.syllables.get(syllables[c]) else { continue };
        // A character that says no more than its syllable needs no letters of its own.
        let differs = |code: u32, share: f64| {
            let plain = of.get(&code).copied().unwrap_or(1e-9);
            uses[c] >= 20.0 && (share > 0.003 || plain > 0.02) && (share / plain).ln().abs() > 0.7
        };
        let note = format!("{} {}", syllables[c], (odds * 100.0).round());
        line(&mut out, "character", &alphabet[c].to_string(), &note, entries(&model.characters[c], differs));
    }
    out
}

fn line(out: &mut String, kind: &str, key: &str, note: &str, entries: impl Iterator<Item = String>) {
    let entries: Vec<String> = entries.collect();
    writeln!(out, "{kind}\t{key}\t{note}\t{}", entries.join(" ")).expect("a string takes all");
}

fn entries(shares: &Counts, keep: impl Fn(u32, f64) -> bool) -> impl Iterator<Item = String> {
    shares.iter().filter(move |&(&code, &share)| keep(code, share)).map(|(&code, &share)| {
        let letters: String = (0..6)
            .rev()
            .map(|k| code >> (5 * k))
            .filter(|&c| c > 1)
            .map(|c| char::from(b'a' + (c & 31) as u8))
            .collect();
        format!("{letters}:{}", cost(share))
    })
}

fn cost(share: f64) -> i64 {
    (-share.ln() * 100.0).round() as i64
}
