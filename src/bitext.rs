//! Two documents, the beads between them, and what was found to differ.

use crate::align::{Alignment, Bead};
use crate::compare::{Compared, Verdicts};
use crate::document::Document;
use crate::facts::Facts;
use crate::lexicon::Lexicon;
use crate::settings::Settings;
use crate::text::Lang;
use crate::text::Place;
use crate::text::Side;
use crate::text::Sides;
use crate::text::Span;
use crate::text::ViewSpan;

/// Least share of the shorter text's sentences that must have a partner for two texts to be translations.
const TRANSLATION: f64 = 0.25;

/// Sentences of the shorter text from which on its coverage says anything.
const ENOUGH: usize = 3;

/// Two documents, the beads between them, and what was found to differ.
#[derive(Clone, Debug)]
pub struct Bitext {
    /// The two texts.
    pub documents: Sides<Document>,
    /// What they state.
    pub facts: Sides<Facts>,
    /// Which paragraphs and sentences translate which.
    pub alignment: Alignment,
    /// What differs between the facts.
    pub verdicts: Verdicts,
}

impl Bitext {
    /// Compares the facts of two aligned documents, if that is wanted.
    pub fn new(
        documents: Sides<Document>,
        facts: Sides<Facts>,
        alignment: Alignment,
        lexicon: &Lexicon,
        settings: &Settings,
    ) -> Self {
        let compared = Compared { documents: &documents, facts: &facts, alignment: &alignment, lexicon, settings };
        let verdicts = if settings.align_only { Verdicts::default() } else { Verdicts::of(compared) };
        Self { documents, facts, alignment, verdicts }
    }

    /// Whether the two texts translate each other at all; below this coverage they share a subject at most.
    pub fn is_translation(&self) -> bool {
        let sentences = self.documents.map(|document| document.sentences.len());
        self.alignment.coverage >= TRANSLATION || sentences.source.min(sentences.target) < ENOUGH
    }

    /// The side that is in `lang`.
    pub fn side_of(&self, lang: Lang) -> Side {
        if self.documents.source.lang == lang { Side::Source } else { Side::Target }
    }

    /// The pairs, in order.
    pub fn pairs(&self) -> impl Iterator<Item = Pair<'_>> {
        self.alignment.beads.iter().map(|bead| Pair { bitext: self, bead })
    }

    /// A place in the original, from a part of the view of a sentence's paragraph.
    pub fn place(&self, side: Side, sentence: usize, view: ViewSpan) -> Place {
        let span = self.documents[side].original_span(sentence, view);
        Place { side, span }
    }

    /// What a reader sees at `place`.
    pub fn excerpt(&self, place: Place) -> String {
        self.documents[place.side].original.excerpt(place.span)
    }
}

/// Both segments of a bead.
#[derive(Clone, Copy)]
pub struct Pair<'a> {
    /// Where it comes from.
    pub bitext: &'a Bitext,
    /// Its sentences.
    pub bead: &'a Bead,
}

impl Pair<'_> {
    /// The places of its sentences on one side, one place for a run of sentences in one paragraph.
    pub fn places(&self, side: Side) -> Vec<Place> {
        let document = &self.bitext.documents[side];
        let mut runs: Vec<(usize, Span)> = Vec::new();
        for &index in self.bead.side(side) {
            let sentence = &document.sentences[index];
            match runs.last_mut() {
                Some((paragraph, span)) if *paragraph == sentence.paragraph => *span = span.join(sentence.span),
                _ => runs.push((sentence.paragraph, sentence.span)),
            }
        }
        runs.into_iter().map(|(_, span)| Place { side, span }).collect()
    }
}
