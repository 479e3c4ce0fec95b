//! Two rows of units beside each other, ready to be searched.

use super::background::Background;
use super::band::Band;
use super::cost::{SHAPES, Scored, Scorer, Weights};
use super::lattice::{FITTED, Lattice, Material, Ordered};
use super::length::Lengths;
use super::likeness::Likeness;
use super::model::BothWays;
use super::posterior::Posterior;
use super::search::{Shape, Step, best_path};
use super::sequence::Sequence;
use std::ops::Range;

/// Factor on the scores when plausible beads are looked for: word by word scores are too sure of themselves.
const DOUBT: f32 = 0.5;
/// Probability, so doubted, from which a bead is plausible.
const PLAUSIBLE: f32 = 1e-4;

/// What is aligned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Level {
    /// Paragraphs: nearly all translate one to one, or not at all.
    Paragraph,
    /// Sentences, which translators join and split.
    Sentence,
}

/// How closely paths are looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Look {
    /// The best path of the first search, unscored: good enough to learn words from.
    Rough,
    /// Every plausible bead is judged again and has a probability.
    Close,
}

/// What a translator does with the units of a text.
#[derive(Clone, Debug)]
pub(super) struct Habit {
    /// Share of each shape among the beads.
    pub(super) shares: Vec<f32>,
    /// Evidence in nats a word below which a unit of a larger bead is let go as having no partner.
    pub(super) patience: f32,
}

impl Habit {
    /// Log of how much more common a shape is than with the freest translators.
    fn beside_the_freest(&self, shape: Shape) -> f32 {
        let kind = SHAPES.iter().position(|known| known.0 == shape);
        kind.map_or(0.0, |kind| (self.shares[kind] / SHAPES[kind].1).ln())
    }
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
pub(super) struct Row<'a> {
    chinese: Sequence,
    english: Sequence,
    band: Band,
    shapes: Vec<Shape>,
    scorer: Scorer,
    explaining: &'a BothWays,
    background: &'a Background,
    likeness: Option<Likeness>,
}

impl<'a> Row<'a> {
    /// Explains the units of both sides.
    pub(super) fn of(
        chinese: Sequence,
        english: Sequence,
        band: Band,
        explaining: &'a BothWays,
        background: &'a Background,
        likeness: Option<Likeness>,
    ) -> Row<'a> {
        let (chinese_row, english_row) = (&chinese, &english);
        let weights = Weights::default();
        let scored =
            Scored { chinese: chinese_row, english: english_row, background, explaining, band: &band, weights };
        let scorer = Scorer::of(scored);
        let shapes = SHAPES.iter().map(|shape| shape.0).collect();
        Row { chinese, english, band, shapes, scorer, explaining, background, likeness }
    }

    /// The best path and its score when shapes have these shares.
    pub(super) fn path(&mut self, shares: &[f32]) -> (f32, Vec<Step>) {
        self.scorer.expect(shares);
        best_path(&self.band, &self.shapes, &self.scorer)
    }

    /// The steps of the best path, each with its probability among all paths.
    pub(super) fn beads(&mut self, habit: &Habit, level: Level, look: Look) -> Vec<(Step, f32)> {
        if look == Look::Rough {
            return self.path(&habit.shares).1.into_iter().map(|step| (step, 1.0)).collect();
        }
        if level == Level::Sentence {
            let plausible = self.plausible(habit);
            return self.lattice(habit, plausible).best(&FITTED);
        }
        let (_, path) = self.path(&habit.shares);
        let posterior = Posterior::of(&self.band, &self.shapes, &self.scorer);
        path.into_iter()
            .map(|step| {
                let kind = self.shapes.iter().position(|&shape| shape == step.shape).expect("paths are made of shapes");
                (step, posterior.probability(step, kind))
            })
            .collect()
    }

    /// The steps that may be beads, and those of the best path.
    pub(super) fn plausible(&mut self, habit: &Habit) -> Vec<Step> {
        // The path makes sure that the end is reached.
        let (_, mut steps) = self.path(&habit.shares);
        self.scorer.doubt = DOUBT;
        let posterior = Posterior::of(&self.band, &self.shapes, &self.scorer);
        steps.extend(posterior.steps(&self.shapes, PLAUSIBLE));
        self.scorer.doubt = 1.0;
        steps
    }

    /// The beads of `steps`, described.
    pub(super) fn lattice(&self, habit: &Habit, mut steps: Vec<Step>) -> Lattice {
        steps.sort_by_key(|step| (step.row, step.column, step.shape));
        steps.dedup();
        let rows = windows(self.chinese.len(), steps.iter().map(|step| (step.of_rows(), step.of_columns())));
        let columns = windows(self.english.len(), steps.iter().map(|step| (step.of_columns(), step.of_rows())));
        let ordered = Ordered::of((&self.chinese, &self.english), (&rows, &columns), self.explaining, self.background);
        let material = Material {
            chinese: &self.chinese,
            english: &self.english,
            lengths: &Lengths::of(&self.chinese, &self.english),
            ordered: &ordered,
            known: &|step| {
                let like = self.likeness.map(|likeness| likeness.of_step(&self.chinese, &self.english, step));
                habit.beside_the_freest(step.shape) + like.unwrap_or(0.0)
            },
        };
        Lattice::of(&material, steps)
    }
}

/// For each of so many units, the units of the other side that stand in a step with it.
fn windows(units: usize, steps: impl Iterator<Item = (Range<usize>, Range<usize>)>) -> Vec<Range<usize>> {
    let mut windows = vec![0..0; units];
    for (of_units, others) in steps.filter(|(_, others)| others.start < others.end) {
        for window in &mut windows[of_units] {
            let known = if window.start == window.end { others.clone() } else { window.clone() };
            *window = known.start.min(others.start)..known.end.max(others.end);
        }
    }
    windows
}
