//! English words between values of time, and those that only the company of others makes a date.

use super::atoms::{Link, What, unit};
use super::{Edge, Point, Stretch};
use crate::facts::date::{Clock, Date, Part, Period, Shift};

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

/// Months by the letters they begin with, where the whole word is one of them.
#[rustfmt::skip]
const MONTHS: [(&str, &str); 12] = [
    ("jan", "january"), ("feb", "february"), ("mar", "march"), ("apr", "april"), ("may", "may"), ("jun", "june"), ("jul", "july"),
    ("aug", "august"), ("sep", "september"), ("oct", "october"), ("nov", "november"), ("dec", "december"),
];

/// The weekdays by their names and what they are cut to.
#[rustfmt::skip]
const WEEKDAYS: [(&str, &[&str]); 7] = [
    ("monday", &["mon"]), ("tuesday", &["tue", "tues"]), ("wednesday", &["wed"]), ("thursday", &["thu", "thur", "thurs"]),
    ("friday", &["fri"]), ("saturday", &[]), ("sunday", &[]),
];

/// What a word at a byte does, and where it ends.
pub(super) fn word(text: &str, at: usize) -> (usize, What) {
    let rest = &text[at..];
    let c = rest.chars().next().unwrap_or(' ');
    if !c.is_alphabetic() {
        return mark(rest, at, c);
    }
    let length = rest.find(|c: char| !c.is_alphabetic() && c != '\'' && c != '’').unwrap_or(rest.len());
    let lower = opening(rest).to_ascii_lowercase();
    let ends = |length: usize| !lower[length..].starts_with(|c: char| c.is_alphanumeric());
    let closed = |length: usize| {
        let rest = lower[length..].trim_start();
        !rest.starts_with(|c: char| c.is_alphanumeric()) || rest.starts_with("on ")
    };
    let resumed = |phrase: &str| {
        let rest = lower[phrase.len()..].trim_start();
        phrase == "from now" && (rest.starts_with("until") || rest.starts_with("till") || rest.starts_with("to "))
    };
    let phrase = PHRASES.iter().find(|(phrase, link)| {
        lower.starts_with(phrase)
            && ends(phrase.len())
            && (*link != Link::Onward || closed(phrase.len()))
            && !resumed(phrase)
    });
    if let Some((phrase, link)) = phrase {
        return (at + phrase.len(), What::Link(*link));
    }
    if let Some((word, period)) = ENDS.iter().find(|(word, _)| lower.starts_with(word) && ends(word.len())) {
        let date = Date { shift: Some(Shift { period: *period, count: 0 }), ..Date::default() };
        return (at + word.len(), What::Point(Point { told: true, stretch: Some(Stretch::Late), ..Point::of(date) }));
    }
    let date = ["till date", "to date"].iter().find(|phrase| lower.starts_with(**phrase) && closed(phrase.len()));
    if date.is_some() && !text[..at].trim_end().ends_with("year") {
        let end = at + lower.find("date").unwrap_or(0) + "date".len();
        return (end, What::Point(Point { now: true, side: Some(Edge::Until), ..Point::today() }));
    }
    if let Some(phrase) = NOW.iter().find(|phrase| lower.starts_with(**phrase) && ends(phrase.len())) {
        return (at + phrase.len(), What::Point(Point { now: true, ..Point::today() }));
    }
    // Midsummer, midmorning.
    if lower.starts_with("mid") && PARTS.iter().any(|part| lower[3..].starts_with(part) && ends(3 + part.len())) {
        return (at + 3, What::Link(Link::Middle));
    }
    let word = rest[..length].to_lowercase();
    let own = word.strip_suffix("'s").or_else(|| word.strip_suffix("’s")).unwrap_or(&word);
    let before = text[..at].trim_end().rsplit(' ').next().unwrap_or_default();
    if own == "last" && (before.ends_with("n't") || VERBS.contains(&before)) {
        return (at + length, What::Gap);
    }
    let next = lower.get(length + 1..).unwrap_or_default();
    if matches!(own, "working" | "calendar") && ["week", "month", "year"].iter().any(|unit| next.starts_with(unit)) {
        return (at + length, What::Link(Link::The));
    }
    if let Some((_, link)) = WORDS.iter().find(|(name, _)| *name == own) {
        return (at + length, What::Link(*link));
    }
    // 10D, 3Y, 2W.
    let letter = ["D", "W", "Y"].iter().zip(["day", "week", "year"]).find(|(letter, _)| rest[..length] == ***letter);
    if let Some((_, name)) = letter.filter(|_| text[..at].ends_with(|c: char| c.is_ascii_digit())) {
        return (at + length, unit(name).map_or(What::Gap, What::Unit));
    }
    if let Some(one) = UNITS.iter().find(|(name, _)| *name == own).and_then(|(_, name)| unit(name)) {
        return (at + length, What::Unit(one));
    }
    let point = value(own, &text[..at], &rest[length..]);
    let dot =
        usize::from(point.is_some_and(|date| date.month.is_some()) && own.len() < 5 && rest[length..].starts_with('.'));
    (at + length + dot, point.map_or(What::Gap, |date| What::Point(Point::of(date))))
}

/// The characters at the beginning of `text` that a phrase can take, and what follows it.
fn opening(text: &str) -> &str {
    let end = text.char_indices().nth(40).map_or(text.len(), |(end, _)| end);
    &text[..end]
}

/// What a mark or a digit does.
fn mark(rest: &str, at: usize, c: char) -> (usize, What) {
    if c.is_ascii_digit() {
        let (length, count) = super::notation::digits(rest);
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

/// The date of a word that the reader of sentences leaves alone; `before` and `rest` are what stands around it.
fn value(word: &str, before: &str, rest: &str) -> Option<Date> {
    let lead = before.trim_end().rsplit(' ').next().unwrap_or_default().to_ascii_lowercase();
    let shift = |period, count| Date { shift: Some(Shift { period, count }), ..Date::default() };
    let followed = rest.trim_start_matches(['.', ' ', '-', '/']).starts_with(|c: char| c.is_ascii_digit());
    let spoken = opening(rest.trim_start()).to_ascii_lowercase();
    let spoken = spoken.split(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or_default();
    let ordinal = matches!(spoken, "first" | "second" | "third" | "twenty" | "thirty");
    let followed = followed || ordinal || spoken.len() > 4 && spoken.ends_with("th");
    let month =
        MONTHS.iter().position(|(short, long)| word == *long || word == *short || *short == "sep" && word == "sept");
    if let Some(month) = month.filter(|_| !before.ends_with('$')) {
        // May and march are verbs, mar is a verb: small letters need a number beside them.
        let doubtful = matches!(word, "may" | "march" | "mar");
        let second = lead == "to"
            && before
                .trim_end()
                .rsplit(' ')
                .nth(1)
                .is_some_and(|word| MONTHS.iter().any(|(short, _)| word.to_ascii_lowercase().starts_with(short)));
        let placed = second
            || ["in", "from", "of", "between", "since", "mid", "early", "late", "last", "next", "until"]
                .contains(&lead.as_str());
        let next = opening(rest).to_ascii_lowercase();
        let ranged =
            next.strip_prefix(" to ").is_some_and(|next| MONTHS.iter().any(|(short, _)| next.starts_with(short)));
        return (followed || placed || ranged || !doubtful)
            .then_some(Date { month: Some(month as u8 + 1), ..Date::default() });
    }
    let day = WEEKDAYS
        .iter()
        .position(|(long, short)| word == *long || short.contains(&word) || word.strip_suffix('s') == Some(long));
    if let Some(day) = day {
        return Some(Date { weekday: Some(day as u8 + 1), ..Date::default() });
    }
    let clock = |hour| Some(Date { clock: Some(Clock::at(hour)), ..Date::default() });
    match word {
        "tonite" => Some(Date { part: Some(Part::Night), ..shift(Period::Day, 0) }),
        "tmrw" | "tmr" | "tomorow" => Some(shift(Period::Day, 1)),
        "noonish" => clock(12),
        "morning" | "afternoon" | "evening" if lead == "good" => None,
        "morning" | "mornings" => Some(Date { part: Some(Part::Morning), ..Date::default() }),
        "afternoon" => Some(Date { part: Some(Part::Afternoon), ..Date::default() }),
        "evening" => Some(Date { part: Some(Part::Evening), ..Date::default() }),
        "sat" if before.trim_end().ends_with("on") => Some(Date { weekday: Some(6), ..Date::default() }),
        "weekend" => Some(Date { weekend: true, ..Date::default() }),
        "noughties" => Some(Date { decade: Some(2000), ..Date::default() }),
        _ => DECADES
            .iter()
            .position(|name| *name == word)
            .map(|tens| Date { decade: Some(10 * tens as i32 + 20), ..Date::default() }),
    }
}

/// Decades by their tens, from 20.
const DECADES: &[&str] =
    &["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"];
