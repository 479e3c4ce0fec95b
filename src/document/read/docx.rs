//! Word documents: the paragraphs of the body, a line each; the cells of a row stand in one line, with tabs between them.
//!
//! What was deleted or moved away, hidden text, notes, headers and footers are left out.

use super::{Block, Kind, Reading};
use crate::error::Error;
use crate::text::Span;
use roxmltree::{Document, Node, ParsingOptions};
use rustc_hash::FxHashMap;
use std::io::{Cursor, Read};
use zip::ZipArchive;
use zip::result::ZipError;

/// Largest part of an archive that is read, in bytes; one that is small while it is packed may be any size.
const LARGEST_PART: usize = 64 << 20;

/// Elements and texts of a part, at most, and elements that stand in each other.
const NODES: u32 = 4_000_000;
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
    taken_apart(bytes).map(Some).map_err(|problem| Error::Input { path: path.into(), problem })
}

fn taken_apart(bytes: &[u8]) -> Result<(String, Reading), String> {
    let broken = |error: ZipError| format!("a damaged archive, or one that is cut off: {error}");
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(broken)?;
    let relations = part(&mut archive, "_rels/.rels")?.unwrap_or_default();
    let name = main_part(&relations).unwrap_or_else(|| "word/document.xml".to_owned());
    let other = || "not text: a ZIP archive, and no Word document".to_owned();
    let xml = part(&mut archive, &name)?.ok_or_else(other)?;
    let folder = name.rsplit_once('/').map_or("", |(folder, _)| folder);
    let styles_name = format!("{folder}/styles.xml");
    let styles = part(&mut archive, &styles_name)?.unwrap_or_else(|| "<styles/>".to_owned());
    let styles = style_names(parsed(&styles, &styles_name)?.root());
    let document = parsed(&xml, &name)?;
    if !is(document.root_element(), "document") {
        return Err(other());
    }
    let paragraphs = paragraphs(document.root())
        .ok_or_else(|| format!("{name} in it has more than {DEEPEST} elements in each other"))?;
    let reading = written(&lines(paragraphs, &styles));
    if reading.1.blocks.is_empty() { Err("no text in it".to_owned()) } else { Ok(reading) }
}

/// The part of an archive that is its document, as the archive itself says.
fn main_part(relations: &str) -> Option<String> {
    let relations = Document::parse(relations).ok()?;
    let is_main = |node: &Node<'_, '_>| attribute(*node, "Type").is_some_and(|of| of.ends_with("/officeDocument"));
    let target = relations.descendants().find(is_main).and_then(|node| attribute(node, "Target"))?;
    Some(target.trim_start_matches('/').to_owned())
}

fn parsed<'x>(xml: &'x str, name: &str) -> Result<Document<'x>, String> {
    let options = ParsingOptions { nodes_limit: NODES, ..ParsingOptions::default() };
    Document::parse_with_options(xml, options).map_err(|error| match error {
        roxmltree::Error::NodesLimitReached => format!("{name} in it is too large; split the document"),
        error => format!("{name} in it is not well-formed XML: {error}"),
    })
}

/// A part of an archive as text; `None` when it has none of that name.
fn part(archive: &mut ZipArchive<Cursor<&[u8]>>, name: &str) -> Result<Option<String>, String> {
    let file = match archive.by_name(name) {
        Ok(file) => file,
        Err(ZipError::FileNotFound) => return Ok(None),
        Err(error) => return Err(format!("{name} in it cannot be read: {error}")),
    };
    let mut text = String::new();
    let read = file.take(LARGEST_PART as u64 + 1).read_to_string(&mut text);
    read.map_err(|error| format!("{name} in it cannot be read: {error}"))?;
    if text.len() > LARGEST_PART {
        return Err(format!("{name} in it is over the limit of {} MiB; split the document", LARGEST_PART >> 20));
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

/// Where a node stands.
#[derive(Clone, Copy, Default)]
struct Place {
    depth: usize,
    /// In something that a reader does not see.
    unseen: bool,
    /// The nearest paragraph, by its number.
    paragraph: Option<usize>,
    /// The nearest row of a table and its cell, by their nodes.
    row: Option<usize>,
    cell: Option<usize>,
}

/// A paragraph of the body.
#[derive(Default)]
struct Paragraph {
    /// What a reader sees, with a line break where it has one; paragraphs of text boxes in it are their own.
    text: String,
    style: String,
    is_outlined: bool,
    is_listed: bool,
    /// Whether its end was deleted, so that it goes on in the next one.
    goes_on: bool,
    row: Option<usize>,
    cell: Option<usize>,
}

/// The paragraphs in reading order; `None` when elements stand too deep in each other.
fn paragraphs(root: Node<'_, '_>) -> Option<Vec<Paragraph>> {
    // By node: every node comes behind the one that it stands in.
    let mut places: Vec<Place> = Vec::new();
    let mut paragraphs: Vec<Paragraph> = Vec::new();
    for node in root.descendants() {
        let parent = node.parent();
        let over = parent.and_then(|parent| places.get(parent.id().get_usize())).copied().unwrap_or_default();
        let mut place = Place { depth: over.depth + 1, ..over };
        if place.depth > DEEPEST {
            return None;
        }
        if node.is_element() {
            place.unseen |= UNSEEN.contains(&node.tag_name().name());
            hide(node, &mut places);
            match node.tag_name().name() {
                "p" => {
                    place.paragraph = Some(paragraphs.len());
                    paragraphs.push(Paragraph { row: place.row, cell: place.cell, ..Paragraph::default() });
                }
                "tr" => (place.row, place.cell) = (Some(node.id().get_usize()), None),
                "tc" => place.cell = Some(node.id().get_usize()),
                _ => {}
            }
        }
        if let Some(paragraph) = place.paragraph.filter(|_| !over.unseen) {
            note(node, &mut paragraphs[paragraph]);
        }
        places.push(place);
    }
    Some(paragraphs)
}

/// Hides the run or the row whose properties a node says to be hidden or deleted; they stand before the rest of it.
fn hide(node: Node<'_, '_>, places: &mut [Place]) {
    let Some(properties) = node.parent() else { return };
    let Some(of) = properties.parent() else { return };
    let is_off = || matches!(attribute(node, "val"), Some("0" | "false" | "off"));
    let hidden = is(node, "vanish") && is(properties, "rPr") && is(of, "r") && !is_off();
    let deleted = is(node, "del") && is(properties, "trPr");
    if let Some(place) = places.get_mut(of.id().get_usize()).filter(|_| hidden || deleted) {
        place.unseen = true;
    }
}

/// Notes what a node that a reader sees says of its paragraph.
fn note(node: Node<'_, '_>, paragraph: &mut Paragraph) {
    let in_one = |name: &str| node.parent().is_some_and(|parent| is(parent, name));
    if node.is_text() && in_one("t") {
        // A tab or a line break that is written as such would part cells or paragraphs.
        paragraph.text.extend(node.text().unwrap_or_default().chars().map(|c| if c.is_control() { ' ' } else { c }));
    }
    if !node.is_element() {
        return;
    }
    let value = || attribute(node, "val").unwrap_or_default();
    match node.tag_name().name() {
        "tab" if in_one("r") => paragraph.text.push(' '),
        "ptab" => paragraph.text.push(' '),
        "br" | "cr" => paragraph.text.push('\n'),
        "noBreakHyphen" => paragraph.text.push('-'),
        "pStyle" => paragraph.style = value().to_owned(),
        // Level 9 is that of body text, and list 0 none.
        "outlineLvl" => paragraph.is_outlined = value() != "9",
        "numId" => paragraph.is_listed = value() != "0",
        "del" => paragraph.goes_on |= in_one("rPr"),
        _ => {}
    }
}

/// The lines of the paragraphs, in reading order.
fn lines(paragraphs: Vec<Paragraph>, styles: &FxHashMap<String, String>) -> Vec<Line> {
    let (mut lines, mut before) = (Vec::new(), String::new());
    let mut row = Row::default();
    for paragraph in paragraphs {
        let text = std::mem::take(&mut before) + &paragraph.text;
        if paragraph.goes_on {
            before = text;
            continue;
        }
        if row.of != paragraph.row {
            lines.append(&mut row.lines());
            row = Row { of: paragraph.row, cells: Vec::new() };
        }
        let kind = kind(&paragraph, styles);
        let own = text.lines().map(str::trim).filter(|line| !line.is_empty());
        let own = own.map(|line| Line { text: line.to_owned(), kind });
        match (row.of, paragraph.cell) {
            (Some(_), Some(cell)) => row.add(cell, own.collect()),
            _ => lines.extend(own),
        }
    }
    lines.append(&mut row.lines());
    lines.extend(before.lines().map(|line| Line { text: line.trim().to_owned(), kind: None }));
    lines
}

/// A row of a table, cell by cell.
#[derive(Default)]
struct Row {
    of: Option<usize>,
    cells: Vec<(usize, Vec<Line>)>,
}

impl Row {
    fn add(&mut self, cell: usize, mut lines: Vec<Line>) {
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

/// What the style of a paragraph says of it.
fn kind(paragraph: &Paragraph, styles: &FxHashMap<String, String>) -> Option<Kind> {
    let own = paragraph.style.to_lowercase();
    match styles.get(&paragraph.style).unwrap_or(&own).as_str() {
        "caption" => Some(Kind::Caption),
        "title" | "subtitle" => Some(Kind::Heading),
        name if name.starts_with("heading") || paragraph.is_outlined => Some(Kind::Heading),
        _ if paragraph.is_listed => Some(Kind::Item),
        _ => None,
    }
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
