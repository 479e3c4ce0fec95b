//! Units and currencies after and before English numbers.

use super::unit::*;
use super::{Dimension, Quantity, Unit};
use crate::facts::number::{Number, Numeral, Reader, Shape, Weight, lower};

/// The quantity that `numeral` counts, with the numeral lengthened over its unit.
pub(in crate::facts) fn quantity(reader: Reader<'_>, numeral: &Numeral) -> Option<(Numeral, Unit)> {
    let mut numeral = *numeral;
    if let Some((unit, first)) = sign_before(reader, numeral.first) {
        let start = reader.lexemes[first].start;
        (numeral.first, numeral.start) = (first, start);
        let code = usize::from(currency_code(reader.at(numeral.last)).is_some());
        extend(reader, &mut numeral, code);
        return Some((numeral, unit));
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
        None if after_feet(reader, numeral.first) => (INCH, 0),
        None => return None,
    };
    let half = numeral.number.value == 0.5;
    let apart = next > numeral.last && !reader.is_dash(numeral.last) && !half;
    if apart && unit.dimension != Dimension::Time
        || unit.dimension == Dimension::Money && unit.name == "p" && !reader.is_glued(next)
    {
        return None;
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

/// A currency sign or code before a number: `$`, `US$`, `HK$`, `USD`, `RMB`.
fn sign_before(reader: Reader<'_>, first: usize) -> Option<(Unit, usize)> {
    let before = first.checked_sub(1)?;
    let Some(Shape::Mark(sign)) = reader.shape(before) else {
        let unit = currency_code(reader.at(before))?;
        return Some((unit, before));
    };
    let unit = match sign {
        '$' => US_DOLLAR,
        '£' => STERLING,
        '€' => EURO,
        '¥' => YEN_OR_YUAN,
        '₹' => RUPEE,
        '₩' => WON,
        '₽' => RUBLE,
        '₺' => LIRA,
        '₫' => DONG,
        '฿' => BAHT,
        _ => return None,
    };
    let country = before.checked_sub(1).filter(|_| reader.is_glued(before)).map_or("", |at| reader.at(at));
    let (unit, taken) = match country {
        "US" | "U.S." => (US_DOLLAR, 1),
        "HK" => (HONG_KONG_DOLLAR, 1),
        "NT" => (TAIWAN_DOLLAR, 1),
        "A" | "AU" => (AUSTRALIAN_DOLLAR, 1),
        "C" | "CA" => (CANADIAN_DOLLAR, 1),
        "S" => (SINGAPORE_DOLLAR, 1),
        "NZ" => (NEW_ZEALAND_DOLLAR, 1),
        "R" => (REAL, 1),
        _ => (unit, 0),
    };
    Some((unit, before - taken))
}

/// A currency code.
fn currency_code(word: &str) -> Option<Unit> {
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
fn unit_at(reader: Reader<'_>, index: usize) -> Option<(Unit, usize)> {
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
        "new" if reader.is(index + 1, "zealand") => dollars(reader, index + 2, NEW_ZEALAND_DOLLAR).map(|u| (u, 3)),
        "hong" if reader.is(index + 1, "kong") => dollars(reader, index + 2, HONG_KONG_DOLLAR).map(|u| (u, 3)),
        "u" | "us" | "american" => dollars(reader, index + 1, US_DOLLAR).map(|u| (u, 2)),
        "australian" => dollars(reader, index + 1, AUSTRALIAN_DOLLAR).map(|u| (u, 2)),
        "canadian" => dollars(reader, index + 1, CANADIAN_DOLLAR).map(|u| (u, 2)),
        "singapore" => dollars(reader, index + 1, SINGAPORE_DOLLAR).map(|u| (u, 2)),
        "taiwan" => dollars(reader, index + 1, TAIWAN_DOLLAR).map(|u| (u, 2)),
        "pounds" | "pound" if reader.is(index + 1, "sterling") => Some((STERLING, 2)),
        "swiss" if reader.is_any(index + 1, &["franc", "francs"]) => Some((SWISS_FRANC, 2)),
        "year" | "years" if reader.is(index + 1, "old") => Some((YEAR_OF_AGE, 2)),
        "year" if reader.is_dash(index + 1) && reader.is_any(index + 2, &["old", "olds"]) => Some((YEAR_OF_AGE, 3)),
        "years" if reader.is(index + 1, "of") && reader.is(index + 2, "age") => Some((YEAR_OF_AGE, 3)),
        _ => speed(reader, index, named(word)?),
    }
}

/// Dollars after the adjective of a country.
fn dollars(reader: Reader<'_>, index: usize, unit: Unit) -> Option<Unit> {
    reader.is_any(index, &["dollar", "dollars"]).then_some(unit)
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
    let unit = match text {
        "km" => return speed(reader, index, KILOMETRE),
        "m" if glued => return speed(reader, index, METRE),
        "cm" => CENTIMETRE,
        "mm" => MILLIMETRE,
        "nm" => NANOMETRE,
        "ft" => FOOT,
        "in" if glued => INCH,
        "lb" | "lbs" => POUND,
        "kg" | "kgs" => KILOGRAM,
        "g" if glued => GRAM,
        "mg" => MILLIGRAM,
        "oz" => OUNCE,
        "ml" | "mL" => MILLILITRE,
        "L" | "l" if glued => LITRE,
        "mph" => MILE_AN_HOUR,
        "kph" | "kmh" => KILOMETRE_AN_HOUR,
        "KB" | "kb" => KILOBYTE,
        "MB" => MEGABYTE,
        "GB" => GIGABYTE,
        "TB" => TERABYTE,
        "W" if glued => WATT,
        "kW" | "kw" => KILOWATT,
        "MW" => MEGAWATT,
        "GW" => GIGAWATT,
        "kWh" => KILOWATT_HOUR,
        "MWh" => MEGAWATT_HOUR,
        "Hz" => HERTZ,
        "kHz" => KILOHERTZ,
        "MHz" => MEGAHERTZ,
        "GHz" => GIGAHERTZ,
        "hp" | "bhp" => HORSEPOWER,
        "ha" if glued => HECTARE,
        "p" if glued => PENNY,
        "c" if glued => CENT,
        "C" => CELSIUS,
        "F" => FAHRENHEIT,
        "h" | "hr" | "hrs" => HOUR,
        "min" | "mins" => MINUTE,
        "sec" | "secs" => SECOND,
        "yr" | "yrs" => YEAR,
        "yd" | "yds" => YARD,
        _ => return None,
    };
    Some((unit, 1))
}

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

/// Appends the quantities that an article counts: a year, an hour, a decade.
pub(in crate::facts) fn articles(reader: Reader<'_>, mut add: impl FnMut(usize, usize, Quantity)) {
    for index in 0..reader.lexemes.len() {
        let one = reader.is_any(index, &["a", "an", "per", "each", "every"]);
        let bare = !one && reader.is_any(index, &["decade", "decades", "fortnight", "century"]);
        let at = index + usize::from(one);
        if !one && !bare {
            continue;
        }
        let Some((unit, length)) = unit_at(reader, reader.past_hyphen(at)) else { continue };
        if unit.dimension == Dimension::Time || unit.dimension == Dimension::Length {
            let number = Number::new(1.0, 1.0, Weight::Soft);
            let (start, end) = (reader.lexemes[index].start, reader.lexemes[at + length - 1].end);
            add(start, end, Quantity { number, unit });
        }
    }
}
