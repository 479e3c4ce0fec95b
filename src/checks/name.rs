//! How the checks of names word what the comparison found.

use super::Findings;
use crate::bitext::Bitext;
use crate::compare::{Mention, NameMatter, NameVerdict};
use crate::finding::{Severity, Values};
use crate::text::Place;
use crate::text::Side;

/// Words every verdict on `matter`.
pub(super) fn say(bitext: &Bitext, matter: NameMatter, severity: Severity, findings: &mut Findings) {
    for verdict in bitext.verdicts.names.iter().filter(|verdict| verdict.matter == matter) {
        let of = |mention: &Mention| bitext.place(mention.side, mention.sentence, mention.view);
        let english = of(&verdict.english_place);
        let chinese: Vec<Place> = verdict.chinese_places.iter().map(of).collect();
        let rendering = chinese.first().map_or_else(|| verdict.rendering.clone(), |&place| bitext.excerpt(place));
        let message = message(verdict, &rendering);
        let mut places = vec![english];
        places.extend(chinese);
        let values = match english.side {
            Side::Source => Values { source: Some(verdict.english.clone()), target: Some(rendering) },
            Side::Target => Values { source: Some(rendering), target: Some(verdict.english.clone()) },
        };
        findings.add(severity, places, message).values = values;
    }
}

/// One sentence that shows both values.
fn message(verdict: &NameVerdict, rendering: &str) -> String {
    let english = &verdict.english;
    match (verdict.matter, &verdict.usual) {
        (NameMatter::Another, Some(usual)) => format!("{english} is {usual} elsewhere, and {rendering} stands here"),
        (NameMatter::Another, None) => format!("{rendering} does not sound like {english}"),
        (NameMatter::Varies, Some(usual)) => format!("{english} is {rendering} here and {usual} elsewhere"),
        (NameMatter::Varies, None) => format!("{english} is {rendering} here"),
        (NameMatter::Unverified, _) => format!("nothing confirms that {rendering} is {english}"),
    }
}
