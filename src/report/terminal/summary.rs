//! The end of the report: how much was found, and how much was looked at.

use super::{FAINT, Layout, TITLE, printable};
use crate::finding::Severity;
use crate::report::Report;
use crate::wording::{Counted, labels};
use std::io::{self, Write};

/// Writes counts, coverage, and the files that could not be read.
pub(super) fn write(report: &Report, layout: Layout, out: &mut dyn Write) -> io::Result<()> {
    if layout.coverage {
        let counted = Counted(layout.ui);
        writeln!(out, "{TITLE}{}{TITLE:#}", counts(report, counted))?;
        writeln!(out, "{FAINT}{}{FAINT:#}", compared(report, counted))?;
    }
    for failure in &report.failures {
        writeln!(out, "{}{}", labels(layout.ui).failed, printable(&failure.error))?;
    }
    Ok(())
}

/// `2 critical, 1 minor, 3 to verify in 4 articles`.
fn counts(report: &Report, counted: Counted) -> String {
    let counts: Vec<_> = Severity::ALL.into_iter().rev().map(|severity| (severity, report.count(severity))).collect();
    counted.found(&counts, report.pairs(), report.articles.len() - report.pairs())
}

/// `Compared 46 of 47 paragraphs, 103 of 107 sentences, 33 numbers, 12 names`.
fn compared(report: &Report, counted: Counted) -> String {
    let coverage = report.coverage();
    counted.compared(coverage.paragraphs, coverage.sentences, [coverage.numbers, coverage.names, coverage.uncertain])
}
