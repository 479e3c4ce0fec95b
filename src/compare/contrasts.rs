//! Words for one pole of a contrast that were rendered by another: supporters became 反对者.

use super::Compared;
use super::meaning::{is_common, may_mean};
use crate::align::{Bead, stem};
use crate::facts::{Force, Stated, in_sentence};
use crate::lexicon::{Contrast, Pole, Translations};
use crate::text::Lang;
use crate::text::Side;
use crate::text::Sides;
use crate::text::ViewSpan;

/// A word that stands for another pole than the word it renders.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Turn {
    /// How far the two are apart.
    pub kind: Contrast,
    /// Sentence and place of the word on each side.
    pub places: Sides<(usize, ViewSpan)>,
}

/// Least probability from which a word can render another.
const RENDERS: f32 = 0.05;

/// How far apart, as shares of their sentences, two words stand that render each other.
const APART: f64 = 0.35;

/// Bytes before a word in which a negator turns its meaning, and in which a word does that implies a negation; in English
/// and in Chinese.
const NEAR: [[usize; 2]; 2] = [[36, 12], [18, 6]];

/// The turns of all beads that have both sides, in order.
pub(super) fn compare(compared: Compared<'_>) -> Vec<Turn> {
    let beads = compared.alignment.beads.iter();
    beads.filter(|bead| Compared::is_sure(bead)).flat_map(|bead| turns(compared, bead)).collect()
}

/// The turns of one bead, at most one for each contrast.
fn turns(compared: Compared<'_>, bead: &Bead) -> Vec<Turn> {
    let english = compared.english();
    let poles = Sides::of(|side| poles(compared, bead, side));
    let mut turns: Vec<Turn> = Vec::new();
    for (at, one) in poles[english].iter().enumerate() {
        let contrast = one.value.contrast;
        let seen = poles[english][..at].iter().any(|before| before.value.contrast == contrast);
        let of = |side: Side| poles[side].iter().filter(move |stated| stated.value.contrast == contrast);
        let differs = of(english.other()).all(|other| other.value.pole != one.value.pole)
            && of(english).all(|other| other.value.pole == one.value.pole);
        let Some(other) = of(english.other()).next().filter(|_| differs && !seen) else { continue };
        let judged = Judged { compared, bead, english: one, chinese: other };
        if judged.stands() {
            let place = |stated: &Stated<Pole>| (stated.sentence, stated.view);
            let places = Sides::of(|side| place(if side == english { one } else { other }));
            turns.push(Turn { kind: compared.lexicon.contrasts.kind(contrast), places });
        }
    }
    turns
}

/// The poles that one side of a bead speaks for.
fn poles<'a>(compared: Compared<'a>, bead: &Bead, side: Side) -> Vec<&'a Stated<Pole>> {
    bead.side(side).iter().flat_map(|&sentence| in_sentence(&compared.facts[side].contrasts, sentence)).collect()
}

/// A word of each side that exclude each other.
struct Judged<'a> {
    compared: Compared<'a>,
    bead: &'a Bead,
    english: &'a Stated<Pole>,
    chinese: &'a Stated<Pole>,
}

impl Judged<'_> {
    /// Whether neither has another word on the other side that could answer for it.
    fn stands(&self) -> bool {
        let (english, chinese) = (self.compared.english(), self.compared.english().other());
        let turns = self.compared.lexicon.contrasts.turns(self.english.value.contrast);
        let denied = self.is_denied(english, self.english) || self.is_denied(chinese, self.chinese);
        let answered = || self.is_answered_in_chinese() || self.is_answered_in_english();
        let turned = turns && denied;
        !turned && self.is_level() && !answered()
    }

    /// Whether a negation or a word that implies one stands before the word.
    fn is_denied(&self, side: Side, stated: &Stated<Pole>) -> bool {
        let [negator, implied] = NEAR[usize::from(self.compared.documents[side].lang == Lang::Chinese)];
        let negations = in_sentence(&self.compared.facts[side].negations, stated.sentence);
        negations.iter().any(|negation| {
            let overlaps = negation.view.start < stated.view.end && stated.view.start < negation.view.end;
            let denies = negation.value.force != Force::Implied;
            // 是否 asks.
            if self.text_of(side, negation.sentence, negation.view).ends_with('否') {
                return false;
            }
            let near = if denies { negator } else { implied };
            let before = negation.view.end <= stated.view.start && stated.view.start - negation.view.end <= near;
            // `Failed`, `no longer` and 不准 deny by themselves.
            let itself = stated.view.start <= negation.view.start && negation.view.end <= stated.view.end;
            before || overlaps && denies && !itself
        })
    }

    /// Whether both stand in about the same part of their side of the bead.
    fn is_level(&self) -> bool {
        let share = |side: Side, stated: &Stated<Pole>| {
            let sentences = self.bead.side(side);
            let view = |sentence: usize| self.compared.documents[side].sentences[sentence].view;
            let length = |sentence: &usize| view(*sentence).end - view(*sentence).start;
            let before: usize = sentences.iter().take_while(|&&sentence| sentence != stated.sentence).map(length).sum();
            let all: usize = sentences.iter().map(length).sum();
            (before + stated.view.start - view(stated.sentence).start) as f64 / all.max(1) as f64
        };
        let english = self.compared.english();
        (share(english, self.english) - share(english.other(), self.chinese)).abs() <= APART
    }

    /// Whether a Chinese word of the bead could render the English word, or another word of its pole.
    fn is_answered_in_chinese(&self) -> bool {
        let (side, lexicon) = (self.compared.english().other(), self.compared.lexicon);
        let document = &self.compared.documents[side];
        let words = lexicon.contrasts.words(self.english.value, Lang::Chinese);
        let english = self.text(self.compared.english(), self.english).to_lowercase();
        let stem = stem(&english);
        self.bead.side(side).iter().any(|&sentence| {
            let text = document.sentence_text(sentence);
            let mut tokens = document.sentences[sentence].tokens.clone();
            let renders = |token: usize| {
                let view = document.tokens[token].view;
                let itself = sentence == self.chinese.sentence
                    && view.start <= self.chinese.view.start
                    && self.chinese.view.end <= view.end;
                !itself && renders(&lexicon.translations, document.token_text(sentence, token), &stem)
            };
            let says = |token: usize| words.contains(&document.token_text(sentence, token));
            // One character means the same as a word by itself only: 开 in 开发 opens nothing.
            let long = |word: &&&str| word.chars().nth(1).is_some();
            words.iter().filter(long).any(|word| text.contains(word))
                || tokens.any(|token| says(token) || renders(token))
        })
    }

    /// Whether an English word of the bead could be rendered by the Chinese word, or by another word of its pole.
    fn is_answered_in_english(&self) -> bool {
        let (side, lexicon) = (self.compared.english(), self.compared.lexicon);
        let document = &self.compared.documents[side];
        let words = lexicon.contrasts.words(self.chinese.value, Lang::English);
        let chinese = self.text(side.other(), self.chinese);
        self.bead.side(side).iter().any(|&sentence| {
            let text = document.sentence_text(sentence).to_lowercase();
            let mut tokens = document.sentences[sentence].tokens.clone();
            let renders = |token: usize| {
                let view = document.tokens[token].view;
                let itself = sentence == self.english.sentence
                    && self.english.view.start <= view.start
                    && view.end <= self.english.view.end;
                let word = document.token_text(sentence, token);
                !itself && renders(&lexicon.translations, chinese, &stem(&word.to_lowercase()))
            };
            words.iter().any(|word| holds(&text, word)) || tokens.any(renders)
        })
    }

    fn text(&self, side: Side, stated: &Stated<Pole>) -> &str {
        self.text_of(side, stated.sentence, stated.view)
    }

    fn text_of(&self, side: Side, sentence: usize, view: ViewSpan) -> &str {
        let document = &self.compared.documents[side];
        &document.paragraphs[document.sentences[sentence].paragraph].view.text()[view.range()]
    }
}

/// Whether a Chinese word may render an English stem.
fn renders(translations: &Translations, chinese: &str, english: &str) -> bool {
    !is_common(english) && may_mean(translations, chinese, english, RENDERS)
}

/// Whether `phrase` stands in `text` as whole words.
fn holds(text: &str, phrase: &str) -> bool {
    text.match_indices(phrase).any(|(at, _)| {
        let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        !letter(text[..at].chars().next_back()) && !letter(text[at + phrase.len()..].chars().next())
    })
}
