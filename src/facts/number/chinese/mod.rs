//! Numbers in Chinese.

mod arabic;
mod around;
mod fractions;
mod han;
mod idioms;
mod sections;
mod spaces;

use super::lexeme::is_currency;
use super::{Number, Numeral, Weight, bounds};
use crate::text::{HanSet, address_length, has_address};
use arabic::digits;
use around::{doubled, first, join_ranges, one_of, sense};
use fractions::half;
use han::{characters_number, is_weight, run_end};

pub(in crate::facts) use spaces::ClosedUp;

/// A sentence and its characters.
#[derive(Clone, Copy)]
pub(in crate::facts) struct Characters<'a> {
    /// The sentence.
    pub(in crate::facts) text: &'a str,
    /// Its characters with their offsets.
    pub(in crate::facts) list: &'a [(usize, char)],
}

impl<'a> Characters<'a> {
    /// The character at `index`; NUL past the end.
    pub(in crate::facts) fn at(&self, index: usize) -> char {
        self.list.get(index).map_or('\0', |&(_, c)| c)
    }

    /// The byte at which `index` begins.
    pub(in crate::facts) fn offset(&self, index: usize) -> usize {
        self.list.get(index).map_or(self.text.len(), |&(at, _)| at)
    }

    /// The text before `index`.
    pub(in crate::facts) fn before(&self, index: usize) -> &'a str {
        &self.text[..self.offset(index)]
    }

    /// The text from `index`.
    pub(in crate::facts) fn from(&self, index: usize) -> &'a str {
        &self.text[self.offset(index)..]
    }

    /// The index of the next character, from `index` on, that `fits`.
    pub(in crate::facts) fn next(&self, index: usize, fits: impl Fn(char) -> bool) -> Option<usize> {
        let more = self.list.get(index..)?.iter().position(|&(_, c)| fits(c))?;
        Some(index + more)
    }

    /// The index after white space at `index`.
    pub(in crate::facts) fn past_space(&self, index: usize) -> usize {
        (index..).find(|&at| self.at(at) != ' ').unwrap_or(index)
    }

    /// The index of the character that begins at byte `offset`, or of the next one.
    fn index(&self, offset: usize) -> usize {
        self.list.partition_point(|&(at, _)| at < offset)
    }
}

/// The value of a digit character.
pub(in crate::facts) fn digit(c: char) -> Option<f64> {
    Some(match c {
        '零' | '〇' | '○' => 0.0,
        '一' | '壹' | '幺' => 1.0,
        '二' | '两' | '贰' | '俩' => 2.0,
        '三' | '叁' | '仨' => 3.0,
        '四' | '肆' => 4.0,
        '五' | '伍' => 5.0,
        '六' | '陆' => 6.0,
        '七' | '柒' => 7.0,
        '八' | '捌' => 8.0,
        '九' | '玖' => 9.0,
        _ => return None,
    })
}

/// The value of a scale character.
pub(super) fn scale(c: char) -> Option<f64> {
    Some(match c {
        '十' | '拾' => 10.0,
        '廿' => 20.0,
        '卅' => 30.0,
        '百' | '佰' => 100.0,
        '千' | '仟' => 1e3,
        '万' => 1e4,
        '亿' => 1e8,
        '兆' => 1e12,
        _ => return None,
    })
}

/// The characters of numbers; asked of every character of a text, where one look is cheaper than those for the value.
#[rustfmt::skip]
static NUMERALS: HanSet = HanSet::of(&[
    '零', '一', '二', '两', '三', '四', '五', '六', '七', '八', '九', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌',
    '玖', '幺', '俩', '仨', '十', '拾', '廿', '卅', '百', '佰', '千', '仟', '万', '亿', '兆',
]);

/// Whether `c` can be part of a Chinese number.
pub(super) fn is_numeral(c: char) -> bool {
    NUMERALS.contains(c) || matches!(c, '〇' | '○')
}

/// Whether `c` makes the number before it an open one: 十多, 三百余, 几.
pub(super) fn is_open(c: char) -> bool {
    matches!(c, '多' | '余' | '来' | '几' | '数')
}

/// Appends the numbers of a sentence in reading order; `words` are its words, as bytes of the sentence.
pub(in crate::facts) fn numerals(characters: Characters<'_>, words: &[(usize, usize)], numerals: &mut Vec<Numeral>) {
    let (mut index, mut word) = (0, 0);
    let addresses = has_address(characters.text);
    while let Some(next) = characters.next(index, may_begin) {
        index = next;
        let c = characters.at(index);
        if !c.is_ascii() && !is_numeral(c) {
            let found = worded(&characters, index);
            index = found.map_or(index + 1, |found| found.last.max(index + 1));
            numerals.extend(found);
            continue;
        }
        if let Some(end) = word_end(&characters, index, addresses) {
            index = end;
            continue;
        }
        let point = c == '.' && is_leading_point(&characters, index);
        if c.is_ascii() && !c.is_ascii_digit() && !point || c == '两' && is_weight(&characters, index) {
            index += 1;
            continue;
        }
        let end = run_end(&characters, index);
        while words.get(word).is_some_and(|&(_, to)| to <= characters.offset(index)) {
            word += 1;
        }
        let digits = c.is_ascii_digit() || point;
        if !digits && idioms::holds_no_number(&characters, index, end) {
            index = end;
            continue;
        }
        let part = !digits && idioms::is_part_of_word(&characters, index, end, words.get(word).copied());
        let found = one(&characters, index).map(|mut numeral| {
            numeral.number.weight = if part { Weight::Soft } else { numeral.number.weight };
            sense(&characters, numeral)
        });
        index = match found {
            Some(numeral) => numeral.last.max(index + 1),
            None if digits => code_end(&characters, index),
            None => end,
        };
        numerals.extend(found);
    }
    join_ranges(&characters, numerals);
    numerals.iter_mut().for_each(|numeral| qualify(&characters, numeral));
}

/// Whether a number, or a word that holds none, may begin with `c`.
fn may_begin(c: char) -> bool {
    if c.is_ascii() { c.is_ascii_alphanumeric() || c == '.' } else { is_numeral(c) || WORDED.contains(c) }
}

/// The characters that begin a number without a numeral.
static WORDED: HanSet = HanSet::of(&['半', '对', '翻', '加', '首', '之']);

/// Where the address, currency code or code of letters and digits at `index` ends, if one begins there.
fn word_end(characters: &Characters<'_>, index: usize, addresses: bool) -> Option<usize> {
    let c = characters.at(index);
    if !c.is_ascii_alphanumeric() {
        return None;
    }
    if let Some(length) = if addresses { address_length(characters.from(index)) } else { None } {
        return Some(characters.index(characters.offset(index) + length));
    }
    if is_currency(letters(characters, index)) {
        return Some(index + 3);
    }
    (!c.is_ascii_digit()).then(|| code_end(characters, index))
}

/// The letters from `index`, before whatever is none.
fn letters<'a>(characters: &Characters<'a>, index: usize) -> &'a str {
    let rest = characters.from(index);
    &rest[..rest.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(rest.len())]
}

/// Whether the point at `index` begins a number: .5.
fn is_leading_point(characters: &Characters<'_>, index: usize) -> bool {
    let before = index.checked_sub(1).map_or('\0', |at| characters.at(at));
    characters.at(index + 1).is_ascii_digit() && !before.is_ascii_alphanumeric() && before != '.'
}

/// A number at `index` that no numeral begins: 半, 翻番, 首次, 之一.
fn worded(characters: &Characters<'_>, index: usize) -> Option<Numeral> {
    match characters.at(index) {
        '半' | '对' => half(characters, index),
        '翻' | '加' => doubled(characters, index),
        '首' => first(characters, index),
        '之' => one_of(characters, index),
        _ => None,
    }
}

/// Adds the sign and the qualifier that stand around a numeral.
fn qualify(characters: &Characters<'_>, numeral: &mut Numeral) {
    let before = characters.before(numeral.first);
    // 增速为-3.8%, but 编号-01 and 中国-3.
    const VERBS: &[char] =
        &[' ', '(', '了', '到', '为', '是', '至', '达', '约', '跌', '降', '增', '滑', '有', '和', '与', '算', '过'];
    let sign = before.strip_suffix(['-', '−']).is_some_and(|rest| rest.is_empty() || rest.ends_with(VERBS));
    // A cell that holds nothing but the number may set the sign apart.
    let alone = matches!(before.trim(), "-" | "−") && numeral.end == characters.text.len();
    let worded = before.ends_with('负') && !before.ends_with("正负") || before.ends_with("负的");
    if sign || alone || worded || before.ends_with("零下") {
        numeral.number.value = -numeral.number.value;
    }
    bounds::chinese(characters, numeral);
}

/// Where a run of letters and digits ends: H200, Covid-19, 910B.
fn code_end(characters: &Characters<'_>, index: usize) -> usize {
    let word = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let mut end = index;
    loop {
        let c = characters.at(end);
        let hyphen = matches!(c, '-' | '/') && word(characters.at(end + 1)) && characters.at(end + 1).is_ascii_digit();
        if !word(c) && (!hyphen || end == index) {
            return end.max(index + 1);
        }
        end += 1;
    }
}

/// One number at `index`, without what stands around it.
pub(super) fn one(characters: &Characters<'_>, index: usize) -> Option<Numeral> {
    if characters.at(index).is_ascii_digit() || characters.at(index) == '.' {
        return digits(characters, index);
    }
    let end = run_end(characters, index);
    if end == index + 1 && characters.at(index) == '百' && characters.before(index).ends_with("分之") {
        return Some(numeral(characters, index, end, Number::new(100.0, 100.0, Weight::Firm), 0));
    }
    (end > index).then(|| characters_number(characters, index, end)).flatten()
}

/// A numeral over the characters from `first` to before `last`.
pub(super) fn numeral(
    characters: &Characters<'_>,
    first: usize,
    last: usize,
    number: Number,
    digits: usize,
) -> Numeral {
    let (start, end) = (characters.offset(first), characters.offset(last));
    Numeral { start, end, first, last, number, digits, taken: false, opens_range: false }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numerals_are_the_characters_with_a_value() {
        let valued = |c: char| digit(c).is_some() || scale(c).is_some();
        assert!(('\0'..=char::MAX).all(|c| is_numeral(c) == valued(c)));
    }
}
