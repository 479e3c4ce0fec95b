//! Reads a ledger; a row of the wrong shape or two that contradict each other stop it, with their place.

use super::{Entry, Ledger, Status};
use crate::convert::comparable;
use crate::error::Error;
use crate::table::{Row, Table};
use crate::text::Region;
use crate::text::chars::is_han;
use std::path::Path;

/// Which columns a table has.
struct Columns {
    english: usize,
    rendering: usize,
    region: Option<usize>,
    status: Option<usize>,
    note: Option<usize>,
}

impl Ledger {
    /// Reads the text of a ledger; `path` is for messages.
    ///
    /// Fails, with line and column, on a row of the wrong shape, on what version control could not merge, and on a row
    /// that says otherwise than an earlier one of the same rendering.
    pub fn parse(path: &Path, text: &str) -> Result<Ledger, Error> {
        let table = Table::tabs(path, text)?;
        let mut ledger = Ledger { path: path.to_owned(), ..Ledger::default() };
        if table.header.is_empty() {
            return Ok(ledger);
        }
        let columns = columns(&table)?;
        for row in &table.rows {
            let entry = entry(&table, row, &columns)?;
            if let Some(problem) = contradiction(&ledger, &entry) {
                return Err(table.error(row, columns.status.unwrap_or(columns.rendering), problem));
            }
            ledger.index.entry(entry.english.to_lowercase()).or_default().push(ledger.entries.len());
            ledger.entries.push(entry);
        }
        Ok(ledger)
    }
}

fn columns(table: &Table) -> Result<Columns, Error> {
    let (Some(english), Some(rendering)) = (table.column(&["english"]), table.column(&["rendering"])) else {
        let problem = "the first row names the columns, two of them `english` and `rendering`";
        return Err(table.header_error(problem.to_owned()));
    };
    const KNOWN: [&str; 5] = ["english", "rendering", "region", "status", "note"];
    if let Some(unknown) = table.header.iter().find(|name| !KNOWN.contains(&name.as_str())) {
        let problem = format!("no column is called {unknown}; a ledger has {}", KNOWN.join(", "));
        return Err(table.header_error(problem));
    }
    let column = |name| table.column(&[name]);
    Ok(Columns { english, rendering, region: column("region"), status: column("status"), note: column("note") })
}

fn entry(table: &Table, row: &Row, columns: &Columns) -> Result<Entry, Error> {
    let (english, shown) = (row.field(Some(columns.english)), row.field(Some(columns.rendering)));
    if !english.contains(|c: char| c.is_alphabetic() && !is_han(c)) {
        return Err(table.error(row, columns.english, "a row needs a name in English".to_owned()));
    }
    if shown.is_empty() {
        return Err(table.error(row, columns.rendering, format!("a row needs what {english} is called in Chinese")));
    }
    let region = match row.field(columns.region) {
        "" => None,
        code => Some(Region::of_code(&code.to_ascii_uppercase()).ok_or_else(|| {
            table.error(
                row,
                columns.region.unwrap_or_default(),
                format!("{code} is no region; CN, TW, HK or SG, or empty"),
            )
        })?),
    };
    let status = match row.field(columns.status) {
        "" => Status::Query,
        word => Status::ALL.into_iter().find(|status| status.name() == word.to_lowercase()).ok_or_else(|| {
            let problem = format!("{word} is no status; confirmed, query or forbidden");
            table.error(row, columns.status.unwrap_or_default(), problem)
        })?,
    };
    Ok(Entry {
        english: english.split_whitespace().collect::<Vec<_>>().join(" "),
        shown: shown.to_owned(),
        rendering: comparable(shown),
        region,
        status,
        note: row.field(columns.note).to_owned(),
        line: row.line,
    })
}

/// What is wrong with a row that says otherwise than an earlier one.
fn contradiction(ledger: &Ledger, entry: &Entry) -> Option<String> {
    let meets = |earlier: &&Entry| {
        let regions = earlier.region == entry.region || earlier.region.is_none() || entry.region.is_none();
        earlier.rendering == entry.rendering && regions
    };
    let earlier = ledger.of(&entry.english).filter(meets).find(|earlier| {
        // A rendering may be confirmed in one region and forbidden in all others; anything else is said twice.
        earlier.status != entry.status && earlier.region == entry.region
    })?;
    let (status, line) = (earlier.status.name(), earlier.line);
    Some(format!("{} for {} is {status} already, in line {line}; keep one of the two", entry.shown, entry.english))
}
