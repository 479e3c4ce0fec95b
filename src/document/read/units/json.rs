//! JSON lines: a unit an object, its sides two strings, or two lists of sentences.

use super::{Units, language, languages_of};
use crate::error::Error;
use crate::text::Lang;
use crate::text::Replacement;
use crate::text::Sides;
use crate::text::Span;

/// What JSON lines pair; fails, with the line, on one that is no object with two texts.
pub(super) fn read(path: &str, text: &str) -> Result<Units, Error> {
    let mut replacements = Vec::new();
    let (mut units, mut sure) = (Vec::new(), None);
    let mut at = 0;
    for (number, line) in text.split_inclusive('\n').enumerate() {
        let start = at;
        at += line.len();
        if line.trim().is_empty() {
            continue;
        }
        let fail = |problem: String| Error::Table { path: path.into(), line: number + 1, problem };
        if let Err(error) = serde_json::from_str::<serde::de::IgnoredAny>(line) {
            return Err(fail(format!("not JSON: {error}")));
        }
        let fields = fields(text, Span::new(start, at), &mut replacements);
        let named = |wanted: &dyn Fn(&str) -> bool| fields.iter().position(|(name, _)| wanted(name));
        let direct = named(&|name| name == "source").zip(named(&|name| name == "target"));
        let of = |lang: Lang| named(&|name| language(name) == Some(lang));
        let pair = direct.or_else(|| of(Lang::English).zip(of(Lang::Chinese)));
        let Some((source, target)) = pair else {
            return Err(fail("an object needs the texts `source` and `target`, or `en` and `zh`".to_owned()));
        };
        sure = sure.or((direct.is_none()).then_some(Sides { source: Lang::English, target: Lang::Chinese }));
        units.push(Sides { source: fields[source].1, target: fields[target].1 });
    }
    let side = |pick: fn(&Sides<Option<Span>>) -> Option<Span>| {
        units.iter().filter_map(pick).map(|span: Span| &text[span.range()])
    };
    let found = sure.or_else(|| languages_of([side(|unit| unit.source), side(|unit| unit.target)]));
    let Some(langs) = found else {
        let problem = "its texts are not English and Chinese".to_owned();
        return Err(Error::Input { path: path.into(), problem });
    };
    Ok(Units { replacements, langs, source: sure.is_none().then_some(langs.source), units })
}

/// The texts of the object that `line` is, with their names; the strings of a list are one text.
fn fields(text: &str, line: Span, replacements: &mut Vec<Replacement>) -> Vec<(String, Option<Span>)> {
    let mut fields: Vec<(String, Option<Span>)> = Vec::new();
    let (mut depth, mut at, mut named) = (0, line.start, false);
    while let Some(found) = text[at..line.end].find(['"', '{', '}', '[', ']', ':', ',']) {
        at += found;
        match text.as_bytes()[at] {
            b'"' => {
                let end = string_end(text, at);
                let inside = Span::new(at + 1, end - 1);
                match (named, depth) {
                    (false, 1) => fields.push((text[inside.range()].to_lowercase(), None)),
                    (true, 1 | 2) => {
                        if let Some((_, span)) = fields.last_mut() {
                            escapes(text, inside, replacements);
                            *span = joined(text, *span, inside, replacements);
                        }
                    }
                    _ => {}
                }
                at = end;
                continue;
            }
            b'{' | b'[' => depth += 1,
            b'}' | b']' => depth -= 1,
            b':' if depth == 1 => named = true,
            b',' if depth == 1 => named = false,
            _ => {}
        }
        at += 1;
    }
    fields
}

/// A string behind another of the same list: what stands between them reads as a space.
fn joined(text: &str, before: Option<Span>, next: Span, replacements: &mut Vec<Replacement>) -> Option<Span> {
    if text[next.range()].trim().is_empty() {
        return before;
    }
    let Some(before) = before else { return Some(next) };
    replacements.push(Replacement { span: Span::new(before.end, next.start), with: "\n".to_owned() });
    Some(before.join(next))
}

/// Where the string that begins at `at` ends, behind its quote.
fn string_end(text: &str, at: usize) -> usize {
    let mut escaped = false;
    for (offset, byte) in text.as_bytes()[at + 1..].iter().enumerate() {
        match byte {
            b'"' if !escaped => return at + offset + 2,
            _ => escaped = *byte == b'\\' && !escaped,
        }
    }
    text.len()
}

/// Reads the escapes of a string.
fn escapes(text: &str, inside: Span, replacements: &mut Vec<Replacement>) {
    let mut at = inside.start;
    while let Some(found) = text[at..inside.end].find('\\') {
        at += found;
        let mut length = escape_length(&text[at..inside.end]);
        // A character beyond the first plane is written as two.
        if is_high(&text[at..at + length]) && text[at + length..inside.end].starts_with("\\u") {
            length += escape_length(&text[at + length..inside.end]);
        }
        let read = serde_json::from_str(&format!("\"{}\"", &text[at..at + length])).unwrap_or_default();
        replacements.push(Replacement { span: Span::new(at, at + length), with: read });
        at += length;
    }
}

fn escape_length(rest: &str) -> usize {
    if rest[1..].starts_with('u') { 6.min(rest.len()) } else { 2.min(rest.len()) }
}

fn is_high(escape: &str) -> bool {
    escape.get(2..6).and_then(|digits| u32::from_str_radix(digits, 16).ok()).is_some_and(|unit| unit >> 10 == 0x36)
}
