//! The converter through the system's OpenCC: another engine for the same conversions, and the oracle of the tests.

use super::Conversion;
use crate::error::Error;
use opencc_rust::OpenCC;

/// A conversion by the system's OpenCC; text to text, without the way back.
pub struct SystemConverter {
    engine: OpenCC,
}

impl SystemConverter {
    /// Loads the library's own tables; fails where they are not installed.
    pub fn new(conversion: Conversion) -> Result<Self, Error> {
        let path = format!("{}.json", conversion.name());
        match OpenCC::new(&path) {
            Ok(engine) => Ok(Self { engine }),
            Err(problem) => Err(Error::Read { path: path.into(), source: std::io::Error::other(problem) }),
        }
    }

    /// The converted text; a NUL, where the library would stop, is left as it is.
    pub fn convert(&self, text: &str) -> String {
        let parts: Vec<String> = text.split('\0').map(|part| self.engine.convert(part)).collect();
        parts.join("\0")
    }
}
