//! HTML: which stretches of a page are blocks of text.

use super::inline::is_title;
use super::lines::{ends_sentence, is_blank};
use super::tags::{Element, Ends, Tag, comment_at, reference_at, tag_at};
use super::{Block, Kind};
use crate::text::Span;

/// Bytes from which on a line that ends a sentence is a paragraph, though only one `<br>` follows.
const LONG_LINE: usize = 240;

/// The blocks of the HTML in `text[within]`, from the first to the last visible character of each.
pub(super) fn blocks(text: &str, within: Span) -> Vec<Block> {
    let mut page = Page { text: &text[..within.end], ..Page::default() };
    let mut ends = Ends::default();
    let mut at = within.start;
    while at < within.end {
        let next = page.text[at..].find(['<', '&']).map_or(within.end, |found| at + found);
        page.show(at, next);
        at = next;
        if at == within.end {
            break;
        }
        at = if page.text.as_bytes()[at] == b'&' { page.reference(at) } else { page.markup(at, &mut ends) };
    }
    page.end_block();
    page.blocks
}

/// A page as it is read from left to right.
#[derive(Default)]
struct Page<'a> {
    text: &'a str,
    blocks: Vec<Block>,
    /// The block that is being read; `None` before its first visible character.
    span: Option<Span>,
    /// Where its last line begins.
    line: usize,
    /// The last run of bold letters in it, and what stands before that run.
    bold: Option<(Span, Option<Span>)>,
    /// Line breaks since the last visible character.
    breaks: usize,
    inside: Inside,
    /// Visible bytes of the block: all, and those in bold letters, in small print, in links.
    seen: Seen,
}

/// Elements that are open.
#[derive(Default)]
struct Inside {
    heading: bool,
    item: bool,
    caption: usize,
    chrome: usize,
    strong: usize,
    small: usize,
    link: usize,
}

#[derive(Default)]
struct Seen {
    all: usize,
    strong: usize,
    small: usize,
    link: usize,
}

impl<'a> Page<'a> {
    /// Takes `text[from..to]` as characters.
    fn show(&mut self, from: usize, to: usize) {
        let part = &self.text[from..to];
        let visible = part.trim_matches(is_blank);
        if visible.is_empty() {
            return;
        }
        let start = from + (part.len() - part.trim_start_matches(is_blank).len());
        let indented = part[..start - from].contains("\u{3000}") || part[..start - from].contains("\u{A0}\u{A0}");
        self.see(Span::new(start, start + visible.len()), indented);
    }

    /// Adds visible characters to the block.
    fn see(&mut self, span: Span, indented: bool) {
        if let Some(block) = self.span.filter(|_| self.breaks > 0) {
            let line = &self.text[self.line..block.end];
            let paragraph = line.len() >= LONG_LINE && ends_sentence(line);
            let titled = self.inside.strong == 0 && self.title().is_some();
            if self.breaks > 1 || indented || paragraph || titled {
                self.end_block();
            }
            self.line = span.start;
        }
        self.breaks = 0;
        if self.inside.strong > 0 {
            let run = self.bold.filter(|(run, _)| self.span.is_some_and(|block| block.end == run.end));
            self.bold = Some(run.map_or((span, self.span), |(run, before)| (run.join(span), before)));
        }
        if self.span.is_none() {
            self.line = span.start;
        }
        self.span = Some(self.span.map_or(span, |block| block.join(span)));
        let length = span.end - span.start;
        self.seen.all += length;
        self.seen.strong += if self.inside.strong > 0 { length } else { 0 };
        self.seen.small += if self.inside.small > 0 { length } else { 0 };
        self.seen.link += if self.inside.link > 0 { length } else { 0 };
    }

    fn end_block(&mut self) {
        let title = self.title();
        if let Some(span) = self.span.take() {
            let kind = self.kind(span);
            match title {
                Some((title, Some(text))) if kind.is_none() => {
                    self.blocks.push(Block { span: text, kind });
                    self.blocks.push(Block { span: title, kind: Some(Kind::Heading) });
                }
                _ => self.blocks.push(Block { span, kind }),
            }
        }
        self.seen = Seen::default();
        self.bold = None;
        self.breaks = 0;
    }

    /// The bold heading that the block ends with, and the text before it: bold letters behind the end of a sentence.
    fn title(&self) -> Option<(Span, Option<Span>)> {
        let (title, before) = self.bold.filter(|(bold, _)| self.span.is_some_and(|block| block.end == bold.end))?;
        let behind_sentence = before.is_none_or(|text| ends_sentence(&self.text[text.range()]));
        (behind_sentence && is_title(&self.text[title.range()])).then_some((title, before))
    }

    fn kind(&self, span: Span) -> Option<Kind> {
        let text = &self.text[span.range()];
        let only = |part: usize| part == self.seen.all;
        if self.inside.chrome > 0 {
            return Some(Kind::Chrome);
        }
        if self.inside.heading {
            return Some(Kind::Heading);
        }
        if self.inside.caption > 0 || only(self.seen.small) {
            return Some(Kind::Caption);
        }
        if self.inside.item {
            // A list of links leads elsewhere.
            let links = only(self.seen.link) && !ends_sentence(text);
            return Some(if links { Kind::Chrome } else { Kind::Item });
        }
        (only(self.seen.strong) && is_title(text)).then_some(Kind::Heading)
    }

    fn reference(&mut self, at: usize) -> usize {
        let Some((end, read)) = reference_at(self.text, at) else {
            self.show(at, at + 1);
            return at + 1;
        };
        if !read.chars().all(is_blank) {
            self.see(Span::new(at, end), false);
        }
        end
    }

    fn markup(&mut self, at: usize, ends: &mut Ends<'a>) -> usize {
        if let Some(comment) = comment_at(self.text, at) {
            return comment.end;
        }
        let Some(tag) = tag_at(self.text, at) else {
            self.show(at, at + 1);
            return at + 1;
        };
        if tag.element == Element::Dropped && !tag.closing {
            let raw = tag.name.eq_ignore_ascii_case("script") || tag.name.eq_ignore_ascii_case("style");
            return ends.of(self.text, &tag).unwrap_or(if raw { self.text.len() } else { tag.span.end });
        }
        self.enter_or_leave(&tag);
        tag.span.end
    }

    fn enter_or_leave(&mut self, tag: &Tag<'_>) {
        let open = !tag.closing;
        let count = |depth: &mut usize| *depth = if open { *depth + 1 } else { depth.saturating_sub(1) };
        match tag.element {
            Element::Break => self.breaks += 1,
            Element::Strong => count(&mut self.inside.strong),
            Element::Small => count(&mut self.inside.small),
            Element::Link => count(&mut self.inside.link),
            Element::Raised | Element::Dropped | Element::Inline => {}
            Element::Block => self.end_block(),
            Element::Heading => {
                self.end_block();
                self.inside.heading = open;
            }
            Element::Item => {
                self.end_block();
                self.inside.item = open && tag.name.eq_ignore_ascii_case("li");
            }
            Element::Caption => {
                self.end_block();
                count(&mut self.inside.caption);
            }
            Element::Chrome => {
                self.end_block();
                count(&mut self.inside.chrome);
            }
        }
    }
}
