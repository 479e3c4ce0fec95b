//! The arithmetic of the calendar that relative dates are resolved with.

use duizhao::facts::Length;

/// A day, counted from 1 January 1970, and the second in it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Instant {
    pub(crate) day: i64,
    pub(crate) second: i64,
}

impl Instant {
    /// The instant of `2016-11-07T16:12:00`.
    pub(crate) fn parse(text: &str) -> Instant {
        let number = |range| text.get(range).and_then(|part: &str| part.parse::<i64>().ok());
        let day = day_number(number(0..4).unwrap_or(2016), number(5..7).unwrap_or(1), number(8..10).unwrap_or(1));
        let part = |range, by| number(range).map_or(0, |value| value * by);
        Instant { day, second: part(11..13, 3600) + part(14..16, 60) + part(17..19, 1) }
    }

    /// The instant a length later, or earlier where it is negative.
    pub(crate) fn plus(self, length: Length) -> Instant {
        let (year, month, day) = civil(self.day);
        let months = year * 12 + month - 1 + length.months.trunc() as i64;
        let (year, month) = (months.div_euclid(12), months.rem_euclid(12) + 1);
        let last =
            day_number(if month == 12 { year + 1 } else { year }, month % 12 + 1, 1) - day_number(year, month, 1);
        let whole = length.days.trunc();
        let moved = day_number(year, month, day.min(last)) + whole as i64;
        let second = self.second + length.seconds as i64;
        Instant { day: moved + second.div_euclid(86_400), second: second.rem_euclid(86_400) }
    }

    /// Its day: `2016-11-07`.
    pub(crate) fn date(self) -> String {
        dashed(self.day)
    }

    /// Its day and time: `2016-11-07T16:12`.
    pub(crate) fn date_and_time(self) -> String {
        let (hour, minute, second) = (self.second / 3600, self.second / 60 % 60, self.second % 60);
        format!("{}T{hour:02}:{minute:02}:{second:02}", self.date())
    }
}

/// Days from 1 January 1970 to a day of the calendar (Howard Hinnant, chrono-compatible date algorithms).
pub(crate) fn day_number(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let of_era = year - era * 400;
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

/// Year, month and day of a day number.
pub(crate) fn civil(number: i64) -> (i64, i64, i64) {
    let shifted = number + 719_468;
    let era = shifted.div_euclid(146_097);
    let of_era = shifted - era * 146_097;
    let years = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * years + years / 4 - years / 100);
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    (years + era * 400 + i64::from(month <= 2), month, day)
}

/// A day number as `2016-11-07`.
pub(crate) fn dashed(number: i64) -> String {
    let (year, month, day) = civil(number);
    format!("{year:04}-{month:02}-{day:02}")
}

/// The Monday of a week of a year: the first holds 4 January.
pub(crate) fn week_start(year: i64, week: i64) -> i64 {
    let fourth = day_number(year, 1, 4);
    fourth - (fourth + 3).rem_euclid(7) + 7 * (week - 1)
}

/// The week of the year that begins on `monday`: the one that holds its Thursday.
pub(crate) fn week(monday: i64) -> String {
    let (year, ..) = civil(monday + 3);
    format!("{year:04}-W{:02}", (monday + 3 - day_number(year, 1, 1)) / 7 + 1)
}
