//! Words as terms: what the lexicon, the training and the aligner count.

use super::stem::stem;
use crate::text::Lang;
use crate::text::chars::is_han;

/// Appends the terms of one word or mark, as its tokenizer cut it.
///
/// English words become stems, Chinese words stay, marks become one of a few classes that both languages share, Latin
/// words in Chinese become stems too. What begins with a digit is no term: its value is what counts.
pub fn push_terms(lang: Lang, word: &str, terms: &mut Vec<String>) {
    let Some(first) = word.chars().next() else { return };
    if first.is_ascii_digit() {
        return;
    }
    if lang == Lang::Chinese && word.chars().any(is_han) {
        terms.push(word.to_owned());
    } else if first.is_alphabetic() {
        push_latin(word, terms);
    } else if let Some(class) = mark_class(word) {
        terms.push(class.to_owned());
    }
}

/// Splits off `n't` and `'s`, and stems the rest.
fn push_latin(word: &str, terms: &mut Vec<String>) {
    if word.bytes().all(|b| b.is_ascii_lowercase()) {
        return terms.push(stem(word));
    }
    let lower = word.to_lowercase().replace('’', "'");
    if let Some(verb) = lower.strip_suffix("n't") {
        let verb = match verb {
            "wo" => "will",
            "ca" => "can",
            "sha" => "shall",
            verb => verb,
        };
        if !verb.is_empty() {
            terms.push(stem(verb));
        }
        terms.push("not".to_owned());
        return;
    }
    let base = lower.split('\'').find(|part| !part.is_empty()).unwrap_or("");
    for part in base.split(['.', '_']).filter(|part| !part.is_empty()) {
        terms.push(stem(part));
    }
}

/// The class of a mark that both languages use alike; `None` for the others, the full stop and the comma among them.
fn mark_class(mark: &str) -> Option<&'static str> {
    Some(match mark.chars().next()? {
        '?' | '？' => "P?",
        '!' | '！' => "P!",
        '"' | '“' | '”' | '「' | '」' | '『' | '』' => "P\"",
        ':' | '：' => "P:",
        ';' | '；' => "P;",
        '(' | '（' | '《' | '〈' => "P(",
        '…' => "P…",
        '—' | '–' => "P-",
        '.' if mark.starts_with("...") => "P…",
        '-' if mark.starts_with("--") => "P-",
        _ => return None,
    })
}
