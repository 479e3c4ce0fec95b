//! The end of the report: how much was found, and how much was looked at.

use super::{FAINT, Layout, TITLE, printable};
use crate::finding::Severity;
use crate::report::Report;
use std::io::{self, Write};

/// Writes counts, coverage, and the files that could not be read.
pub(super) fn write(report: &Report, layout: Layout, out: &mut dyn Write) -> io::Result<()> {
    if layout.coverage {
        writeln!(out, "{TITLE}{}{TITLE:#}", counts(report))?;
        writeln!(out, "{FAINT}{}{FAINT:#}", compared(report))?;
    }
    for failure in &report.failures {
        writeln!(out, "could not be checked: {}", printable(&failure.error))?;
    }
    Ok(())
}

/// `2 critical, 1 minor, 3 to verify in 4 articles`.
fn counts(report: &Report) -> String {
    let mut parts = Vec::new();
    for severity in Severity::ALL.into_iter().rev() {
        match (report.count(severity), severity) {
            (0, _) => {}
            (count, Severity::Neutral) => parts.push(format!("{count} to verify")),
            (count, _) => parts.push(format!("{count} {}", severity.name())),
        }
    }
    let found = if parts.is_empty() { "No findings".to_owned() } else { parts.join(", ") };
    let singles = report.articles.len() - report.pairs();
    let alone =
        if singles == 0 { String::new() } else { format!(" and {} without a counterpart", some(singles, "text")) };
    format!("{found} in {}{alone}", some(report.pairs(), "article"))
}

/// `Compared 46 of 47 paragraphs, 103 of 107 sentences, 33 numbers, 12 names`.
fn compared(report: &Report) -> String {
    let coverage = report.coverage();
    let (paragraphs, sentences) = (coverage.paragraphs, coverage.sentences);
    let mut text = format!(
        "Compared {} of {}, {} of {}, {}, {}",
        paragraphs.0,
        some(paragraphs.1, "paragraph"),
        sentences.0,
        some(sentences.1, "sentence"),
        some(coverage.numbers, "number"),
        some(coverage.names, "name"),
    );
    if coverage.uncertain > 0 {
        text.push_str(&format!("; {} too uncertain to judge", some(coverage.uncertain, "sentence pair")));
    }
    text
}

/// A count with its word.
fn some(count: usize, word: &str) -> String {
    format!("{count} {word}{}", if count == 1 { "" } else { "s" })
}
