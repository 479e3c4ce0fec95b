//! Dates and times, as far as they are said.

mod chinese;
mod english;
mod numeric;

pub(in crate::facts) use chinese::find as find_chinese;
pub(in crate::facts) use english::find as find_english;

/// A date or time, as far as it is said.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Date {
    /// The year; negative before our era.
    pub year: Option<i32>,
    /// The month, 1 to 12.
    pub month: Option<u8>,
    /// The day of the month, 1 to 31.
    pub day: Option<u8>,
    /// The day of the week, Monday 1 to Sunday 7.
    pub weekday: Option<u8>,
    /// The first year of a decade; below 100 where the century is not said.
    pub decade: Option<i32>,
    /// The century, 21 for the years from 2000.
    pub century: Option<i32>,
    /// The time of day.
    pub clock: Option<Clock>,
}

/// A time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clock {
    /// The hour as it is written, 0 to 24.
    pub hour: u8,
    /// The minute, where it is said.
    pub minute: Option<u8>,
    /// Which half of the day, where it is said.
    pub half: Option<Half>,
}

/// Which half of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Half {
    /// Before noon.
    Morning,
    /// After noon.
    Afternoon,
}

impl Clock {
    /// The hour from 0 to 23, where the half of the day is said or the hour shows it.
    pub fn hour_of_day(&self) -> Option<u8> {
        match (self.hour, self.half) {
            (24, _) => Some(0),
            (hour @ 13.., _) => Some(hour),
            (12, Some(Half::Morning)) => Some(0),
            (hour, Some(Half::Afternoon)) if hour < 12 => Some(hour + 12),
            (0, _) => Some(0),
            (hour, Some(_)) => Some(hour),
            _ => None,
        }
    }

    /// Whether two times can be the same: equal on a clock face, and in the half of the day where both say it.
    pub fn agrees(&self, other: &Clock) -> bool {
        let face = self.hour % 12 == other.hour % 12 && self.minute.unwrap_or(0) == other.minute.unwrap_or(0);
        face && match (self.hour_of_day(), other.hour_of_day()) {
            (Some(a), Some(b)) => a == b,
            _ => true,
        }
    }
}
