//! English names and symbols of units and currencies.

use super::Unit;
use super::unit::*;
use crate::facts::number::{Reader, Shape, lower};

/// A currency code.
pub(super) fn currency_code(word: &str) -> Option<Unit> {
    Some(match word {
        "USD" => US_DOLLAR,
        "EUR" => EURO,
        "GBP" => STERLING,
        "JPY" => YEN,
        "CNY" | "RMB" => YUAN,
        "HKD" => HONG_KONG_DOLLAR,
        "TWD" | "NTD" => TAIWAN_DOLLAR,
        "AUD" => AUSTRALIAN_DOLLAR,
        "CAD" => CANADIAN_DOLLAR,
        "SGD" => SINGAPORE_DOLLAR,
        "NZD" => NEW_ZEALAND_DOLLAR,
        "KRW" => WON,
        "INR" | "Rs" => RUPEE,
        "CHF" => SWISS_FRANC,
        "BTC" => BITCOIN,
        _ => return None,
    })
}

/// The unit at `index` and how many lexemes it takes.
pub(super) fn unit_at(reader: Reader<'_>, index: usize) -> Option<(Unit, usize)> {
    let text = reader.at(index);
    if matches!(text, "°" | "º" | "˚") {
        return Some(match reader.at(index + 1) {
            "F" => (FAHRENHEIT, 2),
            "C" => (CELSIUS, 2),
            _ => (DEGREE, 1),
        });
    }
    if let Some(unit) = currency_code(text) {
        return Some((unit, 1));
    }
    if reader.shape(index) != Some(Shape::Word) {
        return None;
    }
    if let Some(unit) = symbol(reader, index, text) {
        return Some(unit);
    }
    let mut buffer = [0; 16];
    let word = lower(text, &mut buffer);
    match word {
        "square" | "sq" => square(reader, index + 1).map(|unit| (unit, 2)),
        "cubic" => cubic(reader, index + 1).map(|unit| (unit, 2)),
        "degrees" | "degree" => Some(degrees(reader, index)),
        "nautical" if reader.is_any(index + 1, &["mile", "miles"]) => Some((NAUTICAL_MILE, 2)),
        "light" if reader.is_any(index + 2, &["year", "years"]) => Some((LIGHT_YEAR, 3)),
        "pounds" | "pound" if reader.is(index + 1, "sterling") => Some((STERLING, 2)),
        "swiss" if reader.is_any(index + 1, &["franc", "francs"]) => Some((SWISS_FRANC, 2)),
        "year" | "years" if reader.is(index + 1, "old") => Some((YEAR_OF_AGE, 2)),
        "year" if reader.is_dash(index + 1) && reader.is_any(index + 2, &["old", "olds"]) => Some((YEAR_OF_AGE, 3)),
        "years" if reader.is(index + 1, "of") && reader.is(index + 2, "age") => Some((YEAR_OF_AGE, 3)),
        _ => dollars(reader, index, word).or_else(|| speed(reader, index, named(word)?)),
    }
}

/// The dollars of a country: Australian dollars, Hong Kong dollars.
fn dollars(reader: Reader<'_>, index: usize, word: &str) -> Option<(Unit, usize)> {
    let (unit, words) = match word {
        "new" if reader.is(index + 1, "zealand") => (NEW_ZEALAND_DOLLAR, 2),
        "hong" if reader.is(index + 1, "kong") => (HONG_KONG_DOLLAR, 2),
        "us" | "american" => (US_DOLLAR, 1),
        "australian" => (AUSTRALIAN_DOLLAR, 1),
        "canadian" => (CANADIAN_DOLLAR, 1),
        "singapore" => (SINGAPORE_DOLLAR, 1),
        "taiwan" => (TAIWAN_DOLLAR, 1),
        _ => return None,
    };
    reader.is_any(index + words, &["dollar", "dollars"]).then_some((unit, words + 1))
}

/// Miles an hour where a rate follows a length.
fn speed(reader: Reader<'_>, index: usize, unit: Unit) -> Option<(Unit, usize)> {
    let rate = reader.is_any(index + 1, &["per", "an", "a"]) || reader.at(index + 1) == "/";
    let per = match reader.at(index + 2) {
        "hour" | "h" | "hr" if rate => HOUR,
        "second" | "s" if rate => SECOND,
        _ => return Some((unit, 1)),
    };
    match (unit.name, per.name) {
        ("mi", "h") => Some((MILE_AN_HOUR, 3)),
        ("km", "h") => Some((KILOMETRE_AN_HOUR, 3)),
        ("m", "s") => Some((METRE_A_SECOND, 3)),
        _ => Some((unit, 1)),
    }
}

/// Symbols, which keep their case and mostly stand directly after the digits.
fn symbol(reader: Reader<'_>, index: usize, text: &str) -> Option<(Unit, usize)> {
    let glued = reader.is_glued(index);
    match text {
        "km" => speed(reader, index, KILOMETRE),
        "m" if glued => speed(reader, index, METRE),
        _ => {
            let (_, unit, _) = SYMBOLS.iter().find(|(name, _, close)| *name == text && (glued || !close))?;
            Some((*unit, 1))
        }
    }
}

/// Symbols, and whether they must stand directly after the digits.
#[rustfmt::skip]
const SYMBOLS: &[(&str, Unit, bool)] = &[
    ("cm", CENTIMETRE, false), ("mm", MILLIMETRE, false), ("nm", NANOMETRE, false), ("ft", FOOT, false),
    ("in", INCH, true), ("lb", POUND, false), ("lbs", POUND, false), ("kg", KILOGRAM, false),
    ("kgs", KILOGRAM, false), ("g", GRAM, true), ("mg", MILLIGRAM, false), ("oz", OUNCE, false),
    ("ml", MILLILITRE, false), ("mL", MILLILITRE, false), ("L", LITRE, true), ("l", LITRE, true),
    ("mph", MILE_AN_HOUR, false), ("kph", KILOMETRE_AN_HOUR, false), ("kmh", KILOMETRE_AN_HOUR, false),
    ("KB", KILOBYTE, false), ("kb", KILOBYTE, false), ("MB", MEGABYTE, false), ("GB", GIGABYTE, false),
    ("TB", TERABYTE, false), ("W", WATT, true), ("kW", KILOWATT, false), ("kw", KILOWATT, false),
    ("MW", MEGAWATT, false), ("GW", GIGAWATT, false), ("kWh", KILOWATT_HOUR, false), ("MWh", MEGAWATT_HOUR, false),
    ("Hz", HERTZ, false), ("kHz", KILOHERTZ, false), ("MHz", MEGAHERTZ, false), ("GHz", GIGAHERTZ, false),
    ("hp", HORSEPOWER, false), ("bhp", HORSEPOWER, false), ("ha", HECTARE, true), ("p", PENNY, true),
    ("c", CENT, true), ("C", CELSIUS, false), ("F", FAHRENHEIT, false), ("h", HOUR, false), ("hr", HOUR, false),
    ("hrs", HOUR, false), ("min", MINUTE, false), ("mins", MINUTE, false), ("sec", SECOND, false),
    ("secs", SECOND, false), ("yr", YEAR, false), ("yrs", YEAR, false), ("yd", YARD, false), ("yds", YARD, false),
];

/// The unit a lower-case word names.
fn named(word: &str) -> Option<Unit> {
    let singular = match word {
        "feet" => "foot",
        "inches" => "inch",
        "centuries" => "century",
        "pence" | "pennies" => "penny",
        "francs" => "franc",
        "pesos" => "peso",
        "kroner" | "kronor" | "krone" => "krona",
        "millennia" => "millennium",
        _ => word.strip_suffix('s').filter(|stem| stem.len() > 2).unwrap_or(word),
    };
    NAMES.iter().find(|(name, _)| *name == singular).map(|&(_, unit)| unit)
}

#[rustfmt::skip]
const NAMES: &[(&str, Unit)] = &[
    ("year", YEAR), ("month", MONTH), ("week", WEEK), ("day", DAY), ("hour", HOUR), ("minute", MINUTE),
    ("second", SECOND), ("decade", DECADE), ("century", CENTURY), ("millennium", MILLENNIUM), ("fortnight", FORTNIGHT),
    ("weekday", DAY), ("night", DAY), ("millisecond", MILLISECOND), ("mile", MILE), ("kilometer", KILOMETRE),
    ("kilometre", KILOMETRE), ("meter", METRE), ("metre", METRE), ("centimeter", CENTIMETRE),
    ("centimetre", CENTIMETRE), ("millimeter", MILLIMETRE), ("millimetre", MILLIMETRE), ("micron", MICROMETRE),
    ("micrometer", MICROMETRE), ("nanometer", NANOMETRE), ("nanometre", NANOMETRE), ("yard", YARD), ("foot", FOOT),
    ("inch", INCH), ("acre", ACRE), ("hectare", HECTARE), ("liter", LITRE), ("litre", LITRE), ("gallon", GALLON),
    ("barrel", BARREL), ("pint", PINT), ("milliliter", MILLILITRE), ("millilitre", MILLILITRE), ("ton", TONNE),
    ("tonne", TONNE), ("kilogram", KILOGRAM), ("kilo", KILOGRAM), ("gram", GRAM), ("milligram", MILLIGRAM),
    ("pound", POUND_OR_STERLING), ("ounce", OUNCE), ("knot", KNOT), ("megabyte", MEGABYTE), ("gigabyte", GIGABYTE),
    ("terabyte", TERABYTE), ("kilobyte", KILOBYTE), ("byte", BYTE), ("watt", WATT), ("kilowatt", KILOWATT),
    ("megawatt", MEGAWATT), ("gigawatt", GIGAWATT), ("horsepower", HORSEPOWER), ("joule", JOULE),
    ("calorie", CALORIE), ("kilocalorie", KILOCALORIE), ("hertz", HERTZ), ("megahertz", MEGAHERTZ),
    ("gigahertz", GIGAHERTZ), ("celsiu", CELSIUS), ("fahrenheit", FAHRENHEIT), ("kelvin", KELVIN),
    ("dollar", DOLLAR), ("euro", EURO), ("yen", YEN), ("yuan", YUAN), ("renminbi", YUAN), ("rmb", YUAN),
    ("won", WON), ("rupee", RUPEE), ("rubles", RUBLE), ("ruble", RUBLE), ("rouble", RUBLE), ("franc", FRANC),
    ("peso", PESO), ("reai", REAL), ("rand", RAND), ("riyal", RIYAL), ("dinar", DINAR), ("dirham", DIRHAM),
    ("lira", LIRA), ("krona", KRONA), ("baht", BAHT), ("dong", DONG), ("rupiah", RUPIAH), ("ringgit", RINGGIT),
    ("shekel", SHEKEL), ("penny", PENNY), ("cent", CENT), ("bitcoin", BITCOIN), ("buck", DOLLAR), ("quid", STERLING),
    ("kilohertz", KILOHERTZ), ("stone", STONE), ("sterling", STERLING),
];

/// The unit of area after "square".
fn square(reader: Reader<'_>, index: usize) -> Option<Unit> {
    let unit = match reader.at(index) {
        "km" => KILOMETRE,
        "m" => METRE,
        "ft" => FOOT,
        word => named(lower(word, &mut [0; 16]))?,
    };
    Some(match unit.name {
        "km" => SQUARE_KILOMETRE,
        "m" => SQUARE_METRE,
        "cm" => SQUARE_CENTIMETRE,
        "mi" => SQUARE_MILE,
        "ft" => SQUARE_FOOT,
        "yd" => SQUARE_YARD,
        "in" => SQUARE_INCH,
        _ => return None,
    })
}

/// The unit of volume after "cubic".
fn cubic(reader: Reader<'_>, index: usize) -> Option<Unit> {
    match named(lower(reader.at(index), &mut [0; 16]))?.name {
        "m" => Some(CUBIC_METRE),
        "cm" => Some(CUBIC_CENTIMETRE),
        "ft" => Some(CUBIC_FOOT),
        _ => None,
    }
}

/// Degrees, and whose.
fn degrees(reader: Reader<'_>, index: usize) -> (Unit, usize) {
    match reader.at(index + 1) {
        "F" | "Fahrenheit" | "fahrenheit" => (FAHRENHEIT, 2),
        "C" | "Celsius" | "celsius" | "centigrade" | "Centigrade" => (CELSIUS, 2),
        _ => (DEGREE, 1),
    }
}
