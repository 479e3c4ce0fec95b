//! Quarters and halves of a year and seasons in Chinese.

use super::Words;
use super::relative::season_of;
use crate::facts::date::{Date, Period, Shift};
use crate::facts::number::{Characters, Numeral, Sense};

/// 上半年, 下半年, 前半年: where it ends. The numeral 半 in it is taken.
pub(super) fn half(characters: Characters<'_>, numerals: &mut [Numeral], index: usize) -> Option<(usize, Date)> {
    let half = match characters.at(index) {
        '上' | '前' => 1,
        '下' | '后' => 2,
        _ => return None,
    };
    if !characters.from(index + 1).starts_with("半年") {
        return None;
    }
    numerals.iter_mut().filter(|n| n.first > index && n.first <= index + 2).for_each(|n| n.taken = true);
    Some((index + 3, Date { half: Some(half), ..Date::default() }))
}

/// 春天, 夏季, 夏初, 今秋, 去年冬天: a season from `index`, and where it ends.
pub(super) fn season(characters: Characters<'_>, words: &Words<'_>, index: usize) -> Option<(usize, Date)> {
    let count = match characters.at(index) {
        '今' => Some(0),
        '去' => Some(-1),
        '明' => Some(1),
        _ => None,
    };
    let at = index + usize::from(count.is_some());
    let season = season_of(characters.at(at))?;
    let named = matches!(characters.at(at + 1), '天' | '季' | '初' | '末');
    let last = at + 1 + usize::from(named);
    // 春 alone is a part of many names: only with 天, 季, 初 or 末, or with the year before it.
    // 今年夏天 may be one word.
    let begins = words.may_begin(characters.offset(index)) || characters.before(index).ends_with('年');
    let whole = begins && words.may_end(characters.offset(last));
    if !named && count.is_none() || !whole {
        return None;
    }
    let shift = count.map(|count| Shift { period: Period::Year, count });
    Some((last, Date { season: Some(season), shift, ..Date::default() }))
}

/// 第二季度, 一季度, 三季: the quarter that the numeral `at` counts, and where it ends.
pub(super) fn quarter(characters: Characters<'_>, numerals: &mut [Numeral], at: usize) -> Option<(usize, usize, Date)> {
    let numeral = numerals[at];
    let value = numeral.number.value;
    if !(1.0..=4.0).contains(&value) || value.fract() != 0.0 || numeral.last - numeral.first > 2 {
        return None;
    }
    let ordinal = numeral.number.sense == Sense::Ordinal || characters.before(numeral.first).ends_with('第');
    let next = characters.past_space(numeral.last);
    let rest = characters.from(next);
    let last = match rest {
        _ if rest.starts_with("季度") => next + 2,
        _ if rest.starts_with('季') && ordinal && !rest.starts_with("季后") => next + 1,
        _ => return None,
    };
    // 三个季度 and 前三季度 count quarters; 第三季 of a series is no quarter, but nothing else has 季度.
    let before = characters.before(numeral.first);
    if !ordinal && before.ends_with(['前', '后', '近', '过', '连']) || last == next + 1 {
        return None;
    }
    numerals[at].taken = true;
    Some((numeral.start, characters.offset(last), Date { quarter: Some(value as u8), ..Date::default() }))
}
