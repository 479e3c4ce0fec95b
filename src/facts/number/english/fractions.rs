//! Fractions of English: two thirds, a fifth, three and a half million, 3 3/4.

use super::multiples;
use super::words::Part;
use super::{Number, Numeral, Reader, Sense, Shape, Weight};

/// Adds what follows a number and makes another of it: a half, thirds, a denominator.
pub(super) fn complete(reader: Reader<'_>, mut numeral: Numeral) -> Numeral {
    if numeral.number.sense != Sense::Cardinal || numeral.number.vague {
        return numeral;
    }
    if let Some(last) = added(reader, &mut numeral) {
        return finish(reader, numeral, last);
    }
    if let Some((denominator, last)) = divided(reader, numeral) {
        let number = &mut numeral.number;
        number.other = (denominator == 4.0).then_some(number.value);
        (number.value, number.sense, number.weight) = (number.value / denominator, Sense::Fraction, Weight::Word);
        return of_scale(reader, finish(reader, numeral, last));
    }
    if let Some((below, last)) = multiples::share(reader, &numeral) {
        let number = &mut numeral.number;
        (number.value, number.sense, number.weight) = (number.value / below, Sense::Fraction, Weight::Word);
        return finish(reader, numeral, last);
    }
    if let Some((last, value)) = slashed(reader, &numeral) {
        let whole = value > 1.0;
        (numeral.number.value, numeral.number.grain) = (value, 0.01);
        numeral.number.sense = if whole { Sense::Cardinal } else { Sense::Fraction };
        return finish(reader, numeral, last);
    }
    numeral
}

/// Lengthens a numeral to before the lexeme `last`.
pub(super) fn finish(reader: Reader<'_>, mut numeral: Numeral, last: usize) -> Numeral {
    (numeral.last, numeral.digits) = (last, 0);
    numeral.end = reader.lexemes[last - 1].end;
    numeral
}

/// Adds "and a half", of a million where one stands before or behind it: where the number ends.
fn added(reader: Reader<'_>, numeral: &mut Numeral) -> Option<usize> {
    if !reader.is(numeral.last, "and") {
        return None;
    }
    let (part, last) = proper(reader, numeral.last + 1)?;
    // A million and a third of them, two and a half of it.
    if reader.is(last, "of") && part != 0.5 {
        return None;
    }
    let before = match reader.part(numeral.last - 1) {
        Some(Part::Scale(scale)) if scale > 100.0 && !reader.is(last, "of") => scale,
        _ => 1.0,
    };
    let number = &mut numeral.number;
    match reader.part(last) {
        Some(Part::Scale(scale)) if scale < before => {
            (number.value, number.grain) = (number.value + part * scale, scale / 10.0);
            return Some(last + 1);
        }
        Some(Part::Scale(scale)) => {
            (number.value, number.grain) = ((number.value + part) * scale, scale / 10.0);
            return Some(last + 1);
        }
        _ => {}
    }
    number.value += part * before;
    number.grain = number.grain.min(before / 10.0);
    Some(last)
}

/// The fraction below one in words at `index`, and where it ends: a half, one fifth, three quarters.
pub(super) fn proper(reader: Reader<'_>, index: usize) -> Option<(f64, usize)> {
    if reader.is_any(index, &["a", "an", "one"]) {
        let at = reader.past_any_hyphen(index + 1);
        return match reader.part(at)? {
            Part::Half => Some((0.5, at + 1)),
            _ => denominator(reader, at).filter(|&(below, _)| below >= 3.0).map(|(below, last)| (1.0 / below, last)),
        };
    }
    let (above, at) = match (reader.part(index)?, reader.part(reader.past_hyphen(index + 1))) {
        (Part::Ten(ten), Some(Part::Unit(unit))) => (ten + unit, reader.past_hyphen(index + 1) + 1),
        (Part::Ten(value) | Part::Unit(value), _) => (value, index + 1),
        _ => return None,
    };
    let (below, last) = denominator(reader, reader.past_any_hyphen(at))?;
    let plural = matches!(reader.part(last - 1), Some(Part::Parts(_)));
    (plural && above > 1.0 && above < below).then(|| (above / below, last))
}

/// The denominator at `index`, and where it ends: thirds, quarter, twenty-first, twenty fifths, hundred fifth.
pub(super) fn denominator(reader: Reader<'_>, index: usize) -> Option<(f64, usize)> {
    let small = |index: usize| match reader.part(index) {
        Some(Part::Ordinal(below) | Part::Parts(below)) if (1.0..10.0).contains(&below) => Some(below),
        _ => None,
    };
    match reader.part(index)? {
        Part::Ordinal(below) | Part::Parts(below) if below >= 3.0 => Some((below, index + 1)),
        Part::Ten(ten) => {
            let at = reader.past_hyphen(index + 1);
            small(at).map(|below| (ten + below, at + 1))
        }
        _ => None,
    }
}

/// What divides a numeral, and where that ends: thirds after two, third after one, twenty-first after one.
fn divided(reader: Reader<'_>, numeral: Numeral) -> Option<(f64, usize)> {
    let value = numeral.number.value;
    if value < 1.0 || value.fract() != 0.0 {
        return None;
    }
    if let Some(last) = over_hundreds(reader, &numeral) {
        return Some(last);
    }
    let at = reader.past_any_hyphen(numeral.last);
    if value == 1.0 && reader.part(at) == Some(Part::Half) {
        return Some((2.0, at + 1));
    }
    let (below, last) = denominator(reader, at)?;
    let plural = matches!(reader.part(last - 1), Some(Part::Parts(_)));
    let fits = match below {
        // A quarter is also one of the year or of a match, and a number of them may be any.
        4.0 => below > value && !is_period(reader, last),
        // One third, but 20 fifth graders and 2 third places.
        _ => below >= 3.0 && (plural || value == 1.0),
    };
    fits.then_some((below, last))
}

/// One hundred fifth, of a second number in words: its value and end.
fn over_hundreds(reader: Reader<'_>, numeral: &Numeral) -> Option<(f64, usize)> {
    let one = numeral.number.value == 1.0 && reader.is(numeral.last, "one");
    let hundred = one && reader.part(numeral.last + 1) == Some(Part::Scale(100.0));
    let at = numeral.last + 2 + usize::from(reader.is(numeral.last + 2, "and"));
    match reader.part(at) {
        Some(Part::Ordinal(below)) if hundred && below < 100.0 => Some((100.0 + below, at + 1)),
        _ => None,
    }
}

/// Two thirds of a million, three quarters billion.
pub(super) fn of_scale(reader: Reader<'_>, mut numeral: Numeral) -> Numeral {
    let of = reader.is(numeral.last, "of") && reader.is_any(numeral.last + 1, &["a", "one"]);
    let at = numeral.last + if of { 2 } else { 0 };
    let Some(Part::Scale(scale)) = reader.part(at).filter(|_| numeral.number.sense == Sense::Fraction) else {
        return numeral;
    };
    let value = numeral.number.value * scale;
    numeral.number = Number::new(value, scale / 10.0, Weight::Firm);
    finish(reader, numeral, at + 1)
}

/// A fraction that an article begins: a fifth, a trillionth, a quarter of a million.
pub(super) fn with_article(reader: Reader<'_>, index: usize) -> Option<Numeral> {
    let at = index + 1;
    let (below, last) = denominator(reader, at)?;
    let quarter = reader.part(at) == Some(Part::Parts(4.0));
    // A third man is counted, a third of them is a part; so is what ends a clause.
    let ended = match reader.shape(last) {
        None | Some(Shape::Mark('.' | ',' | ';' | '?' | '!' | ')')) => true,
        _ => reader.is(last, "of"),
    };
    let mut number = Number::new(1.0 / below, 0.01, Weight::Word);
    number.sense = Sense::Fraction;
    let numeral = of_scale(reader, reader.numeral(index, last, number));
    (ended && !quarter || numeral.number.sense == Sense::Cardinal).then_some(numeral)
}

/// Whether a quarter is one of the year or of a match rather than a fourth part.
fn is_period(reader: Reader<'_>, index: usize) -> bool {
    reader.is_any(index, &["in", "ago", "running"])
}

/// `1/2` and `3 3/4`: where it ends and its value.
fn slashed(reader: Reader<'_>, numeral: &Numeral) -> Option<(usize, f64)> {
    let plain = |index: usize| reader.at(index).parse::<u32>().ok().filter(|_| reader.at(index).len() <= 3);
    let fraction = |at: usize| {
        let slash = reader.at(at + 1) == "/" && reader.is_glued(at + 1) && reader.is_glued(at + 2);
        let (above, below) = (plain(at)?, plain(at + 2)?);
        let usual = below > 1 && above < below && (below <= 10 || matches!(below, 12 | 16 | 32 | 64 | 100));
        let ended = !(reader.at(at + 3) == "/" && reader.is_glued(at + 3));
        (slash && usual && ended).then(|| f64::from(above) / f64::from(below))
    };
    if numeral.digits == 0 {
        return None;
    }
    if let Some(part) = fraction(numeral.first) {
        return Some((numeral.first + 3, part));
    }
    let apart = !reader.is_glued(numeral.last);
    fraction(numeral.last).filter(|_| apart).map(|part| (numeral.last + 3, numeral.number.value + part))
}
