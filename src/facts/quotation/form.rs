//! What kind of text a quotation holds.

use super::Mark;
use crate::document::Document;
use crate::text::Lang;
use crate::text::chars::is_han;

/// What kind of text a quotation holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Form {
    /// A word, a name or a title: what translators mark or leave unmarked as they like.
    Term,
    /// Several words, not certainly a clause.
    Phrase,
    /// What somebody says: a clause with its mark at the end, or introduced as speech.
    Speech,
}

/// Words of English from which on a quotation is a phrase, a clause, speech whatever stands around it.
const WORDS: [usize; 3] = [4, 5, 9];
/// The same of Chinese characters.
const CHARACTERS: [usize; 3] = [7, 8, 16];

/// The form of what stands between `open` and `close`.
pub(super) fn of(document: &Document, open: Mark, close: Mark) -> Form {
    let paragraph = document.sentences[open.sentence].paragraph;
    if document.sentences[close.sentence].paragraph != paragraph {
        return Form::Speech;
    }
    let text = document.paragraphs[paragraph].view.text();
    let inside = text[open.view.end..close.view.start].trim();
    let introduced = text[..open.view.start].trim_end().ends_with([':', ',']);
    let (length, [phrase, clause, long]) = match document.lang {
        Lang::English => (inside.split_whitespace().count(), WORDS),
        Lang::Chinese => (inside.chars().filter(|&c| is_han(c)).count(), CHARACTERS),
    };
    // A name can be long, but has no comma in it and ends without a mark.
    let parted = inside.contains(ends_clause);
    let speaks = length >= clause && inside.ends_with(ends_clause) && (introduced || is_capital(inside));
    if speaks || length >= long && parted || length >= clause && introduced && parted {
        Form::Speech
    } else if length >= phrase {
        Form::Phrase
    } else {
        Form::Term
    }
}

/// Whether `c` ends a clause: no colon, and no mark between the parts of a list.
fn ends_clause(c: char) -> bool {
    matches!(c, ',' | '.' | '!' | '?' | ';' | '。' | '…')
}

/// Whether a text begins as a sentence does; Chinese has no capital letters.
fn is_capital(text: &str) -> bool {
    text.starts_with(|c: char| !c.is_lowercase())
}
