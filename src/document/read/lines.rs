//! Lines of a text, and what each shows: width, script, how it begins and ends.

use super::Kind;
use crate::text::Span;
use crate::text::chars::{is_closing, is_han, is_latin, is_opening};
use unicode_width::UnicodeWidthStr;

/// A line that is not blank.
#[derive(Clone, Debug)]
pub(super) struct Line {
    /// First to last visible character, without what a format puts in front.
    pub(super) span: Span,
    /// A blank line stands before it.
    pub(super) gap: bool,
    /// White space in front of it, in columns.
    pub(super) indent: usize,
    /// It starts a block whatever stands before.
    pub(super) opens: bool,
    /// It ends a block whatever follows.
    pub(super) closes: bool,
    /// What markup says of it.
    pub(super) kind: Option<Kind>,
}

/// The lines of `text[within]` that are not blank.
pub(super) fn lines(text: &str, within: Span) -> Vec<Line> {
    let mut lines = Vec::new();
    let (mut at, mut gap) = (within.start, true);
    let mut after_return = false;
    for line in text[within.range()].split_inclusive(is_line_end) {
        let visible = line.trim_matches(is_blank);
        if !visible.is_empty() {
            let indent = line.len() - line.trim_start_matches(is_blank).len();
            let start = at + indent;
            let span = Span::new(start, start + visible.len());
            let indent = line[..indent].width();
            lines.push(Line { span, gap, indent, opens: false, closes: false, kind: None });
            gap = false;
        } else if !(after_return && line == "\n") {
            gap = true;
        }
        after_return = line.ends_with('\r');
        at += line.len();
    }
    lines
}

/// Whether `c` ends a line; the separators of word processors do.
pub(super) fn is_line_end(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Whether `c` is white space or has no width.
pub(super) fn is_blank(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{FEFF}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{2060}')
}

/// Columns of `text`: two for a Han character.
pub(super) fn width(text: &str) -> usize {
    text.width()
}

/// Whether most of `text` is Han; a Han character says as much as three letters.
pub(super) fn is_chinese(text: &str) -> bool {
    let (mut han, mut latin) = (0, 0);
    for c in text.chars() {
        han += usize::from(is_han(c));
        latin += usize::from(is_latin(c));
    }
    han * 3 > latin
}

/// Whether `text` ends a sentence or announces something, closing marks left aside.
pub(in crate::document) fn ends_sentence(text: &str) -> bool {
    let core = text.trim_end_matches(|c: char| is_closing(c) || c.is_whitespace());
    core.ends_with(['.', '!', '?', ':', '。', '！', '？', '：', '…', '；', '．', '｡'])
}

/// Whether `text` begins as the middle of an English sentence does.
pub(super) fn starts_lower(text: &str) -> bool {
    text.chars().find(|&c| !is_opening(c)).is_some_and(char::is_lowercase)
}

/// Whether `text` is a single word in letters.
pub(super) fn is_one_word(text: &str) -> bool {
    !text.contains(char::is_whitespace) && !text.contains(is_han) && text.contains(is_latin)
}

/// Columns that the first piece of `text` needs which may not be broken: a word, or a Han character with its marks.
pub(super) fn first_unit(text: &str) -> usize {
    let mut units = text.char_indices();
    let end = match units.next() {
        Some((_, c)) if is_han(c) => units.find(|&(_, c)| c.is_alphanumeric()),
        _ => units.find(|&(_, c)| c.is_whitespace() || is_han(c)),
    };
    width(&text[..end.map_or(text.len(), |(at, _)| at)])
}
