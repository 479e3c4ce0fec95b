//! Places that a program fills in.

use super::{Found, LiteralKind};

/// Longest name between braces, in bytes.
const LONGEST: usize = 40;

/// The placeholder at the start of `rest`, behind `before`.
pub(super) fn at(before: Option<char>, rest: &str) -> Option<Found> {
    let length = match rest.as_bytes().first()? {
        b'{' => braces(rest),
        b'$' | b'#' | b'%' if rest[1..].starts_with('{') => braces(&rest[1..]).map(|length| length + 1),
        b'%' if before.is_none_or(|c| !c.is_alphanumeric() && c != '%') => format(rest),
        _ => None,
    }?;
    let key = rest[..length].chars().filter(|c| !c.is_whitespace()).collect();
    Some(Found { start: 0, end: length, kind: LiteralKind::Placeholder, key })
}

/// How long `{name}`, `{0}` or `{{ name }}` is.
fn braces(rest: &str) -> Option<usize> {
    let depth = rest.bytes().take_while(|&b| b == b'{').count();
    if depth > 2 {
        return None;
    }
    let close = "}".repeat(depth);
    let inside = &rest[depth..];
    let length = inside.find(&close)?;
    let name = inside[..length].trim();
    let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '.' | '-');
    // What a translator puts into his own words, {{路径}}, is no name of a program but stands for one.
    let plain = !name.is_empty() && name.len() <= LONGEST && !name.contains(['{', '}']);
    let plain = plain && (depth == 2 || name.chars().all(|c| is_name(c) || !c.is_ascii()));
    plain.then_some(depth + length + depth)
}

/// How long `%s`, `%1$d`, `%.2f` or `%(name)s` is.
fn format(rest: &str) -> Option<usize> {
    let mut at = 1;
    if rest[at..].starts_with('(') {
        let name = rest[at + 1..].find(')')?;
        at += name + 2;
        if name == 0 || rest[..at].contains(char::is_whitespace) {
            return None;
        }
    } else {
        at += rest[at..].find(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | '$')).unwrap_or(0);
    }
    at += rest[at..].len() - rest[at..].trim_start_matches(['l', 'h']).len();
    let conversion = rest[at..].chars().next()?;
    let ends = rest[at + conversion.len_utf8()..].chars().next().is_none_or(|c| !c.is_ascii_alphanumeric());
    (matches!(conversion, 's' | 'd' | 'i' | 'u' | 'f' | 'x' | '@') && ends).then_some(at + 1)
}
