//! English names judged by their own bead, each where it is first in question.

use super::evidence::{Evidence, Mentioned};
use super::{Mention, NameMatter, NameVerdict};
use std::collections::BTreeSet;

/// A rendering in question, where it stands, and what is the matter.
pub(super) type Question = (String, Mention, NameMatter);

/// The first mention of each name of which `judge` says something.
pub(super) fn first(evidence: &Evidence<'_>, judge: impl Fn(&Mentioned<'_>) -> Option<Question>) -> Vec<NameVerdict> {
    let mut verdicts = Vec::new();
    let mut seen = BTreeSet::new();
    for name in &evidence.mentions {
        if seen.contains(name.text()) {
            continue;
        }
        let Some((rendering, place, matter)) = judge(name) else { continue };
        seen.insert(name.text());
        verdicts.push(NameVerdict {
            matter,
            english: name.text().to_owned(),
            english_place: name.place,
            chinese_places: vec![place],
            rendering,
            usual: None,
            bearer: None,
        });
    }
    verdicts
}
