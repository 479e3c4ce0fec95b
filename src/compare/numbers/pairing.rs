//! Pairs what has no equal: one drift for two values that stand for each other.

use super::equality::{Tie, close, stretches, tie};
use super::item::{Item, Told, Value};
use super::matching::{Bead, Matched};
use super::{Compared, Drift, Fault, Figure, Reading, Subject, counted};
use crate::facts::{Bound, Dimension, Number, Period, Sense, Shift, Unit, Weight};
use crate::text::Sides;

/// Appends the drifts of one bead, in reading order of the English.
pub(super) fn drifts(bead: &Bead, index: usize, compared: Compared<'_>, drifts: &mut Vec<Drift>) {
    let (first, english) = (drifts.len(), compared.english());
    let mut add = |subject, fault, pair: (Option<&Item>, Option<&Item>)| {
        let mut figures = Sides { source: None, target: None };
        figures[english] = pair.0.map(figure);
        figures[english.other()] = pair.1.map(figure);
        drifts.push(Drift { bead: index, subject, fault, figures });
    };
    for matched in &bead.english {
        let Some((other, tie)) = matched.equal else { continue };
        let other = &bead.chinese[other].item;
        if tie == Tie::OtherUnit {
            if reportable_unit(&matched.item, other) {
                add(Subject::Quantity, Fault::Unit, (Some(&matched.item), Some(other)));
            }
        } else if let Some(fault) = turned(&matched.item, other) {
            add(Subject::Number, fault, (Some(&matched.item), Some(other)));
        }
    }
    for (matched, other) in repeated_otherwise(bead) {
        add(Subject::Quantity, Fault::Unit, (Some(matched), Some(other)));
    }
    let pairs = pairs(bead, compared);
    for &(at, other) in &pairs {
        let (a, b) = (&bead.english[at].item, &bead.chinese[other].item);
        let (subject, fault) = judge(a, b);
        add(subject, fault, (Some(a), Some(b)));
    }
    for (at, matched) in bead.english.iter().enumerate() {
        let paired = pairs.iter().any(|&(english, _)| english == at);
        let lone =
            matched.equal.is_none() && matched.repeated.is_none() && !matched.elsewhere && !matched.copied && !paired;
        let told = is_exchanged(bead, at) || told_from_the_day(bead, &matched.item);
        if lone && is_missed(&matched.item) && !told {
            let subject = if matched.item.is_date() { Subject::Date } else { Subject::Number };
            add(subject, Fault::Missing, (Some(&matched.item), None));
        }
    }
    drifts[first..].sort_by_key(|drift| {
        let figure = drift.figures[english].as_ref();
        figure.map(|figure| (figure.sentence, figure.view))
    });
}

/// Whether the English item `at` gives a price beside it in another currency, which readers of the other language need not.
fn is_exchanged(bead: &Bead, at: usize) -> bool {
    let currency = |matched: &Matched| match matched.item.amount() {
        Some((_, Some(unit))) if unit.dimension == Dimension::Money => Some(unit.name),
        _ => None,
    };
    let Some(own) = currency(&bead.english[at]) else { return false };
    [at.wrapping_sub(1), at + 1].into_iter().filter_map(|beside| bead.english.get(beside)).any(|beside| {
        let near = beside.item.sentence == bead.english[at].item.sentence && beside.equal.is_some();
        near && currency(beside).is_some_and(|other| other != own)
    })
}

/// Chinese quantities that say again what has an equal, but in another unit: 《60小时》 (60 Minutes).
fn repeated_otherwise(bead: &Bead) -> Vec<(&Item, &Item)> {
    let says = |english: &Matched, chinese: &Matched| {
        english.equal.is_some_and(|(_, tie)| tie < Tie::OtherUnit)
            && tie(&english.item, &chinese.item) == Some(Tie::OtherUnit)
            && one_dimension(&english.item, &chinese.item)
    };
    let lone = bead
        .chinese
        .iter()
        .filter(|other| other.equal.is_none() && other.repeated.is_none() && other.item.weight() == Weight::Firm);
    lone.filter_map(|other| {
        let english = bead.english.iter().find(|matched| says(matched, other))?;
        Some((&english.item, &other.item))
    })
    .collect()
}

/// The name of an amount's unit.
fn unit_name(item: &Item) -> Option<&'static str> {
    item.amount().and_then(|(_, unit)| unit).map(|unit| unit.name)
}

/// Whether two quantities measure the same.
fn one_dimension(a: &Item, b: &Item) -> bool {
    let dimension = |item: &Item| item.amount().and_then(|(_, unit)| unit).map(|unit| unit.dimension);
    dimension(a).is_some() && dimension(a) == dimension(b)
}

fn figure(item: &Item) -> Figure {
    Figure { sentence: item.sentence, view: item.view, reading: Reading::Value(item.what) }
}

/// Whether the same number of two units is a fault: not where an article made the number.
fn reportable_unit(a: &Item, b: &Item) -> bool {
    let unit = |item: &Item| item.amount().and_then(|(_, unit)| unit.copied());
    let (Some(x), Some(y)) = (unit(a), unit(b)) else { return false };
    let soft = a.weight() == Weight::Soft && b.weight() == Weight::Soft;
    x.dimension == y.dimension || !soft && a.weight() == Weight::Firm
}

/// How the qualifiers of two equal amounts disagree: at least against at most, nearly against more than.
fn turned(a: &Item, b: &Item) -> Option<Fault> {
    let (Some((x, _)), Some((y, _))) = (a.amount(), b.amount()) else { return None };
    match (x.bound, y.bound) {
        (Bound::Above, Bound::Below) | (Bound::Below, Bound::Above) => Some(Fault::Bound),
        (Bound::Above, Bound::Nearly) | (Bound::Nearly, Bound::Above) => Some(Fault::Nuance),
        _ => None,
    }
}

/// Whether the loss of an item alone is worth a word.
fn is_missed(item: &Item) -> bool {
    match item.what {
        Value::Amount(number, _) => {
            let long = number.value >= 10.0 && number.grain < number.value || number.sense == Sense::Percent;
            number.weight == Weight::Firm && long && !number.vague
        }
        Value::Year(_) => true,
        _ => false,
    }
}

/// Whether the Chinese tells a year from the day of the text: 去年 for 2024.
fn told_from_the_day(bead: &Bead, item: &Item) -> bool {
    let year = |other: &Matched| {
        let told = matches!(other.item.what, Value::Shift(shift, _) if shift.period == Period::Year);
        told && other.equal.is_none() && other.repeated.is_none()
    };
    matches!(item.what, Value::Year(_)) && bead.chinese.iter().any(year)
}

/// The pairs of English and Chinese items without an equal that stand for each other, the likeliest first.
fn pairs(bead: &Bead, compared: Compared<'_>) -> Vec<(usize, usize)> {
    let mut candidates = Vec::new();
    let short = bead.english.len().max(bead.chinese.len()) <= SHORT;
    let open = |matched: &Matched| matched.equal.is_none() && !matched.copied;
    for (at, english) in bead.english.iter().enumerate().filter(|(_, matched)| open(matched)) {
        for (other, chinese) in bead.chinese.iter().enumerate().filter(|(_, matched)| open(matched)) {
            let counted = || counted::same(compared, &english.item, &chinese.item);
            if let Some(likeness) = likeness(english, chinese, short, counted) {
                let place = |at: usize, count: usize| (at as f64 + 0.5) / count as f64;
                let distance = (place(at, bead.english.len()) - place(other, bead.chinese.len())).abs();
                candidates.push((likeness - distance, at, other));
            }
        }
    }
    candidates.sort_by(|a, b| b.0.total_cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    for (_, at, other) in candidates {
        if !pairs.iter().any(|&(x, y)| x == at || y == other) {
            pairs.push((at, other));
        }
    }
    pairs
}

/// Values up to which a pair is short enough for 一 to be more than an article.
const SHORT: usize = 2;

/// Whether a number is one, which may be an article.
fn is_one(number: &Number) -> bool {
    number.value == 1.0 && number.weight == Weight::Soft && number.sense == Sense::Cardinal
}

/// Whether a number is another small one that is counted.
fn is_few(number: &Number) -> bool {
    (2.0..10.0).contains(&number.value)
        && number.weight > Weight::Soft
        && number.sense == Sense::Cardinal
        && !number.vague
}

/// How likely two items without an equal stand for each other; `None` where they do not.
fn likeness(english: &Matched, chinese: &Matched, short: bool, counted: impl Fn() -> bool) -> Option<f64> {
    let repeated = f64::from(u8::from(english.repeated.is_some()) + u8::from(chinese.repeated.is_some()));
    // 300公里(185英里) for 300 km (180 miles): each comes to the other unit's value, but says another in its own.
    let converted = [english, chinese].iter().all(|side| side.repeated == Some(Tie::Expressed))
        && unit_name(&english.item).is_some()
        && unit_name(&english.item) == unit_name(&chinese.item);
    if repeated > 1.0 && !converted || english.elsewhere && chinese.elsewhere {
        return None;
    }
    let score = match (&english.item.what, &chinese.item.what) {
        (Value::Amount(a, None), Value::Amount(b, None))
            if (is_one(a) && is_few(b) || short && is_few(a) && is_one(b)) && counted() =>
        {
            0.1
        }
        (Value::Amount(a, unit), Value::Amount(b, other)) => amounts(a, unit.as_ref(), b, other.as_ref())?,
        (Value::Year(_), Value::Amount(number, None)) | (Value::Amount(number, None), Value::Year(_)) => {
            let year = (1000.0..2200.0).contains(&number.value) && number.grain < 1000.0;
            year.then_some(2.0)?
        }
        (Value::Day(_), Value::Amount(number, None)) | (Value::Amount(number, None), Value::Day(_)) => {
            (number.sense == Sense::Ordinal && number.value <= 31.0 && number.weight == Weight::Firm).then_some(1.0)?
        }
        (Value::Shift(a, loose), Value::Shift(b, also)) => shifts(a, b, *loose || *also)?,
        (Value::Year(year), Value::Shift(..)) | (Value::Shift(..), Value::Year(year)) => {
            // A year further off is told for itself.
            let told = english.item.told.or(chinese.item.told)?;
            matches!(told, Told::Year(told) if (told - year).abs() <= 2).then_some(3.0)?
        }
        (a, b) => (std::mem::discriminant(a) == std::mem::discriminant(b)).then_some(4.0)?,
    };
    Some(score - 1.5 * repeated)
}

/// How likely two distances from the day of the text stand for each other and differ beyond doubt.
fn shifts(a: &Shift, b: &Shift, loose: bool) -> Option<f64> {
    // "Last Friday" can be in this week, and "last summer" in this year; it is never in the next.
    let doubtful = loose || a.period == Period::Week;
    let differ = if doubtful { a.count.signum() * b.count.signum() < 0 } else { a.count != b.count };
    (a.period == b.period && differ).then_some(4.0)
}

/// How likely two amounts stand for each other.
fn amounts(a: &Number, unit: Option<&Unit>, b: &Number, other: Option<&Unit>) -> Option<f64> {
    if a.vague || b.vague {
        if let (Some(unit), Some(other)) = (unit, other)
            && unit.dimension == Dimension::Time
            && other.dimension == Dimension::Time
        {
            return (a.vague && b.vague && stretches(a, unit, b, other).is_none()).then_some(2.0);
        }
        let ratio = a.value / b.value;
        return (a.vague && b.vague && !(0.3..=3.4).contains(&ratio)).then_some(1.0);
    }
    let alike = a.sense == b.sense && matches!(a.sense, Sense::Ordinal | Sense::Multiple);
    // A decade later and 十分钟后: lengths of time, whatever the article or 一 is worth.
    let times = [unit, other].iter().all(|unit| unit.is_some_and(|unit| unit.dimension == Dimension::Time));
    let telling = alike && unit.is_none() && other.is_none() || times && a.sense == b.sense;
    if !telling && (a.weight == Weight::Soft || b.weight == Weight::Soft) {
        return None;
    }
    let senses = match (a.sense, b.sense) {
        (x, y) if x == y => 2.0,
        (Sense::Percent, _) | (_, Sense::Percent) | (Sense::Fraction, _) | (_, Sense::Fraction) => return None,
        (Sense::Multiple, _) | (_, Sense::Multiple) => return None,
        _ => 0.5,
    };
    let units = match (unit, other) {
        (Some(unit), Some(other)) if unit.name == other.name => 3.0,
        (Some(unit), Some(other)) if unit.dimension == other.dimension => 1.0,
        (Some(_), Some(_)) => return None,
        (None, None) => 1.0,
        _ if a.sense == Sense::Ordinal => return None,
        _ => 0.0,
    };
    let weights = if a.weight == b.weight { 1.0 } else { 0.0 };
    Some(senses + units + weights + f64::from(u8::from(is_slip(a.value, b.value))))
}

/// Whether two values differ by powers of ten.
fn is_slip(a: f64, b: f64) -> bool {
    let exponent = (a / b).log10();
    a > 0.0 && b > 0.0 && close(exponent, exponent.round())
}

/// What differs between two items that stand for each other.
fn judge(a: &Item, b: &Item) -> (Subject, Fault) {
    if a.is_date() || b.is_date() {
        return (Subject::Date, Fault::Value(None));
    }
    let units = a.amount().and_then(|(_, unit)| unit).zip(b.amount().and_then(|(_, unit)| unit));
    if let Some((unit, other)) = units.filter(|(unit, other)| unit.name != other.name) {
        let ratio = (unit.base(a.value()) / other.base(b.value())).abs();
        if unit.dimension != Dimension::Money && (0.1..=10.0).contains(&ratio) {
            return (Subject::Quantity, Fault::Conversion);
        }
    }
    let (low, high) = if a.value() < b.value() { (a.value(), b.value()) } else { (b.value(), a.value()) };
    (Subject::Number, Fault::Value((low > 0.0).then(|| high / low)))
}
