//! Which paragraphs and sentences translate which.

mod background;
mod band;
mod bead;
mod coarse;
mod cost;
pub mod deletion;
mod explain;
pub mod fit;
mod furniture;
mod given;
mod glosses;
mod lattice;
mod likeness;
mod length;
mod links;
mod marks;
mod model;
mod narrow;
mod nulls;
mod pair;
mod posterior;
mod crossing;
mod doubles;
mod relearn;
mod row;
mod search;
pub mod score;
pub mod score_paragraphs;
mod sequence;
mod stem;
mod similarity;
mod terms;
mod texts;
mod words;

pub use bead::{Alignment, Bead, Group};
pub use given::align_given;
pub use links::{lock, stale_links};
pub use similarity::similarity;
pub use stem::{irregular_forms, stem};
pub use terms::push_terms;
pub use words::{WordLinks, word_links};

use crate::document::Document;
use crate::facts::Facts;
use crate::lexicon::Lexicon;
use crate::text::Sides;
use pair::TextPair;
use row::{Level, Look};

/// How the sentences are aligned: with the lexicon, then with what the first beads taught.
const PASSES: [Look; 2] = [Look::Rough, Look::Close];
/// Evidence of the average word from which a bead is taken to say the same on both sides.
const SAME: f32 = -0.35;

/// Pairs the paragraphs of two documents, and the sentences inside them.
pub fn align(documents: &Sides<Document>, facts: &Sides<Facts>, lexicon: &Lexicon) -> Alignment {
    let mut texts = TextPair::of(
        Sides { source: &documents.source, target: &documents.target },
        Sides { source: &facts.source, target: &facts.target },
        lexicon,
    );
    let bodies = bodies(documents);
    let mut alignment = Alignment::default();
    for look in PASSES {
        if look == Look::Close {
            texts.relearn(&alignment.beads);
        }
        alignment.groups = groups(&texts, documents, &bodies, look);
        if look == Look::Close {
            alignment.groups = furniture::pair(&texts, documents, alignment.groups);
        }
        alignment.beads = beads(&texts, documents, &alignment.groups, look);
    }
    alignment.coverage = coverage(&texts, documents, &bodies, &alignment.beads);
    alignment
}

/// The paragraphs that are expected to have a counterpart.
fn bodies(documents: &Sides<Document>) -> Sides<Vec<usize>> {
    documents.map(|document| {
        let translated = |&p: &usize| document.paragraphs[p].role.is_translated();
        (0..document.paragraphs.len()).filter(translated).collect::<Vec<_>>()
    })
}

/// The groups of the paragraphs `bodies`.
fn groups(texts: &TextPair, documents: &Sides<Document>, bodies: &Sides<Vec<usize>>, look: Look) -> Vec<Group> {
    let sentences = |document: &Document, paragraphs: &[usize]| {
        paragraphs.iter().map(|&p| document.paragraphs[p].sentences.clone().collect()).collect::<Vec<Vec<usize>>>()
    };
    let units = Sides {
        source: sentences(&documents.source, &bodies.source),
        target: sentences(&documents.target, &bodies.target),
    };
    let is_single = |units: &Vec<Vec<usize>>| units.iter().filter(|unit| unit.len() > 1).count() * 4 <= units.len();
    let level = if is_single(&units.source) && is_single(&units.target) { Level::Sentence } else { Level::Paragraph };
    let found = unit_beads(texts, vec![units], level, look).pop().unwrap_or_default();
    found
        .into_iter()
        .map(|bead| Group {
            source: bead.source.iter().map(|&k| bodies.source[k]).collect(),
            target: bead.target.iter().map(|&k| bodies.target[k]).collect(),
            score: bead.score,
        })
        .collect()
}

/// The beads of the sentences of each group, in the order of the groups.
fn beads(texts: &TextPair, documents: &Sides<Document>, groups: &[Group], look: Look) -> Vec<Bead> {
    let sentences = |document: &Document, paragraphs: &[usize]| {
        let inside = paragraphs.iter().flat_map(|&p| document.paragraphs[p].sentences.clone());
        inside.map(|sentence| vec![sentence]).collect::<Vec<_>>()
    };
    let parts: Vec<Sides<Vec<Vec<usize>>>> = groups
        .iter()
        .map(|group| Sides {
            source: sentences(&documents.source, &group.source),
            target: sentences(&documents.target, &group.target),
        })
        .collect();
    let open: Vec<usize> =
        (0..groups.len()).filter(|&k| parts[k].source.len().max(parts[k].target.len()) > 1).collect();
    let aligned = unit_beads(texts, open.iter().map(|&k| parts[k].clone()).collect(), Level::Sentence, look);
    let mut inside: Vec<Option<Vec<Bead>>> = vec![None; groups.len()];
    for (k, beads) in open.into_iter().zip(aligned) {
        inside[k] = Some(beads);
    }
    let mut all = Vec::new();
    for ((group, part), beads) in groups.iter().zip(&parts).zip(inside) {
        let whole = || {
            vec![Bead {
                source: (0..part.source.len()).collect(),
                target: (0..part.target.len()).collect(),
                score: group.score,
            }]
        };
        all.extend(beads.unwrap_or_else(whole).into_iter().map(|bead| Bead {
            source: bead.source.iter().map(|&k| part.source[k][0]).collect(),
            target: bead.target.iter().map(|&k| part.target[k][0]).collect(),
            score: bead.score,
        }));
    }
    all
}

/// The beads of the units of each part: doubled units apart, then the search, then what crosses.
fn unit_beads(texts: &TextPair, parts: Vec<Sides<Vec<Vec<usize>>>>, level: Level, look: Look) -> Vec<Vec<Bead>> {
    let doubled: Vec<_> = parts.iter().map(|part| doubles::without(texts, part)).collect();
    let once: Vec<_> = doubled.iter().map(|(units, _)| units.clone()).collect();
    let (found, habit) = texts.align(&once, level, look);
    let found = found.into_iter().zip(doubled).zip(&parts);
    let restored = found.map(|((beads, (_, kept)), part)| doubles::restore(beads, &kept, part));
    if look == Look::Rough {
        return restored.collect();
    }
    let split = restored.zip(&parts).map(|(beads, part)| nulls::split_off(texts, part, beads, habit.patience));
    split.zip(&parts).map(|(beads, part)| crossing::uncross(texts, part, beads)).collect()
}

/// Share of the shorter text's sentences whose bead says the same on both sides.
fn coverage(texts: &TextPair, documents: &Sides<Document>, bodies: &Sides<Vec<usize>>, beads: &[Bead]) -> f64 {
    let mut covered = Sides { source: 0, target: 0 };
    for bead in beads.iter().filter(|bead| !bead.source.is_empty() && !bead.target.is_empty()) {
        if texts.support(Sides { source: &bead.source, target: &bead.target }).of_word() >= SAME {
            covered.source += bead.source.len();
            covered.target += bead.target.len();
        }
    }
    let count = |document: &Document, bodies: &[usize]| -> usize {
        bodies.iter().map(|&p| document.paragraphs[p].sentences.len()).sum()
    };
    let all =
        Sides { source: count(&documents.source, &bodies.source), target: count(&documents.target, &bodies.target) };
    let (covered, all) =
        if all.source <= all.target { (covered.source, all.source) } else { (covered.target, all.target) };
    if all == 0 { 0.0 } else { covered as f64 / all as f64 }
}
