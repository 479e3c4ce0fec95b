//! The short labels of the terminal report and of the difference between two versions; a field has a text in every language, or this does not compile.

use crate::settings::Ui;

/// Short labels.
pub struct Labels {
    /// Above what is only to be verified.
    pub to_verify: &'static str,
    /// Of an article without findings.
    pub no_findings: &'static str,
    /// Above the findings over several articles.
    pub over_all: &'static str,
    /// Before the values that are compared.
    pub values: &'static str,
    /// Before a reason.
    pub because: &'static str,
    /// Before a suggestion.
    pub suggest: &'static str,
    /// Before what a finding explains.
    pub holds: &'static str,
    /// Before the reason why a file was not read.
    pub failed: &'static str,
    /// Above findings that only the later version has, only the earlier, both.
    pub changes: [&'static str; 3],
    /// Above translations whose source was changed.
    pub stale: &'static str,
    /// Before the earlier source, the later one, the translation that stayed; as wide as each other.
    pub texts: [&'static str; 3],
    /// Of a source that is gone.
    pub nothing: &'static str,
}

/// The labels in one language.
pub fn labels(ui: Ui) -> &'static Labels {
    match ui {
        Ui::English => &ENGLISH,
        Ui::Chinese => &CHINESE,
    }
}

const ENGLISH: Labels = Labels {
    to_verify: "To verify",
    no_findings: "no findings",
    over_all: "Over all articles",
    values: "values",
    because: "because",
    suggest: "suggest",
    holds: "holds",
    failed: "could not be checked: ",
    changes: ["New", "Fixed", "Still there"],
    stale: "Stale: the source changed, its translation did not",
    texts: ["was  ", "is   ", "still"],
    nothing: "(nothing)",
};

const CHINESE: Labels = Labels {
    to_verify: "待核实",
    no_findings: "未发现问题",
    over_all: "跨篇问题",
    values: "对照",
    because: "依据",
    suggest: "建议",
    holds: "含",
    failed: "无法检查：",
    changes: ["新出现", "已修正", "仍存在"],
    stale: "待更新：原文已改，译文未改",
    texts: ["原为", "现为", "译文"],
    nothing: "（已删）",
};
