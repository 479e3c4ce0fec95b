//! The marks that a unit begins and ends with, which a translation mostly keeps.

/// Quotation marks that close, and those that English closes and opens alike.
const CLOSING: &[char] = &['”', '’', '」', '』', '"', '\''];
/// Quotation marks that open.
const OPENING: &[char] = &['“', '‘', '「', '『', '"', '\'', '`'];
/// Marks looked at from the end.
const DEEP: usize = 3;

/// How a unit begins and ends.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Marks {
    /// It begins with a quotation mark.
    pub(super) opens: bool,
    /// A quotation mark is among its last marks.
    pub(super) closes: bool,
    /// The last mark that is no quotation mark.
    pub(super) end: End,
}

/// The mark at the end of a unit, by what it does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum End {
    /// A full stop, or no mark at all.
    #[default]
    Plain,
    /// A question mark.
    Question,
    /// An exclamation mark.
    Exclamation,
    /// An ellipsis.
    Ellipsis,
    /// A comma: the sentence goes on in the next unit.
    Comma,
    /// A colon or a dash.
    Other,
}

impl End {
    /// Whether translators mostly keep it.
    pub(super) fn is_strong(self) -> bool {
        matches!(self, End::Question | End::Exclamation | End::Ellipsis)
    }

    /// Whether it asks or calls.
    pub(super) fn asks_or_calls(self) -> bool {
        matches!(self, End::Question | End::Exclamation)
    }

    /// Whether the sentence goes on behind it.
    pub(super) fn goes_on(self) -> bool {
        self == End::Comma
    }
}

impl Marks {
    /// Reads the marks of a sentence.
    pub(super) fn of(text: &str) -> Marks {
        let text = text.trim();
        let mut marks = Marks { opens: text.starts_with(OPENING), ..Marks::default() };
        let mut last = text.chars().rev().take(DEEP).peekable();
        while let Some(mark) = last.next() {
            if CLOSING.contains(&mark) {
                marks.closes = true;
                continue;
            }
            marks.end = match mark {
                '?' | '？' => End::Question,
                '!' | '！' => End::Exclamation,
                '…' => End::Ellipsis,
                '.' if last.peek() == Some(&'.') => End::Ellipsis,
                ',' | '，' => End::Comma,
                ':' | '：' | '—' | '-' => End::Other,
                _ => End::Plain,
            };
            break;
        }
        marks
    }

    /// The marks of a longer unit that begins like `self` and ends like `last`.
    pub(super) fn up_to(self, last: Marks) -> Marks {
        Marks { opens: self.opens, ..last }
    }
}
