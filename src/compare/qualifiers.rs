//! Qualifiers of an English sentence that the Chinese side does not say: the biggest, partly, most of.

use super::Compared;
use super::meaning::{is_grammar, may_mean};
use crate::align::{Bead, stem};
use crate::document::{Document, TokenKind};
use crate::text::Side;
use crate::text::ViewSpan;

/// An English qualifier to which nothing on the other side answers.
#[derive(Clone, Debug, PartialEq)]
pub struct LostQualifier {
    /// The English side.
    pub side: Side,
    /// Its sentence.
    pub sentence: usize,
    /// The qualifier, in the view of the sentence's paragraph.
    pub view: ViewSpan,
    /// The sentences of the other side.
    pub others: Vec<usize>,
}

impl LostQualifier {
    /// Whether it touches a place of its side.
    pub(super) fn is_at(&self, (sentence, view): (usize, ViewSpan)) -> bool {
        self.sentence == sentence && self.view.start < view.end && view.start < self.view.end
    }
}

/// Words of the highest degree that say how large something is; `best` and `greatest` are often only praise.
const SUPERLATIVES: [&str; 17] = [
    "biggest",
    "largest",
    "highest",
    "lowest",
    "longest",
    "strongest",
    "deadliest",
    "worst",
    "fastest",
    "richest",
    "poorest",
    "cheapest",
    "shortest",
    "hottest",
    "coldest",
    "tallest",
    "heaviest",
];

/// Words before `most` and a quality, or behind `most of`.
const DETERMINERS: [&str; 9] = ["the", "its", "his", "her", "their", "our", "my", "these", "those"];

/// Words before a superlative that make it one of several.
const RANKS: [&str; 9] = ["second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

/// Words behind `the most` that make an expression of it.
const FIXED: [&str; 6] = ["of", "recent", "common", "popular", "part", "likely"];

/// What Chinese says for the highest degree.
#[rustfmt::skip]
const HIGHEST: &[&str] = &[
    "最", "第", "首", "头号", "冠", "无比", "极", "至", "顶", "前所未", "史上", "世纪", "龙头", "榜", "一大", "巨", "以上", "更", "底", "新高", "新低",
    "纪录", "记录", "空前", "绝", "尤", "特别", "十分", "非常", "数一", "王", "霸", "末", "长", "创", "低位", "高位", "超", "主要", "大部分", "深",
    "上次", "再", "多", "普遍", "大都", "无出",
];

/// Adverbs that say that something holds for a part only.
const HEDGES: [&str; 7] = ["partly", "partially", "mainly", "mostly", "largely", "primarily", "chiefly"];

/// What Chinese says for them.
#[rustfmt::skip]
const PARTLY: &[&str] = &[
    "部分", "主要", "多", "大部", "很大", "基本", "大体", "大致", "大略", "程度", "半", "几乎", "以", "为主", "大都", "尤其", "特别", "重", "首要", "绝", "也",
    "之一", "局部", "某", "专", "先", "成", "通常", "一般", "往往", "常", "总体", "整体", "普遍", "比较", "较", "有点", "略", "稍", "相当",
];

/// Words for a share, before `of the`.
const SHARES: [&str; 3] = ["some", "most", "majority"];

/// The first letters of all of these.
const FIRST: &[u8] = b"bcdfhilmprstw";

/// What Chinese says for a share.
#[rustfmt::skip]
const SHARE: &[&str] = &[
    "之", "其中", "一", "部分", "数", "几", "多", "少", "半", "些", "有的", "大都", "基本", "主要", "普遍", "都", "片", "地区", "份", "众", "有人", "有时", "某",
    "不", "没", "比例", "程度", "全", "皆", "局部", "名", "个别", "许", "各", "若干", "常", "偶", "段", "处", "等", "例如", "尽",
];

/// Tokens of the English side of a bead that is compared, at most.
const LONGEST: usize = 60;

/// Words before and behind a qualifier among which what it qualifies stands.
const NEAR: usize = 4;

/// Least probability from which a word renders another.
const RENDERS: f32 = 0.05;

/// The qualifiers of all beads with one English sentence that are not said on the other side.
pub(super) fn compare(compared: Compared<'_>) -> Vec<LostQualifier> {
    let side = compared.english();
    let beads = compared.alignment.beads.iter();
    let sure = beads.filter(|bead| bead.side(side).len() == 1 && Compared::is_sure(bead));
    sure.filter_map(|bead| lost(compared, bead, side)).collect()
}

/// The first qualifier of a bead that is lost.
fn lost(compared: Compared<'_>, bead: &Bead, side: Side) -> Option<LostQualifier> {
    let document = &compared.documents[side];
    let sentence = bead.side(side)[0];
    let tokens = document.sentences[sentence].tokens.clone();
    if tokens.len() > LONGEST {
        return None;
    }
    let words = Words { document, sentence };
    let others = bead.side(side.other());
    let chinese = &compared.documents[side.other()];
    tokens.clone().filter_map(|at| words.qualifier(at)).find_map(|(first, last, answers)| {
        let said = others.iter().any(|&other| answers.iter().any(|word| chinese.sentence_text(other).contains(word)));
        let near = first.saturating_sub(NEAR).max(tokens.start)..(last + 1 + NEAR).min(tokens.end);
        let mut beside = near.filter(|at| !(first..=last).contains(at)).map(|at| words.word(at));
        let mut told = || beside.any(|word| is_told(compared, chinese, others, &word));
        (!said && told()).then(|| LostQualifier {
            side,
            sentence,
            view: ViewSpan::new(document.tokens[first].view.start, document.tokens[last].view.end),
            others: others.to_vec(),
        })
    })
}

/// Whether the Chinese sentences have a word for an English one that says something.
fn is_told(compared: Compared<'_>, chinese: &Document, others: &[usize], word: &str) -> bool {
    if is_grammar(word) || !word.starts_with(|c: char| c.is_alphabetic()) {
        return false;
    }
    let (stem, translations) = (stem(word), &compared.lexicon.translations);
    others.iter().any(|&other| {
        let mut tokens = chinese.sentences[other].tokens.clone();
        tokens.any(|token| may_mean(translations, chinese.token_text(other, token), &stem, RENDERS))
    })
}

/// The words of an English sentence.
struct Words<'a> {
    document: &'a Document,
    sentence: usize,
}

impl Words<'_> {
    /// The token at `at` in small letters; empty outside the sentence, and where it is no word.
    fn word(&self, at: usize) -> String {
        let inside = self.document.sentences[self.sentence].tokens.contains(&at);
        let is_word = |at: &usize| inside && self.document.tokens[*at].kind == TokenKind::Word;
        Some(at)
            .filter(is_word)
            .map(|at| self.document.token_text(self.sentence, at).to_lowercase())
            .unwrap_or_default()
    }

    /// The word before `at`.
    fn before(&self, at: usize) -> String {
        at.checked_sub(1).map(|before| self.word(before)).unwrap_or_default()
    }

    /// The first and the last token of a qualifier that begins at `at`, with what Chinese says for it.
    fn qualifier(&self, at: usize) -> Option<(usize, usize, &'static [&'static str])> {
        let text = self.document.token_text(self.sentence, at);
        // Most words are none of these, which their first letter tells.
        if !text.bytes().next().is_some_and(|first| FIRST.contains(&first.to_ascii_lowercase())) {
            return None;
        }
        let word = self.word(at);
        match word.as_str() {
            "in" if self.word(at + 1) == "part" => Some((at, at + 1, PARTLY)),
            "most" if self.is_quality(at) => Some((at, at + 1, HIGHEST)),
            word if SUPERLATIVES.contains(&word) && self.is_superlative(at) => Some((at, at, HIGHEST)),
            word if HEDGES.contains(&word) => Some((at, at, PARTLY)),
            word if SHARES.contains(&word) && self.is_share(at) => Some((at, at + 1, SHARE)),
            _ => None,
        }
    }

    /// Whether `most` at `at` makes the highest degree of a quality.
    fn is_quality(&self, at: usize) -> bool {
        let next = self.word(at + 1);
        DETERMINERS.contains(&self.before(at).as_str()) && !next.is_empty() && !FIXED.contains(&next.as_str())
    }

    /// Whether a word of the highest degree at `at` is the only one, and no second or third one is meant.
    fn is_superlative(&self, at: usize) -> bool {
        let before = self.before(at);
        let mut others = self.document.sentences[self.sentence].tokens.clone().filter(|&other| other != at);
        // From the biggest to the smallest: an order, as a name in capital letters is a constant.
        let ordered = at.checked_sub(2).is_some_and(|from| matches!(self.word(from).as_str(), "from" | "to"));
        let constant = self.document.token_text(self.sentence, at).chars().all(char::is_uppercase);
        let ranked = RANKS.contains(&before.as_str())
            || before.ends_with("th") && before.starts_with(|c: char| c.is_ascii_digit())
            || matches!(before.as_str(), "from" | "to");
        !ranked && !ordered && !constant && !others.any(|other| SUPERLATIVES.contains(&self.word(other).as_str()))
    }

    /// Whether the word at `at` says how many of something.
    fn is_share(&self, at: usize) -> bool {
        let (before, of, next) = (self.before(at), self.word(at + 1), self.word(at + 2));
        of == "of" && !(before == "the" && self.word(at) == "most") && DETERMINERS.contains(&next.as_str())
    }
}
