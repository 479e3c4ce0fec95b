//! JSON Lines: an object an article, then one for what is said over all of them.

use super::json::{article_value, root_without_articles};
use super::{Article, Report};
use std::io::{self, Write};

/// Writes a line an article, in order, and the last line.
pub fn write(report: &Report, out: &mut dyn Write) -> io::Result<()> {
    report.articles.iter().try_for_each(|article| write_article(article, out))?;
    write_last(report, out)
}

/// Writes the line of one article; a run may write it long before its last.
pub fn write_article(article: &Article, out: &mut dyn Write) -> io::Result<()> {
    line(&article_value(article)?, out)
}

/// Writes the last line: the findings over several articles, the failures and the summary.
pub fn write_last(report: &Report, out: &mut dyn Write) -> io::Result<()> {
    line(&root_without_articles(report)?, out)
}

fn line(value: &serde_json::Value, out: &mut dyn Write) -> io::Result<()> {
    serde_json::to_writer(&mut *out, value).map_err(io::Error::from)?;
    writeln!(out)
}
