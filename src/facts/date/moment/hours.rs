//! Numbers that are hours: at 7, eight forty p.m., 340pm, 八点半, 11ish.

use super::atoms::{Atom, Link, What, plain};
use super::merge::{links, number};
use super::{Point, replace};
use crate::facts::date::{Clock, Date, Half};

/// Makes times of day of numbers that stand where only an hour can: at 7, eight forty, 10 tonight.
pub(super) fn join(atoms: &mut Vec<Atom>) {
    let mut at = 0;
    while at < atoms.len() {
        if let Some((skip, count, clock)) =
            halved(&atoms[at..]).or_else(|| marked(atoms, at)).or_else(|| middle(&atoms[at..]))
        {
            let date = Date { clock: Some(clock), ..Date::default() };
            replace(atoms, at + skip, count, What::Point(Point::of(date)));
        }
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
    // At 2.30, at five-thirty.
    if let (1, Some(What::Number(count))) = (skip, atoms.get(1).map(|atom| atom.what)) {
        let minute = (count.value.fract() * 100.0).round();
        let dashed = number(atoms.get(3)).filter(|_| links(atoms, 2, &[Link::Dash]) == 1 && count.digits == 0);
        let clock = Clock::at(count.value.min(24.0) as u8);
        if count.value < 24.0 && count.value.fract() > 0.0 && matches!(count.digits, 3 | 4) && minute < 60.0 {
            return Some((1, 1, Clock { minute: Some(minute as u8), ..clock }));
        }
        if let Some(minutes) = dashed.filter(|minutes| (5.0..60.0).contains(&minutes.value) && count.value <= 12.0) {
            return Some((1, 3, Clock { minute: Some(minutes.value as u8), ..clock }));
        }
    }
    if let Some(found) = beside(atoms) {
        return Some(found);
    }
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
    let comma = skip + 1 + links(atoms, skip + 1, &[Link::Comma]).min(1);
    let part = plain(atoms.get(comma)).is_some_and(|date| date.part.is_some() && date.clock.is_none());
    (skip == 0 && comma == 2 && part && hours.value > 0.0).then_some((0, 1, clock))
}

/// An hour that its company tells: 11ish, tonight around 7, 12 in the night, from 9 for 2.5 hours.
fn beside(atoms: &[Atom]) -> Option<(usize, usize, Clock)> {
    let what = |at: usize| atoms.get(at).map(|atom| atom.what);
    let hour = |at: usize| {
        number(atoms.get(at))
            .filter(|count| (1.0..=12.0).contains(&count.value) && !count.ordinal)
            .map(|count| Clock::at(count.value as u8))
    };
    let part = |at: usize| plain(atoms.get(at)).is_some_and(|date| date.part.is_some() && date.clock.is_none());
    let timed = |at: usize| matches!(what(at), Some(What::Length(length, _)) if length.seconds > 0.0);
    let ended = |at: usize| matches!(what(at), None | Some(What::Stop | What::Link(_)));
    // 0730.
    let night = number(atoms.first()).filter(|count| count.digits == 4 && (100.0..1000.0).contains(&count.value));
    if let Some(count) = night.filter(|count| count.value % 100.0 < 60.0) {
        let minute = Some((count.value % 100.0) as u8);
        return Some((0, 1, Clock { minute, ..Clock::at((count.value / 100.0) as u8) }));
    }
    let dash = links(atoms, 1, &[Link::Dash]);
    if let (Some(clock), Some(What::Link(Link::Ish))) = (hour(0), what(1 + dash)) {
        return Some((0, 2 + dash, clock));
    }
    let the = links(atoms, 1, &[Link::In, Link::The]);
    if let Some(clock) = hour(0).filter(|_| the == 2 && part(3)) {
        return Some((0, 1, clock));
    }
    let day =
        plain(atoms.first()).is_some_and(|date| date.clock.is_none() && (date.part.is_some() || date.day.is_some()));
    let about = links(atoms, 1, &[Link::About, Link::At]);
    if let Some(clock) = hour(1 + about).filter(|_| day && about > 0 && ended(2 + about)) {
        return Some((1, 1 + about, clock));
    }
    let opened = matches!(what(0), Some(What::Link(Link::From)));
    if let Some(clock) = hour(1).filter(|_| opened && matches!(what(2), Some(What::Link(Link::For))) && timed(3)) {
        return Some((1, 1, clock));
    }
    let follows = timed(0) && matches!(what(1), Some(What::Link(Link::From)));
    hour(2).filter(|_| follows && ended(3)).map(|clock| (2, 1, clock))
}

/// A time before a.m. or p.m. that is said in several words or in three digits: eight forty p m, 340pm.
fn halved(atoms: &[Atom]) -> Option<(usize, usize, Clock)> {
    let half = |at: usize| match atoms.get(at).map(|atom| atom.what) {
        Some(What::Link(Link::Am)) => Some(Half::Morning),
        Some(What::Link(Link::Pm)) => Some(Half::Afternoon),
        _ => None,
    };
    let first = match atoms.first()?.what {
        What::Point(point) => {
            let (clock, year) = (point.date.clock.filter(|clock| clock.half.is_none()), point.date.year);
            // Today pm.
            match (clock, half(1)) {
                (Some(clock), half @ Some(_)) => return Some((0, 2, Clock { half, ..clock })),
                _ => f64::from(year.filter(|_| point.date.month.is_none())?),
            }
        }
        _ => number(atoms.first())?.value,
    };
    let clock = |hour: f64, minute: f64| {
        (minute < 60.0 && (1.0..=24.0).contains(&hour))
            .then_some(Clock { minute: Some(minute as u8), ..Clock::at(hour as u8) })
    };
    if let Some(half) = half(1) {
        let clock = if first > 99.0 {
            clock((first / 100.0).floor(), first % 100.0)?
        } else {
            Clock::at(number(atoms.first()).filter(|n| n.value <= 12.0)?.value as u8)
        };
        return Some((0, 2, Clock { half: Some(half), ..clock }));
    }
    if let (Some(minutes), half @ Some(_)) = (number(atoms.get(1)), half(2)) {
        return Some((0, 3, Clock { half, ..clock(first, minutes.value)? }));
    }
    // Eleven twenty p.m.: the minutes were read as the hour.
    let late =
        plain(atoms.get(1))?.clock.filter(|clock| clock.half.is_some() && clock.minute.is_none() && clock.hour > 12)?;
    let spoken = number(atoms.first()).filter(|count| count.digits == 0 && count.value <= 12.0)?;
    Some((0, 2, Clock { half: late.half, ..clock(spoken.value, f64::from(late.hour))? }))
}

/// 八点, 8点15分, 六点半 after a day or a part of it, or where nothing else stands.
fn marked(atoms: &[Atom], at: usize) -> Option<(usize, usize, Clock)> {
    let what = |index: usize| atoms.get(index).map(|atom| atom.what);
    let hour = number(atoms.get(at)).filter(|count| (0.0..=24.0).contains(&count.value) && !count.ordinal)?;
    matches!(what(at + 1)?, What::Link(Link::Hour)).then_some(())?;
    let before = at.checked_sub(1).and_then(what);
    let dated = matches!(before, Some(What::Point(_)));
    let opened = matches!(
        before,
        None | Some(What::Stop)
            | Some(What::Link(
                Link::About | Link::From | Link::To | Link::Dash | Link::In | Link::Between | Link::Comma
            ))
    );
    let clock = Clock::at(hour.value as u8);
    let minutes = number(atoms.get(at + 2)).filter(|count| count.value < 60.0);
    if let Some(minutes) = minutes {
        let quarter = matches!(what(at + 3), Some(What::Link(Link::Quarter)));
        let minute = Some(minutes.value as u8 * if quarter { 15 } else { 1 });
        let ended = quarter || matches!(what(at + 3), Some(What::Link(Link::Minute)));
        return (ended || dated).then_some((0, 3 + usize::from(ended), Clock { minute, ..clock }));
    }
    if matches!(what(at + 2), Some(What::Link(Link::Half))) {
        return Some((0, 3, Clock { minute: Some(30), ..clock }));
    }
    let closed = matches!(what(at + 2), None | Some(What::Stop | What::Link(_)));
    (dated || opened && closed && hour.value != 1.0).then_some((0, 2, clock))
}

/// Mid-day and mid night.
fn middle(atoms: &[Atom]) -> Option<(usize, usize, Clock)> {
    let What::Link(Link::Middle) = atoms.first()?.what else { return None };
    let dash = links(atoms, 1, &[Link::Dash]);
    let What::Unit(unit) = atoms.get(1 + dash)?.what else { return None };
    let night = atoms[1 + dash].end - atoms[1 + dash].start > "day".len();
    (unit.days == 1.0).then(|| (0, 2 + dash, Clock::at(if night { 0 } else { 12 })))
}
