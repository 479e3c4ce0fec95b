//! Times of day in Chinese.

use super::{after, whole};
use crate::facts::date::{Clock, Date, Half, Zone, zone};
use crate::facts::number::{Characters, Numeral};

/// Words for the parts of a day before a time.
#[rustfmt::skip]
const PARTS: &[(&str, Half)] = &[
    ("上午", Half::Morning), ("早上", Half::Morning), ("早晨", Half::Morning), ("凌晨", Half::Morning), ("清晨", Half::Morning),
    ("早", Half::Morning), ("下午", Half::Afternoon), ("晚上", Half::Afternoon), ("晚间", Half::Afternoon),
    ("傍晚", Half::Afternoon), ("夜间", Half::Afternoon), ("夜里", Half::Afternoon), ("深夜", Half::Afternoon),
    ("午后", Half::Afternoon), ("当晚", Half::Afternoon), ("晚", Half::Afternoon), ("中午", Half::Afternoon),
];

/// Times of day that begin with the numeral `at`.
pub(super) fn clock(
    characters: Characters<'_>,
    numerals: &mut [Numeral],
    at: usize,
    add: &mut impl FnMut(usize, usize, Date),
) {
    let numeral = numerals[at];
    let (mark, c) = after(characters, &numeral);
    if !whole(&numeral, 0.0, 24.0) || !matches!(c, ':' | '点' | '时') {
        return;
    }
    let before = characters.before(numeral.first).trim_end_matches([' ', '约', '近', '的']);
    let part = PARTS.iter().find(|(word, _)| before.ends_with(word));
    let start = part.map_or(numeral.start, |(word, _)| before.len() - word.len());
    let (zone, start) = zoned(characters.text, start);
    let placed = part.is_some() || zone.is_some();
    let follows = characters.at(mark + 1);
    let ended = matches!(follows, '钟' | '半' | '整' | '左' | '前' | '后' | '多' | '许' | '一' | '四' | '三');
    let minutes =
        |numerals: &[Numeral]| numerals.get(at + 1).copied().filter(|n| n.first == mark + 1 && whole(n, 0.0, 59.0));
    let (minute, mut last) = match (c, minutes(numerals)) {
        (':', Some(minute)) if minute.digits == 2 => (Some(minute.number.value as u8), minute.last),
        ('点' | '时', Some(minute)) if characters.at(minute.last) == '分' => {
            (Some(minute.number.value as u8), minute.last + 1)
        }
        ('点' | '时', Some(minute)) if characters.at(minute.last) == '刻' => {
            (Some(15 * minute.number.value as u8), minute.last + 1)
        }
        ('点', _) if follows == '半' => (Some(30), mark + 2),
        ('点', Some(minute)) if placed => (Some(minute.number.value as u8), minute.last),
        ('点', _) if follows == '钟' => (None, mark + 2),
        ('点', _) if placed || ended => (None, mark + 1),
        ('时', _) if (placed || numeral.digits > 0) && !matches!(follows, '代' | '候') => (None, mark + 1),
        _ => return,
    };
    let second = seconds(characters, numerals, at + 2, &mut last);
    numerals[at].taken = true;
    let inside = |n: &&mut Numeral| n.first >= numeral.first && n.last <= last;
    numerals.iter_mut().filter(inside).for_each(|part| part.taken = true);
    let hour = numeral.number.value as u8;
    let clock = Clock { minute, second, half: part.map(|&(_, half)| half), zone, ..Clock::at(hour) };
    add(start, characters.offset(last), Date { clock: Some(clock), ..Date::default() });
}

/// The seconds after the minutes that end at `last`: 12:05:30, 五点十分三十秒.
fn seconds(characters: Characters<'_>, numerals: &[Numeral], at: usize, last: &mut usize) -> Option<u8> {
    let next = numerals.get(at).filter(|n| whole(n, 0.0, 59.0))?;
    let colon = characters.at(*last) == ':' && next.first == *last + 1 && next.digits == 2;
    let marked = next.first == *last && characters.at(next.last) == '秒';
    if !colon && !marked {
        return None;
    }
    *last = next.last + usize::from(marked);
    Some(next.number.value as u8)
}

/// The zone before a time that begins at `start`, a day of the week or month between them aside; and where both begin.
fn zoned(text: &str, start: usize) -> (Option<Zone>, usize) {
    let before = text[..start].trim_end();
    if let Some((zone, length)) = zone::chinese_before(before) {
        return (Some(zone), before.len() - length);
    }
    // 北京时间5月1日晚上8点: the day stands between, and the zone is no part of the span.
    let between = before
        .trim_end_matches(|c: char| c.is_ascii_digit() || "年月日号周星期一二三四五六今昨明天晚早上()".contains(c));
    (zone::chinese_before(between).map(|(zone, _)| zone), start)
}
