//! A day of the calendar, as people write it into a table.

use std::fmt;

/// A day of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day {
    year: u32,
    month: u32,
    day: u32,
}

impl Day {
    /// Reads `2026-12-31`; `None` for anything else, and for a day that no month has.
    pub fn parse(text: &str) -> Option<Day> {
        let mut parts = text.split('-');
        let mut number = |length: usize| {
            let part = parts.next().filter(|part| part.len() == length && part.bytes().all(|b| b.is_ascii_digit()))?;
            part.parse::<u32>().ok()
        };
        let day = Day { year: number(4)?, month: number(2)?, day: number(2)? };
        let holds = parts.next().is_none() && (1..=12).contains(&day.month);
        (holds && (1..=days_of(day.year, day.month)).contains(&day.day)).then_some(day)
    }

    /// The day, in universal time, that holds this second since the start of 1970; far future days end in 9999.
    pub fn of_seconds(seconds: u64) -> Day {
        let mut days = seconds / 86_400;
        let mut year = 1970;
        while year < 9999 && days >= u64::from(days_of_year(year)) {
            days -= u64::from(days_of_year(year));
            year += 1;
        }
        let mut month = 1;
        while month < 12 && days >= u64::from(days_of(year, month)) {
            days -= u64::from(days_of(year, month));
            month += 1;
        }
        let day = u32::try_from(days).unwrap_or(u32::MAX).saturating_add(1).min(days_of(year, month));
        Day { year, month, day }
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

fn is_leap(year: u32) -> bool {
    (year.is_multiple_of(4) && !year.is_multiple_of(100)) || year.is_multiple_of(400)
}

fn days_of_year(year: u32) -> u32 {
    if is_leap(year) { 366 } else { 365 }
}

fn days_of(year: u32, month: u32) -> u32 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if is_leap(year) => 29,
        2 => 28,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::Day;

    #[test]
    fn days_of_the_calendar() {
        for good in ["2026-12-31", "2024-02-29", "2000-02-29", "1970-01-01"] {
            assert_eq!(Day::parse(good).map(|day| day.to_string()).as_deref(), Some(good));
        }
        for bad in [
            "2026-02-29",
            "1900-02-29",
            "2026-13-01",
            "2026-00-10",
            "26-01-01",
            "2026-1-1",
            "",
            "2026-01-01-",
            "+026-01-01",
        ] {
            assert_eq!(Day::parse(bad), None, "{bad}");
        }
        assert_eq!(Day::of_seconds(0).to_string(), "1970-01-01");
        assert_eq!(Day::of_seconds(951_782_400).to_string(), "2000-02-29");
        assert_eq!(Day::of_seconds(1_798_675_199).to_string(), "2026-12-30");
        assert_eq!(Day::of_seconds(1_798_675_200).to_string(), "2026-12-31");
        assert_eq!(Day::of_seconds(u64::MAX).to_string(), "9999-12-31");
    }
}
