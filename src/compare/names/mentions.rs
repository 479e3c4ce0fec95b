//! English names judged by their own bead, each where it is first in question.

use super::evidence::Evidence;
use super::{Mention, NameMatter, NameVerdict};
use crate::facts::{Name, Stated, in_sentence};
use std::collections::BTreeSet;

/// A rendering in question, where it stands, and what is the matter.
pub(super) type Question = (String, Mention, NameMatter);

/// The first mention of each name of which `judge` says something, by the number of the bead and the name.
pub(super) fn first(
    evidence: &Evidence<'_>,
    judge: impl Fn(usize, &Stated<Name>) -> Option<Question>,
) -> Vec<NameVerdict> {
    let english = evidence.compared.english();
    let mut verdicts = Vec::new();
    let mut seen = BTreeSet::new();
    for bead in 0..evidence.beads.len() {
        for &sentence in evidence.english_sentences(bead) {
            for name in in_sentence(&evidence.compared.facts[english].names, sentence) {
                let Some((rendering, place, matter)) = judge(bead, name) else { continue };
                if seen.insert(name.value.text.clone()) {
                    verdicts.push(NameVerdict {
                        matter,
                        english: name.value.text.clone(),
                        english_place: Mention { side: english, sentence, view: name.view },
                        chinese_places: vec![place],
                        rendering,
                        usual: None,
                        bearer: None,
                    });
                }
            }
        }
    }
    verdicts
}
