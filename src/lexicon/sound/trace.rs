//! Which letters of a name each character of its transliteration stands for.

use super::{LONGEST_SEGMENT, RUNS, Sound, Spelled};
use std::ops::Range;

/// The letters behind one character.
#[derive(Clone, Debug, PartialEq)]
pub struct Share {
    /// The character.
    pub character: char,
    /// Which letters of the name it stands for, as `lexicon::sound::letters` counts them; may be empty.
    pub letters: Range<usize>,
    /// ln of the probability of the letters behind this character over that behind any.
    pub ratio: f64,
}

impl Sound {
    /// The likeliest share of each of `characters` in the letters of `name`.
    ///
    /// Of equal shares the one that gives earlier characters fewer letters wins. Empty when the letters are too many for
    /// the characters.
    pub fn trace(&self, name: &Spelled, characters: &[char]) -> Vec<Share> {
        let mut best = vec![vec![(f64::NEG_INFINITY, 0); name.letters() + 1]; characters.len() + 1];
        best[0][0] = (0.0, 0);
        for (place, c) in characters.iter().enumerate() {
            let behind = self.row(self.known(*c), name);
            for at in 0..=name.letters() {
                for count in 0..=LONGEST_SEGMENT.min(name.letters() - at) {
                    let cost = best[place][at].0 + behind[at * RUNS + count].ln();
                    if cost > best[place + 1][at + count].0 {
                        best[place + 1][at + count] = (cost, count);
                    }
                }
            }
        }
        if best[characters.len()][name.letters()].0 == f64::NEG_INFINITY {
            return Vec::new();
        }
        let mut end = name.letters();
        let mut shares = Vec::new();
        for (place, &character) in characters.iter().enumerate().rev() {
            let count = best[place + 1][end].1;
            let at = (end - count) * RUNS + count;
            let ratio = self.row(self.known(character), name)[at].ln() - name.any[at].ln();
            shares.push(Share { character, letters: end - count..end, ratio });
            end -= count;
        }
        shares.reverse();
        shares
    }
}
