//! Single marks, which are apostrophes more often than quotation marks.

use super::marks::{Candidate, is_pause, weighed};

/// The single mark between `before` and `after`, if it can be a quotation mark at all.
pub(super) fn single(plain: Candidate, shape: Option<bool>, before: &str, after: &str) -> Option<Candidate> {
    let (left, right) = (before.chars().next_back(), after.chars().next());
    let is_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let opens = shape != Some(false) && !is_word(left) && right.is_some_and(|c| !c.is_whitespace());
    let closes = shape != Some(true) && !is_word(right) && left.is_some_and(|c| !c.is_whitespace());
    if !opens && !closes {
        return None;
    }
    let costs = |lean: i32| weighed(plain, shape, lean);
    let none = if opens && !closes { unopened(shape, before, after) } else { unclosed(before) };
    let candidate = costs(i32::from(opens) - i32::from(closes));
    // The two directions are never mistaken for each other: a word stands on one side only.
    let (open, close) = (if opens { candidate.open } else { NEVER }, if closes { candidate.close } else { NEVER });
    Some(Candidate { open, close, none, ..candidate })
}

/// Cost of a reading that cannot be.
const NEVER: f32 = 100.0;

/// Cost of reading a mark in front of a word as an apostrophe: 'twas, '90s, rock 'n' roll.
fn unopened(shape: Option<bool>, before: &str, after: &str) -> f32 {
    const CUT: [&str; 12] = ["twas", "tis", "em", "n", "til", "till", "cause", "bout", "round", "cos", "cuz", "neath"];
    let word = after.split(|c: char| !c.is_alphanumeric()).next().unwrap_or("");
    let is_cut = CUT.iter().any(|cut| word.eq_ignore_ascii_case(cut)) || word.starts_with(|c: char| c.is_ascii_digit());
    let introduced = before.is_empty() || before.trim_end().ends_with([':', ',']);
    match (shape, is_cut) {
        (_, true) => 0.0,
        _ if introduced && word.starts_with(char::is_uppercase) => 0.9,
        (Some(_), _) => 0.7,
        (None, _) => 0.4,
    }
}

/// Cost of reading a mark behind a word as an apostrophe: the students' books, goin'.
fn unclosed(before: &str) -> f32 {
    match before.chars().next_back() {
        Some(c) if is_pause(c) => 1.1,
        Some('s' | 'n' | 'z' | 'x' | 'o') => 0.1,
        _ => 0.4,
    }
}
