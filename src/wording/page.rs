//! What the page of the HTML report says, by what it says in English.

use crate::settings::Ui;

/// What stands in the page itself, in English and in Chinese.
const PAGE: &[(&str, &str)] = &[
    ("Skip to the texts", "跳到正文"),
    ("Article", "文章"),
    ("Findings reviewed", "已审阅的问题"),
    ("Review", "审阅"),
    ("Previous finding (k)", "上一处 (k)"),
    ("Previous finding", "上一处"),
    ("Next finding (j)", "下一处 (j)"),
    ("Next finding", "下一处"),
    ("Undo (u)", "撤销 (u)"),
    ("Undo", "撤销"),
    ("Save the decisions file (s)", "保存审阅决定 (s)"),
    ("Save decisions", "保存决定"),
    ("More", "更多"),
    ("Your name", "您的姓名"),
    ("for the decisions file", "写入决定文件"),
    ("Copy decisions", "复制决定"),
    ("Load decisions…", "载入决定…"),
    ("Correct pairs", "修正句对"),
    ("Save corrected pairs", "保存修正的句对"),
    ("Theme: as the system", "主题：随系统"),
    ("Keys and help (?)", "按键与帮助 (?)"),
    ("Filters", "筛选"),
    ("Severity", "严重程度"),
    ("Check", "检查"),
    ("All checks", "所有检查"),
    ("Status", "状态"),
    ("Open and decided", "未决和已决"),
    ("Open", "未决"),
    ("Accepted", "已接受"),
    ("Dismissed", "已忽略"),
    ("Not in the baseline", "不在基线中"),
    ("Only paragraphs with findings", "只看有问题的段落"),
    ("This page needs its script to show the texts.", "本页需要运行脚本才能显示正文。"),
    ("correct as it is", "译文无误"),
    ("same meaning, other words", "意思相同，用词不同"),
    ("house style", "符合本刊体例"),
    ("wanted by the editor", "编辑要求如此"),
    ("the source is wrong", "原文有误"),
    ("Keys", "按键"),
    ("next finding", "下一处"),
    ("previous finding", "上一处"),
    ("accept: the finding is right", "接受：问题属实"),
    ("dismiss, with a reason", "忽略，并写明理由"),
    ("comment; the finding stays open", "批注；问题仍未决"),
    ("undo the last decision", "撤销上一个决定"),
    ("save the decisions file", "保存决定文件"),
    ("go to the filters", "转到筛选"),
    ("leave a form, close a finding", "离开表单，收起问题"),
    ("this help", "本帮助"),
    ("Decisions stay in this browser until they are saved as a file.", "决定在存成文件之前只留在本浏览器中。"),
    ("leaves out what was dismissed.", "会略去已忽略的问题。"),
    ("Corrected pairs are read back by", "修正的句对由此读回："),
    ("Use keys of one letter", "使用单字母按键"),
    ("Close", "关闭"),
];

/// What its script says; `{0}` and `{1}` are the places of values.
const PHRASES: &[(&str, &str)] = &[
    ("in the baseline", "已在基线中"),
    ("Translation", "译文"),
    ("Source", "原文"),
    ("Suggestion ", "建议 "),
    ("Evidence", "依据"),
    ("Accept", "接受"),
    ("Dismiss…", "忽略…"),
    ("Comment…", "批注…"),
    ("Explained by this finding", "此处连带的问题"),
    ("No further finding.", "后面没有了。"),
    ("No earlier finding.", "前面没有了。"),
    ("accepted", "已接受"),
    ("dismissed", "已忽略"),
    ("comment", "批注"),
    ("{0} of {1} reviewed", "已审阅 {0} / {1}"),
    ("{0} of {1} reviewed.", "已审阅 {0} / {1}。"),
    ("no findings", "未发现问题"),
    ("{0} of {1} shown", "显示 {0} / {1}"),
    ("{0} open · duizhao 对照", "{0} 处未决 · duizhao 对照"),
    ("All {0} articles", "全部 {0} 篇文章"),
    ("Accepted. ", "已接受。"),
    ("Why is it dismissed?", "为何忽略？"),
    ("Comment", "批注"),
    ("Until (for ever when empty)", "有效期至（留空为永久）"),
    ("Dismiss", "忽略"),
    ("Keep", "保留"),
    ("Cancel", "取消"),
    ("Dismissed. ", "已忽略。"),
    ("Comment kept.", "批注已保留。"),
    ("Nothing to undo.", "没有可撤销的。"),
    ("Undone. ", "已撤销。"),
    ("{0} decisions saved as decisions.tsv.", "{0} 个决定已存为 decisions.tsv。"),
    ("{0} decisions copied.", "已复制 {0} 个决定。"),
    ("The browser does not let this page copy; save the file instead.", "浏览器不允许本页复制，请改为保存文件。"),
    ("{0}:{1}: a conflict of version control.", "{0}:{1}：有版本控制的冲突。"),
    (
        "{0}:{1}: the first row names the columns, two of them id and decision.",
        "{0}:{1}：第一行须为列名，其中有 id 和 decision。",
    ),
    (
        "{0}:{1}: a row needs an id and one of accept, dismiss, comment.",
        "{0}:{1}：每行须有 id，以及 accept、dismiss、comment 之一。",
    ),
    ("{0} decisions loaded from {1}. ", "从 {1} 载入 {0} 个决定。"),
    ("as the system", "随系统"),
    ("light", "浅色"),
    ("dark", "深色"),
    ("Theme: {0}", "主题：{0}"),
    ("No finding is open; j opens the next.", "没有展开的问题；按 j 展开下一处。"),
    ("Over several articles", "跨篇问题"),
    ("Unlinked: each sentence stands alone.", "已拆开：每句各自独立。"),
    ("Split after the first sentence.", "已在第一句后断开。"),
    ("Merged into one pair.", "已合并为一对。"),
    ("Pairs of sentences", "句对"),
    ("no counterpart", "没有对应"),
    ("Choose pair {0}", "选择第 {0} 对"),
    ("{0}, pair {1}", "{0}，第 {1} 对"),
    ("Unlink", "拆开"),
    ("Take the pair apart", "拆开此对"),
    ("Split", "断开"),
    ("Split after the first sentence", "在第一句后断开"),
    ("Merge", "合并"),
    ("Merge with the next, or with all that are chosen", "与下一对合并，或与所有选中的合并"),
    ("Pairs of sentences: split, unlink or merge them.", "句对：可断开、拆开或合并。"),
    ("The texts with their findings.", "正文及其问题。"),
    ("Corrected pairs saved as links.tsv.", "修正的句对已存为 links.tsv。"),
    ("{0}: no counterpart", "{0}：没有对应"),
    ("Findings", "问题"),
    ("A text without its translation.", "只有一种语言的文本，没有译文。"),
    ("These two texts hardly match: they may not translate each other.", "两篇文字几乎对不上，可能并非互为译文。"),
];

/// `english`, which stands in the page itself, as it is said in the language `ui`.
pub(crate) fn say(english: &str, ui: Ui) -> &str {
    let known = PAGE.iter().find(|(one, _)| ui == Ui::Chinese && *one == english);
    known.map_or(english, |(_, chinese)| chinese)
}

/// What the script says in the language `ui`, by what it says in English; nothing in English.
pub(crate) fn phrases(ui: Ui) -> &'static [(&'static str, &'static str)] {
    match ui {
        Ui::English => &[],
        Ui::Chinese => PHRASES,
    }
}

/// The tag of the language that a page is in.
pub(crate) fn tag(ui: Ui) -> &'static str {
    match ui {
        Ui::English => "en",
        Ui::Chinese => "zh-Hans",
    }
}
