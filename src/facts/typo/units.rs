//! A sentence as words of the dictionary and single characters between them.

use super::meant::{has_twin, is_slip};
use crate::document::{Document, TokenKind};
use crate::facts::words::Words;
use crate::text::HanSet;
use crate::text::ViewSpan;
use crate::text::chars::is_han;

/// Characters that stand alone in every text: no slip shows there.
#[rustfmt::skip]
const ALONE: [char; 159] = [
    '的', '了', '着', '过', '地', '得', '和', '与', '及', '或', '而', '在', '于', '是', '有', '为', '以',
    '不', '没', '未', '无', '也', '都', '就', '还', '又', '再', '才', '只', '仅', '将', '把', '被', '让',
    '给', '对', '从', '向', '到', '自', '由', '因', '但', '若', '如', '虽', '可', '能', '会', '要', '想',
    '应', '该', '已', '曾', '正', '之', '其', '这', '那', '此', '每', '各', '某', '个', '们', '我', '你',
    '他', '她', '它', '您', '咱', '谁', '何', '哪', '并', '且', '则', '却', '即', '既', '所', '者', '等',
    '很', '太', '更', '最', '越', '极', '较', '非', '共', '总', '约', '近', '超', '逾', '内', '外', '中',
    '前', '后', '上', '下', '里', '间', '时', '年', '月', '日', '号', '一', '二', '三', '四', '五', '六',
    '七', '八', '九', '十', '百', '千', '万', '亿', '零', '两', '几', '数', '第', '半', '多', '余', '双',
    '来', '去', '说', '称', '做', '用', '像', '按', '据', '靠', '经', '随', '当', '往', '同', '跟', '吧',
    '吗', '呢', '啊', '呀', '嘛', '哦',
];

static STANDS_ALONE: HanSet = HanSet::of(&ALONE);

/// Whether `c` stands alone in every text.
pub(super) fn stands_alone(c: char) -> bool {
    STANDS_ALONE.contains(c)
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
    /// Whether it stands alone in every text, and yet may be taken for another.
    suspect: bool,
}

/// A sentence as words of the dictionary and single characters between them.
#[derive(Default)]
pub(super) struct Units {
    pub(super) list: Vec<Unit>,
}

impl Unit {
    /// Whether it is made of Han characters.
    pub(super) fn is_han(&self) -> bool {
        self.han
    }

    /// Whether it is a character that stands alone in every text and looks like no other.
    pub(super) fn stands_alone(&self) -> bool {
        self.is_single() && !self.doubtful && !self.suspect
    }

    /// Whether a wrong character may stand there.
    pub(super) fn is_doubtful(&self) -> bool {
        self.doubtful
    }

    /// Whether it is a single Han character.
    pub(super) fn is_single(&self) -> bool {
        // Han characters are three bytes, rare ones four; two are six.
        self.han && self.view.end - self.view.start <= 4
    }
}

impl Units {
    /// Reads a sentence; returns whether any of its characters is doubtful.
    pub(super) fn read(&mut self, document: &Document, sentence: usize, words: &Words) -> bool {
        self.list.clear();
        let text = document.paragraphs[document.sentences[sentence].paragraph].view.text();
        for number in document.sentences[sentence].tokens.clone() {
            let token = document.tokens[number];
            let word = &text[token.view.range()];
            let han = token.kind == TokenKind::Word && word.starts_with(is_han);
            if !han || words.knows(number) && !is_slip(word) {
                self.list.push(Unit { view: token.view, han, doubtful: false, suspect: false });
                continue;
            }
            for (at, c) in word.char_indices() {
                let start = token.view.start + at;
                let view = ViewSpan::new(start, start + c.len_utf8());
                self.list.push(Unit {
                    view,
                    han: is_han(c),
                    doubtful: is_han(c) && !stands_alone(c),
                    suspect: stands_alone(c) && has_twin(c),
                });
            }
        }
        self.list.iter().any(|unit| unit.doubtful || unit.suspect)
    }

    /// Whether another doubtful character touches `view`: a longer name or term that the dictionary does not have.
    pub(super) fn goes_on(&self, view: ViewSpan) -> bool {
        self.list.iter().any(|unit| unit.doubtful && (unit.view.end == view.start || unit.view.start == view.end))
    }

    /// The indices of the characters that may be wrong.
    pub(super) fn doubtful(&self) -> impl Iterator<Item = usize> {
        self.list.iter().enumerate().filter(|(_, unit)| unit.doubtful || unit.suspect).map(|(at, _)| at)
    }
}
