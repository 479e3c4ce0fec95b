//! Numbers that begin with Arabic digits: 1.4亿, 3万4000, 550多万.

use super::{Characters, is_open, numeral, one, scale};
use crate::facts::number::digits::{digits_end, digits_value};
use crate::facts::number::{Bound, Number, Numeral, Sense, Weight};

/// A number that begins with ASCII digits.
pub(super) fn digits(characters: &Characters<'_>, index: usize) -> Option<Numeral> {
    let start = characters.offset(index);
    // A point that begins an address (.168.1.2) begins no number.
    let end = Some(digits_end(characters.text.as_bytes(), start)).filter(|&end| end > start)?;
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
    if plain && let Some((end, value)) = slashed(characters, index, last) {
        let mut number = Number::new(value, 0.01, Weight::Firm);
        number.sense = Sense::Fraction;
        return Some(numeral(characters, index, end, number, 0));
    }
    let digits = if plain { count } else { 0 };
    Some(numeral(characters, index, last, number, digits))
}

/// `1/2`, and `3 3/4` or `3又3/4`: where it ends and its value.
fn slashed(characters: &Characters<'_>, index: usize, last: usize) -> Option<(usize, f64)> {
    let group = |from: usize| {
        let end = (from..).find(|&at| !characters.at(at).is_ascii_digit()).unwrap_or(from);
        let text = &characters.text[characters.offset(from)..characters.offset(end)];
        text.parse::<u32>().ok().filter(|_| text.len() <= 4).map(|value| (value, end))
    };
    let fraction = |from: usize| {
        let (above, slash) = group(from)?;
        let (below, end) = group(slash + 1).filter(|_| characters.at(slash) == '/')?;
        let usual = below > 1 && above < below && (below <= 10 || matches!(below, 12 | 16 | 32 | 64 | 100 | 1000));
        let ended = !matches!(characters.at(end), '/' | '月');
        (usual && ended).then(|| (end, f64::from(above) / f64::from(below)))
    };
    let joint = characters.at(last);
    if joint == '/' {
        return fraction(index);
    }
    if joint != ' ' && joint != '又' {
        return None;
    }
    let (whole, _) = group(index)?;
    fraction(last + 1).map(|(end, part)| (end, f64::from(whole) + part))
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
        "ms" | "CM" | "KM" | "KG" | "MM" | "m" | "km" | "cm" | "mm" | "nm" | "kg" | "g" | "mg" | "ml" | "L" | "l"
        | "ft" | "in" | "lb" | "mph" | "kph" | "KB" | "MB" | "GB" | "TB" | "kW" | "MW" | "GW" | "kWh" | "Hz"
        | "kHz" | "MHz" | "GHz" | "V" | "W" | "C" | "F" | "am" | "pm" | "AM" | "PM" | "p" | "x" | "s" | "h" | "min"
        | "hrs" | "hr" | "oz" | "lbs" | "ha" | "bps" | "Gbps" => Some(index),
        _ => None,
    }
}

/// Scale characters after digits, with more digits between them: 3万4000, 1亿2000万, 2千零30万, 550多万.
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
        last = at;
        while let Some(by) = scale(characters.at(last)) {
            // 3千5百万: a larger scale multiplies all that stands before it.
            let all = if by > top { std::mem::take(&mut total) } else { 0.0 };
            (current, number.grain, last) = ((current + all) * by, number.grain * by, last + 1);
        }
        // A smaller part follows: 3万4000, 1千零20.
        let next = last + usize::from(matches!(characters.at(last), '零' | '〇'));
        let offset = characters.offset(next);
        let end = digits_end(characters.text.as_bytes(), offset);
        // 100万三千: the smaller part may be in characters.
        if end == offset
            && let Some(rest) = one(characters, next).filter(|rest| is_rest(rest, number.grain))
        {
            let (value, grain, end) = with_digits(characters, &rest);
            (total, current, number.grain, last) = (total + current, value, grain, end);
            break;
        }
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
    }
    last + followed(characters, last, last > index, number)
}

/// Whether a number in characters goes on with one whose last scale is `grain`: it has a smaller scale of its own.
fn is_rest(rest: &Numeral, grain: f64) -> bool {
    let number = rest.number;
    rest.last - rest.first > 1
        && number.bound == Bound::Exact
        && number.other.is_none()
        && number.value < grain
        && number.grain >= 10.0
}

/// The value and last place of `rest`, with smaller digits directly after it, and where that ends: 200亿零四千230.
fn with_digits(characters: &Characters<'_>, rest: &Numeral) -> (f64, f64, usize) {
    let (number, offset) = (rest.number, characters.offset(rest.last));
    let end = digits_end(characters.text.as_bytes(), offset);
    match digits_value(&characters.text[offset..end]).filter(|more| end > offset && more.0 < number.grain) {
        Some((value, grain)) => (number.value + value, grain, characters.index(end)),
        None => (number.value, number.grain, rest.last),
    }
}

/// How many characters after a number make it an open one: 多, 余, 几, and 来 after a scale.
fn followed(characters: &Characters<'_>, last: usize, scaled: bool, number: &mut Number) -> usize {
    let open = match characters.at(last) {
        '多' | '余' | '几' => true,
        '来' => scaled,
        _ => false,
    };
    if open {
        number.bound = Bound::Above;
    }
    usize::from(open)
}

/// Whether a scale character after digits begins a unit or another word: 千米, 千克, 百分点, 兆瓦, 十字路口.
pub(super) fn starts_word(characters: &Characters<'_>, index: usize) -> bool {
    const UNITS: &[&str] = &[
        "千米", "千克", "千瓦", "百分", "兆瓦", "兆字", "兆赫", "千卡", "千字", "千兆", "千赫", "千帕", "百帕", "兆帕",
        "千伏", "千升", "十字",
    ];
    let rest = characters.from(index);
    UNITS.iter().any(|unit| rest.starts_with(unit))
}
