//! Dates and times in Chinese.

use super::numeric::slashed;
use super::{Clock, Date, Half};
use crate::facts::number::{Characters, Numeral, Sense, digit};

/// Adds the dates of a sentence, and marks the numerals they take.
pub(in crate::facts) fn find(
    characters: Characters<'_>,
    numerals: &mut [Numeral],
    mut add: impl FnMut(usize, usize, Date),
) {
    slashed(characters.text, numerals, &mut add);
    weekdays(characters, numerals, &mut add);
    for at in 0..numerals.len() {
        if numerals[at].taken {
            continue;
        }
        if !calendar(characters, numerals, at, &mut add) {
            clock(characters, numerals, at, &mut add);
        }
    }
}

/// 周一, 星期日, 礼拜六.
fn weekdays(characters: Characters<'_>, numerals: &mut [Numeral], add: &mut impl FnMut(usize, usize, Date)) {
    for index in 0..characters.list.len() {
        let named = match (characters.at(index), characters.at(index + 1)) {
            ('周', _) => index + 1,
            ('星', '期') | ('礼', '拜') => index + 2,
            _ => continue,
        };
        let day = match characters.at(named) {
            '日' | '天' => 7,
            c @ ('一' | '二' | '三' | '四' | '五' | '六') => digit(c).unwrap_or(0.0) as u8,
            _ => continue,
        };
        let before = index.checked_sub(1).map_or('\0', |at| characters.at(at));
        let after = characters.at(named + 1);
        // 每周四天 is four days a week, 一周三次 three times.
        let counted = matches!(before, '每' | '一' | '两' | '二' | '三' | '四' | '几' | '半' | '个');
        if counted && matches!(after, '天' | '次' | '个' | '小' | '场' | '日')
            || digit(after).is_some() && !matches!(after, '一')
            || after == '十'
        {
            continue;
        }
        if characters.at(index) == '周'
            && (matches!((characters.at(named), after), ('天', '王') | ('日', '本'))
                || matches!(before, '四' | '一' | '两'))
        {
            continue;
        }
        let (start, end) = (characters.offset(index), characters.offset(named + 1));
        let at = numerals.partition_point(|numeral| numeral.last <= named);
        if let Some(numeral) = numerals.get_mut(at).filter(|numeral| numeral.first <= named) {
            numeral.taken = true;
        }
        add(start, end, Date { weekday: Some(day), ..Date::default() });
    }
}

/// The character after a numeral and white space, and its index.
fn after(characters: Characters<'_>, numeral: &Numeral) -> (usize, char) {
    let at = characters.past_space(numeral.last);
    (at, characters.at(at))
}

/// Whether a numeral is a whole cardinal in a range.
fn whole(numeral: &Numeral, low: f64, high: f64) -> bool {
    let number = numeral.number;
    number.sense == Sense::Cardinal
        && number.value.fract() == 0.0
        && (low..=high).contains(&number.value)
        && !number.vague
}

/// Whether a numeral is written as a year: four digits of either kind.
fn is_year(characters: Characters<'_>, numeral: &Numeral) -> bool {
    let strings = || characters.list[numeral.first..numeral.last].iter().all(|&(_, c)| digit(c).is_some());
    let four = numeral.digits == 4 || numeral.last - numeral.first == 4 && strings();
    four && whole(numeral, 1000.0, 2199.0)
}

/// Years, months, days, decades and centuries that begin with the numeral `at`.
fn calendar(
    characters: Characters<'_>,
    numerals: &mut [Numeral],
    at: usize,
    add: &mut impl FnMut(usize, usize, Date),
) -> bool {
    let numeral = numerals[at];
    let (mark, c) = after(characters, &numeral);
    let mut date = Date::default();
    let mut last = mark + 1;
    match c {
        '年' if characters.at(mark + 1) == '代' && whole(&numeral, 0.0, 2199.0) => {
            date.decade = Some(numeral.number.value as i32);
            last = mark + 2;
        }
        '世' if characters.at(mark + 1) == '纪' && whole(&numeral, 1.0, 99.0) => {
            last = century(characters, numerals, at, mark + 2, &mut date);
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
    add(numeral.start, characters.offset(last), date);
    true
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

/// Words for the parts of a day before a time.
#[rustfmt::skip]
const PARTS: &[(&str, Half)] = &[
    ("上午", Half::Morning), ("早上", Half::Morning), ("早晨", Half::Morning), ("凌晨", Half::Morning), ("清晨", Half::Morning),
    ("早", Half::Morning), ("下午", Half::Afternoon), ("晚上", Half::Afternoon), ("晚间", Half::Afternoon),
    ("傍晚", Half::Afternoon), ("夜间", Half::Afternoon), ("夜里", Half::Afternoon), ("深夜", Half::Afternoon),
    ("午后", Half::Afternoon), ("当晚", Half::Afternoon), ("晚", Half::Afternoon), ("中午", Half::Afternoon),
];

/// Times of day that begin with the numeral `at`.
fn clock(characters: Characters<'_>, numerals: &mut [Numeral], at: usize, add: &mut impl FnMut(usize, usize, Date)) {
    let numeral = numerals[at];
    if !whole(&numeral, 0.0, 24.0) {
        return;
    }
    let before = characters.before(numeral.first).trim_end_matches([' ', '约', '近', '的']);
    let part = PARTS.iter().find(|(word, _)| before.ends_with(word));
    let (mark, c) = after(characters, &numeral);
    let follows = characters.at(mark + 1);
    let ended = matches!(follows, '钟' | '半' | '整' | '左' | '前' | '后' | '多' | '许' | '一' | '四' | '三');
    let minutes =
        |numerals: &[Numeral]| numerals.get(at + 1).copied().filter(|n| n.first == mark + 1 && whole(n, 0.0, 59.0));
    let (minute, last) = match (c, minutes(numerals)) {
        (':', Some(minute)) if minute.digits == 2 => (Some(minute.number.value as u8), minute.last),
        ('点' | '时', Some(minute)) if characters.at(minute.last) == '分' => {
            (Some(minute.number.value as u8), minute.last + 1)
        }
        ('点' | '时', Some(minute)) if characters.at(minute.last) == '刻' => {
            (Some(15 * minute.number.value as u8), minute.last + 1)
        }
        ('点', _) if follows == '半' => (Some(30), mark + 2),
        ('点', Some(minute)) if part.is_some() => (Some(minute.number.value as u8), minute.last),
        ('点', _) if follows == '钟' => (None, mark + 2),
        ('点', _) if part.is_some() || ended => (None, mark + 1),
        ('时', _) if (part.is_some() || numeral.digits > 0) && !matches!(follows, '代' | '候') => (None, mark + 1),
        _ => return,
    };
    numerals[at].taken = true;
    if let Some(next) = numerals.get_mut(at + 1).filter(|n| n.first < last) {
        next.taken = true;
    }
    let hour = numeral.number.value as u8;
    let clock = Clock { hour, minute, half: part.map(|&(_, half)| half) };
    let start = part.map_or(numeral.start, |(word, _)| before.len() - word.len());
    add(start, characters.offset(last), Date { clock: Some(clock), ..Date::default() });
}
