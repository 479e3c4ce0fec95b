//! Parts of one date that stand beside each other: Friday next week, the 20th of next month, 明天下午三点.

use super::atoms::{Atom, Count, Link, What, plain};
use super::{Point, replace};
use crate::facts::date::{Clock, Date, Half, Part, Period};
/// The number of an atom, if it is one.
pub(super) fn number(atom: Option<&Atom>) -> Option<Count> {
    match atom?.what {
        What::Number(count) if count.value.fract() == 0.0 => Some(count),
        _ => None,
    }
}

/// How many atoms from `at` are links of those given.
pub(super) fn links(atoms: &[Atom], at: usize, allowed: &[Link]) -> usize {
    let is_allowed = |atom: &&Atom| matches!(atom.what, What::Link(link) if allowed.contains(&link));
    atoms.get(at..).unwrap_or_default().iter().take_while(is_allowed).count()
}

/// Today pm, tomorrow am.
pub(super) fn halves(atoms: &mut Vec<Atom>) {
    for at in 1..atoms.len() {
        let part = match atoms.get(at).map(|atom| atom.what) {
            Some(What::Link(Link::Am)) => Part::Morning,
            Some(What::Link(Link::Pm)) => Part::Afternoon,
            _ => continue,
        };
        let day =
            plain(atoms.get(at - 1)).filter(|date| date.clock.is_none() && date.part.is_none() && date.year.is_none());
        if let Some(date) = day {
            replace(atoms, at - 1, 2, What::Point(Point::of(Date { part: Some(part), ..date })));
        }
    }
}

/// Words that may stand between the parts of a date; early and late only before a time of day.
const JOINTS: &[Link] =
    &[Link::Early, Link::Late, Link::Of, Link::On, Link::In, Link::At, Link::For, Link::The, Link::Comma, Link::Dash];

/// Merges points that follow each other and say different parts of one.
pub(super) fn points(atoms: &mut Vec<Atom>) {
    let mut at = 0;
    while at < atoms.len() {
        match merged(&atoms[at..]) {
            Some((count, point)) => {
                replace(atoms, at, count, What::Point(point));
                at = at.saturating_sub(1);
            }
            None => at += 1,
        }
    }
}

fn merged(atoms: &[Atom]) -> Option<(usize, Point)> {
    let What::Point(first) = atoms.first()?.what else { return None };
    let between = links(atoms, 1, JOINTS);
    let What::Point(second) = atoms.get(1 + between)?.what else { return None };
    let dashed = between == 1 && matches!(atoms[1].what, What::Link(Link::Dash)) && atoms[1].start > atoms[0].end;
    let early = links(&atoms[1..], 0, &[Link::Early, Link::Late]) > 0 && second.date.clock.is_none();
    (between <= 2 && !dashed && !early).then(|| join(first, second)).flatten().map(|point| (2 + between, point))
}

/// One point of two that say different parts of it.
pub(super) fn join(a: Point, b: Point) -> Option<Point> {
    let plain = |point: &Point| point.side.is_none() && !point.now && point.stretch.is_none();
    if !plain(&a) || !plain(&b) || a.away.is_some() && b.away.is_some() || a.nth.is_some() && b.nth.is_some() {
        return None;
    }
    // A time of day may follow two days from now; nothing else joins a distance.
    let hour = |date: &Date| date.clock.is_some() && date.day.is_none() && date.weekday.is_none();
    let weekday = |date: &Date| *date == Date { weekday: date.weekday, ..Date::default() };
    if let (Some(away), None) | (None, Some(away)) = (a.away, b.away)
        && (weekday(&a.date) || weekday(&b.date))
        && away.seconds == 0.0
    {
        let (far, near) = if a.away.is_some() { (a, b) } else { (b, a) };
        return Some(Point { date: Date { weekday: near.date.weekday, ..far.date }, ..far });
    }
    let date = dates(a.date, b.date)?;
    if a.away.is_some() && !hour(&b.date) || b.away.is_some() && !hour(&a.date) {
        return None;
    }
    Some(Point { date, nth: a.nth.or(b.nth), away: a.away.or(b.away), ..a })
}

/// One date of two that say different parts of it.
fn dates(a: Date, b: Date) -> Option<Date> {
    let both = |x: bool, y: bool| x && y;
    let clash = both(a.year.is_some(), b.year.is_some())
        || both(a.month.is_some(), b.month.is_some())
        || both(a.day.is_some(), b.day.is_some())
        || both(a.weekday.is_some(), b.weekday.is_some())
        || both(a.week.is_some(), b.week.is_some())
        || both(a.shift.is_some(), b.shift.is_some())
        || both(a.clock.is_some(), b.clock.is_some())
        || both(
            a.quarter.is_some() || a.half.is_some() || a.season.is_some(),
            b.quarter.is_some() || b.half.is_some() || b.season.is_some(),
        )
        || [a, b].iter().any(|date| date.decade.is_some() || date.century.is_some())
        || both(a.part.is_some(), b.part.is_some());
    if clash || !nested(&a, &b) {
        return None;
    }
    let mut date = Date {
        year: a.year.or(b.year),
        quarter: a.quarter.or(b.quarter),
        half: a.half.or(b.half),
        season: a.season.or(b.season),
        month: a.month.or(b.month),
        week: a.week.or(b.week),
        day: a.day.or(b.day),
        either_order: a.either_order || b.either_order,
        weekday: a.weekday.or(b.weekday),
        weekend: a.weekend || b.weekend,
        decade: None,
        century: None,
        part: a.part.or(b.part),
        clock: a.clock.or(b.clock),
        shift: a.shift.or(b.shift),
    };
    tell_half(&mut date);
    Some(date)
}

/// Whether one of two dates says a part of what the other names.
fn nested(a: &Date, b: &Date) -> bool {
    let hour = |date: &Date| date.clock.is_some() || date.part.is_some();
    let day = |date: &Date| date.day.is_some() || date.weekday.is_some() || date.weekend;
    let shifted = |date: &Date, period: Period| date.shift.is_some_and(|shift| shift.period == period);
    let in_year = |date: &Date| {
        date.month.is_some()
            || date.quarter.is_some()
            || date.half.is_some()
            || date.season.is_some()
            || date.week.is_some()
    };
    let one = |a: &Date, b: &Date| {
        let dated = day(b) || shifted(b, Period::Day);
        (hour(a) && !day(a) && a.month.is_none() && a.year.is_none() && a.shift.is_none() && (dated || hour(b)))
            || (shifted(a, Period::Day) && !day(b) && hour(b) && !hour(a) && b.year.is_none() && b.month.is_none())
            || (shifted(a, Period::Week) && b.weekday.is_some() && b.month.is_none() && b.day.is_none())
            || (shifted(a, Period::Month)
                && (b.day.is_some() || b.week.is_some() || b.weekday.is_some())
                && b.month.is_none()
                && b.year.is_none())
            || (shifted(a, Period::Year) && in_year(b) && b.year.is_none())
            || (a.year.is_some() && in_year(b) && b.shift.is_none() && !in_year(a))
            || (a.weekday.is_some() && a.month.is_none() && a.day.is_none() && b.day.is_some())
            || (a.weekday.is_some()
                && a.day.is_none()
                && a.month.is_none()
                && b.month.is_some()
                && b.day.is_none()
                && b.weekday.is_none())
            || (a.month.is_some() && a.day.is_none() && b.month.is_none() && b.week.is_some())
    };
    one(a, b) || one(b, a)
}

/// Gives a time of day the half of the day that its part says; the part says nothing more then.
pub(super) fn tell_half(date: &mut Date) {
    let (Some(clock), Some(part)) = (&mut date.clock, date.part) else { return };
    if clock.half.is_none() {
        clock.half = Some(half_of(clock, part));
    }
    date.part = None;
}

/// The half of the day that an hour of a part of the day is in.
fn half_of(clock: &Clock, part: Part) -> Half {
    match part {
        Part::Morning => Half::Morning,
        Part::Afternoon => Half::Afternoon,
        Part::Evening | Part::Night if clock.hour == 12 || part == Part::Night && clock.hour < 5 => Half::Morning,
        Part::Evening | Part::Night => Half::Afternoon,
    }
}

/// Gives both ends of a range what stands before or after it: November between 19 and 20, from 10 to 11 on Monday.
pub(super) fn around_ranges(atoms: &mut Vec<Atom>) {
    let mut at = 0;
    while at < atoms.len() {
        if let Some((count, what)) = spread(&atoms[at..]) {
            replace(atoms, at, count, what);
            continue;
        }
        at += 1;
    }
}

fn spread(atoms: &[Atom]) -> Option<(usize, What)> {
    let between = links(atoms, 1, JOINTS);
    let (first, second) = (atoms.first()?.what, atoms.get(1 + between).filter(|_| between <= 2)?.what);
    let ((What::Point(point), What::Range(from, to)) | (What::Range(from, to), What::Point(point))) = (first, second)
    else {
        let ((What::Point(point), What::Along(from, length)) | (What::Along(from, length), What::Point(point))) =
            (first, second)
        else {
            return None;
        };
        return Some((2 + between, What::Along(join(point, from)?, length)));
    };
    Some((2 + between, What::Range(join(point, from)?, join(point, to)?)))
}
