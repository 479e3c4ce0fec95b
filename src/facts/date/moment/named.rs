//! Dates that one English word names and the reader of sentences leaves alone: jan, thurs, tmrw, the seventies.

use crate::facts::date::{Clock, Date, Part, Period, Shift};

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

/// Decades by their tens, from 20.
const DECADES: &[&str] =
    &["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"];

/// The characters at the beginning of `text` that a phrase can take, and what follows it.
pub(super) fn opening(text: &str) -> &str {
    let end = text.char_indices().nth(40).map_or(text.len(), |(end, _)| end);
    &text[..end]
}

/// The date of a word; `before` and `rest` are what stands around it.
pub(super) fn date(word: &str, before: &str, rest: &str) -> Option<Date> {
    if let Some(month) = month_named(word).filter(|_| !before.ends_with('$')) {
        // May and march are verbs: small letters need other words of time beside them.
        let doubtful = matches!(word, "may" | "march" | "mar");
        return (!doubtful || is_dated(before, rest)).then_some(Date { month: Some(month), ..Date::default() });
    }
    let day = WEEKDAYS
        .iter()
        .position(|(long, short)| word == *long || short.contains(&word) || word.strip_suffix('s') == Some(long));
    if let Some(day) = day {
        return Some(Date { weekday: Some(day as u8 + 1), ..Date::default() });
    }
    let lead = last_word(before);
    let shift = |count| Some(Shift { period: Period::Day, count });
    let part = |part| Some(Date { part: Some(part), ..Date::default() });
    match word {
        "tonite" => Some(Date { part: Some(Part::Night), shift: shift(0), ..Date::default() }),
        "tmrw" | "tmr" | "tomorow" => Some(Date { shift: shift(1), ..Date::default() }),
        "noonish" => Some(Date { clock: Some(Clock::at(12)), ..Date::default() }),
        "morning" | "afternoon" | "evening" if lead.eq_ignore_ascii_case("good") => None,
        "morning" | "mornings" => part(Part::Morning),
        "afternoon" => part(Part::Afternoon),
        "evening" => part(Part::Evening),
        "sat" if lead == "on" => Some(Date { weekday: Some(6), ..Date::default() }),
        "weekend" => Some(Date { weekend: true, ..Date::default() }),
        "noughties" => Some(Date { decade: Some(2000), ..Date::default() }),
        _ => {
            let tens = DECADES.iter().position(|name| *name == word)?;
            Some(Date { decade: Some(10 * tens as i32 + 20), ..Date::default() })
        }
    }
}

/// The last word of a text.
fn last_word(text: &str) -> &str {
    text.trim_end().rsplit(' ').next().unwrap_or_default()
}

/// The month of a name in small letters, whole or cut short.
fn month_named(word: &str) -> Option<u8> {
    let is = |(short, long): &(&str, &str)| word == *long || word == *short || *short == "sep" && word == "sept";
    MONTHS.iter().position(is).map(|month| month as u8 + 1)
}

/// Whether the words around a month are of dates: a number behind it, "in" before it, another month.
fn is_dated(before: &str, rest: &str) -> bool {
    let followed = rest.trim_start_matches(['.', ' ', '-', '/']).starts_with(|c: char| c.is_ascii_digit());
    let next = opening(rest.trim_start()).to_ascii_lowercase();
    let spoken = next.split(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or_default();
    let ordinal = matches!(spoken, "first" | "second" | "third" | "twenty" | "thirty")
        || spoken.len() > "fourth".len() - 2 && spoken.ends_with("th");
    let begins_month = |text: &str| MONTHS.iter().any(|(short, _)| text.starts_with(short));
    let lead = last_word(before).to_ascii_lowercase();
    let earlier = last_word(before.trim_end().strip_suffix("to").unwrap_or_default()).to_ascii_lowercase();
    let placed = ["in", "from", "of", "between", "since", "mid", "early", "late", "last", "next", "until"];
    followed
        || ordinal
        || placed.contains(&lead.as_str())
        || lead == "to" && begins_month(&earlier)
        || next.strip_prefix("to ").is_some_and(begins_month)
}
