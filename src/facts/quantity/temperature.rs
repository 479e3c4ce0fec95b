//! Temperatures in English: 40 degrees Celsius, 104°F, 40C.

use super::Unit;
use super::unit::*;
use crate::facts::number::Reader;

/// Degrees at `index`, whose they are, and how many lexemes that takes.
pub(super) fn degrees(reader: Reader<'_>, index: usize) -> (Unit, usize) {
    // An abbreviated "deg." keeps its full stop.
    let next =
        index + 1 + usize::from(reader.is(index, "deg") && reader.at(index + 1) == "." && reader.is_glued(index + 1));
    let (unit, length) = scale(reader, next).map_or((DEGREE, 0), |unit| (unit, 1));
    if length == 0 { (unit, 1) } else { (unit, next + 1 - index) }
}

/// The scale of temperature that a word after "degrees" names.
fn scale(reader: Reader<'_>, index: usize) -> Option<Unit> {
    match reader.at(index) {
        "F" | "f" => Some(FAHRENHEIT),
        "C" | "c" => Some(CELSIUS),
        "K" => Some(KELVIN),
        word => named(&word.to_ascii_lowercase()),
    }
}

/// The scale of temperature that a word names alone, in the spellings people use.
pub(super) fn named(word: &str) -> Option<Unit> {
    Some(match word {
        "fahrenheit" | "farenheit" | "fahrenheits" => FAHRENHEIT,
        "celsius" | "celcius" | "centigrade" | "centigrate" => CELSIUS,
        "kelvin" | "kelvins" => KELVIN,
        _ => return None,
    })
}

/// A bare C or F after a number: a temperature only where the sentence speaks of one, else a form, a seat, a model.
pub(super) fn letter(reader: Reader<'_>, index: usize) -> Option<Unit> {
    let unit = match reader.at(index) {
        "F" => FAHRENHEIT,
        "C" => CELSIUS,
        _ => return None,
    };
    let value = index.checked_sub(1).and_then(|at| reader.at(at).parse::<f64>().ok())?;
    let ended = !matches!(reader.at(index + 1), "-" | "/") || !reader.is_glued(index + 1);
    let other =
        |at: usize| at != index && matches!(reader.at(at), "C" | "F" | "°") && at > 0 && is_digits(reader, at - 1);
    let spoken = |at: usize| other(at) || reader.is_any(at, WEATHER);
    (value.abs() <= 600.0 && ended && (0..reader.lexemes.len()).any(spoken)).then_some(unit)
}

fn is_digits(reader: Reader<'_>, index: usize) -> bool {
    reader.at(index).bytes().all(|b| b.is_ascii_digit() || b == b'.')
}

/// Words of sentences that speak of temperatures.
#[rustfmt::skip]
const WEATHER: &[&str] = &[
    "temperature", "temperatures", "degree", "degrees", "heat", "heatwave", "hot", "hotter", "hottest", "cold", "colder",
    "coldest", "warm", "warmer", "warmest", "cool", "cooler", "freezing", "freezes", "frost", "oven", "weather",
    "climate", "thermometer", "thermometers", "warming", "boil", "boils", "melt", "melts", "mercury", "fever", "summer",
    "winter", "highs", "lows", "sunny", "bake",
];
