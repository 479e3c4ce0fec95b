//! Text and positions in it; knows no file and no dictionary.

pub mod chars;
mod lang;
mod lines;
mod list;
mod literals;
mod set;
mod span;
mod starts;
mod view;
mod words;

pub use lang::{Lang, Region, Variant};
pub use lines::{Lines, Position};
pub use list::WordList;
pub use literals::{address_length, has_address};
pub use set::{Beginnings, CharacterSet, ExactSet, HanSet};
pub use span::{Place, Side, Sides, Span, ViewSpan};
pub use starts::Starts;
pub use view::{Replacement, View};
pub use words::{small_letters, word_length};
