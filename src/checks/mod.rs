//! One file per check; a new one adds its file, its two lines here, its folder in `tests/checks`.

mod addition;
mod arithmetic;
mod collection;
mod date_mismatch;
mod gap;
mod inconsistent_term;
mod likely_typo;
mod literal_mismatch;
mod mixed_region;
mod mixed_script;
mod name;
mod name_mismatch;
mod name_unverified;
mod name_variation;
mod negation_mismatch;
mod number_mismatch;
mod omission;
mod order_change;
mod punctuation_width;
mod quantity_mismatch;
mod quotation_mismatch;
mod repeated_words;
mod stray_digit;
mod strength_shift;
mod term;
mod term_mismatch;
mod truncated_paragraph;
mod turn;
mod unrelated_texts;
mod untranslated;

pub use collection::run_collection;

use crate::bitext::Bitext;
use crate::document::Document;
use crate::facts::Facts;
use crate::finding::{Category, Finding, Severity};
use crate::settings::{Profile, Settings, Ui};
use crate::text::Place;
use crate::text::Side;
use crate::text::Span;
use crate::wording::Message;
use std::collections::BTreeMap;

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
enum Run {
    /// All pairs of two documents.
    Bitext(fn(&Bitext, &mut Findings)),
    /// Two texts that are no translations of each other; nothing else is said of such a pair.
    Unrelated(fn(&Bitext, &mut Findings)),
    /// One text, with or without a counterpart.
    Document(fn(&Text<'_>, &mut Findings)),
    /// All pairs of two documents, and each text by itself.
    Both(fn(&Bitext, &mut Findings), fn(&Text<'_>, &mut Findings)),
    /// All pairs of two documents; a text by itself only where it has no counterpart.
    Either(fn(&Bitext, &mut Findings), fn(&Text<'_>, &mut Findings)),
}

/// One text and what it states, with or without a counterpart.
struct Text<'a> {
    document: &'a Document,
    facts: &'a Facts,
    /// Where it stands; a text without a counterpart is a target.
    side: Side,
}

impl Text<'_> {
    /// A place in this text.
    fn place(&self, span: Span) -> Place {
        Place { side: self.side, span }
    }
}

/// Every check, in reporting order.
pub static CHECKS: &[&Check] = &[
    &unrelated_texts::CHECK,
    &omission::CHECK,
    &addition::CHECK,
    &untranslated::CHECK,
    &order_change::CHECK,
    &number_mismatch::CHECK,
    &name_mismatch::CHECK,
    &name_variation::CHECK,
    &name_unverified::CHECK,
    &negation_mismatch::CHECK,
    &strength_shift::CHECK,
    &term_mismatch::CHECK,
    &inconsistent_term::CHECK,
    &date_mismatch::CHECK,
    &quantity_mismatch::CHECK,
    &quotation_mismatch::CHECK,
    &literal_mismatch::CHECK,
    &arithmetic::CHECK,
    &mixed_script::CHECK,
    &mixed_region::CHECK,
    &truncated_paragraph::CHECK,
    &repeated_words::CHECK,
    &likely_typo::CHECK,
    &stray_digit::CHECK,
    &punctuation_width::CHECK,
];

/// Collects what one check says, so that no check can sign with another's name.
pub struct Findings {
    check: &'static Check,
    profile: Profile,
    ui: Ui,
    list: Vec<Finding>,
}

impl Findings {
    /// Adds one finding; `places[0]` is the primary place. Gives it back for values, evidence and nested findings.
    fn add(&mut self, severity: Severity, places: Vec<Place>, message: &Message) -> &mut Finding {
        let message = message.text(self.ui);
        debug_assert!(self.check.severities.contains(&severity), "{} declares what it gives", self.check.name);
        self.list.push(Finding::new((self.check.name, self.check.category), severity, places, message));
        self.list.last_mut().expect("just added")
    }
}

/// Runs the checks that look at two texts, and those that look at each of them, in the order of [`CHECKS`].
pub fn run_bitext(bitext: &Bitext, settings: &Settings) -> Vec<Finding> {
    let related = bitext.is_translation();
    let mut found = run(settings, |run, findings| match run {
        Run::Unrelated(look) if !related => look(bitext, findings),
        _ if !related => {}
        Run::Bitext(look) | Run::Either(look, _) => look(bitext, findings),
        Run::Document(look) => texts(bitext).for_each(|text| look(&text, findings)),
        Run::Both(look, look_at) => {
            look(bitext, findings);
            texts(bitext).for_each(|text| look_at(&text, findings));
        }
        Run::Unrelated(_) => {}
    });
    identify(&mut found, |side| &bitext.documents[side]);
    found
}

/// Both texts of a pair.
fn texts(bitext: &Bitext) -> impl Iterator<Item = Text<'_>> {
    Side::BOTH.into_iter().map(|side| Text { document: &bitext.documents[side], facts: &bitext.facts[side], side })
}

/// Runs the checks that look at one text, for a text without a counterpart; its places are on the target side.
pub fn run_document(document: &Document, facts: &Facts, settings: &Settings) -> Vec<Finding> {
    let text = Text { document, facts, side: Side::Target };
    let mut found = run(settings, |run, findings| {
        if let Run::Document(look) | Run::Both(_, look) | Run::Either(_, look) = run {
            look(&text, findings);
        }
    });
    identify(&mut found, |_| document);
    found
}

/// Gives each finding a name made from its check, its values, the words it points at and the sentences they stand in.
///
/// The sentences keep apart equal faults of different places, whatever is edited between them; what is still equal is
/// numbered.
fn identify<'a>(findings: &mut [Finding], document: impl Fn(Side) -> &'a Document) {
    let mut times: BTreeMap<String, usize> = BTreeMap::new();
    for finding in findings {
        let mut parts = vec![finding.check.to_owned()];
        parts.extend(finding.values.source.clone());
        parts.extend(finding.values.target.clone());
        for place in &finding.places {
            let document = document(place.side);
            let sentence = document.sentence_at(place.span.start).map(|at| document.sentences[at].span);
            let whole = sentence.filter(|sentence| sentence.contains(place.span) && *sentence != place.span);
            parts.extend([Some(place.span), whole].into_iter().flatten().map(|span| document.original.excerpt(span)));
        }
        let name = fingerprint(&parts);
        let time = times.entry(name.clone()).or_default();
        *time += 1;
        finding.id = if *time == 1 { name } else { format!("{name}-{time}") };
    }
}

/// Sixteen hexadecimal digits of `parts`: 64-bit FNV-1a, which is the same on every machine and in every release.
fn fingerprint(parts: &[String]) -> String {
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    for part in parts {
        for byte in part.bytes().chain([0xff]) {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }
    format!("{hash:016x}")
}

/// Runs `look` over every check that the settings want, and gathers what they say.
fn run(settings: &Settings, look: impl Fn(&Run, &mut Findings)) -> Vec<Finding> {
    let mut all = Vec::new();
    for &check in CHECKS.iter().filter(|check| is_wanted(check.name, settings)) {
        let mut findings = Findings { check, profile: settings.profile, ui: settings.ui, list: Vec::new() };
        look(&check.run, &mut findings);
        all.append(&mut findings.list);
    }
    all
}

/// Whether the settings want the check called `name`.
fn is_wanted(name: &str, settings: &Settings) -> bool {
    let named = |names: &[String]| names.iter().any(|one| one == name);
    (settings.only.is_empty() || named(&settings.only)) && !named(&settings.allow)
}
