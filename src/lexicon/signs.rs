//! Phrases by which the furniture of a page is known: navigation, advertisements, credits, captions.

use super::embedded;
use super::table::Table;
use crate::error::Error;
use aho_corasick::{AhoCorasick, AhoCorasickKind};
use rustc_hash::FxHashMap;

/// What a paragraph with such a phrase is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// Site name, navigation, footer, form.
    Chrome,
    /// An advertisement or its marker.
    Advertisement,
    /// Who wrote, translated or photographed.
    Credit,
    /// What stands under a picture.
    Caption,
}

/// The phrases, by where in a paragraph they must stand.
pub struct Signs {
    whole: FxHashMap<&'static str, Sign>,
    start: Vec<(&'static str, Sign)>,
    end: Vec<(&'static str, Sign)>,
    inside: Vec<(&'static str, Sign)>,
    /// Finds all phrases of `inside` at once.
    finder: AhoCorasick,
    names: Vec<(&'static str, Sign)>,
}

impl Signs {
    /// The list that comes with the program.
    pub(super) fn embedded() -> Result<Self, Error> {
        let table = Table::new("dictionaries/chrome/data.tsv", embedded::SIGNS);
        let (mut whole, mut start, mut end, mut inside, mut names) =
            (FxHashMap::default(), vec![], vec![], vec![], vec![]);
        for row in table.rows() {
            let [role, place, phrase] = table.columns::<3>(&row)?;
            let sign = match role {
                "chrome" => Sign::Chrome,
                "advertisement" => Sign::Advertisement,
                "credit" => Sign::Credit,
                "caption" => Sign::Caption,
                _ => return Err(table.error(&row, format!("no role of phrases is named {role}"))),
            };
            match place {
                "whole" => drop(whole.insert(phrase, sign)),
                "start" => start.push((phrase, sign)),
                "end" => end.push((phrase, sign)),
                "inside" => inside.push((phrase, sign)),
                "name" => names.push((phrase, sign)),
                _ => return Err(table.error(&row, format!("no place of phrases is named {place}"))),
            }
        }
        let mut finder = AhoCorasick::builder();
        finder.kind(Some(AhoCorasickKind::ContiguousNFA));
        let finder = finder.build(inside.iter().map(|(phrase, _)| phrase));
        let finder = finder.map_err(|error| Error::Dictionary {
            path: "dictionaries/chrome/data.tsv".into(),
            line: 1,
            problem: error.to_string(),
        })?;
        Ok(Self { whole, start, end, inside, finder, names })
    }

    /// What a paragraph is that says `text` and no more; `text` is folded and in small letters.
    pub fn whole(&self, text: &str) -> Option<Sign> {
        self.whole.get(text).copied()
    }

    /// What a paragraph is that begins with `text`.
    pub fn start(&self, text: &str) -> Option<Sign> {
        longest(&self.start, |phrase| text.strip_prefix(phrase).is_some_and(|rest| parts(phrase, rest)))
    }

    /// What a paragraph is that ends with `text`.
    pub fn end(&self, text: &str) -> Option<Sign> {
        longest(&self.end, |phrase| text.ends_with(phrase))
    }

    /// What a line above the headline is that ends with `text`, as the names of publications do.
    pub fn name(&self, text: &str) -> Option<Sign> {
        longest(&self.names, |phrase| {
            text.strip_suffix(phrase).is_some_and(|rest| !rest.is_empty() && parts(rest, phrase))
        })
    }

    /// What a paragraph is that says `text` among other things.
    pub fn inside(&self, text: &str) -> Option<Sign> {
        let mut found: Vec<_> = self.finder.find_overlapping_iter(text).map(|found| found.pattern()).collect();
        found.sort_unstable();
        let found: Vec<_> = found.into_iter().map(|phrase| self.inside[phrase.as_usize()]).collect();
        longest(&found, |_| true)
    }
}

/// The sign of the longest phrase that fits; the first of the table wins a tie.
fn longest(phrases: &[(&'static str, Sign)], fits: impl Fn(&str) -> bool) -> Option<Sign> {
    let fitting = phrases.iter().filter(|(phrase, _)| fits(phrase));
    fitting.reduce(|best, next| if next.0.len() > best.0.len() { next } else { best }).map(|&(_, sign)| sign)
}

/// Whether a word ends between `phrase` and `rest`.
fn parts(phrase: &str, rest: &str) -> bool {
    let joins = |c: char| c.is_ascii_alphanumeric();
    !(phrase.ends_with(joins) && rest.starts_with(joins))
}
