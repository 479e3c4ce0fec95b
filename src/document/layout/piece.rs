//! A block or the part of one that is in one language, with what decides about its role.

use super::script::{Amount, language};
use crate::document::read::{Kind, ends_sentence};
use crate::document::{Original, Role};
use crate::text::Lang;
use crate::text::Span;
use crate::text::View;

/// A block, or the part of one that is in one language.
#[derive(Clone, Debug)]
pub(in crate::document) struct Piece {
    /// Bytes of the original, first to last visible character.
    pub(in crate::document) span: Span,
    /// What the markup says.
    pub(in crate::document) kind: Option<Kind>,
    /// What a reader sees.
    pub(in crate::document) view: View,
    /// Its language; `None` without letters.
    pub(in crate::document) lang: Option<Lang>,
    /// In the other language than the one document of its file.
    pub(in crate::document) foreign: bool,
    /// English words.
    pub(in crate::document) words: usize,
    /// Han characters.
    pub(in crate::document) han: usize,
    /// Has the small words of running English.
    pub(in crate::document) grammar: bool,
    /// Ends as a sentence does.
    pub(in crate::document) ends: bool,
    /// What it is for.
    pub(in crate::document) role: Role,
}

impl Piece {
    /// The piece `span` of `original`; `None` if nothing in it is a letter or digit.
    pub(in crate::document) fn of(original: &Original, span: Span, kind: Option<Kind>) -> Option<Self> {
        let view = View::with(&original.text, span, &original.replacements);
        let amount = Amount::of(view.text());
        if !amount.visible {
            return None;
        }
        Some(Piece {
            span,
            kind,
            lang: language(&amount),
            foreign: false,
            words: amount.words,
            han: amount.han,
            grammar: amount.grammar,
            ends: ends_sentence(without_note(view.text())),
            view,
            role: Role::Body,
        })
    }

    /// What a reader sees.
    pub(in crate::document) fn text(&self) -> &str {
        self.view.text()
    }

    /// Whether it is a sentence or more, rather than a name, a line of navigation or a credit.
    pub(in crate::document) fn is_prose(&self) -> bool {
        match self.han {
            0..=7 => self.grammar && self.words >= 3 || self.ends && self.words >= 2,
            _ => self.ends,
        }
    }

    /// Whether it is a sentence, however short: one left in the other language is text that nobody translated.
    pub(in crate::document) fn is_sentence(&self) -> bool {
        self.words + self.han >= 4 && self.ends && (self.grammar || self.han > 0)
    }

    /// Whether it is running text: long, or a sentence of some length.
    pub(in crate::document) fn is_running(&self) -> bool {
        match self.lang {
            Some(Lang::English) => self.words >= 25 || self.ends && self.words >= 8,
            _ => self.han >= 50 || self.ends && self.han >= 12,
        }
    }

    /// Whether it is as short as a headline or a line of page furniture.
    pub(in crate::document) fn is_short(&self) -> bool {
        self.words + self.han / 2 <= 30
    }

    /// Its length in Chinese characters, whichever its language.
    pub(in crate::document) fn weight(&self) -> f64 {
        match self.lang {
            Some(Lang::English) => self.words as f64 * super::CHARACTERS_PER_WORD,
            _ => (self.han + self.words) as f64,
        }
    }
}

/// `text` without the number of a note behind its last sentence.
fn without_note(text: &str) -> &str {
    let is_number = |c: char| c.is_ascii_digit() || matches!(c, '[' | ']' | '¹' | '²' | '³' | '⁰' | '⁴'..='⁹');
    let core = text.trim_end_matches(is_number);
    let decimal = core.trim_end_matches('.').ends_with(|c: char| c.is_ascii_digit());
    let announces = core.ends_with(|c: char| c.is_whitespace() || matches!(c, ':' | '：'));
    if decimal || announces { text } else { core }
}
