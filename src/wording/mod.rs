//! What duizhao says, in each language it speaks: labels here and in `labels`, whole sentences in `summary`.

mod arithmetic;
mod checks;
mod chinese;
mod english;
mod figures;
mod labels;
mod literals;
mod message;
pub(crate) mod page;
mod quotations;
mod readings;
mod sheets;
mod summary;
mod typos;

pub use checks::title;
pub use labels::{Labels, labels};
pub(crate) use message::{Message, Naming, Passage, Quoting, Said, Stretch, Sum};
pub(crate) use sheets::sheet_word;
pub use summary::{Counted, Noun};

use crate::document::Document;
use crate::finding::{Category, Severity};
use crate::settings::Ui;
use crate::text::Lang;
use crate::text::Variant;

/// A severity as a reader sees it.
pub fn severity(ui: Ui, severity: Severity) -> &'static str {
    match (ui, severity) {
        (Ui::English, _) => severity.name(),
        (Ui::Chinese, Severity::Neutral) => "待核",
        (Ui::Chinese, Severity::Minor) => "次要",
        (Ui::Chinese, Severity::Major) => "严重",
        (Ui::Chinese, Severity::Critical) => "致命",
    }
}

/// An MQM type with its family.
pub fn category(ui: Ui, category: Category) -> &'static str {
    match (ui, category) {
        (Ui::English, _) => category.path(),
        (Ui::Chinese, Category::Mistranslation) => "准确性/误译",
        (Ui::Chinese, Category::Omission) => "准确性/漏译",
        (Ui::Chinese, Category::Addition) => "准确性/增译",
        (Ui::Chinese, Category::Untranslated) => "准确性/未译",
        (Ui::Chinese, Category::Inconsistent) => "术语/不一致",
        (Ui::Chinese, Category::WrongTerm) => "术语/错用",
        (Ui::Chinese, Category::Spelling) => "语言/错别字",
        (Ui::Chinese, Category::Punctuation) => "语言/标点",
        (Ui::Chinese, Category::Grammar) => "语言/语法",
        (Ui::Chinese, Category::Locale) => "地区规范/用法",
    }
}

/// The language of a text.
pub fn language(ui: Ui, document: &Document) -> &'static str {
    match (ui, document.lang, document.variant) {
        (Ui::English, ..) => document.name(),
        (Ui::Chinese, Lang::English, _) => "英文",
        (Ui::Chinese, Lang::Chinese, Variant::Simplified) => "中文（简体）",
        (Ui::Chinese, Lang::Chinese, Variant::Traditional) => "中文（繁体）",
    }
}
