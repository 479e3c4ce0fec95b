//! What the checks of names say over several articles.

use super::{CHECKS, Check, fingerprint, is_wanted};
use crate::collection::{Difference, Named, Texts, differences, names};
use crate::finding::{Finding, Severity, Values};
use crate::lexicon::Lexicon;
use crate::settings::{Settings, Ui};
use crate::text::Place;
use crate::text::Side;
use crate::wording::{Message, Naming};

/// Runs the checks that look at all articles of a run; gives each finding with the article of each of its places.
pub fn run_collection(articles: &[Texts<'_>], lexicon: &Lexicon, settings: &Settings) -> Vec<(Finding, Vec<usize>)> {
    let wanted = ["name-mismatch", "name-variation"].map(|name| is_wanted(name, settings));
    if articles.len() < 2 || wanted == [false, false] {
        return Vec::new();
    }
    let all: Vec<Named> = names(articles);
    let found = differences(articles, &all, lexicon, settings).into_iter();
    found.filter_map(|one| word(articles, one, settings)).collect()
}

/// Words one difference, when its check is wanted.
fn word(articles: &[Texts<'_>], one: Difference, settings: &Settings) -> Option<(Finding, Vec<usize>)> {
    let Difference { english, rendering, usual, other, places, evidence } = one;
    let (name, severity, message) = match &other {
        Some(other) => {
            let one = (english.clone(), usual.clone());
            let message = Message::Naming(Naming::Neither { rendering: rendering.clone(), one, other: other.clone() });
            ("name-mismatch", Severity::Critical, message)
        }
        None if rendering == english => {
            let message = Message::Naming(Naming::Latin { english: english.clone(), usual: usual.clone() });
            ("name-variation", Severity::Minor, message)
        }
        None => {
            let (english, rendering) = (english.clone(), rendering.clone());
            (
                "name-variation",
                Severity::Minor,
                Message::Naming(Naming::Varies { english, rendering, usual: Some(usual.clone()) }),
            )
        }
    };
    let check: &Check = CHECKS.iter().find(|check| check.name == name).filter(|_| is_wanted(name, settings))?;
    let spans = places.iter().map(|place| Place { side: place.side, span: place.span }).collect();
    let mut finding = Finding::new((check.name, check.category), severity, spans, message.text(settings.ui));
    finding.values = Values { source: Some(english), target: Some(rendering) };
    if places.first().is_some_and(|place| place.side == Side::Source) {
        std::mem::swap(&mut finding.values.source, &mut finding.values.target);
    }
    finding.evidence = evidence;
    finding.suggestion = other.is_some().then_some(usual);
    let excerpt = |place: &crate::collection::Place| {
        let documents = articles[place.article].documents();
        let document = documents.into_iter().find(|(side, _)| *side == place.side)?.1;
        Some(format!("{}:{}", document.original.path, document.original.excerpt(place.span)))
    };
    // A name does not depend on the language that is spoken.
    let mut parts = vec![check.name.to_owned(), message.text(Ui::English)];
    parts.extend(places.first().and_then(excerpt));
    finding.id = fingerprint(&parts);
    Some((finding, places.iter().map(|place| place.article).collect()))
}
