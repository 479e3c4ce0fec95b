//! Places in a row of weeks, weekdays and months, and years and decades in words: the first Friday of July, week 31.

use super::atoms::{Atom, Link, What, plain};
use super::merge::{links, number};
use super::{Length, Point, Stretch, replace};
use crate::facts::date::{Date, Period, Shift};

/// Makes points of units that are told before, and years of numbers that stand where only a year can.
pub(super) fn told(atoms: &mut Vec<Atom>) {
    let mut at = 0;
    while at < atoms.len() {
        if let Some((skip, count, point)) = spoken_year(&atoms[at..]).or_else(|| decade(&atoms[at..])) {
            replace(atoms, at + skip, count, What::Point(point));
        }
        at += 1;
    }
}

/// In nineteen twenty-eight, year 247.
fn spoken_year(atoms: &[Atom]) -> Option<(usize, usize, Point)> {
    let year = |value: f64| Point::of(Date { year: Some(value as i32), ..Date::default() });
    if let What::Unit(unit) = atoms[0].what {
        let of = 1 + links(atoms, 1, &[Link::Of]);
        let date = plain(atoms.get(of)).filter(|date| date.year.is_some() && unit.months == 12.0);
        if let Some(date) = date {
            return Some((0, of + 1, Point::of(date)));
        }
    }
    // 在789年: no length stands behind 在 without a space.
    if let (What::Link(Link::In), Some(Atom { what: What::Length(length, _), start, .. })) =
        (atoms[0].what, atoms.get(1))
    {
        let years = length.months / 12.0;
        let turned = matches!(
            atoms.get(2).map(|atom| atom.what),
            Some(What::Link(Link::Front | Link::Back | Link::Within | Link::Of))
        );
        let glued = *start == atoms[0].end && years.fract() == 0.0 && (100.0..2200.0).contains(&years) && !turned;
        return glued.then(|| (1, 1, year(years)));
    }
    let count = number(atoms.get(1)).filter(|count| !count.ordinal)?;
    let ended = matches!(atoms.get(2).map(|atom| atom.what), None | Some(What::Stop | What::Link(_)));
    match atoms[0].what {
        What::Unit(unit) if unit.months == 12.0 && (100.0..2200.0).contains(&count.value) => {
            Some((0, 2, year(count.value)))
        }
        What::Link(Link::In | Link::Of | Link::Since)
            if count.digits == 0 && (1000.0..2200.0).contains(&count.value) && ended =>
        {
            Some((1, 1, year(count.value)))
        }
        _ => None,
    }
}

/// Nineteen seventies.
fn decade(atoms: &[Atom]) -> Option<(usize, usize, Point)> {
    let century = number(atoms.first()).filter(|count| (10.0..22.0).contains(&count.value) && count.digits == 0)?;
    let tens = plain(atoms.get(1))?.decade.filter(|decade| *decade < 100)?;
    Some((0, 2, Point::of(Date { decade: Some(century.value as i32 * 100 + tens), ..Date::default() })))
}

/// Gives weekdays, weeks and months their places in a longer period.
pub(super) fn places(atoms: &mut Vec<Atom>) {
    let mut at = 0;
    while at < atoms.len() {
        if let Some((count, what)) = first_of(&atoms[at..]) {
            replace(atoms, at, count, what);
        }
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
    let from = from + links(atoms, from, &[Link::One]);
    let date = plain(atoms.get(from))?;
    let weekday = date.weekday.is_some() && date.day.is_none() && date.month.is_none() && date.shift.is_none();
    (weekday && nth <= 5).then_some((from + 1, Point { nth: Some(nth), ..Point::of(date) }))
}

/// The third week of a month or year, the third month of a year, the 15th day of June; 十月的第一周.
fn nth_unit(atoms: &[Atom]) -> Option<(usize, Point)> {
    if let (Some(date), Some((from, nth, unit))) =
        (plain(atoms.first()), nth(&atoms[(1 + links(atoms, 1, &[Link::Of])).min(atoms.len())..]))
    {
        return Some((1 + links(atoms, 1, &[Link::Of]) + from, Point::of(placed(date, nth, unit)?)));
    }
    let (from, nth, unit) = match nth(atoms) {
        Some(found) => found,
        // "The last week of 2015" is read as the week before this one until its year is seen.
        None => {
            let last = plain(atoms.first()).filter(|date| date.weekday.is_none() && !date.weekend)?.shift?;
            let week = last.period == Period::Week && last.count == -1 && links(atoms, 1, &[Link::Of]) == 1;
            week.then_some((1, -1, Length { days: 7.0, ..Length::default() }))?
        }
    };
    let between = links(atoms, from, &[Link::Of, Link::In, Link::The, Link::Comma]);
    let next = atoms.get(from + between)?;
    // The month of "the 15th day of the month" is the one that is told of.
    if let (What::Unit(month), 1..) = (next.what, between) {
        let shift = Some(Shift { period: Period::Month, count: 0 });
        let day = Date { shift, day: (1..=31).contains(&nth).then_some(nth as u8), ..Date::default() };
        return (month.months == 1.0 && unit.days == 1.0 && nth > 0)
            .then_some((from + between + 1, Point { told: true, ..Point::of(day) }));
    }
    Some((from + between + 1, Point::of(placed(plain(Some(next))?, nth, unit)?)))
}

/// Which one of which unit the first atoms say, and how many they are.
fn nth(atoms: &[Atom]) -> Option<(usize, i8, Length)> {
    if let What::Nth(nth, unit) = atoms.first()?.what {
        return Some((1, nth, unit));
    }
    let (from, nth) = ordinal(atoms)?;
    match atoms.get(from)?.what {
        What::Unit(unit) => Some((from + 1, nth, unit)),
        _ => None,
    }
}

/// The nth unit of a period.
fn placed(date: Date, nth: i8, unit: Length) -> Option<Date> {
    let shifted = |period| date.shift.is_some_and(|shift| shift.period == period);
    let in_year = date.month.is_none() && (date.year.is_some() || shifted(Period::Year));
    let in_month = date.day.is_none() && (date.month.is_some() || shifted(Period::Month));
    match (unit.days, unit.months) {
        (7.0, 0.0) if in_year || in_month => Some(Date { week: Some(nth), ..date }),
        (1.0, 0.0) if in_month && (1..=31).contains(&nth) => Some(Date { day: Some(nth as u8), ..date }),
        (0.0, 1.0) if in_year && (1..=12).contains(&nth) => Some(Date { month: Some(nth as u8), ..date }),
        _ => None,
    }
}

/// The first 2 weeks of 2021, 去年的前10天, 今年的最后3周.
fn first_of(atoms: &[Atom]) -> Option<(usize, What)> {
    let along = |date: Date, last: bool, length: Length| {
        let whole = date.clock.is_none()
            && date.day.is_none()
            && (date.year.is_some() || date.month.is_some() || date.shift.is_some());
        let (stretch, by) = if last { (Stretch::Late, -1.0) } else { (Stretch::Early, 1.0) };
        whole.then(|| What::Along(Point { stretch: Some(stretch), ..Point::of(date) }, length.times(by)))
    };
    if let Some(date) = plain(atoms.first()) {
        let of = 1 + links(atoms, 1, &[Link::Of]);
        let What::Link(link @ (Link::Front | Link::Late)) = atoms.get(of)?.what else { return None };
        let What::Length(length, _) = atoms.get(of + 1)?.what else { return None };
        return Some((of + 2, along(date, link == Link::Late, length)?));
    }
    let last = match atoms.first()?.what {
        What::Number(count) if count.ordinal && count.value == 1.0 => false,
        What::Link(Link::Last) => true,
        _ => return None,
    };
    let What::Length(length, _) = atoms.get(1)?.what else { return None };
    let date = plain(atoms.get(3)).filter(|_| matches!(atoms[2].what, What::Link(Link::Of)))?;
    Some((4, along(date, last, length)?))
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
