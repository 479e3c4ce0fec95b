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
        let word = text[first.view.range()].to_ascii_lowercase();
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
        if kind != TokenKind::Word || !word.chars().any(|c| contrasts.begins_chinese(c)) {
            continue;
        }
        let poles = contrasts.of_chinese(word);
        if !poles.is_empty() {
            add(view, poles);
            continue;
        }
        let edges: Vec<usize> = word.char_indices().map(|(at, _)| at).chain([word.len()]).collect();
        let longest = INSIDE[1].min(edges.len().saturating_sub(2));
        let parts = (INSIDE[0]..=longest).rev().flat_map(|count| {
            let behind = edges.len() - 1 - count;
            [(0, edges[count]), (edges[behind], word.len())]
        });
        let known = |&(start, end): &(usize, usize)| !contrasts.of_chinese(&word[start..end]).is_empty();
        if let Some((start, end)) = parts.into_iter().find(known) {
            add(ViewSpan::new(view.start + start, view.start + end), contrasts.of_chinese(&word[start..end]));
        }
    }
}
