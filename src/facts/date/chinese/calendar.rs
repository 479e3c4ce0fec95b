//! Years, months, days, decades and centuries in Chinese.

use super::{after, era, whole};
use crate::facts::date::Date;
use crate::facts::number::{Characters, Numeral, digit};

/// Whether a numeral is written as a year: four digits of either kind.
fn is_year(characters: Characters<'_>, numeral: &Numeral) -> bool {
    let strings = || characters.list[numeral.first..numeral.last].iter().all(|&(_, c)| digit(c).is_some());
    let four = numeral.digits == 4 || numeral.last - numeral.first == 4 && strings();
    four && whole(numeral, 1000.0, 2199.0)
}

/// Years, months, days, decades and centuries that begin with the numeral `at`.
pub(super) fn calendar(
    characters: Characters<'_>,
    numerals: &mut [Numeral],
    at: usize,
    add: &mut impl FnMut(usize, usize, Date),
) -> bool {
    let numeral = numerals[at];
    let (mark, c) = after(characters, &numeral);
    let mut date = Date::default();
    let mut last = mark + 1;
    let mut start = numeral.start;
    match c {
        '年' if characters.at(mark + 1) == '代' && whole(&numeral, 0.0, 2199.0) => {
            let (decade, first) = decade(characters, &numeral);
            (date.decade, start, last) = (Some(decade), first, mark + 2);
        }
        '世' if characters.at(mark + 1) == '纪' && whole(&numeral, 1.0, 99.0) => {
            last = century(characters, numerals, at, mark + 2, &mut date);
            if characters.before(numeral.first).ends_with("公元前") {
                date.century = date.century.map(|century| -century);
                start -= "公元前".len();
            }
        }
        '年' if era::year(characters, &numeral).is_some() => {
            let (year, first) = era::year(characters, &numeral).expect("the guard found an era");
            (date.year, start) = (Some(year), first);
            last = month_and_day(characters, numerals, at + 1, last, &mut date);
        }
        '年' if is_year(characters, &numeral) => {
            date.year = Some(numeral.number.value as i32);
            last = month_and_day(characters, numerals, at + 1, last, &mut date);
        }
        '月' if is_month(characters, &numeral, mark) => {
            last = month_and_day(characters, numerals, at, numeral.first, &mut date)
        }
        '日' if whole(&numeral, 1.0, 31.0) && !matches!(characters.at(mark + 1), '元' | '圆' | '币' | '本') => {
            date.day = Some(numeral.number.value as u8);
        }
        _ => return bare_year(characters, numerals, at, add),
    }
    numerals[at].taken = true;
    add(start, characters.offset(last), date);
    true
}

/// The first year of a decade, and the byte at which it begins: 上世纪80年代 is 1980.
fn decade(characters: Characters<'_>, numeral: &Numeral) -> (i32, usize) {
    let value = numeral.number.value as i32;
    let before = characters.before(numeral.first);
    let centuries = [("上世纪", 1900), ("上个世纪", 1900), ("本世纪", 2000)];
    let told = centuries.into_iter().find(|(word, _)| value < 100 && before.ends_with(word));
    told.map_or((value, numeral.start), |(word, century)| (century + value, before.len() - word.len()))
}

/// A century, which a decade may follow: 20世纪80年代. Gives where it ends.
fn century(characters: Characters<'_>, numerals: &mut [Numeral], at: usize, last: usize, date: &mut Date) -> usize {
    let value = numerals[at].number.value as i32;
    date.century = Some(value);
    let decade = |next: &Numeral| {
        let (mark, c) = after(characters, next);
        let here = next.first == last || next.first == characters.past_space(last);
        (here && c == '年' && characters.at(mark + 1) == '代').then_some(mark + 2)
    };
    let Some(end) = numerals.get(at + 1).and_then(decade) else { return last };
    date.century = None;
    date.decade = Some((value - 1) * 100 + (numerals[at + 1].number.value as i32) % 100);
    numerals[at + 1].taken = true;
    end
}

/// Whether a numeral before 月 is a month: 1 to 12, or an absurd one with a day behind it.
fn is_month(characters: Characters<'_>, numeral: &Numeral, mark: usize) -> bool {
    let day = characters.at(mark + 1).is_ascii_digit() || characters.from(mark + 1).starts_with(" ");
    whole(numeral, 1.0, if day && numeral.digits == 2 { 99.0 } else { 12.0 })
}

/// A month and day that begin with the numeral `at` at character `from`: where they end.
fn month_and_day(
    characters: Characters<'_>,
    numerals: &mut [Numeral],
    at: usize,
    from: usize,
    date: &mut Date,
) -> usize {
    let expected = |numerals: &[Numeral], at: usize, from: usize, mark: char, high: f64| {
        let numeral = numerals.get(at)?;
        let here = numeral.first == from || numeral.first == characters.past_space(from);
        let (index, c) = after(characters, numeral);
        let marked = c == mark || mark == '日' && c == '号';
        (here && marked && whole(numeral, 1.0, high)).then_some((numeral.number.value as u8, index + 1))
    };
    let Some((month, mut last)) = expected(numerals, at, from, '月', 99.0) else { return from };
    (date.month, numerals[at].taken) = (Some(month), true);
    last += usize::from(characters.at(last) == '份');
    if let Some((day, end)) = expected(numerals, at + 1, last, '日', 99.0) {
        (date.day, numerals[at + 1].taken, last) = (Some(day), true, end);
    }
    last
}

/// A year without 年: four digits in a range with another year, in brackets, or before a season.
fn bare_year(
    characters: Characters<'_>,
    numerals: &mut [Numeral],
    at: usize,
    add: &mut impl FnMut(usize, usize, Date),
) -> bool {
    let numeral = numerals[at];
    if numeral.digits != 4 || !is_year(characters, &numeral) {
        return false;
    }
    let (mark, c) = after(characters, &numeral);
    let next = numerals.get(at + 1).filter(|n| n.first <= mark + 2 && after(characters, n).1 == '年');
    let joined = matches!(c, '-' | '–' | '—' | '~' | '至' | '到' | '、' | '/' | '和' | '或');
    if c == ')' || c == '/' && next.is_some() || joined && next.is_some() {
        numerals[at].taken = true;
        add(numeral.start, numeral.end, Date { year: Some(numeral.number.value as i32), ..Date::default() });
        short_year(numerals, at, add);
        return true;
    }
    false
}

/// The second year of a range of which only two digits are written: 1950-53年.
fn short_year(numerals: &mut [Numeral], at: usize, add: &mut impl FnMut(usize, usize, Date)) {
    let year = numerals[at].number.value as i32;
    let Some(next) = numerals.get_mut(at + 1).filter(|n| n.digits == 2) else { return };
    let second = year - year % 100 + next.number.value as i32;
    if second > year {
        next.taken = true;
        add(next.start, next.end, Date { year: Some(second), ..Date::default() });
    }
}
