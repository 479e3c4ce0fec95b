//! Names of countries and territories by region, from the tables of CLDR.

use crate::convert::comparable;
use crate::error::Error;
use serde_json::Value;
use std::path::Path;

/// The text of a table of regions: the English name in small letters, what mainland China, Taiwan and Hong Kong call it.
///
/// `files` are the `territories.json` of CLDR for `en`, `zh-Hans`, `zh-Hant` and `zh-Hant-HK`, in this order. Continents
/// and their parts, names with brackets and those that are equal in all three are left out.
pub fn import(files: [(&Path, &str); 4]) -> Result<String, Error> {
    let mut tables = Vec::new();
    for (path, text) in files {
        let problem = |problem: String| Error::Input { path: path.to_owned(), problem };
        let value: Value = serde_json::from_str(text).map_err(|error| problem(error.to_string()))?;
        let main = value["main"].as_object().and_then(|main| main.values().next());
        let names = main.and_then(|main| main["localeDisplayNames"]["territories"].as_object()).cloned();
        tables.push(names.ok_or_else(|| problem("no names of territories".to_owned()))?);
    }
    let mut rows = Vec::new();
    for (code, english) in &tables[0] {
        // Numbers stand for continents and their parts: Central America shares its short name with China and America.
        if code.split('-').next().is_none_or(|code| code.len() != 2) {
            continue;
        }
        let name = |table: usize| tables[table].get(code).and_then(Value::as_str).map(comparable);
        let (Some(english), Some(china), Some(taiwan), Some(hong_kong)) = (english.as_str(), name(1), name(2), name(3))
        else {
            continue;
        };
        let bracket = |text: &str| text.contains(['(', '（', '&', ',']) || text.chars().nth(1).is_none();
        let all = [english, &china, &taiwan, &hong_kong];
        if all.iter().any(|text| bracket(text)) || china == taiwan && taiwan == hong_kong {
            continue;
        }
        rows.push(format!("{}\t{china}\t{taiwan}\t{hong_kong}\n", english.to_lowercase()));
    }
    rows.sort();
    rows.dedup();
    Ok(rows.concat())
}
