//! Periods that count from what was told before: the week, that weekend, the next day; and 'last sept'.

use super::atoms::{Atom, Link, What, plain};
use super::merge::links;
use super::{Length, Point, Stretch, replace};
use crate::facts::date::{Date, Period, Shift};

/// Makes points of units that only what was told before places.
pub(super) fn periods(atoms: &mut Vec<Atom>) {
    let mut at = 0;
    while at < atoms.len() {
        if let Some((count, point)) = unit_told(&atoms[at..]).or_else(|| part_of_unit(&atoms[at..])) {
            replace(atoms, at, count, What::Point(point));
        }
        at += 1;
    }
}

/// End of month, rest of week.
fn part_of_unit(atoms: &[Atom]) -> Option<(usize, Point)> {
    let stretch = match atoms.first()?.what {
        What::Link(Link::Late) => Stretch::Late,
        What::Link(Link::Early) => Stretch::Early,
        What::Link(Link::Rest) => Stretch::Rest,
        _ => return None,
    };
    let of = 1 + links(atoms, 1, &[Link::Of]);
    let What::Unit(unit) = atoms.get(of)?.what else { return None };
    let shift = Some(Shift { period: period(unit)?, count: 0 });
    Some((of + 1, Point { told: true, stretch: Some(stretch), ..Point::of(Date { shift, ..Date::default() }) }))
}

/// The week, that weekend, the same month, the next day: a period told before.
fn unit_told(atoms: &[Atom]) -> Option<(usize, Point)> {
    let the = links(atoms, 0, &[Link::The, Link::That]);
    let direction = match atoms.get(the)?.what {
        What::Link(Link::Next) => Some(1),
        What::Link(Link::Last) => Some(-1),
        What::Link(Link::This) => Some(0),
        _ => None,
    };
    let at = the + usize::from(direction.is_some());
    let at = at + links(atoms, at, &[Link::The]);
    let weekend = plain(atoms.get(at)).filter(|date| date.weekend && date.shift.is_none()).is_some();
    let period = match atoms.get(at)?.what {
        _ if weekend => Period::Week,
        What::Unit(unit) => period(unit)?,
        What::Length(length, _) if length.vague => return None,
        What::Point(point) if direction.is_some() => {
            return turned(point, the, direction?).map(|point| (at + 1, point));
        }
        _ => return None,
    };
    // The day before, the day after: nothing else follows.
    let last = matches!(atoms.get(at + 2).map(|atom| atom.what), None | Some(What::Stop));
    let beside = match atoms.get(at + 1).map(|atom| atom.what) {
        Some(What::Link(Link::Before)) if last => -1,
        Some(What::Link(Link::After)) if last => 1,
        _ => 0,
    };
    if beside != 0 && direction.is_none() && the > 0 {
        let date = Date { shift: Some(Shift { period, count: beside }), ..Date::default() };
        return Some((at + 2, Point { told: true, ..Point::of(date) }));
    }
    let shift = Some(Shift { period, count: direction.unwrap_or(0) });
    (at > 0).then(|| (at + 1, Point { told: true, ..Point::of(Date { shift, weekend, ..Date::default() }) }))
}

/// A month, season or weekday with the word before it that says which one.
fn turned(point: Point, the: usize, count: i32) -> Option<Point> {
    let date = point.date;
    let free =
        point.is_plain() && date.shift.is_none() && date.year.is_none() && date.day.is_none() && date.clock.is_none();
    let period = if date.weekday.is_some() { Period::Week } else { Period::Year };
    let named = date.month.is_some() || date.season.is_some() || date.weekday.is_some();
    (free && named && the == 0)
        .then_some(Point { date: Date { shift: Some(Shift { period, count }), ..date }, ..point })
}

/// The period that a unit is one of.
fn period(unit: Length) -> Option<Period> {
    Some(match (unit.months, unit.days) {
        (0.0, 1.0) => Period::Day,
        (0.0, 7.0) => Period::Week,
        (1.0, 0.0) => Period::Month,
        (3.0, 0.0) => Period::Quarter,
        (12.0, 0.0) => Period::Year,
        (120.0, 0.0) => Period::Decade,
        (1200.0, 0.0) => Period::Century,
        _ => return None,
    })
}
