//! Product codes: capital letters and digits that stay as they are in every language (H200, 910B, GB200).

use super::Stated;
use crate::document::Document;
use crate::text::ViewSpan;
use crate::text::chars::next_ascii;

/// Digits from which on a code says which of several products is meant; A4 and 5G hardly do.
const DIGITS: usize = 2;

/// The codes of `sentence`, in reading order, in capital letters.
pub(super) fn find(document: &Document, sentence: usize) -> impl Iterator<Item = Stated<String>> {
    let text = document.sentence_text(sentence);
    // Most sentences have no digit at all.
    let text = if text.bytes().any(|byte| byte.is_ascii_digit()) { text } else { "" };
    let origin = document.sentences[sentence].view.start;
    let mut at = 0;
    let words = std::iter::from_fn(move || {
        let start = next_ascii(text, at)?;
        let length = text.as_bytes()[start..].iter().take_while(|b| b.is_ascii_alphanumeric()).count();
        at = start + length.max(1);
        Some((start, &text[start..start + length]))
    });
    words.filter(|(_, word)| is_code(word)).map(move |(at, word)| {
        let view = ViewSpan::new(origin + at, origin + at + word.len());
        Stated { sentence, view, value: word.to_ascii_uppercase() }
    })
}

/// Whether a word mixes capital letters and digits, and begins or ends with a letter.
fn is_code(word: &str) -> bool {
    let digits = word.bytes().filter(u8::is_ascii_digit).count();
    let capitals = word.bytes().filter(u8::is_ascii_uppercase).count();
    let letters = word.len() - digits;
    digits >= DIGITS && (1..=4).contains(&letters) && capitals == letters && !is_measured(word)
}

/// Whether the letters behind the digits are a unit or a scale: 20GB, 85M, 30K.
fn is_measured(word: &str) -> bool {
    let unit = word.trim_start_matches(|c: char| c.is_ascii_digit());
    unit.len() < word.len()
        && matches!(
            unit,
            "K" | "M"
                | "C"
                | "F"
                | "V"
                | "W"
                | "L"
                | "T"
                | "P"
                | "G"
                | "KB"
                | "MB"
                | "GB"
                | "TB"
                | "PB"
                | "KW"
                | "MW"
                | "GW"
                | "MM"
                | "CM"
                | "KM"
                | "KG"
                | "AM"
                | "PM"
                | "BC"
                | "AD"
                | "CE"
                | "BCE"
                | "ML"
                | "MPH"
                | "BN"
        )
}
