//! Dates and times, as far as they are said.

mod chinese;
mod dateline;
mod english;
mod moment;
mod numeric;
mod zone;

pub(in crate::facts) use chinese::find as find_chinese;
pub use dateline::Day;
pub(in crate::facts) use dateline::of as dateline;
pub(in crate::facts) use english::find as find_english;
pub use moment::{Edge, Length, Moment, Point, Stretch};
pub use zone::Zone;

/// A date or time, as far as it is said.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Date {
    /// The year; negative before our era.
    pub year: Option<i32>,
    /// The quarter of the year, 1 to 4.
    pub quarter: Option<u8>,
    /// The half of the year, 1 or 2.
    pub half: Option<u8>,
    /// The season.
    pub season: Option<Season>,
    /// The month, 1 to 12.
    pub month: Option<u8>,
    /// The week of the month where one is said, else of the year, from 1; -1 for the last.
    pub week: Option<i8>,
    /// The day of the month, 1 to 31.
    pub day: Option<u8>,
    /// Whether month and day may stand the other way round: 7/1/2018.
    pub either_order: bool,
    /// The day of the week, Monday 1 to Sunday 7.
    pub weekday: Option<u8>,
    /// Whether a weekend is meant.
    pub weekend: bool,
    /// The first year of a decade; below 100 where the century is not said.
    pub decade: Option<i32>,
    /// The century, 21 for the years from 2000; negative before our era.
    pub century: Option<i32>,
    /// The part of the day.
    pub part: Option<Part>,
    /// The time of day.
    pub clock: Option<Clock>,
    /// How far it is from the day of the text: last month, 明年.
    pub shift: Option<Shift>,
}

/// A distance from the day of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shift {
    /// What is counted.
    pub period: Period,
    /// How many of them: -1 for the last, 0 for this, 1 for the next.
    pub count: i32,
}

/// A period that dates are counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Period {
    /// From midnight to midnight.
    Day,
    /// From Monday to Sunday.
    Week,
    /// A month of the calendar.
    Month,
    /// A quarter of a year.
    Quarter,
    /// A year of the calendar.
    Year,
    /// Ten years.
    Decade,
    /// A hundred years.
    Century,
}

/// A season of the north.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Season {
    /// 春.
    Spring,
    /// 夏.
    Summer,
    /// 秋.
    Autumn,
    /// 冬.
    Winter,
}

/// A part of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Before noon: 上午, 早上.
    Morning,
    /// After noon: 下午.
    Afternoon,
    /// 傍晚, 晚上.
    Evening,
    /// 夜里, tonight.
    Night,
}

/// A time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clock {
    /// The hour as it is written, 0 to 24.
    pub hour: u8,
    /// The minute, where it is said.
    pub minute: Option<u8>,
    /// The second, where it is said.
    pub second: Option<u8>,
    /// Which half of the day, where it is said.
    pub half: Option<Half>,
    /// The time zone, where it is said.
    pub zone: Option<Zone>,
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
    /// The hour as it is written, and nothing else.
    pub(in crate::facts) fn at(hour: u8) -> Clock {
        Clock { hour, minute: None, second: None, half: None, zone: None }
    }

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

    /// Whether two times can be the same: equal on a clock face and in the half of the day where both say it, or the
    /// same moment in two time zones.
    pub fn agrees(&self, other: &Clock) -> bool {
        if let (Some(zone), Some(second)) = (self.zone, other.zone)
            && zone != second
        {
            return zone::same_moment(self, zone, other, second);
        }
        let face = self.hour % 12 == other.hour % 12 && self.minute.unwrap_or(0) == other.minute.unwrap_or(0);
        face && match (self.hour_of_day(), other.hour_of_day()) {
            (Some(a), Some(b)) => a == b,
            _ => true,
        }
    }
}
