//! Two texts with what the lexicon knows of their words; rows of units of them are aligned.

use super::background::Background;
use super::bead::Bead;
use super::coarse;
use super::coarse::Block;
use super::lattice::{Lattice, steps_of};
use super::likeness::{Likeness, Vectors, sum, vectors};
use super::model::{BothWays, Model, Support};
use super::narrow::narrow;
use super::relearn::relearn;
use super::row::{Habit, Level, Look, Row};
use super::score::Ids;
use super::search::Step;
use super::sequence::Sequence;
use super::texts::Text;
use crate::document::Document;
use crate::facts::Facts;
use crate::lexicon::Lexicon;
use crate::text::Lang;
use crate::text::Side;
use crate::text::Sides;
use rayon::prelude::*;

/// Share of all words above which a word tells little about the subject.
const RARE: f32 = 2e-3;

/// Nats that each plainer habit is ahead from the start: most texts are articles, few are novels.
const PLAIN: f32 = 4.0;
/// Units whose paths decide how much the translator joined and split.
const TASTE: usize = 4_000;

/// Two rows of units and the blocks they are searched in.
struct Rows {
    chinese: Sequence,
    english: Sequence,
    blocks: Vec<Block>,
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
    explaining: BothWays,
    background: Background,
    vectors: Vectors,
    likeness: Option<Likeness>,
}

impl TextPair {
    /// Counts the words of both documents and looks them up.
    pub(super) fn of(documents: Sides<&Document>, facts: Sides<&Facts>, lexicon: &Lexicon) -> TextPair {
        let texts = Sides {
            source: Text::of(documents.source, facts.source),
            target: Text::of(documents.target, facts.target),
        };
        let rows = if documents.target.lang == Lang::Chinese { Side::Target } else { Side::Source };
        let (chinese, english) = (&texts[rows].vocabulary, &texts[rows.other()].vocabulary);
        let learnt: Vec<_> = chinese.terms.iter().map(|word| lexicon.translations.learnt(word)).collect();
        let model = Model::of(chinese, english, &learnt, lexicon);
        let background = Background::of(chinese, english, &learnt);
        let explaining = both_ways(&texts, rows, &model);
        let vectors = vectors(&documents, lexicon);
        TextPair { texts, rows, prior: model.clone(), model, explaining, background, vectors, likeness: None }
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
        self.likeness = Likeness::of(beads, &self.vectors);
        self.model = relearn(&self.prior, &seen, &self.background.chinese, &self.background.english);
        self.explaining = both_ways(&self.texts, self.rows, &self.model);
    }

    /// Aligns the units of each part, each unit given by the sentences it holds; beads hold positions in the part, and
    /// the habit of the translator is told.
    ///
    /// Whether the translator joined and split much is decided once, by the shares of bead shapes under which the paths
    /// of all parts together score best.
    pub(super) fn align(&self, parts: &[Sides<Vec<Vec<usize>>>], level: Level, look: Look) -> (Vec<Vec<Bead>>, Habit) {
        let rows: Vec<Rows> = parts.par_iter().map(|part| self.rows(part)).collect();
        let blocks: Vec<(&Rows, &Block)> =
            rows.iter().flat_map(|rows| rows.blocks.iter().map(move |block| (rows, block))).collect();
        let habits = level.habits();
        let mut seen = 0;
        let tasted = blocks.iter().take_while(|(_, block)| {
            let before = seen;
            seen += block.rows.len() + block.columns.len();
            before <= TASTE
        });
        let tasted = tasted.count();
        let scored: Vec<(Row<'_>, Vec<f32>)> = blocks[..tasted]
            .par_iter()
            .map(|(rows, block)| {
                let mut row = self.row(rows, block);
                let scores = habits.iter().map(|habit| row.path(&habit.shares).0).collect();
                (row, scores)
            })
            .collect();
        let total = |habit: usize| habit as f32 * PLAIN + scored.iter().map(|(_, scores)| scores[habit]).sum::<f32>();
        let totals: Vec<f32> = (0..habits.len()).map(total).collect();
        let best = (0..habits.len()).max_by(|&a, &b| totals[a].total_cmp(&totals[b]).then(b.cmp(&a))).unwrap_or(0);
        let habit = &habits[best];
        let beads = |row: &mut Row<'_>, block: &Block| -> Vec<Bead> {
            let placed = |step: Step| Step {
                row: step.row + block.rows.start,
                column: step.column + block.columns.start,
                ..step
            };
            row.beads(habit, level, look).into_iter().map(|(step, score)| self.bead(placed(step), score)).collect()
        };
        let first = scored.into_par_iter().zip(&blocks).map(|((mut row, _), (_, block))| beads(&mut row, block));
        let rest = blocks[tasted..].par_iter().map(|(rows, block)| beads(&mut self.row(rows, block), block));
        let mut found = first.chain(rest).collect::<Vec<_>>().into_iter();
        let aligned = rows.iter().map(|rows| found.by_ref().take(rows.blocks.len()).flatten().collect()).collect();
        (aligned, habits[best].clone())
    }

    fn rows(&self, units: &Sides<Vec<Vec<usize>>>) -> Rows {
        let chinese = self.sequence(self.rows, &units[self.rows]);
        let english = self.sequence(self.rows.other(), &units[self.rows.other()]);
        let blocks = coarse::blocks(&chinese, &english, &self.model);
        Rows { chinese, english, blocks }
    }

    /// The plausible beads of two rows of units and those of `gold`, with those that only gold has marked; `None` when
    /// the units are not searched in one piece.
    pub(super) fn lattice(&self, units: &Sides<Vec<Vec<usize>>>, gold: &[Ids]) -> Option<(Lattice, Vec<bool>)> {
        let rows = self.rows(units);
        let [block] = rows.blocks.as_slice() else { return None };
        let habit = Level::Sentence.habits().swap_remove(0);
        let mut row = self.row(&rows, block);
        let plausible = row.plausible(&habit);
        let gold = steps_of(gold);
        let lattice = row.lattice(&habit, plausible.iter().chain(&gold).copied().collect());
        let foreign = lattice.edges.iter().map(|edge| !plausible.contains(&edge.step)).collect();
        Some((lattice, foreign))
    }

    fn row(&self, rows: &Rows, block: &Block) -> Row<'_> {
        let chinese = rows.chinese.part(block.rows.clone());
        let english = rows.english.part(block.columns.clone());
        let band = block.band.clone();
        let band = if block.is_exact { band } else { narrow(&chinese, &english, band, &self.model, &self.background) };
        Row::of(chinese, english, band, &self.explaining, &self.background, self.likeness)
    }

    /// The number of a term of one side, if it occurs.
    pub(super) fn id(&self, side: Side, term: &str) -> Option<u32> {
        self.texts[side].vocabulary.find(term)
    }

    /// How many times as likely as by chance a source and a target term make each other: by side, that of its term.
    pub(super) fn times(&self, source: u32, target: u32) -> Sides<f32> {
        let (z, e) = if self.rows == Side::Source { (source, target) } else { (target, source) };
        let row = self.model.row(z);
        let Ok(at) = row.binary_search_by_key(&e, |entry| entry.english) else { return Sides::default() };
        let chinese = row[at].backward / self.background.chinese[z as usize];
        let english = row[at].forward / self.background.english[e as usize];
        if self.rows == Side::Source {
            Sides { source: chinese, target: english }
        } else {
            Sides { source: english, target: chinese }
        }
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
            let closes = unit.last().is_some_and(|&last| sentences.closes[last]);
            sequence.push(terms, unit.iter().map(|&sentence| sentences.lengths[sentence]).sum(), closes);
            if self.likeness.is_some() {
                let of_unit: Vec<Vec<f32>> = unit.iter().map(|&k| self.vectors[side][k].clone()).collect();
                sequence.vectors.push(sum(&of_unit));
            }
        }
        sequence
    }
}

fn both_ways(texts: &Sides<Text>, rows: Side, model: &Model) -> BothWays {
    model.both_ways(texts[rows].vocabulary.terms.len(), texts[rows.other()].vocabulary.terms.len())
}
