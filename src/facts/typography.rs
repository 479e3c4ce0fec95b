//! How one text is written: widths of marks, doubled words, paragraphs that break off.

use crate::convert::written_only_in;
use crate::document::{Document, Paragraph, Role, Token, TokenKind};
use crate::text::Lang;
use crate::text::Span;
use crate::text::Variant;
use crate::text::ViewSpan;
use crate::text::chars::{ascii, is_closing, is_han, is_opening};

/// How one text is written.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Typography {
    /// Half-width marks between Han characters, in the original.
    pub narrow_marks: Vec<Span>,
    /// Full-width marks of the same kinds, between Han characters.
    pub wide_marks: usize,
    /// Runs of characters that only the other variant writes, outside quotations, in the original.
    pub other_variant: Vec<Span>,
    /// Second words of pairs that stand twice by a slip, in the original.
    pub doubled_words: Vec<Span>,
    /// Paragraphs of running text that end without a final mark, though nearly all others have one.
    pub unfinished: Vec<usize>,
    /// All translated paragraphs that end without a final mark, ascending.
    pub open: Vec<usize>,
}

impl Typography {
    /// How `document` is written; page furniture is left out.
    pub(super) fn of(document: &Document) -> Typography {
        let mut typography = Typography::default();
        for paragraph in document.paragraphs.iter().filter(|paragraph| paragraph.role.is_translated()) {
            if document.lang == Lang::Chinese {
                typography.marks(document, paragraph);
                typography.variants(document, paragraph);
            }
            typography.doubled(document, paragraph);
        }
        let open = |&p: &usize| {
            let paragraph = &document.paragraphs[p];
            paragraph.role.is_translated() && !is_finished(paragraph.view.text())
        };
        typography.open = (0..document.paragraphs.len()).filter(open).collect();
        typography.unfinished = unfinished(document, &typography.open);
        typography
    }

    /// Sorts the commas, colons and such between Han characters by width.
    fn marks(&mut self, document: &Document, paragraph: &Paragraph) {
        let text = paragraph.view.text();
        let marks = ascii(text).filter(|(_, byte)| matches!(byte, b',' | b':' | b';' | b'?' | b'!'));
        for (at, _) in marks {
            let (before, after) = (text[..at].chars().next_back(), text[at + 1..].chars().next());
            if before.is_some_and(is_han) && after.is_none_or(is_cjk_side) {
                let span = paragraph.view.original(ViewSpan::new(at, at + 1));
                match &document.original.text[span.range()] {
                    mark if mark.len() == 1 => self.narrow_marks.push(span),
                    _ => self.wide_marks += 1,
                }
            }
        }
    }

    /// Finds characters of the other variant; a quotation or a title may keep its own.
    fn variants(&mut self, document: &Document, paragraph: &Paragraph) {
        let others = written_only_in(match document.variant {
            Variant::Simplified => Variant::Traditional,
            Variant::Traditional => Variant::Simplified,
        });
        let mut quoted = 0usize;
        for (at, c) in document.original.text[paragraph.span.range()].char_indices() {
            match c {
                // No mark stands among the Han characters, which most are.
                '一'.. if quoted > 0 || !others.contains(c) => {}
                '“' | '「' | '『' | '《' => quoted += 1,
                '”' | '」' | '』' | '》' => quoted = quoted.saturating_sub(1),
                _ if quoted == 0 && others.contains(c) => {
                    let start = paragraph.span.start + at;
                    let end = start + c.len_utf8();
                    match self.other_variant.last_mut() {
                        Some(run) if run.end == start => run.end = end,
                        _ => self.other_variant.push(Span::new(start, end)),
                    }
                }
                _ => {}
            }
        }
    }

    /// Finds words that stand twice in a row by a slip.
    fn doubled(&mut self, document: &Document, paragraph: &Paragraph) {
        let text = paragraph.view.text();
        let length = |token: &Token| token.view.end - token.view.start;
        let letters = |token: &Token| &text.as_bytes()[token.view.range()];
        for sentence in paragraph.sentences.clone() {
            for pair in document.tokens[document.sentences[sentence].tokens.clone()].windows(2) {
                let [first, second] = pair else { continue };
                let alike = length(first) == length(second) && letters(first).eq_ignore_ascii_case(letters(second));
                if !alike || second.kind != TokenKind::Word {
                    continue;
                }
                let touching = matches!(&text[first.view.end..second.view.start], "" | " ");
                let (word, after) = (&text[second.view.range()], &text[second.view.end..]);
                let doubled = touching && is_never_doubled(&word.to_lowercase());
                if doubled && !is_name_part(word, after) {
                    self.doubled_words.push(paragraph.view.original(second.view));
                }
            }
        }
    }
}

/// Whether Chinese text goes on after a mark: Han or an opening or closing mark.
fn is_cjk_side(c: char) -> bool {
    is_han(c) || matches!(c, '“' | '”' | '「' | '」' | '《' | '》' | '『' | '』')
}

/// Whether a doubled word is of a name: initials (Ali A A), a place written by sound (的的喀喀湖).
fn is_name_part(word: &str, after: &str) -> bool {
    let mut next = after.chars();
    let pair = (next.next(), next.next());
    let initial = word.len() == 1 && word.starts_with(char::is_uppercase);
    initial || pair.0.is_some_and(is_han) && pair.0 == pair.1 && pair.0 != word.chars().next()
}

/// Function words that are never doubled on purpose, in either language.
fn is_never_doubled(word: &str) -> bool {
    const WORDS: &[&str] = &[
        "the", "a", "an", "of", "to", "for", "and", "with", "is", "are", "was", "were", "by", "from", "at", "as", "or",
        "的", "在", "和", "与", "及", "被", "把", "对", "向", "从", "由", "于", "并", "而", "或", "因为", "所以",
        "但是", "如果", "我们", "他们", "它们", "这个", "以及", "已经", "可以", "没有", "表示", "中国", "美国", "公司",
        "政府",
    ];
    WORDS.contains(&word)
}

/// Fewest running paragraphs from which a habit can be read.
const FEWEST: usize = 5;

/// Paragraphs of running text that end without a final mark, where nine in ten others have one; `open` are all without.
fn unfinished(document: &Document, open: &[usize]) -> Vec<usize> {
    let is_running = |&p: &usize| {
        let text = document.paragraphs[p].view.text();
        let long = || match document.lang {
            Lang::Chinese => text.chars().filter(|&c| is_han(c)).nth(29).is_some(),
            Lang::English => text.split_whitespace().nth(19).is_some(),
        };
        // The first paragraph may be a headline of any length.
        p > 0 && document.paragraphs[p].role == Role::Body && long()
    };
    let mut unfinished: Vec<usize> = open.iter().copied().filter(is_running).collect();
    if unfinished.is_empty() {
        return unfinished;
    }
    let running = (0..document.paragraphs.len()).filter(is_running).count();
    if running < FEWEST || unfinished.len() * 10 > running {
        return Vec::new();
    }
    let is_open = |p: usize| open.binary_search(&p).is_ok();
    // The items of a list end without a mark one after another; before a heading a paragraph should have one.
    let is_item = |p: usize| is_open(p) && document.paragraphs[p].role == Role::Body;
    unfinished.retain(|&p| {
        let (before, after) = (p - 1, p + 1);
        let listed = is_item(before) || is_item(after) || is_open(before) && is_open(after);
        !listed
    });
    unfinished
}

/// Whether a paragraph ends as one does, or with something that is no running text: a title, a score, an address.
fn is_finished(text: &str) -> bool {
    // A remark in brackets closes a paragraph.
    if text.trim_end().ends_with(')') {
        return true;
    }
    let is_mark = |c: char| is_closing(c) || is_opening(c) || c.is_whitespace();
    match text.trim_end_matches(is_mark).chars().next_back() {
        Some(',' | '，') => false,
        Some(c) => !is_han(c) && !c.is_ascii_lowercase(),
        None => true,
    }
}
