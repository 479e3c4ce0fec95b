//! Names in Chinese: runs of characters that transliterate.

use super::{Bearer, Name, Word};
use crate::document::{Document, TokenKind};
use crate::facts::Stated;
use crate::lexicon::Lexicon;
use crate::text::ViewSpan;
use crate::text::chars::is_han;

/// The least that the odds of a run add up to, in nats.
const LEAST: f64 = 3.0;
/// The odds from which a run is a name beyond doubt.
const SURE: f64 = 6.0;

/// A run of characters that may be a name.
#[derive(Default)]
struct Run {
    /// Where each character begins, the character, its odds.
    characters: Vec<(usize, char, f64)>,
}

/// The names of a Chinese document.
pub(super) fn find(document: &Document, lexicon: &Lexicon) -> Vec<Stated<Name>> {
    let mut names = Vec::new();
    for sentence in 0..document.sentences.len() {
        let mut run = Run::default();
        let mut end = 0;
        for token in document.sentences[sentence].tokens.clone() {
            let view = document.tokens[token].view;
            let text = document.token_text(sentence, token);
            let is_word = document.tokens[token].kind == TokenKind::Word && text.starts_with(is_han);
            if !is_word || view.start != end || !run.take(view, text, lexicon) {
                run.close(sentence, &mut names);
                if is_word && view.start != end {
                    run.take(view, text, lexicon);
                }
            }
            end = view.end;
        }
        run.close(sentence, &mut names);
    }
    names
}

impl Run {
    /// Adds a word when it may belong to a name.
    fn take(&mut self, view: ViewSpan, text: &str, lexicon: &Lexicon) -> bool {
        let odds = |c: char| lexicon.sound.odds(c).clamp(-4.0, 5.0);
        let mean = text.chars().map(odds).sum::<f64>() / text.chars().count() as f64;
        let several = text.len() > 4;
        let named = several && lexicon.segmenter.is_name(text);
        let belongs = if named { mean > -1.0 } else { mean > 0.0 && !(several && lexicon.segmenter.knows(text)) };
        if belongs {
            let characters =
                text.char_indices().map(|(at, c)| (view.start + at, c, odds(c).max(if named { 0.5 } else { -4.0 })));
            self.characters.extend(characters);
        }
        belongs
    }

    /// Ends the run, which is a name when its odds are good.
    fn close(&mut self, sentence: usize, names: &mut Vec<Stated<Name>>) {
        let characters = std::mem::take(&mut self.characters);
        let total: f64 = characters.iter().map(|c| c.2).sum();
        let (Some(first), Some(last)) = (characters.first(), characters.last()) else { return };
        if characters.len() > 1 && total >= LEAST {
            let view = ViewSpan::new(first.0, last.0 + last.1.len_utf8());
            let text: String = characters.iter().map(|c| c.1).collect();
            let words = vec![Word { view, text: text.clone(), sure: total >= SURE }];
            names.push(Stated { sentence, view, value: Name { kind: Bearer::Unknown, text, words } });
        }
    }
}
