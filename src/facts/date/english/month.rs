//! Months in English, with the day and year beside them.

use super::relative::directed;
use super::{ending, is_day, is_year, starting};
use crate::facts::date::{Date, Period, Shift};
use crate::facts::number::{Numeral, Reader, Sense};

/// The month a word names, where it can be no other word.
pub(super) fn month(reader: Reader<'_>, index: usize, numerals: &[Numeral]) -> Option<u8> {
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
    let name = text.strip_suffix("'s").or_else(|| text.strip_suffix("’s")).unwrap_or(text);
    Some(match name {
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

/// A month with the day and year beside it.
pub(super) fn around_month(
    reader: Reader<'_>,
    index: usize,
    month: u8,
    numerals: &mut [Numeral],
    add: &mut impl FnMut(usize, usize, Date),
) {
    let mut date = Date { month: Some(month), ..Date::default() };
    let (mut first, mut last) = (index, index + 1);
    let of = usize::from(reader.is(index.wrapping_sub(1), "of"));
    let money = |at: usize| matches!(reader.before(numerals[at].first, 1), "$" | "£" | "€" | "¥");
    let before = ending(numerals, index - of).filter(|&at| !numerals[at].taken && is_day(&numerals[at]) && !money(at));
    if let Some(at) =
        before.filter(|&at| of == 1 || numerals[at].digits > 0 || numerals[at].number.sense == Sense::Ordinal)
    {
        (date.day, first) = (Some(numerals[at].number.value as u8), numerals[at].first);
        numerals[at].taken = true;
        first_day(reader, numerals, at, add);
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
    if let Some((direction, count)) = directed(reader, first).filter(|_| date.year.is_none()) {
        (date.shift, first) = (Some(Shift { period: Period::Year, count }), direction);
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

/// The first day of a range before the month: 29 of 29–30 September.
fn first_day(reader: Reader<'_>, numerals: &mut [Numeral], at: usize, add: &mut impl FnMut(usize, usize, Date)) {
    let before = at.checked_sub(1).map(|before| numerals[before]);
    let open = before.filter(|n| is_day(n) && !n.taken && n.last + 1 == numerals[at].first && n.digits > 0);
    let Some(open) = open.filter(|n| n.opens_range || reader.is_any(n.last, &["and", "to", "or"])) else { return };
    numerals[at - 1].taken = true;
    add(open.start, open.end, Date { day: Some(open.number.value as u8), ..Date::default() });
}

/// Whether a name of a month is cut short, so that a dot belongs to it.
fn text_is_short(month: &str) -> bool {
    month.len() <= 4 && month != "May" && month != "June" && month != "July"
}
