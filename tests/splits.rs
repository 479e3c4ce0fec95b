//! A sentence that a translator split off is no addition; a sentence of the translator's own is one.

use duizhao::pipeline::review;
use duizhao::text::{Lang, Sides};
use duizhao::{Document, Lexicon, Settings};

/// A source paragraph, its translation, and what the translation has more of; nothing where it has no more.
const CASES: &[(&str, &str, &str)] = &[
    (
        "The risk grew in May, when the county announced that farmers and their families would have to register all \
         their wells, and that the lists would be shared with the water office.",
        "今年五月，县政府宣布，农民和他们的家人必须登记所有水井，而且这些名单将与水务部门共享。于是农民的风险就增加了。",
        "",
    ),
    (
        "The county announced in May that farmers would have to register all their wells, and that the lists would be \
         shared with the water office.",
        "今年五月，县政府宣布，农民必须登记所有水井，而且这些名单将与水务部门共享。渡轮的船长弹了一整夜钢琴。",
        "渡轮的船长弹了一整夜钢琴。",
    ),
    (
        "The county announced in May that farmers would have to register all their wells.",
        "今年五月，县政府宣布，农民必须登记所有水井。今年五月，县政府宣布，农民必须登记所有水井。",
        "今年五月，县政府宣布，农民必须登记所有水井。",
    ),
];

#[test]
fn only_what_the_source_lacks_is_added() {
    let lexicon = Lexicon::embedded().expect("embedded tables load");
    for &(english, chinese, added) in CASES {
        let english = format!(
            "The village lies on the north bank of the river.\n{english}\nThe school was built in 1911 by the monks of \
             the valley.\nNobody was hurt, and the sheep were brought ashore the next day.\n"
        );
        let chinese = format!(
            "村庄位于河的北岸。\n{chinese}\n这所学校由山谷里的僧侣们于1911年建造。\n无人受伤，羊群于次日被带上岸。\n"
        );
        let read = |text: &str, lang| {
            let settings = Settings { source: Some(lang), ..Settings::default() };
            Document::read("text.txt", text.as_bytes(), &lexicon, &settings).expect("plain text").remove(0)
        };
        let documents = Sides { source: read(&english, Lang::English), target: read(&chinese, Lang::Chinese) };
        let review = review(documents, None, &lexicon, &Settings::default());
        let findings = review.findings.iter().filter(|finding| finding.check == "addition");
        let found: Vec<String> = findings.map(|finding| review.bitext.excerpt(finding.places[0])).collect();
        assert_eq!(found.concat(), added, "{chinese}");
    }
}
