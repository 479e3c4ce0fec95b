//! One table of tab-separated values: rows with their line numbers.

use crate::error::Error;
use memchr::{memchr, memchr_iter};

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
    /// Its first byte.
    pub(super) start: usize,
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
        let (all, mut next) = (self.text, 0);
        let lines = (1..).map_while(move |line| {
            let (start, rest) = (next, all.get(next..).filter(|rest| !rest.is_empty())?);
            let end = memchr(b'\n', rest.as_bytes()).unwrap_or(rest.len());
            next += end + 1;
            Some(Row { line, start, text: rest[..end].strip_suffix('\r').unwrap_or(&rest[..end]) })
        });
        lines.filter(|row| !row.text.is_empty() && !row.text.starts_with('#'))
    }

    /// The columns of `row`, which must be `N`.
    pub(super) fn columns<const N: usize>(&self, row: &Row<'a>) -> Result<[&'a str; N], Error> {
        let (mut columns, mut count, mut start) = ([""; N], 0, 0);
        for end in memchr_iter(b'\t', row.text.as_bytes()).chain([row.text.len()]) {
            if let Some(column) = columns.get_mut(count) {
                *column = &row.text[start..end];
            }
            (count, start) = (count + 1, end + 1);
        }
        if count == N { Ok(columns) } else { Err(self.error(row, format!("a row has {N} columns"))) }
    }

    /// An error in `row`.
    pub(super) fn error(&self, row: &Row<'a>, problem: String) -> Error {
        Error::Dictionary { path: self.path.into(), line: row.line, problem }
    }
}
