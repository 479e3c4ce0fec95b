//! Numbers in Chinese.

use super::lexeme::{digits_end, digits_value};
use super::{Bound, Number, Numeral, Sense, Weight, bounds, idioms};

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
fn scale(c: char) -> Option<f64> {
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

/// Whether `c` can be part of a Chinese number.
pub(super) fn is_numeral(c: char) -> bool {
    digit(c).is_some() || scale(c).is_some()
}

/// Whether `c` makes the number before it an open one: 十多, 三百余, 几.
fn is_open(c: char) -> bool {
    matches!(c, '多' | '余' | '来' | '几' | '数')
}

/// Appends the numbers of a sentence in reading order; `words` are its words, as bytes of the sentence.
pub(in crate::facts) fn numerals(characters: Characters<'_>, words: &[(usize, usize)], numerals: &mut Vec<Numeral>) {
    let (mut index, mut word) = (0, 0);
    while index < characters.list.len() {
        let c = characters.at(index);
        if c.is_ascii_alphanumeric() && !c.is_ascii_digit() {
            index = code_end(&characters, index);
            continue;
        }
        if !c.is_ascii_digit() && !is_numeral(c) {
            index += 1;
            continue;
        }
        let end = run_end(&characters, index);
        while words.get(word).is_some_and(|&(_, to)| to <= characters.offset(index)) {
            word += 1;
        }
        if !c.is_ascii_digit() && idioms::holds_no_number(&characters, index, end, words.get(word).copied()) {
            index = end;
            continue;
        }
        let found =
            if c.is_ascii_digit() { digits(&characters, index) } else { characters_number(&characters, index, end) };
        match found {
            Some(numeral) => {
                let numeral = sense(&characters, numeral);
                index = numeral.last;
                numerals.push(numeral);
            }
            None if c.is_ascii_digit() => index = code_end(&characters, index),
            None => index = end,
        }
    }
    join_ranges(&characters, numerals);
    for numeral in numerals.iter_mut() {
        bounds::chinese(&characters, numeral);
    }
}

/// Where a run of letters and digits ends: H200, Covid-19, 910B.
fn code_end(characters: &Characters<'_>, index: usize) -> usize {
    let word = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let mut end = index;
    loop {
        let c = characters.at(end);
        let hyphen = matches!(c, '-' | '/') && word(characters.at(end + 1)) && characters.at(end + 1).is_ascii_digit();
        if !word(c) && !(hyphen && end > index) {
            return end.max(index + 1);
        }
        end += 1;
    }
}

/// Where the Chinese numeral characters from `index` end, open words and decimals included.
fn run_end(characters: &Characters<'_>, index: usize) -> usize {
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

/// A number that begins with ASCII digits.
fn digits(characters: &Characters<'_>, index: usize) -> Option<Numeral> {
    let start = characters.offset(index);
    let end = digits_end(characters.text.as_bytes(), start);
    let (value, grain) = digits_value(&characters.text[start..end])?;
    let mut last = characters.index(end);
    let mut number = Number::new(value, grain, Weight::Firm);
    let mut plain = characters.text[start..end].bytes().all(|b| b.is_ascii_digit());
    let count = end - start;
    if characters.at(last).is_ascii_alphabetic() {
        last = letters(characters, last, &mut number)?;
        plain &= number.value == value;
    } else {
        let scaled = scales(characters, last, &mut number);
        plain &= scaled == last;
        last = scaled;
    }
    let digits = if plain { count } else { 0 };
    Some(numeral(characters, index, last, number, digits))
}

/// A numeral over the characters from `first` to before `last`.
fn numeral(characters: &Characters<'_>, first: usize, last: usize, number: Number, digits: usize) -> Numeral {
    let (start, end) = (characters.offset(first), characters.offset(last));
    Numeral { start, end, first, last, number, digits, taken: false, opens_range: false }
}

/// Letters directly after digits: a scale, a unit, or a code, which is no number.
fn letters(characters: &Characters<'_>, index: usize, number: &mut Number) -> Option<usize> {
    let end = (index..).find(|&at| !characters.at(at).is_ascii_alphabetic()).unwrap_or(index);
    let letters = &characters.text[characters.offset(index)..characters.offset(end)];
    if characters.at(end).is_ascii_digit() {
        return None;
    }
    let scale = match letters {
        "k" | "K" => 1e3,
        "M" => 1e6,
        "bn" | "b" => 1e9,
        _ => 1.0,
    };
    (number.value, number.grain) = (number.value * scale, number.grain * scale);
    match letters {
        "k" | "K" | "M" | "bn" | "b" | "st" | "nd" | "rd" | "th" => Some(end),
        "m" | "km" | "cm" | "mm" | "nm" | "kg" | "g" | "mg" | "ml" | "L" | "l" | "ft" | "in" | "lb" | "mph" | "kph"
        | "KB" | "MB" | "GB" | "TB" | "kW" | "MW" | "GW" | "kWh" | "Hz" | "kHz" | "MHz" | "GHz" | "V" | "W" | "C"
        | "F" | "am" | "pm" | "AM" | "PM" | "p" | "x" | "s" | "h" | "min" | "hrs" | "hr" | "oz" | "lbs" | "ha"
        | "bps" | "Gbps" => Some(index),
        _ => None,
    }
}

/// Scale characters after digits, with more digits between them: 3万4000, 1亿2000万, 550多万.
fn scales(characters: &Characters<'_>, index: usize, number: &mut Number) -> usize {
    let (mut last, mut total, mut current, mut top) = (index, 0.0, number.value, f64::INFINITY);
    loop {
        let mut at = characters.past_space(last);
        let open = is_open(characters.at(at)) && scale(characters.at(at + 1)).is_some();
        at += usize::from(open);
        let Some(by) = scale(characters.at(at)).filter(|_| open || !starts_word(characters, at)) else { break };
        if open {
            number.bound = Bound::Above;
        }
        (current, number.grain, last) = (current * by, number.grain * by, at + 1);
        while let Some(more) = scale(characters.at(last)) {
            (current, number.grain, last) = (current * more, number.grain * more, last + 1);
        }
        // A smaller part follows: 3万4000.
        let offset = characters.offset(last);
        let end = digits_end(characters.text.as_bytes(), offset);
        let part = digits_value(&characters.text[offset..end]).filter(|_| end > offset && by <= top);
        match part {
            Some((value, grain)) if value < current => {
                (total, top) = (total + current, by);
                (current, number.grain, last) = (value, grain, characters.index(end));
            }
            _ => break,
        }
    }
    if last > index {
        number.value = total + current;
        if is_open(characters.at(last)) && characters.at(last) != '数' {
            number.bound = Bound::Above;
            last += 1;
        }
    } else if matches!(characters.at(last), '多' | '余') || characters.at(last) == '几' {
        number.bound = Bound::Above;
        last += 1;
    }
    last
}

/// Whether a scale character after digits begins a unit: 千米, 千克, 百分点, 兆瓦.
fn starts_word(characters: &Characters<'_>, index: usize) -> bool {
    const UNITS: &[&str] = &[
        "千米", "千克", "千瓦", "百分", "兆瓦", "兆字", "兆赫", "千卡", "千字", "千兆", "千赫", "千帕", "百帕", "兆帕",
        "千伏",
    ];
    let rest = characters.from(index);
    UNITS.iter().any(|unit| rest.starts_with(unit))
}

/// A number in Chinese characters.
fn characters_number(characters: &Characters<'_>, index: usize, mut end: usize) -> Option<Numeral> {
    // 三千克 is three kilograms, 五百分点 no number of its own.
    if end > index + 1 && starts_word(characters, end - 1) {
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
    let parsed = super::idioms::value(run)?;
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
}

/// 百分之, 分之, 第, %, 倍, 成, 折 around a number.
fn sense(characters: &Characters<'_>, mut numeral: Numeral) -> Numeral {
    let rest = characters.from(numeral.last);
    if let Some(below) = rest.strip_prefix("分之") {
        let spaces = below.chars().take_while(|&c| c == ' ').count();
        if let Some(above) = one(characters, numeral.last + 2 + spaces) {
            return fraction(characters, numeral, above);
        }
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
    let next = characters.past_space(numeral.last);
    let length = match characters.at(next) {
        '%' => 1,
        '‰' => 1,
        '个' if characters.from(next).starts_with("个百分点") => 4,
        '百' if characters.from(next).starts_with("百分点") => 3,
        '成' => return tenths(characters, numeral, next),
        '折' => return tenths(characters, numeral, next),
        '倍' => return multiple(characters, numeral, next),
        _ => return numeral,
    };
    if characters.at(next) == '‰' {
        numeral.number.value /= 10.0;
    }
    extend(characters, &mut numeral, next + length);
    numeral.number.sense = Sense::Percent;
    numeral.number.weight = Weight::Firm;
    numeral
}

/// Lengthens a numeral to before the character `last`.
fn extend(characters: &Characters<'_>, numeral: &mut Numeral, last: usize) {
    (numeral.last, numeral.end, numeral.digits) = (last, characters.offset(last), 0);
}

/// One number at `index`, without what stands around it.
fn one(characters: &Characters<'_>, index: usize) -> Option<Numeral> {
    if characters.at(index).is_ascii_digit() {
        return digits(characters, index);
    }
    let end = run_end(characters, index);
    (end > index).then(|| characters_number(characters, index, end)).flatten()
}

/// 七分之一, 百分之五.
fn fraction(characters: &Characters<'_>, below: Numeral, above: Numeral) -> Numeral {
    let mut whole = below;
    extend(characters, &mut whole, above.last);
    let denominator = below.number.value;
    whole.number = above.number;
    whole.number.weight = Weight::Firm;
    if denominator == 100.0 {
        whole.number.sense = Sense::Percent;
    } else if denominator == 1000.0 || denominator == 10000.0 {
        whole.number.sense = Sense::Percent;
        whole.number.value *= 100.0 / denominator;
    } else {
        whole.number.sense = Sense::Fraction;
        whole.number.value /= denominator.max(1.0);
        whole.number.grain = 0.01;
    }
    whole
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
    if verb || !(0.0..=100.0).contains(&value) || !discount && value > 10.0 {
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
    numeral.number.other = Some(numeral.number.value + 1.0);
    if numeral.number.value == 1.0 {
        numeral.number.weight = Weight::Soft;
    }
    numeral
}

/// Marks ranges, and gives the scale and sense of their second number to the first: 5-10年, 五到十年, 70-90%.
fn join_ranges(characters: &Characters<'_>, numerals: &mut [Numeral]) {
    for index in 1..numerals.len() {
        let (before, after) = numerals.split_at_mut(index);
        let (left, right) = (&mut before[index - 1], &after[0]);
        let gap = characters.text[left.end.min(right.start)..right.start].trim_matches([' ', '$', '£', '€']);
        if !matches!(gap, "-" | "–" | "—" | "~" | "至" | "到" | "或" | "和" | "、" | "--") || left.number.vague
        {
            continue;
        }
        left.opens_range = true;
        if left.number.sense == Sense::Cardinal && right.number.sense == Sense::Percent && !matches!(gap, "和" | "、")
        {
            left.number.sense = Sense::Percent;
        }
        let last = characters.at(right.last.saturating_sub(1));
        let scale = scale(last).unwrap_or(1.0);
        if scale >= 1e4 && left.number.value < 1e4 && left.number.value * scale < right.number.value {
            left.number.other = Some(left.number.value);
            left.number.value *= scale;
            left.number.grain *= scale;
        }
    }
}
