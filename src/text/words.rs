//! Words in Latin letters, numbers and codes: the rules that both languages share.

use super::address_length;
use super::chars::is_han;
use std::borrow::Cow;

/// `word` in small letters; itself where it has no others.
pub fn small_letters(word: &str) -> Cow<'_, str> {
    let small = word.bytes().all(|b| b.is_ascii() && !b.is_ascii_uppercase());
    if small { Cow::Borrowed(word) } else { Cow::Owned(word.to_lowercase()) }
}

/// How long the word, number, code or address at the start of `text` is, in bytes; `None` if none begins there.
///
/// Ask only where a word can begin. One word are: A.I., U.S., Ph.D.; 1,000, 3.5, 10:30; H200, GPT-4, 5G, COVID-19; AT&T;
/// don't, O'Brien; e-mail, node.js, addresses. Parts of a compound (self-reliance) and a possessive 's are words of their own.
pub fn word_length(text: &str) -> Option<usize> {
    let first = piece(text);
    if first == 0 {
        return None;
    }
    if let Some(length) = address_length(text).or_else(|| acronym(text)) {
        return Some(length);
    }
    let (mut start, mut end) = (0, first);
    while let Some(joint) = text[end..].chars().next() {
        let after = end + joint.len_utf8();
        let next = after + piece(&text[after..]);
        if next == after || !joins(&text[..end], start, joint, &text[after..next], &text[next..]) {
            break;
        }
        (start, end) = (after, next);
    }
    Some(end)
}

/// Letters and digits but Han.
fn piece(text: &str) -> usize {
    text.find(|c: char| !c.is_alphanumeric() && !is_accent(c) || is_han(c)).unwrap_or(text.len())
}

fn is_accent(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}')
}

/// How long the letters with full stops at the start of `text` are: `A.I.`, `U.S`, `Ph.D.`, `p.m.`.
fn acronym(text: &str) -> Option<usize> {
    let (mut end, mut parts, mut single) = (0, 0, 0);
    loop {
        let part = piece(&text[end..]);
        let letters = &text[end..end + part];
        if !(1..=2).contains(&part) || !letters.bytes().all(|b| b.is_ascii_alphabetic()) {
            // The full stop behind a lone letter or the last part of several belongs to it.
            return (parts > 1 && single + 1 >= parts && part == 0).then_some(end);
        }
        (end, parts, single) = (end + part, parts + 1, single + usize::from(part == 1));
        if !text[end..].starts_with('.') {
            return (parts > 1 && single + 1 >= parts).then_some(end);
        }
        end += 1;
    }
}

/// Whether `joint` holds `left`, whose last part begins at `start`, and `right` together; `after` follows.
fn joins(left: &str, start: usize, joint: char, right: &str, after: &str) -> bool {
    let last = &left[start..];
    let digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    let (digit_before, digit_after) = (last.ends_with(is_digit), right.starts_with(is_digit));
    match joint {
        '.' if digit_before => digit_after,
        '.' => right.starts_with(|c: char| c.is_ascii_lowercase()) && last.len() > 1,
        ',' => digit_before && digits(right) && right.len() == 3,
        ':' => digits(last) && last.len() <= 2 && digits(right) && right.len() == 2,
        '\'' | '’' => !is_possessive(last, right) && right.starts_with(char::is_alphabetic),
        '&' => [last, right].iter().all(|part| part.len() <= 4 && part.bytes().all(|b| b.is_ascii_uppercase())),
        '_' => true,
        '-' => joins_code(left, last, right, after),
        _ => false,
    }
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit()
}

/// Whether `right` after an apostrophe is the mark of a possessive; `it's` and its like are verbs.
fn is_possessive(left: &str, right: &str) -> bool {
    const PRONOUNS: [&str; 12] =
        ["it", "he", "she", "that", "let", "what", "here", "there", "who", "how", "where", "this"];
    right.eq_ignore_ascii_case("s") && !PRONOUNS.iter().any(|word| left.eq_ignore_ascii_case(word))
}

/// Whether the hyphen between `last`, the end of `left`, and `right` is part of a code or of a word like e-mail.
fn joins_code(left: &str, last: &str, right: &str, after: &str) -> bool {
    let capitals =
        |part: &str| part.bytes().any(|b| b.is_ascii_uppercase()) && !part.bytes().any(|b| b.is_ascii_lowercase());
    if right.starts_with(is_digit) {
        let year = right.len() == 4 && right.bytes().all(|b| b.is_ascii_digit()) && !capitals(left);
        return left.bytes().any(|b| b.is_ascii_uppercase()) && !year;
    }
    let lone = |part: &str| part.len() == 1 && part.bytes().all(|b| b.is_ascii_alphabetic());
    let code = |part: &str| part.bytes().any(|b| b.is_ascii_digit()) && part.bytes().any(|b| b.is_ascii_uppercase());
    lone(last) && left.len() == last.len() && !after.starts_with('-')
        || lone(right) && capitals(right)
        || code(last) && capitals(right)
}

#[cfg(test)]
mod tests {
    use super::word_length;

    #[test]
    fn words_and_codes_are_one() {
        let cases = [
            ("A.I. systems", "A.I."),
            ("U.S., he", "U.S."),
            ("Ph.D. in", "Ph.D."),
            ("p.m.", "p.m."),
            ("I. Then", "I"),
            ("1,000.5%", "1,000.5"),
            ("1,2,3", "1"),
            ("10:30", "10:30"),
            ("GPT-4o mini", "GPT-4o"),
            ("COVID-19", "COVID-19"),
            ("H200-based", "H200"),
            ("self-reliance", "self"),
            ("mid-2024", "mid"),
            ("Pre-2020", "Pre"),
            ("10-20", "10"),
            ("70-year-old", "70"),
            ("e-mail", "e-mail"),
            ("X-ray", "X-ray"),
            ("AT&T's", "AT&T"),
            ("China’s", "China"),
            ("it's", "it's"),
            ("don’t", "don’t"),
            ("O'Brien's", "O'Brien"),
            ("node.js.", "node.js"),
            ("No.5", "No"),
            ("year.The", "year"),
            ("https://a.example/b?c=1。", "https://a.example/b?c=1"),
            ("ann@mail.example，", "ann@mail.example"),
            ("H200晶片", "H200"),
            ("naïve", "naïve"),
        ];
        for (text, word) in cases {
            assert_eq!(word_length(text).map(|length| &text[..length]), Some(word), "{text}");
        }
        assert_eq!(word_length("芯片"), None);
        assert_eq!(word_length("’s"), None);
    }
}
