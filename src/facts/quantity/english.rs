//! Units and currencies after and before English numbers.

use super::money::{currency_code, million_code, scale_after_code, sign_before};
use super::names::unit_at;
use super::unit::*;
use super::{Dimension, Quantity, Unit};
use crate::facts::number::{Number, Numeral, Reader, Shape, Weight};

/// The quantity that `numeral` counts, with the numeral lengthened over its unit.
pub(in crate::facts) fn quantity(reader: Reader<'_>, numeral: &Numeral) -> Option<(Numeral, Unit)> {
    let mut numeral = *numeral;
    if let Some((unit, first)) = sign_before(reader, numeral.first) {
        return Some((with_sign(reader, numeral, first), unit));
    }
    if scale_after_code(reader, numeral.last - 1) {
        return Some((numeral, currency_code(reader.at(numeral.last - 2))?));
    }
    if let Some(metres) = millions_as_metres(reader, &numeral) {
        return Some(metres);
    }
    let mut next = reader.past_hyphen(numeral.last);
    // "half an hour", "a quarter of an hour", "a further 20 minutes" need the article, "ten more years" the comparative.
    for _ in 0..2 {
        if reader
            .is_any(next, &["of", "a", "an", "more", "full", "straight", "whole", "consecutive", "extra", "additional"])
        {
            next += 1;
        }
    }
    if numeral.opens_range && next == numeral.last {
        return None;
    }
    let (unit, length) = match unit_at(reader, next) {
        Some(unit) => unit,
        None => (unit_before(reader, &numeral)?, 0),
    };
    let half = numeral.number.value == 0.5;
    let apart = next > numeral.last && !reader.is_dash(numeral.last) && !half;
    if apart && unit.dimension != Dimension::Time
        || unit.dimension == Dimension::Money && reader.at(next) == "p" && !reader.is_glued(next)
    {
        return None;
    }
    if unit.name == "m" {
        metres(reader, &mut numeral);
    }
    if million_code(reader.at(next)).is_some() {
        scale(&mut numeral, 1e6);
    }
    if unit.dimension == Dimension::Temperature && below_zero(reader, numeral.first) {
        numeral.number.value = -numeral.number.value.abs();
    }
    let skipped = if length == 0 { 0 } else { next - numeral.last };
    extend(reader, &mut numeral, skipped + length);
    // Seven and a half years; 7 years and a half; one hour and a half.
    if reader.is(numeral.last, "and") && reader.is_any(numeral.last + 1, &["a"]) && reader.is(numeral.last + 2, "half")
    {
        numeral.number.value += 0.5;
        extend(reader, &mut numeral, 3);
    }
    Some((numeral, unit))
}

/// A numeral lengthened to the currency sign before it, and over a code after it.
fn with_sign(reader: Reader<'_>, mut numeral: Numeral, first: usize) -> Numeral {
    (numeral.first, numeral.start) = (first, reader.lexemes[first].start);
    if million_code(reader.at(first)).is_some() {
        scale(&mut numeral, 1e6);
    }
    let code = usize::from(
        sign_before(reader, numeral.last + 1).is_none() && currency_code(reader.at(numeral.last)).is_some(),
    );
    extend(reader, &mut numeral, code);
    numeral
}

/// The number before a lone m, as metres; it keeps the millions that the letter can also mean.
fn metres(reader: Reader<'_>, numeral: &mut Numeral) {
    if reader.at(numeral.last) == "m" && !reader.is_glued(numeral.last) {
        numeral.number.other = Some(numeral.number.value * 1e6);
    }
}

/// The number before a glued m that is read as millions, as metres where the sentence speaks of lengths: 1.8m tall.
fn millions_as_metres(reader: Reader<'_>, numeral: &Numeral) -> Option<(Numeral, Unit)> {
    let value = numeral.number.other.filter(|_| numeral.last > 0 && reader.at(numeral.last - 1) == "m")?;
    let sized = reader
        .is_any(numeral.last, &["tall", "long", "wide", "high", "deep", "above", "below", "x", "sprint", "hurdles"]);
    let length = |at: usize| matches!(reader.at(at), "dm" | "cm" | "mm" | "km" | "ft" | "metres" | "meters" | "feet");
    if !sized && !(0..reader.lexemes.len()).any(length) {
        return None;
    }
    let mut numeral = *numeral;
    numeral.number.other = Some(numeral.number.value);
    numeral.number.grain *= value / numeral.number.value;
    numeral.number.value = value;
    Some((numeral, METRE))
}

/// Multiplies a number.
fn scale(numeral: &mut Numeral, by: f64) {
    (numeral.number.value, numeral.number.grain) = (numeral.number.value * by, numeral.number.grain * by);
}

/// Whether a minus stands apart before the number of a temperature: - 20 degrees.
fn below_zero(reader: Reader<'_>, first: usize) -> bool {
    let minus = first.checked_sub(1).filter(|&at| matches!(reader.at(at), "-" | "−"));
    minus.is_some_and(|at| at == 0 || reader.shape(at - 1) == Some(Shape::Word) && !reader.is_glued(at))
}

/// The unit that what stands before a number gives it: hour six, the last 6 of 6-foot-6, the parts of 27:37.
fn unit_before(reader: Reader<'_>, numeral: &Numeral) -> Option<Unit> {
    let first = numeral.first;
    if after_feet(reader, first) {
        return Some(INCH);
    }
    // More than 24 before a colon are no hours of the day.
    let minutes = |index: usize| reader.at(index).parse::<u32>().is_ok_and(|value| value > 24);
    let colon = |index: usize| reader.at(index) == ":" && reader.is_glued(index) && reader.is_glued(index + 1);
    if colon(first + 1) && minutes(first) && reader.at(first + 2).len() == 2 {
        return Some(MINUTE);
    }
    if first >= 2 && colon(first - 1) && minutes(first - 2) && reader.at(first).len() == 2 {
        return Some(SECOND);
    }
    let placed = first >= 2 && reader.is_any(first - 2, &["on", "in", "by", "of", "at", "until", "through"]);
    match reader.before(first, 1) {
        "hour" if placed => Some(HOUR),
        "day" | "Day" if placed => Some(DAY),
        "week" | "Week" if placed => Some(WEEK),
        "minute" if placed => Some(MINUTE),
        "age" | "aged" | "Age" | "Aged" => Some(YEAR_OF_AGE),
        _ => None,
    }
}

/// Whether the number at `first` gives the inches of a height: the last 6 of 6-foot-6.
fn after_feet(reader: Reader<'_>, first: usize) -> bool {
    let word = first - usize::from(first > 0 && reader.is_dash(first - 1));
    word > 0 && reader.is_any(word - 1, &["foot", "feet", "ft"])
}

/// Whether a unit of measure follows `numeral`, so that it is no year.
pub(in crate::facts) fn counts(reader: Reader<'_>, numeral: &Numeral) -> bool {
    unit_at(reader, reader.past_hyphen(numeral.last)).is_some()
}

/// Lengthens a numeral by `count` lexemes.
fn extend(reader: Reader<'_>, numeral: &mut Numeral, count: usize) {
    numeral.last += count;
    numeral.end = reader.lexemes[numeral.last - 1].end;
}

/// Appends the quantities that an article counts: a year, an hour, a decade.
pub(in crate::facts) fn articles(reader: Reader<'_>, mut add: impl FnMut(usize, usize, Quantity)) {
    for index in 0..reader.lexemes.len() {
        // A week-long strike, the quarter-hour mark.
        let joined = |word: &str| reader.is_dash(index + 1) && reader.is(index + 2, word);
        let one = match reader.small(index) {
            "a" | "an" | "per" | "each" | "every" => true,
            "decade" | "fortnight" | "century" => false,
            "day" | "week" | "month" | "year" | "hour" if joined("long") => false,
            "quarter" if joined("hour") => {
                let number = Number::new(15.0, 1.0, Weight::Word);
                add(reader.lexemes[index].start, reader.lexemes[index + 2].end, Quantity { number, unit: MINUTE });
                continue;
            }
            _ => continue,
        };
        let at = index + usize::from(one);
        // $350 a day is a rate and no length of time.
        if one && index > 0 && matches!(reader.shape(index - 1), Some(Shape::Digits)) {
            continue;
        }
        let Some((unit, length)) = unit_at(reader, reader.past_hyphen(at)) else { continue };
        if unit.dimension == Dimension::Time || unit.dimension == Dimension::Length {
            let number = reader.qualified(index, at + length, Number::new(1.0, 1.0, Weight::Soft));
            let (start, end) = (reader.lexemes[index].start, reader.lexemes[at + length - 1].end);
            add(start, end, Quantity { number, unit });
        }
    }
}
