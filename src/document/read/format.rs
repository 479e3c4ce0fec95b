//! What format a file is in, by its name and by its text.

use super::lines::is_blank;
use super::tags::{Element, boundary, comment_at, reference_at, tag_at};

/// A format that is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    /// Lines without markup.
    Plain,
    /// Markdown, with or without HTML.
    Markdown,
    /// An HTML page or a piece of one.
    Html,
}

/// How much of a file is looked at, in bytes.
const SAMPLE: usize = 1 << 16;

/// The format of `text`. A name that says HTML or Markdown is believed; any other file may hold either.
pub(super) fn format(path: &str, text: &str) -> Format {
    let extension = path.rsplit_once('.').map(|(_, extension)| extension.to_ascii_lowercase());
    match extension.as_deref() {
        Some("html" | "htm" | "xhtml") => return Format::Html,
        Some("md" | "markdown" | "mdown" | "mkd") => return Format::Markdown,
        _ => {}
    }
    let sample = &text[..boundary(text, SAMPLE)];
    if is_page(sample) {
        Format::Html
    } else if has_tags(sample) || sample.lines().any(is_marked) || is_underlined(sample) {
        Format::Markdown
    } else {
        Format::Plain
    }
}

/// Whether `text` begins as an HTML page does, or is HTML in nearly every line.
fn is_page(text: &str) -> bool {
    let mut start = text.trim_start_matches(is_blank);
    while let Some(comment) = start.strip_prefix("<!--").and_then(|_| comment_at(start, 0)) {
        start = start[comment.end..].trim_start_matches(is_blank);
    }
    let begins = |with: &str| start.get(..with.len()).is_some_and(|s| s.eq_ignore_ascii_case(with));
    if begins("<!doctype html") || begins("<html") || begins("<?xml") || begins("<body") {
        return true;
    }
    let first = start.starts_with('<').then(|| tag_at(start, 0)).flatten();
    let lines = || start.lines().map(|line| line.trim_matches(is_blank)).filter(|line| !line.is_empty());
    let tagged = lines().filter(|line| line.starts_with('<') && line.ends_with('>')).count();
    first.is_some_and(|tag| tag.element != Element::Inline) && tagged * 2 >= lines().count()
}

/// Whether `text` has tags or character references that only HTML has.
fn has_tags(text: &str) -> bool {
    text.match_indices(['<', '&']).take(4096).any(|(at, sign)| match sign {
        "&" => reference_at(text, at).is_some(),
        _ => text[at..].starts_with("<!--") || tag_at(text, at).is_some(),
    })
}

/// Whether `line` has signs that only Markdown has.
fn is_marked(line: &str) -> bool {
    let line = line.trim_matches(is_blank);
    let hashes = line.len() - line.trim_start_matches('#').len();
    let heading = (1..=6).contains(&hashes) && line[hashes..].starts_with(' ');
    let link = line.find("](").is_some_and(|at| line[..at].contains('[') && line[at..].contains(')'));
    let strong = line.match_indices("**").take(2).count() == 2;
    heading || link || strong || line.starts_with("```") || line.starts_with("> ") || line.starts_with("|--")
}

/// Whether a line is underlined as a heading.
fn is_underlined(text: &str) -> bool {
    let mut before = "";
    text.lines().any(|line| {
        let rule = line.len() >= 3 && (line.bytes().all(|b| b == b'=') || line.bytes().all(|b| b == b'-'));
        let shown = rule && !before.trim().is_empty();
        before = line;
        shown
    })
}
