//! Numbers of a sentence that do not come to what it says.

use super::message::Message;

/// In English.
pub(super) fn english(message: &Message) -> String {
    match message {
        Message::TimesMore { parts: [whole, part], claim, comes_to, says, added } => {
            format!("{whole} is {comes_to} times {part}, but {claim} more makes {says} times; it is {added} times more")
        }
        Message::Change { ends: [from, to], claim, comes_to } => {
            format!("from {from} to {to} is {comes_to}%, not {claim}")
        }
        Message::Rest { parts, comes_to } => format!("{} come to {comes_to}%, which leaves no rest", parts.join(", ")),
        _ => String::new(),
    }
}

/// In Chinese.
pub(super) fn chinese(message: &Message) -> String {
    match message {
        Message::TimesMore { parts: [whole, part], claim, comes_to, says, added } => {
            format!("{whole} 是 {part} 的 {comes_to} 倍，而“{claim}”意为 {says} 倍；应为多 {added} 倍")
        }
        Message::Change { ends: [from, to], claim, comes_to } => {
            format!("从 {from} 到 {to} 变化 {comes_to}%，不是 {claim}")
        }
        Message::Rest { parts, comes_to } => format!("{} 合计 {comes_to}%，没有剩余部分", parts.join("、")),
        _ => String::new(),
    }
}
