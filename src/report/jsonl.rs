//! JSON Lines: an object an article, then one for what is said over all of them.

use super::Report;
use super::json::{article_value, root_without_articles};
use std::io::{self, Write};

/// Writes a line an article, in order, and a last line with the shared findings, the failures and the summary.
pub fn write(report: &Report, out: &mut dyn Write) -> io::Result<()> {
    for article in &report.articles {
        line(&article_value(article)?, out)?;
    }
    line(&root_without_articles(report)?, out)
}

fn line(value: &serde_json::Value, out: &mut dyn Write) -> io::Result<()> {
    serde_json::to_writer(&mut *out, value).map_err(io::Error::from)?;
    writeln!(out)
}
