//! Dates in digits alone: 2018-10-07, 7/10/2018, 2018.10.7.

use super::Date;
use crate::facts::number::Numeral;

/// Adds the dates of three groups of digits, and marks the numerals they take.
pub(super) fn slashed(text: &str, numerals: &mut [Numeral], add: &mut impl FnMut(usize, usize, Date)) {
    for at in 2..numerals.len() {
        let (a, b, c) = (numerals[at - 2], numerals[at - 1], numerals[at]);
        if [a, b, c].iter().any(|n| n.taken || n.digits == 0) || a.end > b.start || b.end > c.start {
            continue;
        }
        let gap = &text[a.end..b.start];
        if !matches!(gap, "/" | "-" | ".") || &text[b.end..c.start] != gap {
            continue;
        }
        let Some(date) = date([a, b, c].map(|n| n.number.value), a.digits == 4, c.digits == 4) else { continue };
        for numeral in &mut numerals[at - 2..=at] {
            numeral.taken = true;
        }
        add(a.start, c.end, date);
    }
}

/// The date of three numbers; the month is the one that can be none but it, or the American order.
fn date([a, b, c]: [f64; 3], year_first: bool, year_last: bool) -> Option<Date> {
    let (year, month, day) = match (year_first, year_last) {
        (true, false) => (a, b, c),
        (false, true) if a > 12.0 => (c, b, a),
        (false, true) => (c, a, b),
        _ => return None,
    };
    let valid = (1000.0..2200.0).contains(&year) && (1.0..=12.0).contains(&month) && (1.0..=31.0).contains(&day);
    let either_order = year_last && month <= 12.0 && day <= 12.0 && month != day;
    valid.then(|| Date {
        either_order,
        year: Some(year as i32),
        month: Some(month as u8),
        day: Some(day as u8),
        ..Date::default()
    })
}
