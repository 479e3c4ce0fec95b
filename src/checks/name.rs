//! How the checks of names word what the comparison found.

use super::{Findings, Text};
use crate::bitext::Bitext;
use crate::compare::{Decided, Mention, NameMatter, NameVerdict};
use crate::finding::{Severity, Values};
use crate::text::Place;
use crate::text::Side;
use crate::wording::{Message, Naming};

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
        findings.add(severity, places, &message).values = values;
    }
}

/// One sentence that shows both values.
fn message(verdict: &NameVerdict, rendering: &str) -> Message {
    let (english, rendering, usual) = (verdict.english.clone(), rendering.to_owned(), verdict.usual.clone());
    if let (Some(bearer), Some(usual)) = (verdict.bearer.clone(), usual.clone()) {
        return Message::Naming(Naming::OfAnother { english, usual, rendering, bearer });
    }
    match verdict.matter {
        NameMatter::Another => Message::Naming(Naming::Another { english, rendering, usual }),
        NameMatter::Varies => Message::Naming(Naming::Varies { english, rendering, usual }),
        NameMatter::Unverified => Message::Naming(Naming::Unverified { english, rendering }),
    }
}

/// Words every rendering that differs from what the ledger confirms.
pub(super) fn say_decided(bitext: &Bitext, varies: bool, severity: Severity, findings: &mut Findings) {
    for one in bitext.verdicts.decided.iter().filter(|one| one.varies == varies) {
        let Decided { english, expected, evidence, .. } = one;
        let places = [one.english_place, one.chinese_place].map(|at| bitext.place(at.side, at.sentence, at.view));
        let rendering = bitext.excerpt(places[1]);
        let message = Message::Naming(Naming::LedgerDiffers {
            english: english.clone(),
            expected: expected.clone(),
            rendering: rendering.clone(),
        });
        let (english, rendering) = (Some(english.clone()), Some(rendering));
        let values = match places[0].side {
            Side::Source => Values { source: english, target: rendering },
            Side::Target => Values { source: rendering, target: english },
        };
        let finding = findings.add(severity, places.into(), &message);
        (finding.values, finding.evidence) = (values, vec![evidence.clone()]);
        finding.suggestion = Some(expected.clone());
    }
}

/// Words what the ledger says against the names of one text.
pub(super) fn say_slips(text: &Text<'_>, findings: &mut Findings) {
    for slip in &text.facts.slips {
        let place = text.place(text.document.original_span(slip.sentence, slip.view));
        let rendering = text.document.original.excerpt(place.span);
        let (english, expected) = (&slip.value.english, &slip.value.expected);
        let (said, english_name) = (rendering.clone(), english.clone());
        let (severity, message) = match (&slip.value.other, expected) {
            (Some(other), Some(expected)) => {
                let one = (english_name, expected.clone());
                (Severity::Critical, Message::Naming(Naming::Neither { rendering: said, one, other: other.clone() }))
            }
            _ => {
                let expected = expected.clone();
                (
                    Severity::Major,
                    Message::Naming(Naming::LedgerForbids { english: english_name, expected, rendering: said }),
                )
            }
        };
        let finding = findings.add(severity, vec![place], &message);
        finding.values = match place.side {
            Side::Source => Values { source: Some(rendering), target: Some(english.clone()) },
            Side::Target => Values { source: Some(english.clone()), target: Some(rendering) },
        };
        finding.evidence = slip.value.evidence.clone();
        finding.suggestion = expected.clone();
    }
}
