//! Paragraph pairs of a JSON report against a list made by hand.

use crate::cli::output;
use anyhow::Context;
use duizhao::align::score_paragraphs::{Lines, ParagraphCounts, Wanted};
use serde_json::Value;
use std::fs;
use std::path::Path;
use std::process::ExitCode;

/// A row of the list, and which set and files it belongs to.
struct Row {
    set: String,
    files: [String; 2],
    wanted: Wanted,
}

/// Prints a line for each set, and the sum. An article belongs to the rows whose files its own names begin with.
pub(super) fn run(gold: &Path, report: &Path) -> anyhow::Result<ExitCode> {
    let rows = rows(gold)?;
    let text = fs::read_to_string(report).with_context(|| format!("cannot read {}", report.display()))?;
    let report: Value = serde_json::from_str(&text).with_context(|| format!("{}: no JSON", report.display()))?;
    let mut sets: Vec<(String, ParagraphCounts)> = Vec::new();
    for row in &rows {
        if sets.iter().all(|(set, _)| *set != row.set) {
            let of_set: Vec<&Row> = rows.iter().filter(|other| other.set == row.set).collect();
            sets.push((row.set.clone(), counts(&of_set, &report)));
        }
    }
    let mut sum = ParagraphCounts::default();
    sets.iter().for_each(|(_, counts)| sum += *counts);
    output::deliver(None, |out| {
        sets.iter().try_for_each(|(set, counts)| writeln!(out, "{set:16} {counts}"))?;
        writeln!(out, "{sum}")
    })?;
    Ok(ExitCode::SUCCESS)
}

/// The counts of one set: all articles over its files.
fn counts(rows: &[&Row], report: &Value) -> ParagraphCounts {
    let mut pairs: Vec<(Lines, Lines)> = Vec::new();
    for article in report["articles"].as_array().into_iter().flatten() {
        let chinese_first = article["source"]["lang"].as_str().is_some_and(|lang| lang.starts_with("zh"));
        let sides = if chinese_first { ["target", "source"] } else { ["source", "target"] };
        let is_of = |(side, file): (&str, &String)| {
            let path = article[side]["path"].as_str().unwrap_or_default();
            Path::new(path).file_name().is_some_and(|name| name.to_string_lossy().starts_with(file.as_str()))
        };
        if !rows.iter().any(|row| sides.into_iter().zip(&row.files).all(is_of)) {
            continue;
        }
        let groups = article["paragraphs"].as_array().into_iter().flatten();
        let lines = groups.map(|group| (lines(&group[sides[0]]), lines(&group[sides[1]])));
        pairs.extend(lines.filter(|(english, chinese)| !english.is_empty() && !chinese.is_empty()));
    }
    let wanted: Vec<Wanted> = rows.iter().map(|row| row.wanted.clone()).collect();
    ParagraphCounts::of(&wanted, &pairs)
}

/// The lines that a list of places covers; their ends are exclusive.
fn lines(places: &Value) -> Lines {
    let mut lines = Lines::new();
    for place in places.as_array().into_iter().flatten() {
        let number = |value: &Value| value.as_u64().map(|number| number as usize);
        let Some(start) = number(&place["start"]["line"]) else { continue };
        let end = number(&place["end"]["line"]).unwrap_or(start);
        let is_open = end > start && number(&place["end"]["column"]) == Some(1);
        lines.extend(start..=end - usize::from(is_open));
    }
    lines
}

/// The rows of the list, columns by the names in its head.
fn rows(path: &Path) -> anyhow::Result<Vec<Row>> {
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(b'\t')
        .from_path(path)
        .with_context(|| format!("cannot read {}", path.display()))?;
    let head = reader.headers()?.clone();
    let place = |name: &str| {
        let found = head.iter().position(|column| column == name);
        found.with_context(|| format!("{}:1: wants a column {name}", path.display()))
    };
    let places = [place("pair_set")?, place("en_file")?, place("zh_file")?, place("en_lines")?, place("zh_line")?];
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record?;
        let [set, english, chinese, lines, line] = places.map(|at| record.get(at).unwrap_or_default().to_owned());
        let (first, last) = lines.split_once('-').unwrap_or((&lines, &lines));
        let number = |text: &str| {
            let at = record.position().map_or(0, csv::Position::line);
            text.parse::<usize>().with_context(|| format!("{}:{at}: en_lines are no lines", path.display()))
        };
        let english_lines = if lines.is_empty() { Lines::new() } else { (number(first)?..=number(last)?).collect() };
        let wanted = Wanted { english: english_lines, chinese: line.parse().ok() };
        rows.push(Row { set, files: [english, chinese], wanted });
    }
    Ok(rows)
}
