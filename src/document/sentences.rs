//! Where sentences end, in both languages.

use crate::text::Lang;
use crate::text::ViewSpan;
use crate::text::chars::{is_closing, is_sentence_final};

/// The sentences of a paragraph's view in order, without the white space between them; never empty ones.
pub(super) fn split(text: &str, _lang: Lang, whole: bool) -> Vec<ViewSpan> {
    let mut spans = Vec::new();
    let mut start = 0;
    let mut characters = text.char_indices().peekable();
    while let Some((at, c)) = characters.next() {
        let next = characters.peek().map(|&(_, n)| n);
        let ends = is_sentence_final(c) && next.is_none_or(|n| n.is_whitespace() || c != '.' && !is_closing(n))
            || is_closing(c) && text[..at].ends_with(is_sentence_final) && next.is_none_or(|n| !is_closing(n));
        if ends && !whole {
            push(text, start, at + c.len_utf8(), &mut spans);
            start = at + c.len_utf8();
        }
    }
    push(text, start, text.len(), &mut spans);
    spans
}

/// Adds the visible part of `text[start..end]`, if there is any.
fn push(text: &str, start: usize, end: usize, spans: &mut Vec<ViewSpan>) {
    let part = &text[start..end];
    let visible = part.trim();
    if !visible.is_empty() {
        let from = start + (part.len() - part.trim_start().len());
        spans.push(ViewSpan::new(from, from + visible.len()));
    }
}
