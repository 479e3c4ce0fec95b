//! Numbers in Chinese characters: 三千五百万, 两万五, 上百.

use super::arabic::starts_word;
use super::sections::{Parsed, magnitude, sections};
use super::{Characters, digit, is_numeral, is_open, numeral, scale};
use crate::facts::number::{Bound, Number, Numeral, Weight};
use crate::text::chars::is_han;

/// Where the Chinese numeral characters from `index` end, open words and decimals included.
pub(super) fn run_end(characters: &Characters<'_>, index: usize) -> usize {
    let mut end = index;
    loop {
        let (c, next) = (characters.at(end), characters.at(end + 1));
        let open = is_open(c) && scale(next).is_some() && end > index;
        let point = c == '点' && end > index && digit(next).is_some() && decimals_follow(characters, end + 1);
        if !is_numeral(c) && !open && !point || end > index && is_weight(characters, end) {
            return end;
        }
        end += 1;
    }
}

/// Whether digits after 点 are decimals and not the minutes of a time.
fn decimals_follow(characters: &Characters<'_>, index: usize) -> bool {
    let end = (index..).find(|&at| digit(characters.at(at)).is_none()).unwrap_or(index);
    scale(characters.at(end)).is_none_or(|scale| scale >= 1e4) && !matches!(characters.at(end), '分' | '刻')
}

/// A number in Chinese characters.
pub(super) fn characters_number(characters: &Characters<'_>, index: usize, mut end: usize) -> Option<Numeral> {
    // 三千克 is three kilograms, 五百分点 no number of its own.
    if end > index + 1 && starts_word(characters, end - 1) && !characters.from(end).starts_with("分之") {
        end -= 1;
    }
    let run = &characters.list[index..end];
    let vague =
        index > 0 && matches!(characters.at(index - 1), '几' | '数' | '上' | '成' | '好') && scale(run[0].1).is_some();
    // 晚上十点 is an hour, no 上十.
    let vague = vague && !characters.before(index).ends_with("晚上") && !characters.before(index).ends_with("早上");
    let bare = !vague && scale(run[0].1).is_some_and(|scale| scale != 10.0 && scale != 20.0 && scale != 30.0);
    let leading = bare && leading_scale(characters, index, end);
    if bare && !leading {
        return None;
    }
    // 伍德, 陆先生: a financial numeral alone is part of a name.
    let alone = run.len() == 1 && "壹贰叁肆伍陆柒捌玖拾佰仟".contains(run[0].1);
    let fraction = characters.from(end).starts_with("分之")
        || matches!(characters.at(end), '又' | '打' | '元' | '圆' | '角' | '分');
    let before = index.checked_sub(1).map_or('\0', |at| characters.at(at));
    let isolated = (!is_han(before) || before == '负') && !is_han(characters.at(end));
    if alone && !isolated && !fraction && !characters.before(index).ends_with(['第', '之', '又']) {
        return None;
    }
    let parsed = value(run)?;
    let run = &run[..parsed.length];
    let mut number = Number::new(parsed.value, parsed.grain, Weight::Firm);
    number.weight = match run.len() {
        _ if parsed.approximate => Weight::Soft,
        1 if parsed.value == 1.0 => Weight::Soft,
        1 => Weight::Word,
        _ => Weight::Firm,
    };
    number.other = parsed.other;
    if parsed.open {
        number.bound = Bound::Above;
    }
    let mut last = index + parsed.length;
    let scaled = scale(run[run.len() - 1].1).is_some();
    if vague || characters.at(last) == '几' && scaled {
        (number.vague, number.weight) = (true, Weight::Word);
        last += usize::from(!vague);
    } else if matches!(characters.at(last), '多' | '余') || characters.at(last) == '来' && scaled {
        number.bound = Bound::Above;
        last += 1;
    }
    Some(numeral(characters, index - usize::from(vague), last, number, 0))
}

/// Whether 两 at `index` is the weight: 三百两银子, 二两, but not 一百两十 or 一两个.
pub(super) fn is_weight(characters: &Characters<'_>, index: usize) -> bool {
    let before = index.checked_sub(1).map_or('\0', |at| characters.at(at));
    let counted = scale(before).is_some() || before.is_ascii_digit() || digit(before).is_some() && before != '一';
    let next = characters.at(index + 1);
    let ended = !is_han(next) || matches!(next, '银' | '黄' | '白' | '金' | '的' | '重' | '茶' | '酒' | '肉' | '米');
    characters.at(index) == '两' && counted && ended
}

/// Whether a run that begins with 百, 千, 万 or 亿 is a number: 百余, 近百, 百分之.
fn leading_scale(characters: &Characters<'_>, index: usize, end: usize) -> bool {
    let before = index.checked_sub(1).map_or('\0', |at| characters.at(at));
    let after = characters.at(end);
    matches!(before, '近' | '逾' | '过' | '约' | '超') && !matches!(after, '分')
        || matches!(after, '余' | '多') && !matches!(characters.at(end + 1), '年' if end == index + 1 && before == '千')
        || characters.from(end).starts_with("分之")
        || characters.from(end).starts_with("分百")
}

/// The value of a run of numeral characters; `None` where they are only a string.
pub(super) fn value(run: &[(usize, char)]) -> Option<Parsed> {
    let point = run.iter().position(|&(_, c)| c == '点');
    let digits_only = run.iter().all(|&(_, c)| digit(c).is_some());
    if point.is_none() && digits_only && run.len() > 1 {
        return string(run);
    }
    let Some(point) = point else { return sections(run) };
    let spelled = point > 1 && run[..point].iter().all(|&(_, c)| digit(c).is_some());
    let mut parsed = if spelled { string(&run[..point])? } else { sections(&run[..point])? };
    (parsed.other, parsed.approximate) = if spelled { (None, false) } else { (parsed.other, parsed.approximate) };
    parsed.value = if spelled { digits_of(&run[..point]) } else { parsed.value };
    if parsed.length < point {
        return Some(parsed);
    }
    parsed.length = run.len();
    let mut place = 1.0;
    let mut scale_up = 1.0;
    for &(_, c) in &run[point + 1..] {
        match digit(c) {
            Some(value) if scale_up == 1.0 => {
                place /= 10.0;
                parsed.value += value * place;
            }
            _ => scale_up *= magnitude(c).unwrap_or(1.0),
        }
    }
    let decimals = (1.0_f64 / place).round();
    parsed.value = (parsed.value * decimals).round() / decimals * scale_up;
    parsed.grain = scale_up / decimals;
    Some(parsed)
}

/// The value of digits without scales.
fn digits_of(run: &[(usize, char)]) -> f64 {
    run.iter().filter_map(|&(_, c)| digit(c)).fold(0.0, |value, digit| value * 10.0 + digit)
}

/// Digits without scales: a year or code (二〇一八), or "three or four" (三四).
fn string(run: &[(usize, char)]) -> Option<Parsed> {
    let digits = || run.iter().filter_map(|&(_, c)| digit(c));
    if run.len() > 18 {
        return None;
    }
    let value = digits_of(run);
    let (first, second) = (digits().next()?, digits().nth(1)?);
    let near =
        run.len() == 2 && second == first + 1.0 && first > 0.0 || run.len() == 2 && first == 3.0 && second == 5.0;
    let (value, other) = if near { (first, Some(second)) } else { (value, None) };
    Some(Parsed { value, other, grain: 1.0, open: false, approximate: run.len() == 2, length: run.len() })
}
