//! Dates and times: both languages state one value; absurd ones end in values or none, with spans that lie in the text.

use duizhao::facts::{Facts, Moment, Point};
use duizhao::text::Lang;
use duizhao::{Document, Lexicon, Settings};
use proptest::prelude::*;
use std::sync::OnceLock;

fn lexicon() -> &'static Lexicon {
    static LEXICON: OnceLock<Lexicon> = OnceLock::new();
    LEXICON.get_or_init(|| Lexicon::embedded().expect("the dictionaries of the program load"))
}

/// Reads a text in both languages; every date must lie in its paragraph, on characters.
fn dates_hold(text: &str) {
    for lang in [Lang::English, Lang::Chinese] {
        let settings = Settings { pre_split: true, source: Some(lang), ..Settings::default() };
        for document in Document::read("line", text.as_bytes(), lexicon(), &settings).into_iter().flatten() {
            let facts = Facts::of(&document, lexicon(), &settings);
            let places = facts.dates.iter().map(|stated| (stated.sentence, stated.view));
            let moments = facts.moments(&document);
            for (sentence, view) in places.chain(moments.iter().map(|stated| (stated.sentence, stated.view))) {
                let paragraph = &document.paragraphs[document.sentences[sentence].paragraph];
                let part = paragraph.view.text().get(view.range());
                assert!(part.is_some_and(|part| !part.is_empty()), "{text:?} {view:?}");
            }
        }
    }
}

/// What a text says of time, hours counted from midnight and vague qualifiers aside.
fn moments(text: &str, lang: Lang) -> Vec<Moment> {
    let settings = Settings { pre_split: true, source: Some(lang), ..Settings::default() };
    let mut moments = Vec::new();
    for document in Document::read("line", text.as_bytes(), lexicon(), &settings).into_iter().flatten() {
        let facts = Facts::of(&document, lexicon(), &settings);
        moments.extend(facts.moments(&document).into_iter().map(|stated| from_midnight(stated.value)));
    }
    moments
}

/// A moment with its hours from 0 to 23.
fn from_midnight(moment: Moment) -> Moment {
    let point = |mut point: Point| {
        if let Some(clock) = &mut point.date.clock {
            (clock.hour, clock.half) = (clock.hour_of_day().unwrap_or(clock.hour), None);
        }
        point
    };
    match moment {
        Moment::At(at) => Moment::At(point(at)),
        Moment::Between(from, to) => Moment::Between(point(from), point(to)),
        other => other,
    }
}

#[test]
fn both_languages_state_one_moment() {
    let mut failed = Vec::new();
    for row in include_str!("dates/moments.tsv").lines().filter(|row| !row.starts_with('#')) {
        let (english, chinese) = row.split_once('\t').expect("two columns");
        let (a, b) = (moments(english, Lang::English), moments(chinese, Lang::Chinese));
        if a.len() != 1 || a != b {
            failed.push(format!("{row}\n    {a:?}\n    {b:?}"));
        }
    }
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}

#[test]
fn absurd_dates_are_read() {
    for text in [
        "February 45, year 99999999999",
        "13月 45日 99999999999年",
        "the 99999999999th century BC",
        "25:61 p.m. ET",
        "公元前99999999999年至1年",
        "quarter to 0 a quarter past",
        "民国999999999年元年",
        "上上上周八",
        "last last last",
        "32/13/2018 0/0/0000 2018-99-99",
    ] {
        dates_hold(text);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_english_words_of_time_are_read(
        text in "((last|next|this|the|day|before|after|yesterday|week|May|Sat|half|quarter|past|to|of|in|from|between|and|ago|early|mid|3 days|two weeks|9/11|2016-11|Q3|H1|2019|31|7|first|second|BC|AD|century|p\\.m\\.|:30|ET|summer|morning|night|-|/|,)[ ]?){0,24}"
    ) {
        dates_hold(&text);
    }

    #[test]
    fn any_chinese_words_of_time_are_read(
        text in "(上|下|本|这|个|前|后|今|明|昨|去|年|月|日|号|周|星期|礼拜|天|末|半|季|度|春|夏|世纪|年代|公元|民国|元|北京时间|点|时|分|刻|秒|早|晚|到|从|之间|三天|两周|以前|底|的|一|三|十|7|2019|:30|-| |,){0,24}"
    ) {
        dates_hold(&text);
    }
}
