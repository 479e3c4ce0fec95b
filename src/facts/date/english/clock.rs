//! Times of day in English.

use super::{Found, ending, starting};
use crate::facts::date::{Clock, Date, Half, zone};
use crate::facts::number::{Numeral, Reader, Sense};

/// A time in words that `index` is a part of: noon, half past six, ten to three.
pub(super) fn spoken(reader: Reader<'_>, index: usize, numerals: &mut [Numeral]) -> Option<Found> {
    let hour = match reader.small(index) {
        "noon" | "midday" | "noontime" => 12,
        "midnight" => 0,
        "past" | "to" | "after" | "til" | "till" => return from_hour(reader, index, numerals),
        _ => return None,
    };
    Found::new(index, index + 1, Date { clock: Some(Clock::at(hour)), ..Date::default() })
}

/// Minutes, "past" or "to" at `index`, and an hour.
fn from_hour(reader: Reader<'_>, index: usize, numerals: &mut [Numeral]) -> Option<Found> {
    let hour = starting(numerals, index + 1).filter(|&at| is_hour(&numerals[at]))?;
    let (first, minutes, at) = minutes_before(reader, index, numerals)?;
    let late = reader.is_any(index, &["past", "after"]);
    let (half, last) = half(reader, numerals[hour].last);
    // "After" and "to" join much else: only "quarter" and "half" make them tell the time, and their place in a sentence.
    let said = at.is_none() || reader.is(index, "past") || reader.is_any(index - 1, &["minutes", "min", "mins"]);
    if !said && !stands_for_time(reader, index, &numerals[at?], half.is_some()) {
        return None;
    }
    let value = numerals[hour].number.value as u8;
    let (hours, minute) = match (late, value) {
        (true, value) => (value, minutes),
        (false, 1) => (12, 60 - minutes),
        (false, 0) => (23, 60 - minutes),
        (false, value) => (value - 1, 60 - minutes),
    };
    numerals[hour].taken = true;
    let inside = |n: &&mut Numeral| n.first >= first && n.last <= index;
    numerals.iter_mut().filter(inside).for_each(|numeral| numeral.taken = true);
    let clock = Clock { minute: Some(minute), half, ..Clock::at(hours) };
    Found::new(first, last, Date { clock: Some(clock), ..Date::default() })
}

/// Whether minutes in words before "to" or "till" at `index` stand where a time does and no range: at ten to eleven pm.
fn stands_for_time(reader: Reader<'_>, index: usize, minutes: &Numeral, half: bool) -> bool {
    let round = minutes.digits == 0 && matches!(minutes.number.value as u8, 5 | 10 | 20 | 25);
    let placed = reader.is_any(minutes.first.wrapping_sub(1), &["at", "by"]);
    let till = reader.is_any(index, &["till", "til"]);
    // "At ten to one" are odds, "ten till four" alone may be hours of business.
    round && (half && (placed && reader.is(index, "to") || minutes.first == 0 && till) || placed && till)
}

/// The minutes before "past" or "to" at `index`: where they begin, how many, and whether a number says them.
fn minutes_before(reader: Reader<'_>, index: usize, numerals: &[Numeral]) -> Option<(usize, u8, Option<usize>)> {
    let before = index.checked_sub(1)?;
    let article = usize::from(before > 0 && reader.is(before - 1, "a"));
    if reader.is(before, "half") {
        return reader.is(index, "past").then_some((before, 30, None));
    }
    if reader.is(before, "quarter") {
        return Some((before - article, 15, None));
    }
    let last = index - usize::from(reader.is_any(before, &["minutes", "min", "mins"]));
    let at = ending(numerals, last)?;
    let numeral = &numerals[at];
    let fits = numeral.number.sense == Sense::Cardinal && (1.0..60.0).contains(&numeral.number.value);
    (fits && !numeral.taken && numeral.number.value.fract() == 0.0).then_some((
        numeral.first,
        numeral.number.value as u8,
        Some(at),
    ))
}

/// Whether a numeral can be an hour on the face of a clock.
fn is_hour(numeral: &Numeral) -> bool {
    let value = numeral.number.value;
    numeral.number.sense == Sense::Cardinal && value.fract() == 0.0 && (1.0..=12.0).contains(&value) && !numeral.taken
}

/// A time of day that begins with the numeral `at`: where it ends.
pub(super) fn clock(reader: Reader<'_>, numerals: &[Numeral], at: usize) -> Option<(usize, Clock)> {
    let (next, mut clock) = unzoned(reader, numerals, at)?;
    let bracket = usize::from(reader.at(next) == "(");
    let Some((zone, length)) = zone::english(reader.at(next + bracket), reader.at(next + bracket + 1)) else {
        return Some((next, clock));
    };
    clock.zone = Some(zone);
    // The bracket stays open where the zone is all that it holds.
    Some(if bracket == 1 { (next, clock) } else { (next + length, clock) })
}

/// A time of day without its zone.
fn unzoned(reader: Reader<'_>, numerals: &[Numeral], at: usize) -> Option<(usize, Clock)> {
    let numeral = &numerals[at];
    let (value, mut next) = (numeral.number.value, numeral.last);
    let (mut hour, mut minute, mut second) = (value, None, None);
    let text = reader.at(numeral.first);
    if let Some((left, right)) = text.split_once('.').filter(|(_, right)| right.len() == 2) {
        // 7.30pm; the half of the day decides below whether it is a time.
        (hour, minute) = (left.parse().ok()?, right.parse::<u8>().ok());
    }
    let mut colon = false;
    if let Some(minutes) = after_colon(reader, numerals, at, next) {
        (minute, next, colon) = (Some(minutes?), next + 2, true);
        if let Some(seconds) = after_colon(reader, numerals, at + 1, next) {
            (second, next) = (Some(seconds?), next + 2);
        }
    }
    if !(0.0..=24.0).contains(&hour) || hour.fract() != 0.0 || numeral.number.sense != Sense::Cardinal {
        return None;
    }
    let (half, last) = half(reader, next);
    let read = Clock { minute, second, ..Clock::at(hour as u8) };
    if half.is_some() && minute.is_none_or(|minute| minute < 60) {
        return Some((last, Clock { half, ..read }));
    }
    if colon && numeral.digits > 0 {
        return Some((next, read));
    }
    if let Some(found) = in_letters(reader, numerals, at) {
        return Some(found);
    }
    // "between 5 and 7 p.m.", "5-7pm": the first takes the half of the second.
    let second = numerals.get(at + 1).filter(|n| numeral.opens_range && n.first == next + 1)?;
    let half = self::half(reader, second.last).0?;
    // 11-2pm begins before noon.
    let turns = half == Half::Afternoon && hour < 12.0 && hour > second.number.value % 12.0;
    Some((next, Clock { half: Some(if turns { Half::Morning } else { half }), ..read }))
}

/// A time in words after the hour `at`: three o'clock, eleven o six p m, ten fifty in the morning.
fn in_letters(reader: Reader<'_>, numerals: &[Numeral], at: usize) -> Option<(usize, Clock)> {
    let (next, hour) = (numerals[at].last, numerals[at].number.value as u8);
    if let Some(end) = o_clock(reader, next) {
        let (half, last) = half(reader, end);
        return Some((last, Clock { half, ..Clock::at(hour) }));
    }
    let zero = usize::from(reader.is_any(next, &["o", "oh"]));
    let least = if zero == 1 { 1.0 } else { 10.0 };
    let most = if zero == 1 { 10.0 } else { 60.0 };
    let minute = numerals.get(at + 1).filter(|n| n.first == next + zero && n.digits == 0 && !n.taken)?;
    let whole = minute.number.sense == Sense::Cardinal && minute.number.value.fract() == 0.0;
    let fits = whole && (least..most).contains(&minute.number.value);
    let spoken = fits && numerals[at].digits == 0 && is_hour(&numerals[at]);
    let (half, last) = half(reader, minute.last);
    let clock = Clock { minute: Some(minute.number.value as u8), half, ..Clock::at(hour) };
    (spoken && half.is_some()).then_some((last, clock))
}

/// Where "o'clock" at `index` ends, however its parts are set apart.
fn o_clock(reader: Reader<'_>, index: usize) -> Option<usize> {
    if reader.is_any(index, &["o'clock", "o’clock", "oclock"]) {
        return Some(index + 1);
    }
    let o = reader.is_any(index, &["o", "o'", "o’"]);
    let clock = index + 1 + usize::from(matches!(reader.at(index + 1), "'" | "’"));
    (o && reader.is(clock, "clock")).then_some(clock + 1)
}

/// Two digits after a colon at `next`, which belong to the numeral after `at`; the inner `None` where they are no minutes.
fn after_colon(reader: Reader<'_>, numerals: &[Numeral], at: usize, next: usize) -> Option<Option<u8>> {
    let glued = reader.at(next) == ":" && reader.is_glued(next) && reader.is_glued(next + 1);
    if !glued || reader.at(next + 1).len() != 2 {
        return None;
    }
    let minutes = numerals.get(at + 1).filter(|n| n.first == next + 1 && n.number.value < 60.0);
    Some(minutes.map(|minutes| minutes.number.value as u8))
}

/// What says the half of the day at `index`, and where it ends: `a.m.`, `pm`, in the evening, at night.
fn half(reader: Reader<'_>, index: usize) -> (Option<Half>, usize) {
    let half = match reader.at(index) {
        "am" | "AM" | "Am" | "a" | "A" => Half::Morning,
        "pm" | "PM" | "Pm" | "p" | "P" => Half::Afternoon,
        _ => return in_words(reader, index),
    };
    if reader.at(index).len() == 2 {
        return (Some(half), index + 1);
    }
    let dot = usize::from(reader.at(index + 1) == ".");
    if reader.is(index + 1 + dot, "m") {
        let full = usize::from(dot == 1 && reader.at(index + 3) == ".");
        return (Some(half), index + 2 + dot + full);
    }
    (None, index)
}

/// In the morning, this evening, at night.
fn in_words(reader: Reader<'_>, index: usize) -> (Option<Half>, usize) {
    let part = if reader.is(index, "in") && reader.is(index + 1, "the") {
        index + 2
    } else if reader.is_any(index, &["at", "this", "tomorrow", "yesterday"]) {
        index + 1
    } else {
        return (None, index);
    };
    let half = match reader.at(part) {
        "morning" => Half::Morning,
        "afternoon" | "evening" => Half::Afternoon,
        // Two at night is after midnight.
        "night" if matches!(reader.before(index, 1), "7" | "8" | "9" | "10" | "11") => Half::Afternoon,
        _ => return (None, index),
    };
    // "This morning" says a day too and is read for itself.
    (Some(half), if reader.is_any(index, &["in", "at"]) { part + 1 } else { index })
}
