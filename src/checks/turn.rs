//! Words that stand for another pole of a contrast than the words they render.

use super::Findings;
use crate::bitext::Bitext;
use crate::compare::Turn;
use crate::finding::Severity;
use crate::text::Sides;
use crate::wording::Message;

/// Adds such a word, with both words as values.
pub(super) fn add(bitext: &Bitext, turn: &Turn, severity: Severity, findings: &mut Findings) {
    let places = Sides::of(|side| bitext.place(side, turn.places[side].0, turn.places[side].1));
    let [source, target] = [places.source, places.target].map(|place| bitext.excerpt(place));
    let message = Message::Turned { kind: turn.kind, source: source.clone(), target: target.clone() };
    let finding = findings.add(severity, vec![places.source, places.target], &message);
    (finding.values.source, finding.values.target) = (Some(source), Some(target));
}
