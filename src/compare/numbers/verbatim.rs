//! Digits that stand on both sides in the same word, though only one side takes them for a number.

use super::Compared;
use super::item::Item;
use super::matching::{Bead, Matched};
use crate::align;
use crate::text::Side;
use crate::text::ViewSpan;

/// Marks the items without an equal whose word, or whose digits, the other side copies: `pump-16`, `9/2008`, `[::1]:99`.
///
/// Names, versions and addresses are copied, and each language reads another part of them as a number.
pub(super) fn mark(bead: &mut Bead, compared: Compared<'_>, sides: &align::Bead) {
    let english = compared.english();
    if bead.is_table() || !bead.english.iter().any(is_lone) {
        return;
    }
    let chinese = copied(compared, sides, english.other(), &bead.chinese, &bead.english);
    let found = copied(compared, sides, english, &bead.english, &bead.chinese);
    bead.english.iter_mut().zip(found).for_each(|(item, copied)| item.copied = copied);
    bead.chinese.iter_mut().zip(chinese).for_each(|(item, copied)| item.copied = copied);
}

/// Whether nothing on the other side says the same.
fn is_lone(matched: &Matched) -> bool {
    matched.equal.is_none() && matched.repeated.is_none()
}

/// For each item of `side` whether the other side copies it; `others` are the other side's items.
fn copied(compared: Compared<'_>, sides: &align::Bead, side: Side, items: &[Matched], others: &[Matched]) -> Vec<bool> {
    let texts: Vec<(usize, &str)> = sides
        .side(side.other())
        .iter()
        .map(|&sentence| (sentence, compared.documents[side.other()].sentence_text(sentence)))
        .collect();
    let read = |sentence: usize, start: usize, end: usize| {
        let origin = compared.documents[side.other()].sentences[sentence].view.start;
        let covers = |view: ViewSpan| view.start < origin + end && view.end > origin + start;
        others.iter().any(|other| other.item.sentence == sentence && covers(other.item.view))
    };
    let is_copied = |item: &Item| {
        let Some((word, digits)) = word(compared, side, item) else { return false };
        let whole = word.len() > digits.len() && texts.iter().any(|(_, text)| !places(text, word).is_empty());
        whole
            || texts.iter().any(|&(sentence, text)| {
                let unread = |&at: &usize| !read(sentence, at, at + digits.len());
                apart(text, digits) || places(text, digits).iter().any(unread)
            })
    };
    items.iter().map(|matched| is_lone(matched) && is_copied(&matched.item)).collect()
}

/// The word that holds an item of digits, and its digits.
fn word<'a>(compared: Compared<'a>, side: Side, item: &Item) -> Option<(&'a str, &'a str)> {
    let document = &compared.documents[side];
    let origin = document.sentences[item.sentence].view.start;
    let text = document.sentence_text(item.sentence);
    let (start, end) = (item.view.start - origin, item.view.end - origin);
    let first = start + text[start..end].find(|c: char| c.is_ascii_digit())?;
    let is_figure = |c: char| c.is_ascii_digit() || matches!(c, ',' | '.');
    let digits = text[first..end].split(|c: char| !is_figure(c)).next()?.trim_end_matches([',', '.']);
    let others = [&text[start..first], &text[first + digits.len()..end]];
    if others.iter().any(|other| other.contains(|c: char| c.is_ascii_digit())) {
        return None;
    }
    let is_part = |c: char| c.is_ascii_graphic() && !"()[]<>{}\"'`,;".contains(c);
    let from =
        text[..first].rfind(|c| !is_part(c)).map_or(0, |at| at + text[at..].chars().next().map_or(1, char::len_utf8));
    let to = text[first..].find(|c| !is_part(c)).map_or(text.len(), |more| first + more);
    let word = text[from..to.max(first + digits.len())].trim_matches(|c: char| !c.is_ascii_alphanumeric());
    Some((word, digits))
}

/// Where `word` stands in `text`, in any case, with no letter or digit of its kind beside it.
fn places(text: &str, word: &str) -> Vec<usize> {
    let is_digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    let letters = word.contains(|c: char| c.is_ascii_alphabetic());
    let joins = |c: Option<char>| is_digit(c) || letters && c.is_some_and(|c| c.is_ascii_alphabetic());
    let (lower, word) = (text.to_ascii_lowercase(), word.to_ascii_lowercase());
    let free = |&at: &usize| !joins(lower[..at].chars().next_back()) && !joins(lower[at + word.len()..].chars().next());
    lower.match_indices(&word).map(|(at, _)| at).filter(free).collect()
}

/// Whether `digits` in groups of thousands stand in `text` with a space behind each comma, as careless setting has it.
fn apart(text: &str, digits: &str) -> bool {
    digits.contains(',') && !places(text, &digits.replace(',', ", ")).is_empty()
}
