//! Syllables and letters in pieces: what stands for a syllable that nobody saw with these letters.
//!
//! The initial of a syllable gives the consonants that its letters begin with, the final gives their vowels and what
//! follows: `li` has `l` and `i`, `leve` is `l`, `e` and `ve`.

use super::code;
use rustc_hash::FxHashMap;

/// Probability of a piece that was never seen with a part of a syllable.
pub const RAREST_PIECE: f64 = 1e-5;

/// A piece of a run of letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece {
    /// The consonants it begins with.
    Onset,
    /// The vowels behind them.
    Nucleus,
    /// Everything behind those.
    Coda,
}

impl Piece {
    /// All of them, in the order of `split_letters`.
    pub const ALL: [Piece; 3] = [Piece::Onset, Piece::Nucleus, Piece::Coda];

    /// The word for it in a table.
    pub fn name(self) -> &'static str {
        match self {
            Piece::Onset => "onset",
            Piece::Nucleus => "nucleus",
            Piece::Coda => "coda",
        }
    }
}

/// The pieces of a run of letters, numbers from 0; each may be empty.
pub fn split_letters(letters: &[u8]) -> [&[u8]; 3] {
    let onset = letters.iter().position(|&letter| is_vowel(letter)).unwrap_or(letters.len());
    let nucleus = letters[onset..].iter().position(|&letter| !is_vowel(letter)).map_or(letters.len(), |at| onset + at);
    [&letters[..onset], &letters[onset..nucleus], &letters[nucleus..]]
}

/// The part of a Pinyin syllable that tells each piece: its initial, its final and its final.
///
/// The vowel of zhi, zi and their like is another than that of li.
pub fn split_syllable(syllable: &str) -> [&str; 3] {
    let at = syllable.find(['a', 'e', 'i', 'o', 'u', 'v']).unwrap_or(syllable.len());
    let (initial, last) = syllable.split_at(at);
    let buzzing = last == "i" && matches!(initial, "zh" | "ch" | "sh" | "r" | "z" | "c" | "s");
    let last = if buzzing { "-" } else { last };
    [initial, last, last]
}

/// How probable one kind of piece is with each part of a syllable.
#[derive(Default)]
pub(super) struct Pieces {
    /// Number of each piece, by code; 0 is for any other.
    letters: FxHashMap<u32, u16>,
    /// Number of each part of a syllable; 0 is for any other.
    parts: FxHashMap<String, u16>,
    /// Part, piece, probability.
    seen: Vec<(u16, u16, f64)>,
    /// `[parts][pieces]`
    shares: Vec<f64>,
}

impl Pieces {
    /// The number of a part of a syllable that pieces are noted for.
    pub(super) fn add_part(&mut self, part: &str) -> u16 {
        let next = self.parts.len() as u16 + 1;
        *self.parts.entry(part.to_owned()).or_insert(next)
    }

    /// Notes the probability of the piece `code` with the part of this number.
    pub(super) fn push(&mut self, part: u16, code: u32, share: f64) {
        let next = self.letters.len() as u16 + 1;
        let letters = *self.letters.entry(code).or_insert(next);
        self.seen.push((part, letters, share));
    }

    /// Makes the table when everything is noted.
    pub(super) fn finish(&mut self) {
        let width = self.letters.len() + 1;
        self.shares = vec![RAREST_PIECE; width * (self.parts.len() + 1)];
        for (part, letters, share) in self.seen.drain(..) {
            self.shares[usize::from(part) * width + usize::from(letters)] = share;
        }
    }

    /// The number of a part of a syllable.
    pub(super) fn part(&self, part: &str) -> u16 {
        self.parts.get(part).copied().unwrap_or(0)
    }

    /// The number of a piece.
    pub(super) fn letters(&self, code: u32) -> u16 {
        self.letters.get(&code).copied().unwrap_or(0)
    }

    /// The probability of every piece with a part of a syllable, by the numbers of both.
    pub(super) fn shares(&self, part: u16) -> &[f64] {
        let width = self.letters.len() + 1;
        &self.shares[usize::from(part) * width..][..width]
    }
}

/// The pieces of a run of letters that grows at its end, so that only the piece that grows is looked up.
#[derive(Clone, Copy)]
pub(super) struct Split {
    /// The code of each piece.
    codes: [u32; 3],
    /// The number of each piece.
    pub(super) numbers: [u16; 3],
}

impl Split {
    /// The pieces of no letters.
    pub(super) fn empty(pieces: &[Pieces; 3]) -> Self {
        let none = code(&[]);
        Self { codes: [none; 3], numbers: [0, 1, 2].map(|piece| pieces[piece].letters(none)) }
    }

    /// Adds a letter, as `split_letters` would.
    pub(super) fn grow(&mut self, letter: u8, pieces: &[Pieces; 3]) {
        let none = code(&[]);
        let [_, nucleus, coda] = self.codes;
        let growing = match is_vowel(letter) {
            _ if coda != none => Piece::Coda,
            true => Piece::Nucleus,
            false if nucleus != none => Piece::Coda,
            false => Piece::Onset,
        } as usize;
        self.codes[growing] = self.codes[growing] << 5 | u32::from(letter);
        self.numbers[growing] = pieces[growing].letters(self.codes[growing]);
    }
}

/// Whether a letter, a number from 0, is a vowel.
fn is_vowel(letter: u8) -> bool {
    matches!(letter + b'a', b'a' | b'e' | b'i' | b'o' | b'u' | b'y')
}

#[cfg(test)]
mod tests {
    use super::{split_letters, split_syllable};

    #[test]
    fn letters_and_syllables_fall_into_pieces() {
        let pieces = |word: &str| {
            let letters: Vec<u8> = word.bytes().map(|b| b - b'a').collect();
            split_letters(&letters).map(|piece| piece.iter().map(|l| char::from(l + b'a')).collect::<String>())
        };
        assert_eq!(pieces("leve"), ["l", "e", "ve"]);
        assert_eq!(pieces("scha"), ["sch", "a", ""]);
        assert_eq!(pieces("ck"), ["ck", "", ""]);
        assert_eq!(pieces(""), ["", "", ""]);
        assert_eq!(split_syllable("zhuang"), ["zh", "uang", "uang"]);
        assert_eq!(split_syllable("shi"), ["sh", "-", "-"]);
        assert_eq!(split_syllable("an"), ["", "an", "an"]);
    }
}
