//! Chinese words of a bead that no English word explains.

use super::Known;
use super::evidence::{Level, explains, is_particle};
use super::stems::Stems;
use crate::align::Bead;
use crate::compare::Compared;
use crate::text::ViewSpan;
use crate::text::chars::is_han;

/// What the Chinese of a bead says beyond the English.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Spare {
    /// Characters that no English word explains.
    pub(super) unexplained: f64,
    /// Characters of all words that say something.
    pub(super) all: f64,
}

/// Counts the characters of the Chinese words of a bead; `stems` are those of its English words.
pub(super) fn of(compared: Compared<'_>, known: &Known, bead: &Bead, stems: &Stems) -> Spare {
    let side = compared.english().other();
    let document = &compared.documents[side];
    let mut spare = Spare::default();
    for &sentence in bead.side(side) {
        let stated = stated(compared, known, sentence);
        for token in document.sentences[sentence].tokens.clone() {
            let (word, view) = (document.token_text(sentence, token), document.tokens[token].view);
            if !word.chars().any(is_han) || is_particle(word) {
                continue;
            }
            let size = word.chars().count();
            spare.all += size as f64;
            let inside = stated.iter().any(|stated| stated.start <= view.start && view.end <= stated.end);
            let least = if size > 1 { Level::Part } else { Level::Trace };
            if !inside && explains(&compared.lexicon.translations, word, stems) < least {
                spare.unexplained += size as f64;
            }
        }
    }
    spare
}

/// Where a Chinese sentence has numbers, dates, quantities, and names that are those of the English side.
fn stated(compared: Compared<'_>, known: &Known, sentence: usize) -> Vec<ViewSpan> {
    let names = known.chinese_names.get(&sentence).into_iter().flatten().copied();
    compared.facts[compared.english().other()].figures(sentence).chain(names).collect()
}
