//! Time zones by their names in either language.

use super::Clock;

/// A time zone: how far its clocks are ahead of Greenwich.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Zone {
    /// Minutes ahead of Greenwich in winter.
    pub minutes: i16,
    /// Whether clocks may be an hour further ahead in summer and the name does not say which.
    pub summer: bool,
}

const fn fixed(minutes: i16) -> Zone {
    Zone { minutes, summer: false }
}

const fn either(minutes: i16) -> Zone {
    Zone { minutes, summer: true }
}

/// Abbreviations and names in English; a name of two words ends in "time".
#[rustfmt::skip]
const ENGLISH: &[(&str, Zone)] = &[
    ("GMT", fixed(0)), ("UTC", fixed(0)), ("EST", fixed(-300)), ("EDT", fixed(-240)), ("ET", either(-300)),
    ("CDT", fixed(-300)), ("CT", either(-360)), ("MST", fixed(-420)), ("MDT", fixed(-360)),
    ("PST", fixed(-480)), ("PDT", fixed(-420)), ("PT", either(-480)), ("BST", fixed(60)), ("CET", fixed(60)),
    ("CEST", fixed(120)), ("HKT", fixed(480)), ("SGT", fixed(480)), ("JST", fixed(540)), ("KST", fixed(540)),
    ("AEST", fixed(600)), ("AEDT", fixed(660)), ("MSK", fixed(180)), ("EET", fixed(120)),
    ("Eastern", either(-300)), ("Central", either(-360)), ("Mountain", either(-420)), ("Pacific", either(-480)),
    ("Beijing", fixed(480)), ("Taipei", fixed(480)), ("Singapore", fixed(480)), ("Moscow", fixed(180)),
    ("Tokyo", fixed(540)), ("London", either(0)), ("Greenwich", fixed(0)), ("Paris", either(60)), ("Delhi", fixed(330)),
];

/// Names in Chinese, longest first where one begins another.
#[rustfmt::skip]
const CHINESE: &[(&str, Zone)] = &[
    ("格林尼治标准时间", fixed(0)), ("格林威治标准时间", fixed(0)), ("格林尼治时间", fixed(0)), ("格林威治时间", fixed(0)),
    ("世界标准时间", fixed(0)), ("协调世界时", fixed(0)), ("世界协调时间", fixed(0)), ("世界时", fixed(0)),
    ("北京时间", fixed(480)), ("台北时间", fixed(480)), ("台湾时间", fixed(480)), ("香港时间", fixed(480)),
    ("新加坡时间", fixed(480)), ("东京时间", fixed(540)), ("日本时间", fixed(540)), ("首尔时间", fixed(540)),
    ("美东标准时间", fixed(-300)), ("美东夏令时间", fixed(-240)), ("美国东部时间", either(-300)), ("美东时间", either(-300)),
    ("东部标准时间", fixed(-300)), ("东部夏令时间", fixed(-240)), ("东部时间", either(-300)), ("纽约时间", either(-300)),
    ("美国中部时间", either(-360)), ("中部时间", either(-360)), ("山区时间", either(-420)), ("山地时间", either(-420)),
    ("美国西部时间", either(-480)), ("美西时间", either(-480)), ("太平洋标准时间", fixed(-480)),
    ("太平洋夏令时间", fixed(-420)), ("太平洋时间", either(-480)), ("英国夏令时间", fixed(60)), ("英国时间", either(0)),
    ("伦敦时间", either(0)), ("巴黎时间", either(60)), ("欧洲中部时间", either(60)), ("莫斯科时间", fixed(180)),
    ("印度标准时间", fixed(330)), ("印度时间", fixed(330)),
];

/// The zone of one or two English words, and how many of them name it.
pub(super) fn english(first: &str, second: &str) -> Option<(Zone, usize)> {
    let (_, zone) = ENGLISH.iter().find(|(name, _)| *name == first)?;
    let time = second.eq_ignore_ascii_case("time");
    // A word of letters in two cases is a place or an adjective, and a zone only before "time".
    (time || !first.contains(|c: char| c.is_ascii_lowercase())).then_some((*zone, 1 + usize::from(time)))
}

/// The Chinese zone that ends `text`, and how many bytes of it name the zone.
pub(super) fn chinese_before(text: &str) -> Option<(Zone, usize)> {
    let (name, zone) = CHINESE.iter().filter(|(name, _)| text.ends_with(name)).max_by_key(|(name, _)| name.len())?;
    Some((*zone, name.len()))
}

/// Whether two times in two zones are one moment, in summer or in winter.
pub(super) fn same_moment(a: &Clock, zone: Zone, b: &Clock, other: Zone) -> bool {
    let day = 24 * 60;
    let minutes = |clock: &Clock| {
        let hour = clock.hour_of_day().unwrap_or(clock.hour % 24);
        i32::from(hour) * 60 + i32::from(clock.minute.unwrap_or(0))
    };
    let apart = minutes(a) - i32::from(zone.minutes) - minutes(b) + i32::from(other.minutes);
    let summers = [0, i32::from(zone.summer) * 60, -i32::from(other.summer) * 60];
    // Without the half of the day only the face of the clock can be compared.
    let cycle = if a.hour_of_day().is_some() && b.hour_of_day().is_some() { day } else { day / 2 };
    summers.iter().any(|summer| (apart - summer).rem_euclid(cycle) == 0)
}
