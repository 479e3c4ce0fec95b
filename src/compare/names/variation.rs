//! One name with several renderings in one text.

use super::evidence::{Evidence, NameWord};
use super::{Mention, NameMatter, NameVerdict};
use crate::text::ViewSpan;

/// Beads where a name is written with one other character than elsewhere.
pub(super) fn find(evidence: &Evidence<'_>) -> Vec<NameVerdict> {
    let mut verdicts = Vec::new();
    for word in evidence.words.iter().filter(|word| word.sure) {
        if let Some(usual) = word.renderings.first() {
            let characters: Vec<char> = usual.text.chars().collect();
            verdicts.extend(of_word(evidence, word, &usual.text, &characters));
        }
    }
    verdicts
}

/// The most places one finding shows.
const MOST_PLACES: usize = 11;

/// Every bead of `word` without its usual rendering but with one that is like it.
fn of_word(evidence: &Evidence<'_>, word: &NameWord<'_>, usual: &str, characters: &[char]) -> Option<NameVerdict> {
    let document = evidence.chinese();
    let mut verdict: Option<NameVerdict> = None;
    for &(bead, place) in &word.places {
        let sentences = evidence.chinese_sentences(bead);
        if !evidence.nearly_says(bead, characters) || evidence.says(bead, usual) {
            continue;
        }
        for &sentence in sentences {
            let start = document.sentences[sentence].view.start;
            for (at, text) in near(document.sentence_text(sentence), characters) {
                if !evidence.sounds(word, text) {
                    continue;
                }
                let view = ViewSpan::new(start + at, start + at + text.len());
                let mention = Mention { side: evidence.chinese_side(), sentence, view };
                let verdict = verdict.get_or_insert_with(|| NameVerdict {
                    matter: NameMatter::Varies,
                    english: word.text.to_owned(),
                    english_place: place,
                    chinese_places: Vec::new(),
                    rendering: text.to_owned(),
                    usual: Some(usual.to_owned()),
                    bearer: None,
                });
                verdict.chinese_places.push(mention);
            }
        }
    }
    let mut verdict = verdict?;
    let room = MOST_PLACES.saturating_sub(verdict.chinese_places.len());
    verdict.chinese_places.extend(usual_places(evidence, word, usual).into_iter().take(room));
    Some(verdict)
}

/// Where the usual rendering of `word` stands, first the places nearest to the beginning.
fn usual_places(evidence: &Evidence<'_>, word: &NameWord<'_>, usual: &str) -> Vec<Mention> {
    let document = evidence.chinese();
    let mut places = Vec::new();
    for &(bead, _) in &word.places {
        for &sentence in evidence.chinese_sentences(bead) {
            if let Some(at) = document.sentence_text(sentence).find(usual) {
                let start = document.sentences[sentence].view.start + at;
                let view = ViewSpan::new(start, start + usual.len());
                places.push(Mention { side: evidence.chinese_side(), sentence, view });
            }
        }
    }
    places.dedup();
    places
}

/// The parts of `text` that differ from `usual` in one character, with their first byte.
pub(super) fn near<'t>(text: &'t str, usual: &[char]) -> Vec<(usize, &'t str)> {
    let mut found = Vec::new();
    for (start, _) in text.char_indices() {
        let (mut end, mut differing, mut count) = (start, 0, 0);
        for (c, of) in text[start..].chars().zip(usual) {
            differing += usize::from(c != *of);
            if differing > 1 {
                break;
            }
            (end, count) = (end + c.len_utf8(), count + 1);
        }
        if differing == 1 && count == usual.len() && count > 1 {
            found.push((start, &text[start..end]));
        }
    }
    found
}
