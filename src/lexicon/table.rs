//! One table of tab-separated values: rows with their line numbers.

use crate::error::Error;

/// A table of tab-separated values; empty lines and lines that begin with `#` are no rows.
pub(super) struct Table<'a> {
    /// Where it comes from, for messages.
    path: &'a str,
    text: &'a str,
}

/// One row of a table.
pub(super) struct Row<'a> {
    /// 1-based line.
    pub(super) line: usize,
    /// Its columns.
    pub(super) text: &'a str,
}

impl<'a> Table<'a> {
    /// The table in `text`.
    pub(super) fn new(path: &'a str, text: &'a str) -> Self {
        Self { path, text }
    }

    /// The rows, in order.
    pub(super) fn rows(&self) -> impl Iterator<Item = Row<'a>> {
        let lines = self.text.lines().enumerate().map(|(line, text)| Row { line: line + 1, text });
        lines.filter(|row| !row.text.is_empty() && !row.text.starts_with('#'))
    }

    /// The columns of `row`, which must be `N`.
    pub(super) fn columns<const N: usize>(&self, row: &Row<'a>) -> Result<[&'a str; N], Error> {
        let wrong = || self.error(row, format!("a row has {N} columns"));
        let (mut columns, mut all) = ([""; N], row.text.split('\t'));
        for column in &mut columns {
            *column = all.next().ok_or_else(wrong)?;
        }
        if all.next().is_some() { Err(wrong()) } else { Ok(columns) }
    }

    /// An error in `row`.
    pub(super) fn error(&self, row: &Row<'a>, problem: String) -> Error {
        Error::Dictionary { path: self.path.into(), line: row.line, problem }
    }
}
