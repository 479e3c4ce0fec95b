//! Stretches of time of which only the unit is said: years of, several weeks, decades; 数年, 几个月, 多年.

use super::unit::*;
use super::{Quantity, Unit};
use crate::facts::number::{Characters, Number, Numeral, Reader, Weight, digit};

/// An open number of `unit`.
fn open(unit: Unit) -> Quantity {
    let mut number = Number::new(1.0, 1.0, Weight::Soft);
    number.vague = true;
    Quantity { number, unit }
}

/// Appends the stretches of an English sentence; `numerals` are its numbers.
pub(in crate::facts) fn english_spans(
    reader: Reader<'_>,
    numerals: &[Numeral],
    mut add: impl FnMut(usize, usize, Quantity),
) {
    for index in 0..reader.lexemes.len() {
        let text = reader.small(index);
        // All of them are plurals, which most words are not.
        let unit = ENGLISH.iter().find(|(word, _)| text.ends_with('s') && text == *word);
        let Some((_, unit)) = unit else { continue };
        let dashed = usize::from(index > 0 && reader.is_dash(index - 1));
        let counted = numerals.iter().any(|numeral| numeral.last == index || numeral.last + dashed == index);
        let before = index.wrapping_sub(1);
        let said = reader.is_any(before, BEFORE) || reader.is_any(index + 1, AFTER) || unit.factor >= DECADE.factor;
        if counted || !said {
            continue;
        }
        let first = if reader.is_any(before, &["several", "few", "many"]) { before } else { index };
        add(reader.lexemes[first].start, reader.lexemes[index].end, open(*unit));
    }
}

const ENGLISH: &[(&str, Unit)] = &[
    ("minutes", MINUTE),
    ("hours", HOUR),
    ("days", DAY),
    ("weeks", WEEK),
    ("months", MONTH),
    ("years", YEAR),
    ("decades", DECADE),
    ("centuries", CENTURY),
];

/// Words before a unit that stands for a stretch of time.
const BEFORE: &[&str] =
    &["several", "few", "many", "some", "for", "within", "in", "over", "recent", "past", "last", "next", "coming"];

/// Words after a unit that stands for a stretch of time.
const AFTER: &[&str] = &["of", "ago", "before", "after", "later", "earlier"];

/// Appends the stretches of a Chinese sentence.
pub(in crate::facts) fn chinese_spans(characters: Characters<'_>, mut add: impl FnMut(usize, usize, Quantity)) {
    let mut next = 0;
    while let Some(index) = characters.next(next, |c| matches!(c, '数' | '几' | '多')) {
        next = index + 1;
        let opens = characters.at(index);
        let before = index.checked_sub(1).map_or('\0', |at| characters.at(at));
        let part = digit(before).is_some()
            || before.is_ascii_digit()
            || "十百千万亿个第人次岁指总倍位基系参函差许".contains(before)
            || matches!(opens, '多') && "很不太最更增过".contains(before);
        if part {
            continue;
        }
        let at = index + 1 + usize::from(characters.at(index + 1) == '个');
        let rest = characters.from(at);
        let Some((word, unit)) = CHINESE.iter().find(|(word, _)| rest.starts_with(word)) else { continue };
        // 几月 asks for the month, 几个月 does not.
        if *word == "月" && at == index + 1 && opens != '数' {
            continue;
        }
        add(characters.offset(index), characters.offset(at) + word.len(), open(*unit));
    }
}

const CHINESE: &[(&str, Unit)] = &[
    ("分钟", MINUTE),
    ("小时", HOUR),
    ("钟头", HOUR),
    ("天", DAY),
    ("日", DAY),
    ("星期", WEEK),
    ("周", WEEK),
    ("月", MONTH),
    ("年", YEAR),
    ("世纪", CENTURY),
];
