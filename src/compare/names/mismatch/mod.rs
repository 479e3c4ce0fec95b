//! Beads in which a name of each side has nothing to do with any name of the other.

mod rest;

use super::evidence::{Evidence, NameWord};
use super::{NameMatter, NameVerdict};
use crate::text::chars::is_han;
use rest::{Rest, rest};

/// From this ratio on, characters sound enough like a word to stand for it.
const SOUNDS: f64 = 2.5;
/// From this ratio on, characters sound enough like a word that stands elsewhere.
const ECHOES: f64 = 5.0;

/// Beads in which a name of each side has nothing to do with any name of the other.
pub(super) fn find(evidence: &Evidence<'_>) -> Vec<NameVerdict> {
    let mut verdicts = Vec::new();
    for bead in 0..evidence.beads.len() {
        // Whether a name is missing is cheaper to see than what is left of the runs, and most beads miss none.
        let runs = &evidence.beads[bead].runs;
        let unheard = if runs.iter().any(|run| run.sure || run.likely) { unheard(evidence, bead) } else { Vec::new() };
        if unheard.is_empty() {
            continue;
        }
        let rests: Vec<Rest> = runs.iter().filter_map(|run| rest(evidence, run, bead)).collect();
        let mut missing = missing(evidence, bead, unheard, &rests);
        for rest in rests {
            let Some(word) = wanted(evidence, bead, &rest, &mut missing) else { continue };
            let Some(place) = word.places.iter().find(|(of, _)| *of == bead).map(|(_, place)| *place) else { continue };
            let usual = word.renderings.first().map(|rendering| rendering.text.clone());
            verdicts.push(NameVerdict {
                matter: NameMatter::Another,
                english: word.text.to_owned(),
                english_place: place,
                chinese_places: vec![rest.place],
                rendering: rest.text,
                usual: usual.or_else(|| word.listed.first().map(|text| (*text).to_owned())),
                bearer: None,
            });
        }
    }
    verdicts
}

/// Takes the first of the `missing` names that `rest` may stand for, one in its brackets before others.
///
/// The dictionary is asked last, for it is asked about every word of the bead.
fn wanted<'e>(
    evidence: &Evidence<'_>,
    bead: usize,
    rest: &Rest,
    missing: &mut Vec<&'e NameWord<'e>>,
) -> Option<&'e NameWord<'e>> {
    let common = evidence.compared.lexicon.renderings.is_rendering(&rest.text);
    let first = rest.text.chars().next();
    let fits = |word: &NameWord<'_>| {
        (!common && rest.sure || word.known || !word.renderings.is_empty())
            && !names_of(word).any(|text| text.chars().next() == first)
    };
    if !missing.iter().any(|word| fits(word)) || !rest.stands(evidence, bead) {
        return None;
    }
    missing.retain(|word| !fits(word) || !is_translated(evidence, word, bead));
    let glossed = |word: &NameWord<'_>| rest.gloss.as_ref().is_some_and(|gloss| gloss.contains(word.text));
    let at = missing.iter().position(|word| glossed(word) && fits(word));
    let at = at.or_else(|| missing.iter().position(|word| fits(word)))?;
    Some(missing.remove(at))
}

/// The sure names of a bead for which no rendering stands on its Chinese side and no characters sound.
fn unheard<'e>(evidence: &'e Evidence<'_>, bead: usize) -> Vec<&'e NameWord<'e>> {
    let words = evidence.beads[bead].words.iter().map(|&word| &evidence.words[word]);
    let is_rendered = |word: &NameWord<'_>| {
        names_of(word).any(|text| evidence.says(bead, text))
            || (word.listed.is_empty() || !evidence.says(bead, "(")) && evidence.says(bead, word.text)
    };
    words.filter(|word| word.sure && !is_rendered(word) && !is_heard(evidence, word, bead)).collect()
}

/// Those of the `unheard` names of a bead that do not stand on its Chinese side in Latin letters, the best known first.
fn missing<'e>(
    evidence: &Evidence<'_>,
    bead: usize,
    unheard: Vec<&'e NameWord<'e>>,
    rests: &[Rest],
) -> Vec<&'e NameWord<'e>> {
    let mut missing = unheard;
    missing.retain(|word| !rests.is_empty() && !is_written(evidence, word, bead, rests));
    missing.sort_by_key(|word| (word.renderings.is_empty(), word.listed.is_empty()));
    missing
}

/// Whether characters of the bead sound like `word`, and not more like another word of it.
fn is_heard(evidence: &Evidence<'_>, word: &NameWord<'_>, bead: usize) -> bool {
    let here = &evidence.beads[bead];
    here.runs.iter().any(|run| {
        let Some((range, ratio)) = evidence.best(word, run) else { return false };
        let better = |other: &NameWord<'_>| {
            let best = evidence.best(other, run);
            best.is_some_and(|(place, more)| more > ratio + 3.0 && place.start < range.end && range.start < place.end)
        };
        let others = here.words.iter().map(|&other| &evidence.words[other]).filter(|other| other.text != word.text);
        ratio >= SOUNDS && (range.len() > 1 || ratio >= ECHOES) && !others.into_iter().any(better)
    })
}

/// Whether a dictionary translates a word of the Chinese side by `word`.
fn is_translated(evidence: &Evidence<'_>, word: &NameWord<'_>, bead: usize) -> bool {
    let lower = &word.lower;
    let is_word = |part: &str| part.len() == lower.len() && part.len() > 3 && part.to_lowercase() == *lower;
    let says = |gloss: &str| gloss.split(|c: char| !c.is_alphabetic()).any(is_word);
    let document = evidence.chinese();
    let tokens = evidence.chinese_sentences(bead).iter().flat_map(|&sentence| {
        document.sentences[sentence].tokens.clone().map(move |token| document.token_text(sentence, token))
    });
    let mut words = tokens.filter(|token| token.starts_with(is_han));
    words.any(|token| evidence.compared.lexicon.translations.glosses(token).any(says))
}

/// Whether `word` stands on the Chinese side in Latin letters, as it usually does.
fn is_written(evidence: &Evidence<'_>, word: &NameWord<'_>, bead: usize, rests: &[Rest]) -> bool {
    let document = evidence.chinese();
    let glossed = rests.iter().any(|rest| rest.gloss.as_ref().is_some_and(|gloss| gloss.contains(word.text)));
    let mut sentences = evidence.chinese_sentences(bead).iter();
    (!glossed || word.listed.is_empty())
        && sentences.any(|&sentence| document.sentence_text(sentence).to_lowercase().contains(&word.lower))
}

/// The words of a gloss that are long enough to tell something.
fn words_of(gloss: &str) -> impl Iterator<Item = String> {
    gloss.split(|c: char| !c.is_alphabetic()).filter(|word| word.len() > 3).map(str::to_lowercase)
}

/// Every rendering of `word` that the text or a table gives.
fn names_of<'w>(word: &'w NameWord<'_>) -> impl Iterator<Item = &'w str> {
    word.renderings.iter().map(|rendering| rendering.text.as_str()).chain(word.listed.iter().copied())
}
