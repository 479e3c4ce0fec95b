//! Names as runs of plain letters.

use unicode_normalization::UnicodeNormalization;

/// The letters of `name` as numbers from 0, without marks, case and everything else.
pub fn letters(name: &str) -> Vec<u8> {
    let special = |c: char| match c {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'ł' => "l",
        'đ' | 'ð' => "d",
        'þ' => "th",
        'ı' => "i",
        'ə' => "a",
        'ħ' => "h",
        _ => "",
    };
    let mut out = Vec::with_capacity(name.len());
    for c in name.chars().flat_map(char::to_lowercase) {
        if c.is_ascii_lowercase() {
            out.push(c as u8 - b'a');
        } else if !c.is_ascii() {
            let plain = c.nfd().filter(char::is_ascii_lowercase).chain(special(c).chars());
            out.extend(plain.map(|c| c as u8 - b'a'));
        }
    }
    out
}
