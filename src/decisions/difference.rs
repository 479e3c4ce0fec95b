//! What changed between two JSON reports: findings that are new, fixed or still there, and translations that are stale.

use crate::error::Error;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// A finding as an earlier or later report shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Noted {
    /// Its name.
    pub id: String,
    /// The check that found it.
    pub check: String,
    /// Its severity.
    pub severity: String,
    /// What it says.
    pub message: String,
    /// File and line of its first place, the target's where there is one.
    pub place: String,
}

/// A translation whose source was changed under it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stale {
    /// What it was translated from.
    pub old_source: String,
    /// What stands there instead; empty where nothing does.
    pub new_source: String,
    /// The translation, the same in both.
    pub target: String,
    /// File and line of the translation.
    pub place: String,
}

/// What changed between two reports.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Difference {
    /// Findings that only the later report has.
    pub new: Vec<Noted>,
    /// Findings that only the earlier report has.
    pub fixed: Vec<Noted>,
    /// Findings of both, as the later shows them; also those whose sentence was edited elsewhere, which says the same.
    pub still: Vec<Noted>,
    /// Translations that stayed while their source changed, in the order of the later report.
    pub stale: Vec<Stale>,
}

/// A report, as far as a comparison needs it.
#[derive(Clone, Debug, Default)]
pub struct Outline {
    findings: Vec<Noted>,
    pairs: Vec<Paired>,
}

/// A bead: the texts of its sides, and where the target stands.
#[derive(Clone, Debug)]
struct Paired {
    source: String,
    target: String,
    place: String,
}

impl Outline {
    /// Reads a JSON report; `path` is for messages.
    pub fn parse(path: &Path, text: &str) -> Result<Outline, Error> {
        let input = |problem: String| Error::Input { path: path.to_owned(), problem };
        let report: Value = serde_json::from_str(text).map_err(|error| input(format!("not a JSON report: {error}")))?;
        if !string(&report, "schema").starts_with("duizhao.report/") {
            return Err(input("not a report of `duizhao check --format json`".to_owned()));
        }
        let mut outline = Outline::default();
        for article in list(&report, "articles") {
            let path = string(&article["target"], "path");
            outline.findings.extend(list(article, "findings").iter().map(|finding| noted(finding, path)));
            outline.pairs.extend(list(article, "beads").iter().map(|bead| paired(bead, path)));
        }
        outline.findings.extend(list(&report, "findings").iter().map(|finding| noted(finding, "")));
        Ok(outline)
    }

    /// What changed from `self` to `later`.
    pub fn to(&self, later: &Outline) -> Difference {
        let ids = |outline: &Outline| outline.findings.iter().map(|one| one.id.clone()).collect::<BTreeSet<_>>();
        let (before, after) = (ids(self), ids(later));
        let mut fixed: Vec<Noted> = self.findings.iter().filter(|one| !after.contains(&one.id)).cloned().collect();
        let (mut still, mut new) = (Vec::new(), Vec::new());
        for one in &later.findings {
            // A name is made of the whole sentence: one that was edited elsewhere has the same fault by another name.
            let same = |old: &Noted| old.check == one.check && old.message == one.message;
            let edited = || fixed.iter().position(same);
            match before.contains(&one.id) {
                true => still.push(one.clone()),
                false => match edited() {
                    Some(at) => {
                        fixed.remove(at);
                        still.push(one.clone());
                    }
                    None => new.push(one.clone()),
                },
            }
        }
        Difference { new, fixed, still, stale: stale(&self.pairs, &later.pairs) }
    }
}

/// Translations that both have, of which no source of the later report is one of the earlier.
fn stale(before: &[Paired], after: &[Paired]) -> Vec<Stale> {
    let mut sources: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for one in before.iter().filter(|one| !one.source.is_empty() && !one.target.is_empty()) {
        sources.entry(plain(&one.target)).or_default().push(&one.source);
    }
    let changed = after.iter().filter_map(|one| {
        let old = sources.get(&plain(&one.target))?;
        let known = old.iter().any(|old| plain(old) == plain(&one.source));
        (!known).then(|| Stale {
            old_source: old[0].to_owned(),
            new_source: one.source.clone(),
            target: one.target.clone(),
            place: one.place.clone(),
        })
    });
    changed.collect()
}

/// A text without what an editor changes and a translator need not follow: the form of quotation marks, dashes, spaces.
fn plain(text: &str) -> String {
    let marks = text.chars().filter(|c| !c.is_whitespace()).map(|c| match c {
        '“' | '”' | '„' | '«' | '»' | '「' | '」' => '"',
        '‘' | '’' => '\'',
        '–' | '—' | '―' => '-',
        other => other,
    });
    marks.collect()
}

/// A bead of an article whose target is the file `path`.
fn paired(bead: &Value, path: &str) -> Paired {
    let texts = |side: &str| list(bead, side).iter().map(|place| string(place, "text")).collect::<Vec<_>>().join(" ");
    let line = list(bead, "target").first().map_or(0, |place| place["start"]["line"].as_u64().unwrap_or_default());
    Paired { source: texts("source"), target: texts("target"), place: format!("{path}:{line}") }
}

fn noted(finding: &Value, path: &str) -> Noted {
    let first = list(finding, "target").first().or_else(|| list(finding, "source").first());
    let path = first.and_then(|place| place.get("path")).and_then(Value::as_str).unwrap_or(path);
    let line = first.map_or(0, |place| place["start"]["line"].as_u64().unwrap_or_default());
    Noted {
        id: string(finding, "id").to_owned(),
        check: string(finding, "check").to_owned(),
        severity: string(finding, "severity").to_owned(),
        message: string(finding, "message").to_owned(),
        place: format!("{path}:{line}"),
    }
}

fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value.get(key).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default()
}

fn string<'a>(value: &'a Value, key: &str) -> &'a str {
    value.get(key).and_then(Value::as_str).unwrap_or_default()
}
