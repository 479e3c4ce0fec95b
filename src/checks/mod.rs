//! One file per check; a new one adds its file, its two lines here, its folder in `tests/checks`.

mod addition;
mod gap;
mod number_mismatch;
mod omission;
mod untranslated;

use crate::bitext::{Bitext, Pair};
use crate::document::Document;
use crate::finding::{Category, Finding, Severity, Values};
use crate::ledger::Ledger;
use crate::settings::Settings;
use crate::text::Place;

/// A check: what it is, and the function that looks.
pub struct Check {
    /// Stable name in configuration and reports; reads well after "allow".
    pub name: &'static str,
    /// One line for `checks`, `explain`, SARIF and the README table.
    pub summary: &'static str,
    /// MQM category of its findings.
    pub category: Category,
    /// MQM severities it may give, mildest first.
    pub severities: &'static [Severity],
    /// Its manual page, which is also its test.
    pub page: &'static str,
    run: Run,
}

/// How much a check needs to see.
#[allow(dead_code)]
enum Run {
    /// One pair.
    Pair(fn(&Pair<'_>, &mut Findings)),
    /// All pairs of two documents.
    Bitext(fn(&Bitext, &mut Findings)),
    /// One text, with or without a counterpart.
    Document(fn(&Document, &mut Findings)),
    /// The names and terms of all articles.
    Collection(fn(&Ledger, &mut Findings)),
}

/// Every check, in reporting order.
pub static CHECKS: &[&Check] = &[&omission::CHECK, &addition::CHECK, &untranslated::CHECK, &number_mismatch::CHECK];

/// Collects what one check says, so that no check can sign with another's name.
pub struct Findings {
    check: &'static Check,
    list: Vec<Finding>,
}

impl Findings {
    /// Adds one finding; `places[0]` is the primary place. Gives it back for values, evidence and nested findings.
    pub fn add(&mut self, severity: Severity, places: Vec<Place>, message: String) -> &mut Finding {
        debug_assert!(self.check.severities.contains(&severity), "{} declares what it gives", self.check.name);
        self.list.push(Finding {
            id: String::new(),
            check: self.check.name,
            category: self.check.category,
            severity,
            message,
            places,
            values: Values::default(),
            evidence: Vec::new(),
            suggestion: None,
            nested: Vec::new(),
        });
        self.list.last_mut().expect("just added")
    }
}

/// Runs the checks that look at two texts, in the order of [`CHECKS`].
pub fn run_bitext(bitext: &Bitext, settings: &Settings) -> Vec<Finding> {
    run(settings, |run, findings| match run {
        Run::Pair(look) => bitext.pairs().for_each(|pair| look(&pair, findings)),
        Run::Bitext(look) => look(bitext, findings),
        Run::Document(_) | Run::Collection(_) => {}
    })
}

/// Runs `look` over every check that the settings want, and gathers what they say.
fn run(settings: &Settings, look: impl Fn(&Run, &mut Findings)) -> Vec<Finding> {
    let wanted = |check: &&&'static Check| {
        let named = |names: &[String]| names.iter().any(|name| name == check.name);
        (settings.only.is_empty() || named(&settings.only)) && !named(&settings.allow)
    };
    let mut all = Vec::new();
    for &check in CHECKS.iter().filter(wanted) {
        let mut findings = Findings { check, list: Vec::new() };
        look(&check.run, &mut findings);
        all.append(&mut findings.list);
    }
    all
}
