//! The glosses of CC-CEDICT as a table.

use std::collections::BTreeMap;

/// Longer glosses are explanations, not translations.
const LONGEST: usize = 6;
/// Glosses of a word that are kept.
const MOST: usize = 10;

/// One line for each simplified headword of `text`, sorted: the word, a tab, its glosses with `/` between them.
///
/// `text` is CC-CEDICT as published, or a file that contains its lines; everything else in it is passed over.
pub fn import(text: &str) -> String {
    let mut entries: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for line in text.lines() {
        let Some((word, definitions)) = entry(line) else { continue };
        let glosses = entries.entry(word).or_default();
        for gloss in definitions.split('/').flat_map(|definition| definition.split(';')).filter_map(clean) {
            if !glosses.contains(&gloss) && glosses.len() < MOST {
                glosses.push(gloss);
            }
        }
    }
    let mut table = String::new();
    for (word, glosses) in entries.iter().filter(|(_, glosses)| !glosses.is_empty()) {
        table.push_str(word);
        table.push('\t');
        table.push_str(&glosses.join("/"));
        table.push('\n');
    }
    table
}

/// The simplified headword and the definitions of `traditional simplified [pinyin] /definition/…/`.
fn entry(line: &str) -> Option<(&str, &str)> {
    let (words, rest) = line.split_once(" [")?;
    let (_, simplified) = words.split_once(' ')?;
    let (_, definitions) = rest.split_once("] /")?;
    let shaped = !simplified.contains(' ') && !line.starts_with('#');
    shaped.then_some((simplified, definitions.trim_end().trim_end_matches('/')))
}

/// A definition without remarks and articles; `None` when it names no translation.
fn clean(definition: &str) -> Option<String> {
    let mut text = String::new();
    let mut depth = 0_usize;
    for c in definition.chars() {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            '\t' => text.push(' '),
            c if depth == 0 => text.push(c),
            _ => {}
        }
    }
    let remarks = [
        "variant of",
        "old variant",
        "see ",
        "see also",
        "surname ",
        "CL:",
        "used in",
        "also written",
        "also pr.",
        "Taiwan pr.",
    ];
    let text = text.trim();
    if remarks.iter().any(|remark| text.starts_with(remark)) || !text.is_ascii() && text.chars().any(|c| c > '\u{24F}')
    {
        return None;
    }
    let mut words: Vec<&str> =
        text.split_whitespace().filter(|word| !matches!(*word, "sb" | "sth" | "sb's" | "etc")).collect();
    if words.len() > 1 && matches!(words[0], "to" | "a" | "an" | "the") {
        words.remove(0);
    }
    let fits = !words.is_empty() && words.len() <= LONGEST && text.bytes().any(|b| b.is_ascii_alphabetic());
    fits.then(|| words.join(" "))
}
