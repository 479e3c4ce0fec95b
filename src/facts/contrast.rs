//! Words of a sentence that speak for one pole of a contrast: support or oppose, arrest or convict.

use super::Stated;
use crate::document::{Document, TokenKind};
use crate::lexicon::{Contrasts, Lexicon, Pole};
use crate::text::Lang;
use crate::text::ViewSpan;

/// The fewest and the most characters of a Chinese word that is looked for inside a longer one.
const INSIDE: [usize; 2] = [2, 4];

/// Appends the poles that `sentence` speaks for to `found`.
pub(super) fn find(document: &Document, sentence: usize, lexicon: &Lexicon, found: &mut Vec<Stated<Pole>>) {
    let mut add = |view: ViewSpan, poles: &[Pole]| {
        found.extend(poles.iter().map(|&value| Stated { sentence, view, value }));
    };
    match document.lang {
        Lang::English => english(document, sentence, &lexicon.contrasts, &mut add),
        Lang::Chinese => chinese(document, sentence, &lexicon.contrasts, &mut add),
    }
}

/// The longest phrases of an English sentence.
fn english(document: &Document, sentence: usize, contrasts: &Contrasts, add: &mut impl FnMut(ViewSpan, &[Pole])) {
    let all = document.sentences[sentence].tokens.clone();
    let text = document.paragraphs[document.sentences[sentence].paragraph].view.text();
    let mut next = all.start;
    while next < all.end {
        let first = document.tokens[next];
        next += 1;
        if first.kind != TokenKind::Word {
            continue;
        }
        let word = &text[first.view.range()];
        let mut letters = word.chars().map(|c| c.to_ascii_lowercase());
        let begins = letters.next().is_some_and(|c| contrasts.may_begin(Lang::English, c, letters.next()));
        if !begins {
            continue;
        }
        let word = word.to_ascii_lowercase();
        let opening = &word[..word.find(['-', '\'', '’']).unwrap_or(word.len())];
        for count in (1..=contrasts.opened_by(opening)).rev() {
            let last = next + count - 2;
            if last >= all.end {
                continue;
            }
            let end = document.tokens[last].view.end;
            let phrase = text[first.view.start..end].to_ascii_lowercase();
            let phrase = phrase.strip_suffix("'s").or_else(|| phrase.strip_suffix("’s")).unwrap_or(&phrase);
            let view = ViewSpan::new(first.view.start, first.view.start + phrase.len());
            let poles = contrasts.of_english(phrase);
            if !poles.is_empty() {
                add(view, poles);
                next = last + 1;
                break;
            }
        }
    }
}

/// The words of a Chinese sentence, or the beginnings and ends of them.
fn chinese(document: &Document, sentence: usize, contrasts: &Contrasts, add: &mut impl FnMut(ViewSpan, &[Pole])) {
    let text = document.paragraphs[document.sentences[sentence].paragraph].view.text();
    for token in document.sentences[sentence].tokens.clone() {
        let (view, kind) = (document.tokens[token].view, document.tokens[token].kind);
        let word = &text[view.range()];
        if kind != TokenKind::Word {
            continue;
        }
        let begins = |part: &str| {
            let mut characters = part.chars();
            characters.next().is_some_and(|c| contrasts.may_begin(Lang::Chinese, c, characters.next()))
        };
        let poles = if begins(word) { contrasts.of_chinese(word) } else { &[] };
        if !poles.is_empty() {
            add(view, poles);
            continue;
        }
        if let Some((start, end)) = inside(word, contrasts, begins) {
            add(ViewSpan::new(view.start + start, view.start + end), contrasts.of_chinese(&word[start..end]));
        }
    }
}

/// The bytes of the longest word that speaks for a pole and that `word` begins or ends with.
fn inside(word: &str, contrasts: &Contrasts, begins: impl Fn(&str) -> bool) -> Option<(usize, usize)> {
    let [least, most] = INSIDE;
    (least..=most).rev().find_map(|count| {
        // A word of so many characters was looked for as a whole.
        let (end, _) = word.char_indices().nth(count)?;
        let (start, _) = word.char_indices().rev().nth(count - 1)?;
        let speaks = |&(start, end): &(usize, usize)| {
            let part = &word[start..end];
            begins(part) && !contrasts.of_chinese(part).is_empty()
        };
        [(0, end), (start, word.len())].into_iter().find(speaks)
    })
}
