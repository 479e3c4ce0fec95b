//! A sentence as its lexemes, and the questions that are asked of them.

use super::bounds;
use super::words::Part;
use super::{Lexeme, Number, Numeral, Shape};

/// A sentence and its lexemes.
#[derive(Clone, Copy)]
pub(in crate::facts) struct Reader<'a> {
    /// The sentence.
    pub(in crate::facts) text: &'a str,
    /// The same in small letters.
    pub(in crate::facts) small: &'a str,
    /// Its lexemes.
    pub(in crate::facts) lexemes: &'a [Lexeme],
}

impl<'a> Reader<'a> {
    /// The text of a lexeme; empty past the end.
    pub(in crate::facts) fn at(&self, index: usize) -> &'a str {
        self.lexemes.get(index).map_or("", |lexeme| &self.text[lexeme.start..lexeme.end])
    }

    /// A lexeme in small letters; empty past the end.
    pub(in crate::facts) fn small(&self, index: usize) -> &'a str {
        self.lexemes.get(index).map_or("", |lexeme| &self.small[lexeme.start..lexeme.end])
    }

    /// A lexeme in small letters without the ending of a possessive.
    pub(in crate::facts) fn name(&self, index: usize) -> &'a str {
        let text = self.small(index);
        text.strip_suffix("'s").or_else(|| text.strip_suffix("’s")).unwrap_or(text)
    }

    /// The text `back` lexemes before `index`.
    pub(in crate::facts) fn before(&self, index: usize, back: usize) -> &'a str {
        index.checked_sub(back).map_or("", |before| self.at(before))
    }

    /// Whether a lexeme is `word`, which is in small letters, in any case.
    pub(in crate::facts) fn is(&self, index: usize, word: &str) -> bool {
        self.small(index) == word
    }

    /// Whether a lexeme is one of `words`, which are in small letters, in any case.
    pub(in crate::facts) fn is_any(&self, index: usize, words: &[&str]) -> bool {
        words.iter().any(|word| self.is(index, word))
    }

    /// What a lexeme is.
    pub(in crate::facts) fn shape(&self, index: usize) -> Option<Shape> {
        self.lexemes.get(index).map(|lexeme| lexeme.shape)
    }

    /// Whether a lexeme stands directly after the one before.
    pub(in crate::facts) fn is_glued(&self, index: usize) -> bool {
        self.lexemes.get(index).is_some_and(|lexeme| lexeme.glued)
    }

    /// Whether a lexeme is a hyphen or a dash.
    pub(in crate::facts) fn is_dash(&self, index: usize) -> bool {
        matches!(self.shape(index), Some(Shape::Mark('-' | '–' | '—' | '‑' | '~')))
    }

    /// The index after a hyphen at `index`, or `index`.
    pub(in crate::facts) fn past_hyphen(&self, index: usize) -> usize {
        if self.is_dash(index) && self.is_glued(index) && self.is_glued(index + 1) { index + 1 } else { index }
    }

    /// Whether a hyphen with a space on either side stands at `index`, as badly set words of one number have.
    pub(super) fn is_loose_hyphen(&self, index: usize) -> bool {
        self.shape(index) == Some(Shape::Mark('-')) && !self.is_glued(index) && !self.is_glued(index + 1)
    }

    /// The index after a hyphen at `index`, with or without spaces around it, or `index`.
    pub(super) fn past_any_hyphen(&self, index: usize) -> usize {
        if self.is_loose_hyphen(index) { index + 1 } else { self.past_hyphen(index) }
    }

    /// What a word contributes to a number.
    pub(in crate::facts) fn part(&self, index: usize) -> Option<Part> {
        self.lexemes.get(index)?.part
    }

    /// A numeral over the lexemes from `first` to before `last`.
    pub(in crate::facts::number) fn numeral(&self, first: usize, last: usize, number: Number) -> Numeral {
        let (start, end) = (self.lexemes[first].start, self.lexemes[last - 1].end);
        Numeral { start, end, first, last, number, digits: 0, taken: false, opens_range: false }
    }

    /// A number over the lexemes from `first` to before `last`, with the qualifier that stands around it.
    pub(in crate::facts) fn qualified(&self, first: usize, last: usize, number: Number) -> Number {
        let mut numeral = self.numeral(first, last, number);
        bounds::english(*self, &mut numeral);
        numeral.number
    }
}
