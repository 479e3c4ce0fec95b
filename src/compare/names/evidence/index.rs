//! Which words of a text may be meant by characters, without asking each of them.

use super::Name;
use rustc_hash::FxHashMap;
use std::ops::Range;

/// A set of characters that may say yes for a character it does not have, and never no for one that it has.
#[derive(Clone, Default)]
pub(super) struct Characters([u64; 16]);

impl Characters {
    /// The set of `characters`.
    pub(super) fn of(characters: impl Iterator<Item = char>) -> Self {
        let mut set = Self::default();
        for c in characters {
            let (word, bit) = place(c);
            set.0[word] |= bit;
        }
        set
    }

    /// Whether `c` may be among them.
    pub(super) fn has(&self, c: char) -> bool {
        let (word, bit) = place(c);
        self.0[word] & bit != 0
    }

    /// Whether every character of `text` may be among them.
    pub(super) fn hold(&self, text: &str) -> bool {
        text.chars().all(|c| self.has(c))
    }
}

/// The number and the bit of a character.
fn place(c: char) -> (usize, u64) {
    (c as usize >> 6 & 15, 1 << (c as usize & 63))
}

/// Words by the first character of what they are called.
#[derive(Default)]
pub(super) struct Index(FxHashMap<char, Vec<(usize, Vec<char>)>>);

impl Index {
    /// The words with what beads and tables give for them.
    pub(super) fn of(words: &[Name<'_>]) -> Self {
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
