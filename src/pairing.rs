//! Which documents translate which: signatures in, pairs out; opens nothing.

use crate::document::Document;
use crate::lexicon::Lexicon;
use crate::settings::Settings;
use crate::text::Lang;
use crate::text::Sides;
use std::sync::Arc;

/// An article: two documents, or one without a counterpart; numbers are positions in the list of documents.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pairing {
    /// Two documents that translate each other.
    Pair {
        /// The text translated from.
        source: usize,
        /// The text translated to.
        target: usize,
    },
    /// A document without a counterpart.
    Alone(usize),
}

impl Pairing {
    /// Its first document in the order of the list.
    pub fn first(&self) -> usize {
        match *self {
            Pairing::Pair { source, target } => source.min(target),
            Pairing::Alone(document) => document,
        }
    }
}

/// Finds out which of `documents` translate which; articles stand in the order of their first document.
pub fn pair(documents: &[Document], _lexicon: &Lexicon, settings: &Settings) -> Vec<Pairing> {
    let mut pairings = Vec::new();
    let mut at = 0;
    while at < documents.len() {
        let both = documents.get(at + 1).is_some_and(|next| Arc::ptr_eq(&next.original, &documents[at].original));
        if both {
            pairings.push(directed(documents, at, at + 1, settings));
        } else {
            pairings.push(Pairing::Alone(at));
        }
        at += 1 + usize::from(both);
    }
    pairings
}

/// The pair of two documents with the source first: the language the user named, or else English.
fn directed(documents: &[Document], a: usize, b: usize, settings: &Settings) -> Pairing {
    let source = settings.source.unwrap_or(Lang::English);
    let (source, target) = if documents[a].lang == source { (a, b) } else { (b, a) };
    Pairing::Pair { source, target }
}

/// One document of each side in two languages, from what two files hold, or why there is none.
///
/// The first file is the source, unless the settings name a language that the second one has.
pub fn sides(read: Sides<Vec<Document>>, settings: &Settings) -> Result<Sides<Document>, String> {
    for source in &read.source {
        for target in read.target.iter().filter(|target| target.lang != source.lang) {
            let turned = settings.source.is_some_and(|language| language != source.lang);
            let (source, target) = if turned { (target, source) } else { (source, target) };
            return Ok(Sides { source: source.clone(), target: target.clone() });
        }
    }
    match read.source.first().or(read.target.first()) {
        Some(document) => Err(format!("both texts are in {}", document.lang.name())),
        None => Err("there is no text in either file".into()),
    }
}
