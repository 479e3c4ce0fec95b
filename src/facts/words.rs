//! The words of a Chinese document by number, so that each is looked up once, however often it stands there.

use crate::document::Document;
use crate::lexicon::Lexicon;
use crate::text::Lang;
use rustc_hash::FxHashMap;

/// The words of a Chinese document; those of an English one are not counted.
#[derive(Default)]
pub(super) struct Words {
    /// For each token the number of its word.
    numbers: Vec<u32>,
    /// For each word whether it is one of the dictionary, of several characters.
    known: Vec<bool>,
}

impl Words {
    /// The words of `document`.
    pub(super) fn of(document: &Document, lexicon: &Lexicon) -> Self {
        let mut words = Self::default();
        if document.lang != Lang::Chinese {
            return words;
        }
        words.numbers.reserve(document.tokens.len());
        let mut numbers: FxHashMap<&str, u32> = FxHashMap::default();
        numbers.reserve(document.tokens.len() / 2);
        for sentence in &document.sentences {
            let text = document.paragraphs[sentence.paragraph].view.text();
            for token in &document.tokens[sentence.tokens.clone()] {
                let word = &text[token.view.range()];
                let number = *numbers.entry(word).or_insert_with(|| {
                    let several = word.chars().nth(1).is_some();
                    words.known.push(several && lexicon.segmenter.knows(word));
                    words.known.len() as u32 - 1
                });
                words.numbers.push(number);
            }
        }
        words
    }

    /// Whether the dictionary has the word of a token, which has several characters.
    pub(super) fn knows(&self, token: usize) -> bool {
        self.known[self.numbers[token] as usize]
    }
}

/// What a reader finds of each word, kept from the first time on.
pub(super) struct Answers<'w, T> {
    words: &'w Words,
    list: Vec<Option<T>>,
}

impl<'w, T: Copy> Answers<'w, T> {
    /// No answers yet.
    pub(super) fn new(words: &'w Words) -> Self {
        Self { words, list: vec![None; words.known.len()] }
    }

    /// What `find` finds of the word of a token.
    pub(super) fn of(&mut self, token: usize, find: impl FnOnce() -> T) -> T {
        *self.list[self.words.numbers[token] as usize].get_or_insert_with(find)
    }
}
