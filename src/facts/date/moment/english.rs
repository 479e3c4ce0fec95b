//! English words between values of time, and those that only the company of others makes a date.

use super::atoms::{Link, What, unit};
use super::named::opening;
use super::{Edge, Point, Stretch, named, notation};
use crate::facts::date::{Date, Period, Shift};

/// Words of two or more that join; longer ones first where one begins another.
#[rustfmt::skip]
const PHRASES: &[(&str, Link)] = &[
    ("from now", Link::Later), ("in the future", Link::Later), ("no later than", Link::Until), ("later than", Link::After),
    ("earlier than", Link::Before), ("prior to", Link::Before), ("as early as", Link::Since), ("as late as", Link::Until),
    ("any time after", Link::After), ("any time from", Link::Since), ("anytime from", Link::Since), ("remaining of", Link::Rest),
    ("remainder of", Link::Rest), ("earlier in", Link::Early), ("later in", Link::Late), ("starting from", Link::Since),
    ("starting on", Link::Since), ("beginning on", Link::Since), ("on or after", Link::Since), ("on or before", Link::Until),
    ("up to", Link::Until), ("end of", Link::Late), ("beginning of", Link::Early), ("start of", Link::Early),
    ("middle of", Link::Middle), ("rest of", Link::Rest), ("close of", Link::Late), ("out of", Link::Or), ("greater than", Link::After),
    ("or later", Link::Onward), ("and later", Link::Onward), ("or after", Link::Onward), ("and after", Link::Onward),
    ("and greater", Link::Onward), ("a.m", Link::Am), ("a m", Link::Am), ("a. m", Link::Am), ("p.m", Link::Pm), ("p m", Link::Pm), ("p. m", Link::Pm),
    ("starting", Link::Since), ("commencing", Link::Since), ("in the future", Link::Later),
];

/// Words that join or turn what stands beside them.
#[rustfmt::skip]
const WORDS: &[(&str, Link)] = &[
    ("of", Link::Of), ("in", Link::In), ("during", Link::In), ("on", Link::On), ("at", Link::At), ("@", Link::At), ("for", Link::For),
    ("the", Link::The), ("my", Link::The), ("an", Link::One), ("a", Link::One), ("another", Link::One), ("all", Link::One),
    ("full", Link::One), ("whole", Link::One), ("entire", Link::One), ("to", Link::To), ("thru", Link::To), ("through", Link::To),
    ("till", Link::Until), ("until", Link::Until), ("til", Link::Until), ("from", Link::From), ("between", Link::Between),
    ("and", Link::And), ("or", Link::Or), ("ago", Link::Ago), ("later", Link::Later), ("hence", Link::Later), ("next", Link::Next),
    ("coming", Link::Next), ("upcoming", Link::Next), ("following", Link::Next), ("future", Link::Next), ("last", Link::Last),
    ("past", Link::Last), ("previous", Link::Last), ("this", Link::This), ("current", Link::This), ("within", Link::Within),
    ("rest", Link::Rest), ("early", Link::Early), ("earlier", Link::Early), ("mid", Link::Middle), ("middle", Link::Middle),
    ("late", Link::Late), ("before", Link::Before), ("by", Link::Before), ("after", Link::After), ("since", Link::Since),
    ("starting", Link::Since), ("beginning", Link::Since), ("commencing", Link::Since), ("about", Link::About),
    ("around", Link::About), ("circa", Link::About), ("every", Link::Every), ("each", Link::Every), ("that", Link::That),
    ("same", Link::That), ("half", Link::Half), ("am", Link::Am), ("pm", Link::Pm), ("p", Link::Pm), ("ish", Link::Ish),
];

/// Units that a number beside them counts.
#[rustfmt::skip]
const UNITS: &[(&str, &str)] = &[
    ("second", "s"), ("seconds", "s"), ("sec", "s"), ("secs", "s"), ("minute", "min"), ("minutes", "min"), ("min", "min"),
    ("mins", "min"), ("hour", "h"), ("hours", "h"), ("hr", "h"), ("hrs", "h"), ("h", "h"), ("day", "day"), ("days", "day"),
    ("night", "day"), ("nights", "day"), ("week", "week"), ("weeks", "week"), ("workweek", "week"), ("fortnight", "fortnight"), ("month", "month"),
    ("months", "month"), ("quarter", "quarter"), ("quarters", "quarter"), ("year", "year"), ("years", "year"), ("decade", "decade"),
    ("decades", "decade"), ("century", "century"), ("centuries", "century"),
];

/// What a word at a byte does, and where it ends.
pub(super) fn word(text: &str, at: usize) -> (usize, What) {
    let rest = &text[at..];
    let c = rest.chars().next().unwrap_or(' ');
    if !c.is_alphabetic() {
        return mark(rest, at, c);
    }
    let lower = opening(rest).to_ascii_lowercase();
    let found = phrase(&lower).or_else(|| fixed(&lower, &text[..at]));
    if let Some((length, what)) = found {
        return (at + length, what);
    }
    let length = rest.find(|c: char| !c.is_alphabetic() && c != '\'' && c != '’').unwrap_or(rest.len());
    let word = rest[..length].to_lowercase();
    let own = word.strip_suffix("'s").or_else(|| word.strip_suffix("’s")).unwrap_or(&word);
    if let Some(what) = single(own, &text[..at], &rest[length..]) {
        return (at + length, what);
    }
    // 10D, 3Y, 2W.
    let letter = ["D", "W", "Y"].iter().zip(["day", "week", "year"]).find(|(letter, _)| rest[..length] == ***letter);
    if let Some((_, name)) = letter.filter(|_| text[..at].ends_with(|c: char| c.is_ascii_digit())) {
        return (at + length, unit(name).map_or(What::Gap, What::Unit));
    }
    let point = named::date(own, &text[..at], &rest[length..]);
    let short = point.is_some_and(|date| date.month.is_some()) && own.len() < 5 && rest[length..].starts_with('.');
    (at + length + usize::from(short), point.map_or(What::Gap, |date| What::Point(Point::of(date))))
}

/// Whether a word ends after `length` bytes of `lower`.
fn ends(lower: &str, length: usize) -> bool {
    !lower[length..].starts_with(|c: char| c.is_alphanumeric())
}

/// Whether nothing that a word could belong to follows after `length` bytes of `lower`.
fn closes(lower: &str, length: usize) -> bool {
    let rest = lower[length..].trim_start();
    !rest.starts_with(|c: char| c.is_alphanumeric()) || rest.starts_with("on ")
}

/// The phrase that `lower` begins with, and its length.
fn phrase(lower: &str) -> Option<(usize, What)> {
    let resumed = |phrase: &str| {
        let rest = lower[phrase.len()..].trim_start();
        phrase == "from now" && (rest.starts_with("until") || rest.starts_with("till") || rest.starts_with("to "))
    };
    let fits = |phrase: &str, link: Link| {
        ends(lower, phrase.len()) && (link != Link::Onward || closes(lower, phrase.len())) && !resumed(phrase)
    };
    let found = PHRASES.iter().find(|(phrase, link)| lower.starts_with(phrase) && fits(phrase, *link));
    found.map(|(phrase, link)| (phrase.len(), What::Link(*link)))
}

/// The moment of speaking, the end of a day, and "mid" before a word, at the beginning of `lower`.
fn fixed(lower: &str, before: &str) -> Option<(usize, What)> {
    let begins = |word: &str| lower.starts_with(word) && ends(lower, word.len());
    if let Some((word, period)) = ENDS.iter().find(|(word, _)| begins(word)) {
        let date = Date { shift: Some(Shift { period: *period, count: 0 }), ..Date::default() };
        return Some((word.len(), What::Point(Point { told: true, stretch: Some(Stretch::Late), ..Point::of(date) })));
    }
    let dated = ["till date", "to date"].into_iter().find(|phrase| begins(phrase) && closes(lower, phrase.len()));
    if let Some(phrase) = dated.filter(|_| !before.trim_end().ends_with("year")) {
        return Some((phrase.len(), What::Point(Point { now: true, side: Some(Edge::Until), ..Point::today() })));
    }
    if let Some(phrase) = NOW.iter().find(|phrase| begins(phrase)) {
        return Some((phrase.len(), What::Point(Point { now: true, ..Point::today() })));
    }
    // Midsummer, midmorning.
    let rest = lower.strip_prefix("mid")?;
    let glued = PARTS.iter().any(|part| rest.starts_with(part) && ends(rest, part.len()));
    glued.then_some(("mid".len(), What::Link(Link::Middle)))
}

/// What a word that joins or counts does; `rest` is what follows.
fn single(own: &str, before: &str, rest: &str) -> Option<What> {
    let lead = before.trim_end().rsplit(' ').next().unwrap_or_default();
    if own == "last" && (lead.ends_with("n't") || VERBS.contains(&lead)) {
        return Some(What::Gap);
    }
    let next = rest.trim_start();
    if matches!(own, "working" | "calendar") && ["week", "month", "year"].iter().any(|unit| next.starts_with(unit)) {
        return Some(What::Link(Link::The));
    }
    if let Some((_, link)) = WORDS.iter().find(|(name, _)| *name == own) {
        return Some(What::Link(*link));
    }
    UNITS.iter().find(|(name, _)| *name == own).and_then(|(_, name)| unit(name)).map(What::Unit)
}

/// What a mark or a digit does.
fn mark(rest: &str, at: usize, c: char) -> (usize, What) {
    if c.is_ascii_digit() {
        let (length, count) = notation::digits(rest);
        return (at + length, What::Number(count));
    }
    let link = match c {
        ',' => What::Link(Link::Comma),
        '-' | '–' | '—' | '~' => What::Link(Link::Dash),
        '@' => What::Link(Link::At),
        '(' | ')' | '\'' | '’' | '/' => What::Link(Link::Comma),
        '.' | '!' | '?' | ';' | ':' | '。' | '|' => What::Stop,
        _ => What::Gap,
    };
    (at + c.len_utf8(), link)
}

/// Ends of a day, month or year in short.
const ENDS: &[(&str, Period)] = &[("eod", Period::Day), ("eom", Period::Month), ("eoy", Period::Year)];

/// Words for the moment of speaking.
const NOW: &[&str] = &[
    "now",
    "right now",
    "at the moment",
    "at present",
    "at the present time",
    "at this time",
    "at the minute",
    "current date",
];

/// Words before "last" where that is a verb.
const VERBS: &[&str] =
    &["to", "will", "would", "can", "could", "may", "might", "should", "must", "not", "did", "does", "that"];

/// Words that follow "mid" without a space.
const PARTS: &[&str] = &["morning", "afternoon", "day", "night", "summer", "winter", "week", "month", "year"];
