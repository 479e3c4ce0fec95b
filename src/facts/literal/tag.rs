//! Inline tags of files that pair their texts themselves; a reader does not see them, a program does.

use super::{Literal, LiteralKind};
use crate::document::Document;
use crate::facts::Stated;

/// The opening and lone tags in the unit that begins with `sentence`; the place of each is the whole sentence.
pub(super) fn find(document: &Document, sentence: usize) -> Vec<Stated<Literal>> {
    let paragraph = &document.paragraphs[document.sentences[sentence].paragraph];
    if paragraph.unit.is_none() || paragraph.sentences.start != sentence {
        return Vec::new();
    }
    let view = document.sentences[sentence].view;
    let span = document.original.with_markup_around(paragraph.span);
    let text = &document.original.text[span.range()];
    let tags = text.match_indices('<').filter_map(|(at, _)| name(&text[at + 1..]));
    tags.map(|key| Stated { sentence, view, value: Literal { kind: LiteralKind::Tag, key } }).collect()
}

/// Name and number of the opening tag whose inside `rest` begins with: `g 1` of `<g id="1">`.
fn name(rest: &str) -> Option<String> {
    let inside = &rest[..rest.find(['>', '<'])?];
    rest[inside.len()..].starts_with('>').then_some(())?;
    let end = inside.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(inside.len());
    if end == 0 {
        return None;
    }
    let number = ["id=", "i=", "x="].into_iter().find_map(|attribute| {
        let at = inside.find(&format!(" {attribute}"))? + 1 + attribute.len();
        let value = inside[at..].trim_start_matches(['"', '\'']);
        Some(&value[..value.find(['"', '\'', ' ', '/']).unwrap_or(value.len())])
    });
    Some(format!("{} {}", &inside[..end], number.unwrap_or("")).trim_end().to_ascii_lowercase())
}
