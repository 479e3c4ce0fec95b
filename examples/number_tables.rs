//! Measures the readers of numbers and quantities on the specification tables of Recognizers-Text.
//!
//! `cargo run --example number_tables -- FOLDER [MODEL]`: FOLDER holds `LANGUAGE.FAMILY.MODEL.jsonl`; with MODEL, the cases
//! that fail are printed. Says so and succeeds where the folder is absent.

use duizhao::facts::{Facts, Sense};
use duizhao::text::Lang;
use duizhao::{Document, Lexicon, Settings};
use serde_json::Value;
use std::io::{self, Write};
use std::{env, fs, path::Path};

const MODELS: &[(&str, &[&str])] = &[
    ("Number.NumberModel", &["number"]),
    ("Number.PercentModel", &["percentage"]),
    ("Number.OrdinalModel", &["ordinal"]),
    ("NumberWithUnit.CurrencyModel", &["currency"]),
    ("NumberWithUnit.DimensionModel", &["dimension"]),
    ("NumberWithUnit.AgeModel", &["age"]),
    ("NumberWithUnit.TemperatureModel", &["temperature"]),
];

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = env::args().skip(1);
    let folder = arguments.next().unwrap_or_default();
    let show = arguments.next().unwrap_or_default();
    let mut out = io::stdout().lock();
    if !Path::new(&folder).is_dir() {
        writeln!(out, "no tables at {folder:?}: nothing measured")?;
        return Ok(());
    }
    let lexicon = Lexicon::embedded()?;
    for (language, lang) in [("english", Lang::English), ("chinese", Lang::Chinese)] {
        for (model, _) in MODELS {
            let name = format!("{language}.{model}");
            let Ok(table) = fs::read_to_string(Path::new(&folder).join(format!("{name}.jsonl"))) else { continue };
            let (mut right, mut all) = (0, 0);
            for line in table.lines() {
                let case: Value = serde_json::from_str(line)?;
                let Some(verdict) = judge(&case, lang, &lexicon)? else { continue };
                all += 1;
                right += usize::from(verdict.is_none());
                if let Some(missing) = verdict.filter(|_| show == name) {
                    writeln!(out, "  {}\t{missing}", case["input"])?;
                }
            }
            writeln!(out, "{name}\t{right} of {all}\t{:.1} %", 100.0 * right as f64 / f64::from(all.max(1)))?;
        }
    }
    Ok(())
}

/// What a case expects and the readers do not give, if anything; `None` for a case of a type that duizhao does not have.
fn judge(case: &Value, lang: Lang, lexicon: &Lexicon) -> Result<Option<Option<String>>, Box<dyn std::error::Error>> {
    let input = case["input"].as_str().unwrap_or_default();
    let settings = Settings { pre_split: true, source: Some(lang), ..Settings::default() };
    let documents = Document::read("case", input.as_bytes(), lexicon, &settings)?;
    let mut values = Vec::new();
    for document in &documents {
        let facts = Facts::of(document, lexicon, &settings);
        let numbers = facts.numbers.iter().map(|stated| stated.value);
        for number in numbers.chain(facts.quantities.iter().map(|stated| stated.value.number)) {
            values.push((number.value, number.sense));
            values.extend(number.other.map(|other| (other, number.sense)));
        }
        for date in facts.dates.iter().map(|stated| stated.value) {
            let parts = [date.year, date.decade, date.month.map(i32::from), date.day.map(i32::from)];
            values.extend(parts.into_iter().flatten().map(|part| (f64::from(part), Sense::Cardinal)));
        }
    }
    for result in case["results"].as_array().into_iter().flatten() {
        let expected = result["resolution"]["value"].as_str().unwrap_or_default();
        let Ok(value) = expected.trim_end_matches('%').parse::<f64>() else { return Ok(None) };
        let percent = expected.ends_with('%');
        let near = |&(read, sense): &(f64, Sense)| {
            (sense == Sense::Percent) == percent && (read - value).abs() <= 1e-6 * value.abs().max(1e-9)
        };
        if !values.iter().any(near) {
            return Ok(Some(Some(format!("{} = {expected}\t{values:?}", result["text"]))));
        }
    }
    Ok(Some(None))
}
