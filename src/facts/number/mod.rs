//! Numbers, whatever their notation.

mod bounds;
mod chinese;
mod digits;
mod english;
mod lexeme;

pub(in crate::facts) use chinese::{Characters, ClosedUp, digit, numerals as chinese_numerals};
pub(in crate::facts) use english::{Part, Reader, numerals as english_numerals};
pub(in crate::facts) use lexeme::{Lexeme, Shape, cut};

/// A number, whatever its notation.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Number {
    /// Its value; 0.94 of `94 percent` is written 94, with the sense that says so.
    pub value: f64,
    /// Another value the same words can have: 1e8 or 100 of `100m`, 3 or 4 of 增长三倍.
    pub other: Option<f64>,
    /// One unit of the last place written: 0.1 of 1.4, 10000 of 3万, 10 of 120.
    pub grain: f64,
    /// What kind of number.
    pub sense: Sense,
    /// Which side of the value is meant.
    pub bound: Bound,
    /// How surely a translation states it.
    pub weight: Weight,
    /// Whether only the magnitude is said: dozens, 数十万.
    pub vague: bool,
}

/// What kind of number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sense {
    /// How many or how much.
    Cardinal,
    /// Which one of a series.
    Ordinal,
    /// Parts of a hundred.
    Percent,
    /// How many times as much.
    Multiple,
    /// A part of a whole, as its value.
    Fraction,
}

/// Which side of the value is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    /// The value itself.
    Exact,
    /// Near it, on either side.
    About,
    /// Above it, or at least it.
    Above,
    /// Below it, or at most it.
    Below,
    /// Close to it from below: nearly, 近.
    Nearly,
}

/// How surely a translation states a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// Often a matter of wording: one, both, a half, first, 一.
    Soft,
    /// A small number in words.
    Word,
    /// Digits, or a number of several words.
    Firm,
}

impl Number {
    /// An exact cardinal.
    pub(in crate::facts) fn new(value: f64, grain: f64, weight: Weight) -> Number {
        Number { value, other: None, grain, sense: Sense::Cardinal, bound: Bound::Exact, weight, vague: false }
    }
}

/// A number as it stands in a sentence, while the readers of dates and quantities still look at it.
#[derive(Clone, Copy, Debug)]
pub(in crate::facts) struct Numeral {
    /// First byte in the sentence.
    pub(in crate::facts) start: usize,
    /// One past the last byte.
    pub(in crate::facts) end: usize,
    /// Index of its first lexeme or character.
    pub(in crate::facts) first: usize,
    /// Index of the lexeme or character after it.
    pub(in crate::facts) last: usize,
    /// The number.
    pub(in crate::facts) number: Number,
    /// Number of digits, of a plain group of digits without separators, scale or suffix.
    pub(in crate::facts) digits: usize,
    /// Whether a date has taken it.
    pub(in crate::facts) taken: bool,
    /// Whether the next numeral is the other end of a range.
    pub(in crate::facts) opens_range: bool,
}
