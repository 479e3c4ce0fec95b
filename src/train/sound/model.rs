//! What is estimated: probabilities of letters behind characters, syllables and the pieces of syllables.

use super::Counts;
use crate::lexicon::sound::pieces::{Piece, RAREST_PIECE, split_letters, split_syllable};
use crate::lexicon::sound::{BY_PIECES, RAREST, UNSEEN, code};
use std::collections::BTreeMap;

/// How many times its syllable counts beside a character's own letters.
const SYLLABLE_WEIGHT: f64 = 8.0;
/// How many times what is expected of its pieces counts beside a syllable's own letters.
const PIECES_WEIGHT: f64 = 8.0;
/// How many times all parts of syllables count beside one.
const ALL_PARTS_WEIGHT: f64 = 20.0;
/// Pieces expected less often are not counted.
const RARE_PIECE: f64 = 3.0;
/// Pieces less probable than this with a part of a syllable are not counted.
const LEAST_PIECE: f64 = 1e-4;
/// Letters expected less often behind a syllable are not counted.
const RARE: f64 = 0.05;

/// What is estimated.
#[derive(Default)]
pub(super) struct Model {
    /// Probability of letters behind any character.
    pub(super) any: Counts,
    /// Probability of each kind of piece, by part of a syllable.
    pub(super) pieces: [BTreeMap<&'static str, Counts>; 3],
    /// Probability of letters by syllable.
    pub(super) syllables: BTreeMap<&'static str, Counts>,
    /// The same by index of the character.
    pub(super) characters: Vec<Counts>,
}

impl Model {
    /// The probability of letters behind a syllable that was never seen with them.
    pub(super) fn unseen(&self, syllable: &str, letters: u32) -> f64 {
        let (parts, run) = (split_syllable(syllable), letters_of(letters));
        let split = split_letters(&run);
        let share = |piece: Piece| {
            let of = self.pieces[piece as usize].get(parts[piece as usize]);
            of.and_then(|of| of.get(&code(split[piece as usize]))).copied().unwrap_or(RAREST_PIECE)
        };
        let by_pieces: f64 = Piece::ALL.into_iter().map(share).product();
        UNSEEN * self.any.get(&letters).copied().unwrap_or(RAREST) + BY_PIECES * by_pieces
    }
}

/// Probabilities from expected counts: characters lean on their syllable, syllables on their pieces.
pub(super) fn maximise(counts: &[Counts], syllables: &[&'static str]) -> Model {
    let mut model = Model::default();
    let mut by_syllable: BTreeMap<&'static str, Counts> = BTreeMap::new();
    for (counts, &syllable) in counts.iter().zip(syllables) {
        for (&code, &count) in counts {
            *model.any.entry(code).or_default() += count;
            *by_syllable.entry(syllable).or_default().entry(code).or_default() += count;
        }
    }
    let total: f64 = model.any.values().sum();
    model.any.retain(|_, count| *count > RARE);
    model.any.values_mut().for_each(|count| *count /= total);
    model.pieces = Piece::ALL.map(|piece| of_piece(piece, &by_syllable));
    for (syllable, counts) in by_syllable {
        let total: f64 = counts.values().sum();
        let share = |(&code, &count): (&u32, &f64)| {
            (code, (count + PIECES_WEIGHT * model.unseen(syllable, code)) / (total + PIECES_WEIGHT))
        };
        let shares = counts.iter().filter(|(_, count)| **count > RARE).map(share).collect();
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

/// The probability of one kind of piece by part of a syllable, from the expected counts of letters by syllable.
fn of_piece(piece: Piece, by_syllable: &BTreeMap<&'static str, Counts>) -> BTreeMap<&'static str, Counts> {
    let mut all = Counts::new();
    let mut by_part: BTreeMap<&'static str, Counts> = BTreeMap::new();
    for (syllable, counts) in by_syllable {
        let of = by_part.entry(split_syllable(syllable)[piece as usize]).or_default();
        for (&letters, &count) in counts {
            let letters = code(split_letters(&letters_of(letters))[piece as usize]);
            *of.entry(letters).or_default() += count;
            *all.entry(letters).or_default() += count;
        }
    }
    let total: f64 = all.values().sum();
    all.retain(|_, count| *count >= RARE_PIECE);
    for counts in by_part.values_mut() {
        let here: f64 = counts.values().sum();
        let share = |(&letters, &count): (&u32, &f64)| {
            let own = counts.get(&letters).copied().unwrap_or(0.0);
            (letters, (own + ALL_PARTS_WEIGHT * count / total) / (here + ALL_PARTS_WEIGHT))
        };
        *counts = all.iter().map(share).filter(|(_, share)| *share > LEAST_PIECE).collect();
    }
    by_part
}

/// The letters of a code, as numbers from 0.
pub(super) fn letters_of(code: u32) -> Vec<u8> {
    let places = (0..6).rev().map(|place| code >> (5 * place));
    places.filter(|&rest| rest > 1).map(|rest| (rest & 31) as u8).collect()
}
