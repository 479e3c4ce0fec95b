//! Which paragraphs and sentences translate which.

mod background;
mod band;
mod bead;
mod cost;
mod explain;
mod glosses;
mod model;
mod pair;
mod relearn;
mod search;
mod sequence;
mod stem;
mod terms;
mod texts;

pub use bead::{Alignment, Bead, Group};
pub use stem::stem;
pub use terms::push_terms;

use crate::document::Document;
use crate::facts::Facts;
use crate::lexicon::Lexicon;
use crate::text::Sides;
use pair::{Level, TextPair};

/// Pairs the paragraphs of two documents, and the sentences inside them.
pub fn align(documents: &Sides<Document>, facts: &Sides<Facts>, lexicon: &Lexicon) -> Alignment {
    let mut texts = TextPair::of(documents, facts, lexicon);
    let bodies = documents.map(|document| {
        let translated = |&p: &usize| document.paragraphs[p].role.is_translated();
        (0..document.paragraphs.len()).filter(translated).collect::<Vec<_>>()
    });
    let sentences = |document: &Document, paragraphs: &[usize]| {
        paragraphs.iter().flat_map(|&p| document.paragraphs[p].sentences.clone()).collect::<Vec<_>>()
    };
    let paragraphs = |document: &Document, bodies: &[usize]| {
        bodies.iter().map(|&p| document.paragraphs[p].sentences.clone().collect()).collect::<Vec<_>>()
    };
    let units = Sides {
        source: paragraphs(&documents.source, &bodies.source),
        target: paragraphs(&documents.target, &bodies.target),
    };
    let single = |units: &Vec<Vec<usize>>| units.iter().all(|unit| unit.len() == 1);
    let level = if single(&units.source) && single(&units.target) { Level::Sentence } else { Level::Paragraph };
    let mut alignment = Alignment { coverage: 1.0, ..Alignment::default() };
    for pass in 0..cost::knob("PASSES", 2.0) as usize {
        if pass > 0 {
            texts.relearn(&alignment.beads);
        }
        alignment.groups.clear();
        alignment.beads.clear();
        for (bead, _) in texts.align(&units, level) {
            let group = Group {
                source: bead.source.iter().map(|&k| bodies.source[k]).collect(),
                target: bead.target.iter().map(|&k| bodies.target[k]).collect(),
                score: 1.0,
            };
            let inside = Sides {
                source: sentences(&documents.source, &group.source),
                target: sentences(&documents.target, &group.target),
            };
            alignment.groups.push(group);
            alignment.beads.extend(beads(&texts, inside));
        }
    }
    alignment
}

/// The beads of the sentences of one group.
fn beads(texts: &TextPair, inside: Sides<Vec<usize>>) -> Vec<Bead> {
    if inside.source.len().min(inside.target.len()) == 0 {
        let alone = |sentence: &usize, source: bool| Bead {
            source: if source { vec![*sentence] } else { vec![] },
            target: if source { vec![] } else { vec![*sentence] },
            score: 1.0,
        };
        let source = inside.source.iter().map(|sentence| alone(sentence, true));
        return source.chain(inside.target.iter().map(|sentence| alone(sentence, false))).collect();
    }
    if inside.source.len().max(inside.target.len()) == 1 {
        return vec![Bead { source: inside.source, target: inside.target, score: 1.0 }];
    }
    let units = inside.map(|sentences| sentences.iter().map(|&sentence| vec![sentence]).collect::<Vec<_>>());
    let back = |bead: &Bead| Bead {
        source: bead.source.iter().map(|&k| inside.source[k]).collect(),
        target: bead.target.iter().map(|&k| inside.target[k]).collect(),
        score: bead.score,
    };
    texts.align(&units, Level::Sentence).iter().map(|(bead, _)| back(bead)).collect()
}
