//! One file with two languages: interleaved, same line, block after block.

use super::read::Block;
use super::{Original, Role};
use crate::convert::detect_variant;
use crate::settings::Settings;
use crate::text::Lang;
use crate::text::Span;
use crate::text::Variant;
use crate::text::chars::{is_han, is_latin};

/// The blocks of one language, with their roles.
pub(super) struct Text {
    /// The language.
    pub(super) lang: Lang,
    /// Traditional or simplified, of a Chinese text.
    pub(super) variant: Variant,
    /// In reading order.
    pub(super) blocks: Vec<Part>,
}

/// A block of one language.
pub(super) struct Part {
    /// Bytes of the original.
    pub(super) span: Span,
    /// What it is for.
    pub(super) role: Role,
}

/// Sorts blocks by language and role; English first where there are two.
pub(super) fn divide(original: &Original, blocks: Vec<Block>, settings: &Settings) -> Vec<Text> {
    if settings.pre_split {
        return one_language(original, blocks);
    }
    let mut texts: Vec<Text> = Vec::new();
    for lang in [Lang::English, Lang::Chinese] {
        let of_lang: Vec<Part> = blocks
            .iter()
            .filter(|block| language(&original.text[block.span.range()]) == lang)
            .map(|block| Part { span: block.span, role: Role::Body })
            .collect();
        if of_lang.is_empty() {
            continue;
        }
        let sample: String = of_lang.iter().map(|part| &original.text[part.span.range()]).collect();
        texts.push(Text { lang, variant: detect_variant(&sample), blocks: of_lang });
    }
    texts
}

/// All blocks as body of one text, in the language most of it is in; given sentences are not sorted.
fn one_language(original: &Original, blocks: Vec<Block>) -> Vec<Text> {
    let sample: String = blocks.iter().map(|block| &original.text[block.span.range()]).collect();
    let blocks: Vec<Part> = blocks.iter().map(|block| Part { span: block.span, role: Role::Body }).collect();
    if blocks.is_empty() {
        return Vec::new();
    }
    vec![Text { lang: language(&sample), variant: detect_variant(&sample), blocks }]
}

/// The language most of `text` is in.
fn language(text: &str) -> Lang {
    let han = text.chars().filter(|&c| is_han(c)).count();
    let latin = text.chars().filter(|&c| is_latin(c)).count();
    if han * 4 > latin { Lang::Chinese } else { Lang::English }
}
