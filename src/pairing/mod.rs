//! Which documents translate which: signatures in, pairs out; opens nothing.

mod names;
mod signature;

use crate::align::{Alignment, align};
use crate::document::Document;
use crate::facts::Facts;
use crate::lexicon::Lexicon;
use crate::settings::Settings;
use crate::text::Lang;
use crate::text::Side;
use crate::text::Sides;
use rayon::prelude::*;
use signature::Signatures;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// An article: two documents, or one without a counterpart; numbers are positions in the list of documents.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pairing {
    /// Two documents that translate each other.
    Pair {
        /// The text translated from.
        source: usize,
        /// The text translated to.
        target: usize,
    },
    /// A document without a counterpart.
    Alone(usize),
}

impl Pairing {
    /// Its first document in the order of the list.
    pub fn first(&self) -> usize {
        match *self {
            Pairing::Pair { source, target } => source.min(target),
            Pairing::Alone(document) => document,
        }
    }
}

/// Candidates by signature that are aligned to see whether they translate each other.
const CANDIDATES: usize = 3;

/// Least cosine of the signatures of two texts that nobody called a pair.
///
/// Of 123 news articles the translations lie above it but for one in fifty, other articles below it but for one in
/// thirty, and articles on the same subject on both sides of it: those the coverage tells apart.
const ALIKE: f32 = 0.1;

/// Least share of sentences with a partner for two texts that nobody called a pair.
const COVERED: f64 = 0.5;

/// An English and a Chinese document that may translate each other.
struct Candidate {
    english: usize,
    chinese: usize,
    /// Cosine of their signatures.
    likeness: f32,
    /// Share of sentences with a partner.
    coverage: f64,
}

/// Finds out which of `documents` translate which; articles stand in the order of their first document.
///
/// The two languages of one file are a pair. Then files whose names differ in the language alone; then what aligns,
/// where a text of one language may also translate one half of a file with two.
pub fn pair(documents: &[Document], lexicon: &Lexicon, settings: &Settings) -> Vec<Pairing> {
    let halves = halves(documents);
    let mut pairs = halves.clone();
    let mut free: BTreeSet<usize> = (0..documents.len()).collect();
    pairs.iter().for_each(|(a, b)| free.retain(|document| document != a && document != b));
    let named = names::pairs(documents, &free);
    named.iter().for_each(|(a, b)| free.retain(|document| document != a && document != b));
    pairs.extend(named);
    pairs.extend(alike(documents, &mut free, lexicon, settings));
    let mut pairings: Vec<Pairing> = pairs.into_iter().map(|(a, b)| directed(documents, a, b, settings)).collect();
    pairings.extend(free.into_iter().map(Pairing::Alone));
    pairings.sort_by_key(|pairing| match *pairing {
        Pairing::Pair { source, target } => (source.min(target), source.max(target)),
        Pairing::Alone(document) => (document, document),
    });
    pairings
}

/// The documents that share a file.
fn halves(documents: &[Document]) -> Vec<(usize, usize)> {
    let shared = |&at: &usize| Arc::ptr_eq(&documents[at - 1].original, &documents[at].original);
    (1..documents.len()).filter(shared).map(|at| (at - 1, at)).collect()
}

/// Pairs each free document with the one it aligns with best, taking both out of `free`.
fn alike(
    documents: &[Document],
    free: &mut BTreeSet<usize>,
    lexicon: &Lexicon,
    settings: &Settings,
) -> Vec<(usize, usize)> {
    let mut candidates = candidates(documents, free, lexicon, settings);
    candidates.retain(|candidate| candidate.coverage >= COVERED);
    let score = |candidate: &Candidate| f64::from(candidate.likeness) * candidate.coverage;
    let place = |candidate: &Candidate| (candidate.english, candidate.chinese);
    candidates.sort_by(|a, b| score(b).total_cmp(&score(a)).then_with(|| place(a).cmp(&place(b))));
    let mut pairs = Vec::new();
    let was_free = free.clone();
    for Candidate { english, chinese, .. } in candidates {
        let still = |document: &usize| free.contains(document) || !was_free.contains(document);
        if still(&english) && still(&chinese) {
            free.remove(&english);
            free.remove(&chinese);
            pairs.push((english, chinese));
        }
    }
    pairs
}

/// For each free document the few whose words and numbers are nearest, aligned.
fn candidates(
    documents: &[Document],
    free: &BTreeSet<usize>,
    lexicon: &Lexicon,
    settings: &Settings,
) -> Vec<Candidate> {
    let both = |lang: Lang| documents.iter().any(|document| document.lang == lang);
    if free.is_empty() || !(both(Lang::English) && both(Lang::Chinese)) {
        return Vec::new();
    }
    let facts: Vec<Facts> = documents.par_iter().map(|document| Facts::of(document, lexicon, settings)).collect();
    let signatures = Signatures::of(documents, &facts, lexicon);
    let near = free.par_iter().flat_map_iter(|&document| {
        let nearest = signatures.nearest(document, CANDIDATES).into_iter().filter(|&(_, likeness)| likeness >= ALIKE);
        nearest.map(move |(other, likeness)| {
            let english_first = documents[document].lang == Lang::English;
            (if english_first { (document, other) } else { (other, document) }, likeness)
        })
    });
    // Two documents that are near to each other come twice.
    let near: BTreeMap<(usize, usize), f32> = near.collect();
    let aligned = near.into_par_iter().map(|((english, chinese), likeness)| {
        let sides = Sides { source: documents[english].clone(), target: documents[chinese].clone() };
        let stated = Sides { source: facts[english].clone(), target: facts[chinese].clone() };
        Candidate { english, chinese, likeness, coverage: share(&align(&sides, &stated, lexicon)) }
    });
    aligned.collect()
}

/// Share of the shorter text's sentences in beads with two sides that the aligner holds for right.
fn share(alignment: &Alignment) -> f64 {
    let count = |side: Side, paired: bool| {
        let beads = alignment.beads.iter().filter(|bead| !paired || !bead.side(side.other()).is_empty());
        beads.map(|bead| bead.side(side).len()).sum::<usize>()
    };
    let side = if count(Side::Source, false) < count(Side::Target, false) { Side::Source } else { Side::Target };
    let paired = count(side, true) as f64 / count(side, false).max(1) as f64;
    paired.min(alignment.coverage)
}

/// The pair of two documents with the source first: the language the user named, or the file, or else English.
fn directed(documents: &[Document], a: usize, b: usize, settings: &Settings) -> Pairing {
    let source = settings.source.or(documents[a].original.source).unwrap_or(Lang::English);
    let (source, target) = if documents[a].lang == source { (a, b) } else { (b, a) };
    Pairing::Pair { source, target }
}

/// One document of each side in two languages, from what two files hold, or why there is none.
///
/// The first file is the source, unless the settings name a language that the second one has.
pub fn sides(read: Sides<Vec<Document>>, settings: &Settings) -> Result<Sides<Document>, String> {
    let partner = |source: &Document| read.target.iter().find(|target| target.lang != source.lang);
    if let Some((source, target)) = read.source.iter().find_map(|source| partner(source).map(|target| (source, target)))
    {
        let turned = settings.source.is_some_and(|language| language != source.lang);
        let (source, target) = if turned { (target, source) } else { (source, target) };
        return Ok(Sides { source: source.clone(), target: target.clone() });
    }
    match read.source.first().or(read.target.first()) {
        Some(document) => Err(format!("both texts are in {}", document.lang.name())),
        None => Err("there is no text in either file".into()),
    }
}
