//! A workbook for those who plan: articles with their score, checks, translators, findings.

use super::entries::entries;
use super::scoring::{Score, Weights};
use super::{Article, Report};
use crate::checks::CHECKS;
use crate::finding::{Finding, Severity};
use crate::settings::Ui;
use crate::text::Side;
use crate::wording::{category, severity, sheet_word, title};
use rust_xlsxwriter::{Format, Workbook, Worksheet, XlsxError};
use std::collections::BTreeMap;
use std::io::{self, Write};

/// What a workbook needs to know beyond the report.
#[derive(Clone, Debug, Default)]
pub struct Desk {
    /// How findings weigh, and what passes.
    pub weights: Weights,
    /// Who translated a file, by its path.
    pub translators: BTreeMap<String, String>,
    /// In which language its words are.
    pub ui: Ui,
}

/// Rows a sheet has at most, the first with the names of the columns.
const ROWS: usize = 1_048_576;

/// Characters a cell has at most.
const CELL: usize = 32_000;

/// A cell.
enum Cell {
    Text(String),
    Number(f64),
}

/// Writes the workbook; a time of making is left out, so that the same report gives the same bytes.
pub fn write(report: &Report, desk: &Desk, out: &mut dyn Write) -> io::Result<()> {
    let mut workbook = Workbook::new();
    let epoch = rust_xlsxwriter::ExcelDateTime::from_ymd(2000, 1, 1).map_err(other)?;
    workbook.set_properties(&rust_xlsxwriter::DocProperties::new().set_creation_datetime(&epoch));
    let sheets = [
        ("Articles", ARTICLES.as_slice(), articles(report, desk)),
        ("Checks", &CHECK_COLUMNS, checks(report, desk.ui)),
        ("Translators", &TRANSLATORS, translators(report, desk)),
        ("Findings", &FINDINGS, findings(report, desk.ui)),
    ];
    for (name, columns, rows) in sheets {
        let page = workbook.add_worksheet().set_name(sheet_word(desk.ui, name)).map_err(other)?;
        sheet(page, columns, &rows, desk.ui).map_err(other)?;
    }
    out.write_all(&workbook.save_to_buffer().map_err(other)?)
}

fn other(error: XlsxError) -> io::Error {
    io::Error::other(error)
}

/// Writes the names of the columns, which stay in sight, and the rows.
fn sheet(sheet: &mut Worksheet, columns: &[(&'static str, f64)], rows: &[Vec<Cell>], ui: Ui) -> Result<(), XlsxError> {
    let bold = Format::new().set_bold();
    for (column, (name, width)) in (0u16..).zip(columns) {
        sheet.write_string_with_format(0, column, sheet_word(ui, name), &bold)?;
        sheet.set_column_width(column, *width)?;
    }
    sheet.set_freeze_panes(1, 0)?;
    for (row, cells) in (1u32..).zip(rows.iter().take(ROWS - 1)) {
        for (column, cell) in (0u16..).zip(cells) {
            match cell {
                Cell::Text(text) => sheet.write_string(row, column, text)?,
                Cell::Number(number) => sheet.write_number(row, column, *number)?,
            };
        }
    }
    let last = rows.len().min(ROWS - 1) as u32;
    sheet.autofilter(0, 0, last, columns.len() as u16 - 1)?;
    Ok(())
}

const ARTICLES: [(&str, f64); 11] = [
    ("source", 36.0),
    ("target", 36.0),
    ("translator", 16.0),
    ("words", 9.0),
    ("critical", 9.0),
    ("major", 9.0),
    ("minor", 9.0),
    ("to verify", 9.0),
    ("penalty", 9.0),
    ("score", 9.0),
    ("result", 9.0),
];

fn articles(report: &Report, desk: &Desk) -> Vec<Vec<Cell>> {
    let row = |article: &Article| {
        let path = |side: Side| article.document(side).map_or("", |document| &document.original.path);
        let mut row = vec![text(path(Side::Source)), text(path(Side::Target)), text(desk.translator(article))];
        let score = Score::of(article, &desk.weights);
        row.push(count(score.words));
        row.extend(severities(article.findings.iter()));
        row.extend(desk.judged(score));
        row
    };
    report.articles.iter().map(row).collect()
}

const CHECK_COLUMNS: [(&str, f64); 6] =
    [("check", 24.0), ("category", 28.0), ("critical", 9.0), ("major", 9.0), ("minor", 9.0), ("to verify", 9.0)];

fn checks(report: &Report, ui: Ui) -> Vec<Vec<Cell>> {
    let row = |check: &&crate::checks::Check| {
        let of_check = report.all_findings().filter(|finding| finding.check == check.name);
        [text(title(ui, check.name)), text(category(ui, check.category))]
            .into_iter()
            .chain(severities(of_check))
            .collect()
    };
    CHECKS.iter().map(row).collect()
}

const TRANSLATORS: [(&str, f64); 10] = [
    ("translator", 20.0),
    ("articles", 9.0),
    ("words", 9.0),
    ("critical", 9.0),
    ("major", 9.0),
    ("minor", 9.0),
    ("to verify", 9.0),
    ("penalty", 9.0),
    ("score", 9.0),
    ("result", 9.0),
];

fn translators(report: &Report, desk: &Desk) -> Vec<Vec<Cell>> {
    let mut groups: BTreeMap<&str, Vec<&Article>> = BTreeMap::new();
    for article in &report.articles {
        groups.entry(desk.translator(article)).or_default().push(article);
    }
    let nobody = sheet_word(desk.ui, "(not named)");
    let row = |(name, articles): (&str, Vec<&Article>)| {
        let scores = articles.iter().map(|article| Score::of(article, &desk.weights));
        let score = scores.fold(Score::default(), Score::plus);
        let mut row = vec![text(if name.is_empty() { nobody } else { name }), count(articles.len())];
        row.push(count(score.words));
        row.extend(severities(articles.iter().flat_map(|article| &article.findings)));
        row.extend(desk.judged(score));
        row
    };
    groups.into_iter().map(row).collect()
}

const FINDINGS: [(&str, f64); 12] = [
    ("id", 18.0),
    ("severity", 10.0),
    ("check", 20.0),
    ("category", 26.0),
    ("file", 36.0),
    ("line", 7.0),
    ("message", 60.0),
    ("source text", 40.0),
    ("target text", 40.0),
    ("source value", 16.0),
    ("target value", 16.0),
    ("suggestion", 20.0),
];

fn findings(report: &Report, ui: Ui) -> Vec<Vec<Cell>> {
    let row = |entry: super::entries::Entry<'_>| {
        let finding = entry.finding;
        let side = |side: Side| {
            let spots = entry.spots.iter().filter(|spot| spot.side == side);
            text(&spots.map(|spot| spot.original.excerpt(spot.span)).collect::<Vec<_>>().join("\n"))
        };
        let first = entry.spots.first();
        vec![
            text(&finding.id),
            text(severity(ui, finding.severity)),
            text(title(ui, finding.check)),
            text(category(ui, finding.category)),
            text(first.map_or("", |spot| &spot.original.path)),
            count(first.map_or(0, |spot| spot.original.position(spot.span.start).line)),
            text(&finding.message),
            side(Side::Source),
            side(Side::Target),
            text(finding.values.source.as_deref().unwrap_or_default()),
            text(finding.values.target.as_deref().unwrap_or_default()),
            text(finding.suggestion.as_deref().unwrap_or_default()),
        ]
    };
    entries(report).map(row).collect()
}

/// How many findings there are of each severity, gravest first.
fn severities<'a>(findings: impl Iterator<Item = &'a Finding>) -> [Cell; 4] {
    let mut counts = [0; 4];
    findings.for_each(|finding| counts[finding.severity as usize] += 1);
    [Severity::Critical, Severity::Major, Severity::Minor, Severity::Neutral].map(|one| count(counts[one as usize]))
}

impl Desk {
    /// Who translated an article; empty where nobody is named.
    fn translator(&self, article: &Article) -> &str {
        self.translators.get(&article.original(Side::Target).path).map_or("", String::as_str)
    }

    /// Penalty, score and result.
    fn judged(&self, score: Score) -> [Cell; 3] {
        let value = (self.weights.score(score.penalty, score.words) * 100.0).round() / 100.0;
        [
            Cell::Number(score.penalty),
            Cell::Number(value),
            text(sheet_word(self.ui, if value >= self.weights.pass { "pass" } else { "fail" })),
        ]
    }
}

/// A cell of text, never a formula; what no cell can hold is cut off.
fn text(text: &str) -> Cell {
    Cell::Text(text.chars().take(CELL).collect())
}

fn count(count: usize) -> Cell {
    Cell::Number(count as f64)
}
