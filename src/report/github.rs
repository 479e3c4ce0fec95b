//! Annotations of GitHub workflows: a command a finding, shown beside the line it is about.

use super::Report;
use super::entries::{Entry, entries};
use crate::finding::Severity;
use std::io::{self, Write};

/// Writes a workflow command a finding, and an error for each file that could not be read.
pub fn write(report: &Report, out: &mut dyn Write) -> io::Result<()> {
    for entry in entries(report) {
        writeln!(out, "{}", annotation(&entry))?;
    }
    for failure in &report.failures {
        writeln!(out, "::error file={}::{}", property(&failure.path), message(&failure.error))?;
    }
    Ok(())
}

fn annotation(entry: &Entry<'_>) -> String {
    let finding = entry.finding;
    let command = match finding.severity {
        Severity::Critical | Severity::Major => "error",
        Severity::Minor => "warning",
        Severity::Neutral => "notice",
    };
    let mut properties = Vec::new();
    if let Some(spot) = entry.spots.first() {
        let (start, end) = (spot.original.position(spot.span.start), spot.original.position(spot.span.end));
        properties.push(format!("file={},line={},endLine={}", property(&spot.original.path), start.line, end.line));
        // GitHub refuses columns of a place on several lines.
        if start.line == end.line {
            properties.push(format!("col={},endColumn={}", start.column, end.column));
        }
    }
    properties.push(format!("title={}", property(&format!("{} ({})", finding.check, finding.severity.name()))));
    let mut text = finding.message.clone();
    for spot in entry.spots.iter().skip(1) {
        let place = spot.original.position(spot.span.start);
        let excerpt = spot.original.excerpt(spot.span);
        text.push_str(&format!("\n{}:{}: {excerpt}", spot.original.path, place.line));
    }
    format!("::{command} {}::{}", properties.join(","), message(&text))
}

/// The text after the command, whose line ends with it.
fn message(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// The same for a property, which also ends at a comma or a colon.
fn property(text: &str) -> String {
    message(text).replace(':', "%3A").replace(',', "%2C")
}
