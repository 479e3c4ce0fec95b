//! Plain text: lines, blank lines, hard-wrapped lines.

use super::{Block, Reading};
use crate::settings::Settings;
use crate::text::Span;

/// Takes each line that is not blank as a block.
pub(super) fn read(text: &str, _settings: &Settings) -> Reading {
    let mut blocks = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let visible = line.trim();
        if !visible.is_empty() {
            let start = at + (line.len() - line.trim_start().len());
            blocks.push(Block { span: Span::new(start, start + visible.len()), kind: None });
        }
        at += line.len();
    }
    Reading { replacements: Vec::new(), blocks }
}
