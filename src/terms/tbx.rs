//! Termbases as TBX: version 2 (`termEntry`, `langSet`, `tig`, `ntig`) and version 3 (`conceptEntry`, `langSec`, `termSec`),
//! whose categories are attributes (DCA).

use super::rows::rendering;
use super::{Concept, contradiction};
use crate::error::Error;
use crate::text::Region;
use roxmltree::{Document, Node, ParsingOptions};
use std::path::Path;

/// The concepts of a TBX file; those without an English or without a Chinese term are passed over.
pub(super) fn read(path: &Path, text: &str) -> Result<Vec<Concept>, Error> {
    let text = text.trim_start_matches('\u{feff}');
    let fail = |line: u32, column: u32, problem: String| Error::Field {
        path: path.to_owned(),
        line: line as usize,
        column: column as usize,
        problem,
    };
    let options = ParsingOptions { allow_dtd: true, ..ParsingOptions::default() };
    let document = Document::parse_with_options(text, options)
        .map_err(|error| fail(error.pos().row, error.pos().col, error.to_string()))?;
    let root = document.root_element();
    if !matches!(root.tag_name().name(), "tbx" | "martif") {
        return Err(fail(1, 1, format!("not TBX: the file is a <{}>", root.tag_name().name())));
    }
    let mut concepts = Vec::new();
    for entry in document.descendants().filter(|node| is(node, &["termEntry", "conceptEntry"])) {
        let place = document.text_pos_at(entry.range().start);
        let concept = concept(path, place.row as usize, entry);
        if let Some(one) = contradiction(&concept.renderings) {
            return Err(fail(place.row, place.col, format!("{} is allowed and forbidden in one entry", one.shown)));
        }
        if !concept.english.is_empty() && !concept.renderings.is_empty() {
            concepts.push(concept);
        }
    }
    if concepts.is_empty() {
        return Err(fail(1, 1, "no entry has an English and a Chinese term".to_owned()));
    }
    Ok(concepts)
}

/// What one entry says.
fn concept(path: &Path, line: usize, entry: Node<'_, '_>) -> Concept {
    let mut concept = Concept { english: Vec::new(), renderings: Vec::new(), path: path.to_owned(), line };
    for language in entry.descendants().filter(|node| is(node, &["langSet", "langSec"])) {
        let tag = language.attributes().find(|attribute| attribute.name() == "lang").map_or("", |tag| tag.value());
        let tag = tag.to_lowercase().replace('_', "-");
        for section in language.descendants().filter(|node| is(node, &["tig", "ntig", "termSec"])) {
            let Some(term) = section.descendants().find(|node| is(node, &["term"])) else { continue };
            let text: String = term.descendants().filter_map(|node| node.text().filter(|_| node.is_text())).collect();
            let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
            let forbidden = is_forbidden(section);
            if text.is_empty() {
                continue;
            }
            if tag == "en" || tag.starts_with("en-") {
                if !forbidden {
                    concept.english.push(text);
                }
            } else if tag == "zh" || tag.starts_with("zh-") {
                concept.renderings.push(rendering(text, region(&tag), forbidden));
            }
        }
    }
    concept
}

fn is(node: &Node<'_, '_>, names: &[&str]) -> bool {
    node.is_element() && names.contains(&node.tag_name().name())
}

/// Whether the status of a term says that it must not be used.
fn is_forbidden(section: Node<'_, '_>) -> bool {
    const STATUS: [&str; 3] = ["administrativeStatus", "normativeAuthorization", "usageStatus"];
    let notes = section.descendants().filter(|node| {
        STATUS.contains(&node.tag_name().name()) || node.attribute("type").is_some_and(|kind| STATUS.contains(&kind))
    });
    let mut values = notes.filter_map(|note| note.text()).map(|value| value.trim().to_lowercase());
    values.any(|value| {
        let value = value.replace("-admn-sts", "").replace("adm", "");
        ["deprecated", "forbidden", "prohibited", "obsolete", "superseded", "notrecommended", "deprecatedterm"]
            .iter()
            .any(|word| value.starts_with(word))
    })
}

/// The region of a language tag; the script alone says none.
fn region(tag: &str) -> Option<Region> {
    tag.split('-').skip(1).find_map(|part| Region::of_code(&part.to_uppercase()))
}
