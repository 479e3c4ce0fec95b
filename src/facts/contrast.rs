//! Words of a sentence that speak for one pole of a contrast: support or oppose, arrest or convict.

use super::Stated;
use super::words::{Answers, Words};
use crate::document::{Document, TokenKind};
use crate::lexicon::{Contrasts, Lexicon, Pole};
use crate::text::Lang;
use crate::text::ViewSpan;

/// The fewest and the most characters of a Chinese word that is looked for inside a longer one.
const INSIDE: [usize; 2] = [2, 4];

/// Reads sentence after sentence of a document.
pub(super) struct Reader<'a> {
    contrasts: &'a Contrasts,
    /// For each Chinese word the bytes of it that speak for poles, if any do.
    speaking: Answers<'a, Option<(usize, usize)>>,
}

impl<'a> Reader<'a> {
    /// A reader of the document whose words are `words`.
    pub(super) fn new(words: &'a Words, lexicon: &'a Lexicon) -> Self {
        Self { contrasts: &lexicon.contrasts, speaking: Answers::new(words) }
    }

    /// Appends the poles that `sentence` speaks for to `found`; `small` is its text in small letters where it is English.
    pub(super) fn read(&mut self, document: &Document, sentence: usize, small: &str, found: &mut Vec<Stated<Pole>>) {
        let mut add = |view: ViewSpan, poles: &[Pole]| {
            found.extend(poles.iter().map(|&value| Stated { sentence, view, value }));
        };
        match document.lang {
            Lang::English => english(document, sentence, small, self.contrasts, &mut add),
            Lang::Chinese => self.chinese(document, sentence, &mut add),
        }
    }

    /// The words of a Chinese sentence, or the beginnings and ends of them.
    fn chinese(&mut self, document: &Document, sentence: usize, add: &mut impl FnMut(ViewSpan, &[Pole])) {
        let text = document.paragraphs[document.sentences[sentence].paragraph].view.text();
        for number in document.sentences[sentence].tokens.clone() {
            let token = document.tokens[number];
            let word = &text[token.view.range()];
            if token.kind != TokenKind::Word {
                continue;
            }
            if let Some((start, end)) = self.speaking.of(number, || speaking(word, self.contrasts)) {
                let view = ViewSpan::new(token.view.start + start, token.view.start + end);
                add(view, self.contrasts.of_chinese(&word[start..end]));
            }
        }
    }
}

/// The longest phrases of an English sentence.
fn english(
    document: &Document,
    sentence: usize,
    small: &str,
    contrasts: &Contrasts,
    add: &mut impl FnMut(ViewSpan, &[Pole]),
) {
    let origin = document.sentences[sentence].view.start;
    let tokens = &document.tokens[document.sentences[sentence].tokens.clone()];
    let mut next = 0;
    while next < tokens.len() {
        let first = tokens[next];
        next += 1;
        let start = first.view.start;
        let word = &small[start - origin..first.view.end - origin];
        if first.kind != TokenKind::Word || !contrasts.may_begin(Lang::English, word) {
            continue;
        }
        let opening = &word[..word.find(['-', '\'', '’']).unwrap_or(word.len())];
        for count in (1..=contrasts.opened_by(opening)).rev() {
            let Some(last) = tokens.get(next + count - 2) else { continue };
            let phrase = &small[start - origin..last.view.end - origin];
            let phrase = phrase.strip_suffix("'s").or_else(|| phrase.strip_suffix("’s")).unwrap_or(phrase);
            let poles = contrasts.of_english(phrase);
            if !poles.is_empty() {
                add(ViewSpan::new(start, start + phrase.len()), poles);
                next += count - 1;
                break;
            }
        }
    }
}

/// The bytes of `word` that speak for a pole: all of it, or the longest word that it begins or ends with.
fn speaking(word: &str, contrasts: &Contrasts) -> Option<(usize, usize)> {
    let speaks = |&(start, end): &(usize, usize)| {
        let part = &word[start..end];
        contrasts.may_begin(Lang::Chinese, part) && !contrasts.of_chinese(part).is_empty()
    };
    let [least, most] = INSIDE;
    let inside = || {
        (least..=most).rev().find_map(|count| {
            // A word of so many characters was looked for as a whole.
            let (end, _) = word.char_indices().nth(count)?;
            let (start, _) = word.char_indices().rev().nth(count - 1)?;
            [(0, end), (start, word.len())].into_iter().find(speaks)
        })
    };
    // Most words are too short to have another inside.
    let long = word.len() > least * '一'.len_utf8();
    Some((0, word.len())).filter(speaks).or_else(|| if long { inside() } else { None })
}
