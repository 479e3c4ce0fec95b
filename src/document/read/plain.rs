//! Plain text: lines, blank lines, hard-wrapped lines, bullets, columns.

use super::lines::{Line, lines};
use super::marker::mark_items;
use super::wrap::join;
use super::{Block, Reading};
use crate::text::Span;

/// Reads `text` as lines without markup.
pub(super) fn read(text: &str) -> Reading {
    let (lines, replacements) = mark_items(text, columns(text, lines(text, Span::new(0, text.len()))));
    Reading { replacements, blocks: join(text, &lines, false) }
}

/// Takes each line that is not blank as a block, as the user gave it.
pub(super) fn read_lines(text: &str) -> Reading {
    let lines = lines(text, Span::new(0, text.len()));
    let blocks = lines.into_iter().map(|line| Block { span: line.span, kind: None }).collect();
    Reading { replacements: Vec::new(), blocks }
}

/// Cuts lines at their tabs: each cell is a block.
fn columns(text: &str, all: Vec<Line>) -> Vec<Line> {
    let mut cells = Vec::with_capacity(all.len());
    for line in all {
        if !text[line.span.range()].contains('\t') {
            cells.push(line);
            continue;
        }
        let mut at = line.span.start;
        for cell in text[line.span.range()].split('\t') {
            let visible = cell.trim();
            if !visible.is_empty() {
                let start = at + (cell.len() - cell.trim_start().len());
                let span = Span::new(start, start + visible.len());
                cells.push(Line { span, opens: true, closes: true, ..line.clone() });
            }
            at += cell.len() + 1;
        }
    }
    cells
}
