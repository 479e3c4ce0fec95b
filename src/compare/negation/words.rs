//! Where the other side of a bead asserts what a negation denies.

use crate::align::Bead;
use crate::align::stem;
use crate::compare::Compared;
use crate::document::{Document, TokenKind};
use crate::facts::{Force, Negation, Stated};
use crate::text::Side;
use crate::text::ViewSpan;

/// Least probability from which one word is taken to translate another.
const LEAST: f32 = 0.1;

/// Share of the words of the training pairs from which what was learnt of a Chinese word is trusted.
const OFTEN: f32 = 1e-5;

/// Forms of one English verb that are another word in a dictionary.
const AMBIGUOUS: [&str; 6] = ["found", "left", "saw", "felt", "rose", "lay"];

/// Adverbs that make one verb with the word before them.
const ADVERBS: [&str; 10] = ["up", "out", "in", "on", "off", "away", "down", "back", "of", "with"];

/// Chinese words for what must be, and the English stems for them; so is `have to`.
const NEEDS: [&str; 4] = ["需要", "必须", "需", "得"];
const NEED: [&str; 4] = ["need", "must", "requir", "necessari"];

/// English stems too common to say where a word is translated.
#[rustfmt::skip]
const COMMON: &[&str] = &[
    "a", "about", "all", "also", "an", "and", "any", "anyon", "anyth", "are", "as", "at", "be", "been", "by", "can",
    "could", "do", "for", "from", "have", "he", "her", "his", "i", "if", "in", "into", "is", "it", "its", "mak",
    "make", "may", "more", "most", "my", "of", "on", "one", "or", "other", "our", "over", "peopl", "s", "sai", "said",
    "say", "she", "so", "some", "someon", "someth", "tell", "than", "that", "the", "their", "them", "there", "thes",
    "they", "thing", "this", "to", "up", "us", "use", "was", "we", "were", "what", "when", "where", "which", "who",
    "will", "with", "would", "you", "your",
];

/// Chinese words too common to say where a word is translated.
const PARTICLES: [&str; 12] = ["了", "着", "过", "的", "是", "有", "在", "说", "到", "得", "上", "把"];

/// Characters of Chinese words that deny.
const DENYING: [char; 5] = ['不', '没', '无', '未', '非'];

/// Beginnings of English words that deny the rest of them.
const PREFIXES: [&str; 10] = ["in", "im", "un", "dis", "non", "mis", "ir", "il", "sub", "under"];

/// Beginnings of English words that deny nothing, although they look so.
const AFFIRMING: [&str; 9] = ["disc", "disea", "dish", "disk", "displa", "distan", "distin", "distri", "disting"];

/// Characters of Chinese modal verbs, with the English words for them.
const MODALS: [(&str, &[&str]); 4] = [
    ("可能无", &["can", "could", "able", "may", "might"]),
    ("会", &["will", "would", "going"]),
    ("应该", &["should", "ought", "must"]),
    ("需必", &["need", "needs", "needed", "must", "have", "has", "had", "required", "necessary"]),
];

/// Tokens before and behind a word among which a negator answers for it.
const WIDE: (usize, usize) = (10, 8);
/// The same for words that only imply a negation.
const NARROW: (usize, usize) = (9, 5);
/// Tokens between an English modal verb and its verb at most.
const MODAL_REACH: usize = 4;

/// The words of a bead, one side of which denies.
pub(super) struct Words<'a> {
    pub(super) compared: Compared<'a>,
    pub(super) bead: &'a Bead,
    /// The side that denies.
    pub(super) side: Side,
    /// What could answer on the other side.
    pub(super) signs: &'a [&'a Stated<Negation>],
}

/// What the other side says to a negation.
pub(super) enum Answer {
    /// It asserts what the negation denies at this place of its scope.
    Asserted { rank: usize, sentence: usize, view: ViewSpan },
    /// It has a negation of its own there, or what it has is no evidence.
    Denied,
    /// What is denied is not found there.
    Nothing,
}

/// A word of the other side that translates what is denied.
struct Anchor {
    sentence: usize,
    token: usize,
    /// How surely, 0 to 1; a gloss alone is 0.
    probability: f32,
    /// Whether the same modal verb stands before it as behind the negator.
    modal: bool,
}

impl Words<'_> {
    /// What the other side says to `negation`.
    pub(super) fn answer(&self, negation: &Stated<Negation>) -> Answer {
        let denying = &self.compared.documents[self.side];
        let text = denying.paragraphs[denying.sentences[negation.sentence].paragraph].view.text();
        let first = negation.value.scope.first().map_or(negation.view.end, |scope| scope.start);
        for (rank, scope) in negation.value.scope.iter().enumerate() {
            let word = &text[scope.range()];
            if self.denies_in_chinese() && word.chars().nth(1).is_none() {
                continue;
            }
            let anchors = self.anchors(word, &text[negation.view.start..first]);
            if anchors.is_empty() {
                continue;
            }
            // A word that stands there once more is asserted by its own side too.
            if self.times(word) > anchors.len() || anchors.iter().any(|anchor| self.is_denied(word, anchor)) {
                return Answer::Denied;
            }
            let best = anchors.into_iter().filter(|anchor| rank == 0 || anchor.modal);
            let by_strength = |a: &Anchor, b: &Anchor| (a.modal, a.probability).partial_cmp(&(b.modal, b.probability));
            if let Some(best) = best.max_by(|a, b| by_strength(a, b).unwrap_or(std::cmp::Ordering::Equal)) {
                let view = self.other().tokens[best.token].view;
                return Answer::Asserted { rank, sentence: best.sentence, view };
            }
        }
        Answer::Nothing
    }

    /// Whether an English negation without any answer is evidence by itself: one sentence stands against one.
    ///
    /// Chinese denies where English has a word of its own (不规律, `erratic`), so that there it is none.
    pub(super) fn is_bare(&self, negation: &Stated<Negation>) -> bool {
        let own = &self.compared.documents[self.side];
        let sentence = &own.sentences[negation.sentence];
        let text = own.paragraphs[sentence.paragraph].view.text();
        let before = &text[sentence.view.start..negation.view.start];
        let last = before.rsplit([',', ';', ':']).next().unwrap_or_default();
        let conditional = last.split_whitespace().any(|word| matches!(word, "if" | "If" | "case" | "when" | "When"));
        let told = negation.value.scope.iter().any(|scope| self.is_told(&text[scope.range()]));
        self.bead.source.len() == 1
            && self.bead.target.len() == 1
            && !self.denies_in_chinese()
            && !conditional
            && told
            && !self.is_without(negation)
    }

    /// Whether the negator is `without`, which Chinese may answer with one of many words.
    pub(super) fn is_without(&self, negation: &Stated<Negation>) -> bool {
        self.text(&self.compared.documents[self.side], negation).eq_ignore_ascii_case("without")
    }

    /// Whether any word of the other side may translate the English `word`.
    fn is_told(&self, word: &str) -> bool {
        let (other, english) = (self.other(), stem(&word.to_lowercase()));
        let translations = &self.compared.lexicon.translations;
        self.bead.side(self.side.other()).iter().any(|&sentence| {
            let mut tokens = other.sentences[sentence].tokens.clone();
            tokens.any(|token| {
                let text = other.token_text(sentence, token);
                translations.of(text).iter().any(|one| one.english == english)
                    || translations.glosses(text).any(|gloss| {
                        gloss.split(|c: char| !c.is_alphabetic()).any(|word| !word.is_empty() && stem(word) == english)
                    })
            })
        })
    }

    fn denies_in_chinese(&self) -> bool {
        self.side != self.compared.english()
    }

    fn other(&self) -> &Document {
        &self.compared.documents[self.side.other()]
    }

    /// The words of the other side that translate `word`; `denied` is the negator and all up to what it denies.
    fn anchors(&self, word: &str, denied: &str) -> Vec<Anchor> {
        let (other, own_stem) = (self.other(), stem(&word.to_lowercase()));
        let mut anchors = Vec::new();
        if !self.denies_in_chinese() && COMMON.binary_search(&own_stem.as_str()).is_ok() {
            return anchors;
        }
        for &sentence in self.bead.side(self.side.other()) {
            let tokens = other.sentences[sentence].tokens.clone();
            for token in tokens.filter(|&token| other.tokens[token].kind == TokenKind::Word) {
                let text = other.token_text(sentence, token);
                let probability = match self.denies_in_chinese() {
                    true if self.is_need(word, sentence, token) => Some(1.0),
                    true => self.means(word, &stem(&text.to_lowercase())),
                    false => self.means(text, &own_stem),
                };
                let modal = self.denies_in_chinese() && self.is_modal(denied, sentence, token);
                anchors.extend(probability.map(|probability| Anchor { sentence, token, probability, modal }));
            }
        }
        anchors
    }

    /// Whether the Chinese word and the English one both say that something must be.
    fn is_need(&self, chinese: &str, sentence: usize, token: usize) -> bool {
        let english = self.other();
        let next = english.sentences[sentence].tokens.contains(&(token + 1)).then_some(token + 1);
        let has_to = next.is_some_and(|next| english.token_text(sentence, next).eq_ignore_ascii_case("to"));
        let stem = stem(&english.token_text(sentence, token).to_lowercase());
        NEEDS.contains(&chinese) && (NEED.contains(&stem.as_str()) || stem == "have" && has_to)
    }

    /// How surely a Chinese word means an English stem, if it does; a gloss alone says nothing of how often.
    fn means(&self, chinese: &str, english: &str) -> Option<f32> {
        if PARTICLES.contains(&chinese) || COMMON.binary_search(&english).is_ok() {
            return None;
        }
        let translations = &self.compared.lexicon.translations;
        let bare = chinese.strip_suffix(['过', '了', '到', '着']).filter(|rest| !rest.is_empty());
        let chinese = bare.filter(|_| !translations.knows(chinese)).unwrap_or(chinese);
        // What is rarely seen is learnt with the negator that stood beside it: 服从 as `disobey`.
        let often = translations.frequency(chinese).is_some_and(|share| share >= OFTEN);
        let trained = translations.of(chinese);
        let own = trained.iter().find(|one| one.english == english);
        let learnt = own.map_or(0.0, |one| one.english_given_chinese.max(one.chinese_given_english));
        let glossed = || {
            translations.glosses(chinese).any(|gloss| {
                let mut words = gloss.split(|c: char| !c.is_alphabetic()).filter(|word| !matches!(*word, "" | "to"));
                let same = |word: &str| !AMBIGUOUS.contains(&word) && stem(&word.to_lowercase()) == english;
                words.next().is_some_and(same) && words.all(|word| ADVERBS.contains(&word))
            })
        };
        // The same with words that have a negator of their own in a dictionary: 透明 as `opaque`.
        let opposite = || {
            let denied = format!("不{chinese}");
            translations.glosses(&denied).any(|gloss| gloss.split(' ').any(|word| stem(word) == english))
        };
        let sure = often && learnt >= LEAST && !opposite();
        (sure || glossed()).then_some(learnt)
    }

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

    /// The words of a negation.
    fn text<'t>(&self, document: &'t Document, negation: &Stated<Negation>) -> &'t str {
        let paragraph = document.sentences[negation.sentence].paragraph;
        &document.paragraphs[paragraph].view.text()[negation.view.range()]
    }

    /// How often `word` stands on its own side of the bead.
    fn times(&self, word: &str) -> usize {
        let own = &self.compared.documents[self.side];
        let same = |sentence: usize| {
            let tokens = own.sentences[sentence].tokens.clone();
            tokens.filter(|&token| own.token_text(sentence, token).eq_ignore_ascii_case(word)).count()
        };
        self.bead.side(self.side).iter().map(|&sentence| same(sentence)).sum()
    }

    /// Whether the English word stands behind a modal verb for which `denied` has one too.
    fn is_modal(&self, denied: &str, sentence: usize, token: usize) -> bool {
        let english = self.other();
        let first = english.sentences[sentence].tokens.start.max(token.saturating_sub(MODAL_REACH));
        let stands = |words: &[&str]| {
            (first..token)
                .any(|before| words.iter().any(|word| english.token_text(sentence, before).eq_ignore_ascii_case(word)))
        };
        MODALS.iter().any(|(characters, words)| denied.contains(|c| characters.contains(c)) && stands(words))
    }

    /// Whether the word at `anchor`, which translates `word`, is itself a denial, or something near it answers for it.
    fn is_denied(&self, word: &str, anchor: &Anchor) -> bool {
        let other = self.other();
        let text = other.token_text(anchor.sentence, anchor.token).to_lowercase();
        let undone =
            |prefix: &&str| text.strip_prefix(*prefix).is_some_and(|rest| self.means(word, &stem(rest)).is_some());
        let denies_itself = match self.denies_in_chinese() {
            true => {
                let whole = |start: &&str| text.starts_with(start);
                let dis = text.starts_with("dis") && !AFFIRMING.iter().any(|start| whole(&start));
                dis || PREFIXES.iter().any(|prefix| undone(prefix)) || text.contains("less")
            }
            false => text.contains(DENYING),
        };
        denies_itself || self.signs.iter().any(|sign| self.is_near(sign, anchor) || self.contains(sign, &text))
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

#[cfg(test)]
mod tests {
    use super::COMMON;

    #[test]
    fn common_stems_are_sorted() {
        assert!(COMMON.is_sorted());
    }
}
