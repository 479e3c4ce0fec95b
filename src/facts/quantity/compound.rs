//! Quantities of two units that are one: 6 feet 2 inches, 五元三毛, an hour and 20 minutes.

use super::unit::{CENT, FOOT, INCH};
use super::{Dimension, Unit};
use crate::facts::number::{Bound, Number, Numeral, Reader, Sense, Shape, Weight};

/// Joins the compound quantities of an English sentence.
pub(in crate::facts) fn english(reader: Reader<'_>, numerals: &mut [Numeral], units: &mut [Option<(Numeral, Unit)>]) {
    for at in 1..numerals.len() {
        if units[at - 1].is_none() && are_feet(reader, &numerals[at - 1], &numerals[at]) {
            let inches = units[at].map_or(numerals[at], |(whole, _)| whole);
            (units[at - 1], units[at]) = (Some((numerals[at - 1], FOOT)), Some((inches, INCH)));
        }
        if units[at].is_none() && is_cents(reader, units[at - 1], &numerals[at]) {
            units[at] = Some((numerals[at], CENT));
        }
    }
    let between =
        |from: usize, to: usize| matches!(reader.text[from..to].trim(), "" | "and" | "," | "-" | "'" | "’" | "′");
    join(numerals, units, between);
}

/// Joins the compound quantities of a Chinese sentence.
pub(in crate::facts) fn chinese(text: &str, numerals: &mut [Numeral], units: &mut [Option<(Numeral, Unit)>]) {
    join(numerals, units, |from, to| matches!(text[from..to].trim(), "" | "又" | "零" | "和"));
}

/// Whether two numbers are feet and inches by the mark between them: 5'10", 6’2.
fn are_feet(reader: Reader<'_>, feet: &Numeral, inches: &Numeral) -> bool {
    let mark = matches!(reader.at(feet.last), "'" | "’" | "′") && inches.first == feet.last + 1;
    let glued = reader.is_glued(feet.last) && reader.is_glued(inches.first);
    let plain = |numeral: &Numeral, most: f64| (1..=2).contains(&numeral.digits) && numeral.number.value < most;
    mark && glued && plain(feet, 10.0) && plain(inches, 12.0) && !feet.taken && !inches.taken
}

/// Whether a number after dollars counts the cents: 15 dollars and 50.
fn is_cents(reader: Reader<'_>, dollars: Option<(Numeral, Unit)>, numeral: &Numeral) -> bool {
    let Some((before, unit)) = dollars else { return false };
    let money = unit.dimension == Dimension::Money && reader.shape(before.last - 1) == Some(Shape::Word);
    let next = numeral.first == before.last || numeral.first == before.last + 1 && reader.is(before.last, "and");
    let ended = matches!(reader.shape(numeral.last), None | Some(Shape::Mark('.' | ',' | ';' | '?' | '!')));
    let number = numeral.number;
    let cents = number.sense == Sense::Cardinal && number.value.fract() == 0.0 && (10.0..100.0).contains(&number.value);
    money && next && ended && cents && number.bound == Bound::Exact
}

/// Joins quantities that follow each other directly; `between` says whether two may, by the text between them.
///
/// The first takes the value and place of both, the second is marked as taken.
fn join(numerals: &mut [Numeral], units: &mut [Option<(Numeral, Unit)>], between: impl Fn(usize, usize) -> bool) {
    for at in (1..numerals.len()).rev() {
        let (Some((major, unit)), Some((minor, part))) = (units[at - 1], units[at]) else { continue };
        let whole = |number: Number| number.sense == Sense::Cardinal && !number.vague && number.value >= 0.0;
        let counts = whole(major.number) && whole(minor.number) && !numerals[at - 1].taken && !numerals[at].taken;
        let Some(share) = share(&unit, &part).filter(|_| counts && major.number.value.fract() == 0.0) else { continue };
        let fits = minor.number.value * share < 1.0 + 1e-9 && major.last <= minor.first;
        if !fits || numerals[at - 1].opens_range || !between(major.end, minor.start) {
            continue;
        }
        let mut sum = major;
        sum.number.value += minor.number.value * share;
        sum.number.grain = minor.number.grain * share;
        sum.number.weight = major.number.weight.max(Weight::Word);
        (sum.last, sum.end) = (minor.last, minor.end);
        (units[at - 1], units[at]) = (Some((sum, unit)), None);
        numerals[at].taken = true;
    }
}

/// What one of the smaller unit is of the larger, where the two are said together.
fn share(unit: &Unit, part: &Unit) -> Option<f64> {
    let share = match (unit.name, part.name) {
        ("ft", "in") => 1.0 / 12.0,
        ("lb" | "pound", "oz") => 1.0 / 16.0,
        ("st", "lb" | "pound") => 1.0 / 14.0,
        ("h", "min") => 1.0 / 60.0,
        ("year", "month") => 1.0 / 12.0,
        ("m", "cm") | ("斤", "两") => unit_share(unit, part),
        ("元" | "CNY" | "¥", "角") => 0.1,
        ("元" | "CNY" | "角" | "¥", "分") => unit_share(unit, part),
        ("USD" | "dollar" | "EUR" | "AUD" | "CAD" | "HKD", "cent") | ("GBP" | "pound", "p") => 0.01,
        ("JPY", "銭") => 0.01,
        _ => return None,
    };
    Some(share)
}

/// The smaller of two units of a dimension as a part of the larger.
fn unit_share(unit: &Unit, part: &Unit) -> f64 {
    part.factor / unit.factor
}
