//! A sentence as words of the dictionary and single characters between them.

use crate::document::{Document, TokenKind};
use crate::lexicon::Lexicon;
use crate::text::ViewSpan;
use crate::text::chars::is_han;

/// Characters that stand alone in every text: no slip shows there.
const ALONE: &str = "的了着过地得和与及或而在于是有为以不没未无也都就还又再才只仅将把被让给对从向到自由因但若如虽可能会要想应该已曾正\
    之其这那此每各某个们我你他她它您咱谁何哪并且则却即既所者等很太更最越极较非共总约近超逾内外中前后上下里间时年月日号\
    一二三四五六七八九十百千万亿零〇两几数第半多余双来去说称做用像按据靠经由随当往同跟吧吗呢啊呀嘛哦";

/// Whether `c` stands alone in every text.
pub(super) fn stands_alone(c: char) -> bool {
    ALONE.contains(c)
}

/// A word of the dictionary, or a single character.
#[derive(Clone, Copy, Debug)]
pub(super) struct Unit {
    /// Bytes of the view of the paragraph.
    pub(super) view: ViewSpan,
    /// Whether it is made of Han characters.
    han: bool,
    /// Whether a wrong character may stand there.
    doubtful: bool,
}

/// A sentence as words of the dictionary and single characters between them.
#[derive(Default)]
pub(super) struct Units {
    pub(super) list: Vec<Unit>,
}

impl Unit {
    /// Whether it is a single Han character.
    pub(super) fn is_single(&self) -> bool {
        // Han characters are three bytes, rare ones four; two are six.
        self.han && self.view.end - self.view.start <= 4
    }
}

impl Units {
    /// Reads a sentence; returns whether any of its characters is doubtful.
    pub(super) fn read(&mut self, document: &Document, sentence: usize, lexicon: &Lexicon) -> bool {
        self.list.clear();
        let text = document.paragraphs[document.sentences[sentence].paragraph].view.text();
        for token in &document.tokens[document.sentences[sentence].tokens.clone()] {
            let word = &text[token.view.range()];
            let han = token.kind == TokenKind::Word && word.starts_with(is_han);
            let single = han && word.chars().nth(1).is_none();
            if !han || !single && lexicon.segmenter.knows(word) {
                self.list.push(Unit { view: token.view, han, doubtful: false });
                continue;
            }
            for (at, c) in word.char_indices() {
                let start = token.view.start + at;
                let view = ViewSpan::new(start, start + c.len_utf8());
                self.list.push(Unit { view, han: is_han(c), doubtful: is_han(c) && !stands_alone(c) });
            }
        }
        self.list.iter().any(|unit| unit.doubtful)
    }

    /// The indices of the characters that may be wrong.
    pub(super) fn doubtful(&self) -> impl Iterator<Item = usize> {
        self.list.iter().enumerate().filter(|(_, unit)| unit.doubtful).map(|(at, _)| at)
    }
}
