//! TMX 1.4 and XLIFF 1.2, 2.0 and 2.1: a unit a segment.

use super::markup::{segment, tag_length};
use super::{Units, language};
use crate::error::Error;
use crate::text::Lang;
use crate::text::Replacement;
use crate::text::Sides;
use crate::text::Span;
use roxmltree::{Document, Node, ParsingOptions};

/// A unit whose sides are elements.
type Elements<'a> = Sides<Option<Node<'a, 'a>>>;

/// What a memory or a document of translation tools pairs.
pub(super) fn read(path: &str, text: &str) -> Result<Units, Error> {
    let fail = |line: u32, column: u32, problem: String| Error::Field {
        path: path.into(),
        line: line as usize,
        column: column as usize,
        problem,
    };
    if let Some(at) = own_entity(text) {
        let line = text[..at].matches('\n').count() as u32 + 1;
        return Err(fail(line, 1, "the file declares entities of its own, which are not read".to_owned()));
    }
    let options = ParsingOptions { allow_dtd: true, ..ParsingOptions::default() };
    let document = Document::parse_with_options(text, options)
        .map_err(|error| fail(error.pos().row, error.pos().col, format!("not well-formed XML: {error}")))?;
    let root = document.root_element();
    let (langs, source, elements) = match root.tag_name().name() {
        "tmx" => memory(root),
        "xliff" => exchange(root),
        other => return Err(fail(1, 1, format!("neither TMX nor XLIFF: the file is a <{other}>"))),
    };
    if elements.is_empty() {
        let problem = "no unit in it pairs English and Chinese".to_owned();
        return Err(Error::Input { path: path.into(), problem });
    }
    let mut replacements = Vec::new();
    let mut shown = |node: Option<Node<'_, '_>>| inside(text, node?, &mut replacements);
    let units = elements.into_iter().map(|unit| Sides { source: shown(unit.source), target: shown(unit.target) });
    Ok(Units { units: units.collect(), replacements, langs, source })
}

/// Where the document type declares an entity; one that holds others could grow without end.
fn own_entity(text: &str) -> Option<usize> {
    let start = text.find("<!DOCTYPE")?;
    let root = text.find("<tmx").or_else(|| text.find("<xliff")).unwrap_or(text.len());
    text[start..root.max(start)].find("<!ENTITY").map(|at| start + at)
}

/// The visible part of an element.
fn inside(text: &str, node: Node<'_, '_>, hidden: &mut Vec<Replacement>) -> Option<Span> {
    let range = node.range();
    let whole = &text[range.clone()];
    let (open, close) = (tag_length(whole), whole.rfind("</")?);
    (open <= close).then(|| segment(text, Span::new(range.start + open, range.start + close), hidden))?
}

/// The units of TMX: the first English and the first Chinese variant of each.
fn memory<'a>(root: Node<'a, 'a>) -> (Sides<Lang>, Option<Lang>, Vec<Elements<'a>>) {
    let header = root.descendants().find(|node| is(*node, "header"));
    let source = header.and_then(|header| language(attribute(header, "srclang")?));
    let langs = directed(source);
    let units = root.descendants().filter(|node| is(*node, "tu")).filter_map(|unit| {
        let text = |lang: Lang| {
            let mut variants = children(unit, "tuv");
            let variant = variants.find(|node| attribute(*node, "lang").and_then(language) == Some(lang))?;
            children(variant, "seg").next()
        };
        let unit = Sides { source: text(langs.source), target: text(langs.target) };
        (unit.source.is_some() && unit.target.is_some()).then_some(unit)
    });
    (langs, source, units.collect())
}

/// The units of XLIFF, of every file in the two languages; what is not to be translated is left out.
fn exchange<'a>(root: Node<'a, 'a>) -> (Sides<Lang>, Option<Lang>, Vec<Elements<'a>>) {
    let said = |node: Node<'a, 'a>| {
        let one = |names: [&str; 2]| names.into_iter().find_map(|name| attribute(node, name)).and_then(language);
        Some((one(["srcLang", "source-language"])?, one(["trgLang", "target-language"])?))
    };
    let files: Vec<_> = root.descendants().filter(|node| is(*node, "file")).collect();
    let pairs = |file: Node<'a, 'a>| said(root).or_else(|| said(file)).filter(|(source, target)| source != target);
    let Some((source, target)) = files.iter().find_map(|file| pairs(*file)) else {
        return (directed(None), None, Vec::new());
    };
    let wanted = files.into_iter().filter(|file| pairs(*file) == Some((source, target)));
    let units = wanted.flat_map(|file| file.descendants()).filter(|node| is_translated(*node)).flat_map(segments);
    (Sides { source, target }, Some(source), units.collect())
}

/// The segments of a unit of XLIFF 1.2 or a segment of XLIFF 2; nothing of other elements.
fn segments<'a>(node: Node<'a, 'a>) -> Vec<Elements<'a>> {
    let child = |name| children(node, name).next();
    if is(node, "segment") {
        return vec![Sides { source: child("source"), target: child("target") }];
    }
    if !is(node, "trans-unit") {
        return Vec::new();
    }
    let marked = |node: Option<Node<'a, 'a>>| {
        let nodes = node.into_iter().flat_map(|node| node.descendants());
        nodes.filter(|node| is(*node, "mrk") && attribute(*node, "mtype") == Some("seg")).collect::<Vec<_>>()
    };
    let (sources, targets) = (marked(child("seg-source")), marked(child("target")));
    if sources.is_empty() {
        return vec![Sides { source: child("source"), target: child("target") }];
    }
    let segment = |source: Node<'a, 'a>| {
        let name = attribute(source, "mid");
        let target = targets.iter().copied().find(|target| attribute(*target, "mid") == name);
        Sides { source: Some(source), target }
    };
    sources.into_iter().map(segment).collect()
}

/// Whether nothing around `node` says that it is not to be translated.
fn is_translated(node: Node<'_, '_>) -> bool {
    !node.ancestors().any(|node| attribute(node, "translate") == Some("no"))
}

/// The sides of a file that says so much of its direction; English first where it says nothing.
fn directed(source: Option<Lang>) -> Sides<Lang> {
    let source = source.unwrap_or(Lang::English);
    Sides { source, target: source.other() }
}

fn is(node: Node<'_, '_>, name: &str) -> bool {
    node.is_element() && node.tag_name().name() == name
}

fn children<'a>(node: Node<'a, 'a>, name: &'static str) -> impl Iterator<Item = Node<'a, 'a>> {
    node.children().filter(move |child| is(*child, name))
}

/// The attribute of that name, whatever its name space.
fn attribute<'a>(node: Node<'a, 'a>, name: &str) -> Option<&'a str> {
    node.attributes().find(|attribute| attribute.name() == name).map(|attribute| attribute.value())
}
