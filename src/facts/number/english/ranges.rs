//! Pairs of English numbers: 2 to 3 million, 70–90 %, one in five.

use super::words::Part;
use super::{Numeral, Reader, Sense, Shape, Weight, is_negative};
use crate::facts::number::Bound;

/// Marks ranges, and gives the scale and sense of their second number to the first: 2 to 3 million, 70–90 %.
pub(super) fn join(reader: Reader<'_>, numerals: &mut [Numeral]) {
    for index in 1..numerals.len() {
        let (before, after) = numerals.split_at_mut(index);
        let (left, right) = (&mut before[index - 1], &mut after[0]);
        if ratio(reader, left, right) {
            continue;
        }
        let gap = left.last..right.first;
        let joined = match gap.len() {
            1 => reader.is_dash(gap.start) || reader.is_any(gap.start, &["to", "or", "and"]),
            2 => reader.is_any(gap.start, &["to", "or", "and"]) && reader.at(gap.start + 1).ends_with(['$', '£', '€']),
            _ => false,
        };
        if !joined || left.number.sense != Sense::Cardinal || left.number.vague {
            continue;
        }
        left.opens_range = true;
        let list = reader.is(gap.start, "and") && !reader.is(left.first.wrapping_sub(1), "between");
        if list {
            continue;
        }
        if right.number.sense == Sense::Percent {
            left.number.sense = Sense::Percent;
        }
        let scale = scale_of(reader, right);
        if scale > 1.0 && left.number.value * scale < right.number.value && left.number.grain < scale {
            left.number.other = Some(left.number.value);
            left.number.value *= scale;
            left.number.grain *= scale;
        }
        left.number.bound = Bound::Exact;
    }
}

/// One in five, two out of three: the second number can also be read as the part, and the first is a matter of wording.
fn ratio(reader: Reader<'_>, left: &mut Numeral, right: &mut Numeral) -> bool {
    let gap = left.last..right.first;
    let out_of = gap.len() == 2 && reader.is(gap.start, "out") && reader.is(gap.start + 1, "of");
    let within = gap.len() == 1 && reader.is(gap.start, "in") && left.number.value == 1.0;
    // 2000 over 3, with nothing counted.
    let ended = matches!(reader.shape(right.last), None | Some(Shape::Mark('.' | ',' | ';' | '?' | '!' | ')')));
    let over = gap.len() == 1 && reader.is(gap.start, "over") && ended;
    let plain = |numeral: &Numeral| numeral.number.sense == Sense::Cardinal && numeral.number.value >= 1.0;
    let year = right.digits == 4 && !over && !out_of;
    if !(out_of || within || over) || !plain(left) || !plain(right) || year {
        return false;
    }
    let sign = if is_negative(reader, left.first, left.last) { -1.0 } else { 1.0 };
    right.number.other = Some(sign * left.number.value / right.number.value);
    if !over {
        left.number.weight = left.number.weight.min(Weight::Soft);
    }
    true
}

/// The scale word a number ends with, or 1.
fn scale_of(reader: Reader<'_>, numeral: &Numeral) -> f64 {
    if numeral.last - numeral.first < 2 {
        return 1.0;
    }
    match (reader.part(numeral.last - 1), reader.at(numeral.last - 1)) {
        (Some(Part::Scale(scale)), _) => scale,
        (_, "m" | "M") => 1e6,
        (_, "k" | "K") => 1e3,
        (_, "bn" | "b") => 1e9,
        _ => 1.0,
    }
}
