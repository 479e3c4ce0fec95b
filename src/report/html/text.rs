//! A paragraph as a reader sees it, and where the bytes of the original are in it.

use crate::document::{Document, Original};
use crate::text::Span;
use crate::text::View;
use crate::text::ViewSpan;

/// A paragraph without markup, white space folded.
pub(super) struct Folded {
    /// What a reader sees.
    pub(super) text: String,
    /// Bytes of the original.
    span: Span,
    /// For each character of `text` the byte of the original it comes from, ascending, and its offset.
    starts: Vec<(usize, usize)>,
    length: usize,
}

impl Folded {
    fn of(original: &Original, span: Span) -> Folded {
        let view = View::with(&original.text, span, &original.replacements);
        let mut folded = Folded { text: String::new(), span, starts: Vec::new(), length: 0 };
        let mut space = None;
        for (at, c) in view.text().char_indices() {
            let from = view.original(ViewSpan::new(at, at + c.len_utf8())).start;
            if c.is_whitespace() {
                space = space.or(Some(from));
                continue;
            }
            if let Some(from) = space.take().filter(|_| folded.length > 0) {
                folded.push(' ', from);
            }
            folded.push(c, from);
        }
        folded
    }

    fn push(&mut self, c: char, from: usize) {
        self.starts.push((from, self.length));
        self.text.push(c);
        self.length += c.len_utf16();
    }

    /// The first UTF-16 unit of `text` that comes from byte `at` or a later one.
    fn unit(&self, at: usize) -> usize {
        let next = self.starts.partition_point(|&(from, _)| from < at);
        self.starts.get(next).map_or(self.length, |&(_, unit)| unit)
    }

    /// `span` in UTF-16 units of `text`, the units of scripts in a browser; `None` when they share nothing.
    pub(super) fn units(&self, span: Span) -> Option<[usize; 2]> {
        let (start, end) = (self.unit(span.start.max(self.span.start)), self.unit(span.end.min(self.span.end)));
        (start < end).then_some([start, end])
    }
}

/// The paragraphs of a document as a reader sees them.
pub(super) fn folded(document: &Document) -> Vec<Folded> {
    document.paragraphs.iter().map(|paragraph| Folded::of(&document.original, paragraph.span)).collect()
}

/// The indices of the paragraphs that share a byte with `span`.
pub(super) fn touched(document: &Document, span: Span) -> Vec<usize> {
    let overlap = |&at: &usize| document.paragraphs[at].span.overlaps(span);
    let first = document.paragraphs.partition_point(|paragraph| paragraph.span.end <= span.start);
    (first..document.paragraphs.len()).take_while(overlap).collect()
}
