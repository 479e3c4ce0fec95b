//! A rewritten text that remembers where each byte came from.

use super::{Span, ViewSpan};
use std::ops::Range;

/// A rewritten copy of a part of an original text, with the way back.
///
/// Invariant: `layers` are in the order they were applied, each sorted by position.
#[derive(Clone, Debug)]
pub struct View {
    text: String,
    base: usize,
    layers: Vec<Vec<Edit>>,
}

/// Bytes `before` of a layer's input became bytes `after` of its output.
#[derive(Clone, Debug)]
struct Edit {
    before: Range<usize>,
    after: Range<usize>,
}

/// Bytes of the original that read as something else: markup that reads as nothing, `&amp;` that reads as `&`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replacement {
    /// What is replaced.
    pub span: Span,
    /// What a reader sees in its place.
    pub with: String,
}

impl View {
    /// The unchanged view of the part `span` of `original`.
    pub fn of(original: &str, span: Span) -> Self {
        Self { text: original[span.range()].to_owned(), base: span.start, layers: Vec::new() }
    }

    /// The part `span` of `original` as a reader sees it, with `replacements` carried out.
    ///
    /// `replacements` are sorted and do not overlap; those outside `span` are passed over.
    pub fn with(original: &str, span: Span, replacements: &[Replacement]) -> Self {
        let first = replacements.partition_point(|r| r.span.end <= span.start);
        let (mut text, mut edits, mut kept) = (String::new(), Vec::new(), span.start);
        for replacement in &replacements[first..] {
            let cut = replacement.span;
            if cut.end > span.end || cut.start < kept {
                if cut.start >= span.end {
                    break;
                }
                continue;
            }
            text.push_str(&original[kept..cut.start]);
            let to = text.len();
            text.push_str(&replacement.with);
            edits.push(Edit { before: cut.start - span.start..cut.end - span.start, after: to..text.len() });
            kept = cut.end;
        }
        text.push_str(&original[kept..span.end]);
        Self { text, base: span.start, layers: if edits.is_empty() { vec![] } else { vec![edits] } }
    }

    /// The rewritten text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Adds one layer. `rule` is asked only where a character satisfies `wants`; it sees the rest of
    /// the text, writes into the output and returns the bytes it replaces (whole characters), or
    /// writes nothing and returns 0 to keep one character. A layer that moves no byte is not stored.
    pub fn rewrite(mut self, wants: impl Fn(char) -> bool, rule: impl Fn(&str, &mut String) -> usize) -> Self {
        let text = &self.text;
        let (mut out, mut edits, mut kept) = (String::with_capacity(text.len()), Vec::new(), 0);
        let mut next = 0;
        while let Some((skipped, c)) = text[next..].char_indices().find(|&(_, c)| wants(c)) {
            let at = next + skipped;
            out.push_str(&text[kept..at]);
            let to = out.len();
            let taken = rule(&text[at..], &mut out);
            if taken > 0 {
                record(&mut edits, &text[at..at + taken], at, &out[to..], to);
                next = at + taken;
            } else {
                debug_assert_eq!(out.len(), to, "a rule that keeps writes nothing");
                out.push(c);
                next = at + c.len_utf8();
            }
            kept = next;
        }
        out.push_str(&text[kept..]);
        self.text = out;
        if !edits.is_empty() {
            self.layers.push(edits);
        }
        self
    }

    /// The smallest original span that produced `span`; inside a replacement, all of it.
    pub fn original(&self, span: ViewSpan) -> Span {
        let (mut start, mut end) = (span.start, span.end);
        for edits in self.layers.iter().rev() {
            let empty = start == end;
            let next = edits.partition_point(|e| e.after.start <= start);
            start = back(edits, start, next, |e| e.start);
            end = if empty {
                start
            } else {
                let next = edits.partition_point(|e| e.after.start < end);
                back(edits, end, next, |e| e.end)
            };
        }
        Span::new(start + self.base, end + self.base)
    }
}

/// Records that `old` at `from` became `new` at `to`: character by character when both
/// have as many, so that a span inside a phrase stays exact; otherwise as one edit.
/// A character replaced by one of the same width moves nothing and is not recorded.
fn record(edits: &mut Vec<Edit>, old: &str, mut from: usize, new: &str, mut to: usize) {
    let by_character = old.chars().count() == new.chars().count();
    let mut push = |before: usize, after: usize| {
        if before != after || !by_character {
            edits.push(Edit { before: from..from + before, after: to..to + after });
        }
        (from, to) = (from + before, to + after);
    };
    if by_character {
        for (o, n) in old.chars().zip(new.chars()) {
            push(o.len_utf8(), n.len_utf8());
        }
    } else {
        push(old.len(), new.len());
    }
}

/// Maps one offset through the edit before index `next`; `edge` picks the side when inside it.
fn back(edits: &[Edit], at: usize, next: usize, edge: fn(&Range<usize>) -> usize) -> usize {
    match next.checked_sub(1).map(|i| &edits[i]) {
        None => at,
        Some(edit) if at < edit.after.end => edge(&edit.before),
        Some(edit) => edit.before.end + (at - edit.after.end),
    }
}
