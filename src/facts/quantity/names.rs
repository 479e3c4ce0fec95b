//! English names and symbols of units and currencies.

use super::Unit;
use super::money::{currency_code, million_code, national, sign_after};
use super::temperature;
use super::unit::*;
use crate::facts::number::{Reader, Shape};
use crate::text::WordList;
use std::sync::LazyLock;

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
    if let Some(unit) = currency_code(text).or_else(|| million_code(text)).or_else(|| sign_after(reader, index)) {
        return Some((unit, 1));
    }
    match reader.shape(index)? {
        Shape::Word => word(reader, index),
        Shape::Code if reader.is_glued(index) || text.len() <= 3 => Some((squared(text)?, 1)),
        Shape::Mark(open) => bracketed(reader, index, open),
        _ => None,
    }
}

/// A symbol in brackets, or the sign of inches where a size is told: 20 (kg), 10" long.
fn bracketed(reader: Reader<'_>, index: usize, open: char) -> Option<(Unit, usize)> {
    const SIZES: &[&str] = &["long", "wide", "tall", "high", "deep", "thick", "x", "screen", "display", "diagonal"];
    let close = match open {
        '(' => ")",
        '[' => "]",
        '{' => "}",
        '<' => ">",
        '"' | '″' if reader.is_any(index + 1, SIZES) => return Some((INCH, 1)),
        _ => return None,
    };
    let inside = reader.shape(index + 1) == Some(Shape::Word) && reader.at(index + 2) == close;
    symbol(reader, index + 1, reader.at(index + 1)).filter(|_| inside).map(|(unit, _)| (unit, 3))
}

/// A symbol with a power: 190 km2, 24703m2.
fn squared(text: &str) -> Option<Unit> {
    Some(match text {
        "m2" => SQUARE_METRE,
        "km2" => SQUARE_KILOMETRE,
        "cm2" => SQUARE_CENTIMETRE,
        "m3" => CUBIC_METRE,
        "cm3" => CUBIC_CENTIMETRE,
        _ => return None,
    })
}

/// A unit whose prefix is a word of its own: two kilo watt hours.
fn kilo(reader: Reader<'_>, index: usize) -> Option<(Unit, usize)> {
    let hours = reader.is_any(index + 2, &["hour", "hours"]);
    let small = !reader.is(index, "mega");
    Some(match reader.small(index + 1) {
        "watt" | "watts" if hours => (if small { KILOWATT_HOUR } else { MEGAWATT_HOUR }, 3),
        "watt" | "watts" => (if small { KILOWATT } else { MEGAWATT }, 2),
        "meter" | "meters" | "metre" | "metres" if small => (KILOMETRE, 2),
        "gram" | "grams" if small => (KILOGRAM, 2),
        "liter" | "liters" | "litre" | "litres" if small => (KILOLITRE, 2),
        "calorie" | "calories" if small => (KILOCALORIE, 2),
        "byte" | "bytes" => (if small { KILOBYTE } else { MEGABYTE }, 2),
        "hertz" => (if small { KILOHERTZ } else { MEGAHERTZ }, 2),
        _ => return None,
    })
}

/// A symbol with a raised power: km², m³.
fn raised(text: &str, power: char) -> Option<Unit> {
    match (text, power) {
        ("ft", '²') => Some(SQUARE_FOOT),
        ("ft", '³') => Some(CUBIC_FOOT),
        ("mi", '²') => Some(SQUARE_MILE),
        (_, '²') => squared(&format!("{text}2")),
        _ => squared(&format!("{text}3")),
    }
}

/// The unit that words from `index` name.
fn word(reader: Reader<'_>, index: usize) -> Option<(Unit, usize)> {
    let text = reader.at(index);
    if let Some(unit) = symbol(reader, index, text) {
        return Some(unit);
    }
    let word = reader.small(index);
    let next = |words: &[&str]| reader.is_any(index + 1, words);
    match word {
        "square" | "sq" => square(reader, index + 1).map(|unit| (unit, 2)),
        "cubic" => cubic(reader, index + 1).map(|unit| (unit, 2)),
        "degrees" | "degree" | "deg" => Some(temperature::degrees(reader, index)),
        "kilo" | "mega" if kilo(reader, index).is_some() => kilo(reader, index),
        "nautical" if next(&["mile", "miles"]) => Some((NAUTICAL_MILE, 2)),
        "metric" if next(&["ton", "tons", "tonne", "tonnes"]) => Some((TONNE, 2)),
        "kilowatt" | "megawatt" if next(&["hour", "hours"]) => {
            Some((if word == "kilowatt" { KILOWATT_HOUR } else { MEGAWATT_HOUR }, 2))
        }
        "light" if reader.is_any(index + 2, &["year", "years"]) => Some((LIGHT_YEAR, 3)),
        "pounds" | "pound" if next(&["sterling"]) => Some((STERLING, 2)),
        "year" | "years" if next(&["old"]) => Some((YEAR_OF_AGE, 2)),
        "year" if reader.is_dash(index + 1) && reader.is_any(index + 2, &["old", "olds"]) => Some((YEAR_OF_AGE, 3)),
        "years" if next(&["of"]) && reader.is(index + 2, "age") => Some((YEAR_OF_AGE, 3)),
        "yo" => Some((YEAR_OF_AGE, 1)),
        _ => national(reader, index, word).or_else(|| speed(reader, index, named(word)?)),
    }
}

/// Miles an hour where a rate follows a length.
fn speed(reader: Reader<'_>, index: usize, unit: Unit) -> Option<(Unit, usize)> {
    let rate = reader.is_any(index + 1, &["per", "an", "a"]) || reader.at(index + 1) == "/";
    let per = match reader.at(index + 2) {
        "hour" | "h" | "hr" if rate => HOUR,
        "second" | "s" if rate => SECOND,
        "millisecond" | "ms" if rate => MILLISECOND,
        _ => return Some((unit, 1)),
    };
    match (unit.name, per.name) {
        ("mi", "h") => Some((MILE_AN_HOUR, 3)),
        ("km", "h") => Some((KILOMETRE_AN_HOUR, 3)),
        ("m", "s") => Some((METRE_A_SECOND, 3)),
        ("Mbit", "s") => Some((MEGABIT_A_SECOND, 3)),
        ("Gbit", "s") => Some((GIGABIT_A_SECOND, 3)),
        ("m", "ms") => Some((METRE_A_MILLISECOND, 3)),
        ("cm", "ms") => Some((CENTIMETRE_A_MILLISECOND, 3)),
        ("km", "ms") => Some((KILOMETRE_A_MILLISECOND, 3)),
        _ => Some((unit, 1)),
    }
}

/// Symbols, which keep their case and mostly stand directly after the digits.
fn symbol(reader: Reader<'_>, index: usize, text: &str) -> Option<(Unit, usize)> {
    let glued = reader.is_glued(index);
    if let Some(Shape::Mark(power @ ('²' | '³'))) = reader.shape(index + 1).filter(|_| reader.is_glued(index + 1)) {
        return raised(text, power).map(|unit| (unit, 2));
    }
    match text {
        "km" => speed(reader, index, KILOMETRE),
        "m" if glued => speed(reader, index, METRE),
        "m" if is_length(reader, index) => speed(reader, index, METRE),
        "C" | "F" => temperature::letter(reader, index).map(|unit| (unit, 1)),
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
    ("kgs", KILOGRAM, false), ("g", GRAM, false), ("mg", MILLIGRAM, false), ("oz", OUNCE, false),
    ("ml", MILLILITRE, false), ("kl", KILOLITRE, false), ("kL", KILOLITRE, false), ("mL", MILLILITRE, false), ("L", LITRE, true), ("l", LITRE, true),
    ("mph", MILE_AN_HOUR, false), ("kph", KILOMETRE_AN_HOUR, false), ("kmh", KILOMETRE_AN_HOUR, false),
    ("KB", KILOBYTE, false), ("kb", KILOBYTE, false), ("MB", MEGABYTE, false), ("GB", GIGABYTE, false),
    ("TB", TERABYTE, false), ("W", WATT, true), ("kW", KILOWATT, false), ("kw", KILOWATT, false),
    ("MW", MEGAWATT, false), ("GW", GIGAWATT, false), ("kWh", KILOWATT_HOUR, false), ("MWh", MEGAWATT_HOUR, false),
    ("Hz", HERTZ, false), ("kHz", KILOHERTZ, false), ("MHz", MEGAHERTZ, false), ("GHz", GIGAHERTZ, false),
    ("hp", HORSEPOWER, false), ("bhp", HORSEPOWER, false), ("ha", HECTARE, false), ("p", PENNY, true),
    ("c", CENT, true), ("h", HOUR, false), ("hr", HOUR, false),
    ("hrs", HOUR, false), ("min", MINUTE, false), ("mins", MINUTE, false), ("sec", SECOND, false),
    ("secs", SECOND, false), ("yr", YEAR, false), ("yrs", YEAR, false), ("yd", YARD, false), ("yds", YARD, false),
    ("mi", MILE, false), ("μm", MICROMETRE, false), ("µm", MICROMETRE, false), ("gb", GIGABYTE, false), ("mhz", MEGAHERTZ, false),
    ("khz", KILOHERTZ, false), ("ms", MILLISECOND, true), ("µg", MICROGRAM, false), ("μg", MICROGRAM, false), ("mcg", MICROGRAM, false), ("dm", DECIMETRE, false),
    ("t", TONNE, true), ("kmph", KILOMETRE_AN_HOUR, false), ("kcal", KILOCALORIE, false), ("Mbps", MEGABIT_A_SECOND, false),
    ("Gbps", GIGABIT_A_SECOND, false), ("mbps", MEGABIT_A_SECOND, false), ("gbps", GIGABIT_A_SECOND, false), ("tbsp", TABLESPOON, false), ("tsp", TEASPOON, false), ("mb", MEGABIT_OR_BYTE, false),
];

/// Whether a lone m after a number is metres: no money before it or after it, and nothing that is counted.
fn is_length(reader: Reader<'_>, index: usize) -> bool {
    let number = index.checked_sub(1).filter(|&at| reader.shape(at) == Some(Shape::Digits));
    let money = number.is_none_or(|at| reader.before(at, 1).ends_with(['$', '£', '€', '¥']));
    let ended = !matches!(reader.shape(index + 1), Some(Shape::Word))
        || reader.is_any(index + 1, &["x", "by", "long", "wide", "tall", "high", "deep"]);
    !money && ended
}

/// The unit a lower-case word names.
fn named(word: &str) -> Option<Unit> {
    if let Some(unit) = temperature::named(word) {
        return Some(unit);
    }
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
    NAMES_HERE.with(singular.chars().next()?).find(|(name, _)| *name == singular).map(|&(_, unit)| unit)
}

/// [`NAMES`], looked up by their first letter.
static NAMES_HERE: LazyLock<WordList<(&str, Unit)>> = LazyLock::new(|| WordList::by_first(NAMES, |row| row.0));

#[rustfmt::skip]
const NAMES: &[(&str, Unit)] = &[
    ("year", YEAR), ("month", MONTH), ("week", WEEK), ("day", DAY), ("hour", HOUR), ("minute", MINUTE),
    ("second", SECOND), ("decade", DECADE), ("century", CENTURY), ("millennium", MILLENNIUM), ("fortnight", FORTNIGHT),
    ("weekday", DAY), ("night", DAY), ("millisecond", MILLISECOND), ("mile", MILE), ("kilometer", KILOMETRE),
    ("kilometre", KILOMETRE), ("meter", METRE), ("metre", METRE), ("centimeter", CENTIMETRE),
    ("centimetre", CENTIMETRE), ("millimeter", MILLIMETRE), ("millimetre", MILLIMETRE), ("micron", MICROMETRE),
    ("micrometer", MICROMETRE), ("nanometer", NANOMETRE), ("nanometre", NANOMETRE), ("yard", YARD), ("foot", FOOT),
    ("inch", INCH), ("acre", ACRE), ("hectare", HECTARE), ("liter", LITRE), ("litre", LITRE), ("gallon", GALLON),
    ("barrel", BARREL), ("pint", PINT), ("milliliter", MILLILITRE), ("kiloliter", KILOLITRE), ("kilolitre", KILOLITRE), ("millilitre", MILLILITRE), ("ton", TONNE),
    ("tonne", TONNE), ("kilogram", KILOGRAM), ("kilo", KILOGRAM), ("gram", GRAM), ("milligram", MILLIGRAM),
    ("pound", POUND_OR_STERLING), ("ounce", OUNCE), ("knot", KNOT), ("megabyte", MEGABYTE), ("gigabyte", GIGABYTE),
    ("terabyte", TERABYTE), ("kilobyte", KILOBYTE), ("byte", BYTE), ("watt", WATT), ("kilowatt", KILOWATT),
    ("megawatt", MEGAWATT), ("gigawatt", GIGAWATT), ("horsepower", HORSEPOWER), ("joule", JOULE),
    ("calorie", CALORIE), ("kilocalorie", KILOCALORIE), ("hertz", HERTZ), ("megahertz", MEGAHERTZ),
    ("gigahertz", GIGAHERTZ), ("dollar", DOLLAR), ("euro", EURO), ("yen", YEN), ("yuan", YUAN), ("renminbi", YUAN), ("rmb", YUAN),
    ("won", WON), ("rupee", RUPEE), ("rubles", RUBLE), ("ruble", RUBLE), ("rouble", RUBLE), ("franc", FRANC),
    ("peso", PESO), ("reai", REAL), ("rand", RAND), ("riyal", RIYAL), ("dinar", DINAR), ("dirham", DIRHAM),
    ("lira", LIRA), ("krona", KRONA), ("baht", BAHT), ("dong", DONG), ("rupiah", RUPIAH), ("ringgit", RINGGIT),
    ("shekel", SHEKEL), ("penny", PENNY), ("cent", CENT), ("bitcoin", BITCOIN), ("buck", DOLLAR), ("quid", STERLING),
    ("kilohertz", KILOHERTZ), ("stone", STONE), ("sterling", STERLING),
    ("bit", BIT), ("kilobit", KILOBIT), ("megabit", MEGABIT), ("gigabit", GIGABIT), ("microgram", MICROGRAM),
    ("microgramme", MICROGRAM), ("milligramme", MILLIGRAM), ("gramme", GRAM), ("kilogramme", KILOGRAM), ("decimeter", DECIMETRE), ("decimetre", DECIMETRE),
    ("picometer", PICOMETRE), ("picometre", PICOMETRE), ("tablespoon", TABLESPOON), ("teaspoon", TEASPOON), ("cup", CUP),
    ("naira", NAIRA), ("peseta", PESETA), ("guilder", GUILDER), ("markka", MARKKA), ("satoshi", SATOSHI),
];

/// The unit of area after "square".
fn square(reader: Reader<'_>, index: usize) -> Option<Unit> {
    let unit = match reader.at(index) {
        "km" => KILOMETRE,
        "m" => METRE,
        "ft" => FOOT,
        "mi" => MILE,
        _ => named(reader.small(index))?,
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
    match named(reader.small(index))?.name {
        "m" => Some(CUBIC_METRE),
        "cm" => Some(CUBIC_CENTIMETRE),
        "ft" => Some(CUBIC_FOOT),
        _ => None,
    }
}
