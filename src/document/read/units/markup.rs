//! What a reader does not see inside a segment of TMX or XLIFF: inline elements, references.

use crate::document::read::inline::visible;
use crate::document::read::tags::reference_at;
use crate::text::Replacement;
use crate::text::Span;

/// Inline elements that hold the codes of another format, and no text.
const CODES: [&str; 7] = ["bpt", "ept", "ph", "it", "ut", "sub", "bx"];

/// The visible part of the segment `inner` of well-formed XML, its markup put into `hidden`; `None` where nothing is
/// left.
pub(super) fn segment(text: &str, inner: Span, hidden: &mut Vec<Replacement>) -> Option<Span> {
    let mut found = Vec::new();
    let mut at = inner.start;
    while let Some(next) = text[at..inner.end].find(['<', '&']) {
        at += next;
        let rest = &text[at..inner.end];
        let (length, with) = match rest.strip_prefix("<![CDATA[") {
            _ if rest.starts_with('&') => match reference_at(&text[..inner.end], at) {
                Some((end, read)) => (end - at, read),
                None => {
                    at += 1;
                    continue;
                }
            },
            Some(cdata) => {
                // What stands inside is text as it is.
                let end = cdata.find("]]>").unwrap_or(cdata.len());
                let open = rest.len() - cdata.len();
                found.push(Replacement { span: Span::new(at, at + open), with: String::new() });
                at += open + end;
                ("]]>".len().min(inner.end - at), String::new())
            }
            None => (markup(rest), String::new()),
        };
        found.push(Replacement { span: Span::new(at, at + length), with });
        at += length;
    }
    let span = visible(text, inner, &found);
    hidden.append(&mut found);
    (span.start < span.end).then_some(span)
}

/// Bytes of the comment, tag or element of codes at the start of `rest`.
fn markup(rest: &str) -> usize {
    let to = |end: &str| rest.find(end).map_or(rest.len(), |at| at + end.len());
    if rest.starts_with("<!--") {
        return to("-->");
    }
    if rest.starts_with("<?") {
        return to("?>");
    }
    let tag = tag_length(rest);
    let name = rest[1..tag].split([' ', '\t', '\n', '\r', '/', '>']).next().unwrap_or_default();
    let local = name.rsplit(':').next().unwrap_or_default();
    if !CODES.contains(&local) || rest[..tag].ends_with("/>") {
        return tag;
    }
    let end = format!("</{name}");
    rest.find(&end).map_or(rest.len(), |at| at + tag_length(&rest[at..]))
}

/// Bytes of the tag at the start of `rest`, whose attributes may hold `>`.
pub(super) fn tag_length(rest: &str) -> usize {
    let mut quote = None;
    for (at, c) in rest.char_indices() {
        match (quote, c) {
            (None, '"' | '\'') => quote = Some(c),
            (None, '>') => return at + 1,
            (Some(open), _) if open == c => quote = None,
            _ => {}
        }
    }
    rest.len()
}
