//! What is read from a text, as a finding says it.

mod chinese;
mod english;

use crate::compare::Reading;
use crate::facts::{Bound, Clock, Number};
use crate::settings::Ui;

/// What is read, in the language of the interface.
pub(super) fn reading(reading: &Reading, ui: Ui) -> String {
    match reading {
        Reading::Code(code) => code.clone(),
        Reading::Value(value) => match ui {
            Ui::English => english::value(value),
            Ui::Chinese => chinese::value(value),
        },
    }
}

/// The sign of what a number is the bound of.
fn bound(number: &Number) -> &'static str {
    match number.bound {
        Bound::Above => "> ",
        Bound::Below => "≤ ",
        Bound::Nearly | Bound::About => "~ ",
        Bound::Exact => "",
    }
}

/// A time of day: 09:30, and 9:30 where nothing tells which half of the day.
fn time(clock: Clock) -> String {
    let minute = clock.minute.unwrap_or(0);
    match clock.hour_of_day() {
        Some(hour) => format!("{hour:02}:{minute:02}"),
        None => format!("{}:{minute:02}", clock.hour),
    }
}

/// A value in digits, with four decimals at most.
fn digits(value: f64) -> String {
    let digits = format!("{value:.4}");
    grouped(digits.trim_end_matches('0').trim_end_matches('.'))
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
