//! Two texts with what the lexicon knows of their words; rows of units of them are aligned.

use super::background::Background;
use super::band::Band;
use super::bead::Bead;
use super::cost::{SHAPES, Scored, Scorer, Weights};
use super::model::Model;
use super::relearn::relearn;
use super::search::{Step, best_path};
use super::sequence::Sequence;
use super::texts::Text;
use crate::document::Document;
use crate::facts::Facts;
use crate::lexicon::Lexicon;
use crate::text::Lang;
use crate::text::Side;
use crate::text::Sides;

/// What is aligned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Level {
    /// Paragraphs: nearly all translate one to one, or not at all.
    Paragraph,
    /// Sentences, which translators join and split.
    Sentence,
}

/// Two texts with what the lexicon knows of their words.
pub(super) struct TextPair {
    texts: Sides<Text>,
    /// The side whose units are the rows of the search.
    rows: Side,
    /// What the lexicon knows.
    prior: Model,
    /// The same, and what the beads taught.
    model: Model,
    background: Background,
}

impl TextPair {
    /// Counts the words of both documents and looks them up.
    pub(super) fn of(documents: &Sides<Document>, facts: &Sides<Facts>, lexicon: &Lexicon) -> TextPair {
        let texts = Sides {
            source: Text::of(&documents.source, &facts.source),
            target: Text::of(&documents.target, &facts.target),
        };
        let rows = if documents.target.lang == Lang::Chinese { Side::Target } else { Side::Source };
        let model = Model::of(&texts[rows].vocabulary, &texts[rows.other()].vocabulary, lexicon);
        let background = Background::of(&texts[rows].vocabulary, &texts[rows.other()].vocabulary, lexicon);
        TextPair { texts, rows, prior: model.clone(), model, background }
    }

    /// Learns from beads of this pair.
    pub(super) fn relearn(&mut self, beads: &[Bead]) {
        let terms = |side: Side, sentences: &[usize]| {
            sentences.iter().flat_map(|&sentence| self.texts[side].sentences.terms(sentence).iter().copied()).collect()
        };
        let paired = beads.iter().filter(|bead| !bead.source.is_empty() && !bead.target.is_empty());
        let seen: Vec<_> = paired
            .map(|bead| {
                (terms(self.rows, bead.side(self.rows)), terms(self.rows.other(), bead.side(self.rows.other())))
            })
            .collect();
        self.model = relearn(&self.prior, &seen, &self.background.chinese, &self.background.english);
    }

    /// Aligns units, each given by the sentences it holds; beads hold positions in `units`.
    pub(super) fn align(&self, units: &Sides<Vec<Vec<usize>>>, level: Level) -> Vec<(Bead, f32)> {
        let sequences = Sides {
            source: self.sequence(Side::Source, &units.source),
            target: self.sequence(Side::Target, &units.target),
        };
        let (chinese, english) = (&sequences[self.rows], &sequences[self.rows.other()]);
        let band = Band::full(chinese.len(), english.len());
        let scored = Scored {
            chinese,
            english,
            background: &self.background,
            model: &self.model,
            band: &band,
            weights: Weights::default(),
        };
        let priors: Vec<f32> =
            SHAPES.iter().map(|shape| if level == Level::Sentence { shape.1 } else { shape.2 }).collect();
        let shapes: Vec<_> = SHAPES.iter().map(|shape| shape.0).collect();
        let scorer = Scorer::of(scored, &priors, level);
        let path = best_path(&band, &shapes, &scorer);
        path.into_iter().map(|step| (self.bead(step), scorer.evidence(step))).collect()
    }

    fn bead(&self, step: Step) -> Bead {
        let rows = (step.row..step.row + step.shape.0).collect();
        let columns = (step.column..step.column + step.shape.1).collect();
        let (source, target) = if self.rows == Side::Source { (rows, columns) } else { (columns, rows) };
        Bead { source, target, score: 1.0 }
    }

    fn sequence(&self, side: Side, units: &[Vec<usize>]) -> Sequence {
        let sentences = &self.texts[side].sentences;
        let mut sequence = Sequence::default();
        for unit in units {
            let terms = unit.iter().flat_map(|&sentence| sentences.terms(sentence).iter().copied());
            sequence.push(terms, unit.iter().map(|&sentence| sentences.lengths[sentence]).sum());
        }
        sequence
    }
}
