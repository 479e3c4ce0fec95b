//! Terms of the termbase: what stands for each in Chinese.

mod find;

use super::Compared;
use super::names::Mention;
use crate::terms::{Concept, Rendering};
use crate::text::Region;
use crate::text::ViewSpan;
use find::Finder;
use std::collections::BTreeMap;

/// A term that is not rendered as the termbase says.
#[derive(Clone, Debug, PartialEq)]
pub struct TermVerdict {
    /// What is the matter.
    pub matter: TermMatter,
    /// The term, as the termbase writes it.
    pub english: String,
    /// Where it stands in English.
    pub english_place: Mention,
    /// Where the rendering in question stands, then where others do; empty where there is none.
    pub chinese_places: Vec<Mention>,
    /// What the termbase calls it.
    pub expected: Vec<String>,
    /// Where the termbase says so.
    pub evidence: String,
}

/// What is the matter with the rendering of a term.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TermMatter {
    /// The termbase forbids it.
    Forbidden,
    /// The termbase has it for another region.
    Region,
    /// Nothing that the termbase allows stands there.
    Missing,
    /// Another one is allowed too, and is used elsewhere in the text.
    Varies,
}

/// A rendering, where it stands, and the English term of its bead.
type Use<'t> = (&'t Rendering, Mention, Mention);

/// The most places of the usual rendering that a verdict shows.
const MOST_USUAL: usize = 5;

/// Terms of the termbase that are not rendered as it says, in the order of the beads.
pub(super) fn compare(compared: Compared<'_>, region: Option<Region>) -> Vec<TermVerdict> {
    let terms = &compared.settings.terms;
    if terms.concepts.is_empty() {
        return Vec::new();
    }
    let finder = Finder::of(terms);
    let english = compared.english();
    let mut verdicts = Vec::new();
    let mut uses: BTreeMap<usize, Vec<Use<'_>>> = BTreeMap::new();
    for bead in &compared.alignment.beads {
        let sentences = bead.side(english.other());
        if sentences.is_empty() {
            continue;
        }
        let mut seen = Vec::new();
        for &sentence in bead.side(english) {
            for (number, view) in finder.terms(&compared.documents[english], sentence) {
                if seen.contains(&number) {
                    continue;
                }
                seen.push(number);
                let place = Mention { side: english, sentence, view };
                let concept = &terms.concepts[number];
                let found = places(compared, sentences, &concept.allowed(region));
                verdicts.extend(fault(compared, sentences, (concept, region), place, &found));
                uses.entry(number).or_default().extend(found.into_iter().map(|(one, chinese)| (one, chinese, place)));
            }
        }
    }
    verdicts.extend(uses.into_iter().filter_map(|(number, uses)| varies(&terms.concepts[number], region, &uses)));
    verdicts.sort_by_key(|verdict| (verdict.english_place.sentence, verdict.english_place.view.start));
    verdicts
}

/// What is wrong with the renderings of a term in its bead, where `found` are allowed.
fn fault(
    compared: Compared<'_>,
    sentences: &[usize],
    (concept, region): (&Concept, Option<Region>),
    place: Mention,
    found: &[(&Rendering, Mention)],
) -> Option<TermVerdict> {
    let inside = |at: &Mention| found.iter().any(|(_, allowed)| covers(*allowed, *at));
    let forbidden: Vec<&Rendering> = concept.forbidden(region).collect();
    let mut bad = places(compared, sentences, &forbidden);
    bad.retain(|(_, at)| !inside(at));
    let says = |matter, chinese_places| {
        let expected = concept.allowed(region).iter().map(|one| one.shown.clone()).collect();
        let evidence = format!("{}:{}", concept.path.display(), concept.line);
        let english = concept.english[0].clone();
        Some(TermVerdict { matter, english, english_place: place, chinese_places, expected, evidence })
    };
    if !bad.is_empty() {
        return says(TermMatter::Forbidden, bad.into_iter().map(|(_, at)| at).collect());
    }
    if !found.is_empty() || concept.allowed(region).is_empty() {
        return None;
    }
    let elsewhere = places(compared, sentences, &concept.allowed(None));
    match elsewhere.is_empty() {
        true => says(TermMatter::Missing, Vec::new()),
        false => says(TermMatter::Region, elsewhere.into_iter().map(|(_, at)| at).collect()),
    }
}

/// Where each of `renderings` stands in the sentences; where one is part of another, the longer stands there.
fn places<'t>(
    compared: Compared<'_>,
    sentences: &[usize],
    renderings: &[&'t Rendering],
) -> Vec<(&'t Rendering, Mention)> {
    let side = compared.english().other();
    let document = &compared.documents[side];
    let mut longest: Vec<&Rendering> = renderings.to_vec();
    longest.sort_by(|a, b| b.text.len().cmp(&a.text.len()).then(a.text.cmp(&b.text)));
    let mut found: Vec<(&Rendering, Mention)> = Vec::new();
    for &sentence in sentences {
        let start = document.sentences[sentence].view.start;
        for &rendering in &longest {
            for (at, text) in document.sentence_text(sentence).match_indices(rendering.text.as_str()) {
                let view = ViewSpan::new(start + at, start + at + text.len());
                let place = Mention { side, sentence, view };
                if !found.iter().any(|(_, other)| covers(*other, place)) {
                    found.push((rendering, place));
                }
            }
        }
    }
    found.sort_by_key(|(_, place)| *place);
    found
}

/// Whether `b` lies inside `a`.
fn covers(a: Mention, b: Mention) -> bool {
    a.sentence == b.sentence && a.view.start <= b.view.start && b.view.end <= a.view.end
}

/// One term that the text renders in several allowed ways: the rarer ones, then the usual one.
fn varies(concept: &Concept, region: Option<Region>, uses: &[Use<'_>]) -> Option<TermVerdict> {
    let count = |text: &str| uses.iter().filter(|(one, _, _)| one.text == text).count();
    // Of equally frequent ones the first is usual.
    let usual = uses.iter().map(|(one, _, _)| one.text.as_str()).rev().max_by_key(|text| count(text))?;
    let (usual, others): (Vec<&Use<'_>>, Vec<&Use<'_>>) = uses.iter().partition(|(one, _, _)| one.text == usual);
    let (_, _, english_place) = **others.first()?;
    let places = others.iter().chain(usual.iter().take(MOST_USUAL)).map(|(_, chinese, _)| *chinese);
    Some(TermVerdict {
        matter: TermMatter::Varies,
        english: concept.english[0].clone(),
        english_place,
        chinese_places: places.collect(),
        expected: concept.allowed(region).iter().map(|one| one.shown.clone()).collect(),
        evidence: format!("{}:{}", concept.path.display(), concept.line),
    })
}
