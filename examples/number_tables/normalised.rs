//! Tables of texts beside the same text in another notation: both must state the same values.

use crate::Score;
use crate::read::{Read, read, read_moments, shown};
use duizhao::Lexicon;
use duizhao::facts::{Dimension, Sense};
use duizhao::text::Lang;
use serde_json::Value;
use std::collections::BTreeMap;
use std::error::Error;

/// Measures a table of normalised text, each kind of case by itself and then all of them.
pub(crate) fn measure(
    name: &str,
    table: &str,
    lexicon: &Lexicon,
    excluded: impl Fn(usize) -> bool,
) -> Result<Vec<(String, Score)>, Box<dyn Error>> {
    let mut scores: BTreeMap<String, Score> = BTreeMap::new();
    let mut whole = Score::default();
    for (index, line) in table.lines().enumerate().skip(1) {
        let fields: Vec<&str> = line.split('\t').collect();
        let (kind, lang, pairs) = match fields[..] {
            [file, kind, input, expected] => (format!("{file} {kind}"), Lang::Chinese, decoded(input, expected)),
            [lang, mode, kind, input, expected] => {
                let language = if lang == "zh" { Lang::Chinese } else { Lang::English };
                (format!("{lang} {mode} {kind}"), language, vec![(input.to_owned(), expected.to_owned())])
            }
            _ => continue,
        };
        let amounts = fields.len() == 4;
        let mut problem = None;
        for (input, expected) in pairs {
            let (mut a, mut b) = (read(&input, lang, lexicon)?, read(&expected, lang, lexicon)?);
            if amounts {
                a.iter_mut().chain(&mut b).for_each(without_yuan);
            }
            if !agree(&a, &b) && !same_moments(&input, &expected, lang, lexicon)? {
                problem = Some(format!("{kind}\t{input:?} {}\t{expected:?} {}", shown(&a), shown(&b)));
            }
        }
        let score = scores.entry(format!("{name} {kind}")).or_default();
        let left_out = excluded(index + 1);
        score.count(index + 1, left_out, || problem.clone());
        whole.count(index + 1, left_out, || problem);
    }
    let mut scores: Vec<_> = scores.into_iter().collect();
    scores.push((name.to_owned(), whole));
    Ok(scores)
}

/// Whether two texts say the same of time and agree in all else.
fn same_moments(input: &str, expected: &str, lang: Lang, lexicon: &Lexicon) -> Result<bool, Box<dyn Error>> {
    let ((a, rest), (b, other)) = (read_moments(input, lang, lexicon)?, read_moments(expected, lang, lexicon)?);
    Ok(!a.is_empty() && a == b && agree(&rest, &other))
}

/// The texts of a line of JSON values: one beside each of those that it can be written as; none where it is no number.
fn decoded(input: &str, expected: &str) -> Vec<(String, String)> {
    let text = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let parse = |field: &str| serde_json::from_str::<Value>(field).ok();
    let (Some(input), Some(expected)) = (parse(input), parse(expected)) else { return Vec::new() };
    let all = expected.as_array().cloned().unwrap_or_else(|| vec![expected.clone()]);
    all.iter().map(|expected| (text(&input), text(expected))).collect()
}

/// An amount of 元, 角 or 分 as the number that the table of cn2an writes for it.
fn without_yuan(read: &mut Read) {
    if let Some(unit) = read.unit.filter(|unit| matches!(unit.name, "元" | "角" | "分")) {
        (read.value, read.unit) = (unit.base(read.value), None);
    }
}

/// Whether every firm value of either text is one of the other.
fn agree(a: &[Read], b: &[Read]) -> bool {
    covers(a, b) && covers(b, a)
}

/// Whether every firm value of `wanted` has one of its own in `read`.
fn covers(read: &[Read], wanted: &[Read]) -> bool {
    let mut free: Vec<&Read> = read.iter().collect();
    wanted.iter().filter(|one| one.firm).all(|one| {
        let found = free.iter().position(|other| same(one, other));
        found.map(|at| free.remove(at)).is_some()
    })
}

/// Whether two readings are of the same value and unit.
fn same(a: &Read, b: &Read) -> bool {
    let near = |x: f64, y: f64| (x - y).abs() <= 1e-9 * x.abs().max(y.abs());
    let ratio = |one: &Read| if one.sense == Sense::Percent { one.value / 100.0 } else { one.value };
    match (a.unit, b.unit) {
        (Some(x), Some(y)) if x.dimension == Dimension::Money && y.dimension == Dimension::Money => {
            (x.name == y.name || x.loose || y.loose) && near(x.base(a.value), y.base(b.value))
        }
        // Pounds are of weight or of money.
        (Some(x), Some(y)) if [x.name, y.name].contains(&"pound") && [x.name, y.name].contains(&"GBP") => {
            near(a.value, b.value)
        }
        (Some(x), Some(y)) => x.dimension == y.dimension && near(x.base(a.value), y.base(b.value)),
        (None, None) => near(ratio(a), ratio(b)),
        _ => false,
    }
}
