//! Names of ethnic Chinese people of which only the surname can be told.

use super::evidence::{Evidence, Mentioned};
use super::mentions::Question;
use super::persons::{contradicts, somebody_else};
use super::{Mention, NameMatter, NameVerdict, mentions};
use crate::lexicon::Romanised;
use crate::text::chars::is_han;

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

/// Whether a table has `word`, or its characters stand for words of the name by their sound: 李麦克 for Mike Lee.
pub(super) fn is_transliterated(evidence: &Evidence<'_>, word: &str, words: &[String], surname: &str) -> bool {
    let lexicon = evidence.compared.lexicon;
    let characters: Vec<char> = word.chars().collect();
    let voiced = lexicon.sound.voice(&characters);
    let sounds = |name: &String| {
        let best = lexicon.sound.spell(name).and_then(|name| lexicon.sound.best(&name, &voiced));
        best.is_some_and(|(range, ratio)| range.len() > 1 && ratio >= 2.5)
            || lexicon.renderings.attested(name).any(|text| word.ends_with(text))
    };
    lexicon.renderings.is_rendering(word)
        || words.iter().filter(|name| name.as_str() != surname || characters.len() == 2).any(sounds)
}

/// Whether `word` is a surname with a title, or a place with its kind.
pub(super) fn is_title(word: &str) -> bool {
    const TITLES: [&str; 18] = [
        "县", "州", "市", "郡", "镇", "区", "先生", "女士", "小姐", "太太", "夫人", "博士", "教授", "老师", "医生",
        "律师", "主席", "总统",
    ];
    TITLES.iter().any(|title| word.ends_with(title))
}

/// The word at `token`, and with the next one where the segmenter parted a surname from its given name; the part of each
/// that tells whether it may be a person's name.
pub(super) fn candidates<'e>(
    evidence: &Evidence<'e>,
    sentence: usize,
    token: usize,
) -> impl Iterator<Item = (&'e str, &'e str)> {
    let document = evidence.chinese();
    let word = document.token_text(sentence, token);
    let view = document.tokens[token].view;
    let parted = || {
        let next = Some(token + 1).filter(|next| document.sentences[sentence].tokens.contains(next))?;
        let given = document.token_text(sentence, next);
        let text = document.paragraphs[document.sentences[sentence].paragraph].view.text();
        let joined = word.chars().nth(1).is_none() && document.tokens[next].view.start == view.end;
        (joined && given.chars().all(is_han)).then(|| (&text[view.start..document.tokens[next].view.end], given))
    };
    [Some((word, word)), parted()].into_iter().flatten()
}
