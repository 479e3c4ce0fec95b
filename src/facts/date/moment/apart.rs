//! Lengths that lead from one point to another: two days ago, in 3 weeks, three days after tomorrow, 近三年.

use super::atoms::{Atom, Link, What};
use super::merge::links;
use super::{Edge, Length, Point, replace};
use crate::facts::Bound;

/// Joins lengths with what they are counted from.
pub(super) fn join(atoms: &mut Vec<Atom>) {
    let mut at = 0;
    while at < atoms.len() {
        let found = from_point(&atoms[at..])
            .or_else(|| along(&atoms[at..]))
            .or_else(|| towards(&atoms[at..]))
            .or_else(|| from_today(&atoms[at..]));
        if let Some((count, what)) = found {
            replace(atoms, at, count, what);
        }
        at += 1;
    }
}

/// The length of an atom, if it is one.
fn length(atoms: &[Atom], at: usize) -> Option<(Length, Bound)> {
    match atoms.get(at)?.what {
        What::Length(length, bound) => Some((length, bound)),
        _ => None,
    }
}

fn link(atoms: &[Atom], at: usize) -> Option<Link> {
    match atoms.get(at)?.what {
        What::Link(link) => Some(link),
        _ => None,
    }
}

fn away(from: Point, length: Length) -> What {
    What::Point(Point { away: Some(length), ..from })
}

/// Two weeks from tomorrow, more than 2 days before yesterday.
fn from_point(atoms: &[Atom]) -> Option<(usize, What)> {
    let (length, bound) = length(atoms, 0)?;
    let sign = match link(atoms, 1)? {
        Link::From | Link::After => 1.0,
        Link::Before => -1.0,
        _ => return None,
    };
    let What::Point(from) = atoms.get(2)?.what else { return None };
    let length = length.times(sign);
    let edge = if sign > 0.0 { Edge::After } else { Edge::Before };
    Some((
        3,
        match (bound, away(from, length)) {
            (Bound::Above, What::Point(point)) => What::Point(Point { side: Some(edge), ..point }),
            (Bound::Below, _) => What::Along(from, length),
            (_, what) => what,
        },
    ))
}

/// For 3 days from today, 3 days starting next Monday, from 10 for 2 hours.
fn along(atoms: &[Atom]) -> Option<(usize, What)> {
    // The week commencing February 4, the week of the 18th.
    if let (What::Unit(unit), Some(Link::Since | Link::Of)) = (atoms.first()?.what, link(atoms, 1)) {
        let on = 2 + links(atoms, 2, &[Link::On, Link::The]);
        let What::Point(point) = atoms.get(on)?.what else { return None };
        let day = point.date.day.is_some() && point.is_plain() && unit.seconds == 0.0;
        return day.then_some((on + 1, What::Along(point, unit)));
    }
    let opened = usize::from(matches!(link(atoms, 0), Some(Link::For | Link::Within)));
    if let Some((length, _)) = length(atoms, opened) {
        let comma = opened + 1 + links(atoms, opened + 1, &[Link::Comma]);
        let from = link(atoms, comma)?;
        let starts = from == Link::Since || from == Link::From && opened == 1;
        let on = comma + 1 + links(atoms, comma + 1, &[Link::On, Link::The]);
        let What::Point(point) = atoms.get(on).filter(|_| starts)?.what else { return None };
        return Some((on + 1, What::Along(point, length)));
    }
    let opened = usize::from(link(atoms, 0) == Some(Link::From));
    let What::Point(point) = atoms.get(opened)?.what else { return None };
    let (length, _) = length(atoms, opened + 2).filter(|_| link(atoms, opened + 1) == Some(Link::For))?;
    let whole = opened == 1 && (point.date.clock.is_some() || length.seconds == 0.0);
    whole.then_some((opened + 3, What::Along(point, length)))
}

/// The next 3 days, past few weeks, within 5 years, 5 upcoming years, 之后5分钟.
fn towards(atoms: &[Atom]) -> Option<(usize, What)> {
    let sign = |link: Link| match link {
        Link::Next | Link::Within | Link::Back => Some(1.0),
        Link::Last | Link::Front => Some(-1.0),
        _ => None,
    };
    let unit = match atoms.get(2).map(|atom| atom.what) {
        Some(What::Unit(unit)) => Some(unit),
        Some(What::Length(length, _)) if length.vague => Some(Length { vague: false, ..length }),
        _ => None,
    };
    if let (What::Number(count), Some(link), Some(unit)) = (atoms.first()?.what, link(atoms, 1), unit) {
        return Some((3, What::Along(Point::today(), unit.times(count.value * sign(link)?))));
    }
    if let Some((within, _)) = length(atoms, 0).filter(|_| link(atoms, 1) == Some(Link::Within)) {
        return Some((2, What::Along(Point::today(), within)));
    }
    let mut at = 1;
    let first = sign(link(atoms, 0)?)?;
    at += links(atoms, at, &[Link::The, Link::Next]);
    let length = match atoms.get(at)?.what {
        What::Length(length, _) => length,
        // The base reads next week and last month; an hour has no place of its own on the calendar.
        What::Unit(unit) if unit.seconds > 0.0 => unit,
        _ => return None,
    };
    if matches!(link(atoms, at + 1), Some(Link::Ago | Link::Front | Link::Back)) {
        return None;
    }
    Some((at + 1, What::Along(Point::today(), length.times(first))))
}

/// Two days ago, in three weeks, 三天前, 两周后.
fn from_today(atoms: &[Atom]) -> Option<(usize, What)> {
    if let Some((length, _)) = length(atoms, 0) {
        let sign = match link(atoms, 1)? {
            Link::Ago | Link::Front => -1.0,
            // "30 minutes later this week" is a length and a week.
            Link::Later if matches!(atoms.get(2).map(|atom| atom.what), Some(What::Point(point)) if point.date.shift.is_some()) =>
            {
                return None;
            }
            Link::Later | Link::Back => 1.0,
            _ => return None,
        };
        return Some((2, away(Point::today(), length.times(sign))));
    }
    let (length, _) = length(atoms, 1).filter(|_| link(atoms, 0) == Some(Link::In))?;
    let told = matches!(
        atoms.get(2).map(|atom| atom.what),
        Some(What::Link(Link::Of | Link::From | Link::Before | Link::After))
    );
    (!told).then(|| (2, away(Point::today(), length)))
}
