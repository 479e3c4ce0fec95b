//! Digits of footnotes that leaked into running text: glued to a word, or behind the mark that ends a paragraph.

use crate::document::{Document, Paragraph};
use crate::lexicon::Lexicon;
use crate::text::Lang;
use crate::text::Span;
use crate::text::ViewSpan;
use crate::text::chars::{is_closing, is_han, next_ascii_that};

/// Digits of the largest number of a footnote that is looked for.
const DIGITS: usize = 2;

/// The largest number that is taken for a footnote's behind a word; larger ones are measurements (低压94).
const MOST: u8 = 20;

/// A run of digits that may be a footnote's.
struct Candidate {
    /// Bytes of the view.
    view: ViewSpan,
    /// What stands before it, at most a few characters; the same word with other numbers is a label.
    stem: String,
}

/// The stray digits of the translated paragraphs, in the original, in reading order.
///
/// A text that keeps its notes at the end points at them on purpose; so does one that numbers the same word twice.
pub(super) fn find(document: &Document, lexicon: &Lexicon) -> Vec<Span> {
    // The notes of a text in two languages may stand in one of them only.
    if document.original.text.lines().any(|line| is_note(line.trim_start())) {
        return Vec::new();
    }
    let codes = document.lang == Lang::English && writes_codes(document);
    let mut found: Vec<(Span, String)> = Vec::new();
    for paragraph in document.paragraphs.iter().filter(|paragraph| paragraph.role.is_translated()) {
        for candidate in candidates(paragraph.view.text(), document.lang, lexicon) {
            let span = paragraph.view.original(candidate.view);
            if is_plain(document, paragraph, candidate.view) {
                found.push((span, candidate.stem));
            }
        }
    }
    let labels = |stem: &str| found.iter().filter(|(_, other)| other == stem).count() > 1;
    let kept = found.iter().filter(|(_, stem)| stem.is_empty() || !codes && !labels(stem));
    kept.map(|&(span, _)| span).collect()
}

/// Whether a line is a note that a digit may point to: `1 text`, `[1] text`.
fn is_note(text: &str) -> bool {
    let body = text.strip_prefix('[').unwrap_or(text);
    let rest = body.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = body.len() - rest.len();
    (1..=DIGITS).contains(&digits) && (rest.starts_with([' ', ']']) && rest.len() > 1)
}

/// Whether the digits stand in the original as they are read: neither raised nor set apart by markup.
fn is_plain(document: &Document, paragraph: &Paragraph, view: ViewSpan) -> bool {
    let text = paragraph.view.text();
    let original = &document.original.text;
    let span = paragraph.view.original(view);
    let digits = original[span.range()].chars().all(|c| c.is_ascii_digit());
    digits && !original[..span.start].ends_with('>') && text[view.range()].len() == span.end - span.start
}

/// The digits of one paragraph that may be a footnote's.
fn candidates(text: &str, lang: Lang, lexicon: &Lexicon) -> Vec<Candidate> {
    let mut candidates = Vec::new();
    let mut at = 0;
    while let Some(from) = next_ascii_that(text, at, |byte| byte.is_ascii_digit()) {
        let length = text[from..].bytes().position(|b| !b.is_ascii_digit()).unwrap_or(text.len() - from);
        at = from + length;
        if length > DIGITS || text[from..].starts_with('0') {
            continue;
        }
        let (before, after) = (&text[..from], &text[at..]);
        let stem = match lang {
            _ if is_behind_end(before, after, lexicon) => Some(String::new()),
            _ if text[from..at].parse::<u8>().is_ok_and(|number| number > MOST) => None,
            Lang::Chinese => han_stem(before, after),
            Lang::English => latin_stem(before, after, lexicon),
        };
        candidates.extend(stem.map(|stem| Candidate { view: ViewSpan::new(from, at), stem }));
    }
    candidates
}

/// Whether the digits stand behind the mark that ends a paragraph, and nothing stands behind them.
fn is_behind_end(before: &str, after: &str, lexicon: &Lexicon) -> bool {
    let sentence = before.trim_end_matches(is_closing);
    let Some(mark) = sentence.chars().next_back() else { return false };
    let body = &sentence[..sentence.len() - mark.len_utf8()];
    let ends = match mark {
        '。' | '!' | '?' => body.ends_with(|c: char| is_han(c) || c.is_ascii_lowercase()),
        '.' => is_word(last_word(body), lexicon),
        _ => false,
    };
    ends && after.trim().is_empty()
}

/// The letters that `text` ends with.
fn last_word(text: &str) -> &str {
    let before = text.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    // What the letters hang on to makes them part of a code: beta-a.1, x_end.1.
    let hangs = before.ends_with(['-', '_', '.', '/', '@']) || before.ends_with(char::is_alphanumeric);
    if hangs { "" } else { &text[before.len()..] }
}

/// Whether `word` is an ordinary word in small letters, long enough to be no abbreviation.
fn is_word(word: &str, lexicon: &Lexicon) -> bool {
    word.len() >= 4 && word.chars().all(|c| c.is_ascii_lowercase()) && lexicon.english.knows(word)
}

/// The word that a digit is glued to in English, where a mark follows: `input1,`.
fn latin_stem(before: &str, after: &str, lexicon: &Lexicon) -> Option<String> {
    let word = last_word(before);
    let mut rest = after.chars();
    let ended = matches!(rest.next(), Some('.' | ',' | ';' | '?' | '!')) && rest.next().is_none_or(|c| c == ' ');
    (ended && is_word(word, lexicon)).then(|| word.to_owned())
}

/// Whether several words in small letters end in a digit (file1, web3): such a text writes codes, not footnotes.
fn writes_codes(document: &Document) -> bool {
    let is_code =
        |word: &str| word.starts_with(|c: char| c.is_ascii_lowercase()) && word.ends_with(|c: char| c.is_ascii_digit());
    let texts = document.paragraphs.iter().map(|paragraph| paragraph.view.text());
    // Most paragraphs have no digit at all.
    let texts = texts.filter(|text| text.bytes().any(|byte| byte.is_ascii_digit()));
    let words = texts.flat_map(|text| text.split([' ', ',', '.', ';', '(', ')']));
    words.filter(|word| is_code(word)).nth(1).is_some()
}

/// Characters before a number that belongs there: labels, verbs of reaching, comparisons, ranks.
const TAKES_NUMBER: &str = "到为是至第前后达超过逾近约共仅只才就满图表附号编版代章节篇卷部集季辑级类型组步骤层页题问案例件项款条行列场路\
    队期批轮线区室楼栋台站负比差数字码值于有取得胜平加减乘除乘等了成的在与和及或跟同对从用以按选点分段阶种式款机车弹器舰星座\
    标准课册位名岁压温重率龄积速厚宽长深强量初高大小零元万亿千百十个人年月日时度次倍回届排居列跌降升涨增增至剩余缺少多出欧美国省县市道令法文照片格";

/// What a digit is glued to in Chinese, where a mark follows: 人工输入1,.
fn han_stem(before: &str, after: &str) -> Option<String> {
    let mut rest = after.chars();
    let mark = matches!(rest.next(), Some(',' | '。' | ';' | '、'));
    let apart = rest.next().is_none_or(|c| !c.is_ascii_digit());
    let last = before.chars().next_back()?;
    // A title or a quotation may end in a number, and so may what stands in brackets.
    let open = |opens: char, closes: char| before.matches(opens).count() > before.matches(closes).count();
    let quoted = open('《', '》') || open('“', '”') || open('「', '」') || open('(', ')');
    if !mark || !apart || quoted || !is_han(last) || TAKES_NUMBER.contains(last) {
        return None;
    }
    let stem: Vec<char> = before.chars().rev().take_while(|&c| is_han(c)).take(2).collect();
    (stem.len() == 2).then(|| stem.into_iter().rev().collect())
}
