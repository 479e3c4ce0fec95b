//! What is wrong with a literal.

use crate::facts::LiteralKind;

/// In English.
pub(super) fn english(kind: LiteralKind, source: Option<&str>, target: Option<&str>) -> String {
    let kind = match kind {
        LiteralKind::Url => "address",
        LiteralKind::Mail => "e-mail address",
        LiteralKind::Placeholder => "placeholder",
        LiteralKind::Tag => "tag",
        LiteralKind::Code => "code",
        LiteralKind::Handle => "account",
        LiteralKind::Path => "path",
    };
    match (source, target) {
        (Some(source), Some(target)) => format!("the {kind} is {source} in the source, and {target} here"),
        (Some(source), None) => format!("the {kind} {source} is missing"),
        (None, target) => format!("the {kind} {} is not in the source", target.unwrap_or_default()),
    }
}

/// In Chinese.
pub(super) fn chinese(kind: LiteralKind, source: Option<&str>, target: Option<&str>) -> String {
    let kind = match kind {
        LiteralKind::Url => "网址",
        LiteralKind::Mail => "电子邮件地址",
        LiteralKind::Placeholder => "占位符",
        LiteralKind::Tag => "标签",
        LiteralKind::Code => "型号",
        LiteralKind::Handle => "账号",
        LiteralKind::Path => "路径",
    };
    match (source, target) {
        (Some(source), Some(target)) => format!("原文的{kind}是 {source}，此处却是 {target}"),
        (Some(source), None) => format!("缺少{kind} {source}"),
        (None, target) => format!("{kind} {} 在原文中没有", target.unwrap_or_default()),
    }
}
