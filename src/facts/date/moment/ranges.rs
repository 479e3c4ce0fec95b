//! From one point to another: from 4 to 22 April, between 3 and 5 pm, 3点到5点.

use super::atoms::{Atom, Link, What, plain};
use super::merge::{links, tell_half};
use super::{Point, replace};
use crate::facts::date::{Clock, Date, Half, Period};

/// Joins the two ends of ranges, each completed from the other.
pub(super) fn join(atoms: &mut Vec<Atom>) {
    let mut at = 0;
    while at < atoms.len() {
        let before = at.checked_sub(1).and_then(|before| plain(atoms.get(before)));
        // From March to date.
        let dated =
            match (atoms[at].what, atoms.get(at + 1).map(|atom| atom.what), atoms.get(at + 2).map(|atom| atom.what)) {
                (What::Link(Link::From), Some(What::Point(from)), Some(What::Point(to))) => {
                    (to.now && to.side.is_some()).then_some((from, Point { side: None, ..to }))
                }
                _ => None,
            };
        if let Some((from, to)) = dated {
            replace(atoms, at, 3, What::Range(from, to));
        }
        if let Some((count, from, to)) = range(before, &atoms[at..]) {
            replace(atoms, at, count, What::Range(from, to));
        }
        at += 1;
    }
}

/// What joins the ends of a range.
fn joint(what: What, between: bool) -> bool {
    match what {
        What::Link(Link::To | Link::Dash | Link::Until) => true,
        What::Link(Link::And) => between,
        _ => false,
    }
}

fn range(before: Option<Date>, atoms: &[Atom]) -> Option<(usize, Point, Point)> {
    let opening = match atoms.first()?.what {
        What::Link(Link::From | Link::Between | Link::Since) => 1,
        _ => 0,
    };
    let between = matches!(atoms[0].what, What::Link(Link::Between));
    let amid = matches!(atoms.get(opening + 3).map(|atom| atom.what), Some(What::Link(Link::Amid)));
    let the = |at: usize| {
        usize::from(matches!(
            atoms.get(at).map(|atom| atom.what),
            Some(What::Link(Link::The | Link::In | Link::On | Link::This | Link::Next))
        ))
    };
    let first = opening + the(opening);
    let joined = first + 1;
    joint(atoms.get(joined)?.what, between || amid).then_some(())?;
    let second = joined + 1 + the(joined + 1);
    let (from, to) = match ends(atoms[first].what, atoms.get(second)?.what) {
        Some(ends) => ends,
        None => numbers(before, &atoms[first..], second - first)?,
    };
    let closing = usize::from(amid && second + 1 < atoms.len());
    Some((second + 1 + closing, from, to))
}

/// The two ends of a range, each completed from the other.
fn ends(first: What, second: What) -> Option<(Point, Point)> {
    match (first, second) {
        (What::Point(from), What::Point(to)) => points(from, to),
        (What::Number(count), What::Point(to)) if !count.value.is_nan() && count.value.fract() == 0.0 => {
            let mut from = to;
            if to.date.clock.is_some() && count.value <= 24.0 {
                from.date.clock =
                    Some(Clock { half: half(count.value, to.date.clock?), ..Clock::at(count.value as u8) });
            } else if to.date.day.is_some() && (1.0..=31.0).contains(&count.value) {
                (from.date.day, from.date.weekday) = (Some(count.value as u8), None);
            } else if to.date.year.is_some() && to.date.month.is_none() && (1000.0..2200.0).contains(&count.value) {
                from.date.year = Some(count.value as i32);
            } else {
                return None;
            }
            Some((from, to))
        }
        (What::Point(from), What::Number(count)) if count.value.fract() == 0.0 => {
            let mut to = from;
            if let Some(clock) = from.date.clock.filter(|_| count.value <= 24.0 && count.value > 0.0) {
                let turned = clock.half.is_none() && count.value < f64::from(clock.hour) && clock.hour < 12;
                let half = if turned { Some(Half::Afternoon) } else { later_half(clock, count.value) };
                to.date.clock = Some(Clock { half, ..Clock::at(count.value as u8) });
            } else if from.date.day.is_some() && (1.0..=31.0).contains(&count.value) {
                (to.date.day, to.date.weekday) = (Some(count.value as u8), None);
            } else if from.date.year.is_some() && from.date.month.is_none() && (1000.0..2200.0).contains(&count.value) {
                to.date.year = Some(count.value as i32);
            } else {
                return None;
            }
            Some((from, to))
        }
        (What::Number(a), What::Number(b)) => {
            let year = |value: f64| (1000.0..2200.0).contains(&value) && value.fract() == 0.0;
            let point = |value: f64| Point::of(Date { year: Some(value as i32), ..Date::default() });
            (year(a.value) && year(b.value) && a.value < b.value).then(|| (point(a.value), point(b.value)))
        }
        _ => None,
    }
}

/// Two numbers beside a date: days of a month, or hours of a day.
fn numbers(before: Option<Date>, atoms: &[Atom], second: usize) -> Option<(Point, Point)> {
    let (What::Number(a), What::Number(b)) = (atoms[0].what, atoms.get(second)?.what) else { return None };
    let joints = links(atoms, second + 1, &[Link::On, Link::Of, Link::The, Link::In, Link::Comma]);
    let after = plain(atoms.get(second + 1 + joints));
    let date = before.or(after)?;
    let within = |high: f64| {
        [a, b].iter().all(|count| count.value.fract() == 0.0 && (1.0..=high).contains(&count.value) && !count.ordinal)
    };
    let day =
        date.day.is_some() || date.weekday.is_some() || date.shift.is_some_and(|shift| shift.period == Period::Day);
    let month = date.month.is_some() && date.day.is_none();
    if day && date.clock.is_none() && within(24.0) {
        let half = (b.value < a.value && a.value < 12.0).then_some(Half::Afternoon);
        let clock = |hour: f64, half| {
            Point::of(Date { clock: Some(Clock { half, ..Clock::at(hour as u8) }), ..Date::default() })
        };
        return Some((clock(a.value, None), clock(b.value, half)));
    }
    let day = |value: f64| Point::of(Date { day: Some(value as u8), ..Date::default() });
    (month && within(31.0) && a.value < b.value).then(|| (day(a.value), day(b.value)))
}

/// The half of the day of the first hour of a range of which the second says it.
fn half(first: f64, second: Clock) -> Option<Half> {
    match second.half? {
        Half::Afternoon if first > f64::from(second.hour % 12) && first < 12.0 => Some(Half::Morning),
        half => Some(half),
    }
}

/// The half of the day of the second hour of a range of which the first says it.
fn later_half(first: Clock, second: f64) -> Option<Half> {
    match first.half? {
        Half::Morning if second < f64::from(first.hour) || second == 12.0 => Some(Half::Afternoon),
        half => Some(half),
    }
}

/// Two points, each completed from the other.
fn points(from: Point, to: Point) -> Option<(Point, Point)> {
    if !alike(&from.date, &to.date) && !from.now && !to.now && from.away.is_none() && to.away.is_none() {
        return None;
    }
    let (mut from, mut to) = (from, to);
    let other_day = to.date.day.is_some() || to.date.weekday.is_some() || to.date.shift.is_some();
    let has_day = from.date.day.is_some() || from.date.weekday.is_some() || from.date.shift.is_some();
    inherit(&mut from.date, &to.date);
    follow(&mut to.date, &from.date);
    if to.date.weekday.is_some() && to.date.weekday == from.date.weekday && !other_day {
        to.nth = from.nth;
    }
    if let (Some(a), Some(b)) = (from.date.clock, to.date.clock) {
        if a.half.is_none() && a.hour <= 12 {
            let later = a.hour == b.hour && a.minute > b.minute && b.half == Some(Half::Afternoon);
            let half = if later { Some(Half::Morning) } else { b.half.and_then(|_| half(f64::from(a.hour), b)) };
            from.date.clock = Some(Clock { half, ..a });
        }
        if b.half.is_none() && b.hour <= 12 && !(other_day && has_day) {
            let half = a.half.map_or((b.hour < a.hour && a.hour < 12).then_some(Half::Afternoon), |_| {
                later_half(a, f64::from(b.hour))
            });
            to.date.clock = Some(Clock { half, ..b });
        }
    }
    tell_half(&mut from.date);
    tell_half(&mut to.date);
    Some((from, to))
}

/// Whether two dates can be the ends of one range: both tell days, or both tell hours.
fn alike(a: &Date, b: &Date) -> bool {
    let hour = |date: &Date| date.clock.is_some();
    let dated = |date: &Date| {
        date.year.is_some()
            || date.month.is_some()
            || date.day.is_some()
            || date.weekday.is_some()
            || date.shift.is_some()
            || date.week.is_some()
    };
    hour(a) && hour(b) || dated(a) && dated(b) || a.part.is_some() && b.part.is_some()
}

/// Gives the first end the larger units that only the second says.
fn inherit(from: &mut Date, to: &Date) {
    let has_day = |date: &Date| date.day.is_some() || date.weekday.is_some() || date.shift.is_some();
    if from.clock.is_some() && !has_day(from) && from.month.is_none() && has_day(to) {
        *from = Date { clock: from.clock, part: from.part, ..*to };
        return;
    }
    if from.day.is_some() && from.month.is_none() && from.shift.is_none() {
        (from.month, from.shift) = (to.month, to.shift.filter(|_| to.weekday.is_none()));
    }
    let counted = from.month.is_some() && from.shift.is_none();
    if counted && from.year.is_none() && to.shift.is_none() {
        // Nov-Feb 2017 begins in the year before.
        let turns = from.month > to.month && to.month.is_some();
        from.year = to.year.map(|year| if turns { year - 1 } else { year });
    }
}

/// Gives the second end the larger units that only the first says.
fn follow(to: &mut Date, from: &Date) {
    let has_day = |date: &Date| date.day.is_some() || date.weekday.is_some() || date.shift.is_some();
    if to.clock.is_some() && !has_day(to) && to.month.is_none() && has_day(from) {
        *to = Date { clock: to.clock, part: to.part, ..*from };
        return;
    }
    if to.day.is_some() && to.month.is_none() && to.shift.is_none() && to.weekday.is_none() {
        (to.month, to.shift) = (from.month, from.shift.filter(|_| from.weekday.is_none()));
        // From April 27 to the third.
        if let (Some(month), true) = (to.month, to.day < from.day) {
            to.month = Some(month % 12 + 1);
        }
    }
    if to.month.is_some() && to.year.is_none() && to.shift.is_none() {
        to.year = from.year;
    }
    if to.weekday.is_some() && to.shift.is_none() && to.day.is_none() && from.weekday.is_some() {
        to.shift = from.shift;
    }
}
