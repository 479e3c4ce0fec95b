//! Words that can stand for each other, in both scripts.

/// Digits of Chinese numerals that change a number into another.
pub(super) const DIGITS: &str = "二三四五六七八九";

/// All characters of Chinese numerals.
pub(super) const NUMERALS: &str = "零〇一二三四五六七八九十百千万萬亿億兆两兩";

/// Characters that are counted with, so that the numeral before them says a number.
pub(super) const MEASURES: &str = "名个個位家座艘件款届屆年月日天周週次岁歲条條只隻张張本部项項种種辆輛台臺架所间間国國人倍成分万\
    萬亿億支枚颗顆层層栋棟篇封步米里公英美欧歐元块塊吨噸秒小度克杯箱头頭匹门門场場根棵户戶口轮輪";

/// Scales of open numbers behind 数 or 几, each ten times the one before.
pub(super) const SCALES: &[&[&str]] = &[
    &["十", "百", "千", "万", "十万", "百万", "千万", "亿", "十亿", "百亿", "千亿"],
    &["十", "百", "千", "萬", "十萬", "百萬", "千萬", "億", "十億", "百億", "千億"],
];

/// Qualifiers, the same turned, and whether they stand before the number.
#[rustfmt::skip]
pub(super) const QUALIFIERS: &[(&str, &str, bool)] = &[
    ("不超过", "不少于", true), ("不超過", "不少於", true), ("不少于", "不超过", true), ("不少於", "不超過", true),
    ("不低于", "不超过", true), ("不低於", "不超過", true), ("超过", "不足", true), ("超過", "不足", true),
    ("不足", "超过", true), ("不到", "超过", true), ("低于", "高于", true), ("低於", "高於", true),
    ("高于", "低于", true), ("高於", "低於", true), ("少于", "多于", true), ("少於", "多於", true),
    ("至少", "至多", true), ("最少", "最多", true), ("起码", "至多", true), ("至多", "至少", true),
    ("最多", "最少", true), ("将近", "超过", true), ("將近", "超過", true), ("接近", "超过", true),
    ("逾", "不足", true), ("超", "不足", true), ("近", "超过", true), ("以上", "以下", false), ("以下", "以上", false),
    ("以内", "以上", false), ("以內", "以上", false),
];

/// Relative dates, and another.
#[rustfmt::skip]
pub(super) const RELATIVE: &[(&str, &str)] = &[
    ("去年", "明年"), ("明年", "去年"), ("今年", "去年"), ("当年", "次年"), ("當年", "次年"), ("次年", "当年"),
    ("上个月", "下个月"), ("上個月", "下個月"), ("下个月", "上个月"), ("下個月", "上個月"), ("上月", "下月"),
    ("下月", "上月"), ("本月", "上月"), ("上周", "下周"), ("上週", "下週"), ("下周", "上周"), ("下週", "上週"),
    ("本周", "上周"), ("本週", "上週"), ("昨天", "明天"), ("明天", "昨天"), ("昨日", "明日"),
];

#[rustfmt::skip]
pub(super) const CURRENCIES: &[&[&str]] = &[
    &["美元", "欧元", "英镑", "日元", "人民币", "港元", "卢布"],
    &["歐元", "英鎊", "日圓", "人民幣", "新臺幣", "盧布"],
    &["元"],
];

/// Units of one kind, longer words before their beginnings.
#[rustfmt::skip]
pub(super) const UNITS: &[&[&str]] = &[
    &["个小时", "个星期", "个月", "分钟", "小时", "星期", "年", "周", "天", "秒"],
    &["個小時", "個星期", "個月", "分鐘", "小時"],
    &["公里", "英里", "英尺", "英寸", "厘米", "公尺", "公分", "米", "码"],
    &["公斤", "千克", "盎司", "磅", "吨", "克"],
    &["公顷", "英亩", "亩"], &["公頃", "英畝"],
    &["摄氏度", "华氏度"], &["攝氏度", "華氏度"],
    &["纳米", "微米"], &["奈米", "納米", "微米"],
];
