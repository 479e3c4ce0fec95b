//! English numbers of several words: two hundred and fifty, twenty-first, three point five million.

use super::words::Part;
use super::{Number, Numeral, Reader, Sense, Weight};

/// What the words read so far are worth.
struct Reading {
    /// Of the finished thousands, millions …
    total: f64,
    /// Below the next scale.
    current: f64,
    /// One unit of the last place.
    grain: f64,
    /// What the next word must stay below.
    room: f64,
    /// Whether an ordinal ended it.
    sense: Sense,
    /// How many words.
    parts: usize,
}

impl Reading {
    /// Takes one more word, if it can go on so.
    fn take(&mut self, part: Part) -> bool {
        let (room, parts) = (self.room, self.parts);
        match part {
            Part::Unit(value) if room > value && (room != 10.0 || value > 0.0) && !(value == 0.0 && parts > 0) => {
                (self.current, self.room, self.grain) = (self.current + value, 0.0, 1.0);
            }
            Part::Ten(value) if room > value => {
                (self.current, self.room, self.grain) = (self.current + value, 10.0, 1.0);
            }
            Part::Scale(100.0) if self.current > 0.0 && self.current < 100.0 || parts == 0 => {
                (self.current, self.room, self.grain) = (self.current.max(1.0) * 100.0, 100.0, 100.0);
            }
            Part::Scale(scale)
                if scale > 100.0 && (self.total == 0.0 || self.total > scale) && (parts == 0 || self.current > 0.0) =>
            {
                self.total += self.current.max(1.0) * scale;
                (self.current, self.room, self.grain) = (0.0, 1000.0, scale);
            }
            Part::Dozen(dozen) if self.total == 0.0 => self.dozens(dozen),
            Part::Vague(10.0) if parts > 0 && self.total == 0.0 => self.dozens(12.0),
            Part::Ordinal(value) if parts > 0 && room > value && value > 0.0 => {
                (self.current, self.room, self.sense) = (self.current + value, 0.0, Sense::Ordinal);
            }
            Part::Ordinal(scale) if scale >= 100.0 && parts > 0 && self.current > 0.0 => {
                (self.total, self.sense) = (self.total + self.current * scale, Sense::Ordinal);
                (self.current, self.room) = (0.0, 0.0);
            }
            _ => return false,
        }
        self.parts += 1;
        true
    }

    /// A dozen of what is read.
    fn dozens(&mut self, dozen: f64) {
        self.total = self.current.max(1.0) * dozen;
        (self.current, self.room, self.grain) = (0.0, 0.0, dozen);
    }
}

/// The number in words that begins at `index`.
pub(super) fn cardinal(reader: Reader<'_>, index: usize) -> Option<Numeral> {
    let mut reading =
        Reading { total: 0.0, current: 0.0, grain: 1.0, room: f64::INFINITY, sense: Sense::Cardinal, parts: 0 };
    let (mut at, mut last) = (index, index);
    while let Some(part) = reader.part(at) {
        if !reading.take(part) {
            break;
        }
        last = at + 1;
        if reading.sense == Sense::Ordinal {
            break;
        }
        at = next_word(reader, last, reading.room);
    }
    if reading.parts == 0 {
        return None;
    }
    let value = reading.total + reading.current;
    let weight = match reading.parts {
        _ if value == 1.0 => Weight::Soft,
        1 if value < 100.0 => Weight::Word,
        _ => Weight::Firm,
    };
    let mut number = Number::new(value, reading.grain, weight);
    number.sense = reading.sense;
    let last = decimals(reader, last, &mut number);
    Some(reader.numeral(index, last, number))
}

/// Where the next word of a cardinal may stand: after a hyphen, or after "and" where a scale came before.
fn next_word(reader: Reader<'_>, last: usize, room: f64) -> usize {
    let hyphen = reader.past_hyphen(last);
    let and = reader.is(last, "and") && (100.0..=1000.0).contains(&room);
    let small = matches!(reader.part(last + 1), Some(Part::Unit(_) | Part::Ten(_)));
    // Three million and five million are two numbers, two hundred and two thousand is one.
    let larger =
        matches!(reader.part(last + 2), Some(Part::Scale(scale)) if scale > 100.0 && room > 100.0 || scale == 100.0);
    if and && small && !larger { last + 1 } else { hyphen }
}

/// Adds "point five", and the scale after it: where the number ends.
fn decimals(reader: Reader<'_>, last: usize, number: &mut Number) -> usize {
    let digit = |index: usize| match reader.part(index) {
        Some(Part::Unit(value)) if value < 10.0 => Some(value),
        _ => None,
    };
    if !reader.is(last, "point") || digit(last + 1).is_none() {
        return last;
    }
    let (mut at, mut mantissa, mut places) = (last + 1, 0.0, 1.0);
    while let Some(value) = digit(at).filter(|_| places < 1e12) {
        (mantissa, places, at) = (mantissa * 10.0 + value, places * 10.0, at + 1);
    }
    let by = match reader.part(at) {
        Some(Part::Scale(scale)) => scale,
        _ => 1.0,
    };
    number.value = (number.value * places + mantissa) / places * by;
    (number.grain, number.weight) = (by / places, Weight::Firm);
    at + usize::from(by > 1.0)
}
