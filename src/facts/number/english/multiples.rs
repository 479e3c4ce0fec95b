//! How many times as much, and how many of how many: doubled, twice, two and a half times, one in five.

use super::{Number, Numeral, Reader, Sense, Shape, Weight, digits, words};

/// A word that says how many times: doubled, tripling, twice.
pub(super) fn word(reader: Reader<'_>, index: usize) -> Option<Numeral> {
    let value = match reader.small(index) {
        "twice" | "doubled" | "doubling" | "doubles" | "twofold" => 2.0,
        "double" if is_growth(reader, index) => 2.0,
        "thrice" | "tripled" | "tripling" | "triples" | "trebled" | "trebling" | "threefold" => 3.0,
        "triple" | "treble" if is_growth(reader, index) => 3.0,
        "quadrupled" | "quadrupling" | "quadruples" | "fourfold" => 4.0,
        "quadruple" if is_growth(reader, index) => 4.0,
        _ => return None,
    };
    // To double down is no number.
    if reader.is(index + 1, "down") {
        return None;
    }
    let mut number = Number::new(value, 1.0, Weight::Soft);
    number.sense = Sense::Multiple;
    Some(reader.numeral(index, index + 1, number))
}

/// Whether a word that can also be an adjective says that something grew: to double, double its size.
fn is_growth(reader: Reader<'_>, index: usize) -> bool {
    reader.is_any(index.wrapping_sub(1), &["to", "will", "would", "could", "may", "might", "than", "nearly", "almost"])
        || reader.is_any(index + 1, &["the", "its", "his", "her", "their", "that", "what"])
}

/// One in five, nine out of ten: what a numeral is a part of, and where that ends.
pub(super) fn share(reader: Reader<'_>, numeral: &Numeral) -> Option<(f64, usize)> {
    let (value, next) = (numeral.number.value, numeral.last);
    let at = match reader.at(next) {
        "in" => next + 1,
        "out" if reader.is(next + 1, "of") => next + 2,
        _ => return None,
    };
    let whole = match reader.shape(at)? {
        Shape::Digits => digits(reader, at),
        Shape::Word => words(reader, at),
        _ => None,
    }?;
    let below = whole.number.value;
    let counts = whole.number.sense == Sense::Cardinal && whole.number.weight >= Weight::Word && !whole.number.vague;
    let year = whole.digits == 4;
    // Three in five days, two in ten games: how often, and no part of them.
    let often = reader.is_any(whole.last, OCCASIONS);
    (counts && !year && !often && value >= 1.0 && value.fract() == 0.0 && below > value && below.fract() == 0.0)
        .then_some((below, whole.last))
}

/// What is counted without being a whole that has parts.
const OCCASIONS: &[&str] = &[
    "seconds", "minutes", "hours", "days", "weeks", "months", "years", "decades", "games", "matches", "starts",
    "races", "seasons", "innings", "million", "billion", "a", "an",
];
