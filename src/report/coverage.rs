//! How much of the texts was looked at.

use super::{Article, Report, Texts};
use crate::bitext::Bitext;
use crate::facts::in_sentence;
use crate::text::Side;

/// How much of the texts was looked at; a pair is (paired, all), counted over both sides.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    /// Paragraphs that are expected to have a counterpart.
    pub paragraphs: (usize, usize),
    /// Sentences of such paragraphs.
    pub sentences: (usize, usize),
    /// Numbers, dates and quantities in sentences that have a counterpart.
    pub numbers: usize,
    /// Names in sentences that have a counterpart.
    pub names: usize,
    /// Beads whose score is too low to judge what they hold.
    pub uncertain: usize,
}

/// A bead below this probability is rather wrong than right.
const CERTAIN: f64 = 0.5;

impl Coverage {
    /// What was compared of one bitext.
    fn of(bitext: &Bitext) -> Coverage {
        let mut coverage = Coverage::default();
        for side in Side::BOTH {
            let document = &bitext.documents[side];
            let paired_paragraphs = bitext.alignment.groups.iter().filter(|group| !group.side(side.other()).is_empty());
            let translated = |&p: &usize| document.paragraphs[p].role.is_translated();
            let sentences = |p: usize| document.paragraphs[p].sentences.len();
            coverage.paragraphs.0 +=
                paired_paragraphs.flat_map(|group| group.side(side)).filter(|p| translated(p)).count();
            coverage.paragraphs.1 += (0..document.paragraphs.len()).filter(translated).count();
            coverage.sentences.1 += (0..document.paragraphs.len()).filter(translated).map(sentences).sum::<usize>();
            let paired_beads = bitext.alignment.beads.iter().filter(|bead| !bead.side(side.other()).is_empty());
            let facts = &bitext.facts[side];
            for &sentence in paired_beads.flat_map(|bead| bead.side(side)) {
                coverage.sentences.0 += usize::from(translated(&document.sentences[sentence].paragraph));
                coverage.numbers += in_sentence(&facts.numbers, sentence).len()
                    + in_sentence(&facts.dates, sentence).len()
                    + in_sentence(&facts.quantities, sentence).len();
                coverage.names += in_sentence(&facts.names, sentence).len();
            }
        }
        coverage.uncertain = bitext.alignment.beads.iter().filter(|bead| bead.score < CERTAIN).count();
        coverage
    }

    fn add(&mut self, other: Coverage) {
        self.paragraphs = (self.paragraphs.0 + other.paragraphs.0, self.paragraphs.1 + other.paragraphs.1);
        self.sentences = (self.sentences.0 + other.sentences.0, self.sentences.1 + other.sentences.1);
        self.numbers += other.numbers;
        self.names += other.names;
        self.uncertain += other.uncertain;
    }
}

impl Article {
    /// What was compared; nothing of a text without a counterpart.
    pub fn coverage(&self) -> Coverage {
        match &self.texts {
            Texts::Bitext(bitext) => Coverage::of(bitext),
            Texts::Single(_) => Coverage::default(),
        }
    }
}

impl Report {
    /// What was compared over all articles.
    pub fn coverage(&self) -> Coverage {
        let mut sum = Coverage::default();
        self.articles.iter().for_each(|article| sum.add(article.coverage()));
        sum
    }
}
