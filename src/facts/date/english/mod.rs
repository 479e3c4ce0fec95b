//! Dates and times in English.

mod clock;
mod counted;
mod month;
mod period;
mod relative;
mod weekday;

use super::Date;
use super::numeric::slashed;
use crate::facts::number::{Numeral, Reader, Sense, Shape};
use counted::counted;
use month::{around_month, month};

/// Adds the dates of a sentence, and marks the numerals they take.
pub(in crate::facts) fn find(reader: Reader<'_>, numerals: &mut [Numeral], mut add: impl FnMut(usize, usize, Date)) {
    slashed(reader.text, numerals, &mut add);
    for index in 0..reader.lexemes.len() {
        match reader.lexemes[index].shape {
            Shape::Word => word(reader, index, numerals, &mut add),
            Shape::Code => period::code(reader, index, &mut add),
            Shape::Digits | Shape::Mark(_) => {}
        }
    }
    for at in 0..numerals.len() {
        if !numerals[at].taken {
            counted(reader, numerals, at, &mut add);
        }
    }
}

/// Adds what begins with one word.
fn word(reader: Reader<'_>, index: usize, numerals: &mut [Numeral], add: &mut impl FnMut(usize, usize, Date)) {
    if let Some(month) = month(reader, index, numerals) {
        around_month(reader, index, month, numerals, add);
        return;
    }
    let found = weekday::weekday(reader, index)
        .or_else(|| clock::spoken(reader, index, numerals))
        .or_else(|| period::period(reader, index, numerals))
        .or_else(|| relative::relative(reader, index));
    if let Some(Found { first, last, date }) = found {
        add(reader.lexemes[first].start, reader.lexemes[last - 1].end, date);
    }
}

/// A date over the lexemes from `first` to before `last`.
struct Found {
    first: usize,
    last: usize,
    date: Date,
}

impl Found {
    /// The date that the lexemes from `first` to before `last` say.
    fn new(first: usize, last: usize, date: Date) -> Option<Found> {
        Some(Found { first, last, date })
    }
}

/// The numeral that begins with a lexeme.
fn starting(numerals: &[Numeral], first: usize) -> Option<usize> {
    let at = numerals.partition_point(|numeral| numeral.first < first);
    numerals.get(at).filter(|numeral| numeral.first == first).map(|_| at)
}

/// The numeral that ends before a lexeme.
fn ending(numerals: &[Numeral], last: usize) -> Option<usize> {
    let at = numerals.partition_point(|numeral| numeral.last < last);
    numerals.get(at).filter(|numeral| numeral.last == last).map(|_| at)
}

/// Whether a numeral can be the day of a month.
fn is_day(numeral: &Numeral) -> bool {
    let value = numeral.number.value;
    let plain = (1..=2).contains(&numeral.digits) || numeral.number.sense == Sense::Ordinal;
    plain && (1.0..=31.0).contains(&value) && value.fract() == 0.0
}

/// Whether a numeral can be a year.
fn is_year(numeral: &Numeral) -> bool {
    numeral.digits == 4 && (1100.0..2200.0).contains(&numeral.number.value) && numeral.number.sense == Sense::Cardinal
}
