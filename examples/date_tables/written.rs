//! Days and periods of the calendar as the tables write them.

use crate::calendar::{Instant, civil, dashed, day_number, week, week_start};
use crate::canonical::without_zeros;
use duizhao::facts::{Date, Part, Period, Point, Season};

/// The last day of the period that a point is in.
pub(crate) fn last_day(date: &Date, today: Instant) -> Option<i64> {
    let (year, month, _) = civil(today.day);
    Some(match date.shift?.period {
        Period::Week => today.day - (today.day + 3).rem_euclid(7) + 6,
        Period::Month => day_number(if month == 12 { year + 1 } else { year }, month % 12 + 1, 1) - 1,
        Period::Year => day_number(year + 1, 1, 1) - 1,
        _ => return None,
    })
}

/// The ways of writing the date of a point, both orders where either may be meant.
pub(crate) fn date_ways(point: &Point, today: Instant) -> Vec<String> {
    let mut ways = vec![timex(point, &point.date, today)];
    if point.date.either_order {
        let turned = Date { month: point.date.day, day: point.date.month, ..point.date };
        ways.push(timex(point, &turned, today));
    }
    // Where the day of the month is on another weekday, the tables keep the weekday alone.
    if let (Some(weekday), Some(_), None, None) =
        (point.date.weekday, point.date.day, point.date.month, point.date.shift)
    {
        ways.push(format!("XXXX-WXX-{weekday}{}", time(&point.date)));
    }
    ways
}

/// A date or time as the tables write it.
fn timex(point: &Point, date: &Date, today: Instant) -> String {
    format!("{}{}", calendar(point, date, today.day), time(date))
}

/// The day or period of a date, empty where it says none.
fn calendar(point: &Point, date: &Date, today: i64) -> String {
    let shifted = |period| date.shift.filter(|shift| shift.period == period).map(|shift| i64::from(shift.count));
    let (this_year, this_month, _) = civil(today);
    let monday = |weeks: i64| today - (today + 3).rem_euclid(7) + 7 * weeks;
    let year = date.year.map(i64::from).or(shifted(Period::Year).map(|count| this_year + count));
    let year_text = year.map_or("XXXX".to_owned(), |year| format!("{year:04}"));
    let months = shifted(Period::Month).map(|count| this_year * 12 + this_month - 1 + count);
    let (year_text, month) = match months {
        Some(months) => (format!("{:04}", months.div_euclid(12)), Some(months.rem_euclid(12) + 1)),
        None => (year_text, date.month.map(i64::from)),
    };
    if let (Some(nth), Some(weekday)) = (point.nth, date.weekday) {
        return nth_weekday(nth, weekday, month, months.is_none().then_some(year).flatten(), today);
    }
    match (month, date.day, date.weekday, date.week) {
        (Some(month), Some(day), ..) => format!("{year_text}-{month:02}-{day:02}"),
        (Some(month), None, _, Some(week)) => format!("{year_text}-{month:02}-W{:02}", if week < 0 { 5 } else { week }),
        (Some(month), ..) => format!("{year_text}-{month:02}"),
        (None, Some(day), Some(_), _) if date.shift.is_none() => format!("{this_year:04}-{this_month:02}-{day:02}"),
        (None, Some(day), ..) => format!("XXXX-XX-{day:02}"),
        (.., Some(weekday), _) => match shifted(Period::Week) {
            Some(weeks) => dashed(monday(weeks) + i64::from(weekday) - 1),
            None => format!("XXXX-WXX-{weekday}"),
        },
        (.., Some(count)) => {
            let year = year.unwrap_or(this_year);
            let last = week_start(year + 1, 1) - 7;
            week(if count < 0 { last } else { week_start(year, i64::from(count)) })
        }
        _ => periods(date, year, monday, today),
    }
}

/// The nth weekday of a month, of this one where none is said.
fn nth_weekday(nth: i8, weekday: u8, month: Option<i64>, year: Option<i64>, today: i64) -> String {
    let (this_year, this_month, _) = civil(today);
    let Some(month) = month else {
        let first = day_number(this_year, this_month, 1);
        let day = first + (i64::from(weekday) - 1 - (first + 3).rem_euclid(7)).rem_euclid(7) + 7 * (i64::from(nth) - 1);
        return format!("{this_year:04}-{this_month:02}-{:02}", day - first + 1);
    };
    let first = day_number(year.unwrap_or(this_year), month, 1);
    let offset = (i64::from(weekday) - 1 - (first + 3).rem_euclid(7)).rem_euclid(7);
    let days = day_number(if month == 12 { this_year + 1 } else { this_year }, month % 12 + 1, 1)
        - day_number(this_year, month, 1);
    let nth = if nth < 0 { (days - 1 - offset) / 7 + 1 } else { i64::from(nth) };
    let year = year.map_or("XXXX".to_owned(), |year| format!("{year:04}"));
    format!("{year}-{month:02}-WXX-{weekday}-#{nth}")
}

/// Days, weeks and years counted from today, quarters, halves, seasons, decades and centuries.
fn periods(date: &Date, year: Option<i64>, monday: impl Fn(i64) -> i64, today: i64) -> String {
    let (this_year, this_month, _) = civil(today);
    let months = |first: i64, count: i64| {
        let year_text = |more: i64| year.map_or("XXXX".to_owned(), |year| format!("{:04}", year + more));
        let last = first + count;
        let end = if last > 12 { format!("{}-01-01", year_text(1)) } else { format!("{}-{last:02}-01", year_text(0)) };
        format!("({}-{first:02}-01,{end})", year_text(0))
    };
    let years = |first: i64, count: i64| format!("({first:04}-01-01,{:04}-01-01)", first + count);
    if let Some(quarter) = date.quarter {
        return months(3 * i64::from(quarter) - 2, 3);
    }
    if let Some(half) = date.half {
        return months(6 * i64::from(half) - 5, 6);
    }
    if let Some(name) = date.season.map(season) {
        return year.map_or(name.to_owned(), |year| format!("{year:04}-{name}"));
    }
    if let Some(decade) = date.decade.map(i64::from) {
        let short = |decade: i64| format!("XX{:02}-01-01", decade % 100);
        return if decade < 100 { format!("({},{})", short(decade), short(decade + 10)) } else { years(decade, 10) };
    }
    if let Some(century) = date.century {
        return years(i64::from(century - 1) * 100, 100);
    }
    match date.shift.map(|shift| (shift.period, i64::from(shift.count))) {
        Some((Period::Day, count)) => dashed(today + count),
        Some((Period::Week, count)) => week(monday(count)) + if date.weekend { "-WE" } else { "" },
        Some((Period::Quarter, count)) => {
            let quarter = this_year * 4 + (this_month - 1) / 3 + count;
            let start = |quarter: i64| format!("{:04}-{:02}-01", quarter.div_euclid(4), quarter.rem_euclid(4) * 3 + 1);
            format!("({},{})", start(quarter), start(quarter + 1))
        }
        Some((Period::Decade, count)) => years(this_year.div_euclid(10) * 10 + 10 * count, 10),
        Some((Period::Century, count)) => years(this_year.div_euclid(100) * 100 + 100 * count, 100),
        _ if date.weekend => week(monday(0)) + "-WE",
        _ => year.map_or(String::new(), |year| format!("{year:04}")),
    }
}

/// The mark of a season.
fn season(season: Season) -> &'static str {
    match season {
        Season::Spring => "SP",
        Season::Summer => "SU",
        Season::Autumn => "FA",
        Season::Winter => "WI",
    }
}

/// The time or the part of the day.
pub(crate) fn time(date: &Date) -> String {
    let part = date.part.map_or("", |part| match part {
        Part::Morning => "TMO",
        Part::Afternoon => "TAF",
        Part::Evening => "TEV",
        _ => "TNI",
    });
    let Some(clock) = date.clock else { return part.to_owned() };
    let hour = clock.hour_of_day().unwrap_or(clock.hour);
    let minute = clock.minute.map_or(String::new(), |minute| format!(":{minute:02}"));
    let second = clock.second.map_or(String::new(), |second| format!(":{second:02}"));
    without_zeros(&format!("T{hour:02}{minute}{second}"))
}
