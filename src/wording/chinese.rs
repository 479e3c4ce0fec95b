//! The messages in Chinese.

use super::message::{Message, Naming, Passage, Stretch};
use super::{arithmetic, figures, literals, quotations, typos};
use crate::compare::TermMatter;
use crate::lexicon::Contrast;
use crate::text::Lang;
use crate::text::Region;
use crate::text::Side;
use crate::text::Variant;

/// One sentence without a full stop.
pub(super) fn text(message: &Message) -> String {
    match message {
        Message::Passage(passage) => stretch(passage),
        Message::Drift { source, target, fault } => figures::chinese(source.as_ref(), target.as_ref(), *fault),
        Message::Sum(sum) => arithmetic::chinese(sum),
        Message::MixedScript { own, words, more } => {
            let (other, own) = match own {
                Variant::Simplified => ("繁体字", "简体"),
                Variant::Traditional => ("简体字", "繁体"),
            };
            format!("{own}文本中混有{other}：{}{}", words.join(" "), dots(*more))
        }
        Message::MixedRegion { region, words, more } => {
            let words: Vec<String> = words.iter().map(|(here, there)| format!("{here}（{there}）")).collect();
            format!("{}文本中混有其他地区的用词：{}{}", place(*region), words.join("、"), dots(*more))
        }
        Message::TwoRegions { word, instead, times } => {
            format!("此处用{word}，文中另有 {times} 处用{instead}")
        }
        Message::Truncated { ending } => format!("段落没有结束：…{ending}"),
        Message::Repeated { word } => format!("“{word}”连续出现两次"),
        Message::Typo { written, right, elsewhere, told, sure } => {
            typos::chinese(written, right, *elsewhere, told.as_deref(), *sure)
        }
        Message::StrayDigit { digits } => format!("{digits} 不属于正文，疑为脚注编号"),
        Message::Width { narrow, wide: 0 } => format!("汉字之间有 {narrow} 个半角标点，没有全角标点"),
        Message::Width { narrow, wide } => format!("汉字之间有 {narrow} 个半角标点，{wide} 个全角标点"),
        Message::Term { matter, english, expected, rendering } => {
            term(*matter, english, &expected.join(" 或 "), rendering)
        }
        Message::Denied { denied, asserted: Some(asserted) } => {
            format!("“{denied}”表示否定，另一方却是肯定：{asserted}")
        }
        Message::Denied { denied, asserted: None } => format!("另一方没有与“{denied}”对应的否定"),
        Message::Turned { kind: Contrast::Opposite, source, target } => {
            format!("“{target}”与“{source}”意思相反")
        }
        Message::Turned { source, target, .. } => format!("“{target}”与“{source}”轻重不同"),
        Message::Unqualified { qualifier } => format!("另一方没有表达“{qualifier}”的意思"),
        Message::Naming(naming) => name(naming),
        Message::Literal { kind, source, target } => literals::chinese(*kind, source.as_deref(), target.as_deref()),
        Message::Quoting(quoting) => quotations::chinese(quoting),
    }
}

fn stretch(passage: &Passage) -> String {
    match passage {
        Passage::Gap { side: Side::Source, extent, opening } => format!("漏译{}：{opening}", counted(*extent)),
        Passage::Gap { side: Side::Target, extent, opening } => {
            format!("增译{}，原文没有：{opening}", counted(*extent))
        }
        Passage::Abridged { paragraphs, sentences } => {
            format!("编译：原文有 {paragraphs} 个段落和 {sentences} 个句子未译出")
        }
        Passage::Twice { extent, opening } => format!("同一{}译了两次：{opening}", plain(*extent)),
        Passage::Untranslated { whole, lang, opening } => {
            let what = if *whole { "整句" } else { "部分内容" };
            let lang = if *lang == Lang::English { "英文" } else { "中文" };
            format!("{what}未译，仍为{lang}：{opening}")
        }
        Passage::Moved { extent, earlier, opening } => {
            format!("{}位置{}：{opening}", plain(*extent), if *earlier { "提前" } else { "移后" })
        }
        Passage::Unrelated { share } => format!("两篇文本不是彼此的译文：只有 {share}% 的句子对应"),
    }
}

fn name(naming: &Naming) -> String {
    match naming {
        Naming::Another { english, rendering, usual: Some(usual) } => {
            format!("{english} 在别处译为 {usual}，此处却是 {rendering}")
        }
        Naming::Another { english, rendering, usual: None } => format!("{rendering} 与 {english} 读音不符"),
        Naming::OfAnother { english, usual, rendering, bearer } => {
            format!("{english} 应为 {usual}，而 {rendering} 指的是 {bearer}")
        }
        Naming::Varies { english, rendering, usual: Some(usual) } => {
            format!("{english} 此处译为 {rendering}，别处译为 {usual}")
        }
        Naming::Varies { english, rendering, usual: None } => format!("{english} 此处译为 {rendering}"),
        Naming::Latin { english, usual } => format!("{english} 此处保留原文，别处译为 {usual}"),
        Naming::Unverified { english, rendering } => format!("无法确认 {rendering} 即 {english}"),
        Naming::Neither { rendering, one, other } => {
            format!("{rendering} 既不是 {}（{}），也不是 {}（{}）", one.1, one.0, other.1, other.0)
        }
        Naming::LedgerDiffers { english, expected, rendering } => {
            format!("译名表中 {english} 为 {expected}，此处却是 {rendering}")
        }
        Naming::LedgerForbids { english, expected: Some(expected), rendering } => {
            format!("译名表不许把 {english} 译作 {rendering}，应为 {expected}")
        }
        Naming::LedgerForbids { english, expected: None, rendering } => {
            format!("译名表不许把 {english} 译作 {rendering}")
        }
    }
}

fn term(matter: TermMatter, english: &str, expected: &str, rendering: &str) -> String {
    match matter {
        TermMatter::Forbidden if expected.is_empty() => format!("术语库不许把 {english} 译作 {rendering}"),
        TermMatter::Forbidden => format!("术语库不许把 {english} 译作 {rendering}，应为 {expected}"),
        TermMatter::Region => format!("{english} 在本地区应译为 {expected}，此处却是 {rendering}"),
        TermMatter::Missing => format!("术语库中 {english} 为 {expected}，此处没有出现"),
        TermMatter::Varies => format!("{english} 此处译为 {rendering}，别处另有译法；术语库中为 {expected}"),
    }
}

fn dots(more: bool) -> &'static str {
    if more { "……" } else { "" }
}

fn place(region: Region) -> &'static str {
    match region {
        Region::China => "中国大陆",
        Region::Taiwan => "台湾",
        Region::HongKong => "香港",
        Region::Singapore => "新加坡",
    }
}

fn counted(stretch: Stretch) -> String {
    match stretch {
        Stretch::Headings(count) => format!(" {count} 个标题"),
        Stretch::Paragraphs(count) => format!(" {count} 个段落"),
        Stretch::Sentences(count) => format!(" {count} 个句子"),
        Stretch::ShortSentence => "短句".to_owned(),
        Stretch::Clause => "分句".to_owned(),
    }
}

fn plain(stretch: Stretch) -> &'static str {
    match stretch {
        Stretch::Headings(_) => "标题",
        Stretch::Paragraphs(_) => "段落",
        Stretch::Sentences(_) => "句子",
        Stretch::ShortSentence => "短句",
        Stretch::Clause => "分句",
    }
}
