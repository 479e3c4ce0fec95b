//! How likely two documents translate each other, before they are aligned.

use super::pair::TextPair;
use crate::document::Document;
use crate::facts::Facts;
use crate::lexicon::Lexicon;
use crate::text::Sides;

/// How far two documents say the same: 0 nothing, 1 all of it; about 0.1 for texts that only share a subject.
///
/// Looks at the words of the whole texts, not at their order, so it costs a fraction of an alignment. Pairs of the
/// same language give 0.
pub fn similarity(source: (&Document, &Facts), target: (&Document, &Facts), lexicon: &Lexicon) -> f64 {
    if source.0.lang == target.0.lang {
        return 0.0;
    }
    TextPair::of(Sides { source: source.0, target: target.0 }, Sides { source: source.1, target: target.1 }, lexicon)
        .shared_words()
}
