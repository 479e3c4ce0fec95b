//! One file with two languages: in units that it pairs itself, interleaved, same line, sentence by sentence, columns, block after block.

mod columns;
mod given;
mod piece;
mod script;
mod split;

pub(super) use given::given;
pub(super) use piece::Piece;
pub(crate) use script::is_function_word;

use super::read::Block;
use super::roles::assign;
use super::{Original, Role};
use crate::convert::detect_variant;
use crate::lexicon::Lexicon;
use crate::settings::Settings;
use crate::text::Lang;
use crate::text::Span;
use crate::text::Variant;

/// Characters a word of English becomes in Chinese, on average of news text.
pub(super) const CHARACTERS_PER_WORD: f64 = 1.7;

/// Share of the running text from which on a language is a text of its own and no quotation.
const REAL_SHARE: f64 = 0.2;

/// The same share for a language that has a single paragraph.
const LONE_SHARE: f64 = 0.3;

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
    /// Number of the unit in which the file itself pairs it.
    pub(super) unit: Option<usize>,
}

/// Sorts blocks by language and role; English first where there are two.
pub(super) fn divide(original: &Original, blocks: &[Block], lexicon: &Lexicon, settings: &Settings) -> Vec<Text> {
    let mut pieces: Vec<Piece> =
        blocks.iter().filter_map(|block| Piece::of(original, block.span, block.kind)).collect();
    let cut = if settings.pre_split { None } else { split::by_language(original, &pieces) };
    let (mut english, chinese) = amounts(cut.as_ref().unwrap_or(&pieces));
    let both = !settings.pre_split && are_two(cut.as_ref().unwrap_or(&pieces), english, chinese);
    match cut {
        Some(cut) if both => pieces = cut,
        Some(_) => english = amounts(&pieces).0,
        None => {}
    }
    let main = if english > chinese { Lang::English } else { Lang::Chinese };
    if both {
        columns::name_cells(original, &mut pieces);
        name_the_rest(&mut pieces, main);
    } else {
        pieces.iter_mut().for_each(|piece| piece.foreign = piece.lang.is_some_and(|lang| lang != main));
        pieces.iter_mut().for_each(|piece| piece.lang = Some(main));
    }
    if !settings.pre_split {
        assign(&mut pieces, lexicon, both);
    }
    let texts = [Lang::English, Lang::Chinese].map(|lang| text(original, &pieces, lang));
    texts.into_iter().filter(|text| !text.blocks.is_empty()).collect()
}

/// Whether both languages are texts of their own; one paragraph in the other language is rather left untranslated.
fn are_two(pieces: &[Piece], english: f64, chinese: f64) -> bool {
    let (less, lang) = if english < chinese { (english, Lang::English) } else { (chinese, Lang::Chinese) };
    let paragraphs =
        pieces.iter().filter(|piece| piece.lang == Some(lang) && (piece.is_prose() || piece.is_sentence())).count();
    let share = if paragraphs < 2 { LONE_SHARE } else { REAL_SHARE };
    less > 0.0 && less >= share * (english + chinese)
}

/// How much of both languages there is, in Chinese characters: `(English, Chinese)`.
///
/// Names, captions and navigation in the other language are no text of it, so English counts where it has the
/// small words of running text, or where most blocks are English and Chinese in turns, as in a table of terms.
fn amounts(pieces: &[Piece]) -> (f64, f64) {
    let of = |lang| pieces.iter().filter(move |piece| piece.lang == Some(lang));
    let turns = of(Lang::English).count() * 5 >= pieces.len() * 2;
    let english: usize = of(Lang::English).filter(|p| turns || p.is_prose()).map(|p| p.words).sum();
    let chinese: usize = of(Lang::Chinese).map(|p| p.han).sum();
    (english as f64 * CHARACTERS_PER_WORD, chinese as f64)
}

/// Gives pieces without letters the language of the piece before them.
fn name_the_rest(pieces: &mut [Piece], main: Lang) {
    let mut last = pieces.iter().find_map(|piece| piece.lang).unwrap_or(main);
    for piece in pieces {
        last = *piece.lang.get_or_insert(last);
    }
}

fn text(original: &Original, pieces: &[Piece], lang: Lang) -> Text {
    let mut sample = String::new();
    let mut blocks = Vec::new();
    for piece in pieces.iter().filter(|piece| piece.lang == Some(lang)) {
        if lang == Lang::Chinese {
            sample.push_str(&original.text[piece.span.range()]);
        }
        blocks.push(Part { span: piece.span, role: piece.role, unit: None });
    }
    Text { lang, variant: detect_variant(&sample), blocks }
}
