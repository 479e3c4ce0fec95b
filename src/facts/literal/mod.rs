//! Literals: what stays as it is in every language, letter by letter.

mod address;
mod code;
mod placeholder;
mod tag;

use super::Stated;
use crate::document::Document;
use crate::text::ViewSpan;
use crate::text::chars::next_ascii_that;
use crate::text::has_address;

/// What kind of literal it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LiteralKind {
    /// A web address.
    Url,
    /// An e-mail address.
    Mail,
    /// A place that a program fills in: {name}, %s, ${x}.
    Placeholder,
    /// An inline tag of a file that pairs its texts itself.
    Tag,
    /// A name of a model or product with digits: F-16, A320neo.
    Code,
    /// The name of an account: @name.
    Handle,
    /// A path of a file.
    Path,
}

/// A literal in the form in which two of them are compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Literal {
    /// What kind it is.
    pub kind: LiteralKind,
    /// What has to be equal: without scheme, language, case and hyphens where these are free.
    pub key: String,
}

/// A literal and its bytes in a text.
struct Found {
    start: usize,
    end: usize,
    kind: LiteralKind,
    key: String,
}

/// The literals of `sentence`, in reading order.
pub(super) fn find(document: &Document, sentence: usize) -> Vec<Stated<Literal>> {
    let text = document.sentence_text(sentence);
    let origin = document.sentences[sentence].view.start;
    let addresses = has_address(text);
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(next) = next_ascii_that(text, at, is_first) {
        at = next;
        let first = text.as_bytes()[at];
        // But for addresses only codes begin with a letter, and that is a capital.
        if !addresses && (first.is_ascii_lowercase() || first.is_ascii_digit()) {
            at += word(&text[at..]);
            continue;
        }
        let (before, rest) = (text[..at].chars().next_back(), &text[at..]);
        let starts = before.is_none_or(|c| !c.is_ascii_alphanumeric());
        let here = placeholder::at(before, rest)
            .or_else(|| starts.then(|| address::at(before, rest, addresses)).flatten())
            .or_else(|| starts.then(|| code::at(before, rest)).flatten());
        match here {
            Some(literal) => {
                let (start, end) = (at + literal.start, at + literal.end);
                let view = ViewSpan::new(origin + start, origin + end);
                found.push(Stated { sentence, view, value: Literal { kind: literal.kind, key: literal.key } });
                at = end;
            }
            None if starts => at += word(rest),
            None => at += 1,
        }
    }
    found.extend(tag::find(document, sentence));
    found
}

/// Whether a literal can begin with the character `byte`.
fn is_first(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'{' | b'$' | b'%' | b'#' | b'@' | b'/' | b'~' | b'.')
}

/// How long the letters and digits at the start of `rest` are; one character if there are none.
fn word(rest: &str) -> usize {
    rest.bytes().position(|b| !b.is_ascii_alphanumeric()).unwrap_or(rest.len()).max(1)
}
