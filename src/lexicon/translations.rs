//! Words and their translations, with probabilities.

use super::embedded;
use super::sorted::Sorted;
use crate::error::Error;
use std::borrow::Cow;
use std::path::Path;

/// Words and their translations, with probabilities.
///
/// A table is one text of sorted lines that is searched where it lies, so loading one costs nothing but its check.
pub struct Translations {
    trained: Vec<Sorted<Cow<'static, str>>>,
    glossary: Sorted<&'static str>,
}

/// An English translation of a Chinese word.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Translation<'a> {
    /// The stem of the English word.
    pub english: &'a str,
    /// Probability of the English word where the Chinese one stands.
    pub english_given_chinese: f32,
    /// Probability of the Chinese word where the English one stands.
    pub chinese_given_english: f32,
}

/// What the trained tables say of a Chinese word.
#[derive(Clone, Debug, PartialEq)]
pub struct Learnt<'a> {
    /// Its share of the words of the training pairs.
    pub share: f32,
    /// Its translations.
    pub translations: Vec<Translation<'a>>,
}

impl Translation<'_> {
    /// The higher of both probabilities: how surely one translates the other in either direction.
    pub fn likelihood(&self) -> f32 {
        self.english_given_chinese.max(self.chinese_given_english)
    }
}

impl Translations {
    /// The lexicon that comes with the program.
    pub(super) fn embedded() -> Result<Self, Error> {
        Ok(Self {
            trained: vec![Sorted::new(Cow::Borrowed(embedded::TRANSLATIONS))],
            glossary: Sorted::new(embedded::GLOSSARY),
        })
    }

    /// Adds a table of the user's own, in the form that `train` writes; its rows win over those of the program.
    ///
    /// A row of another shape is refused with its line; rows need not be sorted.
    pub fn add(&mut self, path: &Path, text: &str) -> Result<(), Error> {
        for (number, line) in text.lines().enumerate().filter(|(_, line)| !line.is_empty()) {
            let shaped = line.split_once('\t').is_some_and(|(word, rest)| !word.is_empty() && is_row(rest));
            if !shaped {
                let problem =
                    "wants a Chinese word, its occurrences in a million, then tab-separated `stem p q` in thousandths"
                        .to_owned();
                return Err(Error::Dictionary { path: path.to_owned(), line: number + 1, problem });
            }
        }
        let mut lines: Vec<&str> = text.lines().filter(|line| !line.is_empty()).collect();
        lines.sort_by_key(|line| line.split_once('\t').map(|(word, _)| word));
        self.trained.insert(0, Sorted::new(Cow::Owned(lines.join("\n"))));
        Ok(())
    }

    /// The trained translations of a simplified Chinese word; empty when it is unknown.
    pub fn of(&self, chinese: &str) -> Vec<Translation<'_>> {
        let row = self.trained.iter().find_map(|table| table.find(chinese));
        row.map(|row| row.split('\t').skip(1).filter_map(parse).collect()).unwrap_or_default()
    }

    /// The trained translations of a simplified Chinese word whose stem is `wanted`.
    pub fn among(&self, chinese: &str, wanted: impl Fn(&str) -> bool) -> impl Iterator<Item = Translation<'_>> {
        let items = self.trained.iter().find_map(|table| table.find(chinese)).into_iter();
        items.flat_map(|row| row.split('\t').skip(1)).filter(move |item| wanted(item)).filter_map(parse)
    }

    /// The stems of the English words that the trained tables give for a simplified Chinese word with at least this
    /// likelihood.
    pub fn likely(&self, chinese: &str, least: f32) -> impl Iterator<Item = &str> {
        self.of(chinese).into_iter().filter(move |one| one.likelihood() >= least).map(|one| one.english)
    }

    /// What the trained tables say of a simplified Chinese word; `None` when it is unknown.
    pub fn learnt(&self, chinese: &str) -> Option<Learnt<'_>> {
        let row = self.trained.iter().find_map(|table| table.find(chinese))?;
        let share = share(row)?;
        Some(Learnt { share, translations: row.split('\t').skip(1).filter_map(parse).collect() })
    }

    /// Share of a simplified Chinese word among the words of the training pairs; `None` when it is unknown.
    pub fn frequency(&self, chinese: &str) -> Option<f32> {
        self.trained.iter().find_map(|table| table.find(chinese)).and_then(share)
    }

    /// The English glosses of a simplified Chinese word in the dictionary; empty when it is unknown.
    pub fn glosses(&self, chinese: &str) -> impl Iterator<Item = &str> {
        self.glossary.find(chinese).into_iter().flat_map(|row| row.split('/'))
    }

    /// Whether any table knows the Chinese word.
    pub fn knows(&self, chinese: &str) -> bool {
        self.glossary.find(chinese).is_some() || self.trained.iter().any(|table| table.find(chinese).is_some())
    }
}

/// The share of the word of a row.
fn share(row: &str) -> Option<f32> {
    Some(row.split('\t').next()?.parse::<f32>().ok()? / 1e6)
}

/// Whether the part of a row behind its word has its shape.
fn is_row(row: &str) -> bool {
    let mut items = row.split('\t');
    items.next().is_some_and(|frequency| frequency.parse::<u32>().is_ok()) && items.all(|item| parse(item).is_some())
}

/// Reads `stem p q`, p and q in thousandths.
fn parse(item: &str) -> Option<Translation<'_>> {
    let mut parts = item.split(' ');
    let english = parts.next().filter(|stem| !stem.is_empty())?;
    let mut thousandths = || Some(parts.next()?.parse::<u16>().ok().filter(|&p| p <= 1000)? as f32 / 1000.0);
    Some(Translation { english, english_given_chinese: thousandths()?, chinese_given_english: thousandths()? })
}
