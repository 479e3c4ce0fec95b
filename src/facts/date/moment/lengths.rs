//! Lengths of time of several parts: an hour and a half, 3 years and 2 months, 8天又20个小时.

use super::atoms::{Atom, Link, What};
use super::{Length, replace};
use crate::facts::Bound;

/// Counts units and joins lengths that follow each other.
pub(super) fn join(atoms: &mut Vec<Atom>) {
    let mut at = 0;
    while at < atoms.len() {
        if let Some((count, length)) = counted(&atoms[at..]) {
            replace(atoms, at, count, What::Length(length, Bound::Exact));
        }
        if let Some((count, length, bound)) = halved(&atoms[at..]).or_else(|| summed(&atoms[at..])) {
            replace(atoms, at, count, What::Length(length, bound));
            continue;
        }
        at += 1;
    }
    at = 0;
    while at < atoms.len() {
        match summed(&atoms[at..]) {
            Some((count, length, bound)) => replace(atoms, at, count, What::Length(length, bound)),
            None => at += 1,
        }
    }
}

/// A unit with what counts it: 3day, all week, half an hour.
fn counted(atoms: &[Atom]) -> Option<(usize, Length)> {
    let what = |at: usize| atoms.get(at).map(|atom| atom.what);
    Some(match (what(0)?, what(1)?, what(2)) {
        (What::Number(count), What::Unit(unit), _) if !count.ordinal => (2, unit.times(count.value)),
        (What::Number(count), What::Link(Link::Dash), Some(What::Unit(unit))) if !count.ordinal => {
            (3, unit.times(count.value))
        }
        // A second round is no length.
        (What::Link(Link::One), What::Unit(unit), Some(What::Gap)) if unit.seconds == 1.0 => return None,
        (What::Link(Link::One), What::Unit(unit), _) => (2, unit),
        (What::Link(Link::One), What::Link(Link::Dash), Some(What::Unit(unit))) => (3, unit),
        (What::Link(Link::Half), What::Unit(unit), _) => (2, unit.times(0.5)),
        (What::Link(Link::Half), What::Link(Link::One), Some(What::Unit(unit))) => (3, unit.times(0.5)),
        _ => return None,
    })
}

/// A length and half of its unit: an hour and a half.
fn halved(atoms: &[Atom]) -> Option<(usize, Length, Bound)> {
    let what = |at: usize| atoms.get(at).map(|atom| atom.what);
    let (What::Length(length, bound), What::Link(Link::And)) = (what(0)?, what(1)?) else { return None };
    let last = if matches!(what(2)?, What::Link(Link::One)) { 3 } else { 2 };
    let half = match what(last)? {
        What::Link(Link::Half) => true,
        What::Number(count) => count.value == 0.5,
        _ => false,
    };
    (half && !matches!(what(last + 1), Some(What::Unit(_))))
        .then(|| (last + 1, length.plus(unit_of(length).times(0.5)), bound))
}

/// One of the smallest unit that a length counts.
fn unit_of(length: Length) -> Length {
    let one = |months: f64, days: f64, seconds: f64| Length { months, days, seconds, vague: false };
    let step = |value: f64, sizes: &[f64]| sizes.iter().copied().find(|size| value % size == 0.0).unwrap_or(1.0);
    if length.seconds > 0.0 {
        one(0.0, 0.0, step(length.seconds, &[3600.0, 60.0]))
    } else if length.days > 0.0 {
        one(0.0, step(length.days, &[7.0]), 0.0)
    } else {
        one(step(length.months, &[120.0, 12.0]), 0.0, 0.0)
    }
}

/// Two lengths of different units that follow each other.
fn summed(atoms: &[Atom]) -> Option<(usize, Length, Bound)> {
    let What::Length(first, bound) = atoms.first()?.what else { return None };
    let mut next = 1;
    while next < 3 && matches!(atoms.get(next)?.what, What::Link(Link::And | Link::Comma)) {
        next += 1;
    }
    let What::Length(second, Bound::Exact | Bound::About | Bound::Above) = atoms.get(next)?.what else { return None };
    let glued = next == 1 || matches!(atoms[1].what, What::Link(Link::And)) || first.size() > second.size();
    let apart = !first.vague && !second.vague && first.size() != second.size() && glued;
    let bound = if bound == Bound::Below { bound } else { Bound::Exact };
    apart.then(|| (next + 1, first.plus(second), bound))
}

impl Length {
    /// Its seconds, a month taken as 30 days.
    fn size(&self) -> f64 {
        (self.months * 30.0 + self.days) * 86_400.0 + self.seconds
    }
}
