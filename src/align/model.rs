//! Word translation probabilities for the words of two texts.

use super::background::Background;
use super::explain::NOISE;
use super::glosses::glosses;
use super::sequence::Vocabulary;
use crate::lexicon::{Learnt, Lexicon, Translation};
use rustc_hash::FxHashMap;

/// Probability of a term that both sides write alike, such as a number or a Latin name.
const SAME: f32 = 0.9;
/// Probability of a mark that both sides write alike.
const SAME_MARK: f32 = 0.3;
/// Share of the trained table where the dictionary knows the word too.
const TRAINED: f32 = 0.5;

/// Trust in the glosses of a word that was put together from its parts.
const PARTS: f32 = 0.7;
/// Share of an English word's occurrences that the dictionary is trusted to explain.
const REVERSE: f32 = 0.8;

/// A possible translation: the id of the other side's term and two probabilities.
#[derive(Clone, Copy, Debug)]
pub(super) struct Entry {
    /// Id of the Chinese term.
    pub(super) chinese: u32,
    /// Id of the English term.
    pub(super) english: u32,
    /// p(English | Chinese).
    pub(super) forward: f32,
    /// p(Chinese | English).
    pub(super) backward: f32,
}

/// Word translation probabilities for the words of two texts, both ways, sparse.
#[derive(Clone, Debug, Default)]
pub(super) struct Model {
    /// Sorted by Chinese id, then English id.
    pub(super) entries: Vec<Entry>,
}

impl Model {
    /// What the lexicon knows about the words of two texts; `learnt` has what it learnt of each Chinese term.
    pub(super) fn of(
        chinese: &Vocabulary,
        english: &Vocabulary,
        learnt: &[Option<Learnt<'_>>],
        lexicon: &Lexicon,
    ) -> Model {
        let mut entries = Vec::new();
        let mut reverse = vec![0.0_f32; english.terms.len()];
        for (z, word) in chinese.terms.iter().enumerate() {
            if let Some(e) = english.find(word) {
                let same = if word.starts_with('P') { SAME_MARK } else { SAME };
                entries.push((z, e, same, Some(same), 0.0));
                continue;
            }
            let trained = learnt[z].as_ref().map_or(&[][..], |learnt| &learnt.translations);
            let mut row: Vec<(u32, f32, Option<f32>, f32)> = known(word, trained, english, lexicon);
            row.sort_by_key(|&(e, ..)| e);
            for (e, forward, backward, gloss) in row {
                let weight = gloss * (chinese.counts[z] as f32 + 0.5).sqrt();
                reverse[e as usize] += weight;
                entries.push((z, e, forward, backward, weight));
            }
        }
        let entries = entries
            .into_iter()
            .map(|(z, e, forward, backward, weight)| {
                let by_gloss = if weight > 0.0 { REVERSE * weight / reverse[e as usize] } else { 0.0 };
                let backward = match backward {
                    Some(trained) if weight > 0.0 => TRAINED * trained + (1.0 - TRAINED) * by_gloss,
                    Some(trained) => trained,
                    None => by_gloss,
                };
                Entry { chinese: z as u32, english: e, forward, backward }
            })
            .collect();
        Model { entries }
    }

    /// How far the terms of a Chinese and an English stretch of text explain each other.
    pub(super) fn support(&self, chinese: &[u32], english: &[u32], background: &Background) -> Support {
        let (zh, en) = (counted(chinese), counted(english));
        let (mut of_chinese, mut of_english) = (vec![0.0_f32; zh.len()], vec![0.0_f32; en.len()]);
        for (at, &(z, times)) in zh.iter().enumerate() {
            for entry in self.row(z) {
                let Ok(other) = en.binary_search_by_key(&entry.english, |&(e, _)| e) else { continue };
                of_chinese[at] += entry.backward * en[other].1 / english.len() as f32;
                of_english[other] += entry.forward * times / chinese.len() as f32;
            }
        }
        let ratio = |terms: &[u32], counted: &[(u32, f32)], by: &[f32], background: &[f32]| {
            let of = |(&(id, _), probability): (&(u32, f32), &f32)| {
                (NOISE + (1.0 - NOISE) * probability / background[id as usize]).ln()
            };
            let ratios: Vec<f32> = counted.iter().zip(by).map(of).collect();
            let places = terms.iter().filter_map(|id| counted.binary_search_by_key(id, |&(term, _)| term).ok());
            places.map(|place| ratios[place]).sum::<f32>()
        };
        Support {
            ratio: ratio(chinese, &zh, &of_chinese, &background.chinese)
                + ratio(english, &en, &of_english, &background.english),
            terms: chinese.len() + english.len(),
        }
    }

    /// The possible translations of a Chinese term.
    pub(super) fn row(&self, chinese: u32) -> &[Entry] {
        let rest = &self.entries[self.entries.partition_point(|entry| entry.chinese < chinese)..];
        &rest[..rest.partition_point(|entry| entry.chinese == chinese)]
    }

    /// What may explain each term, both ways, for vocabularies of these sizes.
    pub(super) fn both_ways(&self, chinese: usize, english: usize) -> BothWays {
        let entries = || self.entries.iter();
        BothWays {
            chinese: Explaining::of(chinese, entries().map(|entry| (entry.chinese, entry.english, entry.backward))),
            english: Explaining::of(english, entries().map(|entry| (entry.english, entry.chinese, entry.forward))),
        }
    }
}

/// For the terms of both sides, the terms of the other side that may have produced them.
#[derive(Default)]
pub(super) struct BothWays {
    /// For each Chinese id, its English terms with p(Chinese | English).
    pub(super) chinese: Explaining,
    /// For each English id, its Chinese terms with p(English | Chinese).
    pub(super) english: Explaining,
}

/// How far two stretches of text explain each other's words.
#[derive(Clone, Copy, Debug)]
pub(super) struct Support {
    /// Log-likelihood ratio of all words of both, each side given the other, against the background.
    pub(super) ratio: f32,
    /// How many words those are.
    pub(super) terms: usize,
}

impl Support {
    /// The ratio of the average word.
    pub(super) fn of_word(self) -> f32 {
        self.ratio / self.terms.max(1) as f32
    }
}

/// For each term, the terms of the other side that may have produced it.
#[derive(Default)]
pub(super) struct Explaining {
    starts: Vec<usize>,
    by: Vec<(u32, f32)>,
}

impl Explaining {
    fn of(vocabulary: usize, items: impl Iterator<Item = (u32, u32, f32)> + Clone) -> Explaining {
        let mut starts = vec![0; vocabulary + 1];
        for (term, ..) in items.clone() {
            starts[term as usize + 1] += 1;
        }
        for term in 0..vocabulary {
            starts[term + 1] += starts[term];
        }
        let (mut by, mut next) = (vec![(0, 0.0); starts[vocabulary]], starts.clone());
        for (term, other, probability) in items {
            by[next[term as usize]] = (other, probability);
            next[term as usize] += 1;
        }
        Explaining { starts, by }
    }

    /// The terms of the other side that may have produced `term`, with their probabilities.
    pub(super) fn of_term(&self, term: u32) -> &[(u32, f32)] {
        &self.by[self.starts[term as usize]..self.starts[term as usize + 1]]
    }
}

/// Terms with how often each occurs, sorted.
fn counted(terms: &[u32]) -> Vec<(u32, f32)> {
    let mut sorted = terms.to_vec();
    sorted.sort_unstable();
    sorted.chunk_by(|a, b| a == b).map(|same| (same[0], same.len() as f32)).collect()
}

/// The English terms of the text that translate `word`, of which `trained` was learnt: id, p(e|z), trained p(z|e), weight among the glosses.
fn known(
    word: &str,
    trained: &[Translation<'_>],
    english: &Vocabulary,
    lexicon: &Lexicon,
) -> Vec<(u32, f32, Option<f32>, f32)> {
    let (has_trained, mut row) = (!trained.is_empty(), FxHashMap::default());
    for translation in trained {
        if let Some(e) = english.find(translation.english) {
            let known = row.entry(e).or_insert((0.0, 0.0, 0.0_f32));
            *known = (translation.english_given_chinese, translation.chinese_given_english, 0.0);
        }
    }
    let mut by_gloss = glosses(word, &lexicon.translations);
    if by_gloss.is_empty() && !has_trained {
        by_gloss = of_parts(word, lexicon);
    }
    let has_gloss = !by_gloss.is_empty();
    for (stem, weight) in by_gloss {
        if let Some(e) = english.find(&stem) {
            row.entry(e).or_insert((0.0, 0.0, 0.0)).2 += weight;
        }
    }
    let mix = |trained: f32, gloss: f32| match (has_trained, has_gloss) {
        (true, true) => TRAINED * trained + (1.0 - TRAINED) * gloss,
        (true, false) => trained,
        _ => gloss,
    };
    row.into_iter().map(|(e, (p, q, gloss))| (e, mix(p, gloss), has_trained.then_some(q), gloss)).collect()
}

/// The glosses of the longest known parts of a word that no table has.
fn of_parts(word: &str, lexicon: &Lexicon) -> Vec<(String, f32)> {
    let ends: Vec<usize> = word.char_indices().map(|(at, _)| at).chain([word.len()]).collect();
    let mut parts = Vec::new();
    let mut first = 0;
    while first + 1 < ends.len() {
        let longest = (ends.len() - 1 - first).min(4);
        let part = (1..=longest).rev().find_map(|count| {
            let part = &word[ends[first]..ends[first + count]];
            let found = translations(part, lexicon);
            (!found.is_empty()).then_some((count, found))
        });
        let (count, found) = part.unwrap_or((1, Vec::new()));
        parts.push(found);
        first += count;
    }
    let share = PARTS / parts.len().max(1) as f32;
    parts.into_iter().flatten().map(|(stem, weight)| (stem, weight * share)).collect()
}

/// Glosses of a part of a word, else its trained translations.
fn translations(part: &str, lexicon: &Lexicon) -> Vec<(String, f32)> {
    let found = glosses(part, &lexicon.translations);
    if !found.is_empty() {
        return found;
    }
    let trained = lexicon.translations.of(part);
    trained.iter().map(|item| (item.english.to_owned(), item.english_given_chinese)).collect()
}
