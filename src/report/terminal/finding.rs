//! One finding: what is wrong, both texts with the marked spans, the values, the reasons.

use super::cells::{self, Cell};
use super::rows::{Index, Row, Snippet};
use super::wrap::wrap;
use super::{ADVICE, FAINT, MARK, TITLE, printable};
use crate::finding::{Finding, Severity};
use crate::report::{Article, Report};
use crate::settings::Ui;
use crate::text::Place;
use crate::text::Side;
use crate::wording::{Counted, category, labels, severity, title};
use anstyle::{AnsiColor, Style};
use std::io::{self, Write};

/// The room there is.
#[derive(Clone, Copy)]
pub(super) struct Page {
    /// Columns of a line.
    pub(super) columns: usize,
    /// Whether the two texts stand beside each other.
    pub(super) beside: bool,
    /// The language of labels.
    pub(super) ui: Ui,
}

/// Rows of one finding that are shown in full; the places of the others are listed.
const ROWS: usize = 3;
/// Lines of a snippet before it is shortened.
const LINES: usize = 6;
/// Columns before a snippet: two of indent, the language and the line.
const GUTTER: usize = 12;
/// Columns of the severity and of other labels.
const LABEL: usize = 8;
/// Columns between two snippets.
const BETWEEN: usize = 3;

/// Writes a finding of one article.
pub(super) fn write(finding: &Finding, index: &Index<'_>, page: Page, out: &mut dyn Write) -> io::Result<()> {
    write_title(finding, page, out)?;
    let (rows, left_out) = index.rows(&finding.places, ROWS);
    for (at, row) in rows.iter().enumerate() {
        if at > 0 {
            writeln!(out)?;
        }
        write_row(row, index, page, out)?;
    }
    if !left_out.is_empty() {
        let text = Counted(page.ui).more(left_out.len(), &lines(&left_out, index.article()));
        write_note("", &text, FAINT, page, out)?;
    }
    write_values(finding, index.article(), page, out)?;
    write_reasons(finding, page, out)
}

/// Writes the findings over several articles.
pub(super) fn write_shared(report: &Report, page: Page, out: &mut dyn Write) -> io::Result<()> {
    if !report.findings.is_empty() {
        writeln!(out, "{FAINT}──{FAINT:#} {TITLE}{}{TITLE:#}\n", labels(page.ui).over_all)?;
    }
    for located in &report.findings {
        let finding = &located.finding;
        write_title(finding, page, out)?;
        for (place, &at) in finding.places.iter().zip(&located.articles).take(ROWS * 2) {
            let article = &report.articles[at];
            let index = Index::of(article);
            write_note("", &article.original(place.side).path, FAINT, page, out)?;
            for row in &index.rows(&[*place], 1).0 {
                write_row(row, &index, page, out)?;
            }
        }
        write_reasons(finding, page, out)?;
    }
    Ok(())
}

/// The severity, the message, the check and its category.
fn write_title(finding: &Finding, page: Page, out: &mut dyn Write) -> io::Result<()> {
    let (style, severity) = (style(finding.severity), padded(severity(page.ui, finding.severity)));
    let name = format!("{} · {}", title(page.ui, finding.check), category(page.ui, finding.category));
    let message = printable(&finding.message);
    let used = GUTTER + cells::width(&cells::plain(&message));
    // The last column stays free: some terminals break the line after it.
    let room = page.columns.saturating_sub(used + cells::width(&cells::plain(&name)) + 1);
    if room >= 2 {
        let space = " ".repeat(room);
        return writeln!(out, "  {style}{severity}{style:#}  {TITLE}{message}{TITLE:#}{space}{FAINT}{name}{FAINT:#}");
    }
    for (at, line) in wrap(&cells::plain(&message), page.columns - GUTTER).iter().enumerate() {
        let severity = if at == 0 { severity.clone() } else { padded("") };
        let text: String = line.iter().map(|cell| cell.text.as_str()).collect();
        writeln!(out, "  {style}{severity}{style:#}  {TITLE}{text}{TITLE:#}")?;
    }
    writeln!(out, "            {FAINT}{name}{FAINT:#}")
}

fn style(severity: Severity) -> Style {
    match severity {
        Severity::Critical => AnsiColor::Red.on_default().bold().underline(),
        Severity::Major => AnsiColor::Red.on_default().bold(),
        Severity::Minor => AnsiColor::Yellow.on_default(),
        Severity::Neutral => AnsiColor::Cyan.on_default(),
    }
}

/// Both texts of a row, beside each other or one below the other.
fn write_row(row: &Row, index: &Index<'_>, page: Page, out: &mut dyn Write) -> io::Result<()> {
    let alone = row.source.is_empty() || row.target.is_empty();
    if !page.beside || alone {
        for side in Side::BOTH {
            for line in column(&row[side], index.language(side), page.columns - GUTTER) {
                writeln!(out, "  {}", line.text)?;
            }
        }
        return Ok(());
    }
    let room = (page.columns - 2 - BETWEEN) / 2;
    let text = room + 2 - GUTTER;
    let (left, right) = (
        column(&row.source, index.language(Side::Source), text),
        column(&row.target, index.language(Side::Target), text),
    );
    for at in 0..left.len().max(right.len()) {
        let (shown, used) = left.get(at).map_or(("", 0), |line| (line.text.as_str(), line.width));
        let space = " ".repeat(room - used.min(room));
        match right.get(at) {
            Some(other) => writeln!(out, "  {shown}{space} {FAINT}│{FAINT:#} {}", other.text)?,
            None => writeln!(out, "  {shown}{space} {FAINT}│{FAINT:#}")?,
        }
    }
    Ok(())
}

/// A styled line and its columns.
struct Line {
    text: String,
    width: usize,
}

/// The lines of one side: language and line number before the first of each snippet.
fn column(snippets: &[Snippet], language: &str, columns: usize) -> Vec<Line> {
    let mut lines = Vec::new();
    for snippet in snippets {
        let short = cells::shorten(snippet.cells.clone(), columns * LINES);
        for (at, cells) in wrap(&short, columns).iter().enumerate() {
            let number = if at == 0 { format!("{language} {:<6}", snippet.line) } else { " ".repeat(GUTTER - 3) };
            let width = GUTTER - 2 + cells::width(cells);
            lines.push(Line { text: format!("{FAINT}{number}{FAINT:#} {}", styled(cells)), width });
        }
    }
    lines
}

/// The text of `cells` with its marked parts coloured.
fn styled(cells: &[Cell]) -> String {
    let mut text = String::new();
    for run in cells.chunk_by(|a, b| a.marked == b.marked) {
        let inner: String = run.iter().map(|cell| cell.text.as_str()).collect();
        if run[0].marked {
            text.push_str(&format!("{MARK}{inner}{MARK:#}"));
        } else {
            text.push_str(&inner);
        }
    }
    text
}

/// The lines that `places` stand in, by side.
fn lines(places: &[Place], article: &Article) -> String {
    let mut parts = Vec::new();
    for side in Side::BOTH {
        let of_side = places.iter().filter(|place| place.side == side);
        let mut lines: Vec<usize> = of_side.map(|p| article.original(side).position(p.span.start).line).collect();
        lines.dedup();
        if let (Some(document), false) = (article.document(side), lines.is_empty()) {
            let more = if lines.len() > 12 { " …" } else { "" };
            let shown: Vec<String> = lines.iter().take(12).map(usize::to_string).collect();
            parts.push(format!("{} {}{more}", &document.tag()[..2], shown.join(" ")));
        }
    }
    parts.join(", ")
}

/// What each side says, as far as the finding names a value; what is only to be verified may be equal.
fn write_values(finding: &Finding, article: &Article, page: Page, out: &mut dyn Write) -> io::Result<()> {
    let values = &finding.values;
    let sign = if finding.severity == Severity::Neutral { "  ?  " } else { "  ≠  " };
    let value = |side: Side, value: &Option<String>| {
        let language = article.document(side).map_or("", |document| &document.tag()[..2]);
        value.as_ref().map(|value| format!("{language} {value}"))
    };
    let said: Vec<String> =
        [value(Side::Source, &values.source), value(Side::Target, &values.target)].into_iter().flatten().collect();
    if said.is_empty() { Ok(()) } else { write_note(labels(page.ui).values, &said.join(sign), TITLE, page, out) }
}

/// Why the finding is one, what to write in its place, and what else it explains.
fn write_reasons(finding: &Finding, page: Page, out: &mut dyn Write) -> io::Result<()> {
    for evidence in &finding.evidence {
        write_note(labels(page.ui).because, evidence, Style::new(), page, out)?;
    }
    if let Some(suggestion) = &finding.suggestion {
        write_note(labels(page.ui).suggest, suggestion, ADVICE, page, out)?;
    }
    for nested in &finding.nested {
        let text = format!("{} · {}", nested.message, title(page.ui, nested.check));
        write_note(labels(page.ui).holds, &text, Style::new(), page, out)?;
    }
    writeln!(out)
}

/// A label with as many spaces as fill its column.
fn padded(label: &str) -> String {
    let used = cells::width(&cells::plain(label));
    format!("{label}{}", " ".repeat(LABEL.saturating_sub(used)))
}

/// A line of detail below the texts, wrapped under itself.
fn write_note(label: &str, text: &str, style: Style, page: Page, out: &mut dyn Write) -> io::Result<()> {
    let text = printable(text);
    for (at, line) in wrap(&cells::plain(&text), page.columns - GUTTER).iter().enumerate() {
        let label = padded(if at == 0 { label } else { "" });
        let line: String = line.iter().map(|cell| cell.text.as_str()).collect();
        writeln!(out, "  {FAINT}{label}{FAINT:#}  {style}{line}{style:#}")?;
    }
    Ok(())
}
