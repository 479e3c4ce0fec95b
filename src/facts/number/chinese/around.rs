//! What stands around a number and says what it is: 分之, 第, %, 成, 折, 倍, 打, 旬, ranges.

use super::{Characters, digit, fractions, is_numeral, scale};
use crate::facts::number::{Number, Numeral, Sense, Weight};
use crate::text::chars::is_han;

/// 百分之, 分之, 第, %, 倍, 成, 折 around a number.
pub(super) fn sense(characters: &Characters<'_>, mut numeral: Numeral) -> Numeral {
    if let Some(fraction) = fractions::begun(characters, numeral) {
        return fraction;
    }
    let rest = characters.from(numeral.last);
    if rest.starts_with("分百") && numeral.number.value == 100.0 {
        let last = numeral.last + 2;
        extend(characters, &mut numeral, last);
        numeral.number.sense = Sense::Percent;
        return numeral;
    }
    let before = characters.before(numeral.first).trim_end_matches(' ');
    if before.ends_with('第') {
        numeral.number.sense = Sense::Ordinal;
        numeral.first = characters.index(before.len() - '第'.len_utf8());
        numeral.start = characters.offset(numeral.first);
        if numeral.number.value <= 3.0 && numeral.digits == 0 {
            numeral.number.weight = Weight::Soft;
        }
        return numeral;
    }
    // 百分三十 leaves out 之; 一百分三十 does not.
    if let Some(rest) = before.strip_suffix("百分").filter(|rest| !rest.ends_with(is_numeral)) {
        numeral.first = characters.index(rest.len());
        numeral.start = characters.offset(numeral.first);
        numeral.number.sense = Sense::Percent;
        return numeral;
    }
    suffix(characters, numeral)
}

/// %, 百分点, 成, 折, 倍, 打, 旬 after a number.
fn suffix(characters: &Characters<'_>, mut numeral: Numeral) -> Numeral {
    let next = characters.past_space(numeral.last);
    let length = match characters.at(next) {
        '%' => 1,
        '‰' => 1,
        '个' if characters.from(next).starts_with("个百分点") => 4,
        '百' if characters.from(next).starts_with("百分点") => 3,
        '成' => return tenths(characters, numeral, next),
        '折' => return tenths(characters, numeral, next),
        '倍' => return multiple(characters, numeral, next),
        '打' if are_dozens(characters, &numeral, next) => return times(characters, numeral, next, 12.0),
        // 年过五旬, 七旬老人: decades of age.
        '旬' if (5.0..10.0).contains(&numeral.number.value) => return times(characters, numeral, next, 10.0),
        _ => return numeral,
    };
    if characters.at(next) == '‰' {
        numeral.number.value /= 10.0;
    }
    extend(characters, &mut numeral, next + length);
    numeral.number.sense = Sense::Percent;
    if numeral.number.other.is_none() {
        numeral.number.weight = Weight::Firm;
    }
    numeral
}

/// Whether 打 at `index` counts dozens and is not the verb: 五十打, 一打啤酒, but 一打开.
fn are_dozens(characters: &Characters<'_>, numeral: &Numeral, index: usize) -> bool {
    let next = characters.at(index + 1);
    let whole = numeral.number.sense == Sense::Cardinal && numeral.number.value.fract() == 0.0;
    let ended = !is_han(next) || matches!(next, '的' | '鸡' | '啤' | '以' | '左');
    let verb = digit(next).is_some() || matches!(next, '开' | '出' | '了' | '完' | '死' | '败' | '白' | '动' | '仗');
    whole && (ended || numeral.number.value >= 10.0 && !verb)
}

/// A number of `by` each, up to the character at `index`.
fn times(characters: &Characters<'_>, mut numeral: Numeral, index: usize, by: f64) -> Numeral {
    extend(characters, &mut numeral, index + 1);
    (numeral.number.value, numeral.number.grain) = (numeral.number.value * by, by);
    numeral.number.weight = numeral.number.weight.max(Weight::Word);
    numeral
}

/// Lengthens a numeral to before the character `last`.
pub(super) fn extend(characters: &Characters<'_>, numeral: &mut Numeral, last: usize) {
    (numeral.last, numeral.end, numeral.digits) = (last, characters.offset(last), 0);
}

/// 三成, 三成五, 八折: tenths, as percent.
fn tenths(characters: &Characters<'_>, mut numeral: Numeral, at: usize) -> Numeral {
    let value = numeral.number.value;
    let discount = characters.at(at) == '折';
    let follows = characters.at(at + 1);
    let verb = matches!(
        follows,
        '为' | '立'
            | '功'
            | '员'
            | '长'
            | '本'
            | '果'
            | '就'
            | '绩'
            | '分'
            | '份'
            | '年'
            | '人'
            | '交'
            | '了'
            | '叠'
            | '磨'
            | '腾'
            | '断'
    );
    let all = discount && value == 10.0;
    if verb || all || !(0.0..=100.0).contains(&value) || !discount && value > 10.0 {
        return numeral;
    }
    let value = if value > 10.0 { value / 10.0 } else { value };
    let more = if follows == '半' { Some(5.0) } else { digit(follows) };
    extend(characters, &mut numeral, at + 1 + usize::from(more.is_some()));
    let number = &mut numeral.number;
    (number.value, number.grain) = (value * 10.0 + more.unwrap_or(0.0), 10.0);
    (number.sense, number.weight) = (Sense::Percent, Weight::Firm);
    number.other = discount.then_some(100.0 - number.value);
    numeral
}

/// 三倍; after a verb of growth it can mean four times as much.
fn multiple(characters: &Characters<'_>, mut numeral: Numeral, at: usize) -> Numeral {
    extend(characters, &mut numeral, at + 1);
    numeral.number.sense = Sense::Multiple;
    let grown = grows(characters.before(numeral.first));
    numeral.number.other = grown.then_some(numeral.number.value + 1.0);
    if numeral.number.value == 1.0 {
        numeral.number.weight = Weight::Soft;
    }
    numeral
}

/// Whether the words before a multiple say that something grew by it, and not to it.
fn grows(before: &str) -> bool {
    let clause = before.rsplit([',', '。', ';', '、', '到', '至', '达', '为', '是']).next().unwrap_or("");
    let near = clause.char_indices().rev().nth(7).map_or(0, |(at, _)| at);
    clause[near..].contains(['增', '涨', '升', '长', '多', '快', '高', '大', '贵', '重', '强', '提', '超', '翻', '加'])
}

/// 翻番, 翻了两番, 翻倍, 加倍: how many times as much something became.
pub(super) fn doubled(characters: &Characters<'_>, index: usize) -> Option<Numeral> {
    let rest = characters.from(index);
    let (word, value) = DOUBLED.iter().find(|(word, _)| rest.starts_with(word))?;
    let mut number = Number::new(*value, 1.0, Weight::Soft);
    number.sense = Sense::Multiple;
    Some(super::numeral(characters, index, index + word.chars().count(), number, 0))
}

/// 之一: one of several.
pub(super) fn one_of(characters: &Characters<'_>, index: usize) -> Option<Numeral> {
    let fits = characters.at(index) == '之' && characters.at(index + 1) == '一';
    let counts = characters.before(index).ends_with('分') || characters.at(index + 2) == '十';
    let number = Number::new(1.0, 1.0, Weight::Soft);
    (fits && !counts).then(|| super::numeral(characters, index, index + 2, number, 0))
}

/// 首次, 首届: the first of a series, where 首 is no part of another word.
pub(super) fn first(characters: &Characters<'_>, index: usize) -> Option<Numeral> {
    let follows = matches!(
        characters.at(index + 1),
        '次' | '场' | '届' | '轮' | '批' | '名' | '例' | '个' | '位' | '部' | '款' | '项'
    );
    let fits = characters.at(index) == '首' && follows;
    let mut number = Number::new(1.0, 1.0, Weight::Soft);
    number.sense = Sense::Ordinal;
    fits.then(|| super::numeral(characters, index, index + 1, number, 0))
}

const DOUBLED: &[(&str, f64)] = &[
    ("翻了一番", 2.0),
    ("翻一番", 2.0),
    ("翻番", 2.0),
    ("翻倍", 2.0),
    ("加倍", 2.0),
    ("翻了两番", 4.0),
    ("翻两番", 4.0),
    ("翻了三番", 8.0),
];

/// Marks ranges, and gives the scale and sense of their second number to the first: 5-10年, 五到十年, 70-90%.
pub(super) fn join_ranges(characters: &Characters<'_>, numerals: &mut [Numeral]) {
    for index in 1..numerals.len() {
        let (left, right) = (numerals[index - 1], numerals[index]);
        let gap = characters.text[left.end.min(right.start)..right.start].trim_matches([' ', '$', '£', '€']);
        if !matches!(gap, "-" | "–" | "—" | "~" | "至" | "到" | "或" | "和" | "、" | "--") || left.number.vague
        {
            continue;
        }
        numerals[index - 1].opens_range = true;
        let list = matches!(gap, "和" | "、");
        let percent = [left, right].map(|numeral| numeral.number.sense == Sense::Percent);
        if left.number.sense == Sense::Cardinal && percent[1] && !list {
            numerals[index - 1].number.sense = Sense::Percent;
        }
        // 百分之30至43: the words of percent stand in front of both.
        let spelled = percent[0] && characters.text[left.start..].starts_with("百分之");
        if spelled && !list && right.number.sense == Sense::Cardinal {
            numerals[index].number.sense = Sense::Percent;
            continue;
        }
        let (left, right) = (numerals[index - 1], numerals[index]);
        let last = characters.at(right.last.saturating_sub(1));
        let scale = scale(last).unwrap_or(1.0);
        if scale >= 1e4 && left.number.value < 1e4 && left.number.value * scale < right.number.value {
            let number = &mut numerals[index - 1].number;
            number.other = Some(number.value);
            number.value *= scale;
            number.grain *= scale;
        }
    }
}
