//! Words whose numeral characters state no number.

use super::{Characters, is_numeral};
use crate::text::{ExactSet, WordList};
use std::sync::LazyLock;

/// Words whose numeral characters state no number, beyond those the segmenter shows.
#[rustfmt::skip]
const LEXICAL: &[&str] = &[
    "一成不变", "一些", "一样", "一起", "一直", "一般", "一定", "一切", "统一", "唯一", "万一", "一旦", "一下", "一点", "进一步", "一部分",
    "之一", "一系列", "一度", "一时", "一边", "一再", "一贯", "一致", "一番", "一来", "一向", "一律", "一阵", "同一", "某一",
    "十分", "百姓", "百货", "百科", "千万别", "万圣", "万维", "百老汇", "千禧", "二手", "四处", "四周", "四川", "三明治",
    "三星", "三藩", "百慕大", "百威", "九龙", "十字", "百花", "万科", "万事", "千方百计", "五花八门", "四面八方", "乱七八糟",
    "七上八下", "独一无二", "三角", "三文鱼", "五金", "八卦", "六本木", "十足", "百万富翁", "亿万富翁", "百分点", "百分比",
    "万分", "三三两两", "两两", "三番", "再三", "第三者", "不三不四", "说一不二", "二元", "四肢", "四季", "五官", "百般", "千里",
    "万能", "两岸", "百事", "张三", "李四", "三维", "二维", "三位一体", "专一", "一流", "万物", "百度", "三军",
    "两栖", "两极", "五角大楼", "八国", "七国集团", "二十国集团", "双十一", "五一劳动", "五四", "六四", "九一一", "三农",
    "十二生肖", "四合院", "八达", "三亚", "万达", "万豪", "千叶", "一路", "一带", "不一", "划一", "万一", "一心",
    "三K党", "三权", "一手", "一味", "一面", "一口气", "一举", "万国", "零下", "零售", "零食", "零件", "零散", "零钱", "零距离",
    "陆地", "大陆", "登陆", "着陆", "陆军", "陆续", "陆上", "内陆", "伍德", "队伍", "退伍", "入伍", "收拾", "放肆", "肆虐",
    "肆意", "大肆", "征兆", "预兆", "先兆", "吉兆", "凶兆", "京兆", "幺蛾", "老幺", "拾起", "拾取", "捡拾", "百叶", "百合",
    "千古", "万岁", "万象", "万般", "亿万", "千兆", "三分线", "三分球", "一二三", "二战", "一战", "一神", "三峡", "三轮车",
    "两侧", "两边", "两旁", "两性", "两面", "两难", "百胜", "百思", "千万不", "千万要", "千家", "万家", "成百上千", "成千上万",
    "数以百", "数以千", "数以万", "数以亿", "三十六计", "二氧化", "一氧化", "二甲", "三甲", "四氯", "二级市场", "一级市场",
    "陆克文", "陆慷", "贾伯斯", "二进制", "十进制", "十二指肠", "第一夫人", "一国两制", "四人帮", "三八", "八成是", "五行",
    "六合", "九寨", "七夕", "一目了然", "不二", "无二", "数一数二", "接二连三", "三心二意", "五颜六色", "四面楚歌", "七嘴八舌",
    "一清二楚", "三言两语", "四分五裂", "五湖四海", "万宝", "百盛", "十项全能", "千斤顶", "三脚架", "四边形",
    "三角形", "两院制", "二流", "三流", "二线", "一线", "三线", "二人转", "百年", "千年", "万年", "千载", "百计", "千百",
];

/// [`LEXICAL`], looked up where a word may begin.
static LEXICAL_HERE: LazyLock<WordList<&str>> = LazyLock::new(|| WordList::by_first(LEXICAL, |word| word));

/// Characters that may stand in one word with a number without making it another word.
const BESIDE: &str = "钟时刻页张条只件台辆艘架座栋间层篇本册支枝根颗粒片段句首幅份批组套双对杯瓶碗盘桶箱包袋起宗例场轮届局章门口头匹股道笔桩席票排列行圈步枪球分回趟遍番声顿拳队强人州省市县村镇集部所处线国家派党案个名位人年月日号天周岁次家种项点分秒时元块倍成折半多余几来第数上之旬季度世纪代届第级期%名员国方者多里斤吨米寸尺亩升克码";

static IS_BESIDE: LazyLock<ExactSet> = LazyLock::new(|| BESIDE.chars().collect());

/// Whether the numeral characters `index..end` are part of an idiom or name that states no number.
pub(super) fn holds_no_number(characters: &Characters<'_>, index: usize, end: usize) -> bool {
    let at = characters.offset(index);
    // 三点十分 tells the time.
    let hour = characters.before(index).ends_with(['点', '时']);
    let minutes =
        characters.from(index).starts_with("十分") && (hour || matches!(characters.at(index + 2), '钟' | '之' | '鐘'));
    let parts = characters.from(end).starts_with("分之");
    // 三八折 is a discount, not the day.
    if minutes
        || parts
        || is_one_o_clock(characters, index)
        || characters.at(end) == '折'
        || characters.from(index).starts_with("百分百")
    {
        return false;
    }
    for back in 0..4 {
        let Some(from) = index.checked_sub(back) else { break };
        let rest = characters.from(from);
        let reach = at - characters.offset(from);
        if LEXICAL_HERE.with(characters.at(from)).any(|word| word.len() > reach && rest.starts_with(word)) {
            // A longer number that only ends or begins like the idiom is one all the same.
            return end - index < 3 || back > 0;
        }
    }
    false
}

/// Whether 一点 is an hour: 下午一点, but 晚上一点也不冷.
fn is_one_o_clock(characters: &Characters<'_>, index: usize) -> bool {
    const PARTS: [&str; 8] = ["上午", "下午", "早上", "晚上", "凌晨", "中午", "午后", "深夜"];
    let follows = characters.at(index + 2);
    characters.from(index).starts_with("一点")
        && PARTS.iter().any(|part| characters.before(index).ends_with(part))
        && !matches!(follows, '儿' | '也' | '都' | '不' | '没' | '点')
}

/// Whether the segmenter holds the numeral characters `index..end` for a part of another word.
///
/// `word` is its word that holds the first of them, as bytes of the sentence.
pub(super) fn is_part_of_word(
    characters: &Characters<'_>,
    index: usize,
    end: usize,
    word: Option<(usize, usize)>,
) -> bool {
    let Some((start, stop)) = word else { return false };
    let (at, run) = (characters.offset(index), characters.offset(end));
    // A classifier right behind it counts, whatever the segmenter joins to that: 五款专.
    if start == at && matches!(characters.at(end), '款' | '件' | '座' | '艘' | '辆' | '份' | '批' | '项' | '届' | '名')
    {
        return false;
    }
    let outside = |c: char| !is_numeral(c) && !c.is_ascii_digit() && !IS_BESIDE.contains(c);
    (start < at || stop > run) && start <= at && characters.text[start..stop].chars().any(outside)
}
