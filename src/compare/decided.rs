//! Names beside what the ledger confirms.

use super::Compared;
use super::names::{Basis, Likeness, Mention, NamePair, NameVerdict, judge_name};
use crate::facts::in_sentence;
use crate::ledger::Entry;
use crate::text::Region;
use crate::text::ViewSpan;

/// A rendering that differs from what the ledger confirms.
#[derive(Clone, Debug, PartialEq)]
pub struct Decided {
    /// The name in English.
    pub english: String,
    /// Where it stands.
    pub english_place: Mention,
    /// Where the rendering stands.
    pub chinese_place: Mention,
    /// What the ledger confirms.
    pub expected: String,
    /// Whether the rendering is another way to write the same name.
    pub varies: bool,
    /// The line of the ledger.
    pub evidence: String,
}

/// Renderings that differ from what the ledger confirms; takes out of `verdicts` what it confirms.
pub(super) fn compare(compared: Compared<'_>, pairs: &[NamePair], verdicts: &mut Vec<NameVerdict>) -> Vec<Decided> {
    let ledger = &compared.settings.ledger;
    if ledger.entries.is_empty() {
        return Vec::new();
    }
    let region = compared.facts[compared.english().other()].vocabulary.region;
    let mut decided = Vec::new();
    for pair in pairs.iter().filter(|pair| pair.basis != Basis::Copy) {
        let slips = &compared.facts[pair.chinese_place.side].slips;
        let slips = in_sentence(slips, pair.chinese_place.sentence);
        if slips.iter().any(|slip| meets(slip.view, pair.chinese_place.view)) {
            continue;
        }
        let confirmed = confirmed(compared, &pair.english, region);
        let Some(first) = confirmed.first() else { continue };
        if confirmed.iter().any(|entry| agree(&entry.rendering, &pair.rendering)) || stands(compared, pair, &confirmed)
        {
            continue;
        }
        let likeness = judge_name(&pair.english, &pair.rendering, compared.lexicon).likeness;
        decided.push(Decided {
            english: pair.english.clone(),
            english_place: pair.english_place,
            chinese_place: pair.chinese_place,
            expected: first.shown.clone(),
            varies: matches!(likeness, Likeness::Same | Likeness::SameSound),
            evidence: ledger.place(first),
        });
    }
    // The ledger has the last word on a name that it has decided on.
    verdicts.retain(|verdict| {
        let confirmed = confirmed(compared, &verdict.english, region);
        let says_so = confirmed.iter().any(|entry| agree(&entry.rendering, &verdict.rendering));
        let says_more = decided.iter().any(|one: &Decided| one.english_place == verdict.english_place);
        let is_slip = verdict.chinese_places.first().is_some_and(|place| {
            let slips = in_sentence(&compared.facts[place.side].slips, place.sentence);
            slips.iter().any(|slip| meets(slip.view, place.view))
        });
        !says_so && !says_more && !is_slip
    });
    decided
}

/// What the ledger confirms for `english`, which may be the surname of somebody in it.
fn confirmed<'c>(compared: Compared<'c>, english: &str, region: Option<Region>) -> Vec<&'c Entry> {
    let settings = compared.settings;
    let whole = settings.ledger.confirmed(english, region);
    if !whole.is_empty() || english.contains(' ') {
        return whole;
    }
    let mut bearers: Vec<&str> = settings.ledger.entries.iter().map(|entry| entry.english.as_str()).collect();
    bearers.retain(|name| name.split_once(' ').is_some_and(|_| name.rsplit(' ').next() == Some(english)));
    bearers.dedup();
    // Two people of one surname: nobody knows which is meant.
    match bearers.as_slice() {
        [bearer] => settings.ledger.confirmed(bearer, region),
        _ => Vec::new(),
    }
}

/// Whether two renderings are one, or one is a part of the other: a surname, a short form.
fn agree(a: &str, b: &str) -> bool {
    a.contains(b) || b.contains(a)
}

/// Whether a confirmed rendering stands in the sentence, so that the other is not the name's.
fn stands(compared: Compared<'_>, pair: &NamePair, confirmed: &[&Entry]) -> bool {
    let document = &compared.documents[pair.chinese_place.side];
    let text = document.sentence_text(pair.chinese_place.sentence);
    confirmed.iter().any(|entry| text.contains(entry.rendering.as_str()))
}

/// Whether two parts of one text share a character.
fn meets(a: ViewSpan, b: ViewSpan) -> bool {
    a.start < b.end && b.start < a.end
}
