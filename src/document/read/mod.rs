//! Which spans of a file are prose: one file per format.

mod docx;
mod format;
mod html;
mod inline;
mod lines;
mod markdown;
mod marker;
mod plain;
mod tags;
mod units;
mod wrap;

pub(super) use docx::read as docx;
pub(super) use lines::ends_sentence;
pub(super) use units::{Units, units};

use crate::error::Error;
use crate::settings::Settings;
use crate::text::Replacement;
use crate::text::Span;
use format::{Format, format};

/// A file taken apart: its blocks in reading order, and what a reader does not see.
pub(super) struct Reading {
    /// Markup and references; sorted, not overlapping.
    pub(super) replacements: Vec<Replacement>,
    /// Paragraph-like blocks in reading order.
    pub(super) blocks: Vec<Block>,
}

/// A block of text between breaks; holds one language or two.
#[derive(Clone, Debug)]
pub(super) struct Block {
    /// Bytes of the original, first to last visible character.
    pub(super) span: Span,
    /// What the markup says it is; `None` where the format says nothing.
    pub(super) kind: Option<Kind>,
}

/// What markup says of a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A title or heading.
    Heading,
    /// An item of a list.
    Item,
    /// The caption of a picture.
    Caption,
    /// Navigation, header, footer.
    Chrome,
}

/// Reads `text` in the format that the name or the text itself shows.
pub(super) fn read(path: &str, text: &str, settings: &Settings) -> Result<Reading, Error> {
    let reading = match format(path, text) {
        _ if settings.pre_split => plain::read_lines(text),
        Format::Plain => plain::read(text),
        Format::Markdown => markdown::read(text),
        Format::Html => inline::hide(text, html::blocks(text, Span::new(0, text.len())), Vec::new(), false),
    };
    if reading.blocks.is_empty() {
        return Err(Error::Input { path: path.into(), problem: "no text in it".to_owned() });
    }
    Ok(reading)
}
