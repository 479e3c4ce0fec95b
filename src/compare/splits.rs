//! Sentences that a translator split off: what the sentence beside them leaves unsaid of the source.

use super::Compared;
use super::gaps::{Extent, Gap};
use crate::align::stem;
use crate::document::TokenKind;
use crate::document::is_function_word;
use crate::facts::in_sentence;
use crate::text::Side;
use std::collections::BTreeSet;

/// Probability from which a word translates another.
const LIKELY: f32 = 0.05;
/// Words of the source that a split-off sentence alone translates, from which on it need not be short.
const MANY: usize = 2;
/// Share of the words of a split-off sentence that the source must have.
const SHARED: f64 = 0.3;

/// Whether an added sentence says what the source sentence beside it says and the translation of that does not.
///
/// Asked of Chinese text that an English sentence became; a sentence given twice is none.
pub(super) fn is_split_off(compared: Compared<'_>, gap: &Gap) -> bool {
    let english = compared.english();
    let [sentence] = gap.sentences.as_slice() else { return false };
    if gap.side != Side::Target
        || gap.side == english
        || gap.extent != Extent::Sentences
        || gap.twins.iter().any(Option::is_some)
    {
        return false;
    }
    let beads = &compared.alignment.beads;
    let Some(at) = beads.iter().position(|bead| bead.side(gap.side).contains(sentence)) else { return false };
    let paragraph = |sentence: usize| compared.documents[gap.side].sentences[sentence].paragraph;
    let beside = [at.checked_sub(1), Some(at + 1)].into_iter().flatten().filter_map(|near| beads.get(near));
    beside.filter(|bead| bead.side(gap.side).iter().any(|&near| paragraph(near) == paragraph(*sentence))).any(|bead| {
        let source = said(compared, english, bead.side(english));
        let (own, words) = explained(compared, gap.side, &[*sentence], &source);
        let (known, _) = explained(compared, gap.side, bead.side(gap.side), &source);
        let new = own.difference(&known).count();
        new >= MANY || new > 0 && own.len() as f64 >= SHARED * words as f64
    })
}

/// The stems and numbers that English sentences are about.
fn said(compared: Compared<'_>, side: Side, sentences: &[usize]) -> BTreeSet<String> {
    let document = &compared.documents[side];
    let mut said = BTreeSet::new();
    for &sentence in sentences {
        for token in document.sentences[sentence].tokens.clone() {
            let word = document.token_text(sentence, token).to_lowercase();
            if document.tokens[token].kind == TokenKind::Word && !is_function_word(&word) {
                said.insert(stem(&word));
            }
        }
        said.extend(numbers(compared, side, sentence));
    }
    said
}

/// What of `source` the words and numbers of Chinese sentences translate, and how many words these have.
fn explained(
    compared: Compared<'_>,
    side: Side,
    sentences: &[usize],
    source: &BTreeSet<String>,
) -> (BTreeSet<String>, usize) {
    let document = &compared.documents[side];
    let translations = &compared.lexicon.translations;
    let (mut found, mut words) = (BTreeSet::new(), 0);
    for &sentence in sentences {
        for token in document.sentences[sentence].tokens.clone() {
            let word = document.token_text(sentence, token);
            if document.tokens[token].kind != TokenKind::Word || word.chars().nth(1).is_none() {
                continue;
            }
            words += 1;
            let likely = translations.likely(word, LIKELY).filter(|&english| source.contains(english));
            found.extend(likely.map(str::to_owned));
            found.extend(translations.glosses(word).map(stem).filter(|gloss| source.contains(gloss)));
        }
        found.extend(numbers(compared, side, sentence).into_iter().filter(|number| source.contains(number)));
    }
    (found, words)
}

/// The numbers of a sentence by value, in numbers, quantities and times.
fn numbers(compared: Compared<'_>, side: Side, sentence: usize) -> Vec<String> {
    let facts = &compared.facts[side];
    let plain = in_sentence(&facts.numbers, sentence).iter().map(|stated| stated.value.value);
    let counted = in_sentence(&facts.quantities, sentence).iter().map(|stated| stated.value.number.value);
    let hours = in_sentence(&facts.dates, sentence).iter().filter_map(|stated| stated.value.clock);
    plain.chain(counted).chain(hours.map(|clock| f64::from(clock.hour))).map(|value| format!("#{value}")).collect()
}
