//! What the sentence vectors of a model say of a bead, in nats.
//!
//! How far a model may be believed is learnt from the text itself: the cosines of the first beads against those of
//! sentences that are no pair. A model that cannot tell them apart weighs nothing.

use super::bead::Bead;
use super::search::Step;
use super::sequence::Sequence;
use crate::document::Document;
use crate::lexicon::Lexicon;
use crate::text::Sides;

/// Beads needed to learn from.
const FEWEST: usize = 10;
/// Sentences between the sides of a pair that is none.
const APART: usize = 5;
/// Share of the evidence that is new: words have told part of it already.
const SHARE: f32 = 0.35;
/// Least spread of the cosines, so that no few equal ones become a certainty.
const SPREAD: f32 = 0.1;
/// The most that a bead can gain or lose, in nats.
const MOST: f32 = 20.0;

/// A vector for each sentence of two documents; none without a model.
pub(super) type Vectors = Sides<Vec<Vec<f32>>>;

/// The vectors that the model of `lexicon` makes.
pub(super) fn vectors(documents: &Sides<&Document>, lexicon: &Lexicon) -> Vectors {
    let of = |document: &Document| match &lexicon.vectors {
        Some(model) => {
            let sentences: Vec<String> =
                (0..document.sentences.len()).map(|k| document.sentence_text(k).to_owned()).collect();
            model.of(&sentences)
        }
        None => Vec::new(),
    };
    Sides { source: of(documents.source), target: of(documents.target) }
}

/// How much a cosine says.
#[derive(Clone, Copy, Debug)]
pub(super) struct Likeness {
    middle: f32,
    slope: f32,
}

impl Likeness {
    /// Learns from beads of one sentence on each side; `None` when there are too few, or no vectors.
    ///
    /// Cosines of pairs and of others are taken for two normal distributions of one width: the log-likelihood ratio is
    /// linear in the cosine.
    pub(super) fn of(beads: &[Bead], vectors: &Vectors) -> Option<Likeness> {
        let single = |bead: &&Bead| bead.source.len() == 1 && bead.target.len() == 1;
        let pairs: Vec<(usize, usize)> =
            beads.iter().filter(single).map(|bead| (bead.source[0], bead.target[0])).collect();
        let has_vectors = !vectors.source.is_empty() && !vectors.target.is_empty();
        if pairs.len() < FEWEST || !has_vectors {
            return None;
        }
        let like = |source: usize, target: usize| cosine(&vectors.source[source], &vectors.target[target]);
        let of_pairs: Vec<f32> = pairs.iter().map(|&(source, target)| like(source, target)).collect();
        let others = (0..pairs.len()).map(|k| like(pairs[k].0, pairs[(k + APART) % pairs.len()].1));
        let of_others: Vec<f32> = others.collect();
        let (near, far) = (mean(&of_pairs), mean(&of_others));
        let variance = 0.5 * (variance(&of_pairs, near) + variance(&of_others, far)) + SPREAD * SPREAD;
        Some(Likeness { middle: 0.5 * (near + far), slope: SHARE * (near - far).max(0.0) / variance })
    }

    /// What the vectors of both sides of a step say; 0 for a unit without a partner.
    pub(super) fn of_step(self, chinese: &Sequence, english: &Sequence, step: Step) -> f32 {
        if step.is_null() {
            return 0.0;
        }
        let (rows, columns) = (&chinese.vectors[step.of_rows()], &english.vectors[step.of_columns()]);
        (self.slope * (cosine(&sum(rows), &sum(columns)) - self.middle)).clamp(-MOST, MOST)
    }
}

/// The sum of some vectors.
pub(super) fn sum(vectors: &[Vec<f32>]) -> Vec<f32> {
    let mut sum = vectors.first().cloned().unwrap_or_default();
    for vector in vectors.iter().skip(1) {
        sum.iter_mut().zip(vector).for_each(|(sum, value)| *sum += value);
    }
    sum
}

fn cosine(a: &[f32], b: &[f32]) -> f32 {
    let product = |a: &[f32], b: &[f32]| a.iter().zip(b).map(|(a, b)| a * b).sum::<f32>();
    let lengths = (product(a, a) * product(b, b)).sqrt();
    if lengths > 0.0 { product(a, b) / lengths } else { 0.0 }
}

fn mean(values: &[f32]) -> f32 {
    values.iter().sum::<f32>() / values.len().max(1) as f32
}

fn variance(values: &[f32], mean: f32) -> f32 {
    values.iter().map(|value| (value - mean).powi(2)).sum::<f32>() / values.len().max(1) as f32
}
