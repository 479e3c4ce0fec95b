//! Web addresses and e-mail addresses: text that is never cut.

use memchr::{memchr, memchr_iter};

/// Whether a web or e-mail address may stand in `text`.
pub fn has_address(text: &str) -> bool {
    let bytes = text.as_bytes();
    let www = |at: usize| bytes[..at].len() >= 3 && bytes[at - 3..at].eq_ignore_ascii_case(b"www");
    memchr(b'@', bytes).is_some()
        || memchr_iter(b':', bytes).any(|at| bytes[at..].starts_with(b"://"))
        || memchr_iter(b'.', bytes).any(www)
}

/// How long the web or e-mail address at the start of `text` is, in bytes; `None` if there is none.
///
/// Ask only where a word begins. A full stop, comma or closing mark behind the address is not part of it.
pub fn address_length(text: &str) -> Option<usize> {
    let end = text.bytes().position(|b| !is_address(b)).unwrap_or(text.len());
    // Nearly every word is none.
    if !text[..end].bytes().any(|b| matches!(b, b'@' | b':' | b'.')) {
        return None;
    }
    let whole = text[..end].trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', ')', ']']);
    if is_web_address(whole) {
        return Some(whole.len());
    }
    let end = whole.find(|c: char| !is_mail(c)).unwrap_or(whole.len());
    let mail = whole[..end].trim_end_matches('.');
    let (user, host) = mail.split_once('@')?;
    (!user.is_empty() && host.contains('.') && !host.contains('@')).then_some(mail.len())
}

fn is_web_address(text: &str) -> bool {
    let scheme = text.find("://").is_some_and(|at| at > 0 && text[..at].bytes().all(|b| b.is_ascii_alphabetic()));
    (scheme && !text.ends_with("://"))
        || text.get(..4).is_some_and(|www| www.eq_ignore_ascii_case("www.")) && text.len() > 4
}

fn is_address(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"-._~:/?#[]@!$&'()*+,;=%".contains(&byte)
}

fn is_mail(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '%' | '+' | '-' | '@')
}
