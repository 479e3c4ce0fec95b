//! Dates in English that are counted from the day of the text.

use super::Found;
use super::weekday::weekday;
use crate::facts::date::{Date, Part, Period, Shift};
use crate::facts::number::Reader;

/// A day or period that a word names by its distance: yesterday, tonight, the week of "last week".
pub(super) fn relative(reader: Reader<'_>, index: usize) -> Option<Found> {
    let name = reader.name(index);
    if let Some((count, part)) = day(name) {
        let (first, further) = further(reader, index, count);
        let shift = Some(Shift { period: Period::Day, count: count + further });
        return Found::new(first, index + 1, Date { shift, part, ..Date::default() });
    }
    if let Some(part) = part(name) {
        return part_of_day(reader, index, part);
    }
    let period = match name {
        "week" | "weekend" => Period::Week,
        "month" => Period::Month,
        "quarter" => Period::Quarter,
        "year" => Period::Year,
        "decade" => Period::Decade,
        "century" => Period::Century,
        _ => return None,
    };
    let (first, count) = directed(reader, index)?;
    if compares(reader, first) {
        return None;
    }
    let shift = Some(Shift { period, count });
    Found::new(first, index + 1, Date { weekend: name == "weekend", shift, ..Date::default() })
}

/// Whether "the same period (of)" stands before `index`: Chinese may say this as 同比, without a date.
fn compares(reader: Reader<'_>, index: usize) -> bool {
    let linked = usize::from(index > 0 && reader.is_any(index - 1, &["of", "in"]));
    let stretch = ["period", "month", "quarter", "week", "day", "time", "season", "months"];
    index >= 2 + linked && reader.is_any(index - 1 - linked, &stretch) && reader.is(index - 2 - linked, "same")
}

/// How far a day named by one word is, and the part of it.
fn day(name: &str) -> Option<(i32, Option<Part>)> {
    Some(match name {
        "today" => (0, None),
        "tonight" => (0, Some(Part::Night)),
        "yesterday" => (-1, None),
        "tomorrow" => (1, None),
        _ => return None,
    })
}

/// The day before yesterday and the day after tomorrow: where they begin, and how much further they are.
fn further(reader: Reader<'_>, index: usize, count: i32) -> (usize, i32) {
    let word = if count < 0 { "before" } else { "after" };
    if count == 0 || index < 2 || !reader.is(index - 1, word) || !reader.is(index - 2, "day") {
        return (index, 0);
    }
    let article = usize::from(index > 2 && reader.is(index - 3, "the"));
    (index - 2 - article, count.signum())
}

/// The part of a day that a word names.
fn part(name: &str) -> Option<Part> {
    Some(match name {
        "morning" => Part::Morning,
        "afternoon" => Part::Afternoon,
        "evening" => Part::Evening,
        "night" => Part::Night,
        _ => return None,
    })
}

/// This morning, last night; in the morning says no day.
fn part_of_day(reader: Reader<'_>, index: usize, part: Part) -> Option<Found> {
    if let Some((first, count)) = directed(reader, index) {
        let shift = Some(Shift { period: Period::Day, count });
        return Found::new(first, index + 1, Date { shift, part: Some(part), ..Date::default() });
    }
    let before = reader.before(index, 1);
    let named = |words: &[&str]| words.iter().any(|word| before.eq_ignore_ascii_case(word));
    let the = named(&["the"]) && reader.is_any(index.wrapping_sub(2), &["in", "during"]);
    let dated = named(&["yesterday", "tomorrow", "today"]) || weekday(reader, index.wrapping_sub(1)).is_some();
    if !the && !dated {
        return None;
    }
    Found::new(index, index + 1, Date { part: Some(part), ..Date::default() })
}

/// Where the word before `index` that says which one begins, and how far that one is.
///
/// "The next" and "the last" count from what was told before, not from the day of the text.
pub(super) fn directed(reader: Reader<'_>, index: usize) -> Option<(usize, i32)> {
    let before = index.checked_sub(1)?;
    let count = match reader.small(before) {
        "this" | "current" => 0,
        "last" | "past" | "previous" => -1,
        "next" | "coming" | "upcoming" | "following" => 1,
        _ => return None,
    };
    let article = reader.before(index, 2);
    let told = ["the", "a", "every", "each"].iter().any(|word| article.eq_ignore_ascii_case(word));
    (!told).then_some((before, count))
}
