//! Words of the text beside whose neighbour a stretch of single characters stands that nearly is that word.

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

/// One or two single characters behind a word.
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
    let mut neighbours: FxHashMap<&str, Vec<usize>> = FxHashMap::default();
    for (at, orphan) in orphans.iter().enumerate() {
        neighbours.entry(orphan.neighbour).or_default().push(at);
    }
    let mut found: Vec<BTreeMap<&str, usize>> = orphans.iter().map(|_| BTreeMap::new()).collect();
    for sentence in 0..document.sentences.len() {
        let tokens = document.sentences[sentence].tokens.clone();
        for token in tokens.clone().skip(1) {
            let Some(here) = neighbours.get(document.token_text(sentence, token - 1)) else { continue };
            let word = document.token_text(sentence, token);
            for &orphan in here {
                if begins(word, orphans[orphan].written) {
                    *found[orphan].entry(word).or_default() += 1;
                }
            }
        }
    }
    for (orphan, found) in orphans.into_iter().zip(found) {
        let Some((right, beside)) = found.into_iter().min_by_key(|(_, times)| Reverse(*times)) else { continue };
        let taken = |typo: &Stated<Typo>| {
            typo.sentence == orphan.sentence && typo.view.start < orphan.view.end && orphan.view.start < typo.view.end
        };
        if typos.iter().any(taken) {
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

/// Whether `word` is two characters of which the first alone is written.
fn begins(word: &str, written: &str) -> bool {
    word.strip_prefix(written).is_some_and(|rest| rest.starts_with(is_han) && rest.chars().nth(1).is_none())
}
