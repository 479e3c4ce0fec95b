//! Brings new names into a ledger without touching what people wrote.

use super::{Ledger, Status};
use crate::convert::comparable;

/// A rendering that a run came upon.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Observed {
    /// The name in English.
    pub english: String,
    /// What it is called, as it stands in the text.
    pub rendering: String,
    /// Where, how often, and what says that it is the rendering.
    pub note: String,
}

/// The columns, in the order they are written.
const COLUMNS: [&str; 5] = ["english", "rendering", "region", "status", "note"];

/// The text of a ledger with a row for each of `observed` that `ledger`, which is the reading of `text`, does not have.
///
/// Every line stays as it is; new rows, all of them queries, stand at the end in the order of their names. `None` when
/// there is nothing new.
pub fn merge(text: &str, ledger: &Ledger, observed: &[Observed]) -> Option<String> {
    let known = |one: &&Observed| {
        let rendering = comparable(&one.rendering);
        ledger.of(&one.english).any(|entry| entry.rendering == rendering)
    };
    let mut fresh: Vec<&Observed> = observed.iter().filter(|one| !known(one)).collect();
    fresh.sort_by_key(|one| (one.english.to_lowercase(), one.rendering.clone()));
    fresh.dedup_by(|a, b| a.english.eq_ignore_ascii_case(&b.english) && a.rendering == b.rendering);
    if fresh.is_empty() {
        return None;
    }
    let mut merged = text.to_owned();
    if !merged.is_empty() && !merged.ends_with('\n') {
        merged.push('\n');
    }
    let lines = text.trim_start_matches('\u{feff}').lines();
    let header = lines.filter(|line| !line.trim().is_empty()).find(|line| !line.starts_with('#'));
    let columns: Vec<String> = match header {
        Some(header) => header.split('\t').map(|name| name.trim().to_lowercase()).collect(),
        None => {
            merged += &format!("{}\n", COLUMNS.join("\t"));
            COLUMNS.map(str::to_owned).into()
        }
    };
    for one in fresh {
        let field = |column: &String| match column.as_str() {
            "english" => plain(&one.english),
            "rendering" => plain(&one.rendering),
            "status" => Status::Query.name().to_owned(),
            "note" => plain(&one.note),
            _ => String::new(),
        };
        merged += &format!("{}\n", columns.iter().map(field).collect::<Vec<_>>().join("\t"));
    }
    Some(merged)
}

/// A field on one line, without tabs.
fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
