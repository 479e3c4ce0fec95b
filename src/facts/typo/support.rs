//! What the rest of a text says for the words that may be meant.

use super::Typo;
use super::meant::Meant;
use crate::convert::{Conversion, convert};
use crate::document::Document;
use crate::facts::Stated;
use crate::text::ExactSet;
use crate::text::Span;
use crate::text::Variant;
use crate::text::View;
use rustc_hash::FxHashMap;

/// The most that other places of the text say for a word, in nats.
const MOST: f64 = 6.0;

/// Counts how often the text has each word and its guesses, and writes the guesses in its characters.
pub(super) fn add(document: &Document, typos: &mut [Stated<Typo>], meant: &Meant<'_>) {
    if typos.is_empty() {
        return;
    }
    let mut written: FxHashMap<String, usize> = FxHashMap::default();
    let mut right: FxHashMap<String, usize> = FxHashMap::default();
    for typo in typos.iter() {
        *written.entry(typo.value.written.clone()).or_default() += 1;
        right.extend(typo.value.guesses.iter().map(|guess| (guess.right.clone(), 0)));
    }
    let first: ExactSet = right.keys().filter_map(|word| word.chars().next()).collect();
    for sentence in 0..document.sentences.len() {
        for token in document.sentences[sentence].tokens.clone() {
            let word = document.token_text(sentence, token);
            if word.starts_with(|c| first.contains(c))
                && let Some(times) = right.get_mut(word)
            {
                *times += 1;
            }
        }
    }
    let length = (document.tokens.len() as f64).ln();
    for typo in typos {
        typo.value.times = written[&typo.value.written];
        for guess in &mut typo.value.guesses {
            guess.elsewhere = right[&guess.right];
            let expected = length + meant.cost(&guess.right);
            guess.support = if guess.elsewhere == 0 { 0.0 } else { (-expected).clamp(0.0, MOST) };
            guess.shown = shown(&guess.right, document.variant);
        }
    }
}

/// A simplified word in the characters of a text.
fn shown(word: &str, variant: Variant) -> String {
    match variant {
        Variant::Simplified => word.to_owned(),
        Variant::Traditional => convert(View::of(word, Span::new(0, word.len())), Conversion::S2tw).text().to_owned(),
    }
}
