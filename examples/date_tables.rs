//! Measures the readers of dates, times and durations on the specification tables of Recognizers-Text.
//!
//! `cargo run --example date_tables -- FOLDER [TABLE]`: FOLDER holds `LANGUAGE.DateTime.MODEL.jsonl`; with TABLE, the cases
//! that fail are printed. A case is right when the values read are those expected, all of them and no other. Nothing is
//! excluded: ranges, repetitions and holidays, which no type expresses, count as wrong.

use duizhao::facts::{Date, Dimension, Facts, Part, Period, Quantity, Season};
use duizhao::text::Lang;
use duizhao::{Document, Lexicon, Settings};
use serde_json::Value;
use std::io::{self, Write};
use std::{env, fs, path::Path};

const MODELS: [&str; 5] = ["DateParser", "DatePeriodParser", "TimeParser", "DurationParser", "DateTimeModel"];

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = env::args().skip(1);
    let folder = arguments.next().unwrap_or_default();
    let show = arguments.next().unwrap_or_default();
    let mut out = io::stdout().lock();
    let lexicon = Lexicon::embedded()?;
    for (language, lang) in [("english", Lang::English), ("chinese", Lang::Chinese)] {
        for model in MODELS {
            let name = format!("{language}.DateTime.{model}");
            let Ok(table) = fs::read_to_string(Path::new(&folder).join(format!("{name}.jsonl"))) else { continue };
            let (mut right, mut all) = (0, 0);
            for line in table.lines() {
                let case: Value = serde_json::from_str(line)?;
                let (read, expected) = (read(&case, lang, &lexicon)?, expected(&case));
                all += 1;
                right += usize::from(read == expected);
                if read != expected && show == name {
                    writeln!(out, "  {}\t{read:?}\tnot {expected:?}", case["input"])?;
                }
            }
            writeln!(out, "{name}\t{right} of {all}\t{:.1} %", 100.0 * right as f64 / f64::from(all.max(1)))?;
        }
    }
    Ok(())
}

/// The values a case expects, sorted; a value with a modifier bears it.
fn expected(case: &Value) -> Vec<String> {
    let mut values = Vec::new();
    for result in case["results"].as_array().into_iter().flatten() {
        let resolution = &result["resolution"];
        let value = resolution["values"].get(0).unwrap_or(resolution);
        let timex = value["timex"].as_str().or(value["Timex"].as_str()).unwrap_or("none");
        let modifier = value["Mod"].as_str().map_or(String::new(), |modifier| format!("/{modifier}"));
        let set = if result["type"].as_str().is_some_and(|kind| kind.ends_with("set")) { "every " } else { "" };
        values.push(format!("{set}{timex}{modifier}"));
    }
    values.sort();
    values
}

/// The values that are read in a case, sorted.
fn read(case: &Value, lang: Lang, lexicon: &Lexicon) -> Result<Vec<String>, Box<dyn std::error::Error>> {
    let input = case["input"].as_str().unwrap_or_default();
    let reference = case["context"]["ReferenceDateTime"].as_str().unwrap_or("2016-11-07");
    let number = |range| reference.get(range).and_then(|part: &str| part.parse::<i64>().ok()).unwrap_or(1);
    let today = day_number(number(0..4), number(5..7), number(8..10));
    let settings = Settings { pre_split: true, source: Some(lang), ..Settings::default() };
    let mut values = Vec::new();
    for document in Document::read("case", input.as_bytes(), lexicon, &settings)? {
        let facts = Facts::of(&document, lexicon, &settings);
        values.extend(facts.dates.iter().map(|stated| timex(&stated.value, today)));
        let times = facts.quantities.iter().filter(|stated| stated.value.unit.dimension == Dimension::Time);
        values.extend(times.map(|stated| duration(&stated.value)));
    }
    values.sort();
    Ok(values)
}

/// A duration as the tables write it.
fn duration(quantity: &Quantity) -> String {
    let (time, mark, factor) = match quantity.unit.name {
        "s" => ("T", "S", 1.0),
        "min" => ("T", "M", 1.0),
        "h" => ("T", "H", 1.0),
        "day" => ("", "D", 1.0),
        "week" => ("", "W", 1.0),
        "fortnight" => ("", "W", 2.0),
        "month" => ("", "M", 1.0),
        "quarter" => ("", "M", 3.0),
        "decade" => ("", "Y", 10.0),
        "century" => ("", "Y", 100.0),
        _ => ("", "Y", 1.0),
    };
    format!("P{time}{}{mark}", quantity.number.value * factor)
}

/// A date or time as the tables write it, with the day of the text as a day number.
fn timex(date: &Date, today: i64) -> String {
    let shifted = date.shift.map(|shift| (shift.period, i64::from(shift.count)));
    let (this_year, this_month, _) = civil(today);
    let monday = |weeks: i64| today - (today + 3).rem_euclid(7) + 7 * weeks;
    let year = date.year.map(i64::from).or(shifted.and_then(|(p, n)| (p == Period::Year).then_some(this_year + n)));
    let year_text = year.map_or("XXXX".to_owned(), |year| format!("{year:04}"));
    let day = match (date.month, date.day, date.weekday, shifted) {
        (Some(month), Some(day), ..) => format!("{year_text}-{month:02}-{day:02}"),
        (Some(month), None, ..) => format!("{year_text}-{month:02}"),
        (None, Some(day), ..) => format!("XXXX-XX-{day:02}"),
        (.., Some(weekday), Some((Period::Week, n))) => dashed(monday(n) + i64::from(weekday) - 1),
        (.., Some(weekday), _) => format!("XXXX-WXX-{weekday}"),
        (.., Some((Period::Day, n))) => dashed(today + n),
        (.., Some((Period::Week, n))) => week(monday(n)) + if date.weekend { "-WE" } else { "" },
        (.., Some((Period::Month, n))) => {
            let months = this_year * 12 + this_month - 1 + n;
            format!("{:04}-{:02}", months.div_euclid(12), months.rem_euclid(12) + 1)
        }
        _ => season(date).map_or_else(
            || year.map_or(String::new(), |_| year_text.clone()),
            |season| match year {
                Some(_) => format!("{year_text}-{season}"),
                None => season.to_owned(),
            },
        ),
    };
    day + &time(date)
}

/// The mark of a season.
fn season(date: &Date) -> Option<&'static str> {
    Some(match date.season? {
        Season::Spring => "SP",
        Season::Summer => "SU",
        Season::Autumn => "FA",
        Season::Winter => "WI",
    })
}

/// The time or the part of the day.
fn time(date: &Date) -> String {
    let part = date.part.map_or("", |part| match part {
        Part::Morning => "TMO",
        Part::Afternoon => "TAF",
        Part::Evening => "TEV",
        _ => "TNI",
    });
    let Some(clock) = date.clock else { return part.to_owned() };
    let hour = clock.hour_of_day().unwrap_or(clock.hour);
    let minute = clock.minute.map_or(String::new(), |minute| format!(":{minute:02}"));
    let second = clock.second.map_or(String::new(), |second| format!(":{second:02}"));
    format!("T{hour:02}{minute}{second}")
}

/// Days from 1 January 1970 to a day of the calendar (Howard Hinnant, chrono-compatible date algorithms).
fn day_number(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let of_era = year - era * 400;
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

/// Year, month and day of a day number.
fn civil(number: i64) -> (i64, i64, i64) {
    let shifted = number + 719_468;
    let era = shifted.div_euclid(146_097);
    let of_era = shifted - era * 146_097;
    let years = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * years + years / 4 - years / 100);
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    (years + era * 400 + i64::from(month <= 2), month, day)
}

fn dashed(number: i64) -> String {
    let (year, month, day) = civil(number);
    format!("{year:04}-{month:02}-{day:02}")
}

/// The week of the year that begins on `monday`: the one that holds its Thursday.
fn week(monday: i64) -> String {
    let (year, ..) = civil(monday + 3);
    format!("{year:04}-W{:02}", (monday + 3 - day_number(year, 1, 1)) / 7 + 1)
}
