//! Where sentences end, in both languages.
//!
//! The rules serve alignment: what is one sentence in one language should be one in the other. So a quotation is cut
//! inside like any other text, but stays with the words that say who spoke; a semicolon, a colon and what stands in
//! brackets never end a sentence; and an end that is in doubt is none, because one sentence against two aligns well
//! and a wrong cut does not.

mod chinese;
mod english;

use crate::lexicon::Abbreviations;
use crate::text::Lang;
use crate::text::ViewSpan;
use std::ops::Range;

/// The longest part in brackets, in bytes, that is taken as one whole.
const LONGEST_ASIDE: usize = 600;

/// The sentences of a paragraph's view in order, without the white space between them; never empty ones.
///
/// With `whole` the paragraph is one sentence.
pub(super) fn split(text: &str, lang: Lang, whole: bool, abbreviations: &Abbreviations) -> Vec<ViewSpan> {
    let ends = match lang {
        _ if whole => Vec::new(),
        Lang::English => english::ends(text, abbreviations),
        Lang::Chinese => chinese::ends(text),
    };
    let mut spans = Vec::with_capacity(ends.len() + 1);
    let mut start = 0;
    for end in ends.into_iter().chain([text.len()]) {
        push(text, start..end, &mut spans);
        start = end;
    }
    spans
}

/// Adds the visible part of `range`, if there is any.
fn push(text: &str, range: Range<usize>, spans: &mut Vec<ViewSpan>) {
    let part = &text[range.clone()];
    let visible = part.trim();
    if !visible.is_empty() {
        let from = range.start + (part.len() - part.trim_start().len());
        spans.push(ViewSpan::new(from, from + visible.len()));
    }
}

/// How long the bracketed part at the start of `text` is; `None` if no bracket opens there or it never closes.
fn aside_length(text: &str) -> Option<usize> {
    let mut open = Vec::new();
    for (at, c) in text.char_indices() {
        if let Some(close) = closing_bracket(c) {
            open.push(close);
        } else if open.last() == Some(&c) {
            open.pop();
        }
        if open.is_empty() {
            return (at > 0).then_some(at + c.len_utf8());
        }
        if at > LONGEST_ASIDE {
            break;
        }
    }
    None
}

/// The bracket that closes `c`; quotation marks are none, because sentences end inside them.
fn closing_bracket(c: char) -> Option<char> {
    Some(match c {
        '(' => ')',
        '[' => ']',
        '（' => '）',
        '《' => '》',
        '〈' => '〉',
        '【' => '】',
        '［' => '］',
        _ => return None,
    })
}

/// The bytes at the start of `text` whose characters are all `of` a kind.
fn run(text: &str, of: impl Fn(char) -> bool) -> usize {
    text.find(|c| !of(c)).unwrap_or(text.len())
}
