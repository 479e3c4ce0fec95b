//! A second look at beads of several units: a unit that explains nothing has no partner.

use super::bead::Bead;
use super::pair::TextPair;
use crate::text::Side;
use crate::text::Sides;

/// The beads, with units at the edge of a bead that bring less than `patience` in beads of their own.
///
/// `patience` is evidence in nats for each word of the unit. Words that nothing explains bring about -1.4.
pub(super) fn split_off(texts: &TextPair, part: &Sides<Vec<Vec<usize>>>, beads: Vec<Bead>, patience: f32) -> Vec<Bead> {
    let mut out = Vec::with_capacity(beads.len());
    for mut bead in beads {
        let (mut before, mut after) = (Vec::new(), Vec::new());
        while let Some((side, first)) = idle_edge(texts, part, &bead, patience) {
            let units = if side == Side::Source { &mut bead.source } else { &mut bead.target };
            let unit = if first { units.remove(0) } else { units.pop().expect("an idle edge is a unit") };
            let one = |wanted: Side| if side == wanted { vec![unit] } else { vec![] };
            let alone = Bead { source: one(Side::Source), target: one(Side::Target), score: bead.score };
            if first { before.push(alone) } else { after.push(alone) }
        }
        out.append(&mut before);
        out.push(bead);
        out.extend(after.into_iter().rev());
    }
    out
}

/// The side and edge of the unit of `bead` that explains least, if that is too little; never the last unit of a side.
fn idle_edge(texts: &TextPair, part: &Sides<Vec<Vec<usize>>>, bead: &Bead, patience: f32) -> Option<(Side, bool)> {
    let sentences = |side: Side, units: &[usize]| units.iter().flat_map(|&k| part[side][k].iter().copied()).collect();
    let all: Sides<Vec<usize>> =
        Sides { source: sentences(Side::Source, &bead.source), target: sentences(Side::Target, &bead.target) };
    if bead.source.is_empty() || bead.target.is_empty() || bead.source.len() + bead.target.len() < 3 {
        return None;
    }
    let whole = texts.support(Sides { source: &all.source, target: &all.target });
    let mut idle: Option<(f32, Side, bool)> = None;
    for side in Side::BOTH.into_iter().filter(|&side| bead.side(side).len() > 1) {
        let units = bead.side(side);
        for first in [true, false] {
            let rest: Vec<usize> = sentences(side, if first { &units[1..] } else { &units[..units.len() - 1] });
            let without = match side {
                Side::Source => texts.support(Sides { source: &rest, target: &all.target }),
                Side::Target => texts.support(Sides { source: &all.source, target: &rest }),
            };
            let words = (whole.terms - without.terms).max(1) as f32;
            let brought = (whole.ratio - without.ratio) / words;
            if brought < patience && idle.is_none_or(|(worst, ..)| brought < worst) {
                idle = Some((brought, side, first));
            }
        }
    }
    idle.map(|(_, side, first)| (side, first))
}
