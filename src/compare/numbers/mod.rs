//! Which numbers, dates and quantities of one side have an equal on the other.

mod codes;
mod counted;
mod equality;
mod item;
mod matching;
mod pairing;
mod verbatim;

pub use item::Value;

use super::Compared;
use crate::text::Side;
use crate::text::Sides;
use crate::text::ViewSpan;

/// A number, date or quantity that the two sides of a bead do not share.
#[derive(Clone, Debug, PartialEq)]
pub struct Drift {
    /// Index of the bead.
    pub bead: usize,
    /// What kind of value.
    pub subject: Subject,
    /// How the sides differ.
    pub fault: Fault,
    /// What each side says, where it says it.
    pub figures: Sides<Option<Figure>>,
}

/// What kind of value differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// A number.
    Number,
    /// A date or time.
    Date,
    /// A unit, a currency or a conversion.
    Quantity,
}

/// How the two sides differ.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Fault {
    /// Another value: the larger over the smaller, where that says something.
    Value(Option<f64>),
    /// The same number of another unit or currency.
    Unit,
    /// A conversion that does not come to the same.
    Conversion,
    /// The other direction: at least against at most.
    Bound,
    /// Nearly against more than.
    Nuance,
    /// Only one side says it.
    Missing,
}

/// A value in the text of one side.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// Index of the sentence.
    pub sentence: usize,
    /// Bytes of the view of the sentence's paragraph.
    pub view: ViewSpan,
    /// What is read.
    pub reading: Reading,
}

/// What is read from the text of one side.
#[derive(Clone, Debug, PartialEq)]
pub enum Reading {
    /// A product code, in capital letters.
    Code(String),
    /// A value.
    Value(Value),
}

/// The drifts of all beads that have both sides, in order.
pub(super) fn compare(compared: Compared<'_>) -> Vec<Drift> {
    let english = compared.english();
    let mut beads: Vec<matching::Bead> = compared
        .alignment
        .beads
        .iter()
        .map(|bead| {
            let of = |side: Side| {
                let today = compared.facts[side].dateline.or(compared.facts[side.other()].dateline);
                item::items(&compared.facts[side], bead.side(side), today)
            };
            matching::Bead::new(of(english), of(english.other()))
        })
        .collect();
    for (bead, sides) in beads.iter_mut().zip(&compared.alignment.beads) {
        bead.match_inside();
        verbatim::mark(bead, compared, sides);
    }
    matching::match_neighbours(&mut beads);
    let mut drifts = Vec::new();
    for (index, bead) in beads.iter().enumerate() {
        let sides = &compared.alignment.beads[index];
        if sides.source.is_empty() || sides.target.is_empty() || bead.is_table() {
            continue;
        }
        pairing::drifts(bead, index, compared, &mut drifts);
        codes::compare(compared, sides, index, &mut drifts);
    }
    drifts
}
