//! English numbers that begin with a word: twenty, a dozen, both, hundreds of thousands.

use super::cardinal::cardinal;
use super::words::{Part, lower};
use super::{Number, Numeral, Reader, Sense, Weight};

/// A number in words.
pub(super) fn words(reader: Reader<'_>, index: usize) -> Option<Numeral> {
    if let Some((value, weight, length)) = fixed(reader, index) {
        return Some(reader.numeral(index, index + length, Number::new(value, 1.0, weight)));
    }
    if let Some(found) = vague(reader, index) {
        return Some(found);
    }
    let article = reader.is_any(index, &["a", "an", "the"]);
    let counted = matches!(reader.part(index + 1), Some(Part::Scale(_) | Part::Dozen(_)));
    if article && counted && !reader.is(index, "the") && !reader.is(index + 1, "score") {
        return cardinal(reader, index + 1).map(|found| reader.numeral(index, found.last, found.number));
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
        "nought" | "nil" => 0.0,
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

