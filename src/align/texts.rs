//! Two documents as numbers.

use super::marks::closes;
use super::sequence::{Sequence, Vocabulary};
use super::terms::push_terms;
use crate::document::{Document, TokenKind};
use crate::facts::{Facts, in_sentence};

/// The sentences of one document as numbers, and the words behind the numbers.
#[derive(Clone, Debug, Default)]
pub(super) struct Text {
    /// All sentences of the document, in order.
    pub(super) sentences: Sequence,
    /// Its terms.
    pub(super) vocabulary: Vocabulary,
}

impl Text {
    /// Counts the terms of every sentence of `document`; numbers count by value.
    pub(super) fn of(document: &Document, facts: &Facts) -> Text {
        let mut text = Text::default();
        let mut terms = Vec::new();
        for sentence in 0..document.sentences.len() {
            terms.clear();
            for token in document.sentences[sentence].tokens.clone() {
                if document.tokens[token].kind != TokenKind::Number {
                    push_terms(document.lang, document.token_text(sentence, token), &mut terms);
                }
            }
            for number in in_sentence(&facts.numbers, sentence) {
                terms.push(format!("#{}", number.value.value));
            }
            let visible = document.sentence_text(sentence).chars().filter(|c| !c.is_whitespace()).count();
            let ids: Vec<u32> = terms.iter().map(|term| text.vocabulary.count(term)).collect();
            text.sentences.push(ids, visible as f32, closes(document.sentence_text(sentence)));
        }
        text
    }
}
