//! Values as they are read, in English.

use super::{bound, digits, time};
use crate::compare::Value;
use crate::facts::{Number, Period, Sense, Shift, Unit};

/// In a notation that both languages share, with English words.
pub(super) fn value(value: &Value) -> String {
    match *value {
        Value::Amount(number, unit) => amount(&number, unit.as_ref()),
        Value::Year(year) => format!("the year {year}"),
        Value::Month(month) => format!("month {month}"),
        Value::Day(day) => format!("day {day}"),
        Value::Weekday(day) => WEEKDAYS[usize::from(day.clamp(1, 7)) - 1].to_owned(),
        Value::Decade(decade) => format!("the {decade}s"),
        Value::Century(century) => format!("century {century}"),
        Value::Quarter(quarter) => format!("quarter {quarter}"),
        Value::Half(1) => "the first half of the year".to_owned(),
        Value::Half(_) => "the second half of the year".to_owned(),
        Value::Season(season) => format!("{season:?}").to_lowercase(),
        Value::Shift(shift, _) => shifted(shift),
        Value::Clock(clock) => time(clock),
    }
}

const WEEKDAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// A distance from the day of the text as it is read: last month, 2 years ahead.
fn shifted(shift: Shift) -> String {
    let period = format!("{:?}", shift.period).to_lowercase();
    match (shift.period, shift.count) {
        (Period::Day, -1) => "yesterday".to_owned(),
        (Period::Day, 0) => "today".to_owned(),
        (Period::Day, 1) => "tomorrow".to_owned(),
        (_, -1) => format!("last {period}"),
        (_, 0) => format!("this {period}"),
        (_, 1) => format!("next {period}"),
        (_, count) if count < 0 => format!("{} {period}s ago", count.unsigned_abs()),
        (_, count) => format!("{count} {period}s ahead"),
    }
}

/// An amount as it is read: `> 150 billion USD`, `94%`, `no. 3`.
fn amount(number: &Number, unit: Option<&Unit>) -> String {
    let bound = bound(number);
    let value = scaled(number.value);
    let value = match number.sense {
        Sense::Percent => format!("{value}%"),
        Sense::Ordinal => format!("no. {value}"),
        Sense::Multiple => format!("{value} times"),
        Sense::Cardinal | Sense::Fraction => value,
    };
    let some = if number.vague { "some multiple of " } else { "" };
    match unit {
        Some(unit) => format!("{bound}{some}{value} {}", unit.name),
        None => format!("{bound}{some}{value}"),
    }
}

/// A value in digits, or with the English scale that a reader counts in.
fn scaled(value: f64) -> String {
    let scales = [(1e12, " trillion"), (1e9, " billion"), (1e6, " million")];
    let (by, name) = scales.into_iter().find(|(by, _)| value.abs() >= *by).unwrap_or((1.0, ""));
    format!("{}{name}", digits(value / by))
}
