//! Numbers in Chinese characters: 三千五百万, 两万五, 上百.

use super::arabic::starts_word;
use super::{Characters, digit, is_numeral, is_open, numeral, scale};
use crate::facts::number::{Bound, Number, Numeral, Weight};

/// Where the Chinese numeral characters from `index` end, open words and decimals included.
pub(super) fn run_end(characters: &Characters<'_>, index: usize) -> usize {
    let mut end = index;
    loop {
        let (c, next) = (characters.at(end), characters.at(end + 1));
        let open = is_open(c) && scale(next).is_some() && end > index;
        let point = c == '点' && end > index && digit(next).is_some() && decimals_follow(characters, end + 1);
        if !is_numeral(c) && !open && !point {
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
    let bare = !vague && scale(run[0].1).is_some_and(|scale| scale != 10.0 && scale != 20.0 && scale != 30.0);
    let leading = bare && leading_scale(characters, index, end);
    if bare && !leading {
        return None;
    }
    // 伍德, 陆先生: a financial numeral alone is part of a name.
    let alone = run.len() == 1 && "壹贰叁肆伍陆柒捌玖拾佰仟".contains(run[0].1);
    if alone && !characters.before(index).ends_with('第') {
        return None;
    }
    let parsed = value(run)?;
    let mut last = end;
    let weight = match run.len() {
        1 if parsed.value == 1.0 => Weight::Soft,
        1 => Weight::Word,
        _ => Weight::Firm,
    };
    let mut number = Number::new(parsed.value, parsed.grain, weight);
    number.other = parsed.other;
    if parsed.open {
        number.bound = Bound::Above;
    }
    if parsed.approximate {
        number.weight = Weight::Soft;
    }
    if vague || characters.at(last) == '几' && scale(run[run.len() - 1].1).is_some() {
        (number.vague, number.weight) = (true, Weight::Word);
        last += usize::from(!vague);
    } else if matches!(characters.at(last), '多' | '余')
        || characters.at(last) == '来' && scale(run[run.len() - 1].1).is_some()
    {
        number.bound = Bound::Above;
        last += 1;
    }
    Some(numeral(characters, index - usize::from(vague), last, number, 0))
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

/// What a run of numeral characters is worth.
pub(super) struct Parsed {
    /// Its value.
    pub(super) value: f64,
    /// Another value: the second of 三四.
    pub(super) other: Option<f64>,
    /// One unit of the last place.
    pub(super) grain: f64,
    /// Whether 多 or 余 stands inside.
    pub(super) open: bool,
    /// Whether two digits side by side say "three or four".
    pub(super) approximate: bool,
}

/// The value of a run of numeral characters; `None` where they are only a string.
pub(super) fn value(run: &[(usize, char)]) -> Option<Parsed> {
    let point = run.iter().position(|&(_, c)| c == '点');
    let digits_only = run.iter().all(|&(_, c)| digit(c).is_some());
    if point.is_none() && digits_only && run.len() > 1 {
        return string(run);
    }
    let Some(point) = point else { return sections(run) };
    let mut parsed = sections(&run[..point])?;
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

/// Digits without scales: a year or code (二〇一八), or "three or four" (三四).
fn string(run: &[(usize, char)]) -> Option<Parsed> {
    let digits = || run.iter().filter_map(|&(_, c)| digit(c));
    if run.len() > 18 {
        return None;
    }
    let value = digits().fold(0.0, |value, digit| value * 10.0 + digit);
    let (first, second) = (digits().next()?, digits().nth(1)?);
    let near =
        run.len() == 2 && second == first + 1.0 && first > 0.0 || run.len() == 2 && first == 3.0 && second == 5.0;
    let (value, other) = if near { (first, Some(second)) } else { (value, None) };
    Some(Parsed { value, other, grain: 1.0, open: false, approximate: run.len() == 2 })
}

/// The magnitude of a scale character.
fn magnitude(c: char) -> Option<f64> {
    Some(match c {
        '十' | '拾' => 10.0,
        '百' | '佰' => 100.0,
        '千' | '仟' => 1e3,
        '万' => 1e4,
        '亿' => 1e8,
        '兆' => 1e12,
        _ => return None,
    })
}

/// A number with scales, read in sections of 万 and 亿.
///
/// A last digit without a scale counts the next smaller one: 两万五 is 25000, 三百二 is 320, but 一百零五 is 105.
fn sections(run: &[(usize, char)]) -> Option<Parsed> {
    let mut parsed = Parsed { value: 0.0, other: None, grain: 1.0, open: false, approximate: false };
    let (mut total, mut section, mut pending, mut last, mut zero) = (0.0_f64, 0.0_f64, None, 1.0_f64, false);
    for &(_, c) in run {
        match (c, digit(c), magnitude(c)) {
            ('廿' | '卅', ..) => section += if c == '廿' { 20.0 } else { 30.0 },
            (_, Some(value), _) => {
                if pending.is_some_and(|before| before != 0.0) {
                    parsed.approximate = true;
                } else {
                    pending = Some(value);
                }
                zero = value == 0.0;
                if zero {
                    pending = None;
                }
            }
            (_, _, Some(by)) if by < 1e4 => {
                section += pending.take().unwrap_or(1.0) * by;
                (last, zero, parsed.grain) = (by, false, by);
            }
            (_, _, Some(by)) => {
                let below = section + pending.take().unwrap_or(0.0);
                if below == 0.0 && total > 0.0 && last == by {
                    total *= by;
                    continue;
                }
                // 万亿: the larger scale multiplies all that stands before it.
                let (kept, before) = if total < by { (0.0, total + below) } else { (total, below) };
                total = kept + if before == 0.0 { by } else { before * by };
                (section, last, zero, parsed.grain) = (0.0, by, false, by);
            }
            _ => parsed.open = true,
        }
    }
    if let Some(value) = pending {
        let by = if last > 10.0 && !zero && !was_zero(run) { last / 10.0 } else { 1.0 };
        (section, parsed.grain) = (section + value * by, by);
    }
    parsed.value = total + section;
    Some(parsed)
}

/// Whether 零 stands before the last digit.
fn was_zero(run: &[(usize, char)]) -> bool {
    run.len() > 1 && digit(run[run.len() - 2].1) == Some(0.0)
}
