//! Negations in Chinese.

use super::scan::{Sentence, Word};
use super::{Force, english};
use crate::document::{Document, TokenKind};
use crate::text::ViewSpan;
use crate::text::{HanSet, WordList};
use std::sync::LazyLock;

/// Words that deny what follows them.
#[rustfmt::skip]
const NEGATORS: &[&str] = &[
    "不", "不会", "不信", "不再", "不准", "不可", "不可能", "不应", "不得", "不必", "不想", "不愿", "不敢", "不是", "不曾", "不用", "不肯", "不能", "不要", "不许", "不该",
    "从不", "从未", "从来不", "从没", "决不", "尚无", "尚未", "并不", "并不是", "并无", "并未", "并没有", "并非", "并非是", "无人", "无法", "无意", "无权", "无需", "无须", "暂无", "未", "未曾", "未有", "未能", "毫不", "毫无", "永不",
    "没", "没人", "没法", "没有", "没能", "绝不", "绝不会", "绝非", "还没", "还没有",
];

/// Those of them that begin a longer word with what they deny.
const BEGINNINGS: [&str; 13] =
    ["并不", "并非", "并未", "并无", "绝不", "决不", "从不", "从未", "尚未", "未能", "无法", "没有", "不会"];

/// Words with characters of negation that mean nothing of the kind.
#[rustfmt::skip]
const INNOCENT: &[&str] = &[
    "不过", "个别", "人才", "停车", "停车场", "刚才", "别人", "别墅", "别的", "区别", "反应", "反映", "反馈", "只要", "告别", "国防", "国防部", "多少", "大多数",
    "天才", "天空", "太空", "少女", "少年", "差异", "差距", "性别", "才华", "才能", "截止", "无数", "未来", "消息", "消费", "消费者", "消防", "消防员", "灾难", "特别", "特别是",
    "空中", "空军", "空气", "空间", "等级", "级别", "绝大多数", "绝大部分", "绝对", "航空", "航空公司", "距离", "身分", "退休", "难民", "零售", "零售商", "非常", "非洲",
    "青少年", "免疫", "免疫力", "免疫系统", "免费", "非政府", "非政府组织", "分别", "类别", "防守", "防御", "出色", "为止",
    "举止", "少校", "少将", "少量", "未婚夫", "未婚妻", "没收", "淹没", "沉没", "埋没", "吞没", "无人机", "无线", "无线电", "无线网络",
    "空调", "空袭", "上空", "夜空", "高空", "低空", "空域", "领空", "空运", "真空", "星空", "差别", "出差", "时差", "误差", "温差", "偏差",
    "难民营", "防务", "防空", "防线", "防疫", "边防", "国防军", "抵达", "抵押", "抵押贷款", "零件", "零食", "戒指", "警戒", "戒备", "戒备森严",
    "隐私", "识别", "辨别", "鉴别", "派别", "送别", "离子", "反弹", "反恐", "反复", "反思", "退役", "退伍", "退伍军人", "消化", "消毒", "消耗",
    "除夕", "是非", "停泊", "停靠", "稀土",
];

/// Ends of words that say without a negator that nothing changes or happens.
static UNCHANGED: [&str; 17] = [
    "放下", "一致", "相同", "同样", "一样", "保持", "之前", "以前", "断开", "照旧", "关闭", "只有", "只能", "只剩",
    "唯有", "唯一", "仅有",
];

/// Words between a negator and what it denies.
#[rustfmt::skip]
const PASSED: &[&str] = &[
    "一", "一个", "一些", "一种", "了", "于", "些", "什么", "他", "他们", "任何", "会", "会再", "使", "再", "到",
    "去", "因", "在", "多", "太", "她", "就", "很", "想", "成", "我", "我们", "把握", "是", "是因为", "有", "有人",
    "有任何", "来", "比", "的", "真", "能", "能够", "自己", "被", "让", "该", "起", "过", "这", "这样", "这种", "那",
    "那么", "那样", "都", "里", "随", "需", "可以", "应该", "应", "得", "可", "并", "已", "已经", "立即", "完全",
    "真正", "得以", "进行", "通过", "以", "从", "及", "或", "要", "得到", "作出", "做出", "更", "更多", "其", "它",
    "它们", "她们", "你", "你们", "您", "此", "最后", "最终", "目前", "现在", "今天", "当时", "一直", "曾经", "真的",
    "直接", "同时", "一定", "肯定", "必然", "永远", "马上", "立刻", "轻易", "很快", "自动", "正式", "继续", "仍然",
    "仍", "还", "也", "再次", "其他", "所有", "本", "先",
];

/// Words before a noun that stands between a negator and its verb.
const OBJECTS: [&str; 10] = ["把", "将", "对", "向", "与", "和", "跟", "给", "为", "由"];

/// Words of a sentence that make its negators answer to something else than a plain denial.
const TURNS: [&str; 11] = ["吗", "么", "呢", "直到", "除非", "之前", "以前", "前", "要不是", "而是", "就是"];

/// What follows a negator in expressions that deny nothing.
#[rustfmt::skip]
const IDLE_BEFORE: &[&str] = &[
    "到", "足", "止", "超过", "低于", "少于", "多于", "高于", "下", "亚于", "逊于", "如", "及", "比", "同", "断", "久", "少", "多", "满", "远", "错", "一样", "仅", "只", "单", "光",
    "办法", "问题", "关系", "事", "什么", "说", "中", "间", "例外", "不", "没", "没有", "无", "非",
];

/// Modal verbs that are denied in one word with the negator: 不需要, 不可以.
const MODALS: [&str; 4] = ["需要", "可以", "能够", "应该"];

/// Words before a negator that take its force.
#[rustfmt::skip]
const IDLE_BEHIND: &[&str] = &[
    "最", "而", "是否", "不", "没", "没有", "无", "非", "未", "莫", "说", "看", "听", "找", "做", "拿", "买", "赶", "吃", "受", "猜", "认", "记", "忍", "靠", "等",
];

/// Reads a sentence; `words` is empty, and is filled with its words where they are needed.
pub(super) fn read(
    document: &Document,
    number: usize,
    words: &mut Vec<Word>,
    add: &mut impl FnMut(ViewSpan, Force, Vec<ViewSpan>),
) {
    let sentence = &document.sentences[number];
    let text = document.paragraphs[sentence.paragraph].view.text();
    let (mut depth, mut next) = (0_usize, sentence.tokens.start);
    // Most words have none of the characters that matter, which is cheaper to see than where the words begin.
    let matter = text[sentence.view.range()].char_indices().filter(|&(_, c)| matters(c));
    for at in matter.map(|(at, _)| sentence.view.start + at) {
        while next < sentence.tokens.end && document.tokens[next].view.end <= at {
            next += 1;
        }
        if next == sentence.tokens.end {
            break;
        }
        let token = document.tokens[next];
        if token.view.start > at {
            continue;
        }
        let (index, word) = (next - sentence.tokens.start, &text[token.view.range()]);
        next += 1;
        if token.kind != TokenKind::Word {
            match word {
                "(" | "[" => depth += 1,
                ")" | "]" => depth = depth.saturating_sub(1),
                _ => {}
            }
            continue;
        }
        match weigh(word) {
            Weight::Negator(length) => {
                if words.is_empty() {
                    words.extend(document.tokens[sentence.tokens.clone()].iter().map(Word::of_view));
                }
                let sentence = Sentence { text, words };
                let force = if depth > 0 || is_idle(sentence, index) { Force::Idle } else { Force::Plain };
                let (start, middle, end) = (token.view.start, token.view.start + length, token.view.end);
                let mut denied: Vec<ViewSpan> =
                    (middle < end).then(|| ViewSpan::new(middle, end)).into_iter().collect();
                denied.extend(scope(sentence, index));
                add(ViewSpan::new(start, middle), force, denied);
            }
            Weight::Idle => add(token.view, Force::Idle, Vec::new()),
            Weight::Implied => add(token.view, Force::Implied, Vec::new()),
            Weight::None => {}
        }
    }
}

/// What a word alone says of a denial.
enum Weight {
    /// It denies; bytes of the word that do.
    Negator(usize),
    /// The other language may say nothing of it.
    Idle,
    /// It can answer to a negator.
    Implied,
    None,
}

fn weigh(word: &str) -> Weight {
    if word.starts_with(|c: char| c.is_ascii()) {
        // An English negator that was copied answers to itself.
        let copied = word.len() < 10 && english::is_negator(&word.to_ascii_lowercase());
        return if copied { Weight::Idle } else { Weight::None };
    }
    if !word.contains(is_sign) {
        return if is_unchanged(word) { Weight::Implied } else { Weight::None };
    }
    let first = word.chars().next().unwrap_or('\0');
    if NEGATORS_HERE.with(first).any(|negator| *negator == word) {
        return Weight::Negator(word.len());
    }
    match BEGINNINGS.iter().find(|start| word.starts_with(**start)) {
        Some(start) => Weight::Negator(start.len()),
        None if word == "无" => Weight::Idle,
        None if INNOCENT_HERE.with(first).any(|other| *other == word) || is_name(word) => Weight::None,
        None => Weight::Implied,
    }
}

/// Whether a word has its sign of negation for its sound: 莫斯科.
fn is_name(word: &str) -> bool {
    word.chars().nth(2).is_some() && !word.contains(|c| c != '莫' && is_sign(c))
}

/// Whether a word says that something stays as it is, which the other language may deny to change.
fn is_unchanged(word: &str) -> bool {
    let last = word.chars().next_back().unwrap_or('\0');
    UNCHANGED_HERE.with(last).any(|end| word.ends_with(end))
}

/// [`NEGATORS`], [`INNOCENT`] and [`PASSED`] by their first characters, [`UNCHANGED`] by the last ones.
static NEGATORS_HERE: LazyLock<WordList<&str>> = LazyLock::new(|| WordList::by_first(NEGATORS, |word| word));
static INNOCENT_HERE: LazyLock<WordList<&str>> = LazyLock::new(|| WordList::by_first(INNOCENT, |word| word));
static PASSED_HERE: LazyLock<WordList<&str>> = LazyLock::new(|| WordList::by_first(PASSED, |word| word));
static UNCHANGED_HERE: LazyLock<WordList<&str>> = LazyLock::new(|| WordList::by_last(&UNCHANGED, |word| word));

/// Characters of words that may mean that something is not so, or only so far.
#[rustfmt::skip]
const SIGNS: [char; 52] = [
    '不', '没', '未', '非', '无', '否', '别', '勿', '莫', '毋', '免', '避', '防', '拒', '禁', '止', '缺', '乏', '失', '难', '反', '少', '除',
    '差', '错', '违', '停', '罕', '绝', '弃', '消', '阻', '离', '脱', '丢', '忘', '空', '零', '盲', '败', '误', '戒', '退', '抵', '逃', '瞒', '渺',
    '稀', '聋', '哑', '瞎', '隐',
];
static IS_SIGN: HanSet = HanSet::of(&SIGNS);

fn is_sign(c: char) -> bool {
    IS_SIGN.contains(c)
}

/// The last characters of `UNCHANGED`.
static ENDS: HanSet = HanSet::of(&['下', '致', '同', '样', '持', '前', '开', '旧', '闭', '有', '能', '剩', '一']);

/// Whether a word with `c` may deny something, answer to a denial or enclose one.
fn matters(c: char) -> bool {
    is_sign(c) || ENDS.contains(c) || c.is_ascii_alphabetic() || matches!(c, '(' | ')' | '[' | ']')
}

/// Whether a negator denies nothing that the other language must deny.
fn is_idle(sentence: Sentence<'_>, at: usize) -> bool {
    let (last, word, next) = (sentence.before(at, 1), sentence.word(at), sentence.word(at + 1));
    let bare = matches!(word, "不" | "没" | "没有" | "未");
    let offered = !last.is_empty()
        && (bare && next.starts_with(last)
            || word.strip_prefix('不').is_some_and(|rest| !rest.is_empty() && last.ends_with(rest)));
    let ends = next.is_empty() || is_boundary(next);
    let counted = sentence.words.get(at + 1).is_some_and(|next| next.kind == TokenKind::Number);
    // 不合适的 is an adjective, which the other language may have without a negation.
    let adjective = bare && sentence.word(at + 2) == "的" && !MODALS.contains(&next);
    let turns = || (0..sentence.words.len()).any(|k| TURNS.contains(&sentence.word(k)));
    offered
        || ends
        || counted
        || adjective
        || IDLE_BEFORE.contains(&next)
        || next.starts_with(['只', '仅', '单', '光'])
        || IDLE_BEHIND.contains(&last) && !(last == "是否" && MODALS.contains(&next))
        || sentence.asks()
        || turns()
}

/// The nearest words behind the negator that say what is denied.
fn scope(sentence: Sentence<'_>, at: usize) -> Vec<ViewSpan> {
    let passed = |word: &str| PASSED_HERE.with(word.chars().next().unwrap_or('\0')).any(|other| *other == word);
    sentence.scope(at, |word| is_boundary(word) || OBJECTS.contains(&word), |word| !passed(word))
}

/// Whether a clause ends here.
fn is_boundary(word: &str) -> bool {
    matches!(word, "," | ";" | ":" | "。" | "!" | "?" | "(" | ")" | "—" | "——" | "、" | "”" | "」")
}

#[cfg(test)]
mod tests {
    use super::{BEGINNINGS, NEGATORS, UNCHANGED, is_unchanged, matters};

    #[test]
    fn every_word_that_matters_is_seen_by_a_character() {
        for word in NEGATORS.iter().chain(&UNCHANGED).chain(&BEGINNINGS).chain(&["无"]) {
            assert!(word.chars().any(matters), "{word}");
        }
        assert!(UNCHANGED.iter().all(|word| is_unchanged(word)));
        assert!(!matters('茶'));
    }
}
