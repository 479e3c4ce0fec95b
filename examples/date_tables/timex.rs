//! What is read, in all the ways in which the tables may write it.

use crate::calendar::{Instant, civil, dashed, day_number, week_start};
use crate::canonical::{counted, first_day, length_text, without_zeros};
use crate::written::{date_ways, last_day, time};
use duizhao::facts::{Bound, Edge, Length, Moment, Period, Point, Stretch};

/// All the ways in which the tables may write a value.
pub(crate) fn ways(moment: &Moment, today: Instant) -> Vec<String> {
    match *moment {
        Moment::At(point) => point_ways(&point, today),
        Moment::Between(from, to) => {
            let mut all = Vec::new();
            for from in end_ways(&from, today) {
                all.extend(end_ways(&to, today).iter().map(|to| format!("({},{})", opening(&from), opening(to))));
            }
            all
        }
        Moment::Along(from, length) => along(&from, counted(length), today),
        Moment::Lasting(length, bound) => {
            let side = match bound {
                Bound::Above => "/more",
                Bound::Below => "/less",
                _ => "",
            };
            vec![format!("{}{side}", length_text(counted(length)))]
        }
    }
}

/// The ways of writing the end of a range: the end of a period is where the next one begins.
fn end_ways(point: &Point, today: Instant) -> Vec<String> {
    let whole = Point { stretch: None, ..*point };
    let ways = point_ways(&whole, today);
    let moved = |way: &String| match (point.stretch, way.len()) {
        (Some(Stretch::Late), 4) => way.parse::<i32>().ok().map(|year| format!("{}", year + 1)),
        (Some(Stretch::Late), 7) => way[5..]
            .parse::<i32>()
            .ok()
            .filter(|month| *month < 12)
            .map(|month| format!("{}{:02}", &way[..5], month + 1)),
        (Some(Stretch::Middle), 4) => Some(format!("{way}-07-02")),
        (Some(Stretch::Middle), 7) => Some(format!("{way}-16")),
        _ => None,
    };
    let ends: Vec<String> = ways.iter().filter_map(moved).collect();
    if ends.is_empty() { ways } else { ends }
}

/// Where a value begins.
fn opening(value: &str) -> String {
    if let Some((year, number)) = value.split_once("-W")
        && let (Ok(year), Ok(number)) = (year.parse(), number.parse())
    {
        return dashed(week_start(year, number));
    }
    match value.strip_prefix('(') {
        Some(inside) => inside.split(',').next().unwrap_or_default().to_owned(),
        None => first_day(value),
    }
}

/// A length from a point on, or up to it.
fn along(from: &Point, length: Length, today: Instant) -> Vec<String> {
    let back = length.months < 0.0 || length.days < 0.0 || length.seconds < 0.0;
    let clock = length.seconds != 0.0;
    if length.months != 0.0 && length.months % 120.0 == 0.0 && length.days == 0.0 {
        return decades(length, today);
    }
    if let Some(way) = from_hour(from, length, today) {
        return vec![way];
    }
    let mut start = resolved(from, today).unwrap_or(today);
    if from.stretch.is_some() {
        start = edge_of(from, length, today).unwrap_or(start);
    } else if length.seconds == 0.0 && !back && resolved(from, today).is_none() {
        // A week from a day without its year.
        return point_ways(from, today);
    }
    if back {
        return vec![ranged(start.plus(length), start, clock)];
    }
    if from.date.month.is_some() || from.date.day.is_some() {
        // The tables write the week of a day as the day.
        let mut ways = point_ways(&Point { stretch: None, ..*from }, today);
        ways.push(ranged(start, start.plus(length), clock));
        return ways;
    }
    let next = Instant { day: start.day + 1, ..start };
    // "The next 3 days" begin tomorrow, "within 3 days" today.
    vec![ranged(start, start.plus(length), clock), ranged(next, next.plus(length), false)]
}

/// Decades from or to the one of today; the tables count whole ones.
fn decades(length: Length, today: Instant) -> Vec<String> {
    let (year, ..) = civil(today.day);
    let decade = year.div_euclid(10) * 10;
    let years = length.months as i64 / 12;
    let (first, last) = if years < 0 { (decade + years, decade) } else { (decade + 10, decade + 10 + years) };
    vec![format!("({first:04}-01-01,{last:04}-01-01)"), ranged(today.plus(length), today, false)]
}

/// A length from an hour of a day on.
fn from_hour(from: &Point, length: Length, today: Instant) -> Option<String> {
    let clock = from.date.clock?;
    let second =
        i64::from(clock.hour_of_day().unwrap_or(clock.hour)) * 3600 + i64::from(clock.minute.unwrap_or(0)) * 60;
    if length.seconds == 0.0 {
        let start = Instant { second, ..resolved(from, today)? };
        return Some(ranged(start, start.plus(length), true));
    }
    let start = point_ways(from, today).swap_remove(0);
    let end = Instant { day: today.day, second }.plus(length).date_and_time();
    let time = end.split_once('T').map_or("", |(_, time)| time);
    let day = start.split('T').next().unwrap_or_default();
    Some(format!("({start},{})", without_zeros(&format!("{day}T{time}"))))
}

fn ranged(from: Instant, to: Instant, clock: bool) -> String {
    let write = |instant: Instant| if clock { without_zeros(&instant.date_and_time()) } else { instant.date() };
    format!("({},{})", write(from), write(to))
}

/// Where a year or month begins, or ends for a length back from there; weeks are whole ones.
fn edge_of(from: &Point, length: Length, today: Instant) -> Option<Instant> {
    let plain = Point { stretch: None, ..*from };
    let start = resolved(&plain, today).or_else(|| Some(Instant::parse(&date_ways(&plain, today)[0])))?;
    let (year, month, _) = civil(start.day);
    let back = length.months < 0.0 || length.days < 0.0;
    let yearly = from.date.month.is_none() && from.date.shift.is_none_or(|shift| shift.period == Period::Year);
    let day = match (yearly, back, length.days % 7.0 == 0.0 && length.days != 0.0) {
        (true, false, true) => week_start(year, 1),
        (true, true, true) => week_start(year + 1, 1),
        (true, false, false) => day_number(year, 1, 1),
        (true, true, false) => day_number(year + 1, 1, 1),
        (false, false, _) => day_number(year, month, 1),
        (false, true, _) => day_number(if month == 12 { year + 1 } else { year }, month % 12 + 1, 1),
    };
    Some(Instant { day, second: 0 })
}

/// The day of a point, where the day of the text tells it.
fn resolved(point: &Point, today: Instant) -> Option<Instant> {
    let day = point.date.shift.is_some_and(|shift| shift.period == Period::Day && shift.count == 0);
    if point.now || day && point.date.clock.is_none() && point.date.part.is_none() {
        return Some(today);
    }
    let plain = Point { away: None, side: None, stretch: None, ..*point };
    let text = date_ways(&plain, today).into_iter().next()?;
    let (year, ..) = civil(today.day);
    if let (Some(weekday), true) = (point.date.weekday, text.contains("WXX")) {
        // The next such weekday.
        let ahead = (i64::from(weekday) - 1 - (today.day + 3).rem_euclid(7)).rem_euclid(7);
        return Some(Instant { day: today.day + ahead, second: 0 });
    }
    let past = text.len() >= 10 && text.replace("XXXX", &format!("{year:04}")) < today.date() && point.away.is_some();
    let text = text.replace("XXXX", &format!("{:04}", year + i64::from(past)));
    let text = match text.len() {
        4 => format!("{text}-01-01"),
        7 => format!("{text}-01"),
        _ => text,
    };
    let whole = text.get(..10).is_some_and(|day| day.bytes().all(|b| b.is_ascii_digit() || b == b'-'));
    whole.then(|| Instant::parse(&text))
}

/// The modifiers of a point as the tables may write them.
fn sides(point: &Point) -> Vec<String> {
    let sides: &[&str] = match point.side {
        Some(Edge::Before) => &["before"],
        Some(Edge::After) => &["after"],
        Some(Edge::Since) => &["since"],
        // "No later than" is "before" to the tables, "as late as" is "until".
        Some(Edge::Until) => &["until", "before"],
        Some(Edge::About) => &["approx"],
        None => &[""],
    };
    let stretch = match point.stretch {
        Some(Stretch::Early) => "start",
        Some(Stretch::Middle) => "mid",
        Some(Stretch::Late) => "end",
        Some(Stretch::Rest) => "rest",
        None => "",
    };
    sides
        .iter()
        .map(|side| [*side, stretch].iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join("-"))
        .map(|side| if side.is_empty() { side } else { format!("/{side}") })
        .collect()
}

/// All the ways in which the tables may write a point.
fn point_ways(point: &Point, today: Instant) -> Vec<String> {
    if let (Some(Stretch::Rest), Some(last)) = (point.stretch, last_day(&point.date, today)) {
        return vec![format!("({},{})", today.date(), dashed(last))];
    }
    let dates = match point.away.map(counted) {
        Some(length) => away(point, length, today),
        None => date_ways(point, today),
    };
    let mut ways: Vec<String> = Vec::new();
    for side in sides(point) {
        ways.extend(dates.iter().map(|date| format!("{date}{side}")));
        if point.now && point.away.is_none() {
            ways.push(format!("PRESENT_REF{side}"));
        }
    }
    ways.extend(customs(point, dates));
    ways
}

/// A point at a distance from another.
fn away(point: &Point, length: Length, today: Instant) -> Vec<String> {
    let mut to = resolved(point, today).unwrap_or(today).plus(length);
    if let (Some(weekday), Some(_)) = (point.date.weekday, point.date.shift) {
        // Monday two weeks from now: the Monday of that week.
        to.day += i64::from(weekday) - 1 - (to.day + 3).rem_euclid(7);
    }
    if length.seconds != 0.0 {
        return vec![without_zeros(&to.date_and_time()), to.date()];
    }
    let time = if point.date.clock.is_some() { time(&point.date) } else { String::new() };
    vec![format!("{}{time}", to.date())]
}

/// What the tables write for parts of a period and for what was told before.
fn customs(point: &Point, dates: Vec<String>) -> Vec<String> {
    match (point.side, point.stretch) {
        (None, Some(Stretch::Late)) => {
            let last: Vec<String> = dates.iter().map(|date| format!("{date}T23:59:59")).collect();
            last.into_iter().chain(dates).collect()
        }
        // The tables drop "around", and "earlier" before what has begun.
        (Some(Edge::About), None) | (None, Some(Stretch::Early)) => dates,
        // The middle of the morning is ten o'clock to them.
        (None, Some(Stretch::Middle)) => {
            let hour = |date: &String, part, hour| date.strip_suffix(part).map(|day| format!("{day}{hour}"));
            dates.iter().filter_map(|date| hour(date, "TMO", "T10").or_else(|| hour(date, "TAF", "T14"))).collect()
        }
        _ if point.told => {
            let undefined = match (point.date.shift.map(|shift| shift.period), point.date.weekend) {
                (_, true) => "XXXX-WXX-WE",
                (Some(Period::Week), _) => "XXXX-WXX",
                (Some(Period::Month), _) => "XXXX-XX",
                _ => "XXXX",
            };
            vec![format!("{undefined}/ref_undef")]
        }
        _ => Vec::new(),
    }
}
