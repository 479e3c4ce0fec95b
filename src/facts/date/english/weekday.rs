//! Weekdays in English.

use super::Found;
use super::relative::directed;
use crate::facts::date::{Date, Period, Shift};
use crate::facts::number::{Reader, Shape};

/// The weekday that a word names, with the word before it that says which one.
pub(super) fn weekday(reader: Reader<'_>, index: usize) -> Option<Found> {
    let name = reader.name(index);
    let (day, short) = named(name)?;
    let dated = matches!(reader.at(index + 1), "." | ",") && reader.shape(index + 2) != Some(Shape::Mark('"'));
    let directed = directed(reader, index);
    let capital = reader.at(index).starts_with(|c: char| c.is_ascii_uppercase());
    if short && !(capital && dated) && (directed.is_none() || name == "sun") {
        return None;
    }
    let shift = directed.map(|(_, count)| Shift { period: Period::Week, count });
    let first = directed.map_or(index, |(first, _)| first);
    Found::new(first, index + 1, Date { weekday: Some(day), shift, ..Date::default() })
}

/// The day of a name, and whether the name is short.
fn named(name: &str) -> Option<(u8, bool)> {
    Some(match name {
        "monday" | "mondays" => (1, false),
        "tuesday" | "tuesdays" | "tues" => (2, false),
        "wednesday" | "wednesdays" => (3, false),
        "thursday" | "thursdays" | "thurs" | "thur" => (4, false),
        "friday" | "fridays" => (5, false),
        "saturday" | "saturdays" => (6, false),
        "sunday" | "sundays" => (7, false),
        "mon" => (1, true),
        "tue" => (2, true),
        "wed" => (3, true),
        "thu" => (4, true),
        "fri" => (5, true),
        "sat" => (6, true),
        "sun" => (7, true),
        _ => return None,
    })
}
