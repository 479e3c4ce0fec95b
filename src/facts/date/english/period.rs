//! Quarters and halves of a year and seasons in English.

use super::relative::directed;
use super::{Found, ending, is_year, starting};
use crate::facts::date::{Date, Period, Season, Shift};
use crate::facts::number::{Numeral, Reader, Sense};

/// The quarter, half or season that a word names, with what says of which year.
pub(super) fn period(reader: Reader<'_>, index: usize, numerals: &mut [Numeral]) -> Option<Found> {
    let name = reader.name(index);
    match name {
        "quarter" | "half" => part_of_year(reader, index, name == "half", numerals),
        "spring" | "summer" | "autumn" | "fall" | "winter" => season(reader, index, name, numerals),
        _ => None,
    }
}

/// The second quarter, the first half: an ordinal and the word, in a context of years.
fn part_of_year(reader: Reader<'_>, index: usize, half: bool, numerals: &mut [Numeral]) -> Option<Found> {
    let hyphen = usize::from(index > 0 && reader.is_dash(index - 1));
    let at = ending(numerals, index - hyphen).filter(|&at| !numerals[at].taken)?;
    let number = numerals[at].number;
    let most = if half { 2.0 } else { 4.0 };
    if number.sense != Sense::Ordinal || number.value > most || number.value < 1.0 || number.value.fract() != 0.0 {
        return None;
    }
    let value = Some(number.value as u8);
    let mut date =
        if half { Date { half: value, ..Date::default() } } else { Date { quarter: value, ..Date::default() } };
    let last = of_year(reader, index + 1, &mut date, numerals);
    let first = numerals[at].first;
    // The first half of a game, of a book or of a sum is none of a year.
    let elsewhere = half && last == index + 1 && reader.is(index + 1, "of");
    if elsewhere {
        return None;
    }
    numerals[at].taken = true;
    Found::new(first, last, date)
}

/// The year after a period: of 2018, of the year, of this year, 2018. Gives where it ends.
fn of_year(reader: Reader<'_>, index: usize, date: &mut Date, numerals: &mut [Numeral]) -> usize {
    let of = index + usize::from(reader.is_any(index, &["of", "in"]) || reader.at(index) == ",");
    if let Some(at) = starting(numerals, of).filter(|&at| is_year(&numerals[at])) {
        (date.year, numerals[at].taken) = (Some(numerals[at].number.value as i32), true);
        return numerals[at].last;
    }
    if of == index {
        return index;
    }
    let year = of + 1;
    if !reader.is(year, "year") {
        return index;
    }
    if reader.is_any(of, &["the", "a", "each"]) {
        return year + 1;
    }
    let Some((_, count)) = directed(reader, year) else { return index };
    date.shift = Some(Shift { period: Period::Year, count });
    year + 1
}

/// A season, where the word can be nothing else.
fn season(reader: Reader<'_>, index: usize, name: &str, numerals: &mut [Numeral]) -> Option<Found> {
    let season = match name {
        "spring" => Season::Spring,
        "summer" => Season::Summer,
        "winter" => Season::Winter,
        _ => Season::Autumn,
    };
    let mut date = Date { season: Some(season), ..Date::default() };
    let last = of_year(reader, index + 1, &mut date, numerals);
    let directed = directed(reader, index);
    if let Some((_, count)) = directed {
        date.shift = Some(Shift { period: Period::Year, count });
    }
    let before = reader.before(index, 1);
    let placed = |words: &[&str]| words.iter().any(|word| before.eq_ignore_ascii_case(word));
    let clear = match name {
        "spring" => placed(&["in", "since", "by", "until", "late", "early", "mid"]),
        "fall" => false,
        _ => true,
    };
    let in_the = placed(&["the"])
        && ["in", "during", "of", "by"].iter().any(|w| reader.before(index, 2).eq_ignore_ascii_case(w));
    // In the fall of the wall: only a year after it makes a season of that.
    let article = in_the && !reader.is(index + 1, "of");
    if !clear && directed.is_none() && date.year.is_none() && !article {
        return None;
    }
    Found::new(directed.map_or(index, |(first, _)| first), last, date)
}

/// A quarter or half in a code: Q1, 2Q, H2, Q3-2019.
pub(super) fn code(reader: Reader<'_>, index: usize, add: &mut impl FnMut(usize, usize, Date)) {
    let lexeme = reader.lexemes[index];
    let text = reader.at(index);
    let before = (1..=2).filter_map(|back| index.checked_sub(back)).any(|before| is_year_at(reader, before));
    let (period, year) = match text.split_once('-') {
        Some((period, year)) => (period, year.parse::<i32>().ok().filter(|year| (1900..2200).contains(year))),
        None => (text, None),
    };
    let (letter, digit) = match period.as_bytes() {
        [letter, digit] if letter.is_ascii_alphabetic() => (*letter, *digit),
        [digit, letter] => (*letter, *digit),
        _ => return,
    };
    let value = digit.wrapping_sub(b'0');
    if text.contains('-') && year.is_none() {
        return;
    }
    let date = match (letter, value) {
        (b'Q' | b'q', 1..=4) => Date { quarter: Some(value), year, ..Date::default() },
        // H1 and H2 are halves of a year only beside one.
        (b'H', 1..=2) if year.is_some() || before || is_year_at(reader, index + 1) => {
            Date { half: Some(value), year, ..Date::default() }
        }
        _ => return,
    };
    add(lexeme.start, lexeme.end, date);
}

/// Whether four digits of a year stand at `index`, or after "of".
fn is_year_at(reader: Reader<'_>, index: usize) -> bool {
    let at = index + usize::from(reader.is_any(index, &["of", "in"]));
    let text = reader.at(at);
    text.len() == 4 && text.parse::<i32>().is_ok_and(|year| (1900..2200).contains(&year))
}
