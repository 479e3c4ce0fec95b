//! Word documents: the paragraphs of the body, a line each; the cells of a row stand in one line, with tabs between them.
//!
//! What was deleted or moved away, hidden text, notes, headers and footers are left out.

use super::{Block, Kind, Reading};
use crate::error::Error;
use crate::text::Span;
use roxmltree::{Document, Node};
use rustc_hash::FxHashMap;
use std::io::{Cursor, Read};
use zip::ZipArchive;
use zip::result::ZipError;

/// Largest part of an archive that is read, in bytes; one that is small while it is packed may be any size.
const LARGEST: usize = 64 << 20;

/// Elements that stand in each other, at most.
const DEEPEST: usize = 1000;

/// How every archive begins.
const ARCHIVE: &[u8] = b"PK\x03\x04";

/// Elements whose text a reader does not see, or sees elsewhere: the other form of what a program may not know, readings.
const UNSEEN: [&str; 5] = ["del", "moveFrom", "Fallback", "rt", "pPrChange"];

/// A line of the text, before it is written.
struct Line {
    text: String,
    kind: Option<Kind>,
}

/// The text of a Word document with its blocks; `None` when `bytes` are no archive.
pub(in crate::document) fn read(path: &str, bytes: &[u8]) -> Result<Option<(String, Reading)>, Error> {
    if !bytes.starts_with(ARCHIVE) {
        return Ok(None);
    }
    let refuse = |problem: String| Error::Input { path: path.into(), problem };
    let broken = |error: ZipError| refuse(format!("a damaged archive, or one that is cut off: {error}"));
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(broken)?;
    let Some(xml) = part(&mut archive, "word/document.xml").map_err(refuse)? else {
        return Err(refuse("not text: a ZIP archive, and no Word document".to_owned()));
    };
    let styles = part(&mut archive, "word/styles.xml").map_err(refuse)?.unwrap_or_default();
    let not_xml = |name: &str, error: roxmltree::Error| refuse(format!("{name} in it is not well-formed XML: {error}"));
    let names = match styles.is_empty() {
        true => FxHashMap::default(),
        false => {
            let styles = Document::parse(&styles).map_err(|error| not_xml("word/styles.xml", error))?;
            style_names(styles.root())
        }
    };
    let document = Document::parse(&xml).map_err(|error| not_xml("word/document.xml", error))?;
    if depth(document.root()) > DEEPEST {
        return Err(refuse(format!("word/document.xml in it has more than {DEEPEST} elements in each other")));
    }
    let reading = written(&lines(document.root(), &names));
    if reading.1.blocks.is_empty() {
        return Err(refuse("no text in it".to_owned()));
    }
    Ok(Some(reading))
}

/// How many nodes stand in each other.
fn depth(root: Node<'_, '_>) -> usize {
    let mut depths: Vec<usize> = Vec::new();
    for node in root.descendants() {
        // Every node comes behind the one that it stands in.
        let over = node.parent().and_then(|parent| depths.get(parent.id().get_usize())).copied().unwrap_or(0);
        depths.push(over + 1);
    }
    depths.into_iter().max().unwrap_or(0)
}

/// A part of an archive as text; `None` when it has none of that name.
fn part(archive: &mut ZipArchive<Cursor<&[u8]>>, name: &str) -> Result<Option<String>, String> {
    let file = match archive.by_name(name) {
        Ok(file) => file,
        Err(ZipError::FileNotFound) => return Ok(None),
        Err(error) => return Err(format!("{name} in it cannot be read: {error}")),
    };
    let mut text = String::new();
    let read = file.take(LARGEST as u64 + 1).read_to_string(&mut text);
    read.map_err(|error| format!("{name} in it cannot be read: {error}"))?;
    if text.len() > LARGEST {
        return Err(format!("{name} in it is over the limit of {} MiB; split the document", LARGEST >> 20));
    }
    Ok(Some(text))
}

/// The names of styles by what paragraphs call them; Word keeps the names in English whatever the language.
fn style_names(root: Node<'_, '_>) -> FxHashMap<String, String> {
    let styles = root.descendants().filter(|node| is(*node, "style"));
    let named = styles.filter_map(|style| {
        let name = style.children().find(|node| is(*node, "name"))?;
        Some((attribute(style, "styleId")?.to_owned(), attribute(name, "val")?.to_lowercase()))
    });
    named.collect()
}

/// The lines of the body, in reading order.
fn lines(root: Node<'_, '_>, styles: &FxHashMap<String, String>) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut row = Row::default();
    for paragraph in root.descendants().filter(|node| is(*node, "p") && is_seen(*node)) {
        let of = |name: &str| paragraph.ancestors().skip(1).find(|node| is(*node, name)).map(|node| node.id());
        if row.of != of("tr") {
            lines.append(&mut row.lines());
            row = Row { of: of("tr"), cells: Vec::new() };
        }
        let kind = kind(paragraph, styles);
        let text = text(paragraph);
        let own = text.lines().map(str::trim).filter(|line| !line.is_empty());
        let own = own.map(|line| Line { text: line.to_owned(), kind });
        match (row.of, of("tc")) {
            (Some(_), Some(cell)) => row.add(cell, own.collect()),
            _ => lines.extend(own),
        }
    }
    lines.append(&mut row.lines());
    lines
}

/// A row of a table, cell by cell.
#[derive(Default)]
struct Row {
    of: Option<roxmltree::NodeId>,
    cells: Vec<(roxmltree::NodeId, Vec<Line>)>,
}

impl Row {
    fn add(&mut self, cell: roxmltree::NodeId, mut lines: Vec<Line>) {
        match self.cells.last_mut().filter(|(last, _)| *last == cell) {
            Some((_, own)) => own.append(&mut lines),
            None => self.cells.push((cell, lines)),
        }
    }

    /// Its cells beside each other, where they have as many paragraphs; else one behind the other.
    fn lines(&mut self) -> Vec<Line> {
        let cells = std::mem::take(&mut self.cells);
        let count = cells.first().map_or(0, |(_, lines)| lines.len());
        if cells.len() < 2 || cells.iter().any(|(_, lines)| lines.len() != count) {
            return cells.into_iter().flat_map(|(_, lines)| lines).collect();
        }
        let mut beside: Vec<Line> = (0..count).map(|_| Line { text: String::new(), kind: None }).collect();
        for (at, (_, lines)) in cells.into_iter().enumerate() {
            for (whole, line) in beside.iter_mut().zip(lines) {
                whole.text.push_str(if at > 0 { "\t" } else { "" });
                whole.text.push_str(&line.text);
                whole.kind = whole.kind.or(line.kind);
            }
        }
        beside
    }
}

/// What a style says of a paragraph.
fn kind(paragraph: Node<'_, '_>, styles: &FxHashMap<String, String>) -> Option<Kind> {
    let properties = paragraph.children().find(|node| is(*node, "pPr"))?;
    let has = |name: &str| properties.children().any(|node| is(node, name));
    let style = properties.children().find(|node| is(*node, "pStyle")).and_then(|node| attribute(node, "val"));
    let name = style.map(|id| styles.get(id).cloned().unwrap_or_else(|| id.to_lowercase())).unwrap_or_default();
    match name.as_str() {
        "caption" => Some(Kind::Caption),
        "title" | "subtitle" => Some(Kind::Heading),
        name if name.starts_with("heading") || has("outlineLvl") => Some(Kind::Heading),
        _ if has("numPr") => Some(Kind::Item),
        _ => None,
    }
}

/// What a reader sees of a paragraph, with a line break where it has one; paragraphs of text boxes in it are their own.
fn text(paragraph: Node<'_, '_>) -> String {
    let mut text = String::new();
    for node in paragraph.descendants().filter(|node| node.is_element()) {
        // A tab or a line break that is written as such would part cells or paragraphs.
        let piece = match node.tag_name().name() {
            "t" => node.text().unwrap_or_default().replace(['\t', '\n', '\r'], " "),
            "tab" if node.parent().is_some_and(|parent| is(parent, "r")) => " ".to_owned(),
            "br" | "cr" => "\n".to_owned(),
            "noBreakHyphen" => "-".to_owned(),
            _ => continue,
        };
        let own = node.ancestors().find(|over| is(*over, "p")) == Some(paragraph);
        if own && is_seen(node) && !is_hidden(node) {
            text.push_str(&piece);
        }
    }
    text
}

/// Whether a node stands in nothing that a reader does not see.
fn is_seen(node: Node<'_, '_>) -> bool {
    !node.ancestors().any(|over| over.is_element() && UNSEEN.contains(&over.tag_name().name()))
}

/// Whether the run of a node is hidden text.
fn is_hidden(node: Node<'_, '_>) -> bool {
    let properties = node.parent().and_then(|run| run.children().find(|child| is(*child, "rPr")));
    let vanish = properties.and_then(|properties| properties.children().find(|child| is(*child, "vanish")));
    vanish.is_some_and(|vanish| !matches!(attribute(vanish, "val"), Some("0" | "false" | "off")))
}

fn is(node: Node<'_, '_>, name: &str) -> bool {
    node.is_element() && node.tag_name().name() == name
}

/// An attribute by its name, whatever its prefix.
fn attribute<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    node.attributes().find(|attribute| attribute.name() == name).map(|attribute| attribute.value())
}

/// The lines as one text, with a block for each cell.
fn written(lines: &[Line]) -> (String, Reading) {
    let (mut text, mut blocks) = (String::new(), Vec::new());
    for line in lines {
        for (at, cell) in line.text.split('\t').enumerate() {
            text.push_str(if at > 0 { "\t" } else { "" });
            let visible = cell.trim();
            let start = text.len() + cell.len() - cell.trim_start().len();
            if !visible.is_empty() {
                blocks.push(Block { span: Span::new(start, start + visible.len()), kind: line.kind });
            }
            text.push_str(cell);
        }
        text.push('\n');
    }
    (text, Reading { replacements: Vec::new(), blocks })
}
