//! Web addresses and e-mail addresses: text that is never cut.

/// How long the web or e-mail address at the start of `text` is, in bytes; `None` if there is none.
///
/// Ask only where a word begins. A full stop, comma or closing mark behind the address is not part of it.
pub fn address_length(text: &str) -> Option<usize> {
    let end = text.find(|c: char| !is_address(c)).unwrap_or(text.len());
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

fn is_address(c: char) -> bool {
    c.is_ascii_alphanumeric() || "-._~:/?#[]@!$&'()*+,;=%".contains(c)
}

fn is_mail(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '%' | '+' | '-' | '@')
}
