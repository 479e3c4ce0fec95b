//! What numeral characters are worth, and the words in which they are worth nothing.

use super::chinese::{Characters, digit, is_numeral};

/// Words whose numeral characters state no number, beyond those the segmenter shows.
#[rustfmt::skip]
const LEXICAL: &[&str] = &[
    "一些", "一样", "一起", "一直", "一般", "一定", "一切", "统一", "唯一", "万一", "一旦", "一下", "一点", "进一步", "一部分",
    "之一", "一系列", "一度", "一时", "一边", "一再", "一贯", "一致", "一番", "一来", "一向", "一律", "一阵", "同一", "某一",
    "十分", "百姓", "百货", "百科", "千万别", "万圣", "万维", "百老汇", "千禧", "二手", "四处", "四周", "四川", "三明治",
    "三星", "三藩", "百慕大", "百威", "九龙", "十字", "百花", "万科", "万事", "千方百计", "五花八门", "四面八方", "乱七八糟",
    "七上八下", "独一无二", "三角", "三文鱼", "五金", "八卦", "六本木", "十足", "百万富翁", "亿万富翁", "百分点", "百分比",
    "万分", "三三两两", "三番", "再三", "第三者", "不三不四", "说一不二", "二元", "四肢", "四季", "五官", "百般", "千里",
    "万能", "两岸", "百事", "张三", "李四", "三维", "二维", "三位一体", "专一", "一流", "万物", "百度", "三军",
    "两栖", "两极", "五角大楼", "八国", "七国集团", "二十国集团", "双十一", "五一劳动", "五四", "六四", "九一一", "三农",
    "十二生肖", "四合院", "八达", "三亚", "万达", "万豪", "千叶", "一路", "一带", "不一", "划一", "万一", "一心",
    "三K党", "三权", "一手", "一味", "一面", "一口气", "一举", "万国", "零售", "零食", "零件", "零散", "零钱", "零距离",
    "陆地", "大陆", "登陆", "着陆", "陆军", "陆续", "陆上", "内陆", "伍德", "队伍", "退伍", "入伍", "收拾", "放肆", "肆虐",
    "肆意", "大肆", "征兆", "预兆", "先兆", "吉兆", "凶兆", "京兆", "幺蛾", "老幺", "拾起", "拾取", "捡拾", "百叶", "百合",
    "千古", "万岁", "万象", "万般", "亿万", "千兆", "三分线", "三分球", "一二三", "二战", "一战", "一神", "三峡", "三轮车",
    "两侧", "两边", "两旁", "两性", "两面", "两难", "百胜", "百思", "千万不", "千万要", "千家", "万家", "成百上千", "成千上万",
    "数以百", "数以千", "数以万", "数以亿", "三十六计", "二氧化", "一氧化", "二甲", "三甲", "四氯", "二级市场", "一级市场",
    "陆克文", "陆慷", "贾伯斯", "二进制", "十进制", "十二指肠", "第一夫人", "一国两制", "四人帮", "三八", "八成是", "五行",
    "六合", "九寨", "七夕", "一目了然", "不二", "无二", "数一数二", "接二连三", "三心二意", "五颜六色", "四面楚歌", "七嘴八舌",
    "一清二楚", "三言两语", "四分五裂", "五湖四海", "百分百", "万宝", "百盛", "十项全能", "千斤顶", "三脚架", "四边形",
    "三角形", "两院制", "二流", "三流", "二线", "一线", "三线", "二人转", "百年", "千年", "万年", "千载", "百计", "千百",
];

/// Characters that may stand in one word with a number without making it another word.
const BESIDE: &str = "个名位人年月日号天周岁次家种项点分秒时元块倍成折半多余几来第数上之旬季度世纪代届第级期%名员国方者多里斤吨米寸尺亩升克码";

/// Whether the numeral characters `index..end` are part of a word or idiom that states no number.
///
/// `word` is the segmenter's word that holds the first of them, as bytes of the sentence.
pub(super) fn holds_no_number(
    characters: &Characters<'_>,
    index: usize,
    end: usize,
    word: Option<(usize, usize)>,
) -> bool {
    let at = characters.offset(index);
    for back in 0..4 {
        let Some(from) = index.checked_sub(back) else { break };
        let rest = characters.from(from);
        let reach = at - characters.offset(from);
        if LEXICAL.iter().any(|word| word.len() > reach && rest.starts_with(word)) {
            return true;
        }
    }
    let Some((start, stop)) = word else { return false };
    let outside = |c: char| !is_numeral(c) && !c.is_ascii_digit() && !BESIDE.contains(c);
    let run = characters.offset(end);
    (start < at || stop > run) && start <= at && characters.text[start..stop].chars().any(outside)
}

/// What a run of numeral characters is worth.
pub(super) struct Parsed {
    /// Its value.
    pub(super) value: f64,
    /// Another value: the second of 三四.
    pub(super) other: Option<f64>,
    /// One unit of the last place.
    pub(super) grain: f64,
    /// Whether 多 or 余 stands inside.
    pub(super) open: bool,
    /// Whether two digits side by side say "three or four".
    pub(super) approximate: bool,
}

/// The value of a run of numeral characters; `None` where they are only a string.
pub(super) fn value(run: &[(usize, char)]) -> Option<Parsed> {
    let point = run.iter().position(|&(_, c)| c == '点');
    let digits_only = run.iter().all(|&(_, c)| digit(c).is_some());
    if point.is_none() && digits_only && run.len() > 1 {
        return string(run);
    }
    let Some(point) = point else { return sections(run) };
    let mut parsed = sections(&run[..point])?;
    let mut place = 1.0;
    let mut scale_up = 1.0;
    for &(_, c) in &run[point + 1..] {
        match digit(c) {
            Some(value) if scale_up == 1.0 => {
                place /= 10.0;
                parsed.value += value * place;
            }
            _ => scale_up *= magnitude(c).unwrap_or(1.0),
        }
    }
    let decimals = (1.0_f64 / place).round();
    parsed.value = (parsed.value * decimals).round() / decimals * scale_up;
    parsed.grain = scale_up / decimals;
    Some(parsed)
}

/// Digits without scales: a year or code (二〇一八), or "three or four" (三四).
fn string(run: &[(usize, char)]) -> Option<Parsed> {
    let digits = || run.iter().filter_map(|&(_, c)| digit(c));
    if run.len() > 18 {
        return None;
    }
    let value = digits().fold(0.0, |value, digit| value * 10.0 + digit);
    let (first, second) = (digits().next()?, digits().nth(1)?);
    let near =
        run.len() == 2 && second == first + 1.0 && first > 0.0 || run.len() == 2 && first == 3.0 && second == 5.0;
    let (value, other) = if near { (first, Some(second)) } else { (value, None) };
    Some(Parsed { value, other, grain: 1.0, open: false, approximate: run.len() == 2 })
}

/// The magnitude of a scale character.
fn magnitude(c: char) -> Option<f64> {
    Some(match c {
        '十' | '拾' => 10.0,
        '百' | '佰' => 100.0,
        '千' | '仟' => 1e3,
        '万' => 1e4,
        '亿' => 1e8,
        '兆' => 1e12,
        _ => return None,
    })
}

/// A number with scales, read in sections of 万 and 亿.
fn sections(run: &[(usize, char)]) -> Option<Parsed> {
    let mut parsed = Parsed { value: 0.0, other: None, grain: 1.0, open: false, approximate: false };
    let (mut total, mut section, mut pending, mut last, mut zero) = (0.0_f64, 0.0_f64, None, 1.0_f64, false);
    for &(_, c) in run {
        match (c, digit(c), magnitude(c)) {
            ('廿' | '卅', ..) => section += if c == '廿' { 20.0 } else { 30.0 },
            (_, Some(value), _) => {
                if pending.is_some_and(|before| before != 0.0) {
                    parsed.approximate = true;
                } else {
                    pending = Some(value);
                }
                zero = value == 0.0;
                if zero {
                    pending = None;
                }
            }
            (_, _, Some(by)) if by < 1e4 => {
                section += pending.take().unwrap_or(1.0) * by;
                (last, zero, parsed.grain) = (by, false, by);
            }
            (_, _, Some(by)) => {
                let below = section + pending.take().unwrap_or(0.0);
                // 万亿: the larger scale multiplies all that stands before it.
                let before = if total > 0.0 && total < by { total + below } else { below };
                let kept = if total > 0.0 && total < by { 0.0 } else { total };
                let factor = if before == 0.0 { 1.0 } else { before };
                total = if kept == 0.0 { factor * by } else { kept + factor * by };
                (section, last, zero, parsed.grain) = (0.0, by, false, by);
            }
            _ => parsed.open = true,
        }
    }
    if let Some(value) = pending {
        // 两万五 is 25000, 三百二 is 320; 一百零五 is 105, 十五 is 15.
        let by = if last > 10.0 && !zero && !was_zero(run) { last / 10.0 } else { 1.0 };
        (section, parsed.grain) = (section + value * by, by);
    }
    parsed.value = total + section;
    Some(parsed)
}

/// Whether 零 stands before the last digit.
fn was_zero(run: &[(usize, char)]) -> bool {
    run.len() > 1 && digit(run[run.len() - 2].1) == Some(0.0)
}
