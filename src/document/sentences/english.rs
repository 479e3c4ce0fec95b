//! Where English sentences end.

use super::{aside_length, run};
use crate::lexicon::Abbreviation;
use crate::lexicon::Abbreviations;
use crate::text::address_length;
use crate::text::chars::{is_closing, is_han, is_opening};
use std::ops::Range;

/// Words that often begin a sentence and hardly ever follow an abbreviation inside one.
const STARTERS: &str = "A About According After All Also Although An And Another Are As At Because Before Both But By Can Despite Did \
    Do Does During Each Even Every For From Has Have He Her Here His How However I I'm I've If In Instead Is It \
    Its It's Many Meanwhile Most My No Not Now On Only Our She Since So Some Still That The Their Then There \
    These They This Those Though To Under Until Was We What When Where Whether Which While Who Why With Without \
    Yet You Your Yes";

/// Words after a time of day that still belong to it.
const TIME_ZONES: &str = "Eastern Central Pacific Mountain Beijing London Tokyo Monday Tuesday Wednesday Thursday Friday Saturday \
    Sunday Today Tomorrow Local Greenwich";

/// Verbs that say who spoke after a quotation.
const SPEECH: &str = "said says asked asks added told wrote writes replied answered shouted cried whispered recalled explained \
    noted exclaimed wondered yelled joked";

/// A mark that may end a sentence, and what stands around it.
struct Candidate<'a> {
    /// The sentence up to the mark.
    before: &'a str,
    /// The marks themselves.
    marks: &'a str,
    /// The quotation marks and brackets they stand in.
    closing: &'a str,
    /// What follows, and the following without its first white space and opening marks.
    after: &'a str,
}

/// The byte after each sentence of `text`, but for the last one's.
pub(super) fn ends(text: &str, abbreviations: &Abbreviations) -> Vec<usize> {
    let mut ends = Vec::new();
    let (mut start, mut at) = (0, 0);
    while let Some(c) = text[at..].chars().next() {
        let rest = &text[at..];
        let begun = !text[start..at].trim().is_empty();
        if begun && (matches!(c, '•' | '⁃') || continues_list(&text[start..at], rest)) {
            ends.push(at);
            start = at;
        }
        if c.is_alphanumeric() {
            at += address_length(rest).unwrap_or_else(|| run(rest, char::is_alphanumeric));
            continue;
        }
        let (marks, end) = marks_at(rest);
        if marks.is_empty() {
            at += end.max(c.len_utf8());
            continue;
        }
        let (marks, mut end) = (at + marks.start..at + marks.end, at + end);
        end += notes_length(&text[..marks.start], &text[end..]);
        let candidate = Candidate {
            before: &text[start..marks.start],
            marks: &text[marks.clone()],
            closing: &text[marks.end..end],
            after: &text[end..],
        };
        if candidate.ends_sentence(abbreviations) {
            ends.push(end);
            start = end;
        }
        at = end;
    }
    ends
}

/// The final marks at the start of `rest`, and the end of the closing marks and brackets they stand in; 0 if none.
fn marks_at(rest: &str) -> (Range<usize>, usize) {
    if let Some(length) = aside_length(rest) {
        // `(He left.) Then …`: the marks stand inside, the sentence ends behind the bracket.
        let inside = rest[..length].trim_end_matches(is_closing);
        return (inside.trim_end_matches(is_mark).len()..inside.len(), length);
    }
    let marks = marks_length(rest);
    (0..marks, marks + if marks > 0 { run(&rest[marks..], is_closing) } else { 0 })
}

/// Whether `rest` begins with the number after the one that `sentence` begins with: `1. Tea 2. Milk`, `a) tea b) milk`.
fn continues_list(sentence: &str, rest: &str) -> bool {
    let item = |text: &str| {
        let text = text.trim_start_matches(is_skipped);
        let length = run(text, |c| c.is_ascii_alphanumeric());
        let mark = text[length..].chars().next().filter(|c| matches!(c, '.' | ')'))?;
        let spaced = text[length..].trim_start_matches(['.', ')']).starts_with(' ');
        let number = match &text.as_bytes()[..length] {
            [letter @ b'a'..=b'z'] => Some(u32::from(*letter)),
            _ => text[..length].parse::<u32>().ok(),
        };
        Some((number?, mark)).filter(|_| spaced)
    };
    let begins =
        sentence.ends_with([' ', '(']) && rest.starts_with(|c: char| c.is_ascii_lowercase() || c.is_ascii_digit());
    begins
        && item(rest).is_some_and(|(number, mark)| {
            item(sentence).is_some_and(|(first, same)| first + 1 == number && same == mark)
        })
}

/// The marks at the start of `rest`, with those of a spaced ellipsis (`. . .`).
fn marks_length(rest: &str) -> usize {
    let mut length = run(rest, is_mark);
    while rest[..length].ends_with('.')
        && let Some(more) = rest[length..].strip_prefix(" .")
        && !more.starts_with(char::is_alphanumeric)
    {
        length = rest.len() - more.len();
    }
    length
}

/// The references to notes between a sentence and the next: `[3]`, `²`, or `12` set small behind a word.
fn notes_length(before: &str, after: &str) -> usize {
    let mut length = 0;
    while let Some(inside) = after[length..].strip_prefix('[')
        && let digits = run(inside, |c| c.is_ascii_digit() || matches!(c, ',' | '–' | '-'))
        && digits > 0
        && inside[digits..].starts_with(']')
    {
        length += digits + 2;
    }
    length += run(&after[length..], |c| matches!(c, '¹' | '²' | '³' | '⁰' | '⁴'..='⁹'));
    if length > 0 || !before.ends_with(|c: char| c.is_lowercase() || is_closing(c)) {
        return length;
    }
    let numbers = run(after, |c| c.is_ascii_digit() || c == ' ');
    let small = after[..numbers].split(' ').all(|number| number.len() <= 2);
    let follows = after[..numbers].ends_with(' ') && after[numbers..].starts_with(char::is_uppercase);
    if small && follows && !after.starts_with(' ') { after[..numbers].trim_end().len() } else { 0 }
}

impl Candidate<'_> {
    fn ends_sentence(&self, abbreviations: &Abbreviations) -> bool {
        let parted = self.after.starts_with(|c: char| c.is_whitespace() || is_han(c) || matches!(c, '“' | '「' | '•'))
            || self.lacks_space();
        let next = self.after.trim_start();
        if !parted || next.is_empty() || !begins_sentence(next) || self.is_item_number() {
            return false;
        }
        let quoted = self.closing.contains(['"', '”', '\'', '’']);
        if quoted && is_attribution(next) {
            return false;
        }
        let next = next.trim_start_matches(is_skipped);
        match self.marks {
            "." if !quoted => self.full_stop_ends(next, abbreviations),
            marks if marks.chars().all(|c| matches!(c, '.' | '…' | ' ')) && !quoted => {
                // `well ... I mean` is a pause; four dots are an ellipsis and a full stop.
                !is_pronoun(first_word(next)) || marks.chars().filter(|&c| c == '.').count() > 3
            }
            _ => true,
        }
    }

    /// Whether a small word and a capitalised one stand around the mark, with the space forgotten: `last year.The firm`.
    fn lacks_space(&self) -> bool {
        let letters = |word: &str| word.len() > 1 && word.bytes().all(|b| b.is_ascii_lowercase());
        let small = letters(self.before.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default());
        let mut after = self.after.split(|c: char| !c.is_alphanumeric() && c != '.').next().unwrap_or_default().chars();
        small
            && self.closing.is_empty()
            && after.next().is_some_and(|c| c.is_ascii_uppercase())
            && letters(after.as_str())
    }

    /// Whether the mark belongs to the number or letter of an item: `1. First`, `Q. Who`.
    fn is_item_number(&self) -> bool {
        let item = self.before.trim().trim_start_matches(is_skipped);
        let digits = item.len() <= 3 && item.chars().all(|c| c.is_ascii_digit());
        let letter = item.len() == 1 && item.chars().all(|c| c.is_ascii_alphabetic());
        self.marks == "." && (digits || letter)
    }

    /// Whether a single full stop ends the sentence before `next`, which could begin one.
    fn full_stop_ends(&self, next: &str, abbreviations: &Abbreviations) -> bool {
        let split = |c: char| c.is_whitespace() || matches!(c, '—' | '–' | '/') || is_opening(c);
        let mut words = self.before.rsplit(split).map(|word| word.trim_start_matches(|c: char| !c.is_alphanumeric()));
        let word = words.next().unwrap_or_default();
        let follower = first_word(next);
        let class = abbreviations.class(word).or_else(|| is_acronym(word).then_some(Abbreviation::Either));
        match class {
            None => true,
            Some(Abbreviation::Title | Abbreviation::Inner) => false,
            Some(Abbreviation::Number) => !next.starts_with(|c: char| c.is_ascii_digit()),
            // “you and I. Did”: the pronoun, not an initial, follows a small word.
            Some(Abbreviation::Either) if word == "I" => {
                words.next().is_some_and(|w| w.starts_with(char::is_lowercase))
            }
            Some(Abbreviation::Either) => has_word(STARTERS, follower),
            Some(Abbreviation::Final) => !has_word(TIME_ZONES, follower) && self.before.split_whitespace().count() > 3,
        }
    }
}

/// Whether the list `words` holds `word`.
fn has_word(words: &str, word: &str) -> bool {
    words.split(' ').any(|known| known == word)
}

/// Whether `word`, which lacks its last full stop, is an initial or letters with full stops: `J`, `U.S`, `Ph.D`.
fn is_acronym(word: &str) -> bool {
    let initial = word.chars().count() == 1 && word.starts_with(char::is_uppercase);
    let parts = |part: &str| (1..=2).contains(&part.chars().count()) && part.chars().all(char::is_alphabetic);
    initial || word.contains('.') && word.split('.').all(parts)
}

/// Whether `next` can begin a sentence: no small letter (but `iPhone`, `b)`), and no mark that continues one.
fn begins_sentence(next: &str) -> bool {
    if is_enumerated(next) {
        return true;
    }
    let mut characters = next.trim_start_matches(is_skipped).chars();
    match characters.next() {
        None => false,
        Some(c) if c.is_lowercase() => characters.next().is_some_and(char::is_uppercase),
        Some(c) => !matches!(c, ',' | ';' | ':' | '.' | '!' | '?' | '%') && !is_closing(c),
    }
}

/// Whether `next` begins with the number of an item: `b)`, `(iv)`, `2.)`.
fn is_enumerated(next: &str) -> bool {
    let item = next.trim_start_matches('(');
    let length = run(item, |c| c.is_ascii_alphanumeric());
    let number =
        item[..length].bytes().all(|b| b.is_ascii_digit()) || item[..length].bytes().all(|b| b"ivx".contains(&b));
    (length == 1 || number && (1..=4).contains(&length)) && item[length..].trim_start_matches('.').starts_with(')')
}

/// Whether `next`, after a quotation, only says who spoke: `Mr. Smith asked.`
fn is_attribution(next: &str) -> bool {
    for word in next.split_whitespace().take(6) {
        let bare = word.trim_end_matches(|c: char| !c.is_alphanumeric());
        if has_word(SPEECH, bare) {
            return bare != word;
        }
        if !word.starts_with(char::is_uppercase)
            || word.ends_with(',')
            || matches!(bare, "He" | "She" | "They" | "I" | "We")
        {
            return false;
        }
    }
    false
}

fn first_word(next: &str) -> &str {
    let end = run(next, |c| c.is_alphanumeric() || matches!(c, '\'' | '’'));
    next[..end].trim_end_matches(['\'', '’'])
}

/// Whether `word` is I, alone or with a verb.
fn is_pronoun(word: &str) -> bool {
    word == "I" || word.starts_with("I'") || word.starts_with("I’")
}

/// What may stand between two sentences and belongs to the next.
fn is_skipped(c: char) -> bool {
    is_opening(c)
        || c.is_whitespace()
        || matches!(c, '"' | '\'' | '-' | '–' | '—' | '*' | '_' | '¿' | '¡' | '`' | '•' | '⁃')
}

fn is_mark(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '…' | '。' | '！' | '？' | '‼' | '⁉' | '⁈')
}
