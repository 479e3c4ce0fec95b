//! SARIF 2.1.0, for code hosts and editors; columns count UTF-16 units, as is declared.

use super::entries::{Entry, Spot, entries};
use super::{Article, Failure, Report};
use crate::checks::{CHECKS, Check};
use crate::finding::{Finding, Severity};
use serde_json::{Map, Value, json};
use std::io::{self, Write};

const SCHEMA: &str = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// Writes `report` as one run; dismissed findings are there as suppressed results.
pub fn write(report: &Report, out: &mut dyn Write) -> io::Result<()> {
    let open = entries(report).map(|entry| result(report, &entry));
    let dismissed = report.articles.iter().flat_map(|article| article.dismissed.iter().map(move |one| (article, one)));
    let dismissed = dismissed.map(|(article, finding)| suppressed(report, article, finding));
    let run = json!({
        "tool": { "driver": {
            "name": env!("CARGO_PKG_NAME"),
            "version": env!("CARGO_PKG_VERSION"),
            "rules": CHECKS.iter().map(|check| rule(check)).collect::<Vec<_>>(),
        } },
        "columnKind": "utf16CodeUnits",
        "invocations": [{
            "executionSuccessful": report.failures.is_empty(),
            "toolExecutionNotifications": report.failures.iter().map(notification).collect::<Vec<_>>(),
        }],
        "results": open.chain(dismissed).collect::<Vec<_>>(),
    });
    let root = json!({ "$schema": SCHEMA, "version": "2.1.0", "runs": [run] });
    serde_json::to_writer_pretty(&mut *out, &root).map_err(io::Error::from)?;
    out.write_all(b"\n")
}

fn rule(check: &Check) -> Value {
    let gravest = check.severities.last().copied().unwrap_or(Severity::Neutral);
    json!({
        "id": check.name,
        "shortDescription": { "text": check.summary },
        "help": { "text": check.page, "markdown": check.page },
        "defaultConfiguration": { "level": level(gravest) },
        "properties": { "tags": [check.category.path()] },
    })
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Critical | Severity::Major => "error",
        Severity::Minor => "warning",
        Severity::Neutral => "note",
    }
}

fn notification(failure: &Failure) -> Value {
    json!({
        "level": "error",
        "message": { "text": failure.error },
        "locations": [{ "physicalLocation": { "artifactLocation": { "uri": uri(&failure.path) } } }],
    })
}

fn result(report: &Report, entry: &Entry<'_>) -> Value {
    let finding = entry.finding;
    let mut result = Map::new();
    let mut set = |key: &str, value: Value| drop(result.insert(key.to_owned(), value));
    set("ruleId", finding.check.into());
    if let Some(at) = CHECKS.iter().position(|check| check.name == finding.check) {
        set("ruleIndex", at.into());
    }
    set("level", level(finding.severity).into());
    set("message", json!({ "text": finding.message }));
    set("partialFingerprints", json!({ "duizhaoFinding/v1": finding.id }));
    set("properties", properties(finding));
    if report.reviewed.as_ref().is_some_and(|reviewed| !reviewed.known_ids.is_empty()) {
        set("baselineState", if report.is_known(finding) { "unchanged" } else { "new" }.into());
    }
    let mut places = entry.spots.iter().enumerate().map(location);
    set("locations", places.next().into_iter().collect());
    let others: Vec<Value> = places.collect();
    if !others.is_empty() {
        set("relatedLocations", others.into());
    }
    Value::Object(result)
}

fn properties(finding: &Finding) -> Value {
    json!({
        "category": finding.category.path(),
        "severity": finding.severity.name(),
        "source": finding.values.source,
        "target": finding.values.target,
        "evidence": finding.evidence,
        "suggestion": finding.suggestion,
        "nested": finding.nested.iter().map(|nested| nested.message.as_str()).collect::<Vec<_>>(),
    })
}

/// A dismissed finding, with the reason that was given.
fn suppressed(report: &Report, article: &Article, finding: &Finding) -> Value {
    let decisions = report.reviewed.iter().flat_map(|reviewed| &reviewed.decisions);
    let reason = decisions.filter(|one| one.id == finding.id).map(|one| one.reason.as_str()).next();
    let mut value = result(report, &Entry::of(finding, article));
    value["suppressions"] = json!([{ "kind": "external", "justification": reason.unwrap_or_default() }]);
    value
}

fn location((at, spot): (usize, &Spot<'_>)) -> Value {
    let original = spot.original;
    let position = |byte: usize| original.lines.position_utf16(&original.text, byte);
    let (start, end) = (position(spot.span.start), position(spot.span.end));
    json!({
        "id": at,
        "physicalLocation": {
            "artifactLocation": { "uri": uri(&original.path) },
            "region": {
                "startLine": start.line, "startColumn": start.column,
                "endLine": end.line, "endColumn": end.column,
                "snippet": { "text": &original.text[spot.span.range()] },
            },
        },
        "message": { "text": original.excerpt(spot.span) },
    })
}

/// A path as a relative reference, or as a `file:` address where it begins at the root.
fn uri(path: &str) -> String {
    let mut uri = String::with_capacity(path.len());
    let path = path.replace('\\', "/");
    if path.starts_with('/') {
        uri.push_str("file://");
    }
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'-' | b'.' | b'_' | b'~' => uri.push(byte.into()),
            _ => uri.push_str(&format!("%{byte:02X}")),
        }
    }
    uri
}
