//! Which pieces of an interleaved file stand beside their translation.

use super::marks::weak_sign;
use crate::document::layout::Piece;
use crate::lexicon::Lexicon;
use crate::text::Lang;

/// Cost of a piece without a partner, where lengths that differ by a factor of two cost 0.7.
const ALONE: f64 = 0.7;

/// For each piece whether its neighbour translates it; `None` if the file is not interleaved.
///
/// Only neighbours and lengths count here; what the sentences say is the aligner's question.
pub(super) fn partners(pieces: &[Piece], signed: &[bool], lexicon: &Lexicon) -> Option<Vec<bool>> {
    let open: Vec<usize> = (0..pieces.len()).filter(|&at| !signed[at]).collect();
    let turns = open.windows(2).filter(|w| pieces[w[0]].lang != pieces[w[1]].lang).count();
    if turns < 2 && open.len() > 2 || turns * 2 < open.len().saturating_sub(1) {
        return None;
    }
    let first = if misfit(pieces, &open, Lang::English) <= misfit(pieces, &open, Lang::Chinese) {
        Lang::English
    } else {
        Lang::Chinese
    };
    let mut paired = vec![false; pieces.len()];
    let mut at = 0;
    while at + 1 < open.len() {
        let partner = partner(pieces, &open, at, first, lexicon);
        for other in partner.into_iter().flat_map(|other| [at, other]) {
            paired[open[other]] = true;
        }
        at = partner.unwrap_or(at) + 1;
    }
    pair_headlines(pieces, &open, &mut paired);
    Some(paired)
}

/// The place in `open` of the translation of the piece at `at`: the next piece, unless that is a caption.
fn partner(pieces: &[Piece], open: &[usize], at: usize, first: Lang, lexicon: &Lexicon) -> Option<usize> {
    let piece = &pieces[open[at]];
    let fits = |other: usize| {
        let next = &pieces[*open.get(other)?];
        (piece.lang == Some(first) && next.lang != piece.lang && cost(piece, next) < 1.5).then_some(other)
    };
    let is_caption = |other: usize| weak_sign(&pieces[open[other]], lexicon).is_some();
    match (fits(at + 1), fits(at + 2)) {
        (Some(next), Some(after)) if is_caption(next) && !is_caption(after) => Some(after),
        (next, _) => next,
    }
}

/// Headlines may stand in the other order than the paragraphs: short neighbours before the first pair.
fn pair_headlines(pieces: &[Piece], open: &[usize], paired: &mut [bool]) {
    let head = open.iter().position(|&at| paired[at]).unwrap_or(0);
    for w in open[..head].windows(2).rev() {
        let (a, b) = (&pieces[w[0]], &pieces[w[1]]);
        let free = !paired[w[0]] && !paired[w[1]];
        if free && a.lang != b.lang && a.is_short() && b.is_short() && cost(a, b) < 1.5 {
            (paired[w[0]], paired[w[1]]) = (true, true);
        }
    }
}

/// Mean cost of the pieces if `first` comes first in each pair; a piece without a partner costs [`ALONE`].
fn misfit(pieces: &[Piece], open: &[usize], first: Lang) -> f64 {
    let pairs = open.windows(2).map(|w| (&pieces[w[0]], &pieces[w[1]]));
    let costs: Vec<f64> =
        pairs.filter(|(a, b)| a.lang == Some(first) && b.lang != a.lang).map(|(a, b)| cost(a, b)).collect();
    let alone = open.len() - 2 * costs.len();
    (costs.iter().sum::<f64>() + ALONE * alone as f64) / open.len() as f64
}

/// How far the lengths of two pieces are from those of translations: the logarithm of their ratio, as a distance.
///
/// Short pieces vary more, so some characters are added to both.
fn cost(a: &Piece, b: &Piece) -> f64 {
    ((a.weight() + 6.0) / (b.weight() + 6.0)).ln().abs()
}
