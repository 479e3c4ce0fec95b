//! Parts of a period, and the side of a point that is meant: late last year, 3月底, before 2018, 2015年起.

use super::atoms::{Atom, Link, What};
use super::merge::{join, links};
use super::{Edge, Point, Stretch, replace};

/// Gives points the part of them that is meant.
pub(super) fn stretches(atoms: &mut Vec<Atom>) {
    let mut at = 0;
    while at < atoms.len() {
        if let Some((count, point)) = before_point(&atoms[at..]).or_else(|| behind_point(&atoms[at..])) {
            replace(atoms, at, count, What::Point(point));
        }
        at += 1;
    }
}

fn stretch(what: What) -> Option<Stretch> {
    match what {
        What::Link(Link::Early) => Some(Stretch::Early),
        What::Link(Link::Middle) => Some(Stretch::Middle),
        What::Link(Link::Late | Link::Later) => Some(Stretch::Late),
        What::Link(Link::Rest) => Some(Stretch::Rest),
        _ => None,
    }
}

/// Late last month, mid-November.
fn before_point(atoms: &[Atom]) -> Option<(usize, Point)> {
    let stretch = stretch(atoms.first()?.what)?;
    let at = 1 + links(atoms, 1, &[Link::Of, Link::In, Link::The, Link::On, Link::Dash]);
    let What::Point(point) = atoms.get(at)?.what else { return None };
    let whole = point.is_plain() && point.date.clock.is_none();
    whole.then_some((at + 1, Point { stretch: Some(stretch), ..point }))
}

/// 3月底, 2016年初.
fn behind_point(atoms: &[Atom]) -> Option<(usize, Point)> {
    let What::Point(point) = atoms.first()?.what else { return None };
    let second = atoms.get(1).filter(|atom| atom.start == atoms[0].end)?;
    let stretch = stretch(second.what)?;
    (point.is_plain() && point.date.clock.is_none()).then_some((2, Point { stretch: Some(stretch), ..point }))
}

/// Gives points the side of them that is meant.
pub(super) fn sides(atoms: &mut Vec<Atom>) {
    // What stands behind a point is closer to it than what stands before.
    for rule in [around, behind, before] {
        for at in 0..atoms.len() {
            if let Some((count, point)) = atoms.get(at..).and_then(rule) {
                replace(atoms, at, count, What::Point(point));
            }
        }
    }
}

/// 从2016年起, 自2018年以来.
fn around(atoms: &[Atom]) -> Option<(usize, Point)> {
    let What::Link(Link::From | Link::Since) = atoms.first()?.what else { return None };
    let What::Point(point) = atoms.get(1)?.what else { return None };
    let closed = matches!(atoms.get(2).map(|atom| atom.what), Some(What::Link(Link::Onward)));
    closed.then_some((3, Point { side: Some(Edge::Since), ..point }))
}

/// 2018年以前, 2015年起.
fn behind(atoms: &[Atom]) -> Option<(usize, Point)> {
    let What::Point(point) = atoms.first()?.what else { return None };
    let What::Link(link) = atoms.get(1)?.what else { return None };
    let chinese = |edge: Edge| Some((2, Point { side: Some(edge), ..point }));
    let plain = point.side.is_none() && point.away.is_none();
    match link {
        Link::Front if plain => chinese(Edge::Before),
        Link::Back if plain => chinese(Edge::After),
        Link::Onward if plain => chinese(Edge::Since),
        // The words for both directions stand behind the point in Chinese only, without a space.
        Link::Until if plain && atoms[1].start == atoms[0].end => chinese(Edge::Until),
        Link::Since if plain && atoms[1].start == atoms[0].end => chinese(Edge::Since),
        _ => None,
    }
}

/// Gives the side of a time of day the day before it: Thursday before 5 pm; and joins 2010年之后2018年之前.
pub(super) fn dated(atoms: &mut Vec<Atom>) {
    let mut at = 0;
    while at + 1 < atoms.len() {
        let comma = links(atoms, at + 1, &[Link::Comma]);
        if let (What::Point(day), Some(What::Point(hour))) =
            (atoms[at].what, atoms.get(at + 1 + comma).map(|atom| atom.what))
        {
            let clock = hour.side.is_some() && hour.date.clock.is_some() && day.side.is_none();
            let joined = join(day, Point { side: None, ..hour }).filter(|_| clock);
            if let Some(point) = joined {
                replace(atoms, at, 2 + comma, What::Point(Point { side: hour.side, ..point }));
            } else if day.side == Some(Edge::After)
                && hour.side == Some(Edge::Before)
                && atoms[at].end == atoms[at + 1].start
            {
                let plain = |point: Point| Point { side: None, ..point };
                replace(atoms, at, 2, What::Range(plain(day), plain(hour)));
            }
        }
        // 3 pm or later on Monday.
        let on = at + 1 + links(atoms, at + 1, &[Link::On]);
        if let (What::Point(hour), Some(What::Point(day))) = (atoms[at].what, atoms.get(on).map(|atom| atom.what)) {
            let clock = on == at + 2 && hour.side.is_some() && hour.date.clock.is_some() && day.side.is_none();
            if let Some(point) = join(Point { side: None, ..hour }, day).filter(|_| clock) {
                replace(atoms, at, 3, What::Point(Point { side: hour.side, ..point }));
            }
        }
        at += 1;
    }
}

/// Before 2018, since Monday, around the 21st.
fn before(atoms: &[Atom]) -> Option<(usize, Point)> {
    let edge = match atoms.first()?.what {
        What::Link(Link::Before) => Edge::Before,
        What::Link(Link::After) => Edge::After,
        What::Link(Link::Since) => Edge::Since,
        What::Link(Link::Until) => Edge::Until,
        What::Link(Link::About) => Edge::About,
        _ => return None,
    };
    let at = 1 + links(atoms, 1, &[Link::The, Link::On, Link::At, Link::In]);
    let What::Point(point) = atoms.get(at)?.what else { return None };
    let free = point.side.is_none() && point.away.is_none();
    free.then_some((at + 1, Point { side: Some(edge), ..point }))
}
