//! The words of English sentences, with what says that they are left out.

use super::evidence::{Evidence, Level};
use super::stems::Stems;
use super::weights;
use super::{Known, Views};
use crate::align::stem;
use crate::compare::Compared;
use crate::compare::meaning::is_grammar;
use crate::document::TokenKind;
use crate::text::ViewSpan;
use std::ops::Range;

/// A word or mark of an English sentence.
#[derive(Clone, Debug)]
pub(super) struct Word {
    /// Its sentence.
    pub(super) sentence: usize,
    /// Where it stands.
    pub(super) view: ViewSpan,
    /// In small letters.
    pub(super) text: String,
    /// The number of its stem, if it says something that is no number.
    stem: Option<usize>,
    /// Whether it says something.
    pub(super) is_content: bool,
    /// Log-likelihood ratio of its being left out.
    pub(super) value: f64,
}

/// The words and marks of English sentences.
pub(super) struct Words {
    /// In reading order.
    pub(super) words: Vec<Word>,
    /// The stems of all words.
    pub(super) stems: Stems,
}

impl Words {
    /// Reads English sentences; numbers and names are valued by what is known of them.
    pub(super) fn of(compared: Compared<'_>, known: &Known, sentences: &[usize]) -> Words {
        let document = &compared.documents[compared.english()];
        let tokens = |sentence: usize| {
            document.sentences[sentence]
                .tokens
                .clone()
                .map(move |token| (&document.tokens[token], document.token_text(sentence, token).to_lowercase()))
        };
        let all: Vec<_> = sentences.iter().map(|&sentence| (sentence, tokens(sentence).collect::<Vec<_>>())).collect();
        let says = all.iter().flat_map(|(_, tokens)| tokens).filter(|(token, _)| token.kind == TokenKind::Word);
        let stems = Stems::of(says.map(|(_, text)| base(text)));
        let mut words = Vec::new();
        for (sentence, tokens) in all {
            let settled = Settled::of(compared, known, sentence);
            for (token, text) in tokens {
                let number = settled.number(token.view, token.kind);
                let base = base(&text);
                let says = token.kind == TokenKind::Word && base.len() > 1 && !is_grammar(base);
                let named = says && settled.is_named(token.view);
                words.push(Word {
                    sentence,
                    view: token.view,
                    stem: if says && number.is_none() && !named { stems.find(&stem(base)) } else { None },
                    is_content: says || number.is_some(),
                    value: number.unwrap_or(if named { f64::NEG_INFINITY } else { 0.0 }),
                    text,
                });
            }
        }
        Words { words, stems }
    }

    /// Values the words by the Chinese of their bead and, where they are known, of the beads beside it.
    pub(super) fn weigh(&mut self, here: &Evidence, beside: Option<&Evidence>) {
        for word in &mut self.words {
            let level = word.stem.map(|stem| here.level(stem));
            let elsewhere =
                || word.stem.is_some_and(|stem| beside.is_some_and(|beside| beside.level(stem) == Level::Word));
            match level {
                Some(Level::None) if elsewhere() => {
                    word.value = weights::BESIDE * weights::value(here.size, Level::None);
                }
                Some(level) => word.value = weights::value(here.size, level),
                None if word.value == f64::NEG_INFINITY => word.value = weights::value(here.size, Level::Word),
                None => {}
            }
        }
    }

    /// Whether a range of words is a whole sentence, but for its marks.
    pub(super) fn is_whole(&self, range: Range<usize>) -> bool {
        let sentence = self.words[range.start].sentence;
        let mut outside = self.words.iter().enumerate().filter(|(at, _)| !range.contains(at));
        !outside.any(|(_, word)| word.sentence == sentence && word.text.chars().any(char::is_alphanumeric))
    }
}

/// A word without what stands behind its apostrophe; `not` for a verb with it.
fn base(word: &str) -> &str {
    if word.ends_with("n't") || word.ends_with("n’t") {
        return "not";
    }
    word.split(['\'', '’']).find(|part| !part.is_empty()).unwrap_or("")
}

/// What other comparisons found in an English sentence.
struct Settled<'k> {
    numbers: Vec<ViewSpan>,
    lost: &'k [ViewSpan],
    names: &'k [ViewSpan],
}

impl<'k> Settled<'k> {
    fn of(compared: Compared<'_>, known: &'k Known, sentence: usize) -> Self {
        let of = |views: &'k Views| views.get(&sentence).map_or(&[][..], Vec::as_slice);
        let numbers = compared.facts[compared.english()].figures(sentence).collect();
        Settled { numbers, lost: of(&known.lost), names: of(&known.names) }
    }

    /// What a token says that is part of a number; `None` if it is not.
    fn number(&self, view: ViewSpan, kind: TokenKind) -> Option<f64> {
        let (lost, rendered) = weights::NUMBERS;
        match () {
            _ if kind == TokenKind::Mark => None,
            _ if holds(self.lost, view) => Some(lost),
            _ if kind == TokenKind::Number || holds(&self.numbers, view) => Some(rendered),
            _ => None,
        }
    }

    /// Whether a token is part of a name whose rendering is known.
    fn is_named(&self, view: ViewSpan) -> bool {
        holds(self.names, view)
    }
}

/// Whether one of `views` holds another.
fn holds(views: &[ViewSpan], inner: ViewSpan) -> bool {
    views.iter().any(|view| view.start <= inner.start && inner.end <= view.end)
}
