//! What a reader does not see inside a block: tags, references, the signs of Markdown.

use super::lines::is_blank;
use super::tags::{Element, Ends, boundary, comment_at, note_end, reference_at, tag_at};
use super::{Block, Kind, Reading};
use crate::text::Replacement;
use crate::text::Span;

/// How far a link or a code span may reach, in bytes; what is longer is text with stray marks.
const REACH: usize = 4096;

/// Hides the markup inside `blocks`, and what `hidden` says; blocks that show nothing are left out.
pub(super) fn hide(text: &str, blocks: Vec<Block>, hidden: Vec<Replacement>, markdown: bool) -> Reading {
    let mut replacements = hidden;
    let mut kept = Vec::with_capacity(blocks.len());
    for mut block in blocks {
        let mut scan = Scan::new(text, block.span.end);
        let strong = scan.run(block.span, markdown);
        scan.found.sort_by_key(|r| r.span.start);
        block.span = visible(text, block.span, &scan.found);
        if strong && block.kind.is_none() && is_title(&text[block.span.range()]) {
            block.kind = Some(Kind::Heading);
        }
        replacements.append(&mut scan.found);
        if block.span.start < block.span.end {
            kept.push(block);
        }
    }
    replacements.sort_by_key(|r| (r.span.start, r.span.end));
    let mut end = 0;
    replacements.retain(|r| {
        let apart = r.span.start >= end;
        end = if apart { r.span.end } else { end };
        apart
    });
    Reading { replacements, blocks: kept }
}

/// Whether a text in bold letters is as short as a heading and no sentence.
pub(super) fn is_title(text: &str) -> bool {
    text.len() <= 240 && !text.ends_with(['.', '。', ',', '，', ';', '；'])
}

/// `span` without the blanks and hidden parts at its ends.
pub(super) fn visible(text: &str, span: Span, found: &[Replacement]) -> Span {
    let (mut start, mut end) = (span.start, span.end);
    let is_nothing = |r: &Replacement| r.with.chars().all(is_blank);
    let mut first = 0;
    loop {
        start = end - text[start..end].trim_start_matches(is_blank).len();
        match found.get(first) {
            Some(r) if r.span.start <= start && is_nothing(r) => start = start.max(r.span.end).min(end),
            _ => break,
        }
        first += 1;
    }
    let mut last = found.len();
    loop {
        end = start + text[start..end].trim_end_matches(is_blank).len();
        match last.checked_sub(1).map(|last| &found[last]) {
            Some(r) if r.span.end >= end && r.span.start >= start && is_nothing(r) => end = end.min(r.span.start),
            _ => break,
        }
        last -= 1;
    }
    Span::new(start, end.max(start))
}

/// A run over one block.
struct Scan<'a> {
    text: &'a str,
    end: usize,
    found: Vec<Replacement>,
    /// Runs of `*`, `_` and `~` that may open emphasis: where they begin, and how many signs are left.
    open: [Vec<Span>; 3],
    ends: Ends<'a>,
}

impl<'a> Scan<'a> {
    fn new(text: &'a str, end: usize) -> Self {
        Scan { text, end, found: Vec::new(), open: [Vec::new(), Vec::new(), Vec::new()], ends: Ends::default() }
    }

    /// Finds what is hidden in `span`; whether bold signs of Markdown enclose all of it.
    fn run(&mut self, span: Span, markdown: bool) -> bool {
        let wanted: &[char] = if markdown { &['<', '&', '\\', '`', '!', '[', '*', '_', '~'] } else { &['<', '&'] };
        let mut at = span.start;
        let mut strong = false;
        while let Some(found) = self.text[at..self.end].find(wanted) {
            at += found;
            at = match self.text.as_bytes()[at] {
                b'<' => self.tag(at, markdown),
                b'&' => self.reference(at),
                b'\\' => self.escape(at),
                b'`' => self.code(at),
                b'!' if self.text[at..self.end].starts_with("![") => self.image(at),
                b'!' => at + 1,
                b'[' => self.link(at),
                sign => {
                    let (next, enclosed) = self.emphasis(at, sign, span);
                    strong |= enclosed;
                    next
                }
            };
        }
        strong
    }

    fn replace(&mut self, start: usize, end: usize, with: &str) -> usize {
        self.found.push(Replacement { span: Span::new(start, end), with: with.to_owned() });
        end
    }

    fn tag(&mut self, at: usize, markdown: bool) -> usize {
        let text = &self.text[..self.end];
        if let Some(span) = comment_at(text, at) {
            return self.replace(span.start, span.end, "");
        }
        let Some(tag) = tag_at(text, at) else {
            return if markdown { self.address(at) } else { at + 1 };
        };
        let hidden_to = match tag.element {
            Element::Dropped if !tag.closing => self.ends.of(text, &tag),
            Element::Raised if !tag.closing => note_end(text, &tag),
            _ => None,
        };
        let with = if tag.element == Element::Break { "\n" } else { "" };
        self.replace(at, hidden_to.unwrap_or(tag.span.end), with)
    }

    /// `<https://…>`: the brackets are hidden, the address is text.
    fn address(&mut self, at: usize) -> usize {
        let rest = &self.text[at + 1..self.end];
        let length = rest.find(|c: char| c.is_whitespace() || matches!(c, '<' | '>')).unwrap_or(rest.len());
        if rest[length..].starts_with('>') && rest[..length].contains([':', '@']) {
            self.replace(at, at + 1, "");
            return self.replace(at + 1 + length, at + 2 + length, "");
        }
        at + 1
    }

    fn reference(&mut self, at: usize) -> usize {
        match reference_at(&self.text[..self.end], at) {
            Some((end, read)) => self.replace(at, end, &read),
            None => at + 1,
        }
    }

    fn escape(&mut self, at: usize) -> usize {
        match self.text[at + 1..self.end].chars().next() {
            Some(c) if c.is_ascii_punctuation() => self.replace(at, at + 1, "") + 1,
            _ => at + 1,
        }
    }

    fn code(&mut self, at: usize) -> usize {
        let run = run_length(&self.text[at..self.end], '`');
        let reach = boundary(self.text, (at + run + REACH).min(self.end));
        let mut next = at + run;
        while let Some(found) = self.text[next..reach].find('`') {
            let length = run_length(&self.text[next + found..reach], '`');
            if length == run {
                self.replace(at, at + run, "");
                return self.replace(next + found, next + found + run, "");
            }
            next += found + length;
        }
        at + run
    }

    /// `![text](address)`: nothing of it is prose.
    fn image(&mut self, at: usize) -> usize {
        let Some(close) = self.partner(at + 1, '[', ']') else { return at + 2 };
        match self.target(close + 1) {
            Some(end) => self.replace(at, end, ""),
            None => at + 2,
        }
    }

    /// `[text](address)` and `[text][name]` read as the text, `[^1]` as nothing.
    fn link(&mut self, at: usize) -> usize {
        if self.text[at..self.end].starts_with("[^") {
            let close = self.text[at..self.end].find([']', ' ', '\n']);
            if let Some(close) = close.filter(|&close| self.text.as_bytes()[at + close] == b']') {
                return self.replace(at, at + close + 1, "");
            }
        }
        let Some(close) = self.partner(at, '[', ']') else { return at + 1 };
        if let Some(end) = self.target(close + 1) {
            self.replace(at, at + 1, "");
            self.replace(close, end, "");
        }
        at + 1
    }

    /// The end of the `(address "title")` or `[name]` at `at`.
    fn target(&self, at: usize) -> Option<usize> {
        match self.text.as_bytes().get(at).filter(|_| at < self.end)? {
            b'(' => self.partner(at, '(', ')').map(|close| close + 1),
            b'[' => self.partner(at, '[', ']').map(|close| close + 1),
            _ => None,
        }
    }

    /// Where the bracket that stands at `at` is closed, in reach and in the same paragraph.
    fn partner(&self, at: usize, open: char, close: char) -> Option<usize> {
        let reach = boundary(self.text, (at + REACH).min(self.end));
        let mut depth = 0;
        let mut escaped = false;
        for (offset, c) in self.text[at..reach].char_indices() {
            depth += i32::from(c == open && !escaped) - i32::from(c == close && !escaped);
            if depth == 0 {
                return Some(at + offset);
            }
            if depth > 32 {
                return None;
            }
            escaped = c == '\\' && !escaped;
        }
        None
    }

    /// Hides a run of emphasis signs with its partner. The rules for Latin letters are too strict for Chinese, where
    /// no space stands around emphasis, so a run of `*` opens before and closes behind whatever is no space.
    fn emphasis(&mut self, at: usize, sign: u8, span: Span) -> (usize, bool) {
        let class = match sign {
            b'*' => 0,
            b'_' => 1,
            _ => 2,
        };
        let run = run_length(&self.text[at..self.end], char::from(sign));
        let end = at + run;
        let before = self.text[span.start..at].chars().next_back().filter(|c| !c.is_whitespace());
        let after = self.text[end..self.end].chars().next().filter(|c| !c.is_whitespace());
        let inner = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
        if class == 1 && inner(before) && inner(after) || class == 2 && run != 2 {
            return (end, false);
        }
        let (mut from, mut strong) = (at, false);
        while before.is_some() && from < end {
            let Some(opener) = self.open[class].pop() else { break };
            let count = (opener.end - opener.start).min(end - from);
            self.replace(opener.end - count, opener.end, "");
            self.replace(from, from + count, "");
            strong |= count >= 2 && opener.start == span.start && from + count == self.end;
            from += count;
            if opener.end - count > opener.start {
                self.open[class].push(Span::new(opener.start, opener.end - count));
            }
        }
        if after.is_some() && from < end {
            self.open[class].push(Span::new(from, end));
        }
        (end, strong)
    }
}

fn run_length(text: &str, sign: char) -> usize {
    text.len() - text.trim_start_matches(sign).len()
}
