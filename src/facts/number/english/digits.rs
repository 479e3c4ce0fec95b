//! English numbers that begin with digits: 1,200, 3.5 million, $5bn.

use super::cardinal;
use super::words::Part;
use super::{Number, Numeral, Reader, Sense, Shape, Weight};
use crate::facts::number::Bound;
use crate::facts::number::digits::{digits_value, vulgar};
use crate::facts::number::lexeme::is_currency;

/// A number that begins with digits.
pub(super) fn digits(reader: Reader<'_>, index: usize) -> Option<Numeral> {
    let text = reader.at(index);
    if reader.is_glued(index) && is_code_before(reader, index) {
        return None;
    }
    let (value, grain) = digits_value(text)?;
    let number = Number::new(value, grain, Weight::Firm);
    let mut numeral = reader.numeral(index, index + 1, number);
    if text.chars().next().is_some_and(|first| vulgar(first).is_some()) {
        (numeral.number.sense, numeral.number.weight) = (Sense::Fraction, Weight::Word);
    }
    numeral.digits = if text.bytes().all(|b| b.is_ascii_digit()) { text.len() } else { 0 };
    // $300+ billion: the sign stands between.
    let plus = reader.at(index + 1) == "+" && reader.is_glued(index + 1) && is_scale(reader, index + 2);
    let next = reader.past_hyphen(index + 1 + usize::from(plus));
    // 75 USD million: the code stands between.
    let coded = is_currency(reader.at(next)) && is_scale(reader, next + 1);
    let next = next + usize::from(coded);
    let scale = match reader.part(next) {
        Some(Part::Scale(scale) | Part::Dozen(scale)) => Some((scale, false)),
        Some(Part::Vague(10.0)) if reader.is(next, "dozens") => Some((12.0, false)),
        _ if next == index + 1 && reader.is_glued(next) => letter_scale(reader, index, reader.at(next)),
        // A letter apart is also a name or a unit: 10 k, 2.5 M.
        _ if reader.at(next) == "k" || reader.at(next) == "M" && value.fract() != 0.0 => {
            letter_scale(reader, index, reader.at(next))
        }
        _ => None,
    };
    if let Some((scale, ambiguous)) = scale {
        numeral.digits = 0;
        numeral.number.bound = if plus { Bound::Above } else { numeral.number.bound };
        numeral.number.other = ambiguous.then_some(value);
        (numeral.number.value, numeral.number.grain) = (value * scale, grain * scale);
        (numeral.last, numeral.end) = (next + 1, reader.lexemes[next].end);
        if value.fract() == 0.0 && reader.part(next).is_some() {
            cardinal::go_on(reader, &mut numeral, value, scale);
        }
    }
    Some(numeral)
}

/// Whether a word of thousands or more stands at `index`.
fn is_scale(reader: Reader<'_>, index: usize) -> bool {
    matches!(reader.part(index), Some(Part::Scale(scale)) if scale >= 1e3)
}

/// The scale of a letter directly after digits, and whether the letter can also mean something else.
fn letter_scale(reader: Reader<'_>, index: usize, letters: &str) -> Option<(f64, bool)> {
    let money = reader.before(index, 1).ends_with(['$', '£', '€', '¥', '₹', '₩']);
    match letters {
        "k" | "K" => Some((1e3, false)),
        "m" => Some((1e6, !money)),
        "M" => Some((1e6, false)),
        "b" => Some((1e9, false)),
        "t" if money => Some((1e12, false)),
        "mil" => Some((1e6, false)),
        "MM" if money => Some((1e6, false)),
        "tn" | "trn" => Some((1e12, false)),
        _ => None,
    }
}

/// Whether digits glued to what stands before them belong to a name: F-35, Covid-19, @user1, 1.2.3.
fn is_code_before(reader: Reader<'_>, index: usize) -> bool {
    let previous = index - 1;
    match reader.shape(previous) {
        Some(Shape::Mark('-' | '‑')) if reader.is_glued(previous) => {
            let before = reader.before(index, 2);
            let capital = before.chars().any(|c| c.is_ascii_uppercase());
            match reader.shape(index.saturating_sub(2)) {
                Some(Shape::Word) => {
                    let word = reader.small(index - 2);
                    capital
                        && reader.part(index - 2).is_none()
                        && !matches!(word, "mid" | "pre" | "post" | "under" | "over")
                }
                Some(Shape::Code) => true,
                _ => false,
            }
        }
        Some(Shape::Mark('@' | '_' | '#')) | Some(Shape::Code) => true,
        Some(Shape::Word) => !is_currency(reader.at(previous)),
        Some(Shape::Mark('.')) => {
            reader.shape(index.wrapping_sub(2)) == Some(Shape::Digits) && reader.is_glued(previous)
        }
        _ => false,
    }
}
