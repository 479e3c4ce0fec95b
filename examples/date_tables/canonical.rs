//! The notation of the tables in one form.

use duizhao::facts::Length;

/// A value of the tables in one form: no spare zeros, ranges without their lengths, lengths in months, days and seconds.
pub(crate) fn canonical(timex: &str) -> String {
    if let Some(inside) = timex.strip_prefix('(') {
        let ends: Vec<String> = inside.trim_end_matches(')').split(',').take(2).map(first_day).collect();
        return format!("({})", ends.join(","));
    }
    match timex.strip_prefix('P').filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit() || c == 'T')) {
        Some(length) => written_length(length),
        None => without_zeros(timex),
    }
}

/// The first day of a period that a range begins or ends with.
pub(crate) fn first_day(end: &str) -> String {
    let end = without_zeros(end);
    match end.len() {
        4 if !end.contains('T') => format!("{end}-01-01"),
        7 if !end.contains('T') && !end.contains('W') => format!("{end}-01"),
        _ => end,
    }
}

/// A time without minutes and seconds that are zero.
pub(crate) fn without_zeros(timex: &str) -> String {
    let Some((day, time)) = timex.split_once('T') else { return timex.to_owned() };
    let time = time.strip_suffix(":00").unwrap_or(time);
    format!("{day}T{}", time.strip_suffix(":00").unwrap_or(time))
}

/// A length, `1Y1M21DT2H`, in months, days and seconds.
fn written_length(text: &str) -> String {
    let (mut length, mut number, mut time) = (Length::default(), String::new(), false);
    for c in text.chars() {
        let value = number.parse::<f64>().unwrap_or(0.0);
        match c {
            'T' => time = true,
            'Y' => length.months += value * 12.0,
            'M' if time => length.seconds += value * 60.0,
            'M' => length.months += value,
            'W' => length.days += value * 7.0,
            'D' => length.days += value,
            'H' => length.seconds += value * 3600.0,
            'S' => length.seconds += value,
            'B' => return format!("P{text}"),
            c => {
                number.push(c);
                continue;
            }
        }
        number.clear();
    }
    length_text(length)
}

pub(crate) fn length_text(length: Length) -> String {
    format!("P{:.3}M{:.3}DT{:.3}S", length.months, length.days, length.seconds)
}

/// A few are three, as the tables take it.
pub(crate) fn counted(length: Length) -> Length {
    let by = if length.vague { 3.0 } else { 1.0 };
    Length { months: length.months * by, days: length.days * by, seconds: length.seconds * by, vague: false }
}
