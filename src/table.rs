//! Tables that people write, with tabs or commas: rows with named columns, and the place of every field.

use crate::error::Error;
use std::path::{Path, PathBuf};

/// How version control marks what it could not merge.
const CONFLICT: [&str; 4] = ["<<<<<<<", "=======", ">>>>>>>", "|||||||"];

/// A table, read; its first row names the columns.
pub(crate) struct Table {
    /// The file, for messages.
    pub(crate) path: PathBuf,
    /// Names of the columns, in small letters.
    pub(crate) header: Vec<String>,
    /// Line of the header.
    pub(crate) line: usize,
    /// The other rows.
    pub(crate) rows: Vec<Row>,
}

/// One row of a table.
pub(crate) struct Row {
    /// 1-based line.
    pub(crate) line: usize,
    fields: Vec<Field>,
}

/// One field of a row.
struct Field {
    text: String,
    /// 1-based column of the line, in characters.
    column: usize,
}

impl Table {
    /// Reads a table with tabs, in which lines that start with `#` and empty lines are passed over.
    ///
    /// Fails, with the place, on what version control could not merge and on a row with more fields than columns.
    pub(crate) fn tabs(path: &Path, text: &str) -> Result<Table, Error> {
        let mut rows = Vec::new();
        for (at, line) in text.trim_start_matches('\u{feff}').lines().enumerate() {
            if CONFLICT.iter().any(|mark| line.starts_with(mark)) {
                let problem = "a conflict of version control; keep one of the two and remove the marks".to_owned();
                return Err(Error::Field { path: path.to_owned(), line: at + 1, column: 1, problem });
            }
            if line.trim().is_empty() || line.starts_with('#') {
                continue;
            }
            let mut column = 1;
            let fields = line.split('\t').map(|field| {
                let first = column;
                column += field.chars().count() + 1;
                Field { text: field.trim().to_owned(), column: first }
            });
            rows.push(Row { line: at + 1, fields: fields.collect() });
        }
        Self::of(path, rows)
    }

    /// Reads a table with commas, or with semicolons where the first line has only those; fields may be quoted.
    pub(crate) fn commas(path: &Path, text: &str) -> Result<Table, Error> {
        let text = text.trim_start_matches('\u{feff}');
        let first = text.lines().next().unwrap_or_default();
        let delimiter = if first.contains(';') && !first.contains(',') { b';' } else { b',' };
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(delimiter)
            .from_reader(text.as_bytes());
        let mut rows = Vec::new();
        for record in reader.records() {
            let record = record.map_err(|error| {
                let line = error.position().map_or(1, |position| position.line() as usize);
                Error::Field { path: path.to_owned(), line, column: 1, problem: error.to_string() }
            })?;
            let line = record.position().map_or(1, |position| position.line() as usize);
            let mut column = 1;
            let fields: Vec<Field> = record
                .iter()
                .map(|field| {
                    let first = column;
                    column += field.chars().count() + 1;
                    Field { text: field.trim().to_owned(), column: first }
                })
                .collect();
            if fields.iter().any(|field| !field.text.is_empty()) {
                rows.push(Row { line, fields });
            }
        }
        Self::of(path, rows)
    }

    fn of(path: &Path, rows: Vec<Row>) -> Result<Table, Error> {
        let mut rows = rows.into_iter();
        let (header, line) = match rows.next() {
            Some(row) => (row.fields.iter().map(|field| field.text.to_lowercase()).collect(), row.line),
            None => (Vec::new(), 1),
        };
        let table = Table { path: path.to_owned(), header, line, rows: rows.collect() };
        for row in &table.rows {
            if let Some(field) = row.fields.get(table.header.len()).filter(|_| !table.header.is_empty()) {
                let problem = format!("a row has no more than {} fields, as the first row has", table.header.len());
                return Err(Error::Field { path: table.path, line: row.line, column: field.column, problem });
            }
        }
        Ok(table)
    }

    /// The index of the column with one of these names.
    pub(crate) fn column(&self, names: &[&str]) -> Option<usize> {
        self.header.iter().position(|name| names.contains(&name.as_str()))
    }

    /// An error in field `column` of `row`.
    pub(crate) fn error(&self, row: &Row, column: usize, problem: String) -> Error {
        let end = row.fields.last().map_or(1, |field| field.column + field.text.chars().count());
        let column = row.fields.get(column).map_or(end, |field| field.column);
        Error::Field { path: self.path.clone(), line: row.line, column, problem }
    }

    /// An error in the first row.
    pub(crate) fn header_error(&self, problem: String) -> Error {
        Error::Field { path: self.path.clone(), line: self.line, column: 1, problem }
    }
}

impl Row {
    /// The text of a field; empty where the row has none.
    pub(crate) fn field(&self, column: Option<usize>) -> &str {
        column.and_then(|column| self.fields.get(column)).map_or("", |field| &field.text)
    }
}
