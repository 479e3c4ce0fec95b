//! Values of one sentence that do not come to what it says of them.

use super::{Bound, Facts, Number, Sense, Stated, in_sentence};
use crate::document::Document;
use crate::text::Lang;
use crate::text::ViewSpan;

/// A claim that the values of its own sentence contradict.
#[derive(Clone, Debug, PartialEq)]
pub struct Reckoning {
    /// The values that the claim is about, bytes of the view of the sentence's paragraph.
    pub parts: Vec<ViewSpan>,
    /// What is claimed.
    pub claim: Claim,
    /// What the claim says.
    pub says: f64,
    /// What the values come to.
    pub comes_to: f64,
}

/// What a sentence claims of its values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Claim {
    /// 快了N倍: N + 1 times as much; the values come to N times.
    TimesMore,
    /// Up or down so many percent.
    Change,
    /// Shares that leave a rest.
    Rest,
}

/// A number of the sentence.
struct Value<'a> {
    view: ViewSpan,
    number: Number,
    unit: Option<&'static str>,
    /// The text between the number before, or the start of the sentence, and this one.
    gap: &'a str,
    /// The text up to the next number, or to the end of the sentence.
    rest: &'a str,
}

/// The contradictions of `sentence`; `facts` holds its numbers and quantities.
pub(super) fn find(document: &Document, sentence: usize, facts: &Facts) -> Vec<Stated<Reckoning>> {
    let numbers = in_sentence(&facts.numbers, sentence);
    let quantities = in_sentence(&facts.quantities, sentence);
    if numbers.len() + quantities.len() < 2
        || !document.paragraphs[document.sentences[sentence].paragraph].role.is_translated()
    {
        return Vec::new();
    }
    let mut list: Vec<(ViewSpan, Number, Option<&'static str>)> =
        numbers.iter().map(|n| (n.view, n.value, None)).collect();
    list.extend(quantities.iter().map(|q| (q.view, q.value.number, Some(q.value.unit.name))));
    list.sort_by_key(|(view, ..)| *view);
    let text = document.paragraphs[document.sentences[sentence].paragraph].view.text();
    let whole = document.sentences[sentence].view;
    let between = |from: usize, to: usize| text.get(from..to).unwrap_or("");
    let values: Vec<Value<'_>> = (0..list.len())
        .map(|at| {
            let (view, number, unit) = list[at];
            let gap = between(at.checked_sub(1).map_or(whole.start, |before| list[before].0.end), view.start);
            let rest = between(view.end, list.get(at + 1).map_or(whole.end, |next| next.0.start));
            Value { view, number, unit, gap, rest }
        })
        .collect();
    let mut found = Vec::new();
    for at in 0..values.len() {
        let claim = match document.lang {
            Lang::Chinese => times_more(&values, at).or_else(|| change(&values, at, Lang::Chinese)),
            Lang::English => change(&values, at, Lang::English),
        };
        found.extend(claim.map(|value| Stated { sentence, view: values[at].view, value }));
    }
    found.extend(rest(&values, &text[whole.range()]).map(|value| Stated { sentence, view: whole, value }));
    found
}

/// The range in which the value of a written number lies.
fn range(number: &Number) -> (f64, f64) {
    // Small whole numbers are counted, long ones and decimals are rounded.
    let half = if number.value < 1000.0 && number.grain >= 1.0 { 0.0 } else { number.grain / 2.0 };
    let half = half.min(0.05 * number.value.abs());
    (number.value - half, number.value + half)
}

/// Whether the ranges `a` and `b` share a value.
fn meet(a: (f64, f64), b: (f64, f64)) -> bool {
    a.0 <= b.1 && b.0 <= a.1
}

/// What was claimed, with room for rounding to either side and for a qualifier.
fn claimed(number: &Number) -> (f64, f64) {
    let last = number.grain.min(0.05 * number.value.abs()).max(0.01);
    let room = if number.bound == Bound::Exact { last } else { last + 0.1 * number.value.abs() };
    (number.value - room, number.value + room)
}

/// Words of comparison that add N 倍 to what there was.
const MORE: &[&str] =
    &["快", "高", "多", "大", "长", "强", "重", "贵", "增加", "增长", "提高", "提升", "上升", "上涨", "增"];

/// A比B快了N倍 where A is N times B, which is 快了N-1倍.
fn times_more(values: &[Value<'_>], at: usize) -> Option<Reckoning> {
    let [a, b, claim] = values.get(at.checked_sub(2)?..=at)? else { return None };
    let verb = claim.gap.trim_end_matches(['了', '出', '约', '近', '逾', '超', '过', ' ']);
    let adds = claim.number.sense == Sense::Multiple && MORE.iter().any(|word| verb.ends_with(word));
    let alike =
        a.unit == b.unit && [a, b].iter().all(|value| value.number.sense == Sense::Cardinal && !value.number.vague);
    if !adds || !alike || !b.gap.contains('比') || b.number.value <= 0.0 || claim.gap.contains(['。', ';']) {
        return None;
    }
    let ((low, high), (least, most)) = (range(&a.number), range(&b.number));
    let ratio = (low / most, high / least);
    let says = claimed(&claim.number);
    let right = meet((ratio.0 - 1.0, ratio.1 - 1.0), says);
    (!right && meet(ratio, says)).then(|| Reckoning {
        parts: vec![a.view, b.view],
        claim: Claim::TimesMore,
        says: claim.number.value + 1.0,
        comes_to: a.number.value / b.number.value,
    })
}

/// From A to B, up N percent; or up N percent, from A to B.
fn change(values: &[Value<'_>], at: usize, lang: Lang) -> Option<Reckoning> {
    let claim = &values[at];
    if claim.number.sense != Sense::Percent || claim.number.vague {
        return None;
    }
    let behind = at.checked_sub(2).and_then(|first| values.get(first..at)).filter(|pair| is_from_to(pair, lang));
    let before = values.get(at + 1..at + 3).filter(|pair| is_from_to(pair, lang));
    let (pair, upward) = match (behind, before) {
        (Some(pair), _) => (pair, direction(claim.gap, lang, true)?),
        (None, Some(pair)) if lang == Lang::English => {
            let joined = matches!(pair[0].gap.trim_matches([',', ' ']), "from");
            (pair, direction(claim.gap, lang, false).filter(|_| joined)?)
        }
        _ => return None,
    };
    let base = ["from", "compared", "year", "over", "同比", "环比", "个百分点", "on"];
    let elsewhere = claim.rest.trim_start_matches([' ', ',', '(']);
    if behind.is_some() && base.iter().any(|word| elsewhere.starts_with(word)) {
        return None;
    }
    let ((low, high), (least, most)) = (range(&pair[0].number), range(&pair[1].number));
    if low <= 0.0 || high == most || (pair[1].number.value > pair[0].number.value) != upward {
        return None;
    }
    let percent = |from: f64, to: f64| (to - from).abs() / from * 100.0;
    let ends = [percent(low, least), percent(low, most), percent(high, least), percent(high, most)];
    let comes = (ends.iter().copied().fold(f64::MAX, f64::min), ends.iter().copied().fold(0.0, f64::max));
    let points = (pair[1].number.value - pair[0].number.value).abs();
    let in_points =
        pair.iter().all(|value| value.number.sense == Sense::Percent) && meet((points, points), claimed(&claim.number));
    (!meet(comes, claimed(&claim.number)) && !in_points).then(|| Reckoning {
        parts: pair.iter().map(|value| value.view).collect(),
        claim: Claim::Change,
        says: claim.number.value,
        comes_to: percent(pair[0].number.value, pair[1].number.value),
    })
}

/// Whether two neighbouring numbers of one kind are the ends of a change: from A to B, 从A增至B.
fn is_from_to(pair: &[Value<'_>], lang: Lang) -> bool {
    let [a, b] = pair else { return false };
    let alike = a.number.sense == b.number.sense && (a.unit == b.unit || a.unit.is_none() || b.unit.is_none());
    let kind = matches!(a.number.sense, Sense::Cardinal | Sense::Percent) && !a.number.vague && !b.number.vague;
    let (opens, joins) = match lang {
        Lang::English => (
            a.gap.trim_end_matches([' ', '$', '£', '€']).ends_with("from"),
            b.gap.split_whitespace().any(|word| word == "to"),
        ),
        Lang::Chinese => (a.gap.ends_with(['从', '由']), b.gap.ends_with(['至', '到', '为'])),
    };
    alike && kind && opens && joins && b.gap.chars().count() <= 24
}

const UPWARD: &[&str] = &[
    "up",
    "rose",
    "risen",
    "grew",
    "grown",
    "increased",
    "increase",
    "rise",
    "gain",
    "jump",
    "growth",
    "surged",
    "climbed",
    "jumped",
];
const DOWNWARD: &[&str] =
    &["down", "fell", "fallen", "dropped", "declined", "decreased", "decrease", "drop", "decline", "fall", "plunged"];
const CHINESE_UPWARD: &[&str] = &["增长", "增加", "上升", "上涨", "提高", "增幅", "涨幅", "升幅", "增", "涨", "升"];
const CHINESE_DOWNWARD: &[&str] = &["下降", "减少", "降低", "下跌", "降幅", "跌幅", "减幅", "降", "跌", "减"];

/// Which way a claim goes, if nothing but its verb stands in `gap` (`alone`), or as its last words.
fn direction(gap: &str, lang: Lang, alone: bool) -> Option<bool> {
    match lang {
        Lang::English => {
            let words: Vec<&str> = gap.split([' ', ',', '—', '–']).filter(|word| !word.is_empty()).collect();
            let kept: Vec<&&str> = words.iter().filter(|word| !FILLERS.contains(word)).collect();
            let verb = **kept.last()?;
            let upward = UPWARD.contains(&verb);
            ((upward || DOWNWARD.contains(&verb)) && (!alone || kept.len() == 1)).then_some(upward)
        }
        Lang::Chinese => {
            let rest = gap.rsplit_once(',')?.1.trim_end_matches(['了', '为', '达', '约', '近', '逾', '超', '过', '到']);
            let upward = CHINESE_UPWARD.contains(&rest);
            (upward || CHINESE_DOWNWARD.contains(&rest)).then_some(upward)
        }
    }
}

/// Words between a verb of change and its percent.
const FILLERS: &[&str] = &[
    "a", "an", "of", "by", "or", "about", "nearly", "almost", "roughly", "some", "more", "than", "over", "around",
    "another",
];

/// Shares of one whole that reach a hundred although the sentence speaks of a rest.
fn rest(values: &[Value<'_>], sentence: &str) -> Option<Reckoning> {
    let says = |words: &[&str]| words.iter().any(|word| sentence.contains(word));
    let shares: Vec<&Value<'_>> = values.iter().filter(|value| value.number.sense == Sense::Percent).collect();
    if shares.len() < 2 || shares.iter().any(|share| share.number.bound != Bound::Exact) {
        return None;
    }
    let left = says(&["the rest ", "the remainder", "其余", "余下", "剩下", "剩余"]);
    let other = [
        " up ", " down ", "rose", "fell", "grew", "increase", "decrease", " than ", "of which", "of those", "of them",
        "of whom", "their", "增", "降", "升", "跌", "减", "涨", "比", "其中", "分别", "超过",
    ];
    if !left || says(&other) {
        return None;
    }
    let sum: f64 = shares.iter().map(|share| share.number.value).sum();
    (sum > 100.5).then(|| Reckoning {
        parts: shares.iter().map(|share| share.view).collect(),
        claim: Claim::Rest,
        says: 100.0,
        comes_to: sum,
    })
}
