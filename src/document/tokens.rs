//! Words: rules for English, the segmenter for Chinese.

use crate::lexicon::Segmenter;
use crate::text::Lang;
use crate::text::ViewSpan;
use crate::text::chars::is_han;
use crate::text::word_length;

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
        Lang::English => english(text, segmenter),
        Lang::Chinese => segmenter.cut(text),
    }
}

/// Cuts English text; a name in Chinese inside it is cut as Chinese.
fn english<'a>(text: &'a str, segmenter: &Segmenter) -> Vec<&'a str> {
    let mut words = Vec::new();
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        let rest = &text[at..];
        if is_han(c) {
            let han = run(rest, is_han);
            words.extend(segmenter.cut(&rest[..han]));
            at += han;
            continue;
        }
        let length = match c {
            _ if c.is_whitespace() => run(rest, char::is_whitespace),
            '\'' | '’' => possessive_length(&text[..at], rest),
            '.' | '-' | '…' | '—' | '*' | '_' | '=' => run(rest, |next| next == c),
            _ => word_length(rest).unwrap_or(c.len_utf8()),
        };
        words.push(&rest[..length]);
        at += length;
    }
    words
}

/// How long the `'s` at the start of `rest` is; another apostrophe stands alone.
fn possessive_length(before: &str, rest: &str) -> usize {
    let mark = rest.chars().next().map_or(0, char::len_utf8);
    let letters = run(&rest[mark..], char::is_alphanumeric);
    let possessive = rest[mark..mark + letters].eq_ignore_ascii_case("s")
        && before.ends_with(|c: char| c.is_alphanumeric() || c == '.');
    mark + if possessive { letters } else { 0 }
}

/// The bytes at the start of `text` whose characters are all `of` a kind.
fn run(text: &str, of: impl Fn(char) -> bool) -> usize {
    text.find(|c| !of(c)).unwrap_or(text.len())
}

fn kind(word: &str) -> TokenKind {
    match word.chars().next() {
        Some(c) if c.is_numeric() && !is_han(c) => TokenKind::Number,
        Some(c) if is_han(c) || c.is_alphabetic() => TokenKind::Word,
        _ => TokenKind::Mark,
    }
}
