//! What is read in the notation of the tables, and the notation of the tables in one form.

use crate::calendar::{Instant, civil, dashed, day_number, week, week_start};
use duizhao::facts::{Bound, Date, Edge, Length, Moment, Part, Period, Point, Season, Stretch};

/// A value of the tables in one form: no spare zeros, ranges without their lengths, lengths in months, days and seconds.
pub(crate) fn canonical(timex: &str) -> String {
    if let Some(inside) = timex.strip_prefix('(') {
        let ends: Vec<String> = inside.trim_end_matches(')').split(',').take(2).map(first_day).collect();
        return format!("({})", ends.join(","));
    }
    match timex.strip_prefix('P').filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit() || c == 'T')) {
        Some(length) => written_length(length),
        None => without_zeros(timex),
    }
}

/// The first day of a period that a range begins or ends with.
fn first_day(end: &str) -> String {
    let end = without_zeros(end);
    match end.len() {
        4 if !end.contains('T') => format!("{end}-01-01"),
        7 if !end.contains('T') && !end.contains('W') => format!("{end}-01"),
        _ => end,
    }
}

/// A time without minutes and seconds that are zero.
fn without_zeros(timex: &str) -> String {
    let Some((day, time)) = timex.split_once('T') else { return timex.to_owned() };
    let time = time.strip_suffix(":00").unwrap_or(time);
    format!("{day}T{}", time.strip_suffix(":00").unwrap_or(time))
}

/// A length, `1Y1M21DT2H`, in months, days and seconds.
fn written_length(text: &str) -> String {
    let (mut length, mut number, mut time) = (Length::default(), String::new(), false);
    for c in text.chars() {
        let value = number.parse::<f64>().unwrap_or(0.0);
        match c {
            'T' => time = true,
            'Y' => length.months += value * 12.0,
            'M' if time => length.seconds += value * 60.0,
            'M' => length.months += value,
            'W' => length.days += value * 7.0,
            'D' => length.days += value,
            'H' => length.seconds += value * 3600.0,
            'S' => length.seconds += value,
            'B' => return format!("P{text}"),
            c => {
                number.push(c);
                continue;
            }
        }
        number.clear();
    }
    length_text(length)
}

fn length_text(length: Length) -> String {
    format!("P{:.3}M{:.3}DT{:.3}S", length.months, length.days, length.seconds)
}

/// A few are three, as the tables take it.
fn counted(length: Length) -> Length {
    let by = if length.vague { 3.0 } else { 1.0 };
    Length { months: length.months * by, days: length.days * by, seconds: length.seconds * by, vague: false }
}

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
    if length.months != 0.0 && length.months % 120.0 == 0.0 && length.days == 0.0 {
        let (year, ..) = civil(today.day);
        let decade = year.div_euclid(10) * 10;
        let (first, last) = if back {
            (decade + (length.months as i64) / 12, decade)
        } else {
            (decade + 10, decade + 10 + (length.months as i64) / 12)
        };
        let spoken = ranged(today.plus(length), today, false);
        return vec![format!("({first:04}-01-01,{last:04}-01-01)"), spoken];
    }
    let clock = length.seconds != 0.0;
    if let Some(hour) = from.date.clock.filter(|_| clock) {
        let start = point_ways(from, today).swap_remove(0);
        let second =
            i64::from(hour.hour_of_day().unwrap_or(hour.hour)) * 3600 + i64::from(hour.minute.unwrap_or(0)) * 60;
        let end = Instant { day: today.day, second }.plus(length).date_and_time();
        let time = end.split_once('T').map_or("", |(_, time)| time);
        let day = start.split('T').next().unwrap_or_default();
        return vec![format!("({start},{})", without_zeros(&format!("{day}T{time}")))];
    }
    let hour = |date: &Date| date.clock.map(|clock| i64::from(clock.hour_of_day().unwrap_or(clock.hour)) * 3600);
    if let (Some(second), Some(start)) = (hour(&from.date), resolved(from, today)) {
        let start = Instant { second, ..start };
        return vec![ranged(start, start.plus(length), true)];
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

/// The last day of the period that a point is in.
fn last_day(date: &Date, today: Instant) -> Option<i64> {
    let (year, month, _) = civil(today.day);
    Some(match date.shift?.period {
        Period::Week => today.day - (today.day + 3).rem_euclid(7) + 6,
        Period::Month => day_number(if month == 12 { year + 1 } else { year }, month % 12 + 1, 1) - 1,
        Period::Year => day_number(year + 1, 1, 1) - 1,
        _ => return None,
    })
}

/// All the ways in which the tables may write a point.
fn point_ways(point: &Point, today: Instant) -> Vec<String> {
    if let (Some(Stretch::Rest), Some(last)) = (point.stretch, last_day(&point.date, today)) {
        return vec![format!("({},{})", today.date(), dashed(last))];
    }
    let dates = match point.away.map(counted) {
        Some(length) => {
            let from = resolved(point, today).unwrap_or(today);
            let mut to = from.plus(length);
            if let (Some(weekday), Some(_)) = (point.date.weekday, point.date.shift) {
                // Monday two weeks from now: the Monday of that week.
                to.day += i64::from(weekday) - 1 - (to.day + 3).rem_euclid(7);
            }
            if length.seconds != 0.0 {
                vec![without_zeros(&to.date_and_time()), to.date()]
            } else {
                let time = if point.date.clock.is_some() { time(&point.date) } else { String::new() };
                vec![format!("{}{time}", to.date())]
            }
        }
        None => date_ways(point, today),
    };
    let mut ways: Vec<String> = Vec::new();
    for side in sides(point) {
        ways.extend(dates.iter().map(|date| format!("{date}{side}")));
        if point.now && point.away.is_none() {
            ways.push(format!("PRESENT_REF{side}"));
        }
    }
    match (point.side, point.stretch) {
        // The tables drop "around", and "earlier" before what has begun.
        (Some(Edge::About), None) | (None, Some(Stretch::Early | Stretch::Late)) => {
            if point.stretch == Some(Stretch::Late) {
                ways.extend(dates.iter().map(|date| format!("{date}T23:59:59")));
            }
            ways.extend(dates);
        }
        // The middle of the morning is ten o'clock to them.
        (None, Some(Stretch::Middle)) => {
            let hours = dates.iter().filter_map(|date| {
                date.strip_suffix("TMO")
                    .map(|day| format!("{day}T10"))
                    .or_else(|| date.strip_suffix("TAF").map(|day| format!("{day}T14")))
            });
            ways.extend(hours.collect::<Vec<_>>());
        }
        _ if point.told => {
            let undefined = match (point.date.shift.map(|shift| shift.period), point.date.weekend) {
                (_, true) => "XXXX-WXX-WE",
                (Some(Period::Week), _) => "XXXX-WXX",
                (Some(Period::Month), _) => "XXXX-XX",
                _ => "XXXX",
            };
            ways.push(format!("{undefined}/ref_undef"));
        }
        _ => {}
    }
    ways
}

/// The ways of writing the date of a point, both orders where either may be meant.
fn date_ways(point: &Point, today: Instant) -> Vec<String> {
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
    if let Some(season) = date.season {
        let name = match season {
            Season::Spring => "SP",
            Season::Summer => "SU",
            Season::Autumn => "FA",
            Season::Winter => "WI",
        };
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

/// The time or the part of the day.
fn time(date: &Date) -> String {
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
