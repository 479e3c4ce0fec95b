//! What sentences deny, and the words that can answer to a denial in the other language.

mod chinese;
mod english;
mod scan;

pub(in crate::facts) use scan::Reader;

use crate::text::ViewSpan;

/// A word that denies something, or means that something is not so.
#[derive(Clone, Debug, PartialEq)]
pub struct Negation {
    /// How much its lack on the other side says.
    pub force: Force,
    /// The words of its clause that it denies, the nearest first, as bytes of the view of the paragraph.
    pub scope: Vec<ViewSpan>,
}

/// How much the lack of a negation on the other side says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Force {
    /// The sentence says the opposite without it.
    Plain,
    /// A negator of which the other language may say nothing: `not only`, 没有…之前, in a question.
    Idle,
    /// A word that can answer to a negator: 不断, 拒绝, `without`, `refuse`.
    Implied,
}
