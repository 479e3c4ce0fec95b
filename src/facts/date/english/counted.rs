//! Years, decades and centuries in English.

use super::clock::clock;
use super::is_year;
use crate::facts::date::Date;
use crate::facts::number::{Numeral, Reader, Sense};

/// A year, decade, century or time made of one numeral and what follows.
pub(super) fn counted(
    reader: Reader<'_>,
    numerals: &mut [Numeral],
    at: usize,
    add: &mut impl FnMut(usize, usize, Date),
) {
    let numeral = numerals[at];
    if let Some((last, clock)) = clock(reader, numerals, at) {
        numerals[at].taken = true;
        let inside = |n: &&mut Numeral| n.first >= numeral.first && n.last <= last;
        numerals.iter_mut().filter(inside).for_each(|part| part.taken = true);
        let first = numeral.first;
        add(reader.lexemes[first].start, reader.lexemes[last - 1].end, Date { clock: Some(clock), ..Date::default() });
        return;
    }
    let value = numeral.number.value;
    let next = numeral.last;
    let decade = reader.is_glued(next) && matches!(reader.at(next), "s")
        || matches!(reader.at(next), "'" | "’") && reader.at(next + 1) == "s";
    if decade && matches!(numeral.digits, 2 | 4) && value % 10.0 == 0.0 && value < 2200.0 {
        numerals[at].taken = true;
        let end = reader.lexemes[next].end;
        add(numeral.start, end, Date { decade: Some(value as i32), ..Date::default() });
        return;
    }
    let century = reader.past_hyphen(next);
    if numeral.number.sense == Sense::Ordinal && reader.is_any(century, &["century", "centuries"]) && value <= 40.0 {
        numerals[at].taken = true;
        let (last, sign) = before_christ(reader, century + 1);
        let date = Date { century: Some(sign * value as i32), ..Date::default() };
        add(numeral.start, reader.lexemes[last - 1].end, date);
        return;
    }
    if era_year(reader, numerals, at, add) {
        return;
    }
    let money = matches!(reader.before(numeral.first, 1), "$" | "£" | "€" | "¥" | "#")
        || reader.is(numeral.first.wrapping_sub(1), "no");
    if is_year(&numeral) && !money && !crate::facts::quantity::counts(reader, &numeral) {
        numerals[at].taken = true;
        add(numeral.start, numeral.end, Date { year: Some(value as i32), ..Date::default() });
        short_year(reader, numerals, at, add);
    }
}

/// A year of any length beside its era: 221 BC, AD 618, 79 CE.
fn era_year(reader: Reader<'_>, numerals: &mut [Numeral], at: usize, add: &mut impl FnMut(usize, usize, Date)) -> bool {
    let numeral = numerals[at];
    let (last, sign) = before_christ(reader, numeral.last);
    let anno = matches!(reader.before(numeral.first, 1), "AD" | "CE");
    let marked = anno || last > numeral.last || matches!(reader.at(last), "AD" | "CE");
    if !marked && opens_before_christ(reader, numerals, at) {
        numerals[at].taken = true;
        add(numeral.start, numeral.end, Date { year: Some(-numeral.number.value as i32), ..Date::default() });
        return true;
    }
    if !marked || !fits_era(&numeral) {
        return false;
    }
    numerals[at].taken = true;
    let last = last + usize::from(last == numeral.last && !anno);
    let first = numeral.first - usize::from(anno);
    let year = Some(sign * numeral.number.value as i32);
    add(reader.lexemes[first].start, reader.lexemes[last - 1].end, Date { year, ..Date::default() });
    true
}

/// Whether a numeral can be a year of an era.
fn fits_era(numeral: &Numeral) -> bool {
    let value = numeral.number.value;
    let whole = value.fract() == 0.0 && (1.0..10_000.0).contains(&value);
    whole && numeral.digits > 0 && numeral.number.sense == Sense::Cardinal
}

/// Whether the numeral `at` is the first year of a range before our era: 512 of 512–511 BC.
fn opens_before_christ(reader: Reader<'_>, numerals: &[Numeral], at: usize) -> bool {
    let Some(next) = numerals.get(at + 1).filter(|next| next.first == numerals[at].last + 1) else { return false };
    let joined = reader.is_dash(numerals[at].last) || reader.is_any(numerals[at].last, &["to", "and", "or"]);
    joined && fits_era(&numerals[at]) && fits_era(next) && before_christ(reader, next.last).0 > next.last
}

/// BC, B.C., b.c. or BCE at `index`: where it ends, and the sign it gives a year.
fn before_christ(reader: Reader<'_>, index: usize) -> (usize, i32) {
    match reader.at(index) {
        "BC" | "BCE" => (index + 1, -1),
        "B" | "b" if reader.at(index + 1) == "." && reader.is(index + 2, "c") => {
            (index + 3 + usize::from(reader.at(index + 3) == "."), -1)
        }
        _ => (index, 1),
    }
}

/// The second year of a range: 53 of 1950–53.
fn short_year(reader: Reader<'_>, numerals: &mut [Numeral], at: usize, add: &mut impl FnMut(usize, usize, Date)) {
    let year = numerals[at].number.value as i32;
    let joined = reader.is_dash(numerals[at].last) || reader.at(numerals[at].last) == "/";
    let Some(next) = numerals.get_mut(at + 1).filter(|n| joined && n.digits == 2) else { return };
    let second = year - year % 100 + next.number.value as i32;
    if second > year {
        next.taken = true;
        add(next.start, next.end, Date { year: Some(second), ..Date::default() });
    }
}
