//! Lines that were broken to a width: whether a text has them, and where its paragraphs end.

use super::Block;
use super::lines::{Line, ends_sentence, first_unit, is_chinese, is_one_word, starts_lower, width};
use crate::text::Span;

/// Widths beyond which lines are paragraphs and not wrapped, in columns.
const WIDEST: usize = 130;

/// How the lines of a text were broken; a width is `None` where lines of that script stand for themselves.
struct Habit {
    english: Option<usize>,
    chinese: Option<usize>,
    /// The first word of each paragraph has a line of its own, as a word processor's export leaves it.
    openers: bool,
    /// Paragraphs begin with white space and the other lines do not.
    indents: bool,
    /// A single line break means nothing in this format.
    soft: bool,
}

/// A line with what the rules ask of it.
struct Seen<'a> {
    line: &'a Line,
    text: &'a str,
    chinese: bool,
    ends: bool,
    width: usize,
}

/// Joins the lines that belong together; a block takes the kind of its first line.
///
/// Where the format says so (`soft`), a line that begins in the middle of a sentence is joined whatever its width.
pub(super) fn join(text: &str, lines: &[Line], soft: bool) -> Vec<Block> {
    let seen: Vec<Seen<'_>> = lines.iter().map(|line| Seen::of(text, line)).collect();
    let habit = Habit { soft, ..Habit::of(&seen) };
    let mut blocks: Vec<Block> = Vec::new();
    let mut first = 0;
    for (at, line) in lines.iter().enumerate() {
        if at > 0 && habit.continues(&seen, first, at) {
            let block = blocks.last_mut().expect("the first line opens a block");
            block.span = Span::new(block.span.start, line.span.end);
        } else {
            first = at;
            blocks.push(Block { span: line.span, kind: line.kind });
        }
    }
    blocks
}

impl<'a> Seen<'a> {
    fn of(text: &'a str, line: &'a Line) -> Self {
        let text = &text[line.span.range()];
        // A longer line cannot be a wrapped one, and a 50 MB line need not be measured.
        let width = if text.len() > WIDEST * 4 { WIDEST * 4 } else { line.indent + width(text) };
        Seen { line, text, chinese: is_chinese(text), ends: ends_sentence(text), width }
    }

    /// Whether the text of `next` would not have fitted behind this line.
    fn is_full(&self, next: &Seen<'_>, limit: usize) -> bool {
        let space = usize::from(!self.chinese);
        self.width + space + first_unit(next.text) > limit
    }
}

/// Whether nothing but the rules of wrapping decides between `a` and its next line `b`.
fn adjacent(a: &Seen<'_>, b: &Seen<'_>) -> bool {
    !b.line.gap && !b.line.opens && !a.line.closes
}

impl Habit {
    fn of(seen: &[Seen<'_>]) -> Self {
        let indented = seen.iter().filter(|s| s.line.indent >= 2).count();
        let openers = (1..seen.len()).filter(|&at| is_opener(seen, at)).count();
        Habit {
            english: english_width(seen),
            chinese: chinese_width(seen),
            openers: openers >= 3 && openers * 25 >= seen.len(),
            indents: indented > 0 && indented * 5 < seen.len() * 3,
            soft: false,
        }
    }

    /// Whether line `at` continues the block that began with line `first`.
    fn continues(&self, seen: &[Seen<'_>], first: usize, at: usize) -> bool {
        let (a, b) = (&seen[at - 1], &seen[at]);
        if !adjacent(a, b) || self.indents && b.line.indent >= 2 {
            return false;
        }
        if self.soft && !a.ends && !a.chinese && !b.chinese && starts_lower(b.text) {
            return true;
        }
        let Some(limit) = (if a.chinese { self.chinese } else { self.english }) else { return false };
        let full = a.is_full(b, limit);
        if a.chinese != b.chinese {
            return full && !a.ends;
        }
        if !a.chinese && self.openers {
            if first == at - 1 && is_one_word(a.text) {
                return !(is_one_word(b.text) && goes_on(seen, at));
            }
            if a.ends && is_one_word(seen[first].text) {
                return !is_opener(seen, at) && !is_title(seen, at);
            }
        }
        if !a.chinese && starts_lower(b.text) {
            return true;
        }
        if a.ends {
            return full && a.width <= limit + 2;
        }
        // A first line that breaks off early without a mark is a heading.
        full || first < at - 1 || a.text.ends_with([',', ';', '，', '、', '—', '-'])
    }
}

/// Whether line `at` is the lone first word of a paragraph: the line before ends one, the line after goes on.
fn is_opener(seen: &[Seen<'_>], at: usize) -> bool {
    let (a, b) = (&seen[at - 1], &seen[at]);
    let starts = a.ends || b.line.gap || b.line.opens;
    is_one_word(b.text) && !b.text.starts_with(char::is_lowercase) && starts && goes_on(seen, at)
}

/// Whether more than a word follows line `at` without a break.
fn goes_on(seen: &[Seen<'_>], at: usize) -> bool {
    seen.get(at + 1).is_some_and(|next| adjacent(&seen[at], next) && !next.chinese && !is_one_word(next.text))
}

/// Whether line `at` stands alone between two paragraphs that begin with a lone word.
fn is_title(seen: &[Seen<'_>], at: usize) -> bool {
    !seen[at].ends && seen.get(at + 1).is_none_or(|next| !adjacent(&seen[at], next) || is_one_word(next.text))
}

/// The width English lines were broken to.
fn english_width(seen: &[Seen<'_>]) -> Option<usize> {
    let pairs = || {
        let all = seen.windows(2).filter(|w| adjacent(&w[0], &w[1]) && !w[0].chinese && !w[1].chinese);
        all.filter(|w| w[0].text.split_whitespace().nth(2).is_some())
    };
    let wraps = || pairs().filter(|w| !w[0].ends && starts_lower(w[1].text));
    let limit = percentile(wraps().map(|w| w[0].width).collect(), 90)?;
    let (all, wrapped) = (pairs().count(), wraps().count());
    let full = wraps().filter(|w| w[0].is_full(&w[1], limit * 4 / 5)).count();
    let enough = wrapped >= 2 || all <= 2 && limit >= 50;
    let shown = enough && wrapped * 4 >= all && full * 5 >= wrapped * 3;
    (shown && (30..=WIDEST).contains(&limit) && few_exceed(seen, false, limit)).then_some(limit)
}

/// The width Chinese lines were broken to.
fn chinese_width(seen: &[Seen<'_>]) -> Option<usize> {
    let lines = || seen.windows(2).filter(|w| adjacent(&w[0], &w[1]) && w[0].chinese);
    let pairs = || lines().filter(|w| !w[0].ends);
    // Lines of a wrapped text rarely end where a sentence does; one that lost its mark wraps nothing.
    if pairs().count() * 3 < lines().count() {
        return None;
    }
    let limit = percentile(pairs().map(|w| w[0].width).collect(), 95)?;
    let (all, full) = (pairs().count(), pairs().filter(|w| w[0].is_full(&w[1], limit)).count());
    // Headlines of one length have no commas inside; wrapped prose has.
    let prose = pairs().filter(|w| has_inner_mark(w[0].text)).count();
    let enough = full >= 2 || all <= 2 && limit >= 40;
    let shown = enough && full * 10 >= all * 7 && prose * 4 >= all;
    (shown && (24..=WIDEST).contains(&limit) && few_exceed(seen, true, limit)).then_some(limit)
}

fn has_inner_mark(text: &str) -> bool {
    text.contains(['，', '。', '、', '；', '！', '？', ','])
}

/// Whether hardly any line is wider than `limit`: nobody wraps some paragraphs and leaves others long.
fn few_exceed(seen: &[Seen<'_>], chinese: bool, limit: usize) -> bool {
    let of_script = || seen.iter().filter(|s| s.chinese == chinese);
    let wider = of_script().filter(|s| s.width > limit + 6).count();
    wider * 10 <= of_script().count()
}

/// The value that `percent` of `values` do not exceed; `None` of none.
fn percentile(mut values: Vec<usize>, percent: usize) -> Option<usize> {
    values.sort_unstable();
    values.get((values.len() * percent / 100).min(values.len().saturating_sub(1))).copied()
}
