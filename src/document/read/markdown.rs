//! Markdown, with HTML inside: lines, what stands in front of them, and what is no prose.

use super::lines::{Line, ends_sentence, is_blank, lines};
use super::marker::{bullet, number};
use super::tags::{Element, comment_at, tag_at};
use super::wrap::join;
use super::{Block, Kind, Reading, html, inline};
use crate::text::Replacement;
use crate::text::Span;

/// Reads `text` as Markdown.
pub(super) fn read(text: &str) -> Reading {
    let mut reader = Reader { text, lines: Vec::new(), hidden: Vec::new(), blocks: Vec::new() };
    let all = lines(text, Span::new(0, text.len()));
    let mut at = front_matter(text, &all);
    let mut gap = true;
    while at < all.len() {
        let line = Line { gap: all[at].gap || gap, ..all[at].clone() };
        (at, gap) = reader.take(&all, at, line);
    }
    reader.flush();
    inline::hide(text, reader.blocks, reader.hidden, true)
}

/// Number of lines of the block of settings between `---` that a page may begin with.
fn front_matter(text: &str, all: &[Line]) -> usize {
    let is_fence = |line: &Line| matches!(&text[line.span.range()], "---" | "+++");
    if !all.first().is_some_and(|line| is_fence(line) && line.span.start == 0) {
        return 0;
    }
    let end = all.iter().take(200).skip(1).position(is_fence);
    let is_setting = |line: &Line| text[line.span.range()].contains([':', '=']);
    end.filter(|_| all.get(1).is_some_and(is_setting)).map_or(0, |end| end + 2)
}

struct Reader<'a> {
    text: &'a str,
    /// Lines of text that are not yet blocks.
    lines: Vec<Line>,
    hidden: Vec<Replacement>,
    blocks: Vec<Block>,
}

impl Reader<'_> {
    /// Takes line `at`, and those that belong to it; gives the next line and whether a break stands before it.
    fn take(&mut self, all: &[Line], at: usize, mut line: Line) -> (usize, bool) {
        self.quote(&mut line);
        let visible = &self.text[line.span.range()];
        if visible.is_empty() {
            return (at + 1, true);
        }
        if let Some(fence) = fence(visible) {
            let closes = |line: &Line| self.text[line.span.range()].trim_start_matches(['>', ' ']).starts_with(fence);
            let end = all[at + 1..].iter().position(closes);
            return (end.map_or(all.len(), |end| at + end + 2), true);
        }
        if is_rule(visible) || is_underline(visible) && !line.gap {
            self.underline(&line, visible);
            return (at + 1, true);
        }
        if is_definition(visible) {
            return (at + 1, line.gap);
        }
        if let Some(end) = self.region(all, at, &line) {
            self.flush();
            let span = Span::new(line.span.start, all[end - 1].span.end);
            self.blocks.append(&mut html::blocks(self.text, span));
            return (end, true);
        }
        self.cells_or_line(line);
        (at + 1, false)
    }

    /// Turns the lines so far into blocks.
    fn flush(&mut self) {
        self.blocks.append(&mut join(self.text, &self.lines, true));
        self.lines.clear();
    }

    fn hide(&mut self, line: &mut Line, length: usize) {
        let start = line.span.start;
        let rest = &self.text[start + length..line.span.end];
        let end = start + length + (rest.len() - rest.trim_start_matches(is_blank).len());
        self.hidden.push(Replacement { span: Span::new(start, end), with: String::new() });
        line.span.start = end;
    }

    /// Takes the signs of a quotation off the line.
    fn quote(&mut self, line: &mut Line) {
        while self.text[line.span.range()].starts_with('>') {
            self.hide(line, 1);
        }
    }

    /// A line under a heading, or a rule between parts.
    fn underline(&mut self, line: &Line, visible: &str) {
        let text = self.text;
        let Some(last) = self.lines.last_mut().filter(|_| !line.gap && is_underline(visible)) else { return };
        let title = &text[last.span.range()];
        if last.kind.is_none() && title.len() <= 600 && (!ends_sentence(title) || title.ends_with(')')) {
            (last.kind, last.closes) = (Some(Kind::Heading), true);
        }
    }

    /// The line behind the HTML that begins at line `at`; `None` if the line is none.
    fn region(&self, all: &[Line], at: usize, line: &Line) -> Option<usize> {
        let visible = &self.text[line.span.range()];
        if visible.starts_with('<')
            && let Some(comment) = comment_at(self.text, line.span.start)
        {
            let last = all[at..].partition_point(|line| line.span.end < comment.end);
            return Some((at + last + 1).min(all.len()));
        }
        if !has_block_tag(self.text, line.span) {
            return None;
        }
        let end = all[at + 1..].iter().position(|line| line.gap);
        Some(end.map_or(all.len(), |end| at + 1 + end))
    }

    /// Adds a line of text, without what stands in front of it, or the cells of a row.
    fn cells_or_line(&mut self, mut line: Line) {
        let visible = &self.text[line.span.range()];
        if visible.starts_with('|') && visible.len() > 1 || visible.contains('\t') {
            self.cells(&line);
            return;
        }
        let hashes = visible.len() - visible.trim_start_matches('#').len();
        let spaced = visible[hashes..].starts_with(is_blank) || hashes > 1;
        if (1..=6).contains(&hashes) && spaced {
            self.hide(&mut line, hashes);
            let title = &self.text[line.span.range()];
            line.span.end = line.span.start + title.trim_end_matches('#').trim_end().len();
            (line.kind, line.opens, line.closes) = (Some(Kind::Heading), true, true);
        } else if let Some(length) =
            bullet(visible, false).or_else(|| self.may_number(&line).then(|| number(visible)).flatten())
        {
            self.hide(&mut line, length);
            let task = ["[ ] ", "[x] ", "[X] "].iter().any(|task| self.text[line.span.range()].starts_with(task));
            if task {
                self.hide(&mut line, 3);
            }
            (line.kind, line.opens) = (Some(Kind::Item), true);
        }
        if line.span.start < line.span.end {
            self.lines.push(line);
        }
    }

    fn may_number(&self, line: &Line) -> bool {
        let before = self.lines.last().filter(|_| !line.gap);
        before.is_none_or(|before| {
            before.kind == Some(Kind::Item) || before.closes || ends_sentence(&self.text[before.span.range()])
        })
    }

    /// Adds each cell of a table row as a block of its own.
    fn cells(&mut self, line: &Line) {
        let visible = &self.text[line.span.range()];
        let mut at = line.span.start;
        for cell in visible.split(['|', '\t']) {
            let shown = cell.trim_matches(is_blank);
            let is_rule = shown.chars().all(|c| matches!(c, '-' | ':' | '='));
            if !shown.is_empty() && !is_rule {
                let start = at + (cell.len() - cell.trim_start_matches(is_blank).len());
                let span = Span::new(start, start + shown.len());
                self.lines.push(Line { span, opens: true, closes: true, ..line.clone() });
            }
            at += cell.len() + 1;
        }
    }
}

/// The fence of a code block that `line` opens.
fn fence(line: &str) -> Option<&str> {
    let sign = line.chars().next().filter(|c| matches!(c, '`' | '~'))?;
    let length = line.len() - line.trim_start_matches(sign).len();
    (length >= 3 && !line[length..].contains('`')).then_some(&line[..length])
}

/// Whether `line` is a rule between parts: `***`, `* * *`, `- - -`.
fn is_rule(line: &str) -> bool {
    let signs = || line.chars().filter(|c| !c.is_whitespace());
    let Some(sign) = signs().next().filter(|c| matches!(c, '*' | '-' | '_' | '=')) else { return false };
    signs().count() >= 3 && signs().all(|c| c == sign)
}

/// Whether `line` can underline a heading.
fn is_underline(line: &str) -> bool {
    line.len() >= 2 && (line.bytes().all(|b| b == b'=') || line.bytes().all(|b| b == b'-'))
}

/// Whether `line` is the address that a link elsewhere names: `[name]: https://…`.
fn is_definition(line: &str) -> bool {
    let Some((name, rest)) = line.split_once("]:") else { return false };
    let rest = rest.trim_start();
    let is_address = rest.contains("://") && !rest.contains(char::is_whitespace) || rest.starts_with('<');
    name.starts_with('[') && !name.starts_with("[^") && name.len() < 100 && is_address
}

/// Whether a tag in `text[span]` begins or ends a block, or breaks a line twice.
fn has_block_tag(text: &str, span: Span) -> bool {
    let line = &text[..span.end];
    let mut at = span.start;
    let mut after_break = None;
    while let Some(found) = line[at..].find('<') {
        at += found;
        let Some(tag) = tag_at(line, at) else {
            at += 1;
            continue;
        };
        match tag.element {
            Element::Break if after_break.is_some_and(|end: usize| line[end..at].trim().is_empty()) => return true,
            Element::Break => after_break = Some(tag.span.end),
            Element::Strong | Element::Small | Element::Link | Element::Raised | Element::Inline => {}
            _ => return true,
        }
        at = tag.span.end;
    }
    false
}
