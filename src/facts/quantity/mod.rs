//! Amounts of something: money, lengths, durations, temperatures.

mod chinese;
mod compound;
mod english;
mod money;
mod names;
mod spans;
mod temperature;
mod unit;

pub(in crate::facts) use chinese::quantity as chinese_quantity;
pub(in crate::facts) use compound::{chinese as join_chinese, english as join_english};
pub(in crate::facts) use english::{articles, counts, quantity as english_quantity};
pub(in crate::facts) use spans::{chinese_spans, english_spans};
pub use unit::{Dimension, Unit};

use super::number::Number;

/// A number of units.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Quantity {
    /// How many.
    pub number: Number,
    /// Of what.
    pub unit: Unit,
}
