//! Words of the text beside whose neighbour a lone character stands that is the beginning of that word.

use super::meant::Meant;
use super::units::{Unit, Units};
use super::{Cause, Guess, Typo};
use crate::document::Document;
use crate::facts::Stated;
use crate::facts::name::Name;
use crate::text::ViewSpan;
use crate::text::chars::is_han;
use rustc_hash::FxHashMap;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// A single character behind a word.
pub(super) struct Orphan<'d> {
    sentence: usize,
    view: ViewSpan,
    written: &'d str,
    /// The word before.
    neighbour: &'d str,
}

/// Adds the single characters of a sentence that a word of the text may explain.
pub(super) fn collect<'d>(
    document: &'d Document,
    sentence: usize,
    units: &Units,
    names: &[Stated<Name>],
    orphans: &mut Vec<Orphan<'d>>,
) {
    let text = document.paragraphs[document.sentences[sentence].paragraph].view.text();
    for (at, unit) in units.list.iter().enumerate().filter(|(_, unit)| unit.is_single() && unit.is_doubtful()) {
        let view = unit.view;
        if text[view.end..].starts_with(is_han) {
            continue;
        }
        let Some(neighbour) = neighbour(text, &units.list[..at]) else { continue };
        let named = names.iter().any(|name| name.view.start < view.end && view.start < name.view.end);
        if !named && !super::is_set_apart(text, view) {
            orphans.push(Orphan { sentence, view, written: &text[view.range()], neighbour });
        }
    }
}

/// The word of several letters or characters that ends where the rest begins.
fn neighbour<'t>(text: &'t str, before: &[Unit]) -> Option<&'t str> {
    let last = &text[before.last()?.view.range()];
    Some(last).filter(|word| word.chars().count() > 1 && word.chars().all(char::is_alphabetic))
}

/// Adds the orphans that are nearly what the text has beside the same neighbour.
pub(super) fn add(document: &Document, orphans: Vec<Orphan<'_>>, meant: &Meant<'_>, typos: &mut Vec<Stated<Typo>>) {
    // By the word before and the character: the words that begin with it there, and how often.
    let mut found: FxHashMap<(&str, &str), BTreeMap<&str, usize>> = FxHashMap::default();
    for orphan in &orphans {
        found.entry((orphan.neighbour, orphan.written)).or_default();
    }
    for sentence in 0..document.sentences.len() {
        for token in document.sentences[sentence].tokens.clone().skip(1) {
            let (before, word) = (document.token_text(sentence, token - 1), document.token_text(sentence, token));
            let Some(first) = first_of_two(word) else { continue };
            if let Some(words) = found.get_mut(&(before, first)) {
                *words.entry(word).or_default() += 1;
            }
        }
    }
    let mut taken: FxHashMap<usize, Vec<ViewSpan>> = FxHashMap::default();
    typos.iter().for_each(|typo| taken.entry(typo.sentence).or_default().push(typo.view));
    for orphan in orphans {
        let words = &found[&(orphan.neighbour, orphan.written)];
        let Some((&right, &beside)) = words.iter().min_by_key(|(_, times)| Reverse(**times)) else { continue };
        let overlaps = |view: &ViewSpan| view.start < orphan.view.end && orphan.view.start < view.end;
        if taken.get(&orphan.sentence).is_some_and(|views| views.iter().any(overlaps)) {
            continue;
        }
        let gain = meant.cost(right) - meant.cost(orphan.written);
        let (right, cause, written) = (right.to_owned(), Cause::Dropped, orphan.written.to_owned());
        let guess =
            Guess { right, shown: String::new(), cause, is_name: false, gain, elsewhere: 0, support: 0.0, beside };
        let value = Typo { written, times: 0, guesses: vec![guess], doubted: false };
        typos.push(Stated { sentence: orphan.sentence, view: orphan.view, value });
    }
    typos.sort_by_key(|typo| (typo.sentence, typo.view.start));
}

/// The first of two characters, of which the second is Han.
fn first_of_two(word: &str) -> Option<&str> {
    let mut characters = word.char_indices();
    let (_, second) = (characters.next()?, characters.next()?);
    (is_han(second.1) && characters.next().is_none()).then(|| &word[..second.0])
}
