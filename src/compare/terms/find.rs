//! English terms in sentences: inflected, of several words, the longest first.

use crate::align::stem;
use crate::document::Document;
use crate::terms::Terms;
use crate::text::ViewSpan;
use rustc_hash::FxHashMap;

/// Finds the terms of a termbase in English sentences.
pub(super) struct Finder {
    /// Terms by their first stem: the words of the term, and the concept; the longest first.
    terms: FxHashMap<String, Vec<(Vec<Word>, usize)>>,
}

/// One word of a term.
struct Word {
    /// As it stands in the termbase.
    text: String,
    stem: String,
    /// Whether its capitals are part of it, as in AI and US.
    exact: bool,
}

impl Finder {
    /// Takes the terms of a termbase apart.
    pub(super) fn of(terms: &Terms) -> Self {
        let mut by_stem: FxHashMap<String, Vec<(Vec<Word>, usize)>> = FxHashMap::default();
        for (number, concept) in terms.concepts.iter().enumerate() {
            for term in &concept.english {
                let words: Vec<Word> = split(term).map(word).collect();
                if let Some(first) = words.first() {
                    by_stem.entry(first.stem.clone()).or_default().push((words, number));
                }
            }
        }
        for terms in by_stem.values_mut() {
            terms.sort_by_key(|(words, number)| (std::cmp::Reverse(words.len()), *number));
        }
        Self { terms: by_stem }
    }

    /// The terms of a sentence: the concept of each and where it stands; a term inside a longer one is not told.
    pub(super) fn terms(&self, document: &Document, sentence: usize) -> Vec<(usize, ViewSpan)> {
        let start = document.sentences[sentence].view.start;
        let text = document.sentence_text(sentence);
        let mut words: Vec<(ViewSpan, &str, String)> = Vec::new();
        for part in split(text) {
            let at = start + (part.as_ptr() as usize - text.as_ptr() as usize);
            words.push((ViewSpan::new(at, at + part.len()), part, stem(&part.to_lowercase())));
        }
        let mut found = Vec::new();
        let mut at = 0;
        while at < words.len() {
            let candidates = self.terms.get(&words[at].2).map_or(&[][..], Vec::as_slice);
            let fits = |term: &[Word]| {
                let here = words.get(at..at + term.len());
                here.is_some_and(|here| here.iter().zip(term).all(|((_, text, stem), word)| word.is(text, stem)))
            };
            let Some((term, number)) = candidates.iter().find(|(term, _)| fits(term)) else {
                at += 1;
                continue;
            };
            found.push((*number, ViewSpan::new(words[at].0.start, words[at + term.len() - 1].0.end)));
            at += term.len();
        }
        found
    }
}

impl Word {
    fn is(&self, text: &str, stem: &str) -> bool {
        if self.exact { self.text == text || text.strip_suffix('s') == Some(&self.text) } else { self.stem == stem }
    }
}

fn word(text: &str) -> Word {
    let exact = text.chars().count() > 1 && !text.chars().any(char::is_lowercase);
    Word { text: text.to_owned(), stem: stem(&text.to_lowercase()), exact }
}

/// The words of English text, without possessive endings; a hyphen parts words, so that `on-line` has two.
fn split(text: &str) -> impl Iterator<Item = &str> {
    let words = text.split(|c: char| !c.is_alphanumeric() && !matches!(c, '\'' | '’' | '.' | '+' | '#'));
    let bare = |word: &'_ str| -> usize {
        let ending = ["'s", "’s"].iter().find_map(|ending| word.strip_suffix(ending)).unwrap_or(word);
        ending.trim_end_matches(['.', '\'', '’']).len()
    };
    words.map(move |word| &word[..bare(word)]).filter(|word| !word.is_empty())
}
