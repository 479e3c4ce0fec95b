//! Tables with a column for each language, with tabs or commas: a unit a row.

use super::{Units, language, languages_of};
use crate::text::Lang;
use crate::text::Replacement;
use crate::text::Sides;
use crate::text::Span;

/// Rows from which on two columns without names are a text and its translation.
const ROWS: usize = 3;

/// The fields of a row, without their quotes and the blanks around them.
type Row = Vec<Span>;

/// What a table pairs; `None` where no two columns are English and Chinese.
///
/// The first row may name the columns, `source` and `target` or their languages; other columns are passed over.
pub(super) fn read(text: &str, delimiter: u8) -> Option<Units> {
    let mut replacements = Vec::new();
    let mut rows = rows(text, delimiter, &mut replacements);
    let (columns, named) = match rows.first().and_then(|row| named(text, row)) {
        Some(found) => {
            rows.remove(0);
            found
        }
        None => (unnamed(text, &rows)?, None),
    };
    let field = |row: &Row, column: usize| row.get(column).copied().filter(|span| span.start < span.end);
    let cells = |column: usize| rows.iter().filter_map(move |row| Some(&text[field(row, column)?.range()]));
    let langs = match named {
        Some(Named::Languages(langs)) => langs,
        _ => languages_of(columns.map(cells))?,
    };
    let source = matches!(named, Some(Named::Direction)).then_some(langs.source);
    let units = rows.iter().map(|row| Sides { source: field(row, columns[0]), target: field(row, columns[1]) });
    Some(Units { units: units.collect(), replacements, langs, source })
}

/// What the names of two columns say.
enum Named {
    /// Which language each is in.
    Languages(Sides<Lang>),
    /// Which one is translated from.
    Direction,
}

/// The two columns that the first row names.
fn named(text: &str, row: &Row) -> Option<([usize; 2], Option<Named>)> {
    let names: Vec<String> = row.iter().map(|span| text[span.range()].trim().to_lowercase()).collect();
    let position = |wanted: &[&str]| names.iter().position(|name| wanted.contains(&name.as_str()));
    let (source, target) = (position(&["source", "原文"]), position(&["target", "translation", "译文", "譯文"]));
    if let Some((source, target)) = source.zip(target) {
        return Some(([source, target], Some(Named::Direction)));
    }
    let of = |lang| names.iter().position(|name| language(name) == Some(lang));
    let columns = [of(Lang::English)?, of(Lang::Chinese)?];
    Some((columns, Some(Named::Languages(Sides { source: Lang::English, target: Lang::Chinese }))))
}

/// The two columns of a table of two columns in which nearly every row has both.
fn unnamed(text: &str, rows: &[Row]) -> Option<[usize; 2]> {
    let whole = rows.iter().filter(|row| row.len() == 2).count();
    let alike = languages_of(
        [0, 1].map(|column| rows.iter().filter_map(move |row| row.get(column)).map(|span| &text[span.range()])),
    );
    (whole >= ROWS && whole == rows.len() && alike.is_some()).then_some([0, 1])
}

/// The rows that hold anything; what is quoted may hold delimiters and line breaks where those are commas.
fn rows(text: &str, delimiter: u8, replacements: &mut Vec<Replacement>) -> Vec<Row> {
    let (mut rows, mut row, mut at) = (Vec::new(), Row::new(), 0);
    while at < text.len() {
        let (span, end) = match text[at..].strip_prefix('"').filter(|_| delimiter != b'\t') {
            Some(_) => quoted(text, at, delimiter, replacements),
            None => plain(text, at, delimiter),
        };
        row.push(trimmed(text, span));
        let more = text.as_bytes().get(end) == Some(&delimiter);
        at = end + 1;
        if !more || at == text.len() {
            if more {
                row.push(Span::new(at, at));
            }
            rows.push(std::mem::take(&mut row));
        }
    }
    rows.retain(|row| row.iter().any(|span| span.start < span.end));
    rows
}

/// The field at `at`, and where it ends.
fn plain(text: &str, at: usize, delimiter: u8) -> (Span, usize) {
    let length = text.as_bytes()[at..].iter().position(|&byte| byte == delimiter || byte == b'\n');
    let end = at + length.unwrap_or(text.len() - at);
    (Span::new(at, end), end)
}

/// The quoted field at `at`, without its quotes, and where it ends; doubled quotes inside read as one.
fn quoted(text: &str, at: usize, delimiter: u8, replacements: &mut Vec<Replacement>) -> (Span, usize) {
    let mut next = at + 1;
    while let Some(found) = text[next..].find('"') {
        let quote = next + found;
        if text[quote + 1..].starts_with('"') {
            replacements.push(Replacement { span: Span::new(quote, quote + 2), with: "\"".to_owned() });
            next = quote + 2;
            continue;
        }
        let (_, end) = plain(text, quote + 1, delimiter);
        return (Span::new(at + 1, quote), end);
    }
    (Span::new(at + 1, text.len()), text.len())
}

/// `span` without the blanks at its ends.
fn trimmed(text: &str, span: Span) -> Span {
    let inner = &text[span.range()];
    let start = span.end - inner.trim_start().len();
    Span::new(start, start + inner.trim().len())
}

/// A comma, or a semicolon where the first line has only those.
pub(super) fn delimiter(text: &str) -> u8 {
    let first = text.lines().next().unwrap_or_default();
    if first.contains(';') && !first.contains(',') { b';' } else { b',' }
}
