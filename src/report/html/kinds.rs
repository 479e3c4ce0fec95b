//! The checks that a report names, so that each finding names its own by a number.

use crate::checks::CHECKS;
use crate::finding::{Category, Finding};
use crate::report::Report;
use crate::settings::Ui;
use crate::wording::{category as category_name, title};
use serde::Serialize;
use std::collections::BTreeSet;

/// The checks of a report with their categories, sorted.
pub(super) struct Kinds(Vec<(&'static str, Category)>);

#[derive(Serialize)]
pub(super) struct KindShape {
    name: &'static str,
    category: &'static str,
    /// Its name in the language of the page.
    title: &'static str,
    /// What it finds, in a page that speaks English.
    #[serde(skip_serializing_if = "Option::is_none")]
    summary: Option<&'static str>,
}

impl Kinds {
    /// Those of all findings, nested and dismissed ones too.
    pub(super) fn of(report: &Report) -> Kinds {
        let mut kinds = BTreeSet::new();
        let dismissed = report.articles.iter().flat_map(|article| &article.dismissed);
        report.all_findings().chain(dismissed).for_each(|finding| add(finding, &mut kinds));
        Kinds(kinds.into_iter().collect())
    }

    /// The number of a finding's check.
    pub(super) fn number(&self, finding: &Finding) -> usize {
        self.0.binary_search(&(finding.check, finding.category)).unwrap_or_default()
    }

    pub(super) fn shapes(&self, ui: Ui) -> Vec<KindShape> {
        let summary =
            |name| CHECKS.iter().find(|check| check.name == name && ui == Ui::English).map(|check| check.summary);
        let shape = |&(name, category): &(&'static str, Category)| KindShape {
            name,
            title: title(ui, name),
            category: category_name(ui, category),
            summary: summary(name),
        };
        self.0.iter().map(shape).collect()
    }
}

fn add(finding: &Finding, kinds: &mut BTreeSet<(&'static str, Category)>) {
    kinds.insert((finding.check, finding.category));
    finding.nested.iter().for_each(|nested| add(nested, kinds));
}
