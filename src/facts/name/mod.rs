//! Names of people, places, organisations and brands.

mod chinese;
mod english;

use super::Stated;
use super::words::Words;
use crate::document::Document;
use crate::lexicon::Lexicon;
use crate::text::Lang;
use crate::text::ViewSpan;

/// A name as it stands in a text.
#[derive(Clone, Debug, PartialEq)]
pub struct Name {
    /// What bears it, as far as its form tells.
    pub kind: Bearer,
    /// As it is compared: without `'s`, simplified.
    pub text: String,
    /// Its words, in order; a Chinese name is one word.
    pub words: Vec<Word>,
}

/// One word of a name.
#[derive(Clone, Debug, PartialEq)]
pub struct Word {
    /// Bytes of the view of the sentence's paragraph.
    pub view: ViewSpan,
    /// As it is compared.
    pub text: String,
    /// Whether it is a name beyond doubt, and not a word with a capital.
    pub sure: bool,
    /// Whether its capital, inside a sentence, says that it belongs to a name.
    pub likely: bool,
}

/// What bears a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bearer {
    /// A person: a title or a speech verb beside it.
    Person,
    /// An institution or company by its acronym.
    Acronym,
    /// Anything.
    Unknown,
}

/// The names of `document` in reading order; `words` are its words where it is Chinese.
pub(super) fn find(document: &Document, words: &Words, lexicon: &Lexicon) -> Vec<Stated<Name>> {
    match document.lang {
        Lang::English => english::find(document, lexicon),
        Lang::Chinese => chinese::find(document, words, lexicon),
    }
}
