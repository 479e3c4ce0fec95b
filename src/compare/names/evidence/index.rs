//! Which words of a text may be meant by characters, without asking each of them.

use super::NameWord;
use rustc_hash::FxHashMap;
use std::ops::Range;

/// Words by the first character of what they are called.
#[derive(Default)]
pub(super) struct Index(FxHashMap<char, Vec<(usize, Vec<char>)>>);

impl Index {
    /// The words with what beads and tables give for them.
    pub(super) fn of(words: &[NameWord<'_>]) -> Self {
        let mut index = Self::default();
        for word in words {
            let texts =
                word.renderings.iter().map(|rendering| rendering.text.as_str()).chain(word.listed.iter().copied());
            for text in texts {
                let Some(first) = text.chars().next() else { continue };
                index.0.entry(first).or_default().push((word.index, text.chars().collect()));
            }
        }
        index
    }

    /// Every word of which `characters` hold what it is called, and where.
    pub(super) fn in_characters(&self, characters: &[char]) -> impl Iterator<Item = (usize, Range<usize>)> {
        let at = move |start: usize| {
            let called = self.0.get(&characters[start]).into_iter().flatten();
            let here = called.filter(move |(_, text)| characters[start..].starts_with(text));
            here.map(move |(word, text)| (*word, start..start + text.len()))
        };
        (0..characters.len()).flat_map(at)
    }
}
