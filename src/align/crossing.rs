//! Units that moved: beads that cross.

use super::bead::Bead;
use super::pair::TextPair;
use crate::text::Sides;

/// Evidence that two units far apart need to be taken for a pair, in nats, and how much less each of their words asks
/// for: between units of one article that are no pair, one in 700 has as much.
const MOVED: f32 = 8.0;
const LESS: f32 = 0.25;
/// Evidence that two neighbours must gain by changing places, in nats.
const SWAPPED: f32 = 12.0;

/// The beads, with neighbours that changed places paired crosswise, and left-over units paired where they stand.
pub(super) fn uncross(texts: &TextPair, part: &Sides<Vec<Vec<usize>>>, beads: Vec<Bead>) -> Vec<Bead> {
    let ratio = |source: usize, target: usize| {
        texts.support(Sides { source: &part.source[source], target: &part.target[target] })
    };
    let mut found = swap_neighbours(beads, |source, target| ratio(source, target).ratio);
    let alone = |found: &[Bead], source: bool| -> Vec<usize> {
        let empty = |bead: &&Bead| if source { bead.target.is_empty() } else { bead.source.is_empty() };
        found.iter().filter(empty).flat_map(|bead| if source { &bead.source } else { &bead.target }).copied().collect()
    };
    let (sources, targets) = (alone(&found, true), alone(&found, false));
    if sources.is_empty() || targets.is_empty() || sources.len() * targets.len() > 10_000 {
        return found;
    }
    let mut pairs: Vec<(f32, usize, usize)> = Vec::new();
    for &source in &sources {
        for &target in &targets {
            let support = ratio(source, target);
            if support.ratio + LESS * support.terms as f32 >= MOVED && support.terms >= 6 {
                pairs.push((support.of_word(), source, target));
            }
        }
    }
    pairs.sort_by(|a, b| b.0.total_cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
    let mut taken: Vec<(usize, usize)> = Vec::new();
    for (_, source, target) in pairs {
        if taken.iter().all(|&(s, t)| s != source && t != target) {
            taken.push((source, target));
        }
    }
    found.retain(|bead| !(bead.source.is_empty() && taken.iter().any(|&(_, t)| bead.target.contains(&t))));
    for (source, target) in taken {
        if let Some(bead) = found.iter_mut().find(|bead| bead.target.is_empty() && bead.source == [source]) {
            bead.target = vec![target];
        }
    }
    found
}

/// Two by two units, in one bead or in two, paired crosswise where that explains clearly more.
fn swap_neighbours(beads: Vec<Bead>, ratio: impl Fn(usize, usize) -> f32) -> Vec<Bead> {
    let mut out: Vec<Bead> = Vec::with_capacity(beads.len());
    for bead in beads {
        let square = match (out.last(), bead.source.as_slice(), bead.target.as_slice()) {
            (_, &[a, b], &[x, y]) => Some((a, b, x, y, false)),
            (Some(last), &[b], &[y]) if last.source.len() == 1 && last.target.len() == 1 => {
                Some((last.source[0], b, last.target[0], y, true))
            }
            _ => None,
        };
        let Some((a, b, x, y, two)) = square else {
            out.push(bead);
            continue;
        };
        // Most neighbours say nothing of each other's partners, which the first of four looks tells.
        let crossed = || {
            let one = Some(ratio(a, y)).filter(|&one| x <= y && one >= 0.0)?;
            let other = Some(ratio(b, x)).filter(|&other| other >= 0.0)?;
            Some(one + other)
        };
        if crossed().is_none_or(|crossed| crossed < ratio(a, x) + ratio(b, y) + SWAPPED) {
            out.push(bead);
            continue;
        }
        if two {
            out.pop();
        }
        out.push(Bead { source: vec![a], target: vec![y], score: bead.score });
        out.push(Bead { source: vec![b], target: vec![x], score: bead.score });
    }
    out
}
