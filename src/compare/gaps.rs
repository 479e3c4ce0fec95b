//! Stretches of one side that have no counterpart on the other.

use super::splits;
use super::untranslated::letters;
use super::{Compared, Leftover};
use crate::document::Document;
use crate::document::Role;
use crate::text::Side;
use std::collections::BTreeSet;

/// Probability from which a sentence is said to have no counterpart.
const SURE: f64 = 0.6;

/// A stretch of paragraphs or sentences of one side without a counterpart.
#[derive(Clone, Debug, PartialEq)]
pub struct Gap {
    /// The side that has the text.
    pub side: Side,
    /// How much is without a counterpart.
    pub extent: Extent,
    /// Paragraphs it touches, ascending.
    pub paragraphs: Vec<usize>,
    /// Sentences of it, ascending.
    pub sentences: Vec<usize>,
    /// For each sentence a near sentence of the same side that says the same in the same words, if there is one.
    pub twins: Vec<Option<usize>>,
}

/// How much is without a counterpart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// Headings before the first running paragraph, which desks write anew for each language.
    Title,
    /// A heading inside the text.
    Heading,
    /// One or more paragraphs.
    Paragraphs,
    /// One or more sentences of a paragraph that has a counterpart.
    Sentences,
}

/// All gaps of both sides, in the order of the alignment.
///
/// A sentence that the target copies from the source is untranslated: neither copy nor original is without a counterpart,
/// and neither is a sentence that the translator split off.
pub(super) fn find(compared: Compared<'_>, leftovers: &[Leftover]) -> Vec<Gap> {
    let whole = leftovers.iter().filter(|leftover| leftover.whole);
    let known: BTreeSet<String> =
        whole.map(|leftover| letters(compared.documents[leftover.side].sentence_text(leftover.sentence))).collect();
    let mut gaps = all(compared);
    gaps.retain(|gap| !splits::is_split_off(compared, gap));
    if !known.is_empty() {
        gaps.retain(|gap| {
            let text = |&sentence: &usize| letters(compared.documents[gap.side].sentence_text(sentence));
            !gap.sentences.iter().map(text).all(|text| known.contains(&text))
        });
    }
    gaps
}

/// All gaps, copies of the source included.
fn all(compared: Compared<'_>) -> Vec<Gap> {
    let mut gaps = Vec::new();
    for side in Side::BOTH {
        let document = &compared.documents[side];
        for run in paragraph_runs(compared, side) {
            gaps.push(paragraphs_gap(document, side, run));
        }
        for run in sentence_runs(compared, side) {
            gaps.push(sentences_gap(document, side, run));
        }
    }
    gaps
}

/// Runs of paragraphs in groups without another side; neighbours in the alignment make one run.
fn paragraph_runs(compared: Compared<'_>, side: Side) -> Vec<Vec<usize>> {
    let mut runs: Vec<Vec<usize>> = Vec::new();
    let mut open = false;
    for group in &compared.alignment.groups {
        if group.side(side).is_empty() {
            continue;
        }
        let alone = group.side(side.other()).is_empty();
        match runs.last_mut() {
            Some(run) if alone && open => run.extend(group.side(side)),
            _ if alone => runs.push(group.side(side).to_vec()),
            _ => {}
        }
        open = alone;
    }
    runs
}

/// Runs of sentences in beads without another side, in paragraphs that have a counterpart.
fn sentence_runs(compared: Compared<'_>, side: Side) -> Vec<Vec<usize>> {
    let document = &compared.documents[side];
    let mut paired = vec![false; document.paragraphs.len()];
    for group in &compared.alignment.groups {
        if !group.side(side.other()).is_empty() {
            group.side(side).iter().for_each(|&paragraph| paired[paragraph] = true);
        }
    }
    let mut alone: Vec<usize> = Vec::new();
    let has_words = |sentence: usize| document.sentence_text(sentence).chars().any(char::is_alphanumeric);
    let one_sided = compared.alignment.beads.iter().filter(|bead| bead.side(side.other()).is_empty());
    for bead in one_sided.filter(|bead| bead.score >= SURE) {
        let inside = |&&sentence: &&usize| paired[document.sentences[sentence].paragraph] && has_words(sentence);
        alone.extend(bead.side(side).iter().filter(inside));
    }
    alone.sort_unstable();
    let mut runs: Vec<Vec<usize>> = Vec::new();
    for sentence in alone {
        let paragraph = document.sentences[sentence].paragraph;
        match runs.last_mut() {
            Some(run)
                if run
                    .last()
                    .is_some_and(|&last| last + 1 == sentence && document.sentences[last].paragraph == paragraph) =>
            {
                run.push(sentence);
            }
            _ => runs.push(vec![sentence]),
        }
    }
    runs
}

/// The gap that a run of paragraphs makes.
fn paragraphs_gap(document: &Document, side: Side, paragraphs: Vec<usize>) -> Gap {
    let sentences: Vec<usize> = paragraphs.iter().flat_map(|&p| document.paragraphs[p].sentences.clone()).collect();
    let headings_only = paragraphs.iter().all(|&p| document.paragraphs[p].role == Role::Heading);
    let first_body = document.paragraphs.iter().position(|paragraph| paragraph.role == Role::Body);
    // A unit of a file that pairs its texts itself is a sentence as often as a paragraph.
    let is_unit = |&p: &usize| document.paragraphs[p].unit.is_some() && document.paragraphs[p].sentences.len() == 1;
    let extent = match headings_only {
        _ if paragraphs.iter().all(is_unit) => Extent::Sentences,
        true if paragraphs.last() < first_body.as_ref() => Extent::Title,
        true => Extent::Heading,
        false => Extent::Paragraphs,
    };
    let twins = sentences.iter().map(|&sentence| twin(document, sentence)).collect();
    Gap { side, extent, paragraphs, sentences, twins }
}

/// The gap that a run of sentences makes: a paragraph when it is one, even where its neighbours were paired together.
fn sentences_gap(document: &Document, side: Side, sentences: Vec<usize>) -> Gap {
    let paragraph = document.sentences[sentences[0]].paragraph;
    let whole = document.paragraphs[paragraph].sentences.len() == sentences.len();
    let extent = match document.paragraphs[paragraph].role {
        Role::Body if whole => Extent::Paragraphs,
        _ => Extent::Sentences,
    };
    let twins = sentences.iter().map(|&sentence| twin(document, sentence)).collect();
    Gap { side, extent, paragraphs: vec![paragraph], sentences, twins }
}

/// How far from a sentence its copy is looked for, in sentences.
const REACH: usize = 3;

/// The nearest sentence that says the same in nearly the same words, up to [`REACH`] sentences away.
pub(super) fn twin(document: &Document, sentence: usize) -> Option<usize> {
    let text = document.sentence_text(sentence);
    if text.chars().count() < 6 {
        return None;
    }
    let near = (1..=REACH).flat_map(|step| [sentence.checked_sub(step), Some(sentence + step)]);
    near.flatten()
        .filter(|&other| other < document.sentences.len())
        .find(|&other| same_words(text, document.sentence_text(other)))
}

/// Whether two sentences differ by a slip at most: edit similarity of nine tenths.
fn same_words(a: &str, b: &str) -> bool {
    let (short, long) = (a.len().min(b.len()), a.len().max(b.len()));
    a == b || (short * 10 >= long * 9 && long < 3000 && strsim::normalized_levenshtein(a, b) >= 0.9)
}
