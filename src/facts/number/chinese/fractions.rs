//! Parts of a whole in Chinese: 七分之一, 百分之五, 三又五分之一, 半百, 半成.

use super::around::extend;
use super::{Characters, is_numeral, numeral, one};
use crate::facts::number::{Number, Numeral, Sense, Weight};

/// The fraction that `whole` begins, as its denominator or as the whole number before it.
pub(super) fn begun(characters: &Characters<'_>, whole: Numeral) -> Option<Numeral> {
    if let Some(fraction) = divided(characters, whole) {
        return Some(fraction);
    }
    let joint = characters.past_space(whole.last);
    if characters.at(joint) != '又' || whole.number.value.fract() != 0.0 {
        return None;
    }
    let below = one(characters, characters.past_space(joint + 1))?;
    let part = divided(characters, below)?;
    let by = if part.number.sense == Sense::Percent { 100.0 } else { 1.0 };
    let mut sum = whole;
    extend(characters, &mut sum, part.last);
    sum.number = Number::new(whole.number.value + part.number.value / by, 0.01, Weight::Firm);
    Some(sum)
}

/// The fraction whose denominator is `below`.
fn divided(characters: &Characters<'_>, below: Numeral) -> Option<Numeral> {
    let rest = characters.from(below.last).strip_prefix("分之")?;
    let spaces = rest.chars().take_while(|&c| c == ' ').count();
    let minus = rest[spaces..].starts_with('负');
    let mut above = one(characters, below.last + 2 + spaces + usize::from(minus))?;
    if minus {
        above.number.value = -above.number.value;
    }
    Some(fraction(characters, below, above))
}

/// 七分之一, 百分之五.
pub(super) fn fraction(characters: &Characters<'_>, below: Numeral, above: Numeral) -> Numeral {
    let mut whole = below;
    extend(characters, &mut whole, above.last);
    let denominator = below.number.value;
    // 百分之二三十 is as open as 二三十.
    let open = above.number.other.is_some();
    whole.number = above.number;
    whole.number.weight = if open { above.number.weight } else { Weight::Firm };
    let by = match denominator {
        100.0 | 1000.0 | 10000.0 => 100.0 / denominator,
        _ => 1.0 / denominator.max(1.0),
    };
    whole.number.sense = if by * denominator == 100.0 { Sense::Percent } else { Sense::Fraction };
    whole.number.value = if by < 1.0 { above.number.value * 100.0 / denominator } else { above.number.value };
    whole.number.other = above.number.other.map(|other| other * by);
    if whole.number.sense == Sense::Fraction {
        (whole.number.value, whole.number.grain) = (above.number.value / denominator.max(1.0), 0.01);
    }
    whole
}

/// 半 before what it halves: 半小时, 半个世纪, 半百, 半成, and 对折.
pub(super) fn half(characters: &Characters<'_>, index: usize) -> Option<Numeral> {
    let before = index.checked_sub(1).map_or('\0', |at| characters.at(at));
    let next = characters.at(index + 1);
    if characters.at(index) == '对' {
        let discount = next == '折' && before == '打';
        let mut number = Number::new(50.0, 10.0, Weight::Firm);
        number.sense = Sense::Percent;
        return discount.then(|| numeral(characters, index, index + 2, number, 0));
    }
    let after_number = is_numeral(before) || before.is_ascii_digit();
    if characters.at(index) != '半' || after_number || "个点年月天周倍时折成米斤块里钟".contains(before)
    {
        return None;
    }
    let after = characters.at(index + 2);
    let (value, sense, length) = match next {
        '百' if !is_numeral(after) => (50.0, Sense::Cardinal, 2),
        '打' if after != '开' => (6.0, Sense::Cardinal, 2),
        '成' if !matches!(after, '品' | '熟' | '新' | '为') => (5.0, Sense::Percent, 2),
        _ => (0.5, Sense::Fraction, 1),
    };
    let weight = if length == 2 { Weight::Word } else { Weight::Soft };
    let mut number = Number::new(value, if length == 2 { 5.0 } else { 0.5 }, weight);
    number.sense = sense;
    Some(numeral(characters, index, index + length, number, 0))
}
