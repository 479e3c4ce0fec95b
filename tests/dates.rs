//! Dates and times of any shape, absurd ones too: no panic, and spans that lie in the text.

use duizhao::facts::Facts;
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
