//! Numbers in English.

mod cardinal;
mod digits;
mod fractions;
mod idioms;
mod multiples;
mod ranges;
mod reader;
mod words;

use super::{Bound, Lexeme, Number, Numeral, Sense, Shape, Weight, bounds};
use digits::digits;
use idioms::words;

pub(in crate::facts) use reader::Reader;
pub(in crate::facts) use words::Part;
pub(super) use words::part;

/// Appends the numbers of a sentence in reading order.
pub(in crate::facts) fn numerals(reader: Reader<'_>, numerals: &mut Vec<Numeral>) {
    let mut index = 0;
    while index < reader.lexemes.len() {
        let found = match reader.lexemes[index].shape {
            Shape::Digits if is_round_the_clock(reader, index) => {
                index += 3;
                continue;
            }
            Shape::Digits => digits(reader, index),
            Shape::Word => words(reader, index),
            Shape::Code | Shape::Mark(_) => None,
        };
        let Some(numeral) = found else {
            index += 1;
            continue;
        };
        let mut numeral = fractions::complete(reader, sense(reader, numeral));
        if numeral.number.sense == Sense::Cardinal {
            // Two and a half times.
            numeral = sense(reader, numeral);
        }
        percent_before(reader, &mut numeral, numerals.last().map_or(0, |before| before.last));
        index = numeral.last;
        numerals.push(numeral);
    }
    ranges::join(reader, numerals);
    for numeral in numerals.iter_mut() {
        if is_negative(reader, numeral.first, numeral.last) {
            numeral.number.value = -numeral.number.value;
        }
        bounds::english(reader, numeral);
        // More than a dozen is 十多 as well as 超过12.
        if numeral.number.value == 12.0 && numeral.digits == 0 && numeral.number.bound != Bound::Exact {
            numeral.number.other = reader.is(numeral.last - 1, "dozen").then_some(10.0);
        }
    }
}

/// Whether `24/7` stands at `index`: always, and neither 24 nor 7.
fn is_round_the_clock(reader: Reader<'_>, index: usize) -> bool {
    (reader.at(index), reader.at(index + 1), reader.at(index + 2)) == ("24", "/", "7")
        && reader.is_glued(index + 1)
        && reader.is_glued(index + 2)
        && !(reader.is_glued(index + 3) && matches!(reader.at(index + 3), "/" | "."))
        && !(reader.is_glued(index) && reader.before(index, 1) == "/")
}

/// Whether a minus stands before the number from `first` to before `last`, as a sign or a word.
fn is_negative(reader: Reader<'_>, first: usize, last: usize) -> bool {
    let Some(before) = first.checked_sub(1) else { return false };
    let sign = matches!(reader.at(before), "-" | "−") && reader.is_glued(first) && !reader.is_glued(before);
    // A minus apart is a dash or a bullet, except in a cell that holds nothing but the number.
    let alone = before == 0 && last == reader.lexemes.len() && matches!(reader.at(before), "-" | "−");
    alone
        || sign && !matches!(reader.shape(before.wrapping_sub(1)), Some(Shape::Digits | Shape::Code))
        || reader.is_any(before, &["minus", "negative"])
}

/// Percent of ten: the word stands in front, where `taken` is the end of the number before.
fn percent_before(reader: Reader<'_>, numeral: &mut Numeral, taken: usize) {
    let Some(of) = numeral.first.checked_sub(1).filter(|&at| reader.is(at, "of")) else { return };
    let first = match (reader.before(of, 2), reader.before(of, 1)) {
        ("per", "cent") => of - 2,
        (_, "percent" | "percents") => of - 1,
        _ => return,
    };
    if first >= taken && numeral.number.sense == Sense::Cardinal {
        (numeral.number.sense, numeral.number.weight, numeral.digits) = (Sense::Percent, Weight::Firm, 0);
        (numeral.first, numeral.start) = (first, reader.lexemes[first].start);
    }
}

/// Percent, ordinal suffix, times and fold after a number.
fn sense(reader: Reader<'_>, mut numeral: Numeral) -> Numeral {
    let next = numeral.last;
    let word = reader.past_hyphen(next);
    let (sense, length) = match reader.at(word) {
        "st" | "nd" | "rd" | "th" if reader.is_glued(next) => (Sense::Ordinal, 1),
        "%" | "percent" | "percents" | "pct" | "Percent" => (Sense::Percent, 1),
        "pc" if numeral.number.weight == Weight::Firm => (Sense::Percent, 1),
        "per" | "Per" if reader.is(word + 1, "cent") => (Sense::Percent, 2),
        "percentage" if reader.is_any(word + 1, &["point", "points"]) => (Sense::Percent, 2),
        "percentage" => (Sense::Percent, 1),
        "fold" => (Sense::Multiple, 1),
        "times" => (Sense::Multiple, 1),
        "x" | "X" if reader.is_glued(next) => (Sense::Multiple, 1),
        _ => return numeral,
    };
    if sense == Sense::Percent {
        numeral.number.weight = Weight::Firm;
    }
    (numeral.number.sense, numeral.last, numeral.digits) = (sense, word + length, 0);
    numeral.end = reader.lexemes[numeral.last - 1].end;
    numeral
}
