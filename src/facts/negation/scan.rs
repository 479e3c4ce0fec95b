//! The words of a sentence, as the readers of both languages walk over them.

use super::{Force, Negation, chinese, english};
use crate::document::{Document, Token, TokenKind};
use crate::facts::Stated;
use crate::text::Lang;
use crate::text::ViewSpan;

/// Words denied that are looked for on the other side.
const SCOPE: usize = 3;

/// Reads the negations of sentences; keeps its memory from one to the next.
#[derive(Default)]
pub(in crate::facts) struct Reader {
    /// The words of an English sentence in small letters.
    lower: String,
    words: Vec<Word>,
}

/// A word or mark of a sentence.
#[derive(Clone, Copy)]
pub(super) struct Word {
    /// Bytes of the text that is compared.
    from: usize,
    to: usize,
    /// Bytes of the view of the paragraph.
    pub(super) view: ViewSpan,
    /// Whether it begins with a capital letter.
    pub(super) capital: bool,
    /// What it is.
    pub(super) kind: TokenKind,
}

impl Word {
    /// A word of a Chinese sentence, whose text is the view of its paragraph.
    pub(super) fn of_view(token: &Token) -> Self {
        Self { from: token.view.start, to: token.view.end, view: token.view, capital: false, kind: token.kind }
    }
}

/// A sentence as words.
#[derive(Clone, Copy)]
pub(super) struct Sentence<'a> {
    /// What is compared: small letters in English, the view of the paragraph in Chinese.
    pub(super) text: &'a str,
    pub(super) words: &'a [Word],
}

impl<'a> Sentence<'a> {
    /// The word at `at`; empty beyond the ends.
    pub(super) fn word(&self, at: usize) -> &'a str {
        self.words.get(at).map_or("", |word| &self.text[word.from..word.to])
    }

    /// The word `back` places before `at`; empty beyond the start.
    pub(super) fn before(&self, at: usize, back: usize) -> &'a str {
        at.checked_sub(back).map_or("", |at| self.word(at))
    }

    /// The nearest words behind `at` that `says` takes, up to the end of the clause.
    pub(super) fn scope(&self, at: usize, ends: impl Fn(&str) -> bool, says: impl Fn(&str) -> bool) -> Vec<ViewSpan> {
        let clause = (at + 1..self.words.len()).take_while(|&k| !ends(self.word(k)));
        let content = clause.filter(|&k| self.words[k].kind == TokenKind::Word && says(self.word(k)));
        content.take(SCOPE).map(|k| self.words[k].view).collect()
    }

    /// Whether the sentence asks.
    pub(super) fn asks(&self) -> bool {
        (0..self.words.len()).rev().take(3).any(|at| self.word(at).contains('?'))
    }
}

impl Reader {
    /// Appends the negations of `sentence` to `found`.
    ///
    /// `small` is its text in small letters where it is English.
    pub(in crate::facts) fn read(
        &mut self,
        document: &Document,
        sentence: usize,
        small: &str,
        found: &mut Vec<Stated<Negation>>,
    ) {
        let mut add = |view: ViewSpan, force: Force, scope: Vec<ViewSpan>| {
            found.push(Stated { sentence, view, value: Negation { force, scope } });
        };
        self.words.clear();
        match document.lang {
            Lang::Chinese => chinese::read(document, sentence, &mut self.words, &mut add),
            Lang::English => {
                let text = if self.fill(document, sentence, small) { &self.lower } else { small };
                english::read(Sentence { text, words: &self.words }, &mut add);
            }
        }
    }

    /// Notes the words of an English sentence; returns whether they stand in a copy that has straight apostrophes.
    fn fill(&mut self, document: &Document, sentence: usize, small: &str) -> bool {
        let origin = document.sentences[sentence].view.start;
        let text = document.sentence_text(sentence);
        let curly = small.contains('’');
        self.lower.clear();
        for token in &document.tokens[document.sentences[sentence].tokens.clone()] {
            let (mut from, mut to) = (token.view.start - origin, token.view.end - origin);
            let capital = text[from..to].starts_with(char::is_uppercase);
            if curly {
                let start = self.lower.len();
                self.lower.extend(small[from..to].chars().map(|c| if c == '’' { '\'' } else { c }));
                (from, to) = (start, self.lower.len());
            }
            self.words.push(Word { from, to, view: token.view, capital, kind: token.kind });
        }
        curly
    }
}
