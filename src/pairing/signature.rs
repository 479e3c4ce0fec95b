//! What a text is about, in a form that both languages share: English stems and numbers.

use crate::align::push_terms;
use crate::document::{Document, TokenKind};
use crate::facts::Facts;
use crate::lexicon::Lexicon;
use crate::text::Lang;
use rayon::prelude::*;
use rustc_hash::FxHashMap;
use std::cmp::Ordering;

/// Least probability of a translation that counts.
const LIKELY: f32 = 0.1;

/// A term and how surely the text holds it, 0 to 1; sorted by term.
type Signature = Vec<(String, f32)>;

/// The signatures of all documents of a run, and which documents hold a term.
pub(super) struct Signatures {
    langs: Vec<Lang>,
    terms: Vec<Signature>,
    /// For each term and language the documents that hold it, in order.
    holders: FxHashMap<(String, Lang), Vec<(usize, f32)>>,
    /// Length of each signature, weighted by rarity.
    lengths: Vec<f32>,
    /// Number of English and of Chinese texts.
    counts: [f32; 2],
}

impl Signatures {
    /// Reads the terms of all documents.
    pub(super) fn of(documents: &[Document], facts: &[Facts], lexicon: &Lexicon) -> Self {
        let both = documents.par_iter().zip(facts);
        let terms: Vec<Signature> = both.map(|(document, facts)| signature(document, facts, lexicon)).collect();
        let langs: Vec<Lang> = documents.iter().map(|document| document.lang).collect();
        let mut holders: FxHashMap<(String, Lang), Vec<(usize, f32)>> = FxHashMap::default();
        for (at, signature) in terms.iter().enumerate() {
            for (term, weight) in signature {
                holders.entry((term.clone(), langs[at])).or_default().push((at, *weight));
            }
        }
        let counts = [Lang::English, Lang::Chinese].map(|lang| langs.iter().filter(|&&l| l == lang).count() as f32);
        let mut all = Self { langs, terms, holders, lengths: Vec::new(), counts };
        let length = |at: usize| {
            let squares = all.terms[at].iter().map(|(term, weight)| (weight * all.rarity(term, all.langs[at])).powi(2));
            squares.sum::<f32>().sqrt().max(f32::MIN_POSITIVE)
        };
        all.lengths = (0..all.terms.len()).map(length).collect();
        all
    }

    /// The documents of the other language that are nearest to `document`, nearest first, at most `count`.
    pub(super) fn nearest(&self, document: usize, count: usize) -> Vec<usize> {
        let other = self.langs[document].other();
        let mut scores = vec![0.0_f32; self.terms.len()];
        for (term, weight) in &self.terms[document] {
            let Some(holders) = self.holders.get(&(term.clone(), other)) else { continue };
            let rarity = self.rarity(term, self.langs[document]) * self.rarity(term, other);
            holders.iter().for_each(|&(at, held)| scores[at] += weight * held * rarity);
        }
        let mut near: Vec<(usize, f32)> = scores.into_iter().enumerate().filter(|&(_, score)| score > 0.0).collect();
        near.iter_mut().for_each(|(at, score)| *score /= self.lengths[*at]);
        near.sort_by(|a, b| b.1.partial_cmp(&a.1).unwrap_or(Ordering::Equal).then(a.0.cmp(&b.0)));
        near.into_iter().map(|(at, _)| at).take(count).collect()
    }

    /// How much a term says: the logarithm of one over its share of the texts in one language, a little at least.
    fn rarity(&self, term: &str, lang: Lang) -> f32 {
        let of_lang = self.counts[usize::from(lang == Lang::Chinese)];
        let held = self.holders.get(&(term.to_owned(), lang)).map_or(0, Vec::len) as f32;
        ((of_lang + 1.0) / (held + 0.5)).ln().max(0.05)
    }
}

/// The terms of one document.
fn signature(document: &Document, facts: &Facts, lexicon: &Lexicon) -> Signature {
    let mut terms: FxHashMap<String, f32> = FxHashMap::default();
    let mut add = |term: String, weight: f32| {
        let held = terms.entry(term).or_default();
        *held = held.max(weight);
    };
    let mut stems = Vec::new();
    for sentence in translated_sentences(document) {
        for token in document.sentences[sentence].tokens.clone() {
            if document.tokens[token].kind != TokenKind::Word {
                continue;
            }
            let word = document.token_text(sentence, token);
            stems.clear();
            push_terms(document.lang, word, &mut stems);
            for stem in stems.drain(..) {
                let likely = lexicon.translations.of(&stem).into_iter().filter(|t| t.english_given_chinese >= LIKELY);
                likely.for_each(|translation| add(translation.english.to_owned(), translation.english_given_chinese));
                add(stem, 1.0);
            }
        }
    }
    facts.numbers.iter().for_each(|number| add(format!("#{}", number.value.value), 1.0));
    let mut signature: Signature = terms.into_iter().collect();
    signature.sort_by(|a, b| a.0.cmp(&b.0));
    signature
}

/// The sentences that are expected to have a translation.
fn translated_sentences(document: &Document) -> impl Iterator<Item = usize> {
    let translated = document.paragraphs.iter().filter(|paragraph| paragraph.role.is_translated());
    translated.flat_map(|paragraph| paragraph.sentences.clone())
}
