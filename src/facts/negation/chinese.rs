//! Negations in Chinese.

use super::scan::Sentence;
use super::{Force, english};
use crate::document::TokenKind;
use crate::text::CharacterSet;
use crate::text::ViewSpan;

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
];

/// Ends of words that say without a negator that nothing changes or happens.
const UNCHANGED: [&str; 17] = [
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

/// Words before a negator that take its force.
#[rustfmt::skip]
const IDLE_BEHIND: &[&str] = &[
    "最", "而", "是否", "不", "没", "没有", "无", "非", "未", "莫", "说", "看", "听", "找", "做", "拿", "买", "赶", "吃", "受", "猜", "认", "记", "忍", "靠", "等",
];

/// Reads a sentence.
pub(super) fn read(sentence: Sentence<'_>, add: &mut impl FnMut(ViewSpan, Force, Vec<ViewSpan>)) {
    let mut depth = 0_usize;
    for (at, token) in sentence.words.iter().enumerate() {
        let word = sentence.word(at);
        if token.kind != TokenKind::Word {
            match word {
                "(" | "[" => depth += 1,
                ")" | "]" => depth = depth.saturating_sub(1),
                _ => {}
            }
            continue;
        }
        let (start, view) = (word.chars().next(), token.view);
        if start.is_some_and(|c| c.is_ascii()) {
            // An English negator that was copied answers to itself.
            if word.len() < 10 && english::is_negator(&word.to_ascii_lowercase()) {
                add(view, Force::Idle, Vec::new());
            }
        } else if word.contains(is_sign) {
            let force = || if depth > 0 || is_idle(sentence, at) { Force::Idle } else { Force::Plain };
            if NEGATORS.contains(&word) {
                add(view, force(), scope(sentence, at));
            } else if let Some(start) = BEGINNINGS.iter().find(|start| word.starts_with(**start)) {
                let middle = view.start + start.len();
                let mut words = vec![ViewSpan::new(middle, view.end)];
                words.extend(scope(sentence, at));
                add(ViewSpan::new(view.start, middle), force(), words);
            } else if word == "无" {
                add(view, Force::Idle, Vec::new());
            } else if !INNOCENT.contains(&word) {
                add(view, Force::Implied, Vec::new());
            }
        } else if is_unchanged(word) {
            add(view, Force::Implied, Vec::new());
        }
    }
}

/// Whether a word says that something stays as it is, which the other language may deny to change.
fn is_unchanged(word: &str) -> bool {
    // Most words end in another character, which is cheaper to see.
    let may_end =
        |c| matches!(c, '下' | '致' | '同' | '样' | '持' | '前' | '开' | '旧' | '闭' | '有' | '能' | '剩' | '一');
    word.ends_with(may_end) && UNCHANGED.iter().any(|end| word.ends_with(end))
}

/// Characters of words that may mean that something is not so, or only so far.
#[rustfmt::skip]
const SIGNS: [char; 53] = [
    '不', '没', '未', '非', '无', '否', '别', '勿', '莫', '毋', '弗', '免', '避', '防', '拒', '禁', '止', '缺', '乏', '失', '难', '反', '少', '除',
    '差', '错', '违', '停', '罕', '绝', '弃', '消', '阻', '离', '脱', '丢', '忘', '空', '零', '盲', '败', '误', '戒', '退', '抵', '逃', '瞒', '渺',
    '稀', '聋', '哑', '瞎', '隐',
];
/// The same, for a first look at every character of a text.
static MAY_SIGN: CharacterSet = CharacterSet::of(&SIGNS);

fn is_sign(c: char) -> bool {
    MAY_SIGN.may_have(c) && SIGNS.contains(&c)
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
    let adjective = bare && sentence.word(at + 2) == "的";
    let turns = || (0..sentence.words.len()).any(|k| TURNS.contains(&sentence.word(k)));
    offered
        || ends
        || counted
        || adjective
        || IDLE_BEFORE.contains(&next)
        || next.starts_with(['只', '仅', '单', '光'])
        || IDLE_BEHIND.contains(&last)
        || sentence.asks()
        || turns()
}

/// The nearest words behind the negator that say what is denied.
fn scope(sentence: Sentence<'_>, at: usize) -> Vec<ViewSpan> {
    sentence.scope(at, |word| is_boundary(word) || OBJECTS.contains(&word), |word| !PASSED.contains(&word))
}

/// Whether a clause ends here.
fn is_boundary(word: &str) -> bool {
    matches!(word, "," | ";" | ":" | "。" | "!" | "?" | "(" | ")" | "—" | "——" | "、" | "”" | "」")
}

#[cfg(test)]
mod tests {
    use super::{UNCHANGED, is_unchanged};

    #[test]
    fn every_word_is_seen_by_its_last_character() {
        for word in UNCHANGED {
            assert!(is_unchanged(word), "{word}");
        }
    }
}
