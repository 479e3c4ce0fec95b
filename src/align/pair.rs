//! Two texts with what the lexicon knows of their words; rows of units of them are aligned.

use super::background::Background;
use super::bead::Bead;
use super::model::{Model, Support};
use super::relearn::relearn;
use super::row::{Level, Row};
use super::search::Step;
use super::sequence::Sequence;
use super::texts::Text;
use crate::document::Document;
use crate::facts::Facts;
use crate::lexicon::Lexicon;
use crate::text::Lang;
use crate::text::Side;
use crate::text::Sides;

/// Share of all words above which a word tells little about the subject.
const RARE: f32 = 2e-3;

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
    pub(super) fn of(documents: Sides<&Document>, facts: Sides<&Facts>, lexicon: &Lexicon) -> TextPair {
        let texts = Sides {
            source: Text::of(documents.source, facts.source),
            target: Text::of(documents.target, facts.target),
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

    /// Aligns the units of each part, each unit given by the sentences it holds; beads hold positions in the part.
    ///
    /// Whether the translator joined and split much is decided once, by the shares of bead shapes under which the paths
    /// of all parts together score best.
    pub(super) fn align(&self, parts: &[Sides<Vec<Vec<usize>>>], level: Level) -> Vec<Vec<Bead>> {
        let mut rows: Vec<Row> = parts.iter().map(|part| self.row(part)).collect();
        let habits = level.habits();
        let best = (0..habits.len()).max_by(|&a, &b| {
            let mut total = |habit: usize| rows.iter_mut().map(|row| row.path(&habits[habit]).0).sum::<f32>();
            total(a).total_cmp(&total(b))
        });
        let habit = &habits[best.unwrap_or(0)];
        rows.iter_mut()
            .map(|row| row.beads(habit).iter().map(|&(step, score)| self.bead(step, score)).collect())
            .collect()
    }

    fn row(&self, units: &Sides<Vec<Vec<usize>>>) -> Row {
        let chinese = self.sequence(self.rows, &units[self.rows]);
        let english = self.sequence(self.rows.other(), &units[self.rows.other()]);
        Row::of(&chinese, &english, &self.model, &self.background)
    }

    /// How far the words of some sentences explain each other.
    pub(super) fn support(&self, sentences: Sides<&[usize]>) -> Support {
        let (chinese, english) = (self.rows, self.rows.other());
        let terms = |side: Side| {
            let all = &self.texts[side].sentences;
            sentences[side].iter().flat_map(|&sentence| all.terms(sentence).iter().copied()).collect::<Vec<u32>>()
        };
        self.model.support(&terms(chinese), &terms(english), &self.background)
    }

    /// Whether two units of one side, of at least `shortest` characters, have the same words in the same order.
    pub(super) fn is_copy(&self, side: Side, first: &[usize], second: &[usize], shortest: f32) -> bool {
        let sentences = &self.texts[side].sentences;
        let terms = |unit: &[usize]| unit.iter().flat_map(|&s| sentences.terms(s).iter().copied()).collect::<Vec<_>>();
        let length = |unit: &[usize]| unit.iter().map(|&s| sentences.lengths[s]).sum::<f32>();
        length(first) == length(second) && length(first) >= shortest && terms(first) == terms(second)
    }

    /// Share of the rarer words of the shorter text that the other text has a translation for.
    pub(super) fn shared_words(&self) -> f64 {
        let rare = |background: &[f32], id: u32| background[id as usize] < RARE;
        let mut found = Sides { source: Vec::new(), target: Vec::new() };
        for entry in self.model.entries.iter().filter(|entry| entry.forward.max(entry.backward) >= 0.05) {
            if rare(&self.background.chinese, entry.chinese) && rare(&self.background.english, entry.english) {
                found[self.rows].push(entry.chinese);
                found[self.rows.other()].push(entry.english);
            }
        }
        let share = |side: Side| {
            let background = if side == self.rows { &self.background.chinese } else { &self.background.english };
            let mut ids = found[side].clone();
            ids.sort_unstable();
            ids.dedup();
            let all = (0..background.len() as u32).filter(|&id| rare(background, id)).count();
            ids.len() as f64 / all.max(1) as f64
        };
        share(Side::Source).max(share(Side::Target))
    }

    fn bead(&self, step: Step, score: f32) -> Bead {
        let rows = (step.row..step.row + step.shape.0).collect();
        let columns = (step.column..step.column + step.shape.1).collect();
        let (source, target) = if self.rows == Side::Source { (rows, columns) } else { (columns, rows) };
        Bead { source, target, score: f64::from(score) }
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
