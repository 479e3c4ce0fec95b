//! English numbers that begin with a word: twenty, a dozen, both, hundreds of thousands.

use super::cardinal::{cardinal, decimals};
use super::fractions;
use super::multiples;
use super::words::Part;
use super::{Number, Numeral, Reader, Sense, Weight};

/// A number in words.
pub(super) fn words(reader: Reader<'_>, index: usize) -> Option<Numeral> {
    let Some(part) = reader.part(index) else { return unlisted(reader, index) };
    match part {
        Part::Unit(1.0) if reader.is(index + 1, "another") => soft(reader, index, 1.0, 2),
        Part::Ordinal(value) => {
            let weight = if value <= 3.0 { Weight::Soft } else { Weight::Word };
            let mut number = Number::new(value, 1.0, weight);
            number.sense = Sense::Ordinal;
            Some(reader.numeral(index, index + 1, number))
        }
        Part::Half => half(reader, index),
        // A score is mostly what a player has.
        Part::Dozen(20.0) if !reader.is(index + 1, "of") => None,
        Part::Vague(value) => Some(vague(reader, index, value, index + 1)),
        Part::Parts(4.0) => quarter(reader, index),
        Part::Parts(_) => None,
        _ => cardinal(reader, index),
    }
}

/// A number that begins with a word that is none by itself: both, twice, a dozen, several hundred.
fn unlisted(reader: Reader<'_>, index: usize) -> Option<Numeral> {
    match reader.small(index) {
        "both" | "couple" | "pair" | "pairs" | "duo" | "twin" | "twins" => soft(reader, index, 2.0, 1),
        "trio" => soft(reader, index, 3.0, 1),
        "once" | "single" => soft(reader, index, 1.0, 1),
        "nil" => soft(reader, index, 0.0, 1),
        "no" if reader.is(index + 1, "one") => soft(reader, index, 0.0, 2),
        "several" | "few" | "many" => match reader.part(index + 1)? {
            Part::Scale(value) | Part::Dozen(value) => Some(vague(reader, index, value, index + 2)),
            _ => None,
        },
        "a" | "an" => match reader.part(index + 1)? {
            Part::Scale(_) | Part::Dozen(_) if !reader.is(index + 1, "score") => {
                cardinal(reader, index + 1).map(|found| reader.numeral(index, found.last, found.number))
            }
            _ => fractions::with_article(reader, index),
        },
        "point" => leading_point(reader, index),
        _ => multiples::word(reader, index),
    }
}

/// A number that says how many only by the way.
fn soft(reader: Reader<'_>, index: usize, value: f64, length: usize) -> Option<Numeral> {
    Some(reader.numeral(index, index + length, Number::new(value, 1.0, Weight::Soft)))
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
    if !reader.is(index, "quarter") {
        return None;
    }
    let mut number = Number::new(0.25, 0.01, Weight::Word);
    number.sense = Sense::Fraction;
    let numeral = fractions::of_scale(reader, reader.numeral(index, index + 1, number));
    (numeral.number.sense == Sense::Cardinal).then_some(numeral)
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

/// Hundreds of thousands, dozens, several hundred: what goes on at `last` from a first magnitude.
fn vague(reader: Reader<'_>, index: usize, mut value: f64, mut last: usize) -> Numeral {
    while let (true, Some(Part::Vague(more))) = (reader.is(last, "of"), reader.part(last + 1)) {
        (value, last) = (value * more, last + 2);
    }
    let mut number = Number::new(value, value, Weight::Word);
    number.vague = true;
    reader.numeral(index, last, number)
}
