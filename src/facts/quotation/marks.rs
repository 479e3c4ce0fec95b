//! Which characters may be quotation marks, and how readily each opens, closes or is none.

use super::Mark;
use super::english;
use crate::document::{Document, Paragraph};
use crate::text::Lang;
use crate::text::ViewSpan;
use crate::text::chars::is_latin;

/// Marks that belong together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Family {
    /// “ ” and ".
    Double,
    /// ‘ ’ and '.
    Single,
    /// 「 」.
    Corner,
    /// 『 』.
    WhiteCorner,
    /// 《 》, which hold the titles of works.
    Title,
}

impl Family {
    /// All, as the first index of what is found.
    pub(super) const ALL: [Family; 5] =
        [Family::Double, Family::Single, Family::Corner, Family::WhiteCorner, Family::Title];

    /// The family of `c`, and whether its shape opens (`None`: it has one shape for both).
    fn of(c: char) -> Option<(Family, Option<bool>)> {
        Some(match c {
            '“' | '„' | '〝' | '«' => (Family::Double, Some(true)),
            '”' | '〞' | '»' => (Family::Double, Some(false)),
            '"' => (Family::Double, None),
            '‘' => (Family::Single, Some(true)),
            '’' => (Family::Single, Some(false)),
            '\'' => (Family::Single, None),
            '「' => (Family::Corner, Some(true)),
            '」' => (Family::Corner, Some(false)),
            '『' => (Family::WhiteCorner, Some(true)),
            '』' => (Family::WhiteCorner, Some(false)),
            '《' => (Family::Title, Some(true)),
            '》' => (Family::Title, Some(false)),
            _ => return None,
        })
    }
}

/// What may be a quotation mark, and what each way to read it costs.
#[derive(Clone, Copy, Debug)]
pub(super) struct Candidate {
    /// Where it stands.
    pub(super) mark: Mark,
    /// Index of its paragraph.
    pub(super) paragraph: usize,
    /// Whether it is the first character of its paragraph.
    pub(super) leads: bool,
    /// Its family.
    pub(super) family: Family,
    /// What its shape, or else its neighbours, say.
    pub(super) opens: bool,
    /// Cost of opening a quotation with it.
    pub(super) open: f32,
    /// Cost of closing a quotation with it.
    pub(super) close: f32,
    /// Cost of reading it as belonging to no quotation.
    pub(super) none: f32,
}

/// Cost of a mark without a partner.
pub(super) const STRAY: f32 = 2.5;
/// Cost of a mark that faces the wrong way, where its neighbours favour that, say nothing, or speak against it.
const TURNED: [f32; 3] = [0.6, 1.2, 1.8];
/// What corner marks and title marks cost more: nobody takes one for the other by the look.
const TURNED_CORNER: f32 = 2.0;
/// Cost of what no writer does.
const ABSURD: f32 = 3.0;
/// Cost of reading a straight mark as its neighbours favour, as they leave open, and against them.
const STRAIGHT: [f32; 3] = [0.0, 0.2, 1.8];

/// The candidates of each family, in reading order.
pub(super) fn find(document: &Document) -> Vec<Vec<Candidate>> {
    let mut found: Vec<Vec<Candidate>> = vec![Vec::new(); Family::ALL.len()];
    let translated = document.paragraphs.iter().enumerate().filter(|(_, paragraph)| paragraph.role.is_translated());
    for (index, paragraph) in translated {
        for candidate in in_paragraph(document, index, paragraph) {
            found[candidate.family as usize].push(candidate);
        }
    }
    found
}

/// The candidates of one paragraph.
fn in_paragraph<'a>(
    document: &'a Document,
    index: usize,
    paragraph: &'a Paragraph,
) -> impl Iterator<Item = Candidate> + 'a {
    let text = paragraph.view.text();
    let first = text.len() - text.trim_start().len();
    let mut next = 0;
    let may_be = std::iter::from_fn(move || {
        let at = next_candidate(text.as_bytes(), next)?;
        next = at + 1;
        Some(at)
    });
    may_be.filter_map(move |at| {
        let c = text[at..].chars().next()?;
        let (family, shape) = Family::of(c)?;
        let (left, right) = (text[..at].chars().next_back(), text[at + c.len_utf8()..].chars().next());
        let mark = Mark { sentence: sentence_at(document, paragraph, at)?, view: ViewSpan::new(at, at + c.len_utf8()) };
        let plain = Candidate {
            mark,
            paragraph: index,
            leads: at == first,
            family,
            opens: true,
            open: 0.0,
            close: 0.0,
            none: STRAY,
        };
        if family == Family::Single {
            return english::single(plain, shape, &text[..at], &text[at + c.len_utf8()..]);
        }
        let lean = lean(left, right, document.lang);
        let mut candidate = weighed(plain, shape, lean);
        // Nothing opens behind a text or before a comma, nothing closes in front of it.
        candidate.open += if right.is_none_or(is_pause) { ABSURD } else { 0.0 };
        candidate.close += if left.is_none() { ABSURD } else { 0.0 };
        let none = if c == '"' { other_use(&text[..at], right, &text[at + 1..]) } else { STRAY };
        Some(Candidate { none, ..candidate })
    })
}

/// The next byte from `at` on that may begin a mark.
fn next_candidate(bytes: &[u8], mut at: usize) -> Option<usize> {
    loop {
        match bytes.get(at)? {
            b'"' | b'\'' | 0xC2 | 0xE2 | 0xE3 => return Some(at),
            // Han characters and others of three bytes behind all marks.
            0xE4..=0xEF => at += 3,
            _ => at += 1,
        }
    }
}

/// Cost of reading a straight double mark as inches or as an apostrophe typed wrong: 6'2", the boys" club.
fn other_use(before: &str, right: Option<char>, after: &str) -> f32 {
    let latin = right.is_some_and(is_latin);
    match before.chars().next_back() {
        Some(' ') if before.trim_end().ends_with(|c: char| c.is_ascii_digit()) => 1.0,
        Some(c) if c.is_ascii_digit() && !latin => 0.3,
        Some(c) if is_latin(c) && latin => 0.3,
        Some('s') if after.starts_with(' ') && after[1..].starts_with(is_latin) => 1.0,
        _ => STRAY,
    }
}

/// The candidate with the costs that its shape and its neighbours give it.
pub(super) fn weighed(plain: Candidate, shape: Option<bool>, lean: i32) -> Candidate {
    let by = |costs: [f32; 3], lean: i32| match lean {
        1.. => costs[0],
        0 => costs[1],
        _ => costs[2],
    };
    let corner = if matches!(plain.family, Family::Double | Family::Single) { 0.0 } else { TURNED_CORNER };
    match shape {
        Some(true) => Candidate { opens: true, open: 0.0, close: by(TURNED, -lean) + corner, ..plain },
        Some(false) => Candidate { opens: false, open: by(TURNED, lean) + corner, close: 0.0, ..plain },
        None => Candidate { opens: lean >= 0, open: by(STRAIGHT, lean), close: by(STRAIGHT, -lean), ..plain },
    }
}

/// Whether the neighbours of a mark favour that it opens (positive) or closes (negative).
fn lean(left: Option<char>, right: Option<char>, lang: Lang) -> i32 {
    let opens =
        left.is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '[' | '—' | '–' | ':' | '-' | '/' | '\'' | '‘'));
    let closes =
        right.is_none_or(|c| c.is_whitespace() || is_pause(c) || matches!(c, ')' | ']' | '—' | '–' | '/' | '\'' | '’'));
    let ended = left.is_some_and(|c| match lang {
        Lang::English => is_pause(c),
        // 他说,“…”: a comma stands before what opens as well as before what closes.
        Lang::Chinese => is_pause(c) && !matches!(c, ',' | '、' | ':'),
    });
    i32::from(opens) - i32::from(closes) - i32::from(ended)
}

/// Whether `c` ends a clause.
pub(super) fn is_pause(c: char) -> bool {
    matches!(c, ',' | '.' | '!' | '?' | ';' | ':' | '。' | '、' | '…')
}

/// The sentence of `paragraph` that byte `at` of its view stands in or behind.
fn sentence_at(document: &Document, paragraph: &Paragraph, at: usize) -> Option<usize> {
    let sentences = &document.sentences[paragraph.sentences.clone()];
    let behind = sentences.partition_point(|sentence| sentence.view.start <= at);
    (!sentences.is_empty()).then(|| paragraph.sentences.start + behind.saturating_sub(1))
}
