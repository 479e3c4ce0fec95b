//! Qualifiers around a number: more than, at most, nearly; 超过, 至少, 近.

use super::Characters;
use super::{Bound, Numeral, Reader};
use crate::text::WordList;
use std::sync::LazyLock;

/// English phrases before a number, longest first, and what they say of it.
#[rustfmt::skip]
const BEFORE: &[(&[&str], Bound)] = &[
    (&["no", "more", "than"], Bound::Below),
    (&["not", "more", "than"], Bound::Below),
    (&["no", "less", "than"], Bound::Above),
    (&["not", "less", "than"], Bound::Above),
    (&["no", "fewer", "than"], Bound::Above),
    (&["as", "many", "as"], Bound::Below),
    (&["as", "much", "as"], Bound::Below),
    (&["more", "than"], Bound::Above),
    (&["greater", "than"], Bound::Above),
    (&["at", "least"], Bound::Above),
    (&["upwards", "of"], Bound::Above),
    (&["less", "than"], Bound::Below),
    (&["fewer", "than"], Bound::Below),
    (&["at", "most"], Bound::Below),
    (&["up", "to"], Bound::Below),
    (&["close", "to"], Bound::Nearly),
    (&["over"], Bound::Above),
    (&["exceeding"], Bound::Above),
    (&["above"], Bound::Above),
    (&["under"], Bound::Below),
    (&["below"], Bound::Below),
    (&["maximum"], Bound::Below),
    (&["minimum"], Bound::Above),
    (&["nearly"], Bound::Nearly),
    (&["almost"], Bound::Nearly),
    (&["about"], Bound::About),
    (&["around"], Bound::About),
    (&["approximately"], Bound::About),
    (&["roughly"], Bound::About),
    (&["some"], Bound::About),
    (&["circa"], Bound::About),
];

/// Sets the bound of an English number from the words around it.
pub(super) fn english(reader: Reader<'_>, numeral: &mut Numeral) {
    let mut before = numeral.first;
    // A currency sign, an article or a comma ("at most, 2 percent") may stand between.
    while before > 0 && matches!(reader.at(before - 1), "$" | "£" | "€" | "US" | "a" | "an" | "the" | "," | "another")
    {
        before -= 1;
    }
    for (phrase, bound) in BEFORE {
        let start = before.checked_sub(phrase.len());
        if let Some(start) = start.filter(|start| phrase.iter().enumerate().all(|(k, word)| reader.is(start + k, word)))
        {
            // Over 24 hours is as often during them as more than them.
            let during = *phrase == ["over"] && reader.is_any(numeral.last, PERIODS);
            let unsaid = during || is_denied(reader, start);
            numeral.number.bound = if unsaid { Bound::Exact } else { *bound };
            return;
        }
    }
    let next = numeral.last;
    if reader.is(next, "or") {
        match reader.at(next + 1) {
            "more" | "above" => numeral.number.bound = Bound::Above,
            "less" | "fewer" | "below" => numeral.number.bound = Bound::Below,
            "so" => numeral.number.bound = Bound::About,
            _ => {}
        }
    } else if reader.at(next) == "+" && reader.is_glued(next) {
        numeral.number.bound = Bound::Above;
    }
}

/// Stretches of time that something can happen over.
const PERIODS: &[&str] = &["hours", "days", "weeks", "months", "years", "nights"];

/// Whether the words before a qualifier deny it: who fails to collect at least 85 percent collects less.
fn is_denied(reader: Reader<'_>, start: usize) -> bool {
    let words = ["fail", "fails", "failed", "failing", "not", "never", "without", "unless", "cannot"];
    (start.saturating_sub(4)..start).any(|at| reader.is_any(at, &words) || reader.at(at).ends_with("n't"))
}

/// Chinese words before a number, longest first.
#[rustfmt::skip]
const CHINESE_BEFORE: &[(&str, Bound)] = &[
    ("不会超过", Bound::Below),
    ("没有超过", Bound::Below),
    ("未超过", Bound::Below),
    ("不会少于", Bound::Above),
    ("不会低于", Bound::Above),
    ("不超过", Bound::Below),
    ("不少于", Bound::Above),
    ("不低于", Bound::Above),
    ("不高于", Bound::Below),
    ("不多于", Bound::Below),
    ("不满", Bound::Below),
    ("不足", Bound::Below),
    ("不到", Bound::Below),
    ("低于", Bound::Below),
    ("少于", Bound::Below),
    ("未满", Bound::Below),
    ("至多", Bound::Below),
    ("最多", Bound::Below),
    ("多达", Bound::Below),
    ("高达", Bound::Below),
    ("至少", Bound::Above),
    ("最少", Bound::Above),
    ("起码", Bound::Above),
    ("超过", Bound::Above),
    ("高于", Bound::Above),
    ("多于", Bound::Above),
    ("大于", Bound::Above),
    ("超出", Bound::Above),
    ("突破", Bound::Above),
    ("将近", Bound::Nearly),
    ("接近", Bound::Nearly),
    ("几乎", Bound::Nearly),
    ("大约", Bound::About),
    ("大概", Bound::About),
    ("约为", Bound::About),
    ("约有", Bound::About),
    ("逾", Bound::Above),
    ("超", Bound::Above),
    ("近", Bound::Nearly),
    ("约", Bound::About),
];

/// [`CHINESE_BEFORE`], looked up where a word may end.
static CHINESE_HERE: LazyLock<WordList<(&str, Bound)>> =
    LazyLock::new(|| WordList::by_last(CHINESE_BEFORE, |row| row.0));

/// The bound of the Chinese qualifier at the end of `before`, of at least so many bytes.
fn qualifier(before: &str, bytes: usize) -> Option<Bound> {
    let ending = before.chars().next_back()?;
    let mut words = CHINESE_HERE.with(ending).filter(|(word, _)| word.len() >= bytes);
    words.find(|(word, _)| before.ends_with(word)).map(|(_, bound)| *bound)
}

/// Chinese words after a number and its unit.
#[rustfmt::skip]
const CHINESE_AFTER: &[(&str, Bound)] = &[
    ("以上", Bound::Above),
    ("以下", Bound::Below),
    ("以内", Bound::Below),
    ("之内", Bound::Below),
    ("左右", Bound::About),
    ("上下", Bound::About),
    ("开外", Bound::Above),
];

/// Sets the bound of a Chinese number from the characters around it.
pub(super) fn chinese(characters: &Characters<'_>, numeral: &mut Numeral) {
    let mut before = characters.before(numeral.first).trim_end_matches(['的', ' ', '$', '£', '€']);
    if let Some(bound) = qualifier(before, 0) {
        numeral.number.bound = bound;
        return;
    }
    // A verb stands between: 至少要三天, 最多可达10米, 最多仅为2%, 超过了1亿.
    for _ in 0..VERB {
        let Some(rest) = before.strip_suffix(is_light) else { break };
        before = rest;
        if let Some(bound) = qualifier(before, "超过".len()) {
            numeral.number.bound = bound;
            return;
        }
    }
    let after = characters.from(numeral.last);
    // The unit stands between: 五年以上, 300人左右.
    for skipped in 0..4 {
        let Some((at, _)) = after.char_indices().nth(skipped) else { return };
        if !after[at..].starts_with(['以', '之', '左', '上', '开']) {
            continue;
        }
        if let Some((_, bound)) = CHINESE_AFTER.iter().find(|(word, _)| after[at..].starts_with(word)) {
            numeral.number.bound = *bound;
            return;
        }
    }
}

/// Characters of the longest verb between a qualifier and its number.
const VERB: usize = 4;

/// Whether `c` is part of a verb that may stand between a qualifier and its number.
fn is_light(c: char) -> bool {
    "可能会将达到至为是有要需得用仅只了过其中容纳取花费".contains(c)
}
