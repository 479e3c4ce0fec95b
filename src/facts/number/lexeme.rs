//! English text as words, digit groups and marks: what the readers of numbers, dates and quantities look at.

use super::digits::{digits_end, vulgar};
use super::english::{Part, part};
use crate::text::chars::is_han;
use crate::text::{address_length, has_address};

/// What a lexeme is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::facts) enum Shape {
    /// Letters, with apostrophes between them.
    Word,
    /// Digits with their separators and decimals.
    Digits,
    /// Letters and digits mixed: a product code, a model, a road.
    Code,
    /// Any other visible character.
    Mark(char),
}

/// A part of a sentence; offsets are bytes of the sentence.
#[derive(Clone, Copy, Debug)]
pub(in crate::facts) struct Lexeme {
    /// First byte.
    pub(in crate::facts) start: usize,
    /// One past the last byte.
    pub(in crate::facts) end: usize,
    /// What it is.
    pub(in crate::facts) shape: Shape,
    /// Whether it stands directly after the one before.
    pub(in crate::facts) glued: bool,
    /// What it contributes to a number in words.
    pub(in crate::facts) part: Option<Part>,
}

/// Suffixes that stand directly after digits and leave them a number.
#[rustfmt::skip]
const SUFFIXES: &[&str] = &[
    "st", "nd", "rd", "th", "s", "k", "K", "m", "M", "mn", "mln", "mil", "MM", "bn", "bln", "b", "tn", "trn", "tln", "million", "billion",
    "trillion", "thousand", "am", "pm", "AM", "PM", "km", "kg", "cm", "mm", "nm", "ft", "in", "lb", "lbs", "mph", "kph",
    "kmh", "mg", "ml", "kW", "kw", "MW", "GW", "kWh", "MWh", "Hz", "kHz", "MHz", "GHz", "KB", "MB", "GB", "TB", "kb",
    "g", "l", "L", "h", "hr", "hrs", "min", "mins", "sec", "secs", "yr", "yrs", "p", "x", "X", "W", "V", "C", "F", "c",
    "oz", "ha", "sq", "yd", "yds", "percent", "pc", "pct", "bps", "bp", "y", "yo", "t", "rds", "nds", "ths", "st.",
    "bhp", "hp", "mph.", "Gbps", "Mbps", "kcal", "dm", "kmph", "µg", "μg", "mcg", "bit", "deg",
];

/// Currency codes, which stand directly before or after digits: USD115, 115USD.
#[rustfmt::skip]
const CURRENCIES: &[&str] = &[
    "USD", "EUR", "GBP", "JPY", "CNY", "RMB", "HKD", "TWD", "NTD", "AUD", "CAD", "SGD", "NZD", "KRW", "INR", "CHF",
];

/// Whether `word` is a currency code in capitals.
pub(in crate::facts) fn is_currency(word: &str) -> bool {
    word.len() == 3 && CURRENCIES.contains(&word)
}

/// Cuts `text` into `lexemes`, which are cleared first; white space is none. `small` is the text in small letters.
pub(in crate::facts) fn cut(text: &str, small: &str, lexemes: &mut Vec<Lexeme>) {
    lexemes.clear();
    let bytes = text.as_bytes();
    let addresses = has_address(text);
    let (mut at, mut previous_end) = (0, usize::MAX);
    while at < bytes.len() {
        let c = text[at..].chars().next().expect("at is on a character of the text");
        if c.is_whitespace() {
            at += c.len_utf8();
            continue;
        }
        let address = addresses && at != previous_end && c.is_ascii_alphanumeric();
        let (end, shape) = match if address { address_length(&text[at..]) } else { None } {
            Some(length) => (at + length, Shape::Code),
            None => lexeme(text, at, c),
        };
        let part = if shape == Shape::Word { part(&small[at..end]) } else { None };
        lexemes.push(Lexeme { start: at, end, shape, glued: at == previous_end, part });
        (at, previous_end) = (end, end);
    }
}

/// The lexeme that begins at `at` with `c`.
fn lexeme(text: &str, at: usize, c: char) -> (usize, Shape) {
    let bytes = text.as_bytes();
    let decimal = c == '.'
        && bytes.get(at + 1).is_some_and(u8::is_ascii_digit)
        && !at.checked_sub(1).is_some_and(|before| bytes[before].is_ascii_alphanumeric() || bytes[before] == b'.');
    // `.1.2.3` is a part of an address: its dot is a mark, and the digits come after it.
    if c.is_ascii_digit() || vulgar(c).is_some() || decimal && digits_end(bytes, at) > at {
        let end = digits_end(bytes, at);
        let tail = letters_end(text, end);
        let area = matches!(&text[end..tail], "m" | "km" | "cm") && matches!(bytes.get(tail), Some(b'2' | b'3'));
        if area && !bytes.get(tail + 1).is_some_and(u8::is_ascii_alphanumeric) || is_currency(&text[end..tail]) {
            return (end, Shape::Digits);
        }
        if tail == end || SUFFIXES.contains(&&text[end..tail]) && !bytes.get(tail).is_some_and(u8::is_ascii_digit) {
            return (end, Shape::Digits);
        }
        return (code_end(bytes, tail), Shape::Code);
    }
    if c.is_alphabetic() && !is_han(c) {
        let end = letters_end(text, at);
        if is_currency(&text[at..end]) {
            return (end, Shape::Word);
        }
        if bytes.get(end).is_some_and(u8::is_ascii_digit) {
            return (code_end(bytes, end), Shape::Code);
        }
        return (end, Shape::Word);
    }
    (at + c.len_utf8(), Shape::Mark(c))
}

/// Where the letters from `at` end; an apostrophe between letters is one.
fn letters_end(text: &str, at: usize) -> usize {
    let mut end = at + text.as_bytes()[at..].iter().take_while(|b| b.is_ascii_alphabetic()).count();
    let mut rest = text[end..].chars().peekable();
    while let Some(c) = rest.next() {
        let inside = matches!(c, '\'' | '’') && end > at && rest.peek().is_some_and(|n| n.is_alphabetic());
        if !c.is_alphabetic() && !inside || is_han(c) {
            break;
        }
        end += c.len_utf8();
    }
    end
}

/// Where a code from `at` ends: letters, digits and hyphens or slashes between them.
fn code_end(bytes: &[u8], mut at: usize) -> usize {
    while at < bytes.len() {
        let joins = matches!(bytes[at], b'-' | b'/') && bytes.get(at + 1).is_some_and(u8::is_ascii_alphanumeric);
        if !bytes[at].is_ascii_alphanumeric() && !joins {
            break;
        }
        at += 1;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_lexeme_is_longer_than_nothing() {
        let mut lexemes = Vec::new();
        let text = "blocks .168.1.2 and .5 of v1.2.3";
        cut(text, text, &mut lexemes);
        assert!(lexemes.iter().all(|lexeme| lexeme.end > lexeme.start));
    }
}
