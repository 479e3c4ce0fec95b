//! Units given twice: the second copy has no partner.

use super::bead::Bead;
use super::pair::TextPair;
use crate::text::Side;
use crate::text::Sides;

/// Fewer characters may stand twice on purpose.
const SHORTEST: f32 = 6.0;

/// For each side, the positions of the units that are aligned; the others are second copies.
pub(super) type Kept = Sides<Vec<usize>>;

/// The units of `part` without second copies, and which they are.
///
/// A unit that says word for word what the one before it says is a second copy, unless the other side repeats itself
/// too.
pub(super) fn without(texts: &TextPair, part: &Sides<Vec<Vec<usize>>>) -> (Sides<Vec<Vec<usize>>>, Kept) {
    let repeats = |side: Side| {
        let units = &part[side];
        (1..units.len()).filter(|&k| texts.is_copy(side, &units[k - 1], &units[k], SHORTEST)).collect::<Vec<_>>()
    };
    let found = Sides::of(repeats);
    let one_sided = found.source.is_empty() != found.target.is_empty();
    let kept = |side: Side| -> Vec<usize> {
        (0..part[side].len()).filter(|k| !one_sided || found[side].binary_search(k).is_err()).collect()
    };
    let kept = Sides::of(kept);
    let units = |side: Side| kept[side].iter().map(|&k| part[side][k].clone()).collect();
    (Sides::of(units), kept)
}

/// The beads with their positions in the whole part, and a bead of its own for each second copy.
pub(super) fn restore(beads: Vec<Bead>, kept: &Kept, part: &Sides<Vec<Vec<usize>>>) -> Vec<Bead> {
    let mut all = Vec::with_capacity(beads.len());
    let mut next = Sides { source: 0, target: 0 };
    let copies = |side: Side, from: usize, to: usize, all: &mut Vec<Bead>| {
        for copy in from..to {
            let alone = |wanted: Side| if side == wanted { vec![copy] } else { vec![] };
            all.push(Bead { source: alone(Side::Source), target: alone(Side::Target), score: 1.0 });
        }
    };
    for bead in beads {
        let at = |side: Side| bead.side(side).iter().map(|&k| kept[side][k]).collect::<Vec<_>>();
        let placed = Bead { source: at(Side::Source), target: at(Side::Target), score: bead.score };
        for side in Side::BOTH {
            if let (Some(&first), Some(&last)) = (placed.side(side).first(), placed.side(side).last()) {
                copies(side, next[side], first, &mut all);
                next[side] = last + 1;
            }
        }
        all.push(placed);
    }
    for side in Side::BOTH {
        copies(side, next[side], part[side].len(), &mut all);
    }
    all
}
