//! What can be changed in an English line.

mod tables;

use super::digits::{beside, changed, is_year, others, plain};
use super::marks::Class;
use super::{Kind, Site, Token};
use tables::{
    CURRENCIES, LENGTHS, MONTHS, MULTIPLES, NUMBERS, ORDINALS, OTHER_UNITS, QUALIFIERS, SCALES, SIGNS, TIMES, VAGUE,
    WEEKDAYS,
};

/// A line as tokens.
pub(super) struct Line<'a> {
    tokens: &'a [Token],
    lower: Vec<String>,
}

/// The places of a line that can be changed.
pub(super) fn sites(tokens: &[Token]) -> Vec<Site> {
    let line = Line { tokens, lower: tokens.iter().map(|token| token.text.to_lowercase()).collect() };
    let mut sites = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        let found = match token.class {
            Class::Word => line.word(at),
            Class::Digits => Some(line.digits(at)),
            Class::Mark => line.sign(at),
            Class::Code => line.code(at),
            Class::Han => None,
        };
        sites.extend(found);
    }
    sites
}

impl Line<'_> {
    /// The word or mark at `at` in small letters; empty outside.
    fn at(&self, at: usize) -> &str {
        self.lower.get(at).map_or("", String::as_str)
    }

    fn before(&self, at: usize, back: usize) -> &str {
        at.checked_sub(back).map_or("", |at| self.at(at))
    }

    fn site(&self, kind: Kind, from: usize, to: usize, options: Vec<String>) -> Site {
        Site::new(kind, self.tokens[from].range.start..self.tokens[to].range.end, options)
    }

    /// Whether the token at `at` says a number.
    fn is_number(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| {
            token.class == Class::Digits
                || NUMBERS.contains(&self.at(at))
                || SCALES.contains(&self.at(at))
                || self.at(at) == "one"
        })
    }

    /// Whether a number stands right before `at`, perhaps with a hyphen between.
    fn counted(&self, at: usize) -> bool {
        let back = if self.before(at, 1) == "-" { 2 } else { 1 };
        at >= back && self.is_number(at - back)
    }

    /// Other members of a set, in the case of the word at `at`.
    fn swap(&self, at: usize, set: &[&str], kind: Kind) -> Option<Site> {
        let word = self.at(at);
        set.contains(&word).then(|| {
            let capital = self.tokens[at].text.starts_with(|c: char| c.is_uppercase());
            let form = |other: &&&str| if capital { capitalised(other) } else { (**other).to_owned() };
            let options = set.iter().filter(|other| **other != word).map(|other| form(&other)).collect();
            self.site(kind, at, at, options)
        })
    }

    fn word(&self, at: usize) -> Option<Site> {
        self.calendar(at)
            .or_else(|| self.qualifier(at))
            .or_else(|| self.fraction(at))
            .or_else(|| self.vague(at))
            .or_else(|| self.unit(at))
            .or_else(|| self.number(at))
    }

    /// Weekdays, months, last and next.
    fn calendar(&self, at: usize) -> Option<Site> {
        if self.tokens[at].text.starts_with(|c: char| c.is_ascii_uppercase()) {
            let date = self.swap(at, WEEKDAYS, Kind::Weekday).or_else(|| self.swap(at, MONTHS, Kind::Month));
            if date.is_some() {
                return date;
            }
        }
        if let Some(day) = self.swap(at, &["yesterday", "tomorrow"], Kind::Relative) {
            return Some(day);
        }
        let unit = ["year", "month", "week", "summer", "winter", "spring"].contains(&self.at(at + 1));
        let relative = unit && ["last", "next", "this", "that"].contains(&self.at(at));
        relative.then(|| {
            let other = if self.at(at) == "last" { "next" } else { "last" };
            let capital = self.tokens[at].text.starts_with(|c: char| c.is_uppercase());
            let mut site =
                self.site(Kind::Relative, at, at, vec![if capital { capitalised(&other) } else { other.to_owned() }]);
            site.value.end = self.tokens[at + 1].range.end;
            site
        })
    }

    fn qualifier(&self, at: usize) -> Option<Site> {
        let (words, turned) = QUALIFIERS.iter().find(|(words, _)| {
            words.iter().enumerate().all(|(step, word)| self.at(at + step) == *word)
                && self.before(at, 1) != "no"
                && self.before(at, 1) != "not"
        })?;
        let last = at + words.len() - 1;
        let number = (last + 1..last + 4).take_while(|&at| {
            self.is_number(at) || ["$", "£", "€", ",", "another", "a", "just"].contains(&self.at(at))
        });
        let span = |at: usize| self.at(at) == "a" && ["decade", "century", "week", "year"].contains(&self.at(at + 1));
        let number = number.filter(|&at| self.is_number(at) || span(at)).last()?;
        let turned = if self.tokens[at].text.starts_with(|c: char| c.is_uppercase()) {
            capitalised(turned)
        } else {
            (*turned).to_owned()
        };
        let mut site = self.site(Kind::Qualifier, at, last, vec![turned]);
        // The number is shown, with its unit.
        site.value.end = self.tokens[(number + 1).min(self.tokens.len() - 1)].range.end;
        Some(site)
    }

    /// Two thirds, three-quarters, a third.
    fn fraction(&self, at: usize) -> Option<Site> {
        let next = at + 1 + usize::from(self.at(at + 1) == "-");
        let parts = ["thirds", "quarters", "fifths", "sixths", "sevenths", "eighths", "tenths"];
        let part = ["third", "quarter", "fifth", "sixth", "seventh", "eighth", "tenth"];
        let many = NUMBERS.contains(&self.at(at)) && parts.contains(&self.at(next));
        let one = matches!(self.at(at), "a" | "one") && part.contains(&self.at(next)) && self.at(next + 1) == "of";
        let options = ["two thirds", "three quarters", "two fifths", "a seventh", "a fifth"];
        let same = format!("{} {}", self.at(at), self.at(next));
        let others = options.iter().filter(|option| **option != same).map(|option| (*option).to_owned());
        (many || one).then(|| self.site(Kind::Fraction, at, next, others.collect()))
    }

    /// Dozens, hundreds of thousands, years of.
    fn vague(&self, at: usize) -> Option<Site> {
        let three = [self.at(at), self.at(at + 1), self.at(at + 2)].join(" ");
        let exact = self.counted(at) || matches!(self.before(at, 1), "of" | "several" | "few");
        let found = VAGUE.iter().position(|word| *word == three);
        let found = found.or_else(|| VAGUE.iter().position(|word| *word == self.at(at)));
        if let Some(index) = found.filter(|_| !exact) {
            let length = VAGUE[index].split(' ').count();
            let capital = self.tokens[at].text.starts_with(|c: char| c.is_uppercase());
            let others = VAGUE.iter().enumerate().filter(|(other, _)| *other != index);
            let options = others.map(|(_, w)| if capital { capitalised(w) } else { (*w).to_owned() }).collect();
            return Some(self.site(Kind::Vague, at, at + length - 1, options));
        }
        let spans = ["years", "weeks", "hours", "minutes"];
        let placed = ["of", "before", "later", "ago"].contains(&self.at(at + 1));
        (spans.contains(&self.at(at)) && placed && !self.counted(at))
            .then(|| self.swap(at, &spans, Kind::Vague))
            .flatten()
    }

    fn unit(&self, at: usize) -> Option<Site> {
        if self.counted(at) {
            let money = self.swap(at, CURRENCIES, Kind::Currency);
            let scale = || SCALES[2..].contains(&self.at(at)).then(|| self.swap(at, &SCALES[2..], Kind::Magnitude));
            let sets = [TIMES, LENGTHS].into_iter().chain(OTHER_UNITS.iter().copied());
            let unit = || sets.into_iter().find_map(|set| self.swap(at, set, Kind::Unit));
            return money.or_else(|| scale().flatten()).or_else(unit);
        }
        let span = ["decade", "century", "week"];
        let placed = self.before(at, 1) == "a" && matches!(self.at(at + 1), "ago" | "later")
            || self.at(at + 1) == "-" && self.at(at + 2) == "long";
        placed.then(|| self.swap(at, &span, Kind::Unit)).flatten()
    }

    fn number(&self, at: usize) -> Option<Site> {
        let times = ["times", "fold"].contains(&self.at(at + 1)) || self.at(at + 2) == "fold";
        let kind = if times { Kind::Multiple } else { Kind::Numeral };
        for group in [&NUMBERS[..11], &NUMBERS[11..18], &NUMBERS[18..]] {
            if let Some(site) = self.swap(at, group, kind) {
                return Some(site);
            }
        }
        let placed = matches!(self.before(at, 1), "the" | "its" | "his" | "her" | "their" | "a" | "s")
            || self.before(at, 1).ends_with("'s")
            || self.before(at, 1).ends_with("’s")
            || self.at(at + 2) == "most";
        if placed && self.at(at + 1) != "of" {
            return self.swap(at, ORDINALS, Kind::Ordinal);
        }
        let one = self.at(at) == "one"
            && !matches!(self.at(at + 1), "another" | "-" | "day" | "or" | "can" | "," | "." | "who" | "that")
            && !matches!(self.before(at, 1), "no" | "this" | "that" | "the" | "any" | "every" | "each" | "only" | "-");
        if one {
            let words = ["two", "three", "four"];
            let capital = self.tokens[at].text.starts_with('O');
            let options = words.iter().map(|w| if capital { capitalised(w) } else { (*w).to_owned() }).collect();
            return Some(self.site(Kind::One, at, at, options));
        }
        MULTIPLES.iter().find_map(|set| self.swap(at, set, Kind::Multiple))
    }

    fn sign(&self, at: usize) -> Option<Site> {
        let number = self.tokens.get(at + 1).is_some_and(|next| next.class == Class::Digits);
        number.then(|| self.swap(at, SIGNS, Kind::Currency)).flatten()
    }

    fn code(&self, at: usize) -> Option<Site> {
        let text = &self.tokens[at].text;
        let long = text.bytes().filter(u8::is_ascii_digit).count() > 1;
        long.then(|| self.site(Kind::Code, at, at, changed(text)))
    }

    fn digits(&self, at: usize) -> Site {
        let text = &self.tokens[at].text;
        let next = self.at(at + 1);
        let glued = self.tokens.get(at + 1).is_some_and(|next| next.glued);
        let month = |at: usize| MONTHS.contains(&self.at(at)) || self.at(at) == "may";
        let value = plain(text).unwrap_or(0);
        let money = SIGNS.contains(&self.before(at, 1));
        let day = (1..32).contains(&value) && text.len() < 3;
        let dated = at > 0 && month(at - 1) || month(at + 1) || next == "of" && month(at + 2);
        let (kind, options) = match next {
            "%" | "percent" => (Kind::Percent, changed(text)),
            "per" if self.at(at + 2) == "cent" => (Kind::Percent, changed(text)),
            "s" if glued && is_year(text) => (Kind::Decade, vec![(value - 10).to_string()]),
            "st" | "nd" | "rd" | "th" if glued && !dated => (
                Kind::Ordinal,
                vec![(if (10..14).contains(&(value % 100)) { value + 4 } else { value + 10 }).to_string()],
            ),
            "times" => (Kind::Multiple, changed(text)),
            ":" if glued && (1..13).contains(&value) => (Kind::Clock, others(value, 1..12, 2)),
            _ if text.len() == 2 && self.before(at, 1) == ":" && self.tokens[at].glued => {
                (Kind::Clock, others(value, 10..60, 7))
            }
            _ if day && dated => (Kind::Day, others(value, 1..29, 3)),
            _ if is_year(text) && !money && !self.is_measured(at) => (Kind::Year, beside(text)),
            _ => (Kind::Digit, changed(text)),
        };
        self.site(kind, at, at, options)
    }

    /// Whether a unit or what is counted follows.
    fn is_measured(&self, at: usize) -> bool {
        let next = self.at(at + 1);
        let units = [TIMES, LENGTHS].into_iter().chain(OTHER_UNITS.iter().copied());
        units.flatten().any(|unit| *unit == next) || SCALES.contains(&next) || CURRENCIES.contains(&next)
    }
}

fn capitalised(word: &&str) -> String {
    let mut letters = word.chars();
    letters.next().map_or(String::new(), |first| first.to_uppercase().chain(letters).collect())
}
