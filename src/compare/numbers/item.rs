//! What a sentence counts, dates or measures, one item for each part that can differ.

use crate::facts::{Bound, Clock, Date, Day, Facts, Number, Period, Season, Sense, Shift, Unit, Weight, in_sentence};
use crate::text::ViewSpan;

/// A part of what a sentence counts, dates or measures.
#[derive(Clone, Copy, Debug)]
pub(super) struct Item {
    /// Index of the sentence in its document.
    pub(super) sentence: usize,
    /// Bytes of the view of the sentence's paragraph.
    pub(super) view: ViewSpan,
    /// Its value.
    pub(super) what: What,
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
    pub(super) fn is(self, what: &What) -> bool {
        match (self, what) {
            (Told::Year(told), What::Year(year)) => told == *year,
            (Told::Month(told), What::Month(month)) => told == *month,
            _ => false,
        }
    }
}

/// The value of an item.
#[derive(Clone, Copy, Debug)]
pub(super) enum What {
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

impl What {
    /// Whether it is said in a word and never as a bare number.
    pub(super) fn is_named(&self) -> bool {
        matches!(self, What::Weekday(_) | What::Half(_) | What::Season(_) | What::Shift(..))
    }
}

impl Item {
    /// The number as such, whatever it counts.
    pub(super) fn value(&self) -> f64 {
        match self.what {
            What::Amount(number, _) => number.value,
            What::Year(year) | What::Decade(year) | What::Century(year) => f64::from(year),
            What::Month(value) | What::Day(value) | What::Weekday(value) => f64::from(value),
            What::Quarter(value) | What::Half(value) => f64::from(value),
            What::Season(season) => season as u8 as f64,
            What::Shift(shift, _) => f64::from(shift.count),
            What::Clock(clock) => f64::from(clock.hour),
        }
    }

    /// The number and unit of an amount.
    pub(super) fn amount(&self) -> Option<(&Number, Option<&Unit>)> {
        match &self.what {
            What::Amount(number, unit) => Some((number, unit.as_ref())),
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

    /// What is read, in a notation that both languages share.
    pub(super) fn reading(&self) -> String {
        match self.what {
            What::Amount(number, unit) => amount(&number, unit.as_ref()),
            What::Year(year) => format!("the year {year}"),
            What::Month(month) => format!("month {month}"),
            What::Day(day) => format!("day {day}"),
            What::Weekday(day) => WEEKDAYS[usize::from(day.clamp(1, 7)) - 1].to_owned(),
            What::Decade(decade) => format!("the {decade}s"),
            What::Century(century) => format!("century {century}"),
            What::Quarter(quarter) => format!("quarter {quarter}"),
            What::Half(1) => "the first half of the year".to_owned(),
            What::Half(_) => "the second half of the year".to_owned(),
            What::Season(season) => format!("{season:?}").to_lowercase(),
            What::Shift(shift, _) => shifted(shift),
            What::Clock(clock) => match (clock.hour_of_day(), clock.minute) {
                (Some(hour), minute) => format!("{hour:02}:{:02}", minute.unwrap_or(0)),
                (None, minute) => format!("{}:{:02}", clock.hour, minute.unwrap_or(0)),
            },
        }
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
    let bound = match number.bound {
        Bound::Above => "> ",
        Bound::Below => "≤ ",
        Bound::Nearly | Bound::About => "~ ",
        Bound::Exact => "",
    };
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
    let digits = format!("{:.4}", value / by);
    let digits = digits.trim_end_matches('0').trim_end_matches('.');
    format!("{}{name}", grouped(digits))
}

/// Digits with a comma between groups of three.
fn grouped(digits: &str) -> String {
    let whole = digits.find('.').unwrap_or(digits.len());
    let mut out = String::with_capacity(digits.len() + 4);
    for (at, c) in digits.char_indices() {
        let left = whole.saturating_sub(at);
        if at > 0 && at < whole && left % 3 == 0 && !out.ends_with('-') {
            out.push(',');
        }
        out.push(c);
    }
    out
}

/// The items of `sentences`, in reading order; `today` is the day of the text.
pub(super) fn items(facts: &Facts, sentences: &[usize], today: Option<Day>) -> Vec<Item> {
    let mut items = Vec::new();
    for &sentence in sentences {
        let first = items.len();
        let mut add = |view, what| items.push(Item { sentence, view, what, told: told(what, today) });
        for stated in in_sentence(&facts.numbers, sentence) {
            add(stated.view, What::Amount(stated.value, None));
        }
        for stated in in_sentence(&facts.quantities, sentence) {
            add(stated.view, What::Amount(stated.value.number, Some(stated.value.unit)));
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
fn told(what: What, today: Option<Day>) -> Option<Told> {
    let (What::Shift(shift, false), Some(today)) = (what, today) else { return None };
    today.year_at(shift).map(Told::Year).or_else(|| today.month_at(shift).map(Told::Month))
}

/// The parts of a date that can differ.
fn parts(date: Date) -> [Option<What>; 11] {
    let loose = date.weekday.is_some() || date.month.is_some() || date.season.is_some();
    [
        date.year.map(What::Year),
        date.quarter.map(What::Quarter),
        date.half.map(What::Half),
        date.season.map(What::Season),
        date.month.filter(|_| !date.either_order).map(What::Month),
        date.day.filter(|_| !date.either_order).map(What::Day),
        date.weekday.map(What::Weekday),
        date.decade.map(What::Decade),
        date.century.map(What::Century),
        date.clock.map(What::Clock),
        date.shift.map(|shift| What::Shift(shift, loose)),
    ]
}
