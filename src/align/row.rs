//! Two rows of units beside each other, ready to be searched.

use super::background::Background;
use super::band::Band;
use super::cost::{SHAPES, Scored, Scorer, Weights};
use super::model::BothWays;
use super::posterior::Posterior;
use super::search::{Shape, Step, best_path};
use super::sequence::Sequence;

/// What is aligned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Level {
    /// Paragraphs: nearly all translate one to one, or not at all.
    Paragraph,
    /// Sentences, which translators join and split.
    Sentence,
}

/// What a translator does with the units of a text.
#[derive(Clone, Debug)]
pub(super) struct Habit {
    /// Share of each shape among the beads.
    pub(super) shares: Vec<f32>,
    /// Evidence in nats a word below which a unit of a larger bead is let go as having no partner.
    pub(super) patience: f32,
}

impl Level {
    /// The habits of translators of different temper, the freest first.
    pub(super) fn habits(self) -> Vec<Habit> {
        let mixed = |plain: f32, patience: f32| Habit {
            shares: SHAPES.iter().map(|shape| shape.1 * (1.0 - plain) + shape.2 * plain).collect(),
            patience,
        };
        match self {
            Level::Paragraph => vec![mixed(1.0, -0.7)],
            Level::Sentence => vec![mixed(0.0, f32::NEG_INFINITY), mixed(0.5, -1.25), mixed(0.9, -0.7)],
        }
    }
}

/// Two rows of units beside each other: Chinese rows, English columns.
pub(super) struct Row {
    band: Band,
    shapes: Vec<Shape>,
    scorer: Scorer,
}

impl Row {
    /// Explains the units of both sides.
    pub(super) fn of(
        chinese: &Sequence,
        english: &Sequence,
        band: Band,
        explaining: &BothWays,
        background: &Background,
    ) -> Row {
        let scored = Scored { chinese, english, background, explaining, band: &band, weights: Weights::default() };
        let scorer = Scorer::of(scored);
        Row { band, shapes: SHAPES.iter().map(|shape| shape.0).collect(), scorer }
    }

    /// The best path and its score when shapes have these shares.
    pub(super) fn path(&mut self, shares: &[f32]) -> (f32, Vec<Step>) {
        self.scorer.expect(shares);
        best_path(&self.band, &self.shapes, &self.scorer)
    }

    /// The steps of the best path, each with its probability among all paths.
    pub(super) fn beads(&mut self, shares: &[f32]) -> Vec<(Step, f32)> {
        let (_, path) = self.path(shares);
        let posterior = Posterior::of(&self.band, &self.shapes, &self.scorer);
        path.into_iter()
            .map(|step| {
                let kind = self.shapes.iter().position(|&shape| shape == step.shape).expect("paths are made of shapes");
                (step, posterior.probability(step, kind))
            })
            .collect()
    }
}
