//! Words written with a wrong character, beside the sentence that they translate.

use super::Compared;
use super::meaning::{is_grammar, may_mean};
use crate::align::{Bead, stem};
use crate::document::TokenKind;
use crate::facts::{Stated, Told, Typo};
use crate::lexicon::Lexicon;
use crate::text::Side;
use crate::text::ViewSpan;

/// A word that is probably written with a wrong character.
#[derive(Clone, Debug, PartialEq)]
pub struct TypoVerdict {
    /// The side that has it.
    pub side: Side,
    /// Index of the sentence.
    pub sentence: usize,
    /// Bytes of the view of the sentence's paragraph.
    pub view: ViewSpan,
    /// The word that is meant, in the characters of the text.
    pub right: String,
    /// How often the text has the right word.
    pub elsewhere: usize,
    /// The English word that the right word translates and that nothing else there answers.
    pub told: Option<String>,
    /// Whether it is beyond doubt.
    pub sure: bool,
}

/// Least probability from which one word is taken to translate another.
const LEAST: f32 = 0.1;

/// The same for what may translate it at all.
const RARELY: f32 = 0.01;

/// Share of the words of the training pairs from which a word's translations are known.
const OFTEN: f32 = 1e-5;

/// The least letters of an English word that says anything.
const LETTERS: usize = 3;

/// The words of the Chinese side, with what the English side says to them.
pub(super) fn find(compared: Compared<'_>) -> Vec<TypoVerdict> {
    let side = compared.english().other();
    compared.facts[side].typos.iter().filter_map(|typo| judge(compared, side, typo)).collect()
}

fn judge(compared: Compared<'_>, side: Side, typo: &Stated<Typo>) -> Option<TypoVerdict> {
    let bead = compared.alignment.beads.iter().find(|bead| bead.side(side).contains(&typo.sentence));
    let answer = |right: &str| bead.and_then(|bead| answered(compared, bead, side, right));
    let mut answers: Vec<Option<String>> = typo.value.guesses.iter().map(|guess| answer(&guess.right)).collect();
    let told: Vec<Told> = answers
        .iter()
        .zip(&typo.value.guesses)
        .map(|(answer, guess)| {
            let unsaid = || bead.is_some_and(|bead| is_unsaid(compared, bead, side, &guess.right));
            if answer.is_some() {
                Told::Said
            } else if unsaid() {
                Told::Unsaid
            } else {
                Told::Unclear
            }
        })
        .collect();
    let (best, sure) = typo.value.verdict(bead.map(|_| &*told))?;
    let guess = &typo.value.guesses[best];
    Some(TypoVerdict {
        side,
        sentence: typo.sentence,
        view: typo.view,
        right: guess.shown.clone(),
        elsewhere: guess.elsewhere,
        told: answers.swap_remove(best),
        sure,
    })
}

/// The word of the other side of `bead` that `right` translates, and that no word of this side does.
fn answered(compared: Compared<'_>, bead: &Bead, side: Side, right: &str) -> Option<String> {
    let (own, other) = (&compared.documents[side], &compared.documents[side.other()]);
    let words = bead
        .side(side)
        .iter()
        .flat_map(|&sentence| own.sentences[sentence].tokens.clone().map(move |token| own.token_text(sentence, token)));
    let words: Vec<&str> = words.collect();
    for &sentence in bead.side(side.other()) {
        for token in other.sentences[sentence].tokens.clone() {
            let word = other.token_text(sentence, token);
            let small = word.to_lowercase();
            let says = other.tokens[token].kind == TokenKind::Word && word.len() >= LETTERS;
            if !says || is_grammar(&small) {
                continue;
            }
            let english = stem(&small);
            let free = || !words.iter().any(|word| translates(word, &english, compared.lexicon));
            if translates(right, &english, compared.lexicon) && free() {
                return Some(word.to_owned());
            }
        }
    }
    None
}

/// Whether it is well known how `right` is said in English, and the other side of `bead` does not say it.
fn is_unsaid(compared: Compared<'_>, bead: &Bead, side: Side, right: &str) -> bool {
    let (other, translations) = (&compared.documents[side.other()], &compared.lexicon.translations);
    let is_known = translations.frequency(right).is_some_and(|share| share >= OFTEN);
    let mut words = bead.side(side.other()).iter().flat_map(|&sentence| {
        other.sentences[sentence].tokens.clone().map(move |token| other.token_text(sentence, token))
    });
    is_known && !words.any(|word| may_mean(translations, right, &stem(&word.to_lowercase()), RARELY))
}

/// Whether a Chinese word translates an English stem.
fn translates(chinese: &str, english: &str, lexicon: &Lexicon) -> bool {
    let translations = &lexicon.translations;
    let same = |gloss: &str| stem(&gloss.trim_start_matches("to ").to_lowercase()) == english;
    translations.likely(chinese, LEAST).any(|one| one == english) || translations.glosses(chinese).any(same)
}
