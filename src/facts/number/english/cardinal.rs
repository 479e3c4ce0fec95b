//! English numbers of several words: two hundred and fifty, twenty-first, three point five million, 3 hundred and 21.

use super::fractions;
use super::words::Part;
use super::{Number, Numeral, Reader, Sense, Shape, Weight};

/// What the words read so far are worth.
struct Reading {
    /// Of the finished thousands, millions …
    total: f64,
    /// Below the next scale.
    current: f64,
    /// What of `current` stands before the last "and".
    before_and: f64,
    /// One unit of the last place.
    grain: f64,
    /// What the next word must stay below.
    room: f64,
    /// Whether an ordinal ended it.
    sense: Sense,
    /// How many words.
    parts: usize,
    /// Whether digits may stand among the words.
    digits: bool,
    /// Whether "between" stands before it, so that "and" leads to another number.
    between: bool,
}

impl Reading {
    fn new(reader: Reader<'_>, first: usize) -> Reading {
        let between = reader.is_any(first.wrapping_sub(1), &["between", "both"]);
        Reading {
            total: 0.0,
            current: 0.0,
            before_and: 0.0,
            grain: 1.0,
            room: f64::INFINITY,
            sense: Sense::Cardinal,
            parts: 0,
            digits: false,
            between,
        }
    }

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
            // A thousand million, three lakh crore.
            Part::Scale(scale) if scale > 100.0 && self.current == 0.0 && self.total > 0.0 && room == 1000.0 => {
                (self.total, self.grain) = (self.total * scale, self.grain * scale);
            }
            Part::Scale(scale)
                if scale > 100.0 && (self.total == 0.0 || self.total > scale) && (parts == 0 || self.current > 0.0) =>
            {
                self.total += self.current.max(1.0) * scale;
                (self.current, self.before_and, self.room, self.grain) = (0.0, 0.0, 1000.0, scale);
            }
            Part::Dozen(dozen) if self.total == 0.0 => self.dozens(dozen),
            Part::Vague(10.0) if parts > 0 && self.total == 0.0 => self.dozens(12.0),
            // Learners write "five hundreds".
            Part::Vague(scale) if scale >= 100.0 && parts > 0 && self.total == 0.0 && self.current < 100.0 => {
                (self.total, self.current, self.room, self.grain) = (self.current * scale, 0.0, 0.0, scale);
            }
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

    /// A dozen of what is read; of "three hundred and two dozens" only the two.
    fn dozens(&mut self, dozen: f64) {
        self.total = self.before_and + (self.current - self.before_and).max(1.0) * dozen;
        (self.current, self.room, self.grain) = (0.0, 0.0, dozen);
    }

    /// Reads on from `at`: where the number ends.
    fn read(&mut self, reader: Reader<'_>, mut at: usize, mut last: usize) -> usize {
        while let Some(part) = self.next(reader, at) {
            // One hundred thirty-fifths are 100/35, one hundred and thirty fifths 130/5.
            let divides = matches!(part, Part::Ten(_)) && self.parts > 0 && !reader.is(last, "and");
            if divides && fractions::denominator(reader, at).is_some_and(|(_, end)| plural(reader, end))
                || !self.take(part)
            {
                break;
            }
            last = at + 1;
            if self.sense == Sense::Ordinal {
                break;
            }
            at = self.next_place(reader, last);
        }
        last
    }

    /// What stands at `at`: a word, or digits among words.
    fn next(&self, reader: Reader<'_>, at: usize) -> Option<Part> {
        if reader.shape(at) != Some(Shape::Digits) {
            return reader.part(at);
        }
        let text = reader.at(at);
        let value = text.parse::<u32>().ok().filter(|_| self.digits && text.len() <= 3)?;
        Some(Part::Unit(f64::from(value)))
    }

    /// Where the next word may stand: after a hyphen, or after "and" where a scale came before.
    fn next_place(&mut self, reader: Reader<'_>, last: usize) -> usize {
        if reader.is(last, "and") && self.goes_on_after_and(reader, last + 1) {
            self.before_and = self.current;
            return last + 1;
        }
        let unit = matches!(reader.part(last + 1), Some(Part::Unit(value)) if (1.0..10.0).contains(&value));
        if self.room == 10.0 && unit && reader.is_loose_hyphen(last) {
            return last + 1;
        }
        // "Sold 4 million two weeks ago": words go on after digits only where they have a scale of their own.
        if self.digits && !matches!(self.next(reader, last), Some(Part::Scale(_))) && !self.scaled(reader, last) {
            return reader.lexemes.len();
        }
        reader.past_hyphen(last)
    }

    /// Whether a number with a scale stands at `at`.
    fn scaled(&self, reader: Reader<'_>, at: usize) -> bool {
        self.next(reader, at).is_some() && matches!(reader.part(at + 1), Some(Part::Scale(_)))
    }

    /// Whether the number goes on at `at`, after "and".
    ///
    /// Three million and five million are two numbers, two hundred and two thousand is one.
    fn goes_on_after_and(&self, reader: Reader<'_>, at: usize) -> bool {
        if !(100.0..=1000.0).contains(&self.room) || fractions::proper(reader, at).is_some() {
            return false;
        }
        let mut after = at + 1;
        match self.next(reader, at) {
            Some(Part::Ten(_)) if matches!(reader.part(reader.past_hyphen(after)), Some(Part::Unit(_))) => {
                after = reader.past_hyphen(after) + 1;
            }
            Some(Part::Unit(_) | Part::Ten(_)) => {}
            _ => return false,
        }
        match reader.part(after) {
            Some(Part::Scale(100.0)) => self.room == 1000.0 && !self.between,
            Some(Part::Scale(_)) => self.room == 100.0 && !self.between,
            // "More than 5 million and 20 of them": digits join only hundreds and thousands.
            _ if self.digits => self.grain <= 1000.0 && !self.between,
            _ => true,
        }
    }
}

/// Whether the word before `end` is a plural of parts: thirds, fifths.
fn plural(reader: Reader<'_>, end: usize) -> bool {
    matches!(reader.part(end - 1), Some(Part::Parts(_)))
}

/// The number in words that begins at `index`.
pub(super) fn cardinal(reader: Reader<'_>, index: usize) -> Option<Numeral> {
    let mut reading = Reading::new(reader, index);
    let last = reading.read(reader, index, index);
    if reading.parts == 0 {
        return None;
    }
    if let Some((year, last)) = year(reader, last, &reading) {
        let mut numeral = reader.numeral(index, last, Number::new(year, 1.0, Weight::Firm));
        numeral.digits = 4;
        return Some(numeral);
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

/// Goes on with a number that began with digits and a scale: 3 hundred and 21, 4 thousand 3 hundred.
pub(super) fn go_on(reader: Reader<'_>, numeral: &mut Numeral, value: f64, scale: f64) {
    let mut reading = Reading::new(reader, numeral.first);
    (reading.parts, reading.grain, reading.digits) = (2, scale, true);
    // Money is written with one amount: "$5 hundred and 20 people".
    reading.between |= matches!(reader.shape(numeral.first.wrapping_sub(1)), Some(Shape::Mark('$' | '£' | '€' | '¥')));
    if scale > 100.0 {
        (reading.total, reading.room) = (value * scale, 1000.0);
    } else {
        (reading.current, reading.room) = (value * scale, 100.0);
    }
    let at = reading.next_place(reader, numeral.last);
    let last = reading.read(reader, at, numeral.last);
    if last > numeral.last && reading.sense == Sense::Cardinal {
        (numeral.number.value, numeral.number.grain) = (reading.total + reading.current, reading.grain);
        (numeral.last, numeral.end) = (last, reader.lexemes[last - 1].end);
    }
}

/// A year in words that begins with the one number read: nineteen eighty-four, twenty oh five. Its value and end.
fn year(reader: Reader<'_>, last: usize, reading: &Reading) -> Option<(f64, usize)> {
    let century = reading.current;
    if reading.parts != 1 || !(13.0..=20.0).contains(&century) || reading.sense != Sense::Cardinal {
        return None;
    }
    let at = reader.past_hyphen(last);
    let (years, end) = match (reader.part(at), reader.part(reader.past_hyphen(at + 1))) {
        (Some(Part::Ten(ten)), Some(Part::Unit(unit))) if (1.0..10.0).contains(&unit) => {
            (ten + unit, reader.past_hyphen(at + 1) + 1)
        }
        (Some(Part::Ten(ten)), _) => (ten, at + 1),
        (Some(Part::Unit(unit)), _) if unit >= 10.0 => (unit, at + 1),
        (None, Some(Part::Unit(unit))) if unit < 10.0 && reader.is_any(at, &["oh", "o"]) => (unit, at + 2),
        _ => return None,
    };
    // Fifteen twenty-dollar notes, twenty thirty-second spots, twenty twenty fifths.
    let goes_on = reader.is_dash(end) && reader.is_glued(end)
        || matches!(reader.part(end), Some(Part::Scale(_) | Part::Parts(_) | Part::Ordinal(_)))
        || reader.is_any(end, &["percent", "per", "%"]);
    (!goes_on).then_some((century * 100.0 + years, end))
}

/// Adds "point five", and the scale after it: where the number ends.
pub(super) fn decimals(reader: Reader<'_>, last: usize, number: &mut Number) -> usize {
    let digit = |index: usize| match reader.part(index) {
        Some(Part::Unit(value)) if value < 10.0 => Some(value),
        None if reader.is_any(index, &["oh", "o"]) => Some(0.0),
        _ => None,
    };
    if !reader.is(last, "point") {
        return last;
    }
    let (mut at, mut mantissa, mut places) = (last + 1, 0.0, 1.0);
    while let Some(value) = digit(at).filter(|_| places < 1e12) {
        (mantissa, places, at) = (mantissa * 10.0 + value, places * 10.0, at + 1);
    }
    // Point seventy-one.
    if places == 1.0 {
        let unit = digit(reader.past_hyphen(at + 1)).filter(|&value| value > 0.0);
        (mantissa, at) = match (reader.part(at), unit) {
            (Some(Part::Ten(ten)), Some(unit)) => (ten + unit, reader.past_hyphen(at + 1) + 1),
            (Some(Part::Ten(value) | Part::Unit(value)), _) => (value, at + 1),
            _ => return last,
        };
        places = 100.0;
    }
    let by = match reader.part(at) {
        Some(Part::Scale(scale)) => scale,
        _ => 1.0,
    };
    number.value = (number.value * places + mantissa) / places * by;
    (number.grain, number.weight) = (by / places, Weight::Firm);
    at + usize::from(by > 1.0)
}
