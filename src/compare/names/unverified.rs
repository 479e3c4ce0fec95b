//! Names of ethnic Chinese people of which only the surname can be told.

use super::candidates::{candidates, is_title, is_transliterated};
use super::evidence::{Evidence, Mentioned};
use super::mentions::Question;
use super::persons::{contradicts, somebody_else};
use super::{Mention, NameMatter, NameVerdict, mentions};
use crate::lexicon::Romanised;

/// The first mention of each name whose surname fits a Chinese name of its bead, and whose given name does not.
pub(super) fn find(evidence: &Evidence<'_>) -> Vec<NameVerdict> {
    mentions::first(evidence, |name| judge(evidence, name))
}

/// What is said of one name in its bead.
fn judge(evidence: &Evidence<'_>, name: &Mentioned<'_>) -> Option<Question> {
    if !(2..=4).contains(&name.name.words.len()) || !evidence.has_surname(name) {
        return None;
    }
    if let Some((rendering, place)) = surname_only(evidence, name) {
        let another = contradicts(evidence, name, &rendering);
        return Some((rendering, place, if another { NameMatter::Another } else { NameMatter::Unverified }));
    }
    let (rendering, place) = somebody_else(evidence, name)?;
    Some((rendering, place, NameMatter::Another))
}

/// The Chinese name in the bead that shares no more than its surname with `name`; `None` when one fits wholly.
fn surname_only(evidence: &Evidence<'_>, name: &Mentioned<'_>) -> Option<(String, Mention)> {
    let lexicon = evidence.compared.lexicon;
    if name.known_whole().is_some() {
        return None;
    }
    let words = name.pieces();
    let mut found = None;
    for first in evidence.surnames(name.bead) {
        let Some(token) = first.token else { continue };
        let spelled = |word: &&String| lexicon.readings.is_surname_of(first.character, word);
        // A Korean name is read in Korean, which nothing here can do.
        let korean = |word: &&String| lexicon.readings.is_korean(first.character, word);
        let Some(surname) = words.iter().find(spelled).filter(|word| !korean(word)) else {
            continue;
        };
        for (word, telling) in candidates(evidence, first.sentence, token) {
            match lexicon.readings.romanise(&word.chars().collect::<Vec<_>>(), words) {
                Romanised::Whole => return None,
                Romanised::Surname
                    if found.is_none()
                        && !is_title(word)
                        && (2..=3).contains(&word.chars().count())
                        && lexicon.segmenter.is_person(telling)
                        && !is_transliterated(evidence, word, words, surname) =>
                {
                    found = Some((word.to_owned(), evidence.mention(first.sentence, first.at, word)));
                }
                _ => {}
            }
        }
    }
    found
}
