//! The findings of an earlier run, which are known.

use crate::error::Error;
use serde_json::Value;
use std::collections::BTreeSet;
use std::path::Path;

/// The findings of an earlier run.
#[derive(Clone, Debug, Default)]
pub struct Baseline {
    ids: BTreeSet<String>,
}

impl Baseline {
    /// Reads an earlier JSON report; `path` is for messages.
    pub fn parse(path: &Path, text: &str) -> Result<Baseline, Error> {
        let input = |problem: String| Error::Input { path: path.to_owned(), problem };
        let report: Value = serde_json::from_str(text).map_err(|error| input(format!("not a JSON report: {error}")))?;
        let schema = report.get("schema").and_then(Value::as_str).unwrap_or_default();
        if !schema.starts_with("duizhao.report/") {
            return Err(input("not a report of `duizhao check --format json`".to_owned()));
        }
        let list = |value: &Value, key: &str| value.get(key).and_then(Value::as_array).cloned().unwrap_or_default();
        let of_articles = list(&report, "articles").into_iter().flat_map(|article| list(&article, "findings"));
        let findings = of_articles.chain(list(&report, "findings"));
        let ids = findings.filter_map(|finding| finding.get("id").and_then(Value::as_str).map(str::to_owned));
        Ok(Baseline { ids: ids.collect() })
    }

    /// Whether an earlier run found it too.
    pub fn knows(&self, id: &str) -> bool {
        self.ids.contains(id)
    }
}
