//! Numbers of a sentence that do not come to what it says.

use super::message::Sum;

/// In English.
pub(super) fn english(sum: &Sum) -> String {
    match sum {
        Sum::TimesMore { parts: [whole, part], claim, comes_to, says, added } => {
            format!("{whole} is {comes_to} times {part}, but {claim} more makes {says} times; it is {added} times more")
        }
        Sum::Change { ends: [from, to], claim, comes_to } => {
            format!("from {from} to {to} is {comes_to}%, not {claim}")
        }
        Sum::Rest { parts, comes_to } => format!("{} come to {comes_to}%, which leaves no rest", parts.join(", ")),
    }
}

/// In Chinese.
pub(super) fn chinese(sum: &Sum) -> String {
    match sum {
        Sum::TimesMore { parts: [whole, part], claim, comes_to, says, added } => {
            format!("{whole} 是 {part} 的 {comes_to} 倍，而“{claim}”意为 {says} 倍；应为多 {added} 倍")
        }
        Sum::Change { ends: [from, to], claim, comes_to } => {
            format!("从 {from} 到 {to} 变化 {comes_to}%，不是 {claim}")
        }
        Sum::Rest { parts, comes_to } => format!("{} 合计 {comes_to}%，没有剩余部分", parts.join("、")),
    }
}
