//! Measures the readers of dates, times and durations on the specification tables of Recognizers-Text.
//!
//! `cargo run --example date_tables -- FOLDER [TABLE]`: FOLDER holds `LANGUAGE.DateTime.MODEL.jsonl`; with TABLE, the cases
//! that fail are printed. A case is right when the values read are those expected, all of them and no other of the table's
//! kind. Relative values are resolved from the reference date of the case, and both sides written in one notation. Cases of
//! types that duizhao does not have are listed with the reason in `excluded.tsv`.

mod calendar;
mod canonical;
mod timex;
mod written;

use calendar::Instant;
use duizhao::facts::Facts;
use duizhao::text::Lang;
use duizhao::{Document, Lexicon, Settings};
use serde_json::Value;
use std::io::{self, Write};
use std::{env, fs, path::Path};

/// The tables, and which kinds of values each asks for.
const MODELS: [(&str, &[Kind]); 5] = [
    ("DateParser", &[Kind::Day]),
    ("DatePeriodParser", &[Kind::Period]),
    ("TimeParser", &[Kind::Time]),
    ("DurationParser", &[Kind::Duration]),
    ("DateTimeModel", &[Kind::Day, Kind::Period, Kind::Time, Kind::Duration]),
];

/// What a value in the notation of the tables is.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Day,
    Period,
    Time,
    Duration,
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = env::args().skip(1);
    let folder = arguments.next().unwrap_or_default();
    let show = arguments.next().unwrap_or_default();
    let mut out = io::stdout().lock();
    let lexicon = Lexicon::embedded()?;
    for (language, lang) in [("english", Lang::English), ("chinese", Lang::Chinese)] {
        for (model, kinds) in MODELS {
            let name = format!("{language}.DateTime.{model}");
            let Ok(table) = fs::read_to_string(Path::new(&folder).join(format!("{name}.jsonl"))) else { continue };
            let (mut right, mut all, mut left_out) = (0, 0, 0);
            for (index, line) in table.lines().enumerate() {
                if is_excluded(&name, index + 1) {
                    left_out += 1;
                    continue;
                }
                let case: Value = serde_json::from_str(line)?;
                let (read, expected) = (read(&case, lang, &lexicon)?, expected(&case));
                all += 1;
                let problem = judge(&read, &expected, kinds, model != "DateTimeModel");
                right += usize::from(!problem);
                if problem && show == name {
                    writeln!(out, "  {}\t{}\t{read:?}\tnot {expected:?}", index + 1, case["input"])?;
                }
            }
            let percent = 100.0 * f64::from(right as u32) / f64::from(all.max(1));
            let share = 100.0 * f64::from(left_out) / f64::from((all + left_out).max(1));
            writeln!(out, "{name}\t{right} of {all}\t{percent:.1} %\tleft out {left_out} ({share:.1} %)")?;
        }
    }
    Ok(())
}

/// Whether the case `number` of a table is left out: `TABLE`, a tab, numbers and ranges, a tab, the reason.
fn is_excluded(table: &str, number: usize) -> bool {
    let lines = include_str!("excluded.tsv").lines().filter(|line| !line.starts_with('#'));
    lines.filter_map(|line| line.split_once('\t')).filter(|(name, _)| *name == table).any(|(_, rest)| {
        let numbers = rest.split('\t').next().unwrap_or_default();
        numbers.split(',').any(|range| {
            let (first, last) = range.split_once('-').unwrap_or((range, range));
            let bound = |text: &str| text.parse::<usize>().expect("a case number");
            (bound(first)..=bound(last)).contains(&number)
        })
    })
}

/// Whether a value that is expected was not read, or another of the table's kinds was; a value may be written in several ways.
///
/// The tables of single `parts` do not say the side of a value that is meant, before or after it.
fn judge(read: &[Vec<String>], expected: &[String], kinds: &[Kind], parts: bool) -> bool {
    let side =
        |way: &String| way.split_once('/').filter(|(_, side)| SIDES.contains(side)).map(|(value, _)| value.to_owned());
    let bare = |ways: &Vec<String>, wanted: &String| parts && ways.iter().filter_map(side).any(|way| way == *wanted);
    let mut free: Vec<&Vec<String>> = read.iter().collect();
    for wanted in expected {
        let Some(at) = free.iter().position(|ways| ways.contains(wanted) || bare(ways, wanted)) else { return true };
        free.remove(at);
    }
    free.iter().any(|ways| kinds.contains(&kind(&ways[0])))
}

/// The sides of a value.
const SIDES: [&str; 5] = ["before", "after", "since", "until", "approx"];

/// What a value is, by its notation.
fn kind(value: &str) -> Kind {
    let (value, side) = value.split_once('/').map_or((value, ""), |(value, side)| (value, side));
    let day = value.split('T').next().unwrap_or_default();
    match value.as_bytes() {
        [b'P', ..] if value != "PRESENT_REF" => Kind::Duration,
        [b'T', ..] | [b'(', b'T', ..] | [b'P', ..] => Kind::Time,
        _ if value.contains('T') => Kind::Time,
        [b'(', ..] => Kind::Period,
        _ if side.is_empty() && (day.len() == 10 || day.contains("WXX-")) => Kind::Day,
        _ => Kind::Period,
    }
}

/// The values a case expects; a value with a modifier bears it.
fn expected(case: &Value) -> Vec<String> {
    let mut values = Vec::new();
    for result in case["results"].as_array().into_iter().flatten() {
        let resolution = &result["resolution"];
        let value = resolution["values"].get(0).unwrap_or(resolution);
        let timex = value["timex"].as_str().or(value["Timex"].as_str()).unwrap_or("none");
        let modifier = value["Mod"].as_str().map_or(String::new(), |modifier| format!("/{modifier}"));
        let set = if result["type"].as_str().is_some_and(|kind| kind.ends_with("set")) { "every " } else { "" };
        values.push(format!("{set}{}{modifier}", canonical::canonical(timex)));
    }
    values
}

/// The values that are read in a case, each in all the ways that the tables may write it.
fn read(case: &Value, lang: Lang, lexicon: &Lexicon) -> Result<Vec<Vec<String>>, Box<dyn std::error::Error>> {
    let input = case["input"].as_str().unwrap_or_default();
    let text = input.split_whitespace().collect::<Vec<_>>().join(" ");
    let reference = case["context"]["ReferenceDateTime"].as_str().unwrap_or("2016-11-07T00:00:00");
    let today = Instant::parse(reference);
    let settings = Settings { pre_split: true, source: Some(lang), ..Settings::default() };
    let mut values = Vec::new();
    for document in Document::read("case", text.as_bytes(), lexicon, &settings)? {
        let facts = Facts::of(&document, lexicon, &settings);
        values.extend(facts.moments(&document).iter().map(|stated| timex::ways(&stated.value, today)));
    }
    Ok(values)
}
