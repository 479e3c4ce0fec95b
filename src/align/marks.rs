//! Whether a unit ends with a quotation, which a translation mostly keeps.

/// Quotation marks that close, and those that English closes and opens alike.
const CLOSING: &[char] = &['”', '’', '」', '』', '"', '\''];
/// Marks that may stand behind a closing quotation mark.
const BEHIND: &[char] = &['。', '.', '?', '？', '!', '！', '…', ',', '，', ':', '：', ';', '；', ')', '）', '—'];
/// Marks looked at from the end.
const DEEP: usize = 3;

/// Whether a closing quotation mark is among the last marks of a sentence.
pub(super) fn closes(text: &str) -> bool {
    let mut last = text.trim().chars().rev().take(DEEP).skip_while(|mark| BEHIND.contains(mark));
    last.next().is_some_and(|mark| CLOSING.contains(&mark))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotations_of_either_language_close() {
        assert!(closes("“走吧。”") && closes("「走吧」。") && closes("She said \"go.\""));
        assert!(!closes("\"Go,\" she said.") && !closes("“走吧”，她说。") && !closes(""));
    }
}
