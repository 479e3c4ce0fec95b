//! Dictionaries in memory; built once, lent to everything.

mod embedded;
mod segmenter;
#[allow(dead_code)]
mod table;
mod translations;

pub use segmenter::Segmenter;
pub use translations::{Translation, Translations};

use crate::error::Error;

/// Every table the program looks things up in.
pub struct Lexicon {
    /// Chinese words.
    pub segmenter: Segmenter,
    /// Words and their translations.
    pub translations: Translations,
}

impl Lexicon {
    /// Loads the dictionaries that come with the program.
    ///
    /// The segmenter loads on a thread of its own; its first cut waits for it.
    pub fn embedded() -> Result<Self, Error> {
        Ok(Self { segmenter: Segmenter::load(), translations: Translations::embedded()? })
    }
}
