//! Reads a decisions file; a row of the wrong shape stops it, with its line.

use super::{Day, Decision, Decisions, Verdict};
use crate::error::Error;
use std::path::Path;

/// The columns, in the order they are written.
pub(super) const COLUMNS: [&str; 5] = ["id", "decision", "reason", "who", "until"];

/// How version control marks what it could not merge.
const CONFLICT: [&str; 4] = ["<<<<<<<", "=======", ">>>>>>>", "|||||||"];

impl Decisions {
    /// Reads the text of a decisions file; `path` is for messages.
    ///
    /// Fails, with the line, on a row of the wrong shape, on what version control could not merge, and on two rows
    /// that say different things of one finding.
    pub fn parse(path: &Path, text: &str) -> Result<Decisions, Error> {
        let mut decisions = Decisions { path: path.to_owned(), ..Decisions::default() };
        let mut columns: Option<Vec<Option<usize>>> = None;
        for (number, line) in lines(text) {
            let fail = |problem: String| Error::Table { path: path.to_owned(), line: number, problem };
            if let Some(mark) = CONFLICT.iter().find(|&&mark| line.starts_with(mark)) {
                return Err(fail(format!(
                    "a conflict of version control ({mark}); keep one of the two and remove the marks"
                )));
            }
            if is_remark(line) {
                continue;
            }
            let Some(columns) = &columns else {
                columns = Some(header(line).map_err(fail)?);
                continue;
            };
            let decision = row(line, number, columns).map_err(fail)?;
            match decisions.rows.get(&decision.id) {
                Some(earlier) if !same(earlier, &decision) => {
                    let (id, line) = (&decision.id, earlier.line);
                    return Err(fail(format!(
                        "{id} is decided already, and otherwise, in line {line}; keep one of the two"
                    )));
                }
                Some(_) => {}
                None => drop(decisions.rows.insert(decision.id.clone(), decision)),
            }
        }
        Ok(decisions)
    }
}

/// The lines of a table with their numbers, without a byte order mark and line breaks.
pub(super) fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let text = text.trim_start_matches('\u{feff}');
    text.lines().enumerate().map(|(at, line)| (at + 1, line))
}

/// Whether a line holds no row.
pub(super) fn is_remark(line: &str) -> bool {
    line.trim().is_empty() || line.starts_with('#')
}

/// Where each of [`COLUMNS`] is.
fn header(line: &str) -> Result<Vec<Option<usize>>, String> {
    let names: Vec<&str> = line.split('\t').map(str::trim).collect();
    if let Some(strange) = names.iter().find(|name| !COLUMNS.contains(name)) {
        return Err(format!("the first row names the columns, which are {}; {strange} is none", COLUMNS.join(", ")));
    }
    let columns: Vec<_> = COLUMNS.iter().map(|name| names.iter().position(|other| other == name)).collect();
    match columns[..2] {
        [Some(_), Some(_)] => Ok(columns),
        _ => Err("the first row names the columns, two of them `id` and `decision`".to_owned()),
    }
}

fn row(line: &str, number: usize, columns: &[Option<usize>]) -> Result<Decision, String> {
    let fields: Vec<&str> = line.split('\t').map(str::trim).collect();
    let expected = columns.iter().flatten().count();
    if fields.len() > expected {
        return Err(format!("{} fields where the first row names {expected} columns", fields.len()));
    }
    let field = |column: usize| columns[column].and_then(|at| fields.get(at).copied()).unwrap_or_default();
    let (id, word, until) = (field(0), field(1), field(4));
    if id.is_empty() || id.contains(char::is_whitespace) {
        return Err("a row needs the id of a finding".to_owned());
    }
    let verdict = Verdict::ALL.into_iter().find(|verdict| verdict.name() == word);
    let verdict = verdict.ok_or_else(|| format!("a decision is accept, dismiss or comment, not {word:?}"))?;
    let day = (!until.is_empty()).then(|| Day::parse(until).ok_or(format!("{until:?} is no day such as 2026-12-31")));
    Ok(Decision {
        id: id.to_owned(),
        verdict,
        reason: field(2).to_owned(),
        who: field(3).to_owned(),
        until: day.transpose()?,
        line: number,
    })
}

/// Whether two rows say the same, wherever they stand.
fn same(one: &Decision, other: &Decision) -> bool {
    *one == Decision { line: one.line, ..other.clone() }
}
