//! JUnit XML, which build servers show: a suite an article, a case a check.

use super::entries::{Entry, Spot, shared};
use super::xml::escaped;
use super::{Article, Report};
use crate::checks::CHECKS;
use crate::finding::Severity;
use crate::text::Side;
use std::io::{self, Write};

/// Writes `report`; a case fails where a finding is at or above `fail_on`, and milder findings are its output.
pub fn write(report: &Report, fail_on: Option<Severity>, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>")?;
    writeln!(out, "<testsuites name=\"duizhao\">")?;
    for article in &report.articles {
        suite(&name(article), &of_article(article), (report, fail_on), out)?;
    }
    if !report.findings.is_empty() {
        suite("over several articles", &shared(report).collect::<Vec<_>>(), (report, fail_on), out)?;
    }
    for failure in &report.failures {
        let (path, error) = (escaped(&failure.path), escaped(&failure.error));
        writeln!(out, "  <testsuite name=\"{path}\" tests=\"1\" failures=\"0\" errors=\"1\">")?;
        writeln!(out, "    <testcase classname=\"{path}\" name=\"read\"><error message=\"{error}\"/></testcase>")?;
        writeln!(out, "  </testsuite>")?;
    }
    writeln!(out, "</testsuites>")
}

/// The file that is judged.
fn name(article: &Article) -> String {
    article.original(Side::Target).path.clone()
}

fn of_article(article: &Article) -> Vec<Entry<'_>> {
    article.findings.iter().map(|finding| Entry::of(finding, article)).collect()
}

/// Writes a suite with a case for every check that ran or may have run.
fn suite(
    name: &str,
    entries: &[Entry<'_>],
    (report, fail_on): (&Report, Option<Severity>),
    out: &mut dyn Write,
) -> io::Result<()> {
    let fails = |entry: &Entry<'_>| {
        fail_on.is_some_and(|least| entry.finding.severity >= least) && !report.is_known(entry.finding)
    };
    let of_check = |check: &str| entries.iter().filter(|entry| entry.finding.check == check).collect::<Vec<_>>();
    let cases: Vec<(&str, Vec<&Entry<'_>>)> = CHECKS.iter().map(|check| (check.name, of_check(check.name))).collect();
    let failed = cases.iter().filter(|(_, found)| found.iter().any(|entry| fails(entry))).count();
    let name = escaped(name);
    writeln!(out, "  <testsuite name=\"{name}\" tests=\"{}\" failures=\"{failed}\" errors=\"0\">", cases.len())?;
    for (check, found) in cases {
        if found.is_empty() {
            writeln!(out, "    <testcase classname=\"{name}\" name=\"{check}\"/>")?;
            continue;
        }
        let (grave, mild): (Vec<_>, Vec<_>) = found.into_iter().partition(|entry| fails(entry));
        writeln!(out, "    <testcase classname=\"{name}\" name=\"{check}\">")?;
        for entry in grave {
            let (severity, message) = (entry.finding.severity.name(), escaped(&entry.finding.message));
            writeln!(
                out,
                "      <failure type=\"{severity}\" message=\"{message}\">{}</failure>",
                escaped(&lines(entry))
            )?;
        }
        if !mild.is_empty() {
            let text: Vec<String> = mild.into_iter().map(lines).collect();
            writeln!(out, "      <system-out>{}</system-out>", escaped(&text.join("\n")))?;
        }
        writeln!(out, "    </testcase>")?;
    }
    writeln!(out, "  </testsuite>")
}

/// A finding in plain words: what, then a line a place.
fn lines(entry: &Entry<'_>) -> String {
    let finding = entry.finding;
    let mut text = format!("{}: {} [{}]", finding.severity.name(), finding.message, finding.id);
    for Spot { original, span, .. } in &entry.spots {
        let start = original.position(span.start);
        text.push_str(&format!("\n{}:{}:{}: {}", original.path, start.line, start.column, original.excerpt(*span)));
    }
    text
}
