//! Addresses on the web, of mail, of accounts and of files.

use super::{Found, LiteralKind};
use crate::text::address_length;

/// The address at the start of `rest`, behind `before`; `addresses` says whether any is written out in full.
pub(super) fn at(before: Option<char>, rest: &str, addresses: bool) -> Option<Found> {
    if let Some(length) = if addresses { address_length(rest) } else { None } {
        let text = rest[..length].trim_end_matches('/');
        let is_mail = text.contains('@') && !text.contains("://");
        // scheme://host:port says how an address is built.
        let host = text.split_once("://").map_or(text, |(_, bare)| bare.split('/').next().unwrap_or(bare));
        if !is_mail && !host.contains('.') && !host.starts_with("localhost") {
            return None;
        }
        let (kind, key) =
            if is_mail { (LiteralKind::Mail, text.to_ascii_lowercase()) } else { (LiteralKind::Url, page(text)) };
        return Some(Found { start: 0, end: length, kind, key });
    }
    match rest.as_bytes()[0] {
        b'@' => handle(rest),
        b'/' | b'~' | b'.' if before.is_none_or(|c| !matches!(c, '/' | '.' | '<' | ')' | ']')) => path(rest),
        _ => None,
    }
}

/// `@name`.
fn handle(rest: &str) -> Option<Found> {
    let name = &rest[1..];
    let end = name.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(name.len());
    let named = end >= 3 && name.starts_with(|c: char| c.is_ascii_alphabetic());
    named.then(|| Found { start: 0, end: end + 1, kind: LiteralKind::Handle, key: name[..end].to_ascii_lowercase() })
}

/// An absolute path, or one from here or from home: `/usr/bin/env`, `./run.sh`, `~/.profile`.
fn path(rest: &str) -> Option<Found> {
    let from = ["./", "../", "~/", "/"].into_iter().find(|from| rest.starts_with(from))?;
    let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '.' | '-' | '/');
    let end = rest[from.len()..].find(|c: char| !is_part(c)).map_or(rest.len(), |end| from.len() + end);
    let whole = rest[..end].trim_end_matches(['.', '/']);
    let parts = whole.split('/').filter(|part| part.chars().any(|c| c.is_ascii_alphabetic())).count();
    (parts >= 2).then(|| Found { start: 0, end: whole.len(), kind: LiteralKind::Path, key: whole.to_owned() })
}

/// The address of a page without what may differ between languages: scheme, language, query, anchor.
fn page(address: &str) -> String {
    let address = address.to_ascii_lowercase();
    let bare = address.split_once("://").map_or(address.as_str(), |(_, bare)| bare);
    let bare = bare.split(['?', '#']).next().unwrap_or(bare);
    let (host, path) = bare.split_once('/').unwrap_or((bare, ""));
    let labels = host.split('.').filter(|label| !is_language(label) && !matches!(*label, "www" | "m"));
    let parts = path.split('/').filter(|part| !part.is_empty() && !is_language(part));
    labels.collect::<Vec<_>>().join(".") + "/" + &parts.collect::<Vec<_>>().join("/")
}

/// Whether a part of an address says a language or region: en, zh-cn, zh_hant.
fn is_language(part: &str) -> bool {
    let (first, rest) = part.split_once(['-', '_']).unwrap_or((part, ""));
    let region = rest.is_empty() || matches!(rest, "us" | "gb" | "uk" | "cn" | "tw" | "hk" | "sg" | "hans" | "hant");
    matches!(first, "en" | "zh" | "cn" | "tw" | "hk" | "us" | "uk" | "gb" | "chinese" | "english" | "intl") && region
}
