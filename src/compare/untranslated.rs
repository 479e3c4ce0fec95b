//! Stretches of a text that are still in the other language.

use super::Compared;
use crate::document::Document;
use crate::document::is_function_word;
use crate::text::Lang;
use crate::text::Side;
use crate::text::ViewSpan;
use crate::text::chars::{is_han, is_latin};
use std::collections::BTreeSet;

/// A stretch in the language of the other side.
#[derive(Clone, Debug, PartialEq)]
pub struct Leftover {
    /// The side that has it.
    pub side: Side,
    /// Its sentence.
    pub sentence: usize,
    /// The stretch, in the view of the sentence's paragraph.
    pub view: ViewSpan,
    /// Whether nothing else is in the sentence.
    pub whole: bool,
}

/// All leftovers: sentences that the target copies from the source, and stretches in beads that have both sides.
pub(super) fn find(compared: Compared<'_>) -> Vec<Leftover> {
    let mut found = copies(compared);
    let copied: BTreeSet<usize> = found.iter().map(|leftover| leftover.sentence).collect();
    for bead in compared.alignment.beads.iter().filter(|bead| !bead.source.is_empty() && !bead.target.is_empty()) {
        for side in Side::BOTH {
            let document = &compared.documents[side];
            for &sentence in bead.side(side).iter().filter(|s| side == Side::Source || !copied.contains(s)) {
                let text = document.sentence_text(sentence);
                let stretch = match document.lang {
                    Lang::Chinese => english_stretch(text),
                    Lang::English => chinese_stretch(text),
                };
                found.extend(stretch.map(|span| leftover(document, side, sentence, span)));
            }
        }
    }
    found
}

/// Target sentences in the language of the source that stand in the source letter by letter, wherever they align.
fn copies(compared: Compared<'_>) -> Vec<Leftover> {
    let (source, target) = (&compared.documents.source, &compared.documents.target);
    let mut left = (0..target.sentences.len()).filter(|&s| is_foreign(target.sentence_text(s), target.lang)).peekable();
    if left.peek().is_none() {
        return Vec::new();
    }
    let known: BTreeSet<String> = (0..source.sentences.len()).map(|s| letters(source.sentence_text(s))).collect();
    let copied = left.filter(|&s| known.contains(&letters(target.sentence_text(s))));
    let side = Side::Target;
    copied.map(|sentence| Leftover { side, sentence, view: target.sentences[sentence].view, whole: true }).collect()
}

/// The letters and digits of `text`, by which a copy is known whatever marks it has.
pub(super) fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

/// Whether a sentence of a text in `lang` has nothing of that language, and is too long for a name.
fn is_foreign(text: &str, lang: Lang) -> bool {
    let han = text.chars().filter(|&c| is_han(c)).count();
    match lang {
        Lang::Chinese => han == 0 && text.split_whitespace().count() >= 4,
        Lang::English => han >= FEWEST_HAN && !text.contains(is_latin),
    }
}

/// The leftover at bytes `start..end` of the sentence.
fn leftover(document: &Document, side: Side, sentence: usize, (start, end): (usize, usize)) -> Leftover {
    let view = document.sentences[sentence].view;
    let text = document.sentence_text(sentence);
    let rest = text[..start].chars().chain(text[end..].chars()).filter(|c| c.is_alphanumeric()).count();
    Leftover { side, sentence, view: ViewSpan::new(view.start + start, view.start + end), whole: rest == 0 }
}

/// Words that begin in lower case without which a stretch of Latin words is a name or a title.
const FEWEST_PLAIN: usize = 3;

/// The longest stretch of running English in a Chinese sentence, outside brackets and quotation marks, as bytes.
///
/// A name, a title or a brand has few words in lower case; running text has many.
fn english_stretch(text: &str) -> Option<(usize, usize)> {
    let mut best: Option<(usize, usize)> = None;
    let mut depth = 0usize;
    let mut at = 0;
    for piece in text.split_inclusive(|c: char| is_han(c) || is_bracket(c)) {
        let last = piece.chars().next_back().filter(|&c| is_han(c) || is_bracket(c));
        let run = &piece[..piece.len() - last.map_or(0, char::len_utf8)];
        let called = last == Some('(') && is_called(run, &text[at + piece.len()..]);
        if depth == 0 && !called && is_running_english(run) && best.is_none_or(|(s, e)| run.len() > e - s) {
            let lead = run.len() - run.trim_start_matches(|c: char| !c.is_alphanumeric()).len();
            let tail = run.trim_end_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '.' | '!' | '?')).len();
            best = Some((at + lead, at + tail));
        }
        match last {
            Some('(' | '[' | '《' | '【') => depth += 1,
            Some(')' | ']' | '》' | '】') => depth = depth.saturating_sub(1),
            _ => {}
        }
        at += piece.len();
    }
    best
}

/// Signs of English grammar without which words in small letters are a list, a command or a term.
const FEWEST_SMALL: usize = 2;

/// How much a word shows that it stands in a sentence; an article or a possessive stands in hardly any name or command.
fn grammar(word: &str) -> usize {
    let word = word.to_lowercase();
    let determines = matches!(word.as_str(), "the" | "a" | "an" | "his" | "her" | "their" | "its" | "our" | "your");
    usize::from(is_function_word(&word)) + usize::from(determines)
}

/// Whether a stretch without Han is running English and no name, title, list, code or address.
fn is_running_english(run: &str) -> bool {
    let words: Vec<&str> = run
        .split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | ':' | '、'))
        .filter(|w| !w.is_empty())
        .collect();
    let is_plain = |word: &&&str| {
        word.contains(|c: char| c.is_ascii_lowercase())
            && word.chars().all(|c| c.is_ascii_lowercase() || matches!(c, '\'' | '’' | '-' | '.'))
    };
    let plain = words.iter().filter(is_plain).count();
    let small: usize = words.iter().map(|word| grammar(word)).sum();
    let ended = run.trim_end().strip_suffix(['.', '!', '?']).is_some_and(|rest| rest.ends_with(is_latin));
    let is_odd =
        |word: &&&str| word.contains(['/', '=', '{', '}', '<', '>', '_', '@', '\\', '$', '|']) || has_dot_inside(word);
    let odd = words.iter().filter(is_odd).count();
    words.len() >= 4
        && plain >= FEWEST_PLAIN
        && plain * 2 >= words.len()
        && small + usize::from(ended) >= FEWEST_SMALL
        && odd == 0
}

/// Whether a word is an address or an attribute: `example.org`, `path.join`, but not `e.g.`.
fn has_dot_inside(word: &str) -> bool {
    let parts: Vec<&str> = word.trim_end_matches('.').split('.').collect();
    parts.len() > 1 && parts.iter().all(|part| part.len() > 1)
}

/// Whether a stretch ends in the name of a function: `send to all()`, `render (page)` is none.
fn is_called(run: &str, after: &str) -> bool {
    run.ends_with(|c: char| c.is_ascii_alphanumeric()) && after.starts_with(|c: char| c.is_ascii())
}

/// Han characters in a row from which on they are text, not a cited word.
const FEWEST_HAN: usize = 5;

/// The longest stretch of Chinese in an English sentence, outside brackets and quotation marks, as bytes.
fn chinese_stretch(text: &str) -> Option<(usize, usize)> {
    let mut best: Option<(usize, usize)> = None;
    let mut depth = 0usize;
    let mut start = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        let belongs = is_han(c) || matches!(c, '，' | '、' | '。' | '：');
        match start {
            None if is_han(c) && depth == 0 => start = Some(at),
            Some(from) if !belongs => {
                let long = text[from..at].chars().filter(|&c| is_han(c)).count() >= FEWEST_HAN;
                if long && best.is_none_or(|(s, e)| at - from > e - s) {
                    best = Some((from, at));
                }
                start = None;
            }
            _ => {}
        }
        match c {
            '(' | '[' | '“' | '"' if depth == 0 => depth = 1,
            ')' | ']' | '”' | '"' => depth = 0,
            _ => {}
        }
    }
    best
}

/// Brackets and title marks whose content is a gloss or a title.
fn is_bracket(c: char) -> bool {
    matches!(c, '(' | ')' | '[' | ']' | '《' | '》' | '【' | '】')
}
