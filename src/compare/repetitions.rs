//! Sentences and clauses that one side gives twice and the other once.

use super::Compared;
use super::gaps;
use crate::document::Document;
use crate::text::Side;
use crate::text::ViewSpan;
use crate::text::chars::is_han;

/// Something given twice in a row on one side of a bead.
#[derive(Clone, Debug, PartialEq)]
pub struct Repetition {
    /// The side that repeats.
    pub side: Side,
    /// The sentence with the second copy.
    pub sentence: usize,
    /// The second copy, in the view of the sentence's paragraph.
    pub view: ViewSpan,
    /// Whether it is a whole sentence, not a clause.
    pub whole: bool,
}

/// All repetitions inside beads whose other side does not repeat.
pub(super) fn find(compared: Compared<'_>) -> Vec<Repetition> {
    let mut found = Vec::new();
    for bead in &compared.alignment.beads {
        for side in Side::BOTH {
            let here = in_sentences(&compared.documents[side], bead.side(side));
            let there = in_sentences(&compared.documents[side.other()], bead.side(side.other()));
            if !bead.side(side.other()).is_empty() && there.is_empty() {
                found.extend(here.into_iter().map(|(sentence, view, whole)| Repetition {
                    side,
                    sentence,
                    view,
                    whole,
                }));
            }
        }
    }
    found
}

/// Second copies among `sentences`: whole sentences that repeat the one before, and clauses that do.
fn in_sentences(document: &Document, sentences: &[usize]) -> Vec<(usize, ViewSpan, bool)> {
    let mut copies = Vec::new();
    for (k, &sentence) in sentences.iter().enumerate() {
        let view = document.sentences[sentence].view;
        if k > 0 && gaps::twin(document, sentence) == Some(sentences[k - 1]) {
            copies.push((sentence, view, true));
        } else if let Some((start, end)) = repeated_clause(document.sentence_text(sentence)) {
            copies.push((sentence, ViewSpan::new(view.start + start, view.start + end), false));
        }
    }
    copies
}

/// Shortest clause that is no figure of speech when repeated, in characters.
const SHORTEST: usize = 5;

/// The second of two equal neighbouring clauses, as bytes of `text`.
fn repeated_clause(text: &str) -> Option<(usize, usize)> {
    let is_break = |c: char| matches!(c, ',' | ';' | ':' | '，' | '；' | '：');
    let mut before: Option<&str> = None;
    let mut start = 0;
    for clause in text.split_inclusive(is_break) {
        let words = clause.trim_matches(|c: char| is_break(c) || c.is_whitespace());
        let long =
            words.chars().count() >= SHORTEST && (words.chars().any(is_han) || words.split_whitespace().count() >= 3);
        if long && before == Some(words) {
            return Some((start, start + clause.len()));
        }
        before = Some(words);
        start += clause.len();
    }
    None
}
