//! What a sentence counts, dates or measures, one item for each part that can differ.

use crate::facts::{Clock, Date, Day, Facts, Number, Season, Shift, Unit, Weight, in_sentence};
use crate::text::ViewSpan;

/// A part of what a sentence counts, dates or measures.
#[derive(Clone, Copy, Debug)]
pub(super) struct Item {
    /// Index of the sentence in its document.
    pub(super) sentence: usize,
    /// Bytes of the view of the sentence's paragraph.
    pub(super) view: ViewSpan,
    /// Its value.
    pub(super) what: Value,
    /// The year or month that a distance from the day of the text comes to, where that day is known.
    pub(super) told: Option<Told>,
}

/// What a distance from the day of the text comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Told {
    /// A year.
    Year(i32),
    /// A month.
    Month(u8),
}

impl Told {
    /// Whether a year or month is the one that is told.
    pub(super) fn is(self, what: &Value) -> bool {
        match (self, what) {
            (Told::Year(told), Value::Year(year)) => told == *year,
            (Told::Month(told), Value::Month(month)) => told == *month,
            _ => false,
        }
    }
}

/// A number, a part of a date, or a time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Value {
    /// A number, with its unit if it has one.
    Amount(Number, Option<Unit>),
    /// A year.
    Year(i32),
    /// A month.
    Month(u8),
    /// A day of the month.
    Day(u8),
    /// A day of the week.
    Weekday(u8),
    /// A decade.
    Decade(i32),
    /// A century.
    Century(i32),
    /// A quarter of a year.
    Quarter(u8),
    /// A half of a year.
    Half(u8),
    /// A season.
    Season(Season),
    /// A distance from the day of the text; loose where a weekday, month or season decides which one is meant.
    Shift(Shift, bool),
    /// A time of day.
    Clock(Clock),
}

impl Value {
    /// Whether it is said in a word and never as a bare number.
    pub(super) fn is_named(&self) -> bool {
        matches!(self, Value::Weekday(_) | Value::Half(_) | Value::Season(_) | Value::Shift(..))
    }
}

impl Item {
    /// The number as such, whatever it counts.
    pub(super) fn value(&self) -> f64 {
        match self.what {
            Value::Amount(number, _) => number.value,
            Value::Year(year) | Value::Decade(year) | Value::Century(year) => f64::from(year),
            Value::Month(value) | Value::Day(value) | Value::Weekday(value) => f64::from(value),
            Value::Quarter(value) | Value::Half(value) => f64::from(value),
            Value::Season(season) => season as u8 as f64,
            Value::Shift(shift, _) => f64::from(shift.count),
            Value::Clock(clock) => f64::from(clock.hour),
        }
    }

    /// The number and unit of an amount.
    pub(super) fn amount(&self) -> Option<(&Number, Option<&Unit>)> {
        match &self.what {
            Value::Amount(number, unit) => Some((number, unit.as_ref())),
            _ => None,
        }
    }

    /// How surely a translation states it.
    pub(super) fn weight(&self) -> Weight {
        self.amount().map_or(Weight::Firm, |(number, _)| number.weight)
    }

    /// Whether it is a part of a date.
    pub(super) fn is_date(&self) -> bool {
        self.amount().is_none()
    }
}

/// The items of `sentences`, in reading order; `today` is the day of the text.
pub(super) fn items(facts: &Facts, sentences: &[usize], today: Option<Day>) -> Vec<Item> {
    let mut items = Vec::new();
    for &sentence in sentences {
        let first = items.len();
        let mut add = |view, what| items.push(Item { sentence, view, what, told: told(what, today) });
        for stated in in_sentence(&facts.numbers, sentence) {
            add(stated.view, Value::Amount(stated.value, None));
        }
        for stated in in_sentence(&facts.quantities, sentence) {
            add(stated.view, Value::Amount(stated.value.number, Some(stated.value.unit)));
        }
        for stated in in_sentence(&facts.dates, sentence) {
            let parts = parts(stated.value);
            parts.into_iter().flatten().for_each(|what| add(stated.view, what));
        }
        items[first..].sort_by_key(|item: &Item| item.view);
    }
    items
}

/// What the distance of an item comes to from `today`; a month or weekday beside it may be in another year or week.
fn told(what: Value, today: Option<Day>) -> Option<Told> {
    let (Value::Shift(shift, false), Some(today)) = (what, today) else { return None };
    today.year_at(shift).map(Told::Year).or_else(|| today.month_at(shift).map(Told::Month))
}

/// The parts of a date that can differ.
fn parts(date: Date) -> [Option<Value>; 11] {
    let loose = date.weekday.is_some() || date.month.is_some() || date.season.is_some();
    [
        date.year.map(Value::Year),
        date.quarter.map(Value::Quarter),
        date.half.map(Value::Half),
        date.season.map(Value::Season),
        date.month.filter(|_| !date.either_order).map(Value::Month),
        date.day.filter(|_| !date.either_order).map(Value::Day),
        date.weekday.map(Value::Weekday),
        date.decade.map(Value::Decade),
        date.century.map(Value::Century),
        date.clock.map(Value::Clock),
        date.shift.map(|shift| Value::Shift(shift, loose)),
    ]
}
