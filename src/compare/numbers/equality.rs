//! Whether two items say the same, and how plainly.

use super::item::{Item, Value};
use crate::facts::{Bound, Dimension, Number, Sense, Unit, Weight};

/// How plainly two items say the same; a lower one is tried first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Tie {
    /// The same value of the same kind and unit.
    Same,
    /// The same value; the kind or the unit is said on one side only.
    Alike,
    /// Another value that comes to the same: 12 months and a year, 5 miles and 8 kilometres.
    Expressed,
    /// The same value of another unit, which is a fault.
    OtherUnit,
}

impl Tie {
    /// All, plainest first.
    pub(super) const ALL: [Tie; 4] = [Tie::Same, Tie::Alike, Tie::Expressed, Tie::OtherUnit];
}

/// How an English and a Chinese item say the same, if they do.
pub(super) fn tie(english: &Item, chinese: &Item) -> Option<Tie> {
    match (&english.what, &chinese.what) {
        (Value::Amount(a, unit), Value::Amount(b, other)) => amounts(a, unit.as_ref(), b, other.as_ref()),
        (Value::Clock(a), Value::Clock(b)) => a.agrees(b).then_some(Tie::Same),
        (Value::Year(a), Value::Year(b)) | (Value::Century(a), Value::Century(b)) => (a == b).then_some(Tie::Same),
        (Value::Month(a), Value::Month(b))
        | (Value::Day(a), Value::Day(b))
        | (Value::Weekday(a), Value::Weekday(b)) => (a == b).then_some(Tie::Same),
        (Value::Decade(a), Value::Decade(b)) => decades(*a, *b),
        (Value::Quarter(a), Value::Quarter(b)) | (Value::Half(a), Value::Half(b)) => (a == b).then_some(Tie::Same),
        (Value::Season(a), Value::Season(b)) => (a == b).then_some(Tie::Same),
        (Value::Shift(a, _), Value::Shift(b, _)) => (a == b).then_some(Tie::Same),
        // Last year is 2024 in a text of 2025.
        (Value::Year(_) | Value::Month(_), Value::Shift(..)) | (Value::Shift(..), Value::Year(_) | Value::Month(_)) => {
            let told = english.told.or(chinese.told)?;
            [&english.what, &chinese.what].into_iter().any(|what| told.is(what)).then_some(Tie::Expressed)
        }
        (a, b) if a.is_named() || b.is_named() => None,
        // 7月1日 is no 1月7日: a month is never a day.
        (Value::Month(_), _) | (Value::Day(_), Value::Month(_)) => None,
        // 一次 is no first of the month.
        (Value::Day(_), Value::Amount(..)) if chinese.weight() != Weight::Firm => None,
        (Value::Amount(..), Value::Day(_)) if english.weight() != Weight::Firm => None,
        (Value::Decade(a), Value::Year(b)) => (a == b).then_some(Tie::Alike),
        (Value::Decade(a), Value::Amount(b, _)) => (f64::from(a % 100) == b.value).then_some(Tie::Alike),
        (Value::Amount(a, None), Value::Clock(b)) => {
            let minutes = f64::from(b.minute.unwrap_or(0)) / 100.0;
            close(a.value, f64::from(b.hour) + minutes).then_some(Tie::Alike)
        }
        (Value::Year(a), Value::Amount(b, _)) => year_as_amount(*a, b),
        (Value::Amount(a, _), Value::Year(b)) => year_as_amount(*b, a),
        _ => equal_values(english, chinese).then_some(Tie::Alike),
    }
}

/// Whether two items have the same number, whatever it counts.
fn equal_values(a: &Item, b: &Item) -> bool {
    let firm = |item: &Item| item.amount().is_none_or(|(number, _)| number.sense != Sense::Percent && !number.vague);
    firm(a) && firm(b) && close(a.value(), b.value())
}

/// A decade with and without its century.
fn decades(a: i32, b: i32) -> Option<Tie> {
    (a == b || a % 100 == b % 100 && (a < 100 || b < 100)).then_some(Tie::Same)
}

/// A year written with two digits, or read as a number.
fn year_as_amount(year: i32, number: &Number) -> Option<Tie> {
    let value = number.value;
    let same = value == f64::from(year) || value == f64::from(year % 100) && value >= 10.0;
    (same && !matches!(number.sense, Sense::Percent | Sense::Fraction)).then_some(Tie::Alike)
}

/// Equal but for what floating point loses.
pub(super) fn close(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * a.abs().max(b.abs())
}

/// Whether any of the values of `a` is one of `b`.
fn share_value(a: &Number, b: &Number) -> bool {
    // A minus is often worded: below par, under zero.
    let any = |x: f64| close(x.abs(), b.value.abs()) || b.other.is_some_and(|other| close(x, other));
    any(a.value) || a.other.is_some_and(any)
}

fn amounts(a: &Number, unit: Option<&Unit>, b: &Number, other: Option<&Unit>) -> Option<Tie> {
    if a.vague || b.vague {
        if let (Some(unit), Some(other)) = (unit, other)
            && unit.dimension == Dimension::Time
            && other.dimension == Dimension::Time
        {
            return (a.vague && b.vague).then(|| stretches(a, unit, b, other)).flatten();
        }
        return vague(a, b)
            .filter(|_| unit.is_none() || other.is_none() || unit.map(|u| u.name) == other.map(|u| u.name));
    }
    let units = match (unit, other) {
        (None, None) => Some(Tie::Same),
        (Some(unit), Some(other)) if unit.name == other.name => Some(Tie::Same),
        (Some(unit), Some(other)) => compatible(unit, other).then_some(Tie::Alike),
        _ => Some(Tie::Alike),
    };
    let percent = (a.sense == Sense::Percent) == (b.sense == Sense::Percent);
    if share_value(a, b) && percent {
        let sense = if a.sense == b.sense && close(a.value, b.value) { Tie::Same } else { Tie::Alike };
        if let Some(tie) = units {
            return Some(tie.max(sense));
        }
    }
    if let (Some(unit), Some(other)) = (unit, other)
        && converted(a, unit, b, other)
    {
        return Some(Tie::Expressed);
    }
    if expressed(a, unit, b, other) {
        return Some(Tie::Expressed);
    }
    (share_value(a, b) && percent && units.is_none()).then_some(Tie::OtherUnit)
}

/// Decades and 数十年, weeks and 几个月: how many of what is open, so that only another magnitude is another length.
pub(super) fn stretches(a: &Number, unit: &Unit, b: &Number, other: &Unit) -> Option<Tie> {
    let ratio = unit.base(a.value) / other.base(b.value);
    (0.2..=5.0).contains(&ratio).then_some(if unit.name == other.name { Tie::Same } else { Tie::Expressed })
}

/// Dozens and 数十, hundreds of thousands and 数十万: the same magnitude.
fn vague(a: &Number, b: &Number) -> Option<Tie> {
    let ratio = a.value / b.value;
    if a.vague && b.vague {
        return (0.3..=3.4).contains(&ratio).then_some(if close(ratio, 1.0) { Tie::Same } else { Tie::Expressed });
    }
    let (open, said) = if a.vague { (a, b) } else { (b, a) };
    let near = (0.9..=10.0).contains(&(said.value / open.value));
    (near && said.bound != Bound::Exact).then_some(Tie::Expressed)
}

/// Whether two different units can be meant by each other's words.
pub(super) fn compatible(a: &Unit, b: &Unit) -> bool {
    use Dimension::{Age, Mass, Money, Time};
    let years = |unit: &Unit| unit.dimension == Age || unit.name == "year";
    match (a.dimension, b.dimension) {
        (Age | Time, Age | Time) if years(a) && years(b) => true,
        (Mass, Money) | (Money, Mass) => a.name == "pound" && b.name == "GBP" || b.name == "pound" && a.name == "GBP",
        (Mass, Mass) => matches!((a.name, b.name), ("pound", "lb") | ("lb", "pound")),
        // 时速85英里 says the speed in front of the number.
        (Dimension::Speed, Dimension::Length) => {
            matches!((a.name, b.name), ("mph", "mi") | ("km/h", "km") | ("m/s", "m"))
        }
        (Money, Money) if a.loose || b.loose => money(a, b),
        (dimension, other) => dimension == other && (a.loose || b.loose),
    }
}

/// Whether a loose currency word covers another currency.
fn money(a: &Unit, b: &Unit) -> bool {
    let (loose, unit) = if a.loose { (a, b) } else { (b, a) };
    let dollars = matches!(unit.name, "USD" | "HKD" | "TWD" | "AUD" | "CAD" | "SGD" | "NZD" | "dollar");
    match loose.name {
        "dollar" => dollars || unit.name == "元",
        "元" => dollars || matches!(unit.name, "CNY" | "JPY" | "¥"),
        "¥" => matches!(unit.name, "CNY" | "JPY" | "元"),
        "franc" => unit.name == "CHF",
        "lira" => unit.name == "TRY",
        "peso" => unit.name == "MXN",
        "cent" => matches!(unit.name, "cent" | "USD" | "EUR" | "dollar"),
        "p" => matches!(unit.name, "GBP" | "p" | "cent"),
        _ => false,
    }
}

/// Whether one quantity is the other in another unit, within what is written of them.
pub(super) fn converted(a: &Number, unit: &Unit, b: &Number, other: &Unit) -> bool {
    if unit.dimension != other.dimension || unit.name == other.name || unit.dimension == Dimension::Money {
        let cents = unit.dimension == Dimension::Money && other.dimension == Dimension::Money;
        return cents
            && (unit.name == "cent" || other.name == "cent")
            && close(unit.base(a.value), other.base(b.value));
    }
    let (x, y) = (unit.base(a.value), other.base(b.value));
    if compatible(unit, other) && unit.dimension != Dimension::Temperature {
        // A pound of 650 pounds is the 磅 of 650磅: nothing is converted.
        return close(x, y);
    }
    if unit.dimension == Dimension::Time {
        // Months have 30 or 31 days, half a month is two weeks.
        return (x - y).abs() <= 0.02 * x.abs().max(y.abs());
    }
    let half =
        |number: &Number, unit: &Unit| (unit.base(number.value + number.grain / 2.0) - unit.base(number.value)).abs();
    let slack = half(a, unit).min(0.05 * x.abs()) + half(b, other).min(0.05 * y.abs());
    (x - y).abs() <= slack.max(0.01 * x.abs())
}

/// Whether a number without a unit, or with the same, comes to the same in other words.
fn expressed(a: &Number, unit: Option<&Unit>, b: &Number, other: Option<&Unit>) -> bool {
    let part = |sense: Sense| matches!(sense, Sense::Fraction | Sense::Percent | Sense::Multiple);
    let ratio = |number: &Number| if number.sense == Sense::Percent { number.value / 100.0 } else { number.value };
    if part(a.sense) && part(b.sense) && a.sense != b.sense {
        let (x, y) = (ratio(a), ratio(b));
        return close(x, y)
            || (x - y).abs() < 0.007 && a.sense != Sense::Multiple && b.sense != Sense::Multiple
            || b.other.is_some_and(|other| close(x, other))
            || b.sense == Sense::Multiple && close(x + 1.0, y);
    }
    // One in 35,000 and 35000分之一.
    if a.sense != Sense::Fraction && b.sense == Sense::Fraction && b.value > 0.0 && close(a.value * b.value, 1.0) {
        return true;
    }
    // One in five and 每五人中就有一人.
    if a.sense == Sense::Fraction && b.sense == Sense::Cardinal && a.value > 0.0 && close(a.value * b.value, 1.0) {
        return true;
    }
    // 20 points and 20个百分点.
    if unit.is_none() && other.is_none() && a.sense == Sense::Cardinal && b.sense == Sense::Percent {
        return close(a.value, b.value) && a.weight == Weight::Firm;
    }
    // A decade counted in years where the unit is not said.
    if let (Some(unit), None) = (unit, other)
        && unit.name == "decade"
        && b.weight >= Weight::Word
    {
        return close(a.value * 10.0, b.value);
    }
    rounded(a, b) && unit.map(|u| u.name) == other.map(|u| u.name)
}

/// Whether a long number is written with fewer places on the other side: 3,217 and 3200多.
fn rounded(a: &Number, b: &Number) -> bool {
    let (fine, coarse) = if a.grain < b.grain { (a, b) } else { (b, a) };
    // 16,700 for 16,750 without a word is a slip, 1.7万 is not.
    let worded = coarse.bound != Bound::Exact || fine.bound != Bound::Exact || coarse.grain >= 1000.0;
    let long = worded && fine.value >= 1000.0 && fine.sense == coarse.sense && coarse.weight == Weight::Firm;
    long && coarse.grain <= coarse.value / 50.0 && (fine.value - coarse.value).abs() <= coarse.grain / 2.0
}
