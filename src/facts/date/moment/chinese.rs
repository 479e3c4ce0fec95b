//! Chinese words between values of time.

use super::atoms::{Link, What, unit};
use super::{Point, notation};
use crate::facts::date::{Date, Part};

/// Words that join or turn what stands beside them; longer ones first where one begins another.
#[rustfmt::skip]
const WORDS: &[(&str, Link)] = &[
    ("及以前", Link::Until), ("及之前", Link::Until), ("或之前", Link::Until), ("或以前", Link::Until), ("及以后", Link::Since),
    ("及之后", Link::Since), ("或之后", Link::Since), ("或以后", Link::Since), ("截止到", Link::Before), ("截至", Link::Before),
    ("之前", Link::Front), ("以前", Link::Front), ("前", Link::Front), ("之后", Link::Back), ("以后", Link::Back), ("过后", Link::Back),
    ("后", Link::Back), ("自从", Link::Since), ("从", Link::From), ("自", Link::Since), ("马上", Link::Or), ("点钟", Link::Hour), ("点整", Link::Hour), ("点", Link::Hour),
    ("时", Link::Hour), ("分", Link::Minute), ("刻", Link::Quarter), ("号", Link::Day), ("p.m.", Link::Pm), ("pm", Link::Pm), ("a.m.", Link::Am), ("am", Link::Am), ("开始", Link::Onward), ("以来", Link::Onward),
    ("起", Link::Onward), ("之间", Link::Amid), ("期间", Link::Amid), ("间", Link::Amid), ("直到", Link::To), ("到", Link::To),
    ("至", Link::To), ("或者", Link::Or), ("或", Link::Or), ("以及", Link::Or), ("和", Link::And), ("与", Link::And), ("跟", Link::And),
    ("又", Link::And), ("零", Link::And), ("余", Link::And), ("多", Link::And), ("的", Link::Of), ("在", Link::In), ("于", Link::In), ("内", Link::Within),
    ("以内", Link::Within), ("之内", Link::Within), ("每", Link::Every), ("初", Link::Early), ("中旬", Link::Middle), ("年中", Link::Middle),
    ("末", Link::Late), ("底", Link::Late), ("过去", Link::Last), ("近", Link::Last), ("上个", Link::Last), ("上", Link::Last),
    ("最近", Link::Last), ("未来", Link::Next), ("接下来", Link::Next), ("今后", Link::Next), ("下个", Link::Next), ("下", Link::Next),
    ("最后", Link::Late), ("本", Link::This), ("这", Link::This), ("大约", Link::About), ("约", Link::About), ("左右", Link::About),
    ("同", Link::That), ("那", Link::That), ("整", Link::One), ("半", Link::Half),
];

/// Units that stand uncounted.
const UNITS: &[(&str, &str)] = &[
    ("小时", "h"),
    ("钟头", "h"),
    ("分钟", "min"),
    ("星期", "week"),
    ("个月", "month"),
    ("周", "week"),
    ("月", "month"),
    ("季度", "quarter"),
    ("年", "year"),
    ("天", "day"),
];

/// What the characters at a byte do, and where they end.
pub(super) fn word(text: &str, at: usize) -> (usize, What) {
    let rest = &text[at..];
    if let Some((word, part)) = PARTS.iter().find(|(word, _)| rest.starts_with(word)) {
        let date = Date { part: Some(*part), ..Date::default() };
        return (at + word.len(), What::Point(Point::of(date)));
    }
    let day = text[..at].ends_with(['日', '天', '号', '周', '一', '二', '三', '四', '五', '六']);
    let part = match rest.chars().next() {
        Some('早') if day => Some(Part::Morning),
        Some('晚') if day => Some(Part::Evening),
        _ => None,
    };
    if part.is_some() {
        return (at + '早'.len_utf8(), What::Point(Point::of(Date { part, ..Date::default() })));
    }
    if let Some((word, link)) = WORDS.iter().find(|(word, _)| rest.starts_with(word)) {
        return (at + word.len(), What::Link(*link));
    }
    if let Some((word, name)) = UNITS.iter().find(|(word, _)| rest.starts_with(word)) {
        return (at + word.len(), unit(name).map_or(What::Gap, What::Unit));
    }
    let c = rest.chars().next().unwrap_or(' ');
    if c.is_ascii_digit() {
        let (length, count) = notation::digits(rest);
        return (at + length, What::Number(count));
    }
    let what = match c {
        ',' | '、' => What::Link(Link::Comma),
        '-' | '–' | '—' | '~' => What::Link(Link::Dash),
        '.' | '!' | '?' | ';' | ':' | '。' | '|' => What::Stop,
        _ => What::Gap,
    };
    (at + c.len_utf8(), what)
}

/// Parts of the day.
#[rustfmt::skip]
const PARTS: &[(&str, Part)] = &[
    ("上午", Part::Morning), ("早上", Part::Morning), ("早晨", Part::Morning), ("早间", Part::Morning), ("清晨", Part::Morning),
    ("下午", Part::Afternoon), ("午后", Part::Afternoon), ("傍晚", Part::Evening), ("晚上", Part::Evening), ("晚间", Part::Evening),
    ("夜里", Part::Night), ("深夜", Part::Night), ("夜间", Part::Night),
];
