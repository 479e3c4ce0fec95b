//! Dates in Chinese that are counted from the day of the text.

use super::Words;
use crate::facts::date::{Date, Part, Period, Season, Shift};
use crate::facts::number::{Characters, Numeral, digit};

/// Days and years that one word names: how far, in what, and which part of the day.
#[rustfmt::skip]
const WORDS: &[(&str, Period, i32, Option<Part>)] = &[
    ("大前天", Period::Day, -3, None), ("大后天", Period::Day, 3, None), ("前天", Period::Day, -2, None),
    ("前日", Period::Day, -2, None), ("后天", Period::Day, 2, None), ("后日", Period::Day, 2, None),
    ("昨天", Period::Day, -1, None), ("昨日", Period::Day, -1, None), ("今天", Period::Day, 0, None),
    ("今日", Period::Day, 0, None), ("明天", Period::Day, 1, None), ("明日", Period::Day, 1, None),
    ("今早", Period::Day, 0, Some(Part::Morning)), ("今晨", Period::Day, 0, Some(Part::Morning)),
    ("今晚", Period::Day, 0, Some(Part::Evening)), ("今夜", Period::Day, 0, Some(Part::Night)),
    ("昨早", Period::Day, -1, Some(Part::Morning)), ("昨晨", Period::Day, -1, Some(Part::Morning)),
    ("昨晚", Period::Day, -1, Some(Part::Evening)), ("昨夜", Period::Day, -1, Some(Part::Night)),
    ("明早", Period::Day, 1, Some(Part::Morning)), ("明晨", Period::Day, 1, Some(Part::Morning)),
    ("明晚", Period::Day, 1, Some(Part::Evening)), ("前晚", Period::Day, -2, Some(Part::Evening)),
    ("大前年", Period::Year, -3, None), ("大后年", Period::Year, 3, None), ("前年", Period::Year, -2, None),
    ("去年", Period::Year, -1, None), ("今年", Period::Year, 0, None), ("本年", Period::Year, 0, None),
    ("明年", Period::Year, 1, None), ("后年", Period::Year, 2, None),
];

/// The word that begins at `index` and says how far a day or year is: where it ends.
pub(super) fn word(characters: Characters<'_>, words: &Words<'_>, index: usize) -> Option<(usize, Date)> {
    if !matches!(characters.at(index), '大' | '前' | '后' | '昨' | '今' | '明' | '去' | '本') {
        return None;
    }
    let rest = characters.from(index);
    let &(name, period, count, part) = WORDS.iter().find(|(name, ..)| rest.starts_with(name))?;
    let (start, end) = (characters.offset(index), characters.offset(index) + name.len());
    // 三年前天气 and 雨后天晴 hold no day: 前 and 后 need the edges of words on both sides.
    let doubtful = matches!(characters.at(index), '前' | '后') || name == "本年";
    if doubtful && !words.are_edges(start, end) || !words.may_begin(start) {
        return None;
    }
    // 去年同期 compares; it says no date.
    if ["同期", "同月", "同季", "同比"].iter().any(|word| rest[name.len()..].starts_with(word)) {
        return None;
    }
    let date = Date { shift: Some(Shift { period, count }), part, ..Date::default() };
    Some((index + name.chars().count(), date))
}

/// 上周, 下个月, 本季度, 这个周末 from `index`: where it ends. Numerals in it are taken.
pub(super) fn period(
    characters: Characters<'_>,
    numerals: &mut [Numeral],
    words: &Words<'_>,
    index: usize,
) -> Option<(usize, Date)> {
    let (mut next, mut count): (usize, i32) = (
        index + 1,
        match characters.at(index) {
            '上' => -1,
            '下' => 1,
            '本' | '这' | '今' => 0,
            _ => return None,
        },
    );
    if count != 0 && characters.at(next) == characters.at(index) {
        (next, count) = (next + 1, count * 2);
    }
    let start = characters.offset(index);
    if !words.may_begin(start) {
        return None;
    }
    let one = matches!(characters.at(next), '一') && count.abs() == 1;
    next += usize::from(one);
    next += usize::from(characters.at(next) == '个');
    let rest = characters.from(next);
    let today = characters.at(index) == '今';
    let (name, period) = PERIODS.iter().find(|(name, _)| rest.starts_with(name))?;
    let end = next + name.chars().count();
    // 上年 and 本日 are told from another day; 今 goes with seasons alone; 下月球 and 上周刊 are other words.
    if today && !matches!(*name, "周" | "周末")
        || !words.may_end(characters.offset(end)) && !is_weekday(characters, end)
    {
        return None;
    }
    // 上世纪80年代 is one decade.
    if *period == Period::Century && (characters.at(end).is_ascii_digit() || digit(characters.at(end)).is_some()) {
        return None;
    }
    let mut date = Date { shift: Some(Shift { period: *period, count }), ..Date::default() };
    date.weekend = name.ends_with('末');
    let mut last = end;
    if *period == Period::Week && !date.weekend && is_weekday(characters, end) {
        date.weekday = Some(match characters.at(end) {
            '日' | '天' | '末' => 7,
            c => digit(c)? as u8,
        });
        last = end + 1;
    }
    numerals.iter_mut().filter(|n| n.first >= index && n.last <= last).for_each(|n| n.taken = true);
    Some((last, date))
}

/// Periods after 上, 下, 本 and 这.
const PERIODS: &[(&str, Period)] = &[
    ("周末", Period::Week),
    ("星期", Period::Week),
    ("礼拜", Period::Week),
    ("周", Period::Week),
    ("月", Period::Month),
    ("季度", Period::Quarter),
    ("季", Period::Quarter),
    ("年度", Period::Year),
    ("世纪", Period::Century),
];

/// Whether the day of a week is named at `index`.
fn is_weekday(characters: Characters<'_>, index: usize) -> bool {
    matches!(characters.at(index), '一' | '二' | '三' | '四' | '五' | '六' | '日' | '天')
}

/// 今春, 去秋, 明夏: a season of a year that one character names.
pub(super) fn season_of(character: char) -> Option<Season> {
    Some(match character {
        '春' => Season::Spring,
        '夏' => Season::Summer,
        '秋' => Season::Autumn,
        '冬' => Season::Winter,
        _ => return None,
    })
}
