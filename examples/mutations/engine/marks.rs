//! Lines as tokens, and chance with a seed.

use std::ops::Range;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    /// Letters.
    Word,
    /// Digits with separators between them.
    Digits,
    /// Capital letters and digits mixed.
    Code,
    /// One Han character.
    Han,
    /// Any other visible character.
    Mark,
}

/// A part of a line.
#[derive(Clone, Debug)]
pub(super) struct Token {
    pub(super) range: Range<usize>,
    pub(super) class: Class,
    pub(super) text: String,
    /// Whether it stands directly behind the one before.
    pub(super) glued: bool,
}

/// The tokens of a line; white space is none.
pub(super) fn tokens(line: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let (mut at, mut end) = (0, usize::MAX);
    while let Some(c) = line[at..].chars().next() {
        if c.is_whitespace() {
            at += c.len_utf8();
            continue;
        }
        let (length, class) = next(&line[at..], c);
        let range = at..at + length;
        tokens.push(Token { text: line[range.clone()].to_owned(), range, class, glued: at == end });
        at += length;
        end = at;
    }
    tokens
}

/// The length and class of the token that `rest` begins with.
fn next(rest: &str, first: char) -> (usize, Class) {
    let is_latin = |c: char| c.is_alphabetic() && !is_han(c);
    if is_han(first) {
        return (first.len_utf8(), Class::Han);
    }
    if !first.is_ascii_digit() && !is_latin(first) {
        return (first.len_utf8(), Class::Mark);
    }
    let whole = rest.find(|c: char| !c.is_ascii_digit() && !is_latin(c)).unwrap_or(rest.len());
    let mixed = rest[..whole].contains(|c: char| c.is_ascii_digit());
    if mixed && rest[..whole].contains(|c: char| c.is_ascii_uppercase()) {
        return (whole, Class::Code);
    }
    if is_latin(first) {
        let apostrophe = |c: char| c == '\'' || c == '’';
        let end = rest.find(|c: char| !is_latin(c) && !apostrophe(c)).unwrap_or(rest.len());
        return (rest[..end].trim_end_matches(apostrophe).len(), Class::Word);
    }
    let bytes = rest.as_bytes();
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let mut end = 0;
    while digit(end) || matches!(bytes.get(end), Some(b',' | b'.')) && digit(end + 1) {
        end += 1;
    }
    (end, Class::Digits)
}

fn is_han(c: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&c) || c == '〇'
}

/// SplitMix64: the same draws from the same seed everywhere.
pub(super) struct Random(u64);

impl Random {
    pub(super) fn new(seed: u64) -> Random {
        Random(seed)
    }

    /// A number below `bound`, which is not 0.
    pub(super) fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) % bound as u64) as usize
    }
}
