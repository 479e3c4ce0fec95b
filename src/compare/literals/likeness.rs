//! Whether a literal is another one with a slip in it.

use crate::facts::{Literal, LiteralKind};
use strsim::levenshtein;

/// Letters that a slip may change, and how many letters a literal needs for each.
const SLIPS: usize = 2;
const LETTERS: usize = 6;
/// Longest literal that is looked at letter by letter.
const LONGEST: usize = 200;

/// Whether two literals of one kind differ by so little that one was made from the other by mistake.
pub(super) fn is_alike(one: &Literal, other: &Literal) -> bool {
    if one.kind != other.kind || !one.key.is_ascii() || !other.key.is_ascii() {
        return false;
    }
    match one.kind {
        LiteralKind::Code => is_sibling(&one.key, &other.key),
        LiteralKind::Url => is_same_site(&one.key, &other.key) && is_slip(&one.key, &other.key),
        LiteralKind::Tag => one.key.split(' ').next() == other.key.split(' ').next(),
        _ => is_slip(&one.key, &other.key),
    }
}

/// Whether few letters differ.
fn is_slip(one: &str, other: &str) -> bool {
    let (shorter, longer) = (one.len().min(other.len()), one.len().max(other.len()));
    if longer > LONGEST || longer - shorter > SLIPS {
        return false;
    }
    let distance = levenshtein(one, other);
    distance <= SLIPS && (distance * LETTERS <= shorter || distance == 1 && shorter >= 3)
}

/// Whether both addresses are of one site; another one may be the site in another language.
fn is_same_site(one: &str, other: &str) -> bool {
    let ending = |address: &str| {
        let host = address.split('/').next().unwrap_or("");
        host.rsplit('.').next().unwrap_or("").to_owned()
    };
    ending(one) == ending(other)
}

/// Whether two codes have the same letters and other digits: F16 and F15, but not A320 and B737.
fn is_sibling(one: &str, other: &str) -> bool {
    let letters = |code: &str| code.chars().filter(char::is_ascii_alphabetic).collect::<String>();
    letters(one) == letters(other)
}
