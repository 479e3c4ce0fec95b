//! Values as they are read, in Chinese.

use super::{bound, digits, time};
use crate::compare::Value;
use crate::facts::{Number, Period, Season, Sense, Shift, Unit};

/// In a notation that both languages share, with Chinese words.
pub(super) fn value(value: &Value) -> String {
    match *value {
        Value::Amount(number, unit) => amount(&number, unit.as_ref()),
        Value::Year(year) => format!("{year} 年"),
        Value::Month(month) => format!("{month} 月"),
        Value::Day(day) => format!("{day} 日"),
        Value::Weekday(day) => format!("星期{}", WEEKDAYS[usize::from(day.clamp(1, 7)) - 1]),
        Value::Decade(decade) => format!("{decade} 年代"),
        Value::Century(century) => format!("{century} 世纪"),
        Value::Quarter(quarter) => format!("第 {quarter} 季度"),
        Value::Half(1) => "上半年".to_owned(),
        Value::Half(_) => "下半年".to_owned(),
        Value::Season(season) => match season {
            Season::Spring => "春季",
            Season::Summer => "夏季",
            Season::Autumn => "秋季",
            Season::Winter => "冬季",
        }
        .to_owned(),
        Value::Shift(shift, _) => shifted(shift),
        Value::Clock(clock) => time(clock),
    }
}

const WEEKDAYS: [&str; 7] = ["一", "二", "三", "四", "五", "六", "日"];

/// A distance from the day of the text as it is read: 上个月, 两年后.
fn shifted(shift: Shift) -> String {
    let near = match (shift.period, shift.count) {
        (Period::Day, -1) => Some("昨天"),
        (Period::Day, 0) => Some("今天"),
        (Period::Day, 1) => Some("明天"),
        (Period::Year, -1) => Some("去年"),
        (Period::Year, 0) => Some("今年"),
        (Period::Year, 1) => Some("明年"),
        _ => None,
    };
    let (counted, named) = match shift.period {
        Period::Day => ("天", "天"),
        Period::Week => ("周", "周"),
        Period::Month => ("个月", "个月"),
        Period::Quarter => ("个季度", "季度"),
        Period::Year => ("年", "年"),
        Period::Decade => ("个十年", "个十年"),
        Period::Century => ("个世纪", "世纪"),
    };
    match (near, shift.count) {
        (Some(near), _) => near.to_owned(),
        (_, -1) => format!("上{named}"),
        (_, 0) => format!("本{named}"),
        (_, 1) => format!("下{named}"),
        (_, count) if count < 0 => format!("{} {counted}前", count.unsigned_abs()),
        (_, count) => format!("{count} {counted}后"),
    }
}

/// An amount as it is read: `> 1500亿 USD`, `94%`, `第 3`.
fn amount(number: &Number, unit: Option<&Unit>) -> String {
    let value = scaled(number.value);
    let value = match number.sense {
        Sense::Percent => format!("{value}%"),
        Sense::Ordinal => format!("第 {value}"),
        Sense::Multiple => format!("{value} 倍"),
        Sense::Cardinal | Sense::Fraction => value,
    };
    let (bound, some) = (bound(number), if number.vague { "若干个 " } else { "" });
    match unit {
        Some(unit) => format!("{bound}{some}{value} {}", name(unit)),
        None => format!("{bound}{some}{value}"),
    }
}

/// A value in digits, or with the Chinese scale that a reader counts in.
fn scaled(value: f64) -> String {
    let scales = [(1e12, "万亿"), (1e8, "亿"), (1e4, "万")];
    let (by, name) = scales.into_iter().find(|(by, _)| value.abs() >= *by).unwrap_or((1.0, ""));
    format!("{}{name}", digits(value / by))
}

/// What a unit is called; symbols and codes of currencies stay.
fn name(unit: &Unit) -> &str {
    match unit.name {
        "day" => "天",
        "week" => "周",
        "fortnight" => "个两周",
        "month" => "个月",
        "quarter" => "个季度",
        "year" => "年",
        "decade" => "个十年",
        "century" => "个世纪",
        "millennium" => "个千年",
        "years old" => "岁",
        "h" => "小时",
        "min" => "分钟",
        "s" => "秒",
        "ms" => "毫秒",
        "dollar" => "元（$）",
        "cent" => "分",
        "pound" => "镑",
        "franc" => "法郎",
        "krona" => "克朗",
        "peso" => "比索",
        "dinar" => "第纳尔",
        "dirham" => "迪拉姆",
        "riyal" => "里亚尔",
        "lira" => "里拉",
        symbol => symbol,
    }
}
