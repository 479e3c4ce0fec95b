//! What on the other side of a bead can answer to a negation.

use super::words::{Anchor, Words};
use crate::align::stem;
use crate::facts::{Force, Negation, Stated};

/// Characters of Chinese words that deny.
const DENYING: [char; 5] = ['不', '没', '无', '未', '非'];

/// Beginnings of English words that deny the rest of them.
const PREFIXES: [&str; 10] = ["in", "im", "un", "dis", "non", "mis", "ir", "il", "sub", "under"];

/// Beginnings of English words that deny nothing, although they look so.
const AFFIRMING: [&str; 9] = ["disc", "disea", "dish", "disk", "displa", "distan", "distin", "distri", "disting"];

/// Tokens before and behind a word among which a negator answers for it.
const WIDE: (usize, usize) = (10, 8);

/// The same for words that only imply a negation.
const NARROW: (usize, usize) = (9, 5);

/// Words denied, the nearest first, by which negations of both sides are known to be one.
const SCOPE: usize = 2;

impl Words<'_> {
    /// The signs of the other side that translate no sign of this side, nor a word that is none; only they can answer
    /// to a negation.
    ///
    /// 不带 translates `without`, which is what it answers to; 失望 translates `disappointed`.
    pub(super) fn unexplained<'s>(
        &self,
        own: &[&Stated<Negation>],
        signs: &[&'s Stated<Negation>],
    ) -> Vec<&'s Stated<Negation>> {
        let document = &self.compared.documents[self.side];
        let sentences = self.bead.side(self.side).iter();
        let tokens = sentences
            .flat_map(|&sentence| document.sentences[sentence].tokens.clone().map(move |token| (sentence, token)));
        let mut tokens: Vec<(usize, usize)> = tokens.collect();
        let mut left = Vec::new();
        for &sign in signs {
            // What comes 之前 has not come yet, even where both sides say `before`.
            let lexical = sign.value.force == Force::Implied && !self.text(self.other(), sign).ends_with('前');
            match lexical.then(|| tokens.iter().position(|&token| self.explains(own, token, sign))).flatten() {
                Some(one) => drop(tokens.remove(one)),
                None => left.push(sign),
            }
        }
        left
    }

    /// The signs that deny what one of several negations of an English side denies; they answer to no other one behind a
    /// comma: 不会忘记,会原谅 for `no forgetting, no forgiveness`.
    pub(super) fn paired<'s>(
        &self,
        own: &[&Stated<Negation>],
        signs: &[&'s Stated<Negation>],
    ) -> Vec<&'s Stated<Negation>> {
        let mut rest: Vec<_> = own.iter().filter(|one| one.value.force != Force::Implied).collect();
        let document = &self.compared.documents[self.side];
        // `Nor` says the negator before it once more.
        let repeats = rest.iter().any(|one| self.text(document, one).eq_ignore_ascii_case("nor"));
        if self.denies_in_chinese() || repeats || rest.len() < 2 {
            return Vec::new();
        }
        let mut paired = Vec::new();
        for &sign in signs.iter().filter(|sign| sign.value.force != Force::Implied) {
            if let Some(at) = rest.iter().position(|one| self.shares_scope(one, sign)) {
                rest.remove(at);
                paired.push(sign);
            }
        }
        paired
    }

    /// Whether an English negation and a Chinese one deny the same word.
    fn shares_scope(&self, own: &Stated<Negation>, sign: &Stated<Negation>) -> bool {
        let document = &self.compared.documents[self.side];
        let mut english = own.value.scope.iter().take(SCOPE);
        english.any(|&view| {
            let stem = stem(&self.span(document, own.sentence, view).to_lowercase());
            let mut chinese = sign.value.scope.iter().take(SCOPE);
            chinese.any(|&view| self.means(self.span(self.other(), sign.sentence, view), &stem).is_some())
        })
    }

    /// Whether a paired sign still denies the word at `anchor`: no clause ends between them.
    fn is_reached(&self, anchor: &Anchor) -> bool {
        let view = self.other().tokens[anchor.token].view;
        self.paired.iter().any(|sign| {
            let text = &self.other().paragraphs[self.other().sentences[sign.sentence].paragraph].view.text();
            let between = text.get(sign.view.end..view.start);
            sign.sentence == anchor.sentence && between.is_some_and(|between| !between.contains([',', ';']))
        })
    }

    /// Whether a word of this side is what a lexical sign of the other side translates.
    fn explains(&self, own: &[&Stated<Negation>], (sentence, token): (usize, usize), sign: &Stated<Negation>) -> bool {
        let document = &self.compared.documents[self.side];
        let sign = self.text(self.other(), sign);
        let view = document.tokens[token].view;
        let here = own.iter().find(|one| one.sentence == sentence && one.view.start == view.start);
        let needs_sign = self.denies_in_chinese() || sign.contains(DENYING);
        let fits = here.map_or(!needs_sign, |one| one.value.force == Force::Implied);
        let word = document.token_text(sentence, token);
        let means = || match self.denies_in_chinese() {
            true => self.means(word, &stem(&sign.to_lowercase())),
            false => self.means(sign, &stem(&word.to_lowercase())),
        };
        fits && means().is_some()
    }

    /// How many of the signs deny: negators, and Chinese words made with one.
    pub(super) fn denying(&self) -> usize {
        let denies = |sign: &&&Stated<Negation>| {
            sign.value.force != Force::Implied || self.text(self.other(), sign).contains(DENYING)
        };
        self.signs.iter().filter(denies).count()
    }

    /// Whether the word at `anchor`, which translates `word`, is itself a denial, or something near it answers for it.
    pub(super) fn is_denied(&self, word: &str, anchor: &Anchor) -> bool {
        let other = self.other();
        let text = other.token_text(anchor.sentence, anchor.token).to_lowercase();
        let undone =
            |prefix: &&str| text.strip_prefix(*prefix).is_some_and(|rest| self.means(word, &stem(rest)).is_some());
        let denies_itself = match self.denies_in_chinese() {
            true => {
                let dis = text.starts_with("dis") && !AFFIRMING.iter().any(|start| text.starts_with(start));
                dis || PREFIXES.iter().any(undone) || text.contains("less")
            }
            false => text.contains(DENYING),
        };
        denies_itself
            || self.is_reached(anchor)
            || self.signs.iter().any(|sign| self.is_near(sign, anchor) || self.contains(sign, &text))
    }

    /// Whether a sign stands so near the anchor that it may belong to it.
    fn is_near(&self, sign: &Stated<Negation>, anchor: &Anchor) -> bool {
        let (other, tokens) = (self.other(), &self.other().sentences[anchor.sentence].tokens);
        let (before, behind) = if sign.value.force == Force::Implied { NARROW } else { WIDE };
        let from = other.tokens[anchor.token.saturating_sub(before).max(tokens.start)].view.start;
        let to = other.tokens[(anchor.token + behind).min(tokens.end - 1)].view.end;
        // What is denied may be a refusal itself: `not give up`, 放弃.
        let itself = !self.denies_in_chinese() && sign.view == other.tokens[anchor.token].view;
        sign.sentence == anchor.sentence && sign.view.start >= from && sign.view.end <= to && !itself
    }

    /// Whether a sign is made of `word`: `powerless` of `power`.
    fn contains(&self, sign: &Stated<Negation>, word: &str) -> bool {
        let (sign, stem) = (self.text(self.other(), sign), stem(word));
        sign.len() > stem.len() && sign.to_lowercase().contains(&stem)
    }
}
