//! Words and their translations, with probabilities.

use crate::error::Error;

/// Words and their translations, with probabilities.
pub struct Translations {}

impl Translations {
    /// The lexicon that comes with the program.
    pub(super) fn embedded() -> Result<Self, Error> {
        Ok(Self {})
    }
}
