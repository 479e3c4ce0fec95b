//! Positions: bytes of the decoded original (`Span`) or of a derived view (`ViewSpan`).

use std::ops::{Index, IndexMut, Range};

/// Half-open byte range in the decoded original text of one file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Span {
    /// The span from `start` to `end`, in bytes.
    pub fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// The bytes as a range, to slice the original with.
    pub fn range(self) -> Range<usize> {
        self.start..self.end
    }

    /// Whether `other` lies wholly inside.
    pub fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two share a byte.
    pub fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The smallest span that holds both.
    pub fn join(self, other: Span) -> Span {
        Span::new(self.start.min(other.start), self.end.max(other.end))
    }
}

/// Half-open byte range in the text of a [`View`](super::View); never reported to a user.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ViewSpan {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl ViewSpan {
    /// The span from `start` to `end`, in bytes of the view.
    pub fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// The bytes as a range, to slice the view with.
    pub fn range(self) -> Range<usize> {
        self.start..self.end
    }
}

/// Side of a bitext.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Side {
    /// The text translated from.
    Source,
    /// The text translated to.
    Target,
}

impl Side {
    /// Both sides, source first.
    pub const BOTH: [Side; 2] = [Side::Source, Side::Target];

    /// The other side.
    pub fn other(self) -> Side {
        match self {
            Side::Source => Side::Target,
            Side::Target => Side::Source,
        }
    }
}

/// One value for each side; indexed by [`Side`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sides<T> {
    /// Of the source.
    pub source: T,
    /// Of the target.
    pub target: T,
}

impl<T> Sides<T> {
    /// What `of` makes of each side, source first.
    pub fn of(mut of: impl FnMut(Side) -> T) -> Sides<T> {
        Sides { source: of(Side::Source), target: of(Side::Target) }
    }

    /// The same function of both sides, source first.
    pub fn map<U>(&self, mut of: impl FnMut(&T) -> U) -> Sides<U> {
        Sides { source: of(&self.source), target: of(&self.target) }
    }
}

impl<T> Index<Side> for Sides<T> {
    type Output = T;
    fn index(&self, side: Side) -> &T {
        match side {
            Side::Source => &self.source,
            Side::Target => &self.target,
        }
    }
}

impl<T> IndexMut<Side> for Sides<T> {
    fn index_mut(&mut self, side: Side) -> &mut T {
        match side {
            Side::Source => &mut self.source,
            Side::Target => &mut self.target,
        }
    }
}

/// Where a finding points: a side and a span of its original text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// Which side.
    pub side: Side,
    /// Bytes of the original.
    pub span: Span,
}
