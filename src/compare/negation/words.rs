//! Where the other side of a bead asserts what a negation denies.

use crate::align::Bead;
use crate::align::stem;
use crate::compare::Compared;
use crate::compare::meaning::{is_common, may_mean, means};
use crate::document::{Document, TokenKind};
use crate::facts::{Negation, Stated};
use crate::text::Side;
use crate::text::ViewSpan;

/// Chinese words for what must be, and the English stems for them; so is `have to`.
const NEEDS: [&str; 4] = ["需要", "必须", "需", "得"];
const NEED: [&str; 4] = ["need", "must", "requir", "necessari"];

/// Characters of Chinese modal verbs, with the English words for them.
const MODALS: [(&str, &[&str]); 4] = [
    ("可能无", &["can", "could", "able", "may", "might"]),
    ("会", &["will", "would", "going"]),
    ("应该", &["should", "ought", "must"]),
    ("需必", &["need", "needs", "needed", "must", "have", "has", "had", "required", "necessary"]),
];

/// What Chinese says of anything at all.
const ANY: &str = "有任何";
/// Characters of words that open a condition or a question, or stand for whatever there is.
const CONDITION: [char; 14] = ['如', '若', '果', '是', '否', '旦', '要', '凡', '对', '谁', '何', '怎', '哪', '所'];

/// English words that deny whatever the sentence says.
const NOBODY: [&str; 4] = ["neither", "nobody", "none", "nothing"];

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
    /// What answers there to another negation of this side.
    pub(super) paired: &'a [&'a Stated<Negation>],
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
pub(super) struct Anchor {
    pub(super) sentence: usize,
    pub(super) token: usize,
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
        let by_itself = NOBODY.iter().any(|word| text[negation.view.range()].eq_ignore_ascii_case(word));
        self.bead.source.len() == 1
            && self.bead.target.len() == 1
            && !self.denies_in_chinese()
            && !conditional
            && (told || by_itself)
            && !self.is_without(negation)
    }

    /// Whether the Chinese side says that there is `any` of something, as it does under a negator or a condition only.
    pub(super) fn is_unlicensed(&self) -> bool {
        let other = self.other();
        !self.denies_in_chinese()
            && self.bead.side(self.side.other()).iter().any(|&sentence| {
                let text = other.sentence_text(sentence);
                text.find(ANY).is_some_and(|at| !text[..at].contains(CONDITION) && !text.contains('?'))
            })
    }

    /// Whether the negator is `without`, which Chinese may answer with one of many words.
    pub(super) fn is_without(&self, negation: &Stated<Negation>) -> bool {
        self.text(&self.compared.documents[self.side], negation).eq_ignore_ascii_case("without")
    }

    /// Whether any word of the other side may translate the English `word`.
    fn is_told(&self, word: &str) -> bool {
        let (other, english) = (self.other(), stem(&word.to_lowercase()));
        self.bead.side(self.side.other()).iter().any(|&sentence| {
            let mut tokens = other.sentences[sentence].tokens.clone();
            let translations = &self.compared.lexicon.translations;
            tokens.any(|token| may_mean(translations, other.token_text(sentence, token), &english, 0.0))
        })
    }

    /// How surely a Chinese word means an English stem, if it does.
    pub(super) fn means(&self, chinese: &str, english: &str) -> Option<f32> {
        means(&self.compared.lexicon.translations, chinese, english)
    }

    /// Whether it is the Chinese side that denies.
    pub(super) fn denies_in_chinese(&self) -> bool {
        self.side != self.compared.english()
    }

    /// The document that may answer.
    pub(super) fn other(&self) -> &Document {
        &self.compared.documents[self.side.other()]
    }

    /// The words of the other side that translate `word`; `denied` is the negator and all up to what it denies.
    fn anchors(&self, word: &str, denied: &str) -> Vec<Anchor> {
        let (other, own_stem) = (self.other(), stem(&word.to_lowercase()));
        let mut anchors = Vec::new();
        if !self.denies_in_chinese() && is_common(&own_stem) {
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

    /// The words of a negation.
    pub(super) fn text<'t>(&self, document: &'t Document, negation: &Stated<Negation>) -> &'t str {
        self.span(document, negation.sentence, negation.view)
    }

    /// The words at `view` of a sentence.
    pub(super) fn span<'t>(&self, document: &'t Document, sentence: usize, view: ViewSpan) -> &'t str {
        let paragraph = document.sentences[sentence].paragraph;
        &document.paragraphs[paragraph].view.text()[view.range()]
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
}
