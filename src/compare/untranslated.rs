//! Stretches of a text that are still in the other language.

use super::Compared;
use crate::document::Document;
use crate::text::Lang;
use crate::text::Side;
use crate::text::ViewSpan;
use crate::text::chars::is_han;

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

/// All leftovers in beads that have both sides.
pub(super) fn find(compared: Compared<'_>) -> Vec<Leftover> {
    let mut found = Vec::new();
    for bead in compared.alignment.beads.iter().filter(|bead| !bead.source.is_empty() && !bead.target.is_empty()) {
        for side in Side::BOTH {
            let document = &compared.documents[side];
            for &sentence in bead.side(side) {
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
        if depth == 0 && is_running_english(run) && best.is_none_or(|(s, e)| run.len() > e - s) {
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

/// Whether a stretch without Han is running English and no name, title, code or address.
fn is_running_english(run: &str) -> bool {
    let words: Vec<&str> =
        run.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | ':')).filter(|w| !w.is_empty()).collect();
    let is_plain = |word: &&&str| word.chars().all(|c| c.is_ascii_lowercase() || matches!(c, '\'' | '’' | '-' | '.'));
    let plain = words.iter().filter(is_plain).count();
    let odd = words.iter().filter(|w| w.contains(['/', '=', '{', '}', '<', '>', '_', '@', '\\', '$'])).count();
    words.len() >= 4 && plain >= FEWEST_PLAIN && plain * 2 >= words.len() && odd == 0
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
