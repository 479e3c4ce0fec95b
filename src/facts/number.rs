//! Numbers, whatever their notation.

use super::Stated;
use crate::document::{Document, TokenKind};

/// A number, whatever its notation.
#[derive(Clone, Debug, PartialEq)]
pub struct Number {
    /// Its value.
    pub value: f64,
}

/// Appends the numbers of `sentence` in reading order.
pub(super) fn find(document: &Document, sentence: usize, numbers: &mut Vec<Stated<Number>>) {
    for token in document.sentences[sentence].tokens.clone() {
        if document.tokens[token].kind == TokenKind::Number
            && let Ok(value) = document.token_text(sentence, token).replace(',', "").parse()
        {
            numbers.push(Stated { sentence, view: document.tokens[token].view, value: Number { value } });
        }
    }
}
