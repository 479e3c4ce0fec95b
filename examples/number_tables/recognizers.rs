//! The specifications of Recognizers-Text: a text, and the values that it states in reading order.

use crate::Score;
use crate::read::{Read, read, shown};
use duizhao::Lexicon;
use duizhao::facts::{Dimension, Sense};
use duizhao::text::Lang;
use serde_json::Value;
use std::error::Error;

const MODELS: &[&str] = &[
    "Number.NumberModel",
    "Number.PercentModel",
    "Number.OrdinalModel",
    "NumberWithUnit.CurrencyModel",
    "NumberWithUnit.DimensionModel",
    "NumberWithUnit.AgeModel",
    "NumberWithUnit.TemperatureModel",
];

/// Measures a table of a type that duizhao has; every expected value must be read, and no firm one where none is.
pub(crate) fn measure(
    name: &str,
    table: &str,
    lexicon: &Lexicon,
    excluded: impl Fn(usize) -> bool,
) -> Result<Vec<(String, Score)>, Box<dyn Error>> {
    let Some((language, model)) = name.split_once('.').filter(|(_, model)| MODELS.contains(model)) else {
        return Ok(Vec::new());
    };
    let lang = if language == "chinese" { Lang::Chinese } else { Lang::English };
    let mut score = Score::default();
    for (index, line) in table.lines().enumerate() {
        let case: Value = serde_json::from_str(line)?;
        let input = case["input"].as_str().unwrap_or_default();
        let read = read(input, lang, lexicon)?;
        score.count(index + 1, excluded(index + 1), || {
            judge(&case, model, read).map(|problem| format!("{input:?}\t{problem}"))
        });
    }
    Ok(vec![(name.to_owned(), score)])
}

/// What is wrong with what is read, if anything.
fn judge(case: &Value, model: &str, mut read: Vec<Read>) -> Option<String> {
    let results = case["results"].as_array()?;
    if results.is_empty() {
        let found = read.iter().any(|one| one.firm && !one.dated && is_of(model, one));
        return found.then(|| format!("nothing\t{}", shown(&read)));
    }
    for result in results {
        let expected = &result["resolution"];
        let text = expected["value"].as_str().unwrap_or_default();
        // A unit without a number, or a place relative to the end: what is asked for is no value.
        let Ok(value) = text.trim_end_matches('%').parse::<f64>() else { continue };
        let ratio = if text.ends_with('%') { value / 100.0 } else { value };
        let unit = expected["unit"].as_str().filter(|_| model.starts_with("NumberWithUnit"));
        let near = |a: f64, b: f64| (a - b).abs() <= 1e-6 * b.abs().max(1e-12);
        let fits = |one: &Read| {
            // A number inside a percentage counts as read with it.
            let same = near(one.value, value) && (one.sense == Sense::Percent || !text.ends_with('%'));
            let ratios = near(if one.sense == Sense::Percent { one.value / 100.0 } else { one.value }, ratio);
            match unit {
                Some(unit) => is_quantity(value, unit, one),
                None => same || ratios,
            }
        };
        let Some(at) = read.iter().position(fits) else {
            let unit = unit.unwrap_or_default();
            return Some(format!("{} = {text} {unit}\t{}", result["text"], shown(&read)));
        };
        read.remove(at);
    }
    None
}

/// Whether a value is of the type that a model asks for.
fn is_of(model: &str, read: &Read) -> bool {
    let dimension = read.unit.map(|unit| unit.dimension);
    match model {
        "Number.NumberModel" => dimension.is_none() && read.sense != Sense::Percent && read.sense != Sense::Ordinal,
        "Number.PercentModel" => read.sense == Sense::Percent,
        "Number.OrdinalModel" => read.sense == Sense::Ordinal && dimension.is_none(),
        "NumberWithUnit.CurrencyModel" => dimension == Some(Dimension::Money),
        // Degrees may also be of an angle.
        "NumberWithUnit.TemperatureModel" => read.unit.is_some_and(|unit| matches!(unit.name, "°C" | "°F" | "K")),
        "NumberWithUnit.AgeModel" => dimension == Some(Dimension::Age),
        _ => !matches!(
            dimension,
            None | Some(Dimension::Money | Dimension::Time | Dimension::Age | Dimension::Temperature)
        ),
    }
}

/// Whether a value is `value` of the unit of a specification.
fn is_quantity(value: f64, expected: &str, read: &Read) -> bool {
    let Some(unit) = read.unit else { return false };
    let mut lines = include_str!("units.tsv").lines().filter_map(|line| line.split_once('\t'));
    let names = lines.find(|(name, _)| *name == expected).map_or(expected, |(_, names)| names);
    names.split(' ').any(|name| {
        // `1000:bit` is a unit of a thousand bits.
        let (by, name) = name.split_once(':').map_or((1.0, name), |(by, name)| (by.parse().unwrap_or(1.0), name));
        let named = name == unit.name || name.replace('_', " ") == unit.name;
        let wanted = value * by;
        named && (read.value - wanted).abs() <= 1e-6 * wanted.abs()
    })
}
