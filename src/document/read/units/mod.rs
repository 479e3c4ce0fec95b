//! Formats that pair text and translation themselves: TMX, XLIFF, tables with tabs or commas, JSON lines.

mod json;
mod markup;
mod table;
mod xml;

use super::tags::boundary;
use crate::error::Error;
use crate::text::Lang;
use crate::text::Replacement;
use crate::text::Sides;
use crate::text::Span;
use crate::text::chars::{is_han, is_latin};
use std::cmp::Ordering;

/// What a file pairs.
#[derive(Debug)]
pub(in crate::document) struct Units {
    /// Markup and references inside the texts; sorted, not overlapping.
    pub(in crate::document) replacements: Vec<Replacement>,
    /// The languages of the sides.
    pub(in crate::document) langs: Sides<Lang>,
    /// The language translated from, where the file says so.
    pub(in crate::document) source: Option<Lang>,
    /// The texts, first to last visible character; a side may be empty, never both.
    pub(in crate::document) units: Vec<Sides<Option<Span>>>,
}

/// What `text` pairs, if the name or the text itself shows that it is in such a format.
pub(in crate::document) fn units(path: &str, text: &str) -> Result<Option<Units>, Error> {
    let extension = path.rsplit_once('.').map(|(_, extension)| extension.to_ascii_lowercase());
    let found = match extension.as_deref() {
        Some("tsv" | "tab") => table::read(text, b'\t'),
        Some("csv") => table::read(text, table::delimiter(text)),
        Some("jsonl" | "ndjson") => Some(json::read(path, text)?),
        Some("tmx" | "xlf" | "xliff" | "sdlxliff" | "mxliff" | "mqxliff") => Some(xml::read(path, text)?),
        _ if is_xml(text) => Some(xml::read(path, text)?),
        _ => None,
    };
    let Some(mut units) = found else { return Ok(None) };
    units.units.retain(|unit| unit.source.is_some() || unit.target.is_some());
    units.replacements.sort_by_key(|replacement| replacement.span.start);
    if units.units.is_empty() {
        return Err(Error::Input { path: path.into(), problem: "no text in it".to_owned() });
    }
    Ok(Some(units))
}

/// How much of a file is looked at, in bytes.
const SAMPLE: usize = 4096;

/// Whether the first element of `text` is that of TMX or XLIFF.
fn is_xml(text: &str) -> bool {
    let sample = &text[..boundary(text, SAMPLE)];
    let mut tags = sample.split('<').skip(1).filter(|tag| !tag.starts_with(['?', '!']));
    let root = tags.next().map_or("", |tag| tag.split([' ', '>', '\n', '\r', '\t', '/']).next().unwrap_or_default());
    sample.trim_start().starts_with('<') && matches!(root, "tmx" | "xliff")
}

/// The language of a BCP 47 tag, or of a name of a column.
fn language(tag: &str) -> Option<Lang> {
    let tag = tag.trim().to_lowercase();
    match tag.split(['-', '_']).next().unwrap_or_default() {
        "en" | "eng" | "english" | "英文" | "英语" | "英語" => Some(Lang::English),
        "zh" | "zho" | "chi" | "cmn" | "chinese" | "中文" | "汉语" | "漢語" => Some(Lang::Chinese),
        _ => None,
    }
}

/// The languages of two columns of text, by what is written in them; `None` where both look alike.
fn languages_of<'a>(columns: [impl Iterator<Item = &'a str>; 2]) -> Option<Sides<Lang>> {
    let [one, other] = columns.map(|texts| {
        let (mut han, mut latin) = (0_usize, 0_usize);
        for c in texts.flat_map(str::chars) {
            han += usize::from(is_han(c));
            latin += usize::from(is_latin(c));
        }
        // A word of English has about five letters, one of Chinese hardly two characters.
        (han * 3, latin)
    });
    match (one.1 * other.0).cmp(&(one.0 * other.1)) {
        Ordering::Greater => Some(Sides { source: Lang::English, target: Lang::Chinese }),
        Ordering::Less => Some(Sides { source: Lang::Chinese, target: Lang::English }),
        Ordering::Equal => None,
    }
}
