//! English numbers that begin with a word: twenty, a dozen, both, hundreds of thousands.

use super::cardinal::{cardinal, decimals};
use super::fractions;
use super::multiples;
use super::words::{Part, lower};
use super::{Number, Numeral, Reader, Sense, Weight};

/// A number in words.
pub(super) fn words(reader: Reader<'_>, index: usize) -> Option<Numeral> {
    if let Some((value, weight, length)) = fixed(reader, index) {
        return Some(reader.numeral(index, index + length, Number::new(value, 1.0, weight)));
    }
    if let Some(found) = vague(reader, index).or_else(|| multiples::word(reader, index)) {
        return Some(found);
    }
    let article = reader.is_any(index, &["a", "an", "the"]);
    let counted = matches!(reader.part(index + 1), Some(Part::Scale(_) | Part::Dozen(_)));
    if article && counted && !reader.is(index, "the") && !reader.is(index + 1, "score") {
        return cardinal(reader, index + 1).map(|found| reader.numeral(index, found.last, found.number));
    }
    if article
        && !reader.is(index, "the")
        && let Some(found) = fractions::with_article(reader, index)
    {
        return Some(found);
    }
    if let Some(found) = leading_point(reader, index).or_else(|| quarter(reader, index)) {
        return Some(found);
    }
    match reader.part(index)? {
        Part::Ordinal(value) => {
            let weight = if value <= 3.0 { Weight::Soft } else { Weight::Word };
            let mut number = Number::new(value, 1.0, weight);
            number.sense = Sense::Ordinal;
            Some(reader.numeral(index, index + 1, number))
        }
        Part::Half => half(reader, index),
        // A score is mostly what a player has.
        Part::Dozen(20.0) if !reader.is(index + 1, "of") => None,
        Part::Parts(_) | Part::Vague(_) => None,
        _ => cardinal(reader, index),
    }
}

/// Point five two, point five million: decimals without a whole number before them.
fn leading_point(reader: Reader<'_>, index: usize) -> Option<Numeral> {
    if !reader.is(index, "point") {
        return None;
    }
    let mut number = Number::new(0.0, 1.0, Weight::Firm);
    let last = decimals(reader, index, &mut number);
    // Point one is the first of several, and so is point twelve.
    (last > index + 2 && number.value < 1.0 || number.value >= 100.0).then(|| reader.numeral(index, last, number))
}

/// Quarter million.
fn quarter(reader: Reader<'_>, index: usize) -> Option<Numeral> {
    if reader.part(index) != Some(Part::Parts(4.0)) || !reader.is(index, "quarter") {
        return None;
    }
    let mut number = Number::new(0.25, 0.01, Weight::Word);
    number.sense = Sense::Fraction;
    let numeral = fractions::of_scale(reader, reader.numeral(index, index + 1, number));
    (numeral.number.sense == Sense::Cardinal).then_some(numeral)
}

/// Words that are numbers only by the way: both, twice, a couple.
fn fixed(reader: Reader<'_>, index: usize) -> Option<(f64, Weight, usize)> {
    let text = reader.at(index);
    if !matches!(
        text.as_bytes().first()?.to_ascii_lowercase(),
        b'b' | b't' | b'c' | b'p' | b'o' | b's' | b'd' | b'q' | b'n'
    ) {
        return None;
    }
    let value = match lower(text, &mut [0; 16]) {
        "both" | "couple" | "pair" | "pairs" | "duo" | "twin" | "twins" => 2.0,
        "trio" => 3.0,
        "once" | "single" => 1.0,
        "no" if reader.is(index + 1, "one") => return Some((0.0, Weight::Soft, 2)),
        "one" if reader.is(index + 1, "another") => return Some((1.0, Weight::Soft, 2)),
        "nil" => 0.0,
        _ => return None,
    };
    Some((value, Weight::Soft, 1))
}

/// Half a million, half a dozen, or a half of something.
fn half(reader: Reader<'_>, index: usize) -> Option<Numeral> {
    let article = usize::from(reader.is_any(index + 1, &["a", "an"]));
    if let Some(Part::Scale(scale) | Part::Dozen(scale)) = reader.part(index + 1 + article) {
        let number = Number::new(scale / 2.0, scale / 10.0, Weight::Firm);
        return Some(reader.numeral(index, index + 2 + article, number));
    }
    let mut number = Number::new(0.5, 0.5, Weight::Soft);
    number.sense = Sense::Fraction;
    Some(reader.numeral(index, index + 1, number))
}

/// Hundreds of thousands, dozens, several hundred.
fn vague(reader: Reader<'_>, index: usize) -> Option<Numeral> {
    let (mut value, mut last) = match reader.part(index) {
        Some(Part::Vague(value)) => (value, index + 1),
        _ if reader.is_any(index, &["several", "few", "many"]) => match reader.part(index + 1) {
            Some(Part::Scale(value) | Part::Dozen(value)) => (value, index + 2),
            _ => return None,
        },
        _ => return None,
    };
    while let (true, Some(Part::Vague(more))) = (reader.is(last, "of"), reader.part(last + 1)) {
        (value, last) = (value * more, last + 2);
    }
    let mut number = Number::new(value, value, Weight::Word);
    number.vague = true;
    Some(reader.numeral(index, last, number))
}
