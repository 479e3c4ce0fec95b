//! Words: rules for English, the segmenter for Chinese.

use crate::lexicon::Segmenter;
use crate::text::Lang;
use crate::text::ViewSpan;
use crate::text::chars::is_han;
use unicode_segmentation::UnicodeSegmentation;

/// A word, number or mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Bytes of the paragraph's view.
    pub view: ViewSpan,
    /// What it is.
    pub kind: TokenKind,
}

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TokenKind {
    /// Letters or Han characters.
    Word,
    /// Begins with a digit.
    Number,
    /// Neither letters nor digits.
    Mark,
}

/// Appends the tokens of the sentence `span` of a paragraph's view; white space is no token.
pub(super) fn cut(text: &str, span: ViewSpan, lang: Lang, segmenter: &Segmenter, tokens: &mut Vec<Token>) {
    let sentence = &text[span.range()];
    let mut at = span.start;
    for word in words(sentence, lang, segmenter) {
        if !word.trim().is_empty() {
            tokens.push(Token { view: ViewSpan::new(at, at + word.len()), kind: kind(word) });
        }
        at += word.len();
    }
}

/// The words, marks and white space of `text` as the tokens of a document are cut; together they are all of it.
pub fn words<'a>(text: &'a str, lang: Lang, segmenter: &Segmenter) -> Vec<&'a str> {
    match lang {
        Lang::English => text.split_word_bounds().collect(),
        Lang::Chinese => segmenter.cut(text),
    }
}

fn kind(word: &str) -> TokenKind {
    match word.chars().next() {
        Some(c) if c.is_ascii_digit() => TokenKind::Number,
        Some(c) if is_han(c) || c.is_alphabetic() => TokenKind::Word,
        _ => TokenKind::Mark,
    }
}
