//! The quotation marks that a unit begins and ends with, which a translation mostly keeps.

/// Quotation marks that close, and those that English closes and opens alike.
const CLOSING: &[char] = &['”', '’', '」', '』', '"', '\''];
/// Quotation marks that open.
const OPENING: &[char] = &['“', '‘', '「', '『', '"', '\'', '`'];
/// Marks that may stand behind a closing quotation mark.
const BEHIND: &[char] = &['。', '.', '?', '？', '!', '！', '…', ',', '，', ':', '：', ';', '；', ')', '）', '—'];
/// Marks looked at from the end.
const DEEP: usize = 3;

/// Whether a unit is, or begins and ends, a quotation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Marks {
    /// It begins with a quotation mark.
    pub(super) opens: bool,
    /// A quotation mark is among its last marks.
    pub(super) closes: bool,
}

impl Marks {
    /// Reads the marks of a sentence.
    pub(super) fn of(text: &str) -> Marks {
        let text = text.trim();
        let mut last = text.chars().rev().take(DEEP).skip_while(|mark| BEHIND.contains(mark));
        Marks { opens: text.starts_with(OPENING), closes: last.next().is_some_and(|mark| CLOSING.contains(&mark)) }
    }

    /// The marks of a longer unit that begins like `self` and ends like `last`.
    pub(super) fn up_to(self, last: Marks) -> Marks {
        Marks { opens: self.opens, closes: last.closes }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotations_of_either_language_open_and_close() {
        let marks = |text| Marks::of(text);
        assert_eq!(marks("“走吧。”"), Marks { opens: true, closes: true });
        assert_eq!(marks("「走吧」。"), Marks { opens: true, closes: true });
        assert_eq!(marks("\"Go,\" she said."), Marks { opens: true, closes: false });
        assert_eq!(marks("She said go."), Marks::default());
    }
}
