//! What one side quotes and the other does not, and marks without a partner.

mod boundary;
mod habit;
mod speech;
mod unpaired;

use super::Compared;
use crate::align::Bead;
use crate::facts::{Family, Quotations};
use crate::text::Side;
use crate::text::Sides;
use crate::text::ViewSpan;

/// What is wrong with a quotation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QuotationFault {
    /// A mark opens what nothing closes.
    Unclosed,
    /// A mark closes what nothing opens.
    Unopened,
    /// What the source quotes as speech stands without marks.
    Lost,
    /// What the source only reports stands in marks as speech.
    Invented,
    /// The quotation ends earlier, or begins later, than in the source.
    Shorter,
    /// The quotation takes in a sentence that the source does not quote.
    Longer,
    /// So many of the source's spoken quotations, of so many, stand without marks: a habit.
    Habit(usize, usize),
}

/// A fault of a quotation and where it shows.
#[derive(Clone, Debug, PartialEq)]
pub struct QuotationVerdict {
    /// What is wrong.
    pub fault: QuotationFault,
    /// The side that has the text or the mark which the message is about.
    pub side: Side,
    /// The sentence there.
    pub sentence: usize,
    /// The mark or the quoted text, in the view of the sentence's paragraph.
    pub view: ViewSpan,
    /// The sentences of the other side that correspond.
    pub others: Vec<usize>,
    /// Whether nothing speaks for a freedom or habit of the translator.
    pub certain: bool,
}

/// All verdicts, in the order of the target's and then the source's marks.
pub(super) fn compare(compared: Compared<'_>) -> Vec<QuotationVerdict> {
    let around = Around::of(compared);
    let mut found = unpaired::find(compared, &around);
    found.extend(boundary::find(compared, &around));
    let written = &compared.facts.target.quotations.list;
    let marks = written.iter().any(|quotation| quotation.family != Family::Title);
    found.extend(habit::gathered(speech::find(compared, &around), marks));
    found
}

/// Which bead each sentence is in.
struct Around<'a> {
    beads: &'a [Bead],
    of: Sides<Vec<Option<usize>>>,
}

impl<'a> Around<'a> {
    fn of(compared: Compared<'a>) -> Self {
        let mut of = compared.documents.map(|document| vec![None; document.sentences.len()]);
        for (index, bead) in compared.alignment.beads.iter().enumerate() {
            for side in Side::BOTH {
                bead.side(side).iter().for_each(|&sentence| of[side][sentence] = Some(index));
            }
        }
        Around { beads: &compared.alignment.beads, of }
    }

    /// The sentences of the other side that stand in the beads of `first..=last`; `None` if one has no counterpart.
    fn across(&self, side: Side, first: usize, last: usize) -> Option<Vec<usize>> {
        let mut others: Vec<usize> = Vec::new();
        for sentence in first..=last {
            let bead = &self.beads[self.of[side][sentence]?];
            if bead.side(side.other()).is_empty() {
                return None;
            }
            others.extend(bead.side(side.other()));
        }
        others.sort_unstable();
        others.dedup();
        (!others.is_empty()).then_some(others)
    }

    /// The sentences of `side` that share the bead of `sentence`.
    fn fellows(&self, side: Side, sentence: usize) -> &'a [usize] {
        self.of[side][sentence].map_or(&[], |bead| self.beads[bead].side(side))
    }
}

/// Whether a mark without a partner stands in `sentences` or right beside them.
fn lacks_partner(quotations: &Quotations, sentences: &[usize]) -> bool {
    let (first, last) = (sentences.first(), sentences.last());
    first.zip(last).is_some_and(|(first, last)| quotations.has_stray(first.saturating_sub(1), last + 1))
}
