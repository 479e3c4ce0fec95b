//! Termbases as tables.

use super::{Concept, Rendering, contradiction};
use crate::convert::comparable;
use crate::error::Error;
use crate::table::{Row, Table};
use crate::text::Region;
use crate::text::chars::is_han;

/// Names of the column of English terms.
const ENGLISH: [&str; 6] = ["english", "en", "en-us", "en-gb", "source", "term"];

/// Names of columns of Chinese terms with the region that they say.
const CHINESE: [(&str, Option<Region>); 16] = [
    ("chinese", None),
    ("zh", None),
    ("target", None),
    ("translation", None),
    ("rendering", None),
    ("zh-cn", Some(Region::China)),
    ("zh-hans", Some(Region::China)),
    ("cn", Some(Region::China)),
    ("zh-tw", Some(Region::Taiwan)),
    ("zh-hant", Some(Region::Taiwan)),
    ("tw", Some(Region::Taiwan)),
    ("zh-hk", Some(Region::HongKong)),
    ("zh-hant-hk", Some(Region::HongKong)),
    ("hk", Some(Region::HongKong)),
    ("zh-sg", Some(Region::Singapore)),
    ("sg", Some(Region::Singapore)),
];

/// The concepts of a table, a row each.
pub(super) fn read(table: &Table) -> Result<Vec<Concept>, Error> {
    if table.header.is_empty() {
        return Ok(Vec::new());
    }
    let chinese: Vec<(usize, Option<Region>)> = table
        .header
        .iter()
        .enumerate()
        .filter_map(|(at, name)| CHINESE.iter().find(|(known, _)| known == name).map(|(_, region)| (at, *region)))
        .collect();
    let Some(english) = table.column(&ENGLISH).filter(|_| !chinese.is_empty()) else {
        let problem = "the first row names the columns, among them `english` and `chinese` or `zh-CN`, `zh-TW` …";
        return Err(table.header_error(problem.to_owned()));
    };
    let mut concepts: Vec<Concept> = Vec::new();
    for row in &table.rows {
        let concept = concept(table, row, english, &chinese)?;
        let same = |other: &&Concept| other.english.iter().any(|term| concept.english.contains(term));
        if let Some(earlier) = concepts.iter().find(same) {
            let both: Vec<Rendering> = earlier.renderings.iter().chain(&concept.renderings).cloned().collect();
            if let Some(one) = contradiction(&both) {
                let problem = format!("{} is forbidden and allowed; see line {}", one.shown, earlier.line);
                return Err(table.error(row, chinese[0].0, problem));
            }
        }
        concepts.push(concept);
    }
    Ok(merged(concepts))
}

/// Rows of one term together, so that each of their renderings is allowed.
fn merged(concepts: Vec<Concept>) -> Vec<Concept> {
    let mut all: Vec<Concept> = Vec::new();
    for concept in concepts {
        match all.iter_mut().find(|other| other.english == concept.english) {
            Some(other) => other.renderings.extend(concept.renderings),
            None => all.push(concept),
        }
    }
    all
}

fn concept(table: &Table, row: &Row, english: usize, chinese: &[(usize, Option<Region>)]) -> Result<Concept, Error> {
    let terms = parts(row.field(Some(english)));
    if terms.is_empty()
        || terms.iter().any(|term| !term.contains(|c: char| c.is_alphanumeric()) || term.contains(is_han))
    {
        return Err(table.error(row, english, "a row needs a term in English".to_owned()));
    }
    let mut renderings = Vec::new();
    for &(column, region) in chinese {
        renderings.extend(parts(row.field(Some(column))).into_iter().map(|shown| rendering(shown, region, false)));
    }
    let forbidden = table.column(&["forbidden"]);
    renderings.extend(parts(row.field(forbidden)).into_iter().map(|shown| rendering(shown, None, true)));
    if renderings.is_empty() {
        return Err(table.error(row, chinese[0].0, format!("a row needs what {} is called in Chinese", terms[0])));
    }
    if let Some(one) = contradiction(&renderings) {
        let problem = format!("{} is allowed and forbidden in one row", one.shown);
        return Err(table.error(row, forbidden.unwrap_or(chinese[0].0), problem));
    }
    Ok(Concept { english: terms, renderings, path: table.path.clone(), line: row.line })
}

/// What stands between `|`, white space folded.
fn parts(field: &str) -> Vec<String> {
    let parts = field.split('|').map(|part| part.split_whitespace().collect::<Vec<_>>().join(" "));
    parts.filter(|part| !part.is_empty()).collect()
}

pub(super) fn rendering(shown: String, region: Option<Region>, forbidden: bool) -> Rendering {
    Rendering { text: comparable(&shown), shown, region, forbidden }
}
