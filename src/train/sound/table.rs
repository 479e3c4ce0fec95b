//! A sound model as the text of a table.

use super::model::{Model, letters_of};
use super::{Counts, Name};
use crate::lexicon::sound::COSTS_IN_A_NAT;
use crate::lexicon::sound::pieces::Piece;
use std::collections::BTreeMap;
use std::fmt::Write;

/// Letters less probable than this behind any character are not written.
const LEAST_ANY: f64 = 1e-5;
/// Letters less probable than this behind a syllable are not written.
const LEAST_SHARE: f64 = 1.5e-4;
/// Letters that are nearer, in nats, to what the pieces of the syllable say are not written.
const NEAR_PIECES: f64 = 0.6;
/// A character seen less often has no letters of its own.
const FEW: f64 = 20.0;
/// Letters of a character that are nearer, in nats, to those of its syllable are not written.
const NEAR_SYLLABLE: f64 = 0.6;

/// The model as a table, probabilities as costs in tenths of a nat.
pub(super) fn write(
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
        let entries: Vec<String> = counts.iter().map(|(count, n)| format!("{count}:{}", cost(n / total))).collect();
        line(&mut out, "length", &length.to_string(), "", &entries.join(" "));
    }
    line(&mut out, "any", "*", "", &entries(&model.any, |_, share| share > LEAST_ANY));
    for piece in Piece::ALL {
        for (part, shares) in &model.pieces[piece as usize] {
            line(&mut out, piece.name(), part, "", &entries(shares, |_, _| true));
        }
    }
    for (syllable, shares) in &model.syllables {
        let told = |code: u32, share: f64| {
            share > LEAST_SHARE && (share / model.unseen(syllable, code)).ln().abs() > NEAR_PIECES
        };
        line(&mut out, "syllable", syllable, "", &entries(shares, told));
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
            uses[c] >= FEW && (share > 0.003 || plain > 0.02) && (share / plain).ln().abs() > NEAR_SYLLABLE
        };
        let note = format!("{} {}", syllables[c], (odds * COSTS_IN_A_NAT).round());
        line(&mut out, "character", &alphabet[c].to_string(), &note, &entries(&model.characters[c], differs));
    }
    out
}

fn line(out: &mut String, kind: &str, key: &str, note: &str, entries: &str) {
    writeln!(out, "{kind}\t{key}\t{note}\t{entries}").expect("a string takes all");
}

/// Letters and their cost, one behind the other, by the letters; the empty letters come first, so that every cost ends an
/// entry.
fn entries(shares: &Counts, keep: impl Fn(u32, f64) -> bool) -> String {
    let mut out = String::new();
    let kept = shares.iter().filter(|&(&code, &share)| keep(code, share));
    let mut kept: Vec<_> = kept.map(|(&code, &share)| (letters_of(code), share)).collect();
    kept.sort_by(|a, b| a.0.cmp(&b.0));
    for (letters, share) in kept {
        out.extend(letters.into_iter().map(|letter| char::from(b'a' + letter)));
        write!(out, "{}", cost(share)).expect("a string takes all");
    }
    out
}

fn cost(share: f64) -> i64 {
    (-share.ln() * COSTS_IN_A_NAT).round() as i64
}
