//! Dates and times in English.

use super::numeric::slashed;
use super::{Clock, Date, Half};
use crate::facts::number::{Numeral, Reader, Sense, Shape};

/// Adds the dates of a sentence, and marks the numerals they take.
pub(in crate::facts) fn find(reader: Reader<'_>, numerals: &mut [Numeral], mut add: impl FnMut(usize, usize, Date)) {
    slashed(reader.text, numerals, &mut add);
    for index in 0..reader.lexemes.len() {
        if reader.lexemes[index].shape != Shape::Word {
            continue;
        }
        if let Some(month) = month(reader, index, numerals) {
            around_month(reader, index, month, numerals, &mut add);
        } else if let Some(date) = word(reader, index) {
            add(reader.lexemes[index].start, reader.lexemes[index].end, date);
        }
    }
    for at in 0..numerals.len() {
        if !numerals[at].taken {
            counted(reader, numerals, at, &mut add);
        }
    }
}

/// A weekday, a decade in words, noon or midnight.
fn word(reader: Reader<'_>, index: usize) -> Option<Date> {
    let text = reader.at(index);
    let clock = |hour| Date { clock: Some(Clock { hour, minute: None, half: None }), ..Date::default() };
    if !text.starts_with(|c: char| c.is_ascii_uppercase()) {
        return match text {
            "noon" | "midday" => Some(clock(12)),
            "midnight" => Some(clock(0)),
            _ => None,
        };
    }
    let day = match text.trim_end_matches("'s").trim_end_matches("’s") {
        "Monday" | "Mondays" | "Mon" | "MONDAY" => 1,
        "Tuesday" | "Tuesdays" | "Tue" | "Tues" | "TUESDAY" => 2,
        "Wednesday" | "Wednesdays" | "Wed" | "WEDNESDAY" => 3,
        "Thursday" | "Thursdays" | "Thu" | "Thurs" | "THURSDAY" => 4,
        "Friday" | "Fridays" | "Fri" | "FRIDAY" => 5,
        "Saturday" | "Saturdays" | "Sat" | "SATURDAY" => 6,
        "Sunday" | "Sundays" | "Sun" | "SUNDAY" => 7,
        _ => return None,
    };
    let short = matches!(text, "Sat" | "Sun" | "Wed" | "Mon" | "Fri" | "Tue" | "Thu");
    let dated = matches!(reader.at(index + 1), "." | ",") && reader.shape(index + 2) != Some(Shape::Mark('"'));
    (!short || dated).then_some(Date { weekday: Some(day), ..Date::default() })
}

/// The month a word names, where it can be no other word.
fn month(reader: Reader<'_>, index: usize, numerals: &[Numeral]) -> Option<u8> {
    let text = reader.at(index);
    let number = month_named(text)?;
    let after = index + 1 + usize::from(reader.at(index + 1) == ".");
    let beside = [starting(numerals, after), ending(numerals, index)];
    let counted = beside.into_iter().flatten().any(|at| numerals[at].number.value >= 1.0);
    let before = reader.before(index, 1);
    let placed = PLACES.iter().any(|word| before.eq_ignore_ascii_case(word));
    // A person called May is not met "in" or "since" her.
    let doubtful = match text {
        "May" | "MAY" => !PLACES[..SURE].iter().any(|word| before.eq_ignore_ascii_case(word)),
        "Mar" | "Jan" | "Jun" | "March" | "MARCH" => !placed,
        _ => false,
    };
    (counted || !doubtful).then_some(number)
}

/// How many of [`PLACES`] stand before a month only.
const SURE: usize = 12;

/// Words before a month.
#[rustfmt::skip]
const PLACES: &[&str] = &[
    "in", "of", "since", "until", "last", "next", "this", "late", "early", "mid", "by", "till",
    "from", "to", "and", "through", "between", "during", "before", "after", "every", "each", "for",
];

/// The month of a capitalised name.
#[rustfmt::skip]
fn month_named(text: &str) -> Option<u8> {
    if !text.starts_with(|c: char| c.is_ascii_uppercase()) {
        return None;
    }
    Some(match text.trim_end_matches("'s").trim_end_matches("’s") {
        "January" | "Jan" | "JANUARY" => 1,
        "February" | "Feb" | "FEBRUARY" => 2,
        "March" | "Mar" | "MARCH" => 3,
        "April" | "Apr" | "APRIL" => 4,
        "May" | "MAY" => 5,
        "June" | "Jun" | "JUNE" => 6,
        "July" | "Jul" | "JULY" => 7,
        "August" | "Aug" | "AUGUST" => 8,
        "September" | "Sept" | "Sep" | "SEPTEMBER" => 9,
        "October" | "Oct" | "OCTOBER" => 10,
        "November" | "Nov" | "NOVEMBER" => 11,
        "December" | "Dec" | "DECEMBER" => 12,
        _ => return None,
    })
}

/// The numeral that begins with a lexeme.
fn starting(numerals: &[Numeral], first: usize) -> Option<usize> {
    let at = numerals.partition_point(|numeral| numeral.first < first);
    numerals.get(at).filter(|numeral| numeral.first == first).map(|_| at)
}

/// The numeral that ends before a lexeme.
fn ending(numerals: &[Numeral], last: usize) -> Option<usize> {
    let at = numerals.partition_point(|numeral| numeral.last < last);
    numerals.get(at).filter(|numeral| numeral.last == last).map(|_| at)
}

/// A month with the day and year beside it.
fn around_month(
    reader: Reader<'_>,
    index: usize,
    month: u8,
    numerals: &mut [Numeral],
    add: &mut impl FnMut(usize, usize, Date),
) {
    let mut date = Date { month: Some(month), ..Date::default() };
    let (mut first, mut last) = (index, index + 1);
    let of = usize::from(reader.is(index.wrapping_sub(1), "of"));
    let before = ending(numerals, index - of).filter(|&at| !numerals[at].taken && is_day(&numerals[at]));
    if let Some(at) =
        before.filter(|&at| of == 1 || numerals[at].digits > 0 || numerals[at].number.sense == Sense::Ordinal)
    {
        (date.day, first) = (Some(numerals[at].number.value as u8), numerals[at].first);
        numerals[at].taken = true;
    }
    last += usize::from(reader.at(last) == "." && text_is_short(reader.at(index)));
    let after = last + usize::from(reader.is(last, "the"));
    if date.day.is_none()
        && let Some(at) = starting(numerals, after).filter(|&at| is_day(&numerals[at]))
    {
        (date.day, last) = (Some(numerals[at].number.value as u8), numerals[at].last);
        numerals[at].taken = true;
        second_day(reader, numerals, at, add);
    }
    let comma = last + usize::from(reader.at(last) == ",");
    let of = comma + usize::from(reader.is(comma, "of"));
    if let Some(at) = starting(numerals, of).filter(|&at| is_year(&numerals[at])) {
        (date.year, last) = (Some(numerals[at].number.value as i32), numerals[at].last);
        numerals[at].taken = true;
    }
    add(reader.lexemes[first].start, reader.lexemes[last - 1].end, date);
}

/// The second day of a range: September 29–30.
fn second_day(reader: Reader<'_>, numerals: &mut [Numeral], at: usize, add: &mut impl FnMut(usize, usize, Date)) {
    let close = numerals.get(at + 1).filter(|n| is_day(n) && n.digits > 0 && n.first == numerals[at].last + 1);
    if close.is_some() && (numerals[at].opens_range || reader.is(numerals[at].last, "and")) {
        let day = Some(numerals[at + 1].number.value as u8);
        numerals[at + 1].taken = true;
        add(numerals[at + 1].start, numerals[at + 1].end, Date { day, ..Date::default() });
    }
}

fn text_is_short(month: &str) -> bool {
    month.len() <= 4 && month != "May" && month != "June" && month != "July"
}

/// Whether a numeral can be the day of a month.
fn is_day(numeral: &Numeral) -> bool {
    let value = numeral.number.value;
    let plain = (1..=2).contains(&numeral.digits) || numeral.number.sense == Sense::Ordinal;
    plain && (1.0..=31.0).contains(&value) && value.fract() == 0.0
}

/// Whether a numeral can be a year.
fn is_year(numeral: &Numeral) -> bool {
    numeral.digits == 4 && (1100.0..2200.0).contains(&numeral.number.value) && numeral.number.sense == Sense::Cardinal
}

/// A year, decade, century or time made of one numeral and what follows.
fn counted(reader: Reader<'_>, numerals: &mut [Numeral], at: usize, add: &mut impl FnMut(usize, usize, Date)) {
    let numeral = numerals[at];
    if let Some((last, clock)) = clock(reader, numerals, at) {
        numerals[at].taken = true;
        if let Some(minutes) = numerals.get_mut(at + 1).filter(|n| n.first < last) {
            minutes.taken = true;
        }
        let first = numeral.first;
        add(reader.lexemes[first].start, reader.lexemes[last - 1].end, Date { clock: Some(clock), ..Date::default() });
        return;
    }
    let value = numeral.number.value;
    let next = numeral.last;
    let decade = reader.is_glued(next) && matches!(reader.at(next), "s")
        || matches!(reader.at(next), "'" | "’") && reader.at(next + 1) == "s";
    if decade && matches!(numeral.digits, 2 | 4) && value % 10.0 == 0.0 && value < 2200.0 {
        numerals[at].taken = true;
        let end = reader.lexemes[next].end;
        add(numeral.start, end, Date { decade: Some(value as i32), ..Date::default() });
        return;
    }
    let century = reader.past_hyphen(next);
    if numeral.number.sense == Sense::Ordinal && reader.is_any(century, &["century", "centuries"]) && value <= 40.0 {
        numerals[at].taken = true;
        add(numeral.start, reader.lexemes[century].end, Date { century: Some(value as i32), ..Date::default() });
        return;
    }
    let money = matches!(reader.before(numeral.first, 1), "$" | "£" | "€" | "¥" | "#")
        || reader.is(numeral.first.wrapping_sub(1), "no");
    if is_year(&numeral) && !money && !crate::facts::quantity::counts(reader, &numeral) {
        numerals[at].taken = true;
        add(numeral.start, numeral.end, Date { year: Some(value as i32), ..Date::default() });
        short_year(reader, numerals, at, add);
    }
}

/// The second year of a range: 53 of 1950–53.
fn short_year(reader: Reader<'_>, numerals: &mut [Numeral], at: usize, add: &mut impl FnMut(usize, usize, Date)) {
    let year = numerals[at].number.value as i32;
    let joined = reader.is_dash(numerals[at].last) || reader.at(numerals[at].last) == "/";
    let Some(next) = numerals.get_mut(at + 1).filter(|n| joined && n.digits == 2) else { return };
    let second = year - year % 100 + next.number.value as i32;
    if second > year && next.first == numerals_gap(next.first) {
        next.taken = true;
        add(next.start, next.end, Date { year: Some(second), ..Date::default() });
    }
}

/// The position itself; the dash before it was looked at already.
fn numerals_gap(first: usize) -> usize {
    first
}

/// A time of day that begins with the numeral `at`: where it ends.
fn clock(reader: Reader<'_>, numerals: &[Numeral], at: usize) -> Option<(usize, Clock)> {
    let numeral = &numerals[at];
    let (value, mut next) = (numeral.number.value, numeral.last);
    let (mut hour, mut minute) = (value, None);
    let text = reader.at(numeral.first);
    if let Some((left, right)) = text.split_once('.').filter(|(_, right)| right.len() == 2) {
        // 7.30pm; the half of the day decides below whether it is a time.
        (hour, minute) = (left.parse().ok()?, right.parse::<u8>().ok());
    }
    let mut colon = false;
    if reader.at(next) == ":" && reader.is_glued(next) && reader.is_glued(next + 1) && reader.at(next + 1).len() == 2 {
        let minutes = numerals.get(at + 1).filter(|n| n.first == next + 1 && n.number.value < 60.0)?;
        (minute, next, colon) = (Some(minutes.number.value as u8), next + 2, true);
    }
    if !(0.0..=24.0).contains(&hour) || hour.fract() != 0.0 {
        return None;
    }
    let (half, last) = half(reader, next);
    let hour = hour as u8;
    if half.is_some() && minute.is_none_or(|minute| minute < 60) {
        return Some((last, Clock { hour, minute, half }));
    }
    if colon && numeral.digits > 0 {
        return Some((next, Clock { hour, minute, half: None }));
    }
    if reader.is(next, "o'clock") || reader.is(next, "o’clock") {
        return Some((next + 1, Clock { hour, minute: None, half: None }));
    }
    // "between 5 and 7 p.m.", "5-7pm": the first takes the half of the second.
    let second = numerals.get(at + 1).filter(|n| numeral.opens_range && n.first == next + 1)?;
    let (half, _) = self::half(reader, second.last);
    half.map(|half| (next, Clock { hour, minute, half: Some(half) }))
}

/// `a.m.` or `pm` at `index`, and where it ends.
fn half(reader: Reader<'_>, index: usize) -> (Option<Half>, usize) {
    let half = match reader.at(index) {
        "am" | "AM" | "a" | "A" => Half::Morning,
        "pm" | "PM" | "p" | "P" => Half::Afternoon,
        _ => return (None, index),
    };
    if reader.at(index).len() == 2 {
        return (Some(half), index + 1);
    }
    if reader.at(index + 1) == "." && reader.is_any(index + 2, &["m"]) {
        let full = usize::from(reader.at(index + 3) == ".");
        return (Some(half), index + 3 + full);
    }
    (None, index)
}
