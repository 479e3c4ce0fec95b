//! The names of the checks in Chinese; in English their own summary says it.

use crate::settings::Ui;

/// What a check looks for, in a few words; `name` itself in English and for a check without a Chinese title.
pub fn title(ui: Ui, name: &'static str) -> &'static str {
    let known = TITLES.iter().find(|(check, _)| ui == Ui::Chinese && *check == name);
    known.map_or(name, |(_, title)| title)
}

const TITLES: &[(&str, &str)] = &[
    ("unrelated-texts", "非对应文本"),
    ("omission", "漏译"),
    ("addition", "增译"),
    ("untranslated", "未译"),
    ("order-change", "语序调动"),
    ("number-mismatch", "数字不符"),
    ("name-mismatch", "译名不符"),
    ("name-variation", "译名不一致"),
    ("name-unverified", "译名待核"),
    ("quotation-mismatch", "引语不符"),
    ("negation-mismatch", "否定不符"),
    ("strength-shift", "语气轻重不符"),
    ("literal-mismatch", "原样内容不符"),
    ("term-mismatch", "术语不符"),
    ("inconsistent-term", "术语不一致"),
    ("date-mismatch", "日期不符"),
    ("quantity-mismatch", "数量单位不符"),
    ("arithmetic", "算术有误"),
    ("mixed-script", "简繁混用"),
    ("mixed-region", "地区用词混用"),
    ("truncated-paragraph", "段落中断"),
    ("repeated-words", "词语重复"),
    ("likely-typo", "疑似错字"),
    ("stray-digit", "多余数字"),
    ("punctuation-width", "标点全半角"),
];

#[cfg(test)]
mod tests {
    use super::title;
    use crate::settings::Ui;

    #[test]
    fn titles_are_chinese() {
        assert_eq!(title(Ui::Chinese, "omission"), "漏译");
        assert_eq!(title(Ui::English, "omission"), "omission");
        assert_eq!(title(Ui::Chinese, "another"), "another");
    }
}
