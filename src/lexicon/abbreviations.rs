//! English words that keep their full stop.

use super::embedded;
use super::table::Table;
use crate::error::Error;
use rustc_hash::FxHashMap;

/// How an abbreviation behaves before a word that could begin a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Abbreviation {
    /// A name follows: Mr., Gen.; the sentence goes on.
    Title,
    /// A number follows: No., p.; before anything else the word is a plain one.
    Number,
    /// Something always follows: e.g., vs.
    Inner,
    /// Stands inside or at the end: Inc., Jr.; ends the sentence only before a word that often begins one.
    Either,
    /// Stands at the end more often: etc., p.m.; ends the sentence before a capital.
    Final,
}

/// The abbreviations of English.
pub struct Abbreviations {
    classes: FxHashMap<&'static str, Abbreviation>,
}

impl Abbreviations {
    /// The list that comes with the program.
    pub(super) fn embedded() -> Result<Self, Error> {
        let table = Table::new("dictionaries/abbreviations/data.tsv", embedded::ABBREVIATIONS);
        let mut classes = FxHashMap::default();
        for row in table.rows() {
            let [word, class] = table.columns::<2>(&row)?;
            let class = match class {
                "title" => Abbreviation::Title,
                "number" => Abbreviation::Number,
                "inner" => Abbreviation::Inner,
                "either" => Abbreviation::Either,
                "final" => Abbreviation::Final,
                _ => return Err(table.error(&row, format!("no class of abbreviations is named {class}"))),
            };
            classes.insert(word, class);
        }
        Ok(Self { classes })
    }

    /// The class of `word`, written without its last full stop; an entry in small letters holds for any case.
    pub fn class(&self, word: &str) -> Option<Abbreviation> {
        self.classes.get(word).or_else(|| self.classes.get(word.to_lowercase().as_str())).copied()
    }
}
