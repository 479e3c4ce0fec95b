//! Names of models and products with digits: F-16, A320neo, RTX-4090.

use super::{Found, LiteralKind};

/// Most letters before the digits, and most bytes of a code.
const LETTERS: usize = 4;
const LONGEST: usize = 14;

/// The code at the start of `rest`; a plural s is no part of it.
pub(super) fn at(before: Option<char>, rest: &str) -> Option<Found> {
    if !rest.starts_with(|c: char| c.is_ascii_uppercase()) || before.is_some_and(|c| matches!(c, '-' | '.' | '_' | '/'))
    {
        return None;
    }
    let whole = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '-').unwrap_or(rest.len());
    let word = rest[..whole].trim_end_matches('-');
    let word = word.strip_suffix('s').filter(|word| word.ends_with(|c: char| c.is_ascii_digit())).unwrap_or(word);
    let letters = word.bytes().take_while(u8::is_ascii_alphabetic).count();
    let number = word[letters..].trim_start_matches('-');
    let digits = number.bytes().take_while(u8::is_ascii_digit).count();
    let tail = number[digits..].trim_start_matches('-');
    let is_tail = tail.len() <= LETTERS && tail.bytes().all(|b| b.is_ascii_alphabetic());
    let is_code = letters <= LETTERS && digits > 0 && is_tail && word.len() <= LONGEST;
    let key = || word.chars().filter(|&c| c != '-').map(|c| c.to_ascii_uppercase()).collect();
    is_code.then(|| Found { start: 0, end: word.len(), kind: LiteralKind::Code, key: key() })
}
