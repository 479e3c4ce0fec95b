//! The words of the workbook.

use crate::settings::Ui;

/// The name of a sheet or column, or a word of a cell, in the language of the interface; what has no Chinese stays.
pub(crate) fn sheet_word(ui: Ui, english: &'static str) -> &'static str {
    let known = WORDS.iter().find(|(word, _)| ui == Ui::Chinese && *word == english);
    known.map_or(english, |(_, chinese)| chinese)
}

const WORDS: [(&str, &str); 31] = [
    ("Articles", "文章"),
    ("Checks", "检查项"),
    ("Translators", "译者"),
    ("Findings", "问题"),
    ("source", "原文文件"),
    ("target", "译文文件"),
    ("translator", "译者"),
    ("articles", "文章数"),
    ("words", "词数"),
    ("critical", "致命"),
    ("major", "严重"),
    ("minor", "次要"),
    ("to verify", "待核"),
    ("penalty", "扣分"),
    ("score", "得分"),
    ("result", "结果"),
    ("check", "检查项"),
    ("category", "类别"),
    ("id", "编号"),
    ("severity", "级别"),
    ("file", "文件"),
    ("line", "行"),
    ("message", "说明"),
    ("source text", "原文"),
    ("target text", "译文"),
    ("source value", "原文数值"),
    ("target value", "译文数值"),
    ("suggestion", "建议"),
    ("pass", "合格"),
    ("fail", "不合格"),
    ("(not named)", "（未署名）"),
];
