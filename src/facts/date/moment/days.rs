//! Days and years of months, and numbers that are days without one: May the 21st, 2016 june, the 27th.

use super::atoms::{Atom, Count, Link, What, plain};
use super::merge::{links, number};
use super::{Point, replace};
use crate::facts::Bound;
use crate::facts::date::{Date, Period};

/// Gives months their days and years, and days without a month what shows that they are days.
pub(super) fn join(atoms: &mut Vec<Atom>) {
    for at in 0..atoms.len() {
        while let Some((count, date)) = month_and_number(&atoms[at..])
            .or_else(|| number_and_month(&atoms[at..]))
            .or_else(|| short_year(&atoms[at..]))
            .or_else(|| marked_day(&atoms[at..]))
        {
            replace(atoms, at, count, What::Point(Point::of(date)));
        }
        if at + 1 >= atoms.len() {
            break;
        }
        if let Some((count, date)) = three_numbers(&atoms[at..]).or_else(|| day_of_pair(&atoms[at..])) {
            replace(atoms, at, count, What::Point(Point::of(date)));
        }
        if let Some((count, date)) = bare_day(&atoms[at..]) {
            replace(atoms, at, count, What::Point(Point::of(date)));
        }
    }
}

fn is_day(count: &Count) -> bool {
    (1.0..=31.0).contains(&count.value) && count.digits <= 2
}

/// 15年一月十日, 两千零四年八月: a number of years that a month follows directly is a year.
fn short_year(atoms: &[Atom]) -> Option<(usize, Date)> {
    let What::Length(length, Bound::Exact) = atoms.first()?.what else { return None };
    let date =
        plain(atoms.get(1)).filter(|date| date.month.is_some() && date.year.is_none() && date.shift.is_none())?;
    let years = length.months / 12.0;
    let glued =
        atoms[0].end == atoms[1].start && years.fract() == 0.0 && (10.0..2200.0).contains(&years) && length.days == 0.0;
    let year = years as i32
        + if years >= 100.0 {
            0
        } else if years < 50.0 {
            2000
        } else {
            1900
        };
    (glued && !length.vague).then_some((2, Date { year: Some(year), ..date }))
}

fn is_year(count: &Count) -> bool {
    (1000.0..2200.0).contains(&count.value) && !count.ordinal && matches!(count.digits, 0 | 4)
}

/// October 2, Oct-2, May the twenty first, nov 2016.
fn month_and_number(atoms: &[Atom]) -> Option<(usize, Date)> {
    let mut date = plain(atoms.first())?;
    let in_year = date.month.is_some()
        || date.quarter.is_some()
        || date.half.is_some()
        || date.season.is_some()
        || date.week.is_some();
    if !in_year {
        return None;
    }
    let between = links(atoms, 1, &[Link::Comma, Link::The, Link::Of, Link::Dash]);
    let count = number(atoms.get(1 + between)).filter(|_| between <= 2)?;
    // The first of a range of days stays a number where the month is said behind it.
    let ranged =
        matches!(atoms.get(between), Some(Atom { what: What::Link(Link::Dash), .. })) && atoms[1].start > atoms[0].end;
    if date.month.is_some() && date.day.is_none() && is_day(&count) && !ranged && between <= 1 {
        date.day = Some(count.value as u8);
    } else if date.year.is_none() && is_year(&count) && date.shift.is_none() {
        date.year = Some(count.value as i32);
    } else if date.month.is_some() && date.year.is_none() && count.digits == 2 && between <= 1 && count.value > 31.0 {
        date.year = Some(1900 + count.value as i32);
    } else {
        return None;
    }
    Some((2 + between, date))
}

/// 20th of next month, 4 this month, 2016 june.
fn number_and_month(atoms: &[Atom]) -> Option<(usize, Date)> {
    let count = number(atoms.first())?;
    let between = links(atoms, 1, &[Link::Of, Link::The, Link::Comma, Link::In]);
    let glued = between == 0 && atoms.get(2).is_some_and(|atom| atom.start == atoms[0].end + 1);
    let between = between + usize::from(glued && links(atoms, 1, &[Link::Dash]) == 1);
    let mut date = plain(atoms.get(1 + between))?;
    let whole_month = date.month.is_some() || date.shift.is_some_and(|shift| shift.period == Period::Month);
    if !whole_month || between > 2 {
        return None;
    }
    if date.day.is_none() && date.week.is_none() && is_day(&count) && date.weekday.is_none() {
        date.day = Some(count.value as u8);
    } else if date.year.is_none() && is_year(&count) && date.shift.is_none() && count.digits > 0 {
        date.year = Some(count.value as i32);
    } else {
        return None;
    }
    Some((2 + between, date))
}

/// 下个月20号: 号 alone is a day where a month stands before the number.
fn marked_day(atoms: &[Atom]) -> Option<(usize, Date)> {
    let date = plain(atoms.first())?;
    let of = 1 + links(atoms, 1, &[Link::Of]);
    let whole = date.month.is_some() || date.shift.is_some_and(|shift| shift.period == Period::Month);
    let count = number(atoms.get(of)).filter(|count| is_day(count) && whole && date.day.is_none())?;
    let marked = matches!(atoms.get(of + 1)?.what, What::Link(Link::Day));
    marked.then_some((of + 2, Date { day: Some(count.value as u8), ..date }))
}

/// 2016 10 16: a year, a month and a day in digits.
fn three_numbers(atoms: &[Atom]) -> Option<(usize, Date)> {
    let year = match atoms.first()?.what {
        What::Point(point) if point.date.month.is_none() => point.date.year?,
        What::Number(count) if count.digits == 4 && is_year(&count) => count.value as i32,
        _ => return None,
    };
    let digits = |at: usize, most: f64| {
        number(atoms.get(at)).filter(|count| count.digits == 2 && (1.0..=most).contains(&count.value))
    };
    let (month, day) = (digits(1, 12.0)?, digits(2, 31.0)?);
    Some((3, Date { year: Some(year), month: Some(month.value as u8), day: Some(day.value as u8), ..Date::default() }))
}

/// The first of two days of one month: 18 of 18 and 19 June.
fn day_of_pair(atoms: &[Atom]) -> Option<(usize, Date)> {
    let date = plain(atoms.first())
        .filter(|date| date.day.is_some() && date.month.is_none() && date.weekday.is_none() && date.shift.is_none())?;
    let second = plain(atoms.get(2)).filter(|_| links(atoms, 1, &[Link::And]) == 1)?;
    let later = second.day > date.day && second.month.is_some() && second.weekday.is_none();
    later.then_some((1, Date { day: date.day, ..second }))
}

/// The 27th, on 15, Thursday the 21st.
fn bare_day(atoms: &[Atom]) -> Option<(usize, Date)> {
    let weekday =
        plain(atoms.first()).filter(|date| date.weekday.is_some() && date.day.is_none() && date.month.is_none());
    let leading = links(atoms, usize::from(weekday.is_some()), &[Link::The, Link::On]);
    let at = leading + usize::from(weekday.is_some());
    let count = number(atoms.get(at)).filter(|count| at > 0 && is_day(count))?;
    let the = leading > 0 && matches!(atoms[at - 1].what, What::Link(Link::The));
    let alone = match atoms.get(at + 1).map(|atom| atom.what) {
        None | Some(What::Stop) => true,
        Some(What::Link(link)) => {
            matches!(link, Link::Comma | Link::About | Link::At | Link::To | Link::Until | Link::From | Link::Between)
        }
        Some(What::Point(point)) => count.ordinal && point.date.clock.is_some(),
        _ => false,
    };
    let told = weekday.is_some() && (the || alone) || alone && leading > 0;
    let date = Date { day: Some(count.value as u8), ..weekday.unwrap_or_default() };
    told.then_some((at + 1, date))
}
