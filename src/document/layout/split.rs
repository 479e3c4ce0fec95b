//! Blocks that hold a text and its translation: cut where the language changes for good.

use super::script::Amount;
use super::{CHARACTERS_PER_WORD, Piece};
use crate::document::Original;
use crate::document::read::ends_sentence;
use crate::text::Lang;
use crate::text::Span;
use crate::text::ViewSpan;
use crate::text::chars::{is_closing, is_han, is_latin, is_opening};
use std::ops::Range;

/// How much longer or shorter than its expected length a translation on the same line may be, as a factor.
const TOLERANCE: f64 = 3.0;

/// A stretch of one script; marks, digits and spaces belong to the stretch before them.
struct Stretch {
    lang: Lang,
    range: Range<usize>,
}

/// Cuts the blocks that hold both languages, each sentence or paragraph beside its translation; `None` where none does.
///
/// A cut needs the end of a sentence, or a separator. Headlines have neither; they are cut where other blocks of the
/// file were, so that a Chinese headline that begins with a brand stays whole.
pub(super) fn by_language(original: &Original, pieces: &[Piece]) -> Option<Vec<Piece>> {
    let mixed = |piece: &Piece| piece.han >= 2 && piece.words >= 2;
    let strict: Vec<Vec<usize>> =
        pieces.iter().map(|p| if mixed(p) { cuts(p.text(), false) } else { vec![] }).collect();
    let shown = strict.iter().filter(|cuts| !cuts.is_empty()).count();
    let firm = shown >= 2 && shown * 2 >= pieces.iter().filter(|p| mixed(p)).count();
    if shown == 0 {
        return None;
    }
    let mut parts = Vec::with_capacity(pieces.len());
    for (piece, mut at) in pieces.iter().zip(strict) {
        if at.is_empty() && shown >= 2 && mixed(piece) {
            at = cuts(piece.text(), true);
            if at.is_empty() && firm {
                at = title_cut(piece.text());
            }
        }
        if at.is_empty() {
            parts.push(piece.clone());
            continue;
        }
        at.push(piece.text().len());
        let mut start = 0;
        for end in at {
            parts.extend(part(original, piece, start..end));
            start = end;
        }
    }
    Some(parts)
}

/// The part `range` of the view of `piece`, without the space and separators around it.
fn part(original: &Original, piece: &Piece, range: Range<usize>) -> Option<Piece> {
    let text = &piece.text()[range.clone()];
    let is_edge = |c: char| c.is_whitespace() || matches!(c, '|' | '/' | '｜' | '／' | '\u{FEFF}');
    let visible = text.trim_matches(is_edge);
    let start = range.start + (text.len() - text.trim_start_matches(is_edge).len());
    let span: Span = piece.view.original(ViewSpan::new(start, start + visible.len()));
    Piece::of(original, span, piece.kind)
}

/// Where `text` is to be cut, as bytes of it; none if its languages are not a text and its translation.
fn cuts(text: &str, headline: bool) -> Vec<usize> {
    let all = stretches(text);
    let strong: Vec<&Stretch> = all.iter().filter(|s| is_strong(text, s, headline)).collect();
    let mut cuts = Vec::new();
    for pair in strong.windows(2).filter(|pair| pair[0].lang != pair[1].lang) {
        match boundary(text, pair[0], pair[1], headline) {
            Some(cut) => cuts.push(cut),
            None => return Vec::new(),
        }
    }
    let plausible = is_translation(text, &cuts) && (!headline || cuts.len() == 1 && !text.contains('。'));
    if plausible { cuts } else { Vec::new() }
}

/// Where a headline that is glued to its translation is cut, in a file whose other lines hold both.
fn title_cut(text: &str) -> Vec<usize> {
    let cut = match stretches(text).as_slice() {
        [left, right] if left.lang != right.lang => right.range.start,
        _ => return Vec::new(),
    };
    let english = Amount::of(text).words >= 3 && !text.contains('。');
    if english && is_translation(text, &[cut]) { vec![before_opening(text, cut)] } else { Vec::new() }
}

/// Whether the languages of the cut parts weigh what translations of each other weigh.
fn is_translation(text: &str, cuts: &[usize]) -> bool {
    let (mut english, mut chinese, mut start) = (0.0, 0.0, 0);
    for &end in cuts.iter().chain([&text.len()]) {
        let amount = Amount::of(&text[start..end]);
        if amount.han * 2 >= amount.words {
            chinese += amount.han as f64
        } else {
            english += amount.words as f64
        }
        start = end;
    }
    let ratio = english * CHARACTERS_PER_WORD / chinese.max(1.0);
    !cuts.is_empty() && (1.0 / TOLERANCE..=TOLERANCE).contains(&ratio)
}

fn stretches(text: &str) -> Vec<Stretch> {
    let mut all: Vec<Stretch> = Vec::new();
    let mut broken = true;
    for (at, c) in text.char_indices() {
        let lang = match c {
            _ if is_han(c) => Lang::Chinese,
            _ if is_latin(c) => Lang::English,
            // A Chinese sentence ends here even where the last word before it is in Latin letters.
            '。' | '！' | '？' | '\t' | '|' => {
                broken = true;
                continue;
            }
            _ => continue,
        };
        match all.last_mut().filter(|last| last.lang == lang && !(broken && lang == Lang::English)) {
            Some(last) => last.range.end = at + c.len_utf8(),
            None => all.push(Stretch { lang, range: at..at + c.len_utf8() }),
        }
        broken = false;
    }
    all
}

/// Whether a stretch is text of its language, and not a name, a brand, a gloss or a quotation.
fn is_strong(text: &str, stretch: &Stretch, headline: bool) -> bool {
    let amount = Amount::of(&text[stretch.range.clone()]);
    let before = text[..stretch.range.start].trim_end();
    let after = &text[stretch.range.end..];
    let rest = after.trim_start_matches(is_end);
    let bracketed =
        before.ends_with(is_opening) && rest.starts_with(is_closing) && !closes(&text[stretch.range.clone()]);
    // A quotation that opens the block is a sentence of its own where a space or another quotation follows.
    let parted = after.contains(char::is_whitespace) || rest.trim_start_matches(is_closing).starts_with(is_opening);
    let opened = before.trim_end_matches(is_opening);
    let inner = if opened.contains(char::is_alphanumeric) { !ends_sentence(opened) } else { !parted };
    if bracketed && inner {
        return false;
    }
    match stretch.lang {
        Lang::Chinese => amount.han >= 4 || headline && amount.han >= 2,
        Lang::English => {
            let gap = stretch.range.end..text.len() - after.len() + after.find(is_han).unwrap_or(after.len());
            let mut marks = text[gap.clone()].match_indices(['.', '!', '?', '…']);
            let gap_ends = after.starts_with(is_end)
                || marks.any(|(at, mark)| sentence_end(text, gap.start + at + mark.len(), stretch).is_some());
            let ends = gap_ends || text[stretch.range.clone()].contains(['.', '!', '?']);
            // Without the mark of a sentence it may be the photographer behind a caption.
            amount.words >= 2 && (ends || headline)
        }
    }
}

/// Whether the bracket or quotation in which `text` begins is closed before it ends.
fn closes(text: &str) -> bool {
    let mut depth = 1;
    for c in text.chars() {
        let apostrophe = matches!(c, '\'' | '’' | '‘');
        depth += i32::from(is_opening(c) && !apostrophe) - i32::from(is_closing(c) && !apostrophe);
        if depth == 0 {
            return true;
        }
    }
    false
}

fn is_end(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '…' | '。' | '！' | '？' | ',' | '，')
}

/// Where the text of `left` ends and that of `right` begins; `None` without the end of a sentence between them.
fn boundary(text: &str, left: &Stretch, right: &Stretch, headline: bool) -> Option<usize> {
    let gap = left.range.end..right.range.start;
    if let Some(at) = text[gap.clone()].find(['\t', '\n', '|', '｜']) {
        return Some(gap.start + at);
    }
    // The last sentence end before `right`, or inside `left` when a Latin name begins the Chinese sentence.
    let from = if left.lang == Lang::English { left.range.start } else { left.range.end };
    let region = &text[from..right.range.start];
    let finals: &[char] = if left.lang == Lang::English {
        &['.', '!', '?', '…', '。', '！', '？']
    } else {
        &['。', '！', '？', '…']
    };
    let mut ends =
        region.rmatch_indices(finals).filter_map(|(at, mark)| sentence_end(text, from + at + mark.len(), left));
    let cut = ends.next().filter(|&end| Amount::of(&text[end..right.range.start]).words <= 4);
    let english = if left.lang == Lang::English { left } else { right };
    let apart = text[gap.clone()].contains(char::is_whitespace) || Amount::of(&text[english.range.clone()]).grammar;
    cut.or_else(|| (headline && apart).then_some(gap.end)).map(|at| before_opening(text, at))
}

/// The end of the sentence whose last mark ends at `at`, behind its closing marks; `None` inside an abbreviation.
fn sentence_end(text: &str, at: usize, left: &Stretch) -> Option<usize> {
    let rest = &text[at..];
    let closers = rest.len() - rest.trim_start_matches(is_closing).len();
    let next = rest[closers..].chars().next();
    let apart = next.is_none_or(|c| c.is_whitespace() || is_han(c) || is_opening(c));
    let glued = next.is_some_and(|c| c.is_uppercase() || c.is_ascii_digit()) && ends_word(&text[..at]);
    (apart || glued || left.lang == Lang::Chinese).then_some(at + closers)
}

/// Whether a word in small letters or a year stands before the mark at the end of `text`: no abbreviation or decimal.
fn ends_word(text: &str) -> bool {
    let end = text.trim_end_matches(is_end);
    let word = || end.chars().rev();
    word().take(2).filter(|c| c.is_lowercase()).count() == 2
        || word().take_while(char::is_ascii_digit).count() == 4
        || end.ends_with(is_closing)
}

/// Moves a cut before the opening marks that belong to what follows.
fn before_opening(text: &str, at: usize) -> usize {
    let before = text[..at].trim_end_matches(|c: char| is_opening(c) || c.is_whitespace());
    if text[before.len()..at].contains(is_opening) { before.len() } else { at }
}
