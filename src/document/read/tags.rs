//! Tags, comments and character references of HTML, wherever they stand.

use crate::text::Span;
use html5gum::{Token, Tokenizer};

/// What an element does to the text around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Element {
    /// Ends a block.
    Block,
    /// `h1` to `h6`.
    Heading,
    /// A list item or a list.
    Item,
    /// The caption of a picture or table.
    Caption,
    /// Navigation, footer, form: a block that is no text.
    Chrome,
    /// A line break.
    Break,
    /// Bold letters.
    Strong,
    /// Small print.
    Small,
    /// A link.
    Link,
    /// Raised letters, which may be the number of a note.
    Raised,
    /// Its content is no text: scripts, styles, the head.
    Dropped,
    /// Changes nothing.
    Inline,
}

/// A tag.
#[derive(Clone, Copy, Debug)]
pub(super) struct Tag<'a> {
    /// As written.
    pub(super) name: &'a str,
    /// What the element does.
    pub(super) element: Element,
    /// Whether it is an end tag.
    pub(super) closing: bool,
    /// From `<` to `>`.
    pub(super) span: Span,
}

/// The element called `name`; `None` if HTML has none of that name.
fn element(name: &str) -> Option<Element> {
    let name = name.to_ascii_lowercase();
    Some(match name.as_str() {
        "p" | "div" | "section" | "article" | "main" | "header" | "hgroup" | "table" | "thead" | "tbody" | "tfoot"
        | "tr" | "td" | "th" | "dl" | "dt" | "dd" | "blockquote" | "pre" | "hr" | "figure" | "address" | "body"
        | "html" | "center" | "details" | "summary" | "fieldset" | "legend" | "dialog" => Element::Block,
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => Element::Heading,
        "li" | "ul" | "ol" | "menu" => Element::Item,
        "figcaption" | "caption" => Element::Caption,
        "nav" | "footer" | "aside" | "form" => Element::Chrome,
        "br" => Element::Break,
        "strong" | "b" => Element::Strong,
        "small" => Element::Small,
        "a" => Element::Link,
        "sup" => Element::Raised,
        "script" | "style" | "head" | "title" | "template" | "noscript" | "svg" | "math" | "iframe" | "object"
        | "select" | "textarea" | "audio" | "video" | "canvas" | "button" | "rt" | "rp" => Element::Dropped,
        "i" | "em" | "u" | "s" | "span" | "font" | "img" | "sub" | "code" | "kbd" | "samp" | "var" | "q" | "cite"
        | "dfn" | "abbr" | "acronym" | "time" | "mark" | "del" | "ins" | "strike" | "tt" | "big" | "bdi" | "bdo"
        | "wbr" | "label" | "input" | "option" | "picture" | "source" | "track" | "embed" | "param" | "link"
        | "meta" | "base" | "ruby" | "rb" | "data" | "map" | "area" | "col" | "colgroup" | "nobr" | "o:p" => {
            Element::Inline
        }
        _ => return None,
    })
}

/// The tag at `at`, where a `<` stands; `None` if it is none that HTML knows.
pub(super) fn tag_at(text: &str, at: usize) -> Option<Tag<'_>> {
    let rest = &text[at + 1..];
    let closing = rest.starts_with('/');
    let start = at + 1 + usize::from(closing);
    let length = text[start..].find(|c: char| !c.is_ascii_alphanumeric() && c != ':').unwrap_or(text.len() - start);
    let name = &text[start..start + length.min(16)];
    let element = element(name)?;
    let after = text[start + length..].chars().next()?;
    if !(after.is_whitespace() || matches!(after, '>' | '/')) {
        return None;
    }
    let end = tag_end(text, start + length)?;
    Some(Tag { name, element, closing, span: Span::new(at, end) })
}

/// One past the `>` that ends the tag whose name ends at `at`; a `>` in a quoted attribute ends nothing.
fn tag_end(text: &str, at: usize) -> Option<usize> {
    let mut next = at;
    while let Some(found) = text[next..].find(['>', '"', '\'', '<']) {
        let mark = text.as_bytes()[next + found];
        next += found + 1;
        match mark {
            b'>' => return Some(next),
            b'<' => break,
            quote => match text[next..].find(char::from(quote)) {
                Some(end) if !text[next..next + end].contains('<') => next += end + 1,
                _ => break,
            },
        }
    }
    // A quotation mark without its partner: what HTML would swallow is rather text.
    plain_end(text, at)
}

/// One past the next `>` if no `<` stands before it.
fn plain_end(text: &str, at: usize) -> Option<usize> {
    let end = at + text[at..].find(['>', '<'])?;
    (text.as_bytes()[end] == b'>').then_some(end + 1)
}

/// The comment, declaration or instruction at `at`, where a `<` stands; an open comment reaches to the end.
pub(super) fn comment_at(text: &str, at: usize) -> Option<Span> {
    let rest = &text[at..];
    match rest.as_bytes().get(1)? {
        b'!' if rest.starts_with("<!--") => {
            let length = rest[4..].find("-->").map_or(rest.len(), |found| found + 7);
            Some(Span::new(at, at + length))
        }
        b'!' if rest.starts_with("<![CDATA[") => Some(Span::new(at, at + 9)),
        b'!' if rest.as_bytes().get(2).is_some_and(u8::is_ascii_alphabetic) => {
            Some(Span::new(at, plain_end(text, at + 2)?))
        }
        b'?' => Some(Span::new(at, plain_end(text, at + 2)?)),
        _ => None,
    }
}

/// Finds the ends of elements; remembers which names have none, so that a file of open tags is read once.
#[derive(Default)]
pub(super) struct Ends<'a> {
    missing: Vec<&'a str>,
}

impl<'a> Ends<'a> {
    /// The end of the element that `tag` opens, behind its end tag; `None` without one. Ask from left to right.
    pub(super) fn of(&mut self, text: &'a str, tag: &Tag<'a>) -> Option<usize> {
        if self.missing.iter().any(|name| name.eq_ignore_ascii_case(tag.name)) {
            return None;
        }
        let end = element_end(text, tag);
        if end.is_none() {
            self.missing.push(tag.name);
        }
        end
    }
}

fn element_end(text: &str, tag: &Tag<'_>) -> Option<usize> {
    let mut from = tag.span.end;
    while let Some(found) = text[from..].find("</") {
        let at = from + found;
        let name = text.as_bytes().get(at + 2..at + 2 + tag.name.len());
        if name.is_some_and(|name| name.eq_ignore_ascii_case(tag.name.as_bytes())) {
            return Some(text[at..].find('>').map_or(text.len(), |end| at + end + 1));
        }
        from = at + 2;
    }
    None
}

/// The largest character boundary of `text` that is not above `at`.
pub(super) fn boundary(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0)
}

/// The note number that the raised text of `tag` is, with its tags: digits and brackets behind a word.
pub(super) fn note_end(text: &str, tag: &Tag<'_>) -> Option<usize> {
    let limit = boundary(text, tag.span.end + 300);
    let end = element_end(&text[..limit], tag)?;
    let mut inside = false;
    let is_number = text[tag.span.end..end].chars().all(|c| {
        let fits = inside || c.is_ascii_digit() || "[]()*†‡,;< 注註".contains(c);
        inside = (inside || c == '<') && c != '>';
        fits || c == '>'
    });
    // Behind a figure or a unit it is an exponent.
    let word = text[..tag.span.start].chars().rev().take_while(|c| c.is_alphanumeric()).take(3).collect::<String>();
    let exponent = word.chars().next().is_some_and(|c| c.is_ascii_digit())
        || word.chars().count() <= 2 && !word.is_empty() && word.is_ascii();
    (is_number && !exponent).then_some(end)
}

/// The character reference at `at`, where a `&` stands: its end and what it reads as.
pub(super) fn reference_at(text: &str, at: usize) -> Option<(usize, String)> {
    let limit = boundary(text, at + 34);
    let length = text[at + 1..limit].find(|c: char| !c.is_ascii_alphanumeric() && c != '#')? + 1;
    if length < 3 || text.as_bytes().get(at + length) != Some(&b';') {
        return None;
    }
    let written = &text[at..=at + length];
    let mut read = String::new();
    for token in Tokenizer::new(written) {
        let Ok(Token::String(part)) = token else { continue };
        read.push_str(&String::from_utf8_lossy(&part));
    }
    (read != written && !read.is_empty()).then_some((at + length + 1, read))
}
