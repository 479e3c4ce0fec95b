//! Files that pair text and translation themselves: memories, documents of translation tools, tables.

use super::{Part, Piece, Text};
use crate::convert::detect_variant;
use crate::document::read::Units;
use crate::document::{Original, Role};
use crate::text::Lang;
use crate::text::Side;
use crate::text::Span;

/// The texts of `units`, English first; a language without any text is left out.
pub(in crate::document) fn given(original: &Original, units: &Units) -> Vec<Text> {
    let sides = match units.langs.source {
        Lang::English => [Side::Source, Side::Target],
        Lang::Chinese => [Side::Target, Side::Source],
    };
    let texts = sides.map(|side| {
        let (lang, mut sample, mut blocks) = (units.langs[side], String::new(), Vec::new());
        for (number, unit) in units.units.iter().enumerate() {
            let Some(span) = unit[side] else { continue };
            if lang == Lang::Chinese {
                sample.push_str(&original.text[span.range()]);
            }
            blocks.push(Part { span, role: role(original, span), unit: Some(number) });
        }
        Text { lang, variant: detect_variant(&sample), blocks }
    });
    texts.into_iter().filter(|text| !text.blocks.is_empty()).collect()
}

/// What a unit is for: what is as short as a headline and no sentence is a heading, all else running text.
fn role(original: &Original, span: Span) -> Role {
    match Piece::of(original, span, None) {
        Some(piece) if piece.is_short() && !piece.ends => Role::Heading,
        _ => Role::Body,
    }
}
