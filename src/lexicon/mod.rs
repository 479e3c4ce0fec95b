//! Dictionaries in memory; built once, lent to everything.

mod abbreviations;
mod embedded;
mod segmenter;
mod table;
mod translations;

pub use abbreviations::{Abbreviation, Abbreviations};
pub use segmenter::Segmenter;
pub use translations::{Translation, Translations};

use crate::error::Error;

/// Every table the program looks things up in.
pub struct Lexicon {
    /// Chinese words.
    pub segmenter: Segmenter,
    /// English words that keep their full stop.
    pub abbreviations: Abbreviations,
    /// Words and their translations.
    pub translations: Translations,
}

impl Lexicon {
    /// Loads the dictionaries that come with the program.
    ///
    /// The segmenter loads on a thread of its own; its first cut waits for it.
    pub fn embedded() -> Result<Self, Error> {
        Ok(Self {
            segmenter: Segmenter::load(),
            abbreviations: Abbreviations::embedded()?,
            translations: Translations::embedded()?,
        })
    }
}
