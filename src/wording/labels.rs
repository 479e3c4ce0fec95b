//! The short labels of the terminal report; a field has a text in every language, or this does not compile.

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
};
