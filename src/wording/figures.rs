//! Numbers, dates and quantities that differ.

use super::Said;
use super::readings::reading;
use crate::compare::Fault;
use crate::settings::Ui;

/// In English.
pub(super) fn english(source: Option<&Said>, target: Option<&Said>, fault: Fault) -> String {
    let said = |side: Option<&Said>| side.map(|said| told(said, Ui::English));
    match (said(source), said(target)) {
        (Some(source), Some(target)) => match fault {
            Fault::Value(Some(ratio)) if ratio >= 9.99 => format!("{source}, but {target}: off by {}", times(ratio)),
            Fault::Unit => format!("{source}, but {target}: another unit"),
            Fault::Conversion => format!("{source}, but {target}: the conversion is off"),
            Fault::Bound => format!("{source}, but {target}: the other direction"),
            Fault::Nuance => format!("{source}, but {target}: one falls short of it, the other exceeds it"),
            _ => format!("{source}, but {target}"),
        },
        (Some(source), None) => format!("{source} has no equal in the target"),
        (None, Some(target)) => format!("{target} has no equal in the source"),
        (None, None) => String::new(),
    }
}

/// In Chinese.
pub(super) fn chinese(source: Option<&Said>, target: Option<&Said>, fault: Fault) -> String {
    let said = |side: Option<&Said>| side.map(|said| told(said, Ui::Chinese));
    match (said(source), said(target)) {
        (Some(source), Some(target)) => match fault {
            Fault::Value(Some(ratio)) if ratio >= 9.99 => {
                format!("原文 {source}，译文 {target}：相差 {} 倍", times(ratio))
            }
            Fault::Unit => format!("原文 {source}，译文 {target}：单位不同"),
            Fault::Conversion => format!("原文 {source}，译文 {target}：换算有误"),
            Fault::Bound => format!("原文 {source}，译文 {target}：方向相反"),
            Fault::Nuance => format!("原文 {source}，译文 {target}：一个不足，一个超出"),
            _ => format!("原文 {source}，译文 {target}"),
        },
        (Some(source), None) => format!("原文 {source} 在译文中没有对应"),
        (None, Some(target)) => format!("译文 {target} 在原文中没有对应"),
        (None, None) => String::new(),
    }
}

/// What a text says and, where that is not the same, how it is read.
fn told(said: &Said, ui: Ui) -> String {
    let read = reading(&said.reading, ui);
    if said.text == read { read } else { format!("{} = {read}", said.text) }
}

/// A ratio as a reader says it: 10, 1000, 2.5.
fn times(ratio: f64) -> String {
    if (ratio - ratio.round()).abs() < 0.05 { format!("{ratio:.0}") } else { format!("{ratio:.1}") }
}
