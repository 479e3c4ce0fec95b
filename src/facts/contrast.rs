//! Words of a sentence that speak for one pole of a contrast: support or oppose, arrest or convict.

use super::Stated;
use crate::document::{Document, TokenKind};
use crate::lexicon::{Contrasts, Lexicon, Pole};
use crate::text::Lang;
use crate::text::ViewSpan;

/// The fewest and the most characters of a Chinese word that is looked for inside a longer one.
const INSIDE: [usize; 2] = [2, 4];

/// Appends the poles that `sentence` speaks for to `found`; `small` is its text in small letters where it is English.
pub(super) fn find(
    document: &Document,
    sentence: usize,
    small: &str,
    lexicon: &Lexicon,
    found: &mut Vec<Stated<Pole>>,
) {
    let mut add = |view: ViewSpan, poles: &[Pole]| {
        found.extend(poles.iter().map(|&value| Stated { sentence, view, value }));
    };
    match document.lang {
        Lang::English => english(document, sentence, small, &lexicon.contrasts, &mut add),
        Lang::Chinese => chinese(document, sentence, &lexicon.contrasts, &mut add),
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

/// The words of a Chinese sentence, or the beginnings and ends of them.
fn chinese(document: &Document, sentence: usize, contrasts: &Contrasts, add: &mut impl FnMut(ViewSpan, &[Pole])) {
    let text = document.paragraphs[document.sentences[sentence].paragraph].view.text();
    for token in document.sentences[sentence].tokens.clone() {
        let (view, kind) = (document.tokens[token].view, document.tokens[token].kind);
        let word = &text[view.range()];
        if kind != TokenKind::Word {
            continue;
        }
        let poles = if contrasts.may_begin(Lang::Chinese, word) { contrasts.of_chinese(word) } else { &[] };
        if !poles.is_empty() {
            add(view, poles);
            continue;
        }
        if let Some((start, end)) = inside(word, contrasts) {
            add(ViewSpan::new(view.start + start, view.start + end), contrasts.of_chinese(&word[start..end]));
        }
    }
}

/// The bytes of the longest word that speaks for a pole and that `word` begins or ends with.
fn inside(word: &str, contrasts: &Contrasts) -> Option<(usize, usize)> {
    let [least, most] = INSIDE;
    // Most words are too short to have another inside.
    if word.len() <= least * '一'.len_utf8() {
        return None;
    }
    (least..=most).rev().find_map(|count| {
        // A word of so many characters was looked for as a whole.
        let (end, _) = word.char_indices().nth(count)?;
        let (start, _) = word.char_indices().rev().nth(count - 1)?;
        let speaks = |&(start, end): &(usize, usize)| {
            let part = &word[start..end];
            contrasts.may_begin(Lang::Chinese, part) && !contrasts.of_chinese(part).is_empty()
        };
        [(0, end), (start, word.len())].into_iter().find(speaks)
    })
}
