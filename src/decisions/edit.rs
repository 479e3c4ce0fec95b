//! Changes one row of a decisions file and leaves the others as they are.

use super::parse::{COLUMNS, is_remark, lines};
use super::{Decision, Decisions};

impl Decisions {
    /// `text`, which these decisions were read from, with `decision` in the place of an earlier one on the same
    /// finding, or else before the first finding whose name comes later: sorted files merge without conflicts.
    pub fn with(&self, text: &str, decision: &Decision) -> String {
        let (mut kept, columns) = self.without(text, &decision.id);
        let row = write(decision, &columns);
        let name = |line: &str| (!is_remark(line)).then(|| id(line, &columns).to_owned());
        let first = kept.iter().position(|line| !is_remark(line)).map_or(kept.len(), |header| header + 1);
        let later = kept[first..].iter().position(|line| name(line).is_some_and(|name| name > decision.id));
        kept.insert(later.map_or(kept.len(), |at| first + at), row);
        joined(&kept)
    }

    /// `text`, which these decisions were read from, without the decision on a finding.
    pub fn forgetting(&self, text: &str, id: &str) -> String {
        joined(&self.without(text, id).0)
    }

    /// The lines of `text` without the rows on a finding, and the names of the columns; an empty file gets its header.
    fn without(&self, text: &str, unwanted: &str) -> (Vec<String>, Vec<String>) {
        let mut kept: Vec<String> = lines(text).map(|(_, line)| line.to_owned()).collect();
        if !kept.iter().any(|line| !is_remark(line)) {
            kept.push(COLUMNS.join("\t"));
        }
        let header = kept.iter().position(|line| !is_remark(line)).unwrap_or_default();
        let mut columns: Vec<String> = kept[header].split('\t').map(|name| name.trim().to_owned()).collect();
        let missing = COLUMNS.iter().filter(|&&name| !columns.iter().any(|column| column == name));
        columns.extend(missing.map(|&name| name.to_owned()).collect::<Vec<_>>());
        kept[header] = columns.join("\t");
        let mut number = 0;
        kept.retain(|line| {
            number += 1;
            number <= header + 1 || is_remark(line) || id(line, &columns) != unwanted
        });
        (kept, columns)
    }
}

/// The finding of a row.
fn id<'a>(line: &'a str, columns: &[String]) -> &'a str {
    let at = columns.iter().position(|column| column == "id").unwrap_or_default();
    line.split('\t').nth(at).unwrap_or_default().trim()
}

/// A decision as a row; tabs and line breaks in what people wrote become spaces.
fn write(decision: &Decision, columns: &[String]) -> String {
    let field = |column: &String| match column.as_str() {
        "id" => decision.id.clone(),
        "decision" => decision.verdict.name().to_owned(),
        "reason" => decision.reason.split_whitespace().collect::<Vec<_>>().join(" "),
        "who" => decision.who.split_whitespace().collect::<Vec<_>>().join(" "),
        _ => decision.until.map(|day| day.to_string()).unwrap_or_default(),
    };
    columns.iter().map(field).collect::<Vec<_>>().join("\t")
}

fn joined(lines: &[String]) -> String {
    lines.iter().map(|line| format!("{line}\n")).collect()
}
