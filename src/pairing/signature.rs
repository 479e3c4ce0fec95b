//! What a text is about, in a form that both languages share: English stems and numbers.

use crate::align::push_terms;
use crate::document::{Document, TokenKind};
use crate::facts::{Facts, in_sentence};
use crate::lexicon::Lexicon;
use crate::text::Lang;
use rayon::prelude::*;
use rustc_hash::FxHashMap;
use std::cmp::Ordering;

/// Least probability of a translation that counts.
const LIKELY: f32 = 0.1;

/// A term, how surely the text holds it, 0 to 1, and in how many sentences; sorted by term.
type Signature = Vec<(String, Held)>;

/// How a text holds a term.
#[derive(Clone, Copy, Default)]
struct Held {
    weight: f32,
    sentences: u32,
}

/// The signatures of all documents of a run, and which documents hold a term.
pub(super) struct Signatures {
    langs: Vec<Lang>,
    terms: Vec<Signature>,
    /// For each term and language the documents that hold it, in order.
    holders: FxHashMap<(Lang, String), Vec<(usize, f32)>>,
    /// For each term and language how little of the sentences hold it.
    rarities: FxHashMap<(Lang, String), f32>,
    /// Length of each signature, weighted by rarity.
    lengths: Vec<f32>,
}

impl Signatures {
    /// Reads the terms of all documents.
    pub(super) fn of(documents: &[Document], facts: &[Facts], lexicon: &Lexicon) -> Self {
        let both = documents.par_iter().zip(facts);
        let terms: Vec<Signature> = both.map(|(document, facts)| signature(document, facts, lexicon)).collect();
        let langs: Vec<Lang> = documents.iter().map(|document| document.lang).collect();
        let sentences = |lang: Lang| {
            let of_lang = documents.iter().filter(|document| document.lang == lang);
            of_lang.map(|document| document.sentences.len()).sum::<usize>() as f32
        };
        let totals = [sentences(Lang::English), sentences(Lang::Chinese)];
        let mut all =
            Self { langs, terms, holders: FxHashMap::default(), rarities: FxHashMap::default(), lengths: Vec::new() };
        for (at, signature) in all.terms.iter().enumerate() {
            for (term, held) in signature {
                let key = (all.langs[at], term.clone());
                *all.rarities.entry(key.clone()).or_default() += held.sentences as f32;
                all.holders.entry(key).or_default().push((at, held.weight));
            }
        }
        for ((lang, _), rarity) in &mut all.rarities {
            *rarity = ((totals[usize::from(*lang == Lang::Chinese)] + 1.0) / (*rarity + 0.5)).ln().max(0.0);
        }
        let length = |at: usize| {
            let weights = all.terms[at].iter().map(|(term, held)| held.weight * all.rarity(all.langs[at], term));
            weights.map(|weight| weight * weight).sum::<f32>().sqrt().max(f32::MIN_POSITIVE)
        };
        all.lengths = (0..all.terms.len()).map(length).collect();
        all
    }

    /// The documents of the other language that are nearest to `document`, with their cosine, nearest first.
    pub(super) fn nearest(&self, document: usize, count: usize) -> Vec<(usize, f32)> {
        let lang = self.langs[document];
        let mut scores = vec![0.0_f32; self.terms.len()];
        for (term, held) in &self.terms[document] {
            let Some(holders) = self.holders.get(&(lang.other(), term.clone())) else { continue };
            let weight = held.weight * self.rarity(lang, term) * self.rarity(lang.other(), term);
            holders.iter().for_each(|&(at, held)| scores[at] += weight * held);
        }
        let mut near: Vec<(usize, f32)> = scores.into_iter().enumerate().filter(|&(_, score)| score > 0.0).collect();
        near.iter_mut().for_each(|(at, score)| *score /= self.lengths[*at] * self.lengths[document]);
        near.sort_by(|a, b| b.1.partial_cmp(&a.1).unwrap_or(Ordering::Equal).then(a.0.cmp(&b.0)));
        near.truncate(count);
        near
    }

    /// How much a term says: the logarithm of one over the share of sentences that hold it.
    fn rarity(&self, lang: Lang, term: &str) -> f32 {
        self.rarities.get(&(lang, term.to_owned())).copied().unwrap_or_default()
    }
}

/// The terms of one document.
fn signature(document: &Document, facts: &Facts, lexicon: &Lexicon) -> Signature {
    let mut terms: FxHashMap<String, Held> = FxHashMap::default();
    let mut stems = Vec::new();
    for sentence in translated_sentences(document) {
        let mut here: FxHashMap<String, f32> = FxHashMap::default();
        let mut add = |term: String, weight: f32| {
            let held = here.entry(term).or_default();
            *held = held.max(weight);
        };
        for token in document.sentences[sentence].tokens.clone() {
            if document.tokens[token].kind == TokenKind::Word {
                push_terms(document.lang, document.token_text(sentence, token), &mut stems);
            }
        }
        for stem in stems.drain(..) {
            let likely = lexicon.translations.of(&stem).into_iter().filter(|t| t.english_given_chinese >= LIKELY);
            likely.for_each(|translation| add(translation.english.to_owned(), translation.english_given_chinese));
            add(stem, 1.0);
        }
        for number in in_sentence(&facts.numbers, sentence) {
            add(format!("#{}", number.value.value), 1.0);
        }
        for (term, weight) in here {
            let held = terms.entry(term).or_default();
            *held = Held { weight: held.weight.max(weight), sentences: held.sentences + 1 };
        }
    }
    let mut signature: Signature = terms.into_iter().collect();
    signature.sort_by(|a, b| a.0.cmp(&b.0));
    signature
}

/// The sentences that are expected to have a translation.
fn translated_sentences(document: &Document) -> impl Iterator<Item = usize> {
    let translated = document.paragraphs.iter().filter(|paragraph| paragraph.role.is_translated());
    translated.flat_map(|paragraph| paragraph.sentences.clone())
}
