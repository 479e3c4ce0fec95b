//! Chinese words that are probably written with a wrong character.

mod beside;
mod guess;
mod meant;
mod support;
mod units;
mod window;

pub use guess::{Cause, Guess, Told, Typo};

use super::Stated;
use super::name::Name;
use super::words::Words;
use crate::document::Document;
use crate::lexicon::Lexicon;
use crate::text::Lang;
use crate::text::ViewSpan;
use meant::Meant;
use units::Units;
use window::Best;

/// The least gain of what is worth a thought, in nats: each written word may be some hundred others.
const LEAST: f64 = 4.5;

/// The words of `document` that are probably written with a wrong character, in reading order.
pub(super) fn find(document: &Document, words: &Words, names: &[Stated<Name>], lexicon: &Lexicon) -> Vec<Stated<Typo>> {
    let mut typos = Vec::new();
    if document.lang != Lang::Chinese {
        return typos;
    }
    let mut meant = Meant::new(lexicon);
    let mut orphans = Vec::new();
    let mut units = Units::default();
    for paragraph in document.paragraphs.iter().filter(|paragraph| paragraph.role.is_translated()) {
        for sentence in paragraph.sentences.clone() {
            if units.read(document, sentence, words) {
                let names = super::in_sentence(names, sentence);
                read(document, sentence, &units, names, &mut meant, &mut typos);
                beside::collect(document, sentence, &units, names, &mut orphans);
            }
        }
    }
    beside::add(document, orphans, &meant, &mut typos);
    support::add(document, &mut typos, &meant);
    typos
}

/// Adds the words of one sentence.
fn read<'a>(
    document: &'a Document,
    sentence: usize,
    units: &Units,
    names: &[Stated<Name>],
    meant: &mut Meant<'a>,
    typos: &mut Vec<Stated<Typo>>,
) {
    let text = document.paragraphs[document.sentences[sentence].paragraph].view.text();
    let first = typos.len();
    let named = |view: ViewSpan| names.iter().any(|name| name.view.start < view.end && view.start < name.view.end);
    for doubtful in units.doubtful().filter(|&doubtful| !named(units.list[doubtful].view)) {
        let Some(Best { view, mut guesses }) = window::best(text, units, doubtful, meant) else { continue };
        if guesses[0].gain < LEAST || is_set_apart(text, view) {
            continue;
        }
        // Of places that overlap the one that gains most is told, with what the others make of the same characters.
        if let Some(last) = typos[first..].last_mut().filter(|last| view.start < last.view.end) {
            if last.view == view {
                last.value.guesses.append(&mut guesses);
                last.value.guesses.sort_by(|a, b| b.gain.total_cmp(&a.gain).then_with(|| a.right.cmp(&b.right)));
                last.value.guesses.dedup_by(|a, b| a.right == b.right);
                continue;
            }
            if last.value.guesses[0].gain >= guesses[0].gain {
                continue;
            }
            typos.pop();
        }
        let doubted = named(view) || units.goes_on(view);
        let value = Typo { written: text[view.range()].to_owned(), times: 0, guesses, doubted };
        typos.push(Stated { sentence, view, value });
    }
}

/// Characters between two quotation marks that are a title or a word that is talked about, at most.
const SET_APART: usize = 10;

/// Whether `view` stands in short quotation marks or a title, is part of a foreign name or is glossed in brackets.
fn is_set_apart(text: &str, view: ViewSpan) -> bool {
    let opens = |c: char| matches!(c, '“' | '‘' | '「' | '『' | '《' | '〈' | '"');
    let closes = |c: char| matches!(c, '”' | '’' | '」' | '』' | '》' | '〉' | '"');
    let is_mark = |&(_, c): &(usize, char)| opens(c) || closes(c);
    let before = text[..view.start].chars().rev().enumerate().take(SET_APART).find(is_mark);
    let after = text[view.end..].chars().enumerate().take(SET_APART).find(is_mark);
    let quoted = before.zip(after).is_some_and(|(before, after)| opens(before.1) && before.0 + after.0 <= SET_APART);
    let joins = |c: char| matches!(c, '·' | '•' | '‧' | '・' | '-');
    let glossed = text[view.end..].trim_start().starts_with(|c: char| c == '(' || joins(c));
    quoted || glossed || text[..view.start].ends_with(joins)
}
