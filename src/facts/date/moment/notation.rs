//! Dates in digits that only words of time beside them make sure: 4/22, 21/04/16, 2016-11, 3/2015, 2019-sep-1.

use super::Point;
use super::atoms::Count;
use crate::facts::date::Date;
use crate::text::Lang;

/// A group of digits: its value and how many there are.
#[derive(Clone, Copy)]
struct Group {
    value: i32,
    digits: usize,
}

/// The digits that `text` begins with as a number, and their length.
pub(super) fn digits(text: &str) -> (usize, Count) {
    let whole = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let decimals =
        text[whole..].strip_prefix('.').map_or(0, |rest| rest.bytes().take_while(u8::is_ascii_digit).count());
    let length = if decimals > 0 { whole + 1 + decimals } else { whole };
    (length, Count { value: text[..length].parse().unwrap_or(f64::MAX), ordinal: false, digits: length })
}

/// A date in digits that begins at a byte, and where it ends.
pub(super) fn date(text: &str, at: usize, lang: Lang) -> Option<(usize, Point)> {
    let before = text[..at].chars().next_back();
    let joined =
        before.is_some_and(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '/' | ':' | '-' | ',' | '$' | '€' | '£'));
    let second =
        before == Some('-') && text[..at - 1].ends_with(|c: char| c.is_ascii_digit()) && text[at..].contains('/');
    if joined && !second || !text.as_bytes()[at].is_ascii_digit() {
        return None;
    }
    if let Some(found) = compact(text, at) {
        return Some(found);
    }
    let (first, mut end) = group(text, at)?;
    let (mark, next) = separator(text, end)?;
    let (second, last) = group(text, next)?;
    end = last;
    let third = separator(text, end).filter(|&(c, _)| c == mark || c == ',').and_then(|(_, next)| group(text, next));
    let after = |end: usize| {
        let mut rest = text[end..].chars();
        let (next, further) = (rest.next(), rest.next());
        let runs = next.is_some_and(|c| c.is_ascii_alphanumeric() || matches!(c, '%' | '/' | ':'));
        runs || matches!(next, Some('.' | ',')) && further.is_some_and(|c| c.is_ascii_digit())
    };
    if let Some((third, last)) = third {
        let date = three([first, second, third], mark, lang).filter(|_| !after(last))?;
        return Some((last, Point::of(date)));
    }
    let loose = text[..at].trim_end().to_ascii_lowercase();
    let weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "this", "next"];
    let placed = ["on", "in"].iter().any(|word| loose.ends_with(word))
        || mark != '-' && weekdays.iter().any(|word| loose.ends_with(word))
        || joined;
    let date = two([first, second], mark, placed).filter(|_| !after(end))?;
    Some((end, Point::of(date)))
}

/// 20161016.
fn compact(text: &str, at: usize) -> Option<(usize, Point)> {
    let run = text[at..].bytes().take_while(u8::is_ascii_digit).count();
    let digits =
        text.get(at..at + 8).filter(|_| run == 8 && !text[at + 8..].starts_with(|c: char| c.is_alphanumeric()))?;
    let part = |range: std::ops::Range<usize>| digits.get(range)?.parse::<i32>().ok();
    let (year, month, day) = (part(0..4)?, part(4..6)?, part(6..8)?);
    let date = calendar(Some(year), month, Some(day)).filter(|_| (1900..2100).contains(&year))?;
    Some((at + 8, Point::of(date)))
}

/// The group of at most four digits at a byte, and where it ends.
fn group(text: &str, at: usize) -> Option<(Group, usize)> {
    let length = text.get(at..)?.bytes().take_while(u8::is_ascii_digit).count();
    let value = text[at..at + length].parse().ok().filter(|_| length <= 4)?;
    Some((Group { value, digits: length }, at + length))
}

/// What parts two groups at a byte, and where the next begins.
fn separator(text: &str, at: usize) -> Option<(char, usize)> {
    let rest = &text[at..];
    let spaced = rest.trim_start_matches(' ');
    let mark = spaced.chars().next().filter(|c| matches!(c, '/' | '-' | '.' | ','))?;
    let next = at + rest.len() - spaced.len() + 1;
    let spaces = text[next..].len() - text[next..].trim_start_matches(' ').len();
    let wide = rest.len() > spaced.len() || spaces > 0;
    (!wide || matches!(mark, '/' | '-')).then_some((mark, next + spaces))
}

fn calendar(year: Option<i32>, month: i32, day: Option<i32>) -> Option<Date> {
    let valid = (1..=12).contains(&month) && day.is_none_or(|day| (1..=31).contains(&day));
    valid.then_some(Date { year, month: Some(month as u8), day: day.map(|day| day as u8), ..Date::default() })
}

/// A year of two digits: the century of the youngest texts, or the one before.
fn full(year: Group) -> Option<i32> {
    match year.digits {
        4 => (1000..2200).contains(&year.value).then_some(year.value),
        2 => Some(if year.value < 50 { 2000 + year.value } else { 1900 + year.value }),
        _ => None,
    }
}

/// Day, month and year in the order that the numbers or the language leave.
fn three([a, b, c]: [Group; 3], mark: char, lang: Lang) -> Option<Date> {
    if mark == ',' || mark == '.' && a.digits != 4 && c.digits != 4 {
        return None;
    }
    if a.digits == 4 || a.value > 12 && b.value <= 12 && a.digits == 2 && c.value <= 31 && c.digits < 2 {
        return calendar(full(a), b.value, Some(c.value));
    }
    let chinese = lang == Lang::Chinese && c.digits == 2 && mark == '-' && a.digits == 2 && b.digits == 2;
    if chinese {
        return calendar(full(a), b.value, Some(c.value));
    }
    let year = full(c)?;
    let day_first = a.value > 12 || lang == Lang::Chinese && b.value <= 12;
    let (month, day) = if day_first { (b.value, a.value) } else { (a.value, b.value) };
    let either_order = a.value <= 12 && b.value <= 12 && a.value != b.value;
    Some(Date { either_order, ..calendar(Some(year), month, Some(day))? })
}

/// Month and day, or month and year.
fn two([a, b]: [Group; 2], mark: char, placed: bool) -> Option<Date> {
    if a.digits == 4 && b.digits <= 2 && (b.digits == 2 || mark != '.' || b.value < 10) {
        return calendar(Some(full(a)?), b.value, None);
    }
    if b.digits == 4 && a.digits <= 2 && mark != '.' {
        return calendar(Some(full(b)?), a.value, None);
    }
    if a.digits > 2 || b.digits > 2 || mark == ',' {
        return None;
    }
    // 3/4 is three quarters and 4-22 a score: only where a word of time stands before, or no fraction is written so.
    let improper = a.value > b.value || b.value > 12 && mark == '/' || b.digits == 2 && b.value < 10;
    if !(placed || mark == '/' && improper) {
        return None;
    }
    let (month, day) = if a.value > 12 { (b.value, a.value) } else { (a.value, b.value) };
    calendar(None, month, Some(day))
}
