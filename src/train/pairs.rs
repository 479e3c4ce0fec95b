//! Pairs of sentences, read one by one from TSV, JSONL or TMX.

use crate::convert::{fold_width, simplify};
use crate::error::Error;
use crate::text::Span;
use crate::text::View;
use crate::text::chars::is_han;
use std::io::BufRead;

/// Two texts that translate each other, as they are compared: width folded, Chinese simplified.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    /// The English text.
    pub english: String,
    /// The Chinese text.
    pub chinese: String,
}

/// How pairs are written down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Two columns, in either order; further columns are passed over.
    Tsv,
    /// An object a line; the first string with Han characters and the first without are the pair.
    Jsonl,
    /// Translation memory: the first English and the first Chinese `seg` of each `tu`.
    Tmx,
}

impl Format {
    /// The format that the ending of `path` names; TSV when it names none.
    pub fn of(path: &str) -> Format {
        let ending = path.rsplit('.').next().unwrap_or("").to_ascii_lowercase();
        match ending.as_str() {
            "jsonl" | "ndjson" => Format::Jsonl,
            "tmx" => Format::Tmx,
            _ => Format::Tsv,
        }
    }
}

/// The pairs of `reader` in order; lines without two languages are passed over.
///
/// `path` is for messages. A line that is not UTF-8 ends the reading with an error.
pub fn read<R: BufRead>(path: String, mut reader: R, format: Format) -> impl Iterator<Item = Result<Pair, Error>> {
    let mut line = 0;
    std::iter::from_fn(move || {
        loop {
            line += 1;
            match record(&mut reader, format) {
                Ok(None) => return None,
                Ok(Some(text)) => {
                    if let Some(pair) = pair_of(&text, format) {
                        return Some(Ok(pair));
                    }
                }
                Err(source) => {
                    let problem = format!("record {line}: {source}");
                    return Some(Err(Error::Input { path: path.clone().into(), problem }));
                }
            }
        }
    })
}

/// The next line, or the next `tu` element; `None` at the end.
fn record(reader: &mut impl BufRead, format: Format) -> std::io::Result<Option<String>> {
    let mut text = Vec::new();
    loop {
        let before = text.len();
        let stop = if format == Format::Tmx { b'>' } else { b'\n' };
        if reader.read_until(stop, &mut text)? == 0 {
            return Ok(None);
        }
        if format != Format::Tmx || text[before..].ends_with(b"</tu>") {
            break;
        }
        if text.len() > LONGEST {
            text.clear();
        }
    }
    String::from_utf8(text).map(Some).map_err(|_| std::io::Error::other("not UTF-8"))
}

/// Bytes after which what should be a `tu` is given up.
const LONGEST: usize = 1 << 20;

fn pair_of(record: &str, format: Format) -> Option<Pair> {
    let texts: Vec<String> = match format {
        Format::Tsv => record.trim_end_matches(['\n', '\r']).split('\t').take(2).map(str::to_owned).collect(),
        Format::Jsonl => {
            let mut texts = Vec::new();
            push_strings(&serde_json::from_str(record).ok()?, &mut texts);
            texts
        }
        Format::Tmx => segments(record),
    };
    let english = texts.iter().find(|text| !text.chars().any(is_han) && text.chars().any(char::is_alphabetic));
    let chinese = texts.iter().find(|text| text.chars().any(is_han));
    let english = english.or_else(|| texts.iter().find(|&text| Some(text) != chinese))?;
    Some(Pair { english: folded(english.trim(), false), chinese: folded(&unspaced(chinese?.trim()), true) })
}

/// Appends the strings of a JSON value, however deep.
fn push_strings(value: &serde_json::Value, texts: &mut Vec<String>) {
    match value {
        serde_json::Value::String(text) => texts.push(text.clone()),
        serde_json::Value::Array(values) => values.iter().for_each(|value| push_strings(value, texts)),
        serde_json::Value::Object(fields) => fields.values().for_each(|value| push_strings(value, texts)),
        _ => {}
    }
}

/// The texts of the `seg` elements, tags removed and the five predefined references read.
fn segments(unit: &str) -> Vec<String> {
    let mut texts = Vec::new();
    for part in unit.split("<seg").skip(1) {
        let Some((_, rest)) = part.split_once('>') else { continue };
        let inner = rest.split("</seg>").next().unwrap_or("");
        let mut text = String::new();
        for (number, piece) in inner.split('<').enumerate() {
            text.push_str(if number == 0 { piece } else { piece.split_once('>').map_or("", |(_, after)| after) });
        }
        for (reference, with) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&")] {
            text = text.replace(reference, with);
        }
        texts.push(text);
    }
    texts
}

/// Without the spaces that some corpora put between Chinese words.
fn unspaced(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut characters = text.chars().peekable();
    while let Some(c) = characters.next() {
        let after_han = out.chars().next_back().is_some_and(|before| !before.is_ascii());
        let before_han = characters.peek().is_some_and(|after| !after.is_ascii());
        if !(c == ' ' && (after_han || before_han)) {
            out.push(c);
        }
    }
    out
}

fn folded(text: &str, chinese: bool) -> String {
    let view = fold_width(View::of(text, Span::new(0, text.len())));
    let view = if chinese { simplify(view) } else { view };
    view.text().to_owned()
}
