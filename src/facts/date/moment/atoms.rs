//! A sentence as what it says of time and the words between.

use super::{Length, Point, chinese, english, notation};
use crate::document::Document;
use crate::facts::{Bound, Date, Dimension, Facts, Number, Quantity, Sense, Stated, in_sentence};
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

/// What the readers of dates, numbers and quantities found in a sentence, by the byte where it begins.
struct Read {
    values: Vec<(usize, usize, What)>,
}

impl Read {
    fn of(document: &Document, sentence: usize, facts: &Facts) -> Read {
        let origin = document.sentences[sentence].view.start;
        let mut values = Vec::new();
        for stated in in_sentence(&facts.dates, sentence) {
            let start = stated.view.start - origin;
            if is_code(&document.sentence_text(sentence)[..start], &stated.value) {
                continue;
            }
            values.push((stated.view.start - origin, stated.view.end - origin, What::Point(Point::of(stated.value))));
        }
        let text = document.sentence_text(sentence);
        let dates = in_sentence(&facts.dates, sentence);
        for stated in in_sentence(&facts.quantities, sentence) {
            let (start, end) = (stated.view.start - origin, stated.view.end - origin);
            // 一个星期一 is a Monday, no week.
            let inside = |date: &Stated<Date>| stated.view.start < date.view.start && date.view.start < stated.view.end;
            let round =
                text[start..end].eq_ignore_ascii_case("a second") && text[end..].starts_with(|c: char| c == ' ');
            let what = if round {
                What::Gap
            } else if dates.iter().any(inside) {
                What::Link(Link::One)
            } else {
                quantity(&stated.value, &text[start..end])
            };
            let last = dates.iter().find(|date| inside(date)).map_or(end, |date| date.view.start - origin);
            values.push((start, last, what));
        }
        for stated in in_sentence(&facts.numbers, sentence) {
            let (start, end) = (stated.view.start - origin, stated.view.end - origin);
            let digits = text[start..end].chars().filter(char::is_ascii_digit).count();
            let dash = usize::from(stated.value.value < 0.0 && text[start..end].starts_with('-'));
            let number = Number { value: stated.value.value.abs(), ..stated.value };
            values.push((start + dash, end, count(&number, digits).map_or(What::Gap, What::Number)));
        }
        values.sort_by_key(|&(start, end, _)| (start, usize::MAX - end));
        // 今早8点: 早 belongs to the day and to the hour.
        for at in 1..values.len() {
            let before = values[at - 1].1;
            if values[at].0 < before && values[at].1 > before {
                values[at].0 = before;
            }
        }
        Read { values }
    }

    /// The value that begins at a byte, and where it ends.
    fn value(&self, text: &str, at: usize) -> Option<(usize, What)> {
        let first = self.values.partition_point(|&(start, ..)| start < at);
        let &(_, end, what) = self.values.get(first).filter(|&&(start, end, _)| start == at && end > at)?;
        text.is_char_boundary(end).then_some((end, what))
    }

    /// A date in digits at a byte that no longer value holds.
    fn notated(&self, text: &str, at: usize, lang: Lang) -> Option<(usize, What)> {
        let (end, point) = notation::date(text, at, lang)?;
        let longer = self
            .value(text, at)
            .is_some_and(|(last, what)| last >= end && !matches!(what, What::Number(_) | What::Gap));
        (!longer).then_some((end, What::Point(point)))
    }
}

/// Whether a year is the last group of a longer number: 555-1212.
fn is_code(before: &str, date: &Date) -> bool {
    let Some(group) = before.strip_suffix('-') else { return false };
    let digits = group.len() - group.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    let alone = date.month.is_none() && date.quarter.is_none() && date.half.is_none();
    date.year.is_some() && alone && digits > 0 && digits != 4
}

/// The number of a count; `None` where it is no plain one.
fn count(number: &Number, digits: usize) -> Option<Count> {
    let half = number.sense == Sense::Fraction && number.value == 0.5;
    let plain =
        (half || matches!(number.sense, Sense::Cardinal | Sense::Ordinal)) && !number.vague && number.value >= 0.0;
    plain.then_some(Count { value: number.value, ordinal: number.sense == Sense::Ordinal, digits })
}

/// What a quantity says of time: a length, the place in a row of its unit, or the year that 08年 and 789年 are.
fn quantity(quantity: &Quantity, text: &str) -> What {
    let unit = unit(quantity.unit.name).filter(|_| quantity.unit.dimension == Dimension::Time);
    let (Some(unit), number) = (unit, quantity.number) else { return What::Gap };
    if number.sense == Sense::Ordinal {
        return if (1.0..=53.0).contains(&number.value) { What::Nth(number.value as i8, unit) } else { What::Gap };
    }
    if let Some(year) = text
        .strip_suffix('年')
        .map(str::trim_end)
        .filter(|digits| digits.starts_with(['0', '零']) && number.value < 100.0)
    {
        let short = year.chars().count() == 2;
        let value = number.value as i32 + if number.value < 50.0 { 2000 } else { 1900 };
        if short {
            return What::Point(Point::of(Date { year: Some(value), ..Date::default() }));
        }
    }
    What::Length(Length { vague: number.vague, ..unit.times(number.value) }, number.bound)
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
