//! What a sentence says of time, with the parts that belong together as one value: Friday next week, 从4日到22日.

mod apart;
mod atoms;
mod bounds;
mod chinese;
mod counted;
mod days;
mod english;
mod hours;
mod lengths;
mod merge;
mod named;
mod notation;
mod ranges;
mod told;
mod values;

use super::{Date, Period, Shift};
use crate::document::Document;
use crate::facts::{Bound, Facts, Stated};
use crate::text::ViewSpan;
use atoms::{Atom, What};

/// What is said of time in one breath.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Moment {
    /// A day, a period of the calendar or a time of day.
    At(Point),
    /// From one to the other.
    Between(Point, Point),
    /// All of a length of time that begins at a point, or ends there where the length is negative.
    Along(Point, Length),
    /// A length of time that is nowhere on the calendar.
    Lasting(Length, Bound),
}

/// A place in time, as far as it is said.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    /// What the calendar and the clock say of it.
    pub date: Date,
    /// Which of the weekdays in its month or period is meant, from 1; -1 for the last.
    pub nth: Option<i8>,
    /// How far it is from there.
    pub away: Option<Length>,
    /// Which part of the period is meant.
    pub stretch: Option<Stretch>,
    /// Which side of it is meant.
    pub side: Option<Edge>,
    /// Whether the moment of speaking is meant.
    pub now: bool,
    /// Whether it counts from what was told before, where something was: the next day, that week.
    pub told: bool,
}

/// A length of time; units that have no fixed ratio stand apart.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Length {
    /// Months of the calendar; a year has 12.
    pub months: f64,
    /// Days; a week has 7.
    pub days: f64,
    /// Seconds; an hour has 3600.
    pub seconds: f64,
    /// Whether only the unit is said: a few days.
    pub vague: bool,
}

/// A part of a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stretch {
    /// Early in it: 初.
    Early,
    /// In the middle: 中旬.
    Middle,
    /// Late in it: 底.
    Late,
    /// What is left of it.
    Rest,
}

/// A side of a point in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edge {
    /// Before it.
    Before,
    /// After it.
    After,
    /// From it on.
    Since,
    /// Up to it.
    Until,
    /// Near it.
    About,
}

impl Point {
    /// A point of the calendar.
    fn of(date: Date) -> Point {
        Point { date, ..Point::default() }
    }

    /// The day of the text.
    fn today() -> Point {
        Point::of(Date { shift: Some(Shift { period: Period::Day, count: 0 }), ..Date::default() })
    }

    /// Whether nothing but the calendar and the clock say it.
    fn is_plain(&self) -> bool {
        self.away.is_none() && self.stretch.is_none() && self.side.is_none() && !self.now
    }
}

impl Length {
    /// Both lengths together.
    fn plus(self, other: Length) -> Length {
        Length {
            months: self.months + other.months,
            days: self.days + other.days,
            seconds: self.seconds + other.seconds,
            vague: self.vague || other.vague,
        }
    }

    /// A number of such lengths.
    fn times(self, count: f64) -> Length {
        Length { months: self.months * count, days: self.days * count, seconds: self.seconds * count, ..self }
    }
}

impl Facts {
    /// What `document` says of time, in reading order; the dates, numbers and quantities are those of `self`.
    pub fn moments(&self, document: &Document) -> Vec<Stated<Moment>> {
        let mut moments = Vec::new();
        for sentence in 0..document.sentences.len() {
            let origin = document.sentences[sentence].view.start;
            for atom in join(atoms::cut(document, sentence, self)) {
                let Some(value) = moment(atom.what) else { continue };
                let view = ViewSpan::new(origin + atom.start, origin + atom.end);
                moments.push(Stated { sentence, view, value });
            }
        }
        moments
    }
}

/// Joins what belongs together; each step builds on the one before.
fn join(mut atoms: Vec<Atom>) -> Vec<Atom> {
    for step in STEPS {
        step(&mut atoms);
    }
    atoms
}

/// The steps of joining, the closest ties first.
const STEPS: &[fn(&mut Vec<Atom>)] = &[
    lengths::join,
    hours::join,
    days::join,
    merge::halves,
    hours::join,
    counted::told,
    counted::places,
    merge::points,
    apart::join,
    told::periods,
    merge::points,
    bounds::stretches,
    ranges::join,
    merge::around_ranges,
    bounds::sides,
    bounds::dated,
];

/// What an atom says by itself.
fn moment(what: What) -> Option<Moment> {
    Some(match what {
        What::Point(point) => Moment::At(point),
        What::Range(from, to) => Moment::Between(from, to),
        What::Along(from, length) => Moment::Along(from, length),
        What::Length(length, bound) => Moment::Lasting(length, bound),
        What::Number(_) | What::Unit(_) | What::Nth(..) | What::Link(_) | What::Stop | What::Gap => return None,
    })
}

/// Replaces `count` atoms from `at` by one that says `what` over all of them.
fn replace(atoms: &mut Vec<Atom>, at: usize, count: usize, what: What) {
    let (start, end) = (atoms[at].start, atoms[at + count - 1].end);
    atoms.splice(at..at + count, [Atom { start, end, what }]);
}
