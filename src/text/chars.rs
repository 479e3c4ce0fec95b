//! Classes of characters.

/// Whether `c` is a Han character (unified ideographs with extensions, 〇, 々).
pub fn is_han(c: char) -> bool {
    matches!(c,
        '\u{4E00}'..='\u{9FFF}' | '\u{3400}'..='\u{4DBF}' | '\u{F900}'..='\u{FAFF}'
        | '\u{20000}'..='\u{323AF}' | '〇' | '々')
}

/// Whether `c` is a Latin letter, with or without a mark.
pub fn is_latin(c: char) -> bool {
    c.is_ascii_alphabetic() || matches!(c, '\u{C0}'..='\u{24F}' | '\u{1E00}'..='\u{1EFF}') && c.is_alphabetic()
}

/// Whether `c` ends a sentence in either language.
pub fn is_sentence_final(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '。' | '！' | '？' | '…' | '；')
}

/// Whether `c` closes a quotation or bracket that a sentence-final mark may stand before.
pub fn is_closing(c: char) -> bool {
    matches!(c, '"' | '\'' | ')' | ']' | '}' | '”' | '’' | '」' | '』' | '）' | '】' | '》' | '〉' | '］')
}

/// Whether `c` opens a quotation or bracket.
pub fn is_opening(c: char) -> bool {
    matches!(c, '“' | '‘' | '「' | '『' | '（' | '(' | '[' | '【' | '《' | '〈' | '［')
}

/// Where the first ASCII character of `text` from byte `at` on stands.
pub fn next_ascii(text: &str, mut at: usize) -> Option<usize> {
    const HIGH: u64 = 0x8080_8080_8080_8080;
    let bytes = text.as_bytes();
    // No byte of any other character is one of ASCII: eight are passed over at once.
    while let Some((eight, _)) = bytes.get(at..).and_then(|rest| rest.split_first_chunk::<8>()) {
        if u64::from_ne_bytes(*eight) & HIGH != HIGH {
            break;
        }
        at += 8;
    }
    let found = bytes.get(at..)?.iter().position(u8::is_ascii)?;
    Some(at + found)
}

/// Where the first ASCII character of `text` from byte `at` on stands that `fits`.
pub fn next_ascii_that(text: &str, mut at: usize, fits: impl Fn(u8) -> bool) -> Option<usize> {
    let bytes = text.as_bytes();
    loop {
        at = next_ascii(text, at)?;
        at += bytes[at..].iter().position(|&byte| !byte.is_ascii() || fits(byte))?;
        if bytes[at].is_ascii() {
            return Some(at);
        }
    }
}

/// The ASCII characters of `text` with the bytes at which they stand.
pub fn ascii(text: &str) -> impl Iterator<Item = (usize, u8)> + '_ {
    let mut next = 0;
    std::iter::from_fn(move || {
        let at = next_ascii(text, next)?;
        next = at + 1;
        Some((at, text.as_bytes()[at]))
    })
}

#[cfg(test)]
mod tests {
    use super::{ascii, next_ascii_that};

    #[test]
    fn ascii_is_found_wherever_it_stands() {
        for text in
            ["", "a", "中", "中文a中文中文中文b", "他们去了北京,然后回家。", "abc défg 中é中", "中文中文中文中文中文x"]
        {
            let slow: Vec<(usize, u8)> = text.bytes().enumerate().filter(|(_, byte)| byte.is_ascii()).collect();
            assert_eq!(ascii(text).collect::<Vec<_>>(), slow, "{text}");
            let b = slow.iter().find(|(_, byte)| *byte == b'b').map(|&(at, _)| at);
            assert_eq!(next_ascii_that(text, 0, |byte| byte == b'b'), b, "{text}");
        }
    }
}
