//! A sentence as what it says of time and the words between.

use super::values::Read;
use super::{Length, Point, chinese, english};
use crate::document::Document;
use crate::facts::{Bound, Date, Facts};
use crate::text::Lang;

/// A part of a sentence; offsets are bytes of the sentence.
#[derive(Clone, Copy, Debug)]
pub(super) struct Atom {
    /// First byte.
    pub(super) start: usize,
    /// One past the last byte.
    pub(super) end: usize,
    /// What it says.
    pub(super) what: What,
}

/// What an atom says.
#[derive(Clone, Copy, Debug)]
pub(super) enum What {
    /// A place in time.
    Point(Point),
    /// From one to the other.
    Range(Point, Point),
    /// A length from a point on.
    Along(Point, Length),
    /// A length of time.
    Length(Length, Bound),
    /// A number that counts nothing yet.
    Number(Count),
    /// One of a unit of time, uncounted.
    Unit(Length),
    /// Which one of units in a row: the third week.
    Nth(i8, Length),
    /// A word that joins.
    Link(Link),
    /// A mark that ends a clause.
    Stop,
    /// Anything else.
    Gap,
}

/// A number beside words of time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Count {
    /// Its value.
    pub(super) value: f64,
    /// Whether it says which one of a series.
    pub(super) ordinal: bool,
    /// Number of digits; 0 in words.
    pub(super) digits: usize,
}

/// What a word between values does; Chinese has words that do the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Link {
    /// Of, 的; also a comma.
    Of,
    Comma,
    In,
    On,
    At,
    For,
    The,
    /// A, an, another, all, full, whole: one of what follows.
    One,
    /// To, 到.
    To,
    /// A hyphen or dash.
    Dash,
    From,
    Between,
    And,
    /// Or, 或.
    Or,
    /// Ago.
    Ago,
    /// Later, from now.
    Later,
    Next,
    Last,
    This,
    Within,
    Rest,
    Early,
    Middle,
    Late,
    Before,
    After,
    Since,
    Until,
    About,
    /// 前, 以前: after what it counts from.
    Front,
    /// 后, 以后.
    Back,
    /// 起, 开始, 以来.
    Onward,
    /// 之间.
    Amid,
    /// Every, 每.
    Every,
    /// That, 那: told before.
    That,
    /// Half of what follows or precedes.
    Half,
    /// A.m., in words of the clock.
    Am,
    /// P.m.
    Pm,
    /// -ish, after an hour.
    Ish,
    /// 点: the number before it is an hour.
    Hour,
    /// 分: the number before it are minutes.
    Minute,
    /// 刻: a quarter of an hour.
    Quarter,
    /// 号: the number before it is a day.
    Day,
}

/// The atoms of a sentence, in order; `facts` are those of the document.
pub(super) fn cut(document: &Document, sentence: usize, facts: &Facts) -> Vec<Atom> {
    let text = document.sentence_text(sentence);
    let read = Read::of(document, sentence, facts);
    let mut atoms: Vec<Atom> = Vec::new();
    let mut at = 0;
    while at < text.len() {
        let rest = &text[at..];
        let c = rest.chars().next().expect("at is on a character of the text");
        if c.is_whitespace() {
            at += c.len_utf8();
            continue;
        }
        let found = read.notated(text, at, document.lang).or_else(|| read.value(text, at));
        let (end, what) = found.unwrap_or_else(|| match document.lang {
            Lang::English => english::word(text, at),
            Lang::Chinese => chinese::word(text, at),
        });
        match atoms.last_mut() {
            Some(last) if matches!((last.what, what), (What::Gap, What::Gap)) => last.end = end,
            // The dot of "Oct. 2" and "16. Nov." ends no clause.
            Some(last) if c == '.' && last.end == at && is_abbreviated(last.what, &text[end..]) => last.end = end,
            _ => atoms.push(Atom { start: at, end, what }),
        }
        at = end;
    }
    atoms
}

/// Whether a dot after `what` belongs to it, by what follows.
fn is_abbreviated(what: What, rest: &str) -> bool {
    let rest = rest.trim_start();
    match what {
        What::Point(point) => {
            point.date.month.is_some() && point.date.day.is_none() && rest.starts_with(|c: char| c.is_ascii_digit())
        }
        What::Number(count) => {
            count.digits > 0 && matches!(english::word(rest, 0).1, What::Point(point) if point.date.month.is_some())
        }
        _ => false,
    }
}

/// One of a unit of time.
pub(super) fn unit(name: &str) -> Option<Length> {
    let (months, days, seconds) = match name {
        "s" => (0.0, 0.0, 1.0),
        "min" => (0.0, 0.0, 60.0),
        "h" => (0.0, 0.0, 3600.0),
        "day" => (0.0, 1.0, 0.0),
        "week" => (0.0, 7.0, 0.0),
        "fortnight" => (0.0, 14.0, 0.0),
        "month" => (1.0, 0.0, 0.0),
        "quarter" => (3.0, 0.0, 0.0),
        "year" => (12.0, 0.0, 0.0),
        "decade" => (120.0, 0.0, 0.0),
        "century" => (1200.0, 0.0, 0.0),
        _ => return None,
    };
    Some(Length { months, days, seconds, vague: false })
}

/// The date of an atom that is a plain point.
pub(super) fn plain(atom: Option<&Atom>) -> Option<Date> {
    match atom?.what {
        What::Point(point) if point.is_plain() && point.nth.is_none() => Some(point.date),
        _ => None,
    }
}
