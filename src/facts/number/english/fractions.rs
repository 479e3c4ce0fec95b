//! Fractions and ranges of English: two thirds, one in five, 70–90 %.

use super::words::Part;
use super::{Numeral, Reader, Sense, Weight};
use crate::facts::number::Bound;

/// Adds what follows a number and makes another of it: a half, thirds, a denominator.
pub(super) fn complete(reader: Reader<'_>, mut numeral: Numeral) -> Numeral {
    let number = numeral.number;
    let next = numeral.last;
    if number.sense != Sense::Cardinal || number.vague {
        return numeral;
    }
    let finish = |mut numeral: Numeral, last: usize| {
        (numeral.last, numeral.digits) = (last, 0);
        numeral.end = reader.lexemes[last - 1].end;
        numeral
    };
    let part = match reader.at(next + 2) {
        "half" => 0.5,
        "quarter" if reader.is(next + 1, "a") => 0.25,
        _ => 0.0,
    };
    if part > 0.0 && reader.is(next, "and") && reader.is_any(next + 1, &["a", "one"]) {
        numeral.number.value += part;
        let last = next + 3;
        if let Some(Part::Scale(scale)) = reader.part(last) {
            numeral.number.value *= scale;
            return finish(numeral, last + 1);
        }
        return finish(numeral, last);
    }
    if let Some(denominator) = denominator(reader, numeral) {
        numeral.number.other = (denominator == 4.0).then_some(number.value);
        numeral.number.value = number.value / denominator;
        numeral.number.sense = Sense::Fraction;
        numeral.number.weight = Weight::Word;
        let last = reader.past_hyphen(next) + 1;
        return finish(numeral, last);
    }
    if let Some((last, value)) = slashed(reader, &numeral) {
        (numeral.number.value, numeral.number.sense, numeral.number.grain) = (value, Sense::Fraction, 0.01);
        return finish(numeral, last);
    }
    numeral
}

/// The denominator after a number: thirds after two, third after one.
fn denominator(reader: Reader<'_>, numeral: Numeral) -> Option<f64> {
    let value = numeral.number.value;
    if !(1.0..100.0).contains(&value) || value.fract() != 0.0 {
        return None;
    }
    let next = reader.past_hyphen(numeral.last);
    match reader.part(next)? {
        Part::Parts(parts) if parts > value && !(parts == 4.0 && is_period(reader, next + 1)) => Some(parts),
        Part::Ordinal(parts) if value == 1.0 && parts >= 3.0 => Some(parts),
        Part::Half if value == 1.0 => Some(2.0),
        _ => None,
    }
}

/// Whether a quarter is one of the year or of a match rather than a fourth part.
fn is_period(reader: Reader<'_>, index: usize) -> bool {
    reader.is_any(index, &["in", "ago", "running"])
}

/// `1/2` and `3 3/4`: where it ends and its value.
fn slashed(reader: Reader<'_>, numeral: &Numeral) -> Option<(usize, f64)> {
    let plain = |index: usize| reader.at(index).parse::<u32>().ok().filter(|_| reader.at(index).len() <= 3);
    let fraction = |at: usize| {
        let slash = reader.at(at + 1) == "/" && reader.is_glued(at + 1) && reader.is_glued(at + 2);
        let (above, below) = (plain(at)?, plain(at + 2)?);
        let usual = below > 1 && above < below && (below <= 10 || matches!(below, 12 | 16 | 32 | 64 | 100));
        let ended = !(reader.at(at + 3) == "/" && reader.is_glued(at + 3));
        (slash && usual && ended).then(|| f64::from(above) / f64::from(below))
    };
    if numeral.digits == 0 {
        return None;
    }
    if let Some(part) = fraction(numeral.first) {
        return Some((numeral.first + 3, part));
    }
    let apart = !reader.is_glued(numeral.last);
    fraction(numeral.last).filter(|_| apart).map(|part| (numeral.last + 3, numeral.number.value + part))
}

/// Marks ranges, and gives the scale and sense of their second number to the first: 2 to 3 million, 70–90 %.
pub(super) fn join_ranges(reader: Reader<'_>, numerals: &mut [Numeral]) {
    for index in 1..numerals.len() {
        let (before, after) = numerals.split_at_mut(index);
        let (left, right) = (&mut before[index - 1], &after[0]);
        let gap = left.last..right.first;
        let joined = match gap.len() {
            1 => reader.is_dash(gap.start) || reader.is_any(gap.start, &["to", "or", "and"]),
            2 => reader.is_any(gap.start, &["to", "or", "and"]) && reader.at(gap.start + 1).ends_with(['$', '£', '€']),
            _ => false,
        };
        if !joined || left.number.sense != Sense::Cardinal || left.number.vague {
            continue;
        }
        left.opens_range = true;
        let list = reader.is(gap.start, "and") && !reader.is(left.first.wrapping_sub(1), "between");
        if list {
            continue;
        }
        if right.number.sense == Sense::Percent {
            left.number.sense = Sense::Percent;
        }
        let scale = scale_of(reader, right);
        if scale > 1.0 && left.number.value * scale < right.number.value && left.number.grain < scale {
            left.number.other = Some(left.number.value);
            left.number.value *= scale;
            left.number.grain *= scale;
        }
        left.number.bound = Bound::Exact;
    }
}

/// The scale word a number ends with, or 1.
fn scale_of(reader: Reader<'_>, numeral: &Numeral) -> f64 {
    if numeral.last - numeral.first < 2 {
        return 1.0;
    }
    match (reader.part(numeral.last - 1), reader.at(numeral.last - 1)) {
        (Some(Part::Scale(scale)), _) => scale,
        (_, "m" | "M") => 1e6,
        (_, "k" | "K") => 1e3,
        (_, "bn" | "b") => 1e9,
        _ => 1.0,
    }
}
