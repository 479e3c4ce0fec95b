//! Beads in which a name of each side has nothing to do with any name of the other.

use super::evidence::{Evidence, Name, Run};
use super::{Mention, NameMatter, NameVerdict};
use crate::text::ViewSpan;
use std::ops::Range;

/// From this ratio on, characters sound enough like a word to stand for it.
const SOUNDS: f64 = 2.5;
/// From this ratio on, characters sound enough like a word that stands elsewhere.
const ECHOES: f64 = 5.0;
/// How many beads away such a word stands at most; what words are called is known wherever they stand.
const FAR: usize = 12;
/// Below this ratio, characters certainly do not stand for a word.
const LOOSE: f64 = -2.0;
/// The odds from which what is left of a run is still a name.
const LEFT: f64 = 4.0;

/// Characters that no word explains.
struct Rest {
    place: Mention,
    text: String,
    /// What stands in brackets behind it.
    gloss: Option<String>,
    /// Whether it is a name by itself, or only if one is wanted.
    sure: bool,
}

/// Beads in which a name of each side has nothing to do with any name of the other.
pub(super) fn find(evidence: &Evidence<'_>) -> Vec<NameVerdict> {
    let mut verdicts = Vec::new();
    for bead in 0..evidence.beads.len() {
        let rests: Vec<Rest> = evidence.beads[bead].runs.iter().filter_map(|run| rest(evidence, run, bead)).collect();
        if rests.is_empty() {
            continue;
        }
        let mut missing = missing(evidence, bead, &rests);
        for rest in rests {
            let common = evidence.compared.lexicon.renderings.is_rendering(&rest.text);
            let first = rest.text.chars().next();
            let fits = |word: &Name| {
                (!common && rest.sure || word.known || !word.renderings.is_empty())
                    && !names_of(word).any(|text| text.chars().next() == first)
            };
            let glossed = |word: &Name| rest.gloss.as_ref().is_some_and(|gloss| gloss.contains(&word.text));
            let Some(at) = missing
                .iter()
                .position(|word| glossed(word) && fits(word))
                .or_else(|| missing.iter().position(|word| fits(word)))
            else {
                continue;
            };
            let word = missing.remove(at);
            let Some(place) = word.places.iter().find(|(of, _)| *of == bead).map(|(_, place)| *place) else { continue };
            let usual = word.renderings.first().map(|rendering| rendering.text.clone());
            verdicts.push(NameVerdict {
                matter: NameMatter::Another,
                english: word.text.clone(),
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

/// What is left of a run when the words of the bead, of its neighbours and of the whole text have taken their parts.
fn rest(evidence: &Evidence<'_>, run: &Run, bead: usize) -> Option<Rest> {
    if !run.sure && !run.likely {
        return None;
    }
    let mut taken = vec![false; run.characters.len()];
    for near in [bead..bead + 1, bead.saturating_sub(1)..(bead + 2).min(evidence.beads.len())] {
        for word in evidence.beads[near].iter().flat_map(|bead| &bead.words) {
            take(evidence, &evidence.words[*word], run, SOUNDS, &mut taken);
        }
        left(evidence, run, &taken)?;
    }
    if is_repeated(evidence, run, bead) {
        return None;
    }
    for (_, range) in evidence.called(&run.characters) {
        taken[range].fill(true);
    }
    let around = bead.saturating_sub(FAR)..(bead + FAR + 1).min(evidence.beads.len());
    for word in evidence.beads[around].iter().flat_map(|bead| &bead.words) {
        take(evidence, &evidence.words[*word], run, ECHOES, &mut taken);
    }
    left(evidence, run, &taken)?;
    translated(evidence, run, bead, &mut taken);
    let range = left(evidence, run, &taken)?;
    if is_echo(evidence, &run.characters[range.clone()], bead) {
        return None;
    }
    let text: String = run.characters[range.clone()].iter().collect();
    if is_common_noun(evidence, &text) {
        return None;
    }
    let bytes = |range: Range<usize>| run.characters[range].iter().map(|c| c.len_utf8()).sum::<usize>();
    let start = run.place.view.start + bytes(run.inner.start..range.start);
    let view = ViewSpan::new(start, start + bytes(range.clone()));
    let place = Mention { view, ..run.place };
    Some(Rest { place, text, gloss: gloss(evidence, place), sure: run.sure })
}

/// Whether the dictionary explains `text`, and by no name.
fn is_common_noun(evidence: &Evidence<'_>, text: &str) -> bool {
    let mut glosses = evidence.compared.lexicon.translations.glosses(text).peekable();
    glosses.peek().is_some() && glosses.all(|gloss| !gloss.starts_with(char::is_uppercase))
}

/// Whether characters may after all stand for a word of the bead, loosely or for a part of it.
fn is_echo(evidence: &Evidence<'_>, characters: &[char], bead: usize) -> bool {
    let sound = &evidence.compared.lexicon.sound;
    let ratio = |text: &str| sound.spell(text).map_or(f64::NEG_INFINITY, |name| sound.fit(&name, characters).ratio);
    // A Chinese surname that a word of the bead spells out makes the rest a given name, which sound cannot judge.
    let mut spellings = characters.first().into_iter().flat_map(|&c| evidence.compared.lexicon.readings.surname(c));
    let words = &evidence.beads[bead].words;
    if spellings.any(|spelling| words.iter().any(|&word| evidence.words[word].text.eq_ignore_ascii_case(spelling))) {
        return true;
    }
    words.iter().any(|&word| {
        // A county is called after its town: 北安普敦 in Northamptonshire is its name, and 郡 its kind.
        let text = evidence.words[word].text.trim_end_matches("shire");
        let cuts = text.char_indices().map(|(at, _)| at).filter(|at| (3..text.len().saturating_sub(2)).contains(at));
        ratio(text) > LOOSE || cuts.into_iter().any(|at| ratio(&text[..at]).max(ratio(&text[at..])) > ECHOES)
    })
}

/// Marks the characters of `run` that stand for `word`.
fn take(evidence: &Evidence<'_>, word: &Name, run: &Run, least: f64, taken: &mut [bool]) {
    for text in names_of(word) {
        let text: Vec<char> = text.chars().collect();
        if let Some(at) = run.characters.windows(text.len()).position(|window| window == text) {
            taken[at..at + text.len()].fill(true);
            return;
        }
    }
    if let Some((range, ratio)) = evidence.best(word, run)
        && (range.len() > 1 && ratio >= least || least < ECHOES && ratio >= ECHOES)
    {
        taken[range].fill(true);
    }
}

/// Every rendering of `word` that the text or a table gives.
fn names_of(word: &Name) -> impl Iterator<Item = &str> {
    word.renderings.iter().map(|rendering| rendering.text.as_str()).chain(word.listed.iter().copied())
}

/// The longest part of a run that nothing took, when it is still a name.
fn left(evidence: &Evidence<'_>, run: &Run, taken: &[bool]) -> Option<Range<usize>> {
    let mut longest = 0..0;
    let mut start = run.inner.start;
    for at in run.inner.clone() {
        if taken[at] {
            start = at + 1;
        } else if at + 1 - start > longest.len() {
            longest = start..at + 1;
        }
    }
    let sound = &evidence.compared.lexicon.sound;
    let odds: f64 = run.characters[longest.clone()].iter().map(|&c| sound.odds(c).min(5.0)).sum();
    (longest == run.inner || longest.len() > 1 && odds >= LEFT).then_some(longest)
}

/// Whether a run stands in other beads too, beside a name of this one.
fn is_repeated(evidence: &Evidence<'_>, run: &Run, bead: usize) -> bool {
    let inner = &run.characters[run.inner.clone()];
    let holds = |other: &Run| other.characters.windows(inner.len()).any(|window| window == inner);
    let places = evidence.beads[bead].words.iter().flat_map(|&word| &evidence.words[word].places);
    let others = places.filter(|(other, _)| *other != bead);
    others.into_iter().any(|(other, _)| evidence.beads[*other].runs.iter().any(holds))
}

/// Marks the characters of `run` that the dictionary translates by words of the English text.
fn translated(evidence: &Evidence<'_>, run: &Run, bead: usize, taken: &mut [bool]) {
    let english = evidence.english_sentences(bead).iter();
    let text: String = english.map(|&s| evidence.english().sentence_text(s).to_lowercase() + " ").collect();
    for first in run.inner.clone() {
        for end in first + 2..=run.inner.end {
            let part: String = run.characters[first..end].iter().collect();
            let mut words = evidence.compared.lexicon.translations.glosses(&part).flat_map(words_of);
            if words
                .any(|word| text.contains(&word) || evidence.words.iter().any(|name| name.text.to_lowercase() == word))
            {
                taken[first..end].fill(true);
            }
        }
    }
}

/// What stands in brackets right behind `place`.
fn gloss(evidence: &Evidence<'_>, place: Mention) -> Option<String> {
    let document = evidence.chinese();
    let sentence = &document.sentences[place.sentence];
    let text =
        &document.paragraphs[sentence.paragraph].view.text()[place.view.end..sentence.view.end.max(place.view.end)];
    let (between, inside) = text.split_once('(')?;
    let near =
        between.len() <= 48 && !between.contains(|c: char| c.is_ascii_alphanumeric() || matches!(c, ',' | '。' | '、'));
    near.then(|| inside.split(')').next().unwrap_or(inside).to_owned())
}

/// The names of a bead that stand nowhere on its Chinese side, the best known first.
fn missing<'e>(evidence: &'e Evidence<'_>, bead: usize, rests: &[Rest]) -> Vec<&'e Name> {
    let here = &evidence.beads[bead];
    let words = here.words.iter().map(|&word| &evidence.words[word]);
    let mut missing: Vec<&Name> = words
        .filter(|word| word.sure && !is_heard(evidence, word, bead) && !is_written(evidence, word, bead, rests))
        .collect();
    missing.sort_by_key(|word| (word.renderings.is_empty(), word.listed.is_empty()));
    missing
}

/// Whether characters of the bead sound like `word`, and not more like another word of it.
fn is_heard(evidence: &Evidence<'_>, word: &Name, bead: usize) -> bool {
    let here = &evidence.beads[bead];
    here.runs.iter().any(|run| {
        let Some((range, ratio)) = evidence.best(word, run) else { return false };
        let better = |other: &Name| {
            let best = evidence.best(other, run);
            best.is_some_and(|(place, more)| more > ratio + 3.0 && place.start < range.end && range.start < place.end)
        };
        let others = here.words.iter().map(|&other| &evidence.words[other]).filter(|other| other.text != word.text);
        ratio >= SOUNDS && (range.len() > 1 || ratio >= ECHOES) && !others.into_iter().any(better)
    })
}

/// Whether `word` stands on the Chinese side in Latin letters, as it usually does, or by a table.
fn is_written(evidence: &Evidence<'_>, word: &Name, bead: usize, rests: &[Rest]) -> bool {
    let document = evidence.chinese();
    let lower = word.text.to_lowercase();
    let glossed = rests.iter().any(|rest| rest.gloss.as_ref().is_some_and(|gloss| gloss.contains(&word.text)));
    evidence.chinese_sentences(bead).iter().any(|&sentence| {
        let text = document.sentence_text(sentence);
        (!glossed || word.listed.is_empty()) && text.to_lowercase().contains(&lower)
            || word.renderings.iter().any(|rendering| text.contains(&rendering.text))
            || word.listed.iter().any(|rendering| text.contains(rendering))
            || document.sentences[sentence].tokens.clone().any(|token| {
                let glosses = evidence.compared.lexicon.translations.glosses(document.token_text(sentence, token));
                glosses.flat_map(words_of).any(|gloss| gloss == lower)
            })
    })
}

/// The words of a gloss that are long enough to tell something.
fn words_of(gloss: &str) -> impl Iterator<Item = String> {
    gloss.split(|c: char| !c.is_alphabetic()).filter(|word| word.len() > 3).map(str::to_lowercase)
}
