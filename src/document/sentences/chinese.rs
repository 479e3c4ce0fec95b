//! Where Chinese sentences end.
//!
//! The text may be width folded, so `?` and `!` end sentences without a space behind them. An ellipsis inside a
//! paragraph is a pause: it ends a sentence only together with the quotation it stands in.

use super::{aside_length, run};
use crate::text::address_length;
use crate::text::chars::is_han;

/// The longest clause, in characters, that says who spoke after a quotation.
const LONGEST_ATTRIBUTION: usize = 40;

/// Words that end a clause saying who spoke.
const SPEECH: [&str; 38] = [
    "说",
    "称",
    "问",
    "答",
    "回答",
    "喊",
    "道歉",
    "表示",
    "指出",
    "认为",
    "强调",
    "补充",
    "回忆",
    "解释",
    "坦言",
    "透露",
    "警告",
    "评论",
    "总结",
    "感叹",
    "回应",
    "宣布",
    "呼吁",
    "抱怨",
    "反问",
    "说道",
    "写道",
    "问道",
    "答道",
    "喊道",
    "叫道",
    "笑道",
    "叹道",
    "报道",
    "告诉记者",
    "告诉我们",
    "告诉他",
    "告诉她",
];

/// Words that end like one of [`SPEECH`] and are none.
const NOT_SPEECH: [&str; 14] =
    ["小说", "传说", "学说", "名称", "简称", "职称", "俗称", "全称", "昵称", "对称", "访问", "疑问", "顾问", "学问"];

/// The byte after each sentence of `text`, but for the last one's.
pub(super) fn ends(text: &str) -> Vec<usize> {
    let mut scan = Scan { text, start: 0, at: 0, quotes: Vec::new(), ends: Vec::new() };
    while let Some(c) = text[scan.at..].chars().next() {
        scan.step(c);
    }
    scan.ends
}

/// A place in the text: the sentence begun at `start` is read up to `at`.
struct Scan<'a> {
    text: &'a str,
    start: usize,
    at: usize,
    /// Where the open quotations begin, with their marks.
    quotes: Vec<(usize, char)>,
    ends: Vec<usize>,
}

impl Scan<'_> {
    /// Reads one character, address, aside or run of final marks.
    fn step(&mut self, c: char) {
        let rest = &self.text[self.at..];
        if c.is_ascii_alphanumeric() {
            let word = run(rest, |c| c.is_ascii_alphanumeric());
            self.at += address_length(rest).unwrap_or(word);
        } else if let Some(length) = aside_length(rest) {
            let sentence = self.text[self.start..self.at].trim().is_empty();
            self.at += length;
            if sentence && self.text[..self.at].trim_end_matches([')', '）', ']', '］', '】']).ends_with(ends_aside)
            {
                self.end();
            }
        } else if is_mark(c) && self.is_final(c) {
            self.marks(rest);
        } else {
            self.quote(c);
            self.at += c.len_utf8();
        }
    }

    /// Whether the mark `c` at the present place can end a sentence at all.
    fn is_final(&self, c: char) -> bool {
        let rest = &self.text[self.at + c.len_utf8()..];
        let (before, after) = (self.text[..self.at].chars().next_back(), rest.chars().next());
        match c {
            '.' if rest.starts_with('.') => true,
            '.' => before.is_some_and(is_han) && after.is_none_or(|c| c.is_whitespace() || closes(c)),
            '!' | '?' => !(before.is_some_and(is_latin) && after.is_some_and(is_latin)),
            _ => true,
        }
    }

    /// Reads final marks with the quotation marks they stand before.
    fn marks(&mut self, rest: &str) {
        let length = run(rest, is_mark);
        let (marks, mut quoted) = (&rest[..length], None);
        self.at += length;
        while let Some(c) = self.text[self.at..].chars().next() {
            let straight = matches!(c, '"' | '\'') && self.quotes.last().is_some_and(|&(_, open)| open == c);
            if !(straight || closes(c)) {
                break;
            }
            quoted = self.quotes.pop().map(|(at, _)| at).or(quoted);
            self.at += c.len_utf8();
        }
        if self.ends_sentence(marks, quoted) {
            self.end();
        }
    }

    /// Whether `marks`, the last ones of a quotation begun at `quoted` if any, end the sentence.
    fn ends_sentence(&self, marks: &str, quoted: Option<usize>) -> bool {
        let rest = self.text[self.at..].trim_start();
        if rest.starts_with(['，', ',', '、', '；', ';', '：', ':', '）', ')', '—', '》']) {
            return false;
        }
        let Some(quoted) = quoted else { return marks.chars().any(|c| !matches!(c, '…' | '.')) || marks == "." };
        let before = self.text[self.start.min(quoted)..quoted].trim_end();
        // “救命！” in the middle of a clause is an expression, not a sentence.
        let expression = !marks.contains('。') && before.ends_with(is_han);
        !(expression || rest.starts_with(['的', '等', '之']) || is_attribution(rest))
    }

    /// Ends the sentence here.
    fn end(&mut self) {
        self.ends.push(self.at);
        self.start = self.at;
    }

    /// Remembers or forgets an open quotation.
    fn quote(&mut self, c: char) {
        match c {
            '“' | '‘' | '「' | '『' => self.quotes.push((self.at, c)),
            '”' | '’' | '」' | '』' => drop(self.quotes.pop()),
            '"' if self.quotes.last().is_some_and(|&(_, open)| open == '"') => drop(self.quotes.pop()),
            '"' => self.quotes.push((self.at, c)),
            _ => {}
        }
    }
}

/// What stands before a verb that nobody did.
const DENIALS: [char; 6] = ['没', '沒', '有', '未', '不', '绝'];

/// Whether `rest`, after a quotation, begins with a clause that only says who spoke: 他说。
fn is_attribution(rest: &str) -> bool {
    let Some(end) = rest.find(|c| is_mark(c) || "，,：:；;“「『\"".contains(c)) else {
        return ends_in_speech(rest);
    };
    let (clause, then) = rest.split_at(end);
    let mut then = then.chars();
    let goes_on = match then.next() {
        Some('，' | ',') => then.next().is_some_and(|c| "“「『\"".contains(c)),
        Some(c) => is_mark(c),
        None => false,
    };
    goes_on && clause.chars().count() <= LONGEST_ATTRIBUTION && ends_in_speech(clause)
}

fn ends_in_speech(clause: &str) -> bool {
    let clause = clause.trim_end().trim_end_matches(['着', '了', '过']);
    // 县长没有回答: nobody spoke.
    let subjects = SPEECH.iter().filter_map(|word| clause.strip_suffix(word));
    let shortest = subjects.min_by_key(|subject| subject.len());
    let spoken = shortest.is_some_and(|subject| !subject.ends_with(DENIALS));
    spoken && !NOT_SPEECH.iter().any(|word| clause.ends_with(word))
}

/// Whether `c` may end a sentence; a full stop of Latin width only after Han.
fn is_mark(c: char) -> bool {
    matches!(c, '。' | '！' | '？' | '!' | '?' | '…' | '.' | '｡' | '‼' | '⁉' | '⁈')
}

fn ends_aside(c: char) -> bool {
    matches!(c, '。' | '！' | '？' | '!' | '?')
}

fn closes(c: char) -> bool {
    matches!(c, '”' | '’' | '」' | '』')
}

fn is_latin(c: char) -> bool {
    c.is_ascii_alphanumeric()
}
