//! Names of ethnic Chinese people of which only the surname can be told.

use super::evidence::Evidence;
use super::{Mention, NameMatter, NameVerdict};
use crate::facts::{Name, Stated, in_sentence};
use crate::lexicon::Romanised;
use crate::text::ViewSpan;
use std::collections::BTreeSet;

/// The first mention of each name whose surname fits a Chinese name of its bead, and whose given name does not.
pub(super) fn find(evidence: &Evidence<'_>) -> Vec<NameVerdict> {
    let english = evidence.compared.english();
    let mut verdicts = Vec::new();
    let mut seen = BTreeSet::new();
    for bead in 0..evidence.beads.len() {
        for &sentence in evidence.english_sentences(bead) {
            for name in in_sentence(&evidence.compared.facts[english].names, sentence) {
                let several = (2..=4).contains(&name.value.words.len());
                if several
                    && let Some((rendering, place)) = surname_only(evidence, bead, name)
                    && seen.insert(name.value.text.clone())
                {
                    verdicts.push(NameVerdict {
                        matter: NameMatter::Unverified,
                        english: name.value.text.clone(),
                        english_place: Mention { side: english, sentence, view: name.view },
                        chinese_places: vec![place],
                        rendering,
                        usual: None,
                    });
                }
            }
        }
    }
    verdicts
}

/// The Chinese name in the bead that shares no more than its surname with `name`; `None` when one fits wholly.
fn surname_only(evidence: &Evidence<'_>, bead: usize, name: &Stated<Name>) -> Option<(String, Mention)> {
    let lexicon = evidence.compared.lexicon;
    let words: Vec<String> = name.value.words.iter().map(|word| word.text.to_lowercase()).collect();
    let texts: Vec<&str> = words.iter().map(String::as_str).collect();
    if lexicon.renderings.known(&texts).is_some() {
        return None;
    }
    let document = evidence.chinese();
    let mut found = None;
    for &sentence in evidence.chinese_sentences(bead) {
        let text = document.paragraphs[document.sentences[sentence].paragraph].view.text();
        for token in document.sentences[sentence].tokens.clone() {
            let start = document.tokens[token].view.start;
            let Some(first) = text[start..].chars().next() else { continue };
            if !lexicon.readings.surname(first).any(|spelling| words.iter().any(|word| word == spelling)) {
                continue;
            }
            let word = document.token_text(sentence, token);
            let han: Vec<char> = word.chars().collect();
            match lexicon.readings.romanise(&han, &words) {
                Romanised::Whole => return None,
                Romanised::Surname if (2..=3).contains(&han.len()) && lexicon.segmenter.is_person(word) => {
                    let view = ViewSpan::new(start, start + word.len());
                    let place = Mention { side: evidence.chinese_side(), sentence, view };
                    found = found.or_else(|| Some((word.to_owned(), place)));
                }
                _ => {}
            }
        }
    }
    found
}
