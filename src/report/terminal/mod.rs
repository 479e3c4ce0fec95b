//! The terminal report: both texts beside each other with what differs marked, to be read by a reviser.

mod cells;
mod finding;
mod rows;
mod summary;
mod wrap;

use super::{Article, Report, Texts};
use crate::finding::Finding;
use crate::finding::Severity;
use crate::settings::Ui;
use crate::text::Side;
use crate::wording::{Counted, labels, language};
use anstyle::{AnsiColor, Style};
use finding::Page;
use rows::Index;
use std::io::{self, Write};

/// How the report is laid out.
#[derive(Clone, Copy, Debug, Default)]
pub struct Layout {
    /// Columns of the terminal; `None` where it is read in another way.
    pub columns: Option<usize>,
    /// Whether to close with what was compared.
    pub coverage: bool,
    /// The language of everything but the texts.
    pub ui: Ui,
}

/// From this width on the two texts stand beside each other.
const SIDE_BY_SIDE: usize = 100;
/// Longer lines are hard to read.
const WIDEST: usize = 160;
/// Columns where nobody says how many there are.
const PLAIN: usize = 80;

pub(super) const TITLE: Style = Style::new().bold();
pub(super) const FAINT: Style = Style::new().dimmed();
pub(super) const MARK: Style = AnsiColor::Yellow.on_default().bold();
pub(super) const ADVICE: Style = AnsiColor::Green.on_default();

/// Writes `report` with ANSI colours, to be stripped where they cannot be shown.
pub fn write(report: &Report, layout: Layout, out: &mut dyn Write) -> io::Result<()> {
    let columns = layout.columns.unwrap_or(PLAIN).min(WIDEST);
    let page = Page { columns, beside: columns >= SIDE_BY_SIDE, ui: layout.ui };
    for article in &report.articles {
        write_article(article, page, out)?;
    }
    finding::write_shared(report, page, out)?;
    summary::write(report, layout, out)
}

/// Writes one article: its texts, what is wrong, what is to be verified.
fn write_article(article: &Article, page: Page, out: &mut dyn Write) -> io::Result<()> {
    write_heading(article, page, out)?;
    let index = Index::of(article);
    let mut findings: Vec<&Finding> = article.findings.iter().collect();
    findings.sort_by_key(|finding| (finding.severity == Severity::Neutral, index.order(&finding.places)));
    let mut verifying = false;
    for finding in findings {
        if finding.severity == Severity::Neutral && !verifying {
            verifying = true;
            writeln!(out, "  {TITLE}{}{TITLE:#}\n", labels(page.ui).to_verify)?;
        }
        finding::write(finding, &index, page, out)?;
    }
    Ok(())
}

/// Writes which files an article is made of, their languages, and how much of them was paired.
fn write_heading(article: &Article, page: Page, out: &mut dyn Write) -> io::Result<()> {
    let path = |side| printable(&article.original(side).path);
    let (source, target) = (path(Side::Source), path(Side::Target));
    let name = if source == target { target } else { format!("{source} → {target}") };
    let rule = "─".repeat(page.columns.saturating_sub(cells::width(&cells::plain(&name)) + 4));
    writeln!(out, "{FAINT}──{FAINT:#} {TITLE}{name}{TITLE:#} {FAINT}{rule}{FAINT:#}")?;
    for line in wrap::wrap(&cells::plain(&statement(article, page.ui)), page.columns - 3) {
        let line: String = line.iter().map(|cell| cell.text.as_str()).collect();
        writeln!(out, "   {line}")?;
    }
    if article.findings.is_empty() && article.is_translation() {
        writeln!(out, "   {ADVICE}{}{ADVICE:#}", labels(page.ui).no_findings)?;
    }
    writeln!(out)
}

/// The languages of an article, and how much of it was paired.
fn statement(article: &Article, ui: Ui) -> String {
    let said = |side| article.document(side).map_or("", |document| language(ui, document));
    let (source, target) = (said(Side::Source), said(Side::Target));
    let (counted, coverage) = (Counted(ui), article.coverage());
    match (&article.texts, ui) {
        (Texts::Single(_), Ui::English) => format!("{target}, no counterpart"),
        (Texts::Single(_), Ui::Chinese) => format!("{target}，没有对应文本"),
        (Texts::Bitext(bitext), _) if !bitext.is_translation() => {
            let unrelated = counted.unrelated(bitext.alignment.coverage);
            match ui {
                Ui::English => format!("{source} and {target}, {unrelated}"),
                Ui::Chinese => format!("{source}与{target}，{unrelated}"),
            }
        }
        (Texts::Bitext(_), _) => {
            let comma = if ui == Ui::English { ", " } else { "，" };
            format!("{source} → {target}{comma}{}", counted.paired(coverage.paragraphs, coverage.sentences))
        }
    }
}

/// `text` on one line, with signs for what would command the terminal.
pub(super) fn printable(text: &str) -> String {
    cells::plain(text).into_iter().map(|cell| if cell.text == "\n" { " ".into() } else { cell.text }).collect()
}
