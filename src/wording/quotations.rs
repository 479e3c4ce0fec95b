//! What is wrong with a quotation.

use super::message::Quoting;
use crate::compare::QuotationFault;

/// In English.
pub(super) fn english(quoting: &Quoting) -> String {
    match quoting {
        Quoting::Fault { fault, opening } => match fault {
            QuotationFault::Unclosed => format!("the quotation is opened and never closed: {opening}"),
            QuotationFault::Unopened => format!("the quotation is closed and never opened: {opening}"),
            QuotationFault::Lost => format!("quoted in the source, without quotation marks here: {opening}"),
            QuotationFault::Invented => format!("quoted here, and not in the source: {opening}"),
            QuotationFault::Shorter => format!("inside a quotation in the source, and outside it here: {opening}"),
            QuotationFault::Longer => format!("inside a quotation here, and outside it in the source: {opening}"),
            QuotationFault::Habit(lost, all) => {
                format!(
                    "{lost} of {all} spoken quotations of the source stand without quotation marks, first: {opening}"
                )
            }
        },
        Quoting::Turned { count: 1 } => "a quotation mark faces the wrong way".to_owned(),
        Quoting::Turned { count } => format!("{count} quotation marks face the wrong way"),
    }
}

/// In Chinese.
pub(super) fn chinese(quoting: &Quoting) -> String {
    match quoting {
        Quoting::Fault { fault, opening } => match fault {
            QuotationFault::Unclosed => format!("引号只有前半，没有后半：{opening}"),
            QuotationFault::Unopened => format!("引号只有后半，没有前半：{opening}"),
            QuotationFault::Lost => format!("原文是直接引语，此处没有引号：{opening}"),
            QuotationFault::Invented => format!("此处是直接引语，原文没有引号：{opening}"),
            QuotationFault::Shorter => format!("原文在引号之内，此处在引号之外：{opening}"),
            QuotationFault::Longer => format!("此处在引号之内，原文在引号之外：{opening}"),
            QuotationFault::Habit(lost, all) => {
                format!("原文 {all} 处直接引语中有 {lost} 处没有引号，首见于：{opening}")
            }
        },
        Quoting::Turned { count } => format!("{count} 个引号方向有误"),
    }
}
