//! Units and currencies after and before Chinese numbers.

use super::unit::*;
use super::{Dimension, Unit};
use crate::facts::number::{Bound, Characters, Numeral, Weight, digit};
use crate::text::WordList;
use crate::text::chars::is_han;
use std::sync::LazyLock;

/// The quantity that `numeral` counts, with the numeral lengthened over its unit.
pub(in crate::facts) fn quantity(characters: Characters<'_>, numeral: &Numeral) -> Option<(Numeral, Unit)> {
    let mut numeral = *numeral;
    let before = before(characters, numeral.first);
    let after = after(characters, &mut numeral);
    if let Some((unit, first)) = before {
        (numeral.first, numeral.start) = (first, characters.offset(first));
        return Some((numeral, after.filter(|unit| !unit.loose).unwrap_or(unit)));
    }
    after.map(|unit| (numeral, unit))
}

/// The unit after a numeral, which is lengthened over it.
fn after(characters: Characters<'_>, numeral: &mut Numeral) -> Option<Unit> {
    let at = characters.past_space(numeral.last);
    if characters.at(at) == '半' && numeral.number.value.fract() == 0.0 {
        return None;
    }
    if let Some(unit) = small_change(characters, numeral) {
        return Some(unit);
    }
    let (at, counter) = past_counter(characters, at);
    if counter == Counter::Open {
        numeral.number.bound = Bound::Above;
    }
    let rest = characters.from(at);
    let first = rest.chars().next()?;
    let follows = |word: &str| rest[word.len()..].chars().next().unwrap_or('\0');
    let halved = counter == Counter::AndHalf;
    let counted = matches!(counter, Counter::Plain | Counter::Open);
    let (word, unit) = UNITS_HERE.with(first).find(|(word, _)| {
        rest.starts_with(word)
            && (!counted || is_counted(word) || numeral.number.value == 0.5)
            && is_unit(word, follows(word), counter != Counter::None, numeral)
    })?;
    let mut last = at + word.chars().count();
    let half = halved || follows(word) == '半' && unit.dimension != Dimension::Money;
    last += usize::from(half && !halved);
    if matches!(characters.at(last), '多' | '余') {
        (numeral.number.bound, last) = (Bound::Above, last + 1);
    }
    if half {
        let number = &mut numeral.number;
        (number.value, number.grain, number.weight) = (number.value + 0.5, 0.5, Weight::Firm);
    }
    (numeral.last, numeral.end) = (last, characters.offset(last));
    if matches!(*word, "米" | "块" | "公尺") {
        add_tenths(characters, numeral);
    }
    Some(an_hour(characters, numeral.first, *unit))
}

/// Whether `c` is part of a number.
fn is_figure(c: char) -> bool {
    c.is_ascii_digit() || digit(c).is_some() || matches!(c, '十' | '百' | '千' | '万' | '.')
}

/// A speed whose time is said in front of the number: 每小时十公里, 时速85英里.
fn an_hour(characters: Characters<'_>, first: usize, unit: Unit) -> Unit {
    let before = characters.before(first);
    // 每小时三十到四十千米: the rate is said in front of both.
    let ranged = before.strip_suffix(['到', '至', '~', '-']);
    let before = ranged.map_or(before, |rest| rest.trim_end_matches(is_figure));
    let before = before.trim_end_matches(['约', '达', '近', '超', '过', '为', '高', ' ']);
    let hourly = before.ends_with("每小时") || before.ends_with("时速");
    match unit.name {
        "km" if hourly => KILOMETRE_AN_HOUR,
        "mi" if hourly => MILE_AN_HOUR,
        "m" if before.ends_with("每秒") => METRE_A_SECOND,
        _ => unit,
    }
}

/// What stands between a number and its unit.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Counter {
    /// Nothing: 三年.
    None,
    /// 个, with or without 整: 三个月.
    Plain,
    /// 个多: 三个多月.
    Open,
    /// 个半: 一个半小时.
    AndHalf,
}

/// The index of the unit behind the counter at `at`: 一个半小时 is 1.5 hours, 两个多月 more than two months.
fn past_counter(characters: Characters<'_>, at: usize) -> (usize, Counter) {
    let (mut at, mut counter) = (at, Counter::None);
    if characters.at(at) == '个' && characters.at(at + 1) == '半' {
        (at, counter) = (at + 2, Counter::AndHalf);
    } else if characters.at(at) == '个' {
        counter = if characters.at(at + 1) == '多' { Counter::Open } else { Counter::Plain };
        at += 1 + usize::from(matches!(characters.at(at + 1), '多' | '整'));
        at = characters.past_space(at);
    }
    (at + usize::from(characters.at(at) == '多'), counter)
}

/// 分 after 元 or 角 is money, and no minute: 六角三分. The numeral is lengthened over it.
fn small_change(characters: Characters<'_>, numeral: &mut Numeral) -> Option<Unit> {
    let money = characters.before(numeral.first).ends_with(['元', '角', '毛', '块']);
    if !money || characters.at(numeral.last) != '分' || !is_change(characters.at(numeral.last + 1)) {
        return None;
    }
    numeral.last += 1;
    numeral.end = characters.offset(numeral.last);
    Some(FEN)
}

/// 一米九, 两块五: the next smaller unit is left out.
fn add_tenths(characters: Characters<'_>, numeral: &mut Numeral) {
    let last = numeral.last;
    let ended = |c: char| !is_han(c) || matches!(c, '的' | '高' | '长' | '宽' | '左' | '多' | '以');
    let Some(tenths) = digit(characters.at(last)).filter(|_| characters.at(last) != '两') else { return };
    if ended(characters.at(last + 1)) && digit(characters.at(last + 1)).is_none() {
        numeral.number.value += tenths / 10.0;
        (numeral.last, numeral.end) = (last + 1, characters.offset(last + 1));
    }
}

/// Whether 个 can stand before a unit.
fn is_counted(word: &str) -> bool {
    matches!(
        word,
        "月" | "分钟"
            | "小时"
            | "钟头"
            | "星期"
            | "礼拜"
            | "世纪"
            | "季度"
            | "工作日"
            | "比特币"
            | "字节"
            | "年头"
            | "晚上"
    )
}

/// Whether a word of one character is a unit here.
fn is_unit(word: &str, follows: char, counted: bool, numeral: &Numeral) -> bool {
    match word {
        "月" => counted,
        "日" => !matches!(follows, '元' | '本' | '报' | '军' | '裔'),
        "周" => !matches!(follows, '年' | '岁' | '边' | '围' | '期'),
        "天" => !matches!(follows, '空' | '然' | '使' | '王' | '下'),
        "年" => !matches!(follows, '代' | '级' | '轻' | '龄' | '糕' | '薪') || follows == '级',
        "分" => follows.is_ascii_digit() || digit(follows).is_some(),
        "角" | "毛" => is_change(follows) || digit(follows).is_some() || follows.is_ascii_digit(),
        "两" => is_change(follows) || matches!(follows, '银' | '黄' | '白' | '金' | '重' | '茶' | '酒' | '肉' | '米'),
        "里" => !matches!(follows, '面' | '约' | '程' | '斯' | '亚'),
        "码" => !matches!(follows, '头'),
        "克" => !matches!(follows, '拉' | '里' | '兰' | '罗'),
        "元" => !matches!(follows, '素' | '帅' | '件' | '年' | '旦' | '首' | '老'),
        "块" => {
            !matches!(follows, '地' | '状')
                && numeral.number.value >= 1.0
                && (matches!(follows, '钱' | '半' | '二' | '三' | '五' | '八' | '\0') || follows.is_ascii_digit())
        }
        "度" => !matches!(follows, '假' | '过' | '量' | '角'),
        "米" => !matches!(follows, '其' | '兰' | '国' | '饭' | '歇' | '勒' | '奇' | '尔'),
        "升" => !matches!(follows, '至' | '到' | '级' | '值' | '高' | '起'),
        "秒" | "时" => !matches!(follows, '杀' | '装' | '尚' | '代' | '候'),
        "里拉" | "马克" | "代" => true,
        "寸" => !matches!(follows, '步'),
        _ => true,
    }
}

/// Whether what follows a small coin or weight ends the amount: 五元三毛的, 五角钱.
fn is_change(follows: char) -> bool {
    !is_han(follows) || matches!(follows, '钱' | '的' | '人' | '左' | '以')
}

/// A currency before a number: 美元100, $, 人民币.
fn before(characters: Characters<'_>, first: usize) -> Option<(Unit, usize)> {
    let before = characters.before(first);
    let trimmed = before.trim_end_matches(' ');
    let (word, unit) = SIGNS_HERE.with(trimmed.chars().next_back()?).find(|(word, _)| trimmed.ends_with(word))?;
    let spaces = before.len() - trimmed.len();
    Some((*unit, first - spaces - word.chars().count()))
}

/// [`UNITS`], looked up where a unit may begin.
static UNITS_HERE: LazyLock<WordList<(&str, Unit)>> = LazyLock::new(|| WordList::by_first(UNITS, |row| row.0));
/// [`SIGNS`], looked up where one may end.
static SIGNS_HERE: LazyLock<WordList<(&str, Unit)>> = LazyLock::new(|| WordList::by_last(SIGNS, |row| row.0));

#[rustfmt::skip]
const SIGNS: &[(&str, Unit)] = &[
    ("US$", US_DOLLAR), ("HK$", HONG_KONG_DOLLAR), ("NT$", TAIWAN_DOLLAR), ("A$", AUSTRALIAN_DOLLAR),
    ("C$", CANADIAN_DOLLAR), ("S$", SINGAPORE_DOLLAR), ("NZ$", NEW_ZEALAND_DOLLAR), ("R$", REAL), ("$", US_DOLLAR),
    ("£", STERLING), ("€", EURO), ("¥", YEN_OR_YUAN), ("₹", RUPEE), ("₩", WON), ("人民币", YUAN), ("港币", HONG_KONG_DOLLAR),
    ("美金", US_DOLLAR), ("新台币", TAIWAN_DOLLAR), ("RMB", YUAN), ("USD", US_DOLLAR), ("EUR", EURO), ("GBP", STERLING),
    ("CNY", YUAN), ("JPY", YEN), ("HKD", HONG_KONG_DOLLAR), ("AUD", AUSTRALIAN_DOLLAR), ("CAD", CANADIAN_DOLLAR),
    ("TWD", TAIWAN_DOLLAR), ("SGD", SINGAPORE_DOLLAR), ("CHF", SWISS_FRANC), ("₽", RUBLE), ("₺", TURKISH_LIRA),
];

/// Words of units, longer ones before their beginnings.
#[rustfmt::skip]
const UNITS: &[(&str, Unit)] = &[
    ("美元", US_DOLLAR), ("美金", US_DOLLAR), ("美分", CENT), ("欧元", EURO), ("欧分", CENT), ("英镑", STERLING), ("镑", STERLING),
    ("日元", YEN), ("日圆", YEN), ("日币", YEN), ("人民币", YUAN), ("元人民币", YUAN), ("元新台币", TAIWAN_DOLLAR),
    ("元台币", TAIWAN_DOLLAR), ("元港币", HONG_KONG_DOLLAR), ("元美金", US_DOLLAR), ("元", YUAN_SIGN), ("圆", YUAN_SIGN), ("块钱", YUAN_SIGN),
    ("块", YUAN_SIGN), ("港元", HONG_KONG_DOLLAR), ("港币", HONG_KONG_DOLLAR), ("新台币", TAIWAN_DOLLAR), ("台币", TAIWAN_DOLLAR),
    ("澳元", AUSTRALIAN_DOLLAR), ("澳币", AUSTRALIAN_DOLLAR), ("澳大利亚元", AUSTRALIAN_DOLLAR), ("加元", CANADIAN_DOLLAR),
    ("加币", CANADIAN_DOLLAR), ("加拿大元", CANADIAN_DOLLAR), ("新加坡元", SINGAPORE_DOLLAR), ("新币", SINGAPORE_DOLLAR),
    ("新元", SINGAPORE_DOLLAR), ("坡币", SINGAPORE_DOLLAR), ("纽元", NEW_ZEALAND_DOLLAR), ("新西兰元", NEW_ZEALAND_DOLLAR),
    ("纽西兰元", NEW_ZEALAND_DOLLAR), ("纽币", NEW_ZEALAND_DOLLAR), ("韩元", WON), ("韩圆", WON), ("韩币", WON),
    ("卢比", RUPEE), ("印度卢比", RUPEE), ("印度卢布", RUPEE), ("卢布", RUBLE), ("瑞士法郎", SWISS_FRANC), ("瑞郎", SWISS_FRANC), ("法郎", FRANC),
    ("墨西哥比索", MEXICAN_PESO), ("比索", PESO), ("披索", PESO), ("雷亚尔", REAL), ("兰特", RAND), ("里亚尔", RIYAL), ("沙特里亚尔", RIYAL), ("第纳尔", DINAR),
    ("迪拉姆", DIRHAM), ("里拉", LIRA), ("土耳其里拉", TURKISH_LIRA), ("瑞典克朗", KRONA), ("克朗", KRONA), ("克郎", KRONA), ("泰铢", BAHT),
    ("越南盾", DONG), ("印尼盾", RUPIAH), ("印尼卢比", RUPIAH), ("令吉", RINGGIT), ("林吉特", RINGGIT), ("谢克尔", SHEKEL),
    ("便士", PENNY), ("美仙", CENT), ("分钱", CENT), ("德国马克", MARK), ("比特币", BITCOIN), ("奈拉", NAIRA), ("比塞塔", PESETA), ("荷兰盾", GUILDER), ("日本钱", SEN), ("日本銭", SEN),
    ("角", JIAO), ("毛", JIAO), ("美圆", US_DOLLAR),
    ("平方公里", SQUARE_KILOMETRE), ("平方千米", SQUARE_KILOMETRE), ("平方米", SQUARE_METRE), ("平方公尺", SQUARE_METRE),
    ("平米", SQUARE_METRE), ("平方厘米", SQUARE_CENTIMETRE), ("平方英里", SQUARE_MILE), ("平方英尺", SQUARE_FOOT),
    ("平方呎", SQUARE_FOOT), ("平方码", SQUARE_YARD), ("平方英寸", SQUARE_INCH), ("公顷", HECTARE), ("英亩", ACRE),
    ("亩", MU), ("坪", PING), ("立方米", CUBIC_METRE), ("立方公尺", CUBIC_METRE), ("立方厘米", CUBIC_CENTIMETRE),
    ("立方英尺", CUBIC_FOOT), ("公里/小时", KILOMETRE_AN_HOUR), ("公里每小时", KILOMETRE_AN_HOUR), ("千米/小时", KILOMETRE_AN_HOUR), ("千米每小时", KILOMETRE_AN_HOUR),
    ("英里/小时", MILE_AN_HOUR), ("英里每小时", MILE_AN_HOUR), ("公里", KILOMETRE), ("千米", KILOMETRE), ("英里", MILE), ("哩", MILE),
    ("海里", NAUTICAL_MILE), ("浬", NAUTICAL_MILE), ("厘米", CENTIMETRE), ("公分", CENTIMETRE), ("毫米", MILLIMETRE),
    ("公厘", MILLIMETRE), ("微米", MICROMETRE), ("纳米", NANOMETRE), ("奈米", NANOMETRE), ("公尺", METRE), ("米", METRE),
    ("码", YARD), ("英尺", FOOT), ("英呎", FOOT), ("呎", FOOT), ("尺", FOOT), ("英寸", INCH), ("英吋", INCH), ("吋", INCH), ("寸", INCH),
    ("光年", LIGHT_YEAR), ("里", LI), ("毫升", MILLILITRE), ("公升", LITRE), ("千升", KILOLITRE), ("升", LITRE), ("加仑", GALLON), ("桶", BARREL),
    ("品脱", PINT), ("公吨", TONNE), ("吨", TONNE), ("公斤", KILOGRAM), ("千克", KILOGRAM), ("毫克", MILLIGRAM), ("微克", MICROGRAM), ("克", GRAM),
    ("磅", POUND), ("盎司", OUNCE), ("英石", STONE), ("斤", JIN), ("两", LIANG), ("分米", DECIMETRE), ("毫秒", MILLISECOND), ("秒", SECOND), ("分钟", MINUTE),
    ("分", MINUTE), ("小时", HOUR), ("钟头", HOUR), ("天", DAY), ("日", DAY), ("晚", DAY), ("夜", DAY), ("工作日", DAY), ("周岁", YEAR_OF_AGE), ("周", WEEK),
    ("星期", WEEK), ("礼拜", WEEK), ("月", MONTH), ("季度", QUARTER), ("岁", YEAR_OF_AGE), ("年", YEAR),
    ("载", YEAR), ("世纪", CENTURY), ("摄氏度", CELSIUS), ("°C", CELSIUS), ("℃", CELSIUS), ("华氏度", FAHRENHEIT), ("°F", FAHRENHEIT),
    ("度", DEGREE), ("°", DEGREE), ("节", KNOT), ("比特", BIT), ("字节", BYTE), ("千字节", KILOBYTE), ("千比特", KILOBIT), ("兆比特", MEGABIT), ("兆字节", MEGABYTE), ("千兆字节", GIGABYTE), ("吉字节", GIGABYTE),
    ("千瓦时", KILOWATT_HOUR), ("千瓦", KILOWATT), ("兆瓦", MEGAWATT), ("吉瓦", GIGAWATT), ("瓦", WATT), ("马力", HORSEPOWER),
    ("焦耳", JOULE), ("千卡", KILOCALORIE), ("大卡", KILOCALORIE), ("卡路里", CALORIE), ("兆赫", MEGAHERTZ), ("千兆赫", GIGAHERTZ),
    ("赫兹", HERTZ), ("km/h", KILOMETRE_AN_HOUR), ("km²", SQUARE_KILOMETRE), ("m²", SQUARE_METRE), ("cm²", SQUARE_CENTIMETRE), ("m³", CUBIC_METRE), ("ms", MILLISECOND), ("KM", KILOMETRE), ("CM", CENTIMETRE), ("KG", KILOGRAM), ("km", KILOMETRE), ("cm", CENTIMETRE), ("mm", MILLIMETRE), ("nm", NANOMETRE),
    ("kg", KILOGRAM), ("mg", MILLIGRAM), ("ml", MILLILITRE), ("mph", MILE_AN_HOUR), ("MB", MEGABYTE), ("GB", GIGABYTE),
    ("TB", TERABYTE), ("KB", KILOBYTE), ("kWh", KILOWATT_HOUR), ("kW", KILOWATT), ("MW", MEGAWATT), ("GW", GIGAWATT),
    ("GHz", GIGAHERTZ), ("MHz", MEGAHERTZ), ("kHz", KILOHERTZ), ("Hz", HERTZ), ("ft", FOOT), ("lbs", POUND), ("lb", POUND),
    ("oz", OUNCE), ("m", METRE), ("g", GRAM), ("L", LITRE),
];
