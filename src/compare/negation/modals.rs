//! Modal verbs that one side denies and the other asserts.

use super::words::Words;
use crate::document::{Document, TokenKind};
use crate::facts::{Negation, Stated};
use crate::text::Side;
use crate::text::ViewSpan;

/// What a modal verb says, in both languages.
struct Modal {
    /// Chinese words that deny it; they begin with the negator.
    denied: &'static [&'static str],
    /// Chinese words that assert it.
    asserted: &'static [&'static str],
    /// English words for it.
    english: &'static [&'static str],
    /// Those of the first that Chinese has only where the other language denies too; 不会 and 不能 come by themselves.
    bare: &'static [&'static str],
}

const MODALS: [Modal; 5] = [
    Modal {
        denied: &["不可以", "不能够"],
        asserted: &["可以", "能够", "能", "可", "得以", "可能"],
        english: &["can", "could", "may", "might", "able", "possible", "possibly", "allowed", "capable"],
        bare: &["不可以", "不能够"],
    },
    Modal {
        denied: &["无法", "没法", "不能", "不可"],
        asserted: &["可以", "能够", "能", "可", "得以"],
        english: &["can", "could", "able", "possible", "cannot", "unable", "can't", "couldn't"],
        bare: &["无法", "没法"],
    },
    Modal {
        denied: &["不需要", "无需", "无须", "不必"],
        asserted: &["需要", "必须", "需", "须"],
        english: &["need", "needs", "needed", "must", "required", "requires", "require", "necessary", "needn't"],
        bare: &["不需要", "无需", "无须", "不必"],
    },
    Modal {
        denied: &["不应该", "不应", "不该"],
        asserted: &["应该", "应当", "应", "该"],
        english: &["should", "ought", "must", "supposed", "shouldn't"],
        bare: &["不应该", "不应", "不该"],
    },
    Modal {
        denied: &["将不会", "不会"],
        asserted: &["会", "将会", "将"],
        english: &["will", "would", "going", "'ll", "won't", "wouldn't"],
        bare: &["将不会"],
    },
];

/// Words behind an English modal verb among which its negator stands.
const NEAR: usize = 2;

/// Sentences of a side among which the words of one are still found.
const FEW: usize = 2;

/// Bytes before a negation, and behind one in English, among which the modal verb stands that it denies.
const BEFORE: usize = 8;
const BEHIND: usize = 12;

impl Words<'_> {
    /// Where the other side asserts the modal verb that a negation denies.
    pub(super) fn asserted_modal(&self, negation: &Stated<Negation>) -> Option<(usize, ViewSpan)> {
        let modal = self.modal(negation)?;
        let (own, other) = (&self.compared.documents[self.side], self.other());
        let (same, opposite) = match self.denies_in_chinese() {
            true => (modal.asserted, modal.english),
            false => (modal.english, modal.asserted),
        };
        // One that stands on the own side once more may be the one that the other side asserts.
        let stands = self.places(own, self.side, same).filter(|&(_, view)| !self.belongs(negation, view)).count();
        let mut found = self.places(other, self.side.other(), opposite);
        if stands > 0 { None } else { found.next() }
    }

    /// Whether a Chinese negation of a modal verb is evidence where the other side has nothing that could answer.
    pub(super) fn is_bare_modal(&self, negation: &Stated<Negation>) -> bool {
        let few = self.bead.source.len() <= FEW && self.bead.target.len() <= FEW;
        let begins = |modal: &Modal| modal.bare.iter().any(|word| self.behind(negation).starts_with(word));
        few && self.denies_in_chinese() && self.modal(negation).is_some_and(begins)
    }

    /// The modal verb that a negation denies.
    fn modal(&self, negation: &Stated<Negation>) -> Option<&'static Modal> {
        let own = &self.compared.documents[self.side];
        if self.denies_in_chinese() {
            let behind = self.behind(negation);
            return MODALS.iter().find(|modal| modal.denied.iter().any(|word| behind.starts_with(word)));
        }
        let tokens = own.sentences[negation.sentence].tokens.clone();
        let at = tokens.clone().find(|&at| own.tokens[at].view == negation.view)?;
        let near = at.saturating_sub(1).max(tokens.start)..(at + NEAR).min(tokens.end);
        let mut words = near.map(|at| own.token_text(negation.sentence, at).to_lowercase());
        // What may not be so may be so too.
        words.find_map(|word| {
            let says = |modal: &&Modal| modal.english.contains(&word.as_str());
            MODALS[1..].iter().find(says)
        })
    }

    /// The text from the negation on; 将 before it belongs to it, and 并 that begins it does not.
    fn behind(&self, negation: &Stated<Negation>) -> &str {
        let own = &self.compared.documents[self.side];
        let text = own.paragraphs[own.sentences[negation.sentence].paragraph].view.text();
        let start =
            negation.view.start - if text[..negation.view.start].ends_with('将') { '将'.len_utf8() } else { 0 };
        text[start..].trim_start_matches('并')
    }

    /// Whether a word belongs to the negation.
    fn belongs(&self, negation: &Stated<Negation>, view: ViewSpan) -> bool {
        let behind = if self.denies_in_chinese() { 0 } else { BEHIND };
        view.start <= negation.view.end + behind && view.end + BEFORE >= negation.view.start
    }

    /// Where one of the words stands on a side of the bead.
    fn places<'d>(
        &'d self,
        document: &'d Document,
        side: Side,
        words: &'d [&str],
    ) -> impl Iterator<Item = (usize, ViewSpan)> + 'd {
        let sentences = self.bead.side(side).iter();
        let tokens = sentences
            .flat_map(|&sentence| document.sentences[sentence].tokens.clone().map(move |token| (sentence, token)));
        tokens
            .filter(|&(sentence, token)| {
                let text = document.token_text(sentence, token);
                document.tokens[token].kind == TokenKind::Word
                    && words.iter().any(|word| text.eq_ignore_ascii_case(word))
            })
            .map(|(sentence, token)| (sentence, document.tokens[token].view))
    }
}
