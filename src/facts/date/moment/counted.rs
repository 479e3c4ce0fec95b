//! Numbers that are hours, and places in a row of weeks, weekdays and months: the first Friday of July, week 31.

use super::atoms::{Atom, Link, What, plain};
use super::merge::{links, number};
use super::{Point, replace};
use crate::facts::date::{Clock, Date, Period, Shift};

/// Makes times of day of numbers that stand where only an hour can: at 7, eight forty, 10 tonight.
pub(super) fn hours(atoms: &mut Vec<Atom>) {
    let mut at = 0;
    while at < atoms.len() {
        if let Some((skip, count, clock)) = hour(&atoms[at..]) {
            let date = Date { clock: Some(clock), ..Date::default() };
            replace(atoms, at + skip, count, What::Point(Point::of(date)));
        }
        at += 1;
    }
}

/// An hour from the first atom: how many atoms stand before it, how many it takes.
fn hour(atoms: &[Atom]) -> Option<(usize, usize, Clock)> {
    let skip = usize::from(matches!(atoms.first()?.what, What::Link(Link::At)));
    let hours = number(atoms.get(skip))
        .filter(|count| (0.0..=24.0).contains(&count.value) && !count.ordinal && count.digits <= 2)?;
    let minutes = number(atoms.get(skip + 1)).filter(|count| count.value < 60.0 && !count.ordinal);
    let next = |at: usize| atoms.get(at).map(|atom| atom.what);
    let clock = Clock::at(hours.value as u8);
    if let Some(minutes) = minutes.filter(|minutes| hours.digits == 0 && minutes.digits == 0 && hours.value >= 1.0) {
        let spoken = minutes.value >= 10.0 || skip == 1;
        let free = !matches!(next(skip + 2), Some(What::Unit(_) | What::Number(_)));
        return (spoken && free).then_some((skip, 2, Clock { minute: Some(minutes.value as u8), ..clock }));
    }
    let ended = matches!(next(skip + 1), None | Some(What::Stop | What::Link(_) | What::Point(_)));
    if skip == 1 && ended {
        return Some((1, 1, clock));
    }
    // 10, tonight.
    let comma = skip + 1 + links(atoms, skip + 1, &[Link::Comma]);
    let part = plain(atoms.get(comma)).is_some_and(|date| date.part.is_some() && date.clock.is_none());
    (skip == 0 && part && hours.value > 0.0).then_some((0, 1, clock))
}

/// Gives weekdays, weeks and months their places in a longer period.
pub(super) fn places(atoms: &mut Vec<Atom>) {
    let mut at = 0;
    while at < atoms.len() {
        let found =
            nth_weekday(&atoms[at..]).or_else(|| nth_unit(&atoms[at..])).or_else(|| numbered_week(&atoms[at..]));
        if let Some((count, point)) = found.or_else(|| after_next(&atoms[at..])) {
            replace(atoms, at, count, What::Point(point));
        }
        at += 1;
    }
}

/// Which one an ordinal or "last" says, and how many atoms say it.
fn ordinal(atoms: &[Atom]) -> Option<(usize, i8)> {
    match atoms.first()?.what {
        What::Link(Link::Last | Link::Late) => Some((1, -1)),
        What::Number(count) if count.ordinal && (1.0..=53.0).contains(&count.value) => Some((1, count.value as i8)),
        _ => None,
    }
}

/// The first Friday, with the month behind it.
fn nth_weekday(atoms: &[Atom]) -> Option<(usize, Point)> {
    let (from, nth) = ordinal(atoms)?;
    let date = plain(atoms.get(from))?;
    let weekday = date.weekday.is_some() && date.day.is_none() && date.month.is_none() && date.shift.is_none();
    (weekday && nth <= 5).then_some((from + 1, Point { nth: Some(nth), ..Point::of(date) }))
}

/// The third week of a month or year, the third month of a year.
fn nth_unit(atoms: &[Atom]) -> Option<(usize, Point)> {
    let (from, nth) = ordinal(atoms)?;
    let What::Unit(unit) = atoms.get(from)?.what else { return None };
    let between = links(atoms, from + 1, &[Link::Of, Link::In, Link::The, Link::Comma]);
    let date = plain(atoms.get(from + 1 + between))?;
    let in_year =
        date.month.is_none() && (date.year.is_some() || date.shift.is_some_and(|shift| shift.period == Period::Year));
    let in_month =
        date.day.is_none() && (date.month.is_some() || date.shift.is_some_and(|shift| shift.period == Period::Month));
    let date = match (unit.days, unit.months) {
        (7.0, 0.0) if in_year || in_month => Date { week: Some(nth), ..date },
        (0.0, 1.0) if in_year && (1..=12).contains(&nth) => Date { month: Some(nth as u8), ..date },
        _ => return None,
    };
    Some((from + 2 + between, Point::of(date)))
}

/// Week 31.
fn numbered_week(atoms: &[Atom]) -> Option<(usize, Point)> {
    let What::Unit(unit) = atoms.first()?.what else { return None };
    let count = number(atoms.get(1))
        .filter(|count| unit.days == 7.0 && count.digits > 0 && (1.0..=53.0).contains(&count.value))?;
    Some((2, Point::of(Date { week: Some(count.value as i8), ..Date::default() })))
}

/// The week after next.
fn after_next(atoms: &[Atom]) -> Option<(usize, Point)> {
    let weekend = plain(atoms.first()).filter(|date| date.weekend && date.shift.is_none());
    let period = match atoms.first()?.what {
        _ if weekend.is_some() => Period::Week,
        What::Unit(unit) if unit.days == 7.0 => Period::Week,
        What::Unit(unit) if unit.months == 1.0 => Period::Month,
        What::Unit(unit) if unit.months == 12.0 => Period::Year,
        _ => return None,
    };
    let the = links(atoms, 2, &[Link::The]);
    let said = matches!(atoms.get(1)?.what, What::Link(Link::After))
        && matches!(atoms.get(2 + the)?.what, What::Link(Link::Next));
    let shift = Some(Shift { period, count: 2 });
    said.then_some((3 + the, Point::of(Date { shift, weekend: weekend.is_some(), ..Date::default() })))
}
