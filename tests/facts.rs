//! What sentences state: every notation of a number, and no panic on any text.

use duizhao::facts::{Facts, Sense};
use duizhao::text::Lang;
use duizhao::{Document, Lexicon, Settings};
use proptest::prelude::*;
use std::fs;
use std::sync::OnceLock;

fn lexicon() -> &'static Lexicon {
    static LEXICON: OnceLock<Lexicon> = OnceLock::new();
    LEXICON.get_or_init(|| Lexicon::embedded().expect("the dictionaries of the program load"))
}

/// What one line in a given language states.
fn facts(text: &str, lang: Lang) -> Option<(Document, Facts)> {
    let settings = Settings { pre_split: true, source: Some(lang), ..Settings::default() };
    let documents = Document::read("line", text.as_bytes(), lexicon(), &settings).ok()?;
    let document = documents.into_iter().next()?;
    let facts = Facts::of(&document, lexicon(), &settings);
    Some((document, facts))
}

/// The values of a line as the table writes them.
fn readings(text: &str) -> Vec<String> {
    let chinese = text.chars().any(|c| c > '\u{2E80}');
    let Some((_, facts)) = facts(text, if chinese { Lang::Chinese } else { Lang::English }) else { return Vec::new() };
    let mut readings = Vec::new();
    for stated in &facts.numbers {
        let mark = match stated.value.sense {
            Sense::Percent => "%",
            Sense::Ordinal => ".",
            Sense::Multiple => "x",
            Sense::Cardinal | Sense::Fraction => "",
        };
        readings.push((stated.sentence, stated.view, format!("{}{mark}", stated.value.value)));
    }
    for stated in &facts.quantities {
        let text = format!("{} {}", stated.value.number.value, stated.value.unit.name);
        readings.push((stated.sentence, stated.view, text));
    }
    readings.sort();
    readings.into_iter().map(|(_, _, reading)| reading).collect()
}

#[test]
fn notations_read_as_values() {
    let table = fs::read_to_string("tests/facts/numbers.tsv").expect("readable");
    let mut wrong = Vec::new();
    for line in table.lines().filter(|line| !line.starts_with('#')) {
        let (text, expected) = line.split_once('\t').expect("two columns");
        let read = readings(text).join("; ");
        if read != expected {
            wrong.push(format!("{text}: {read}, not {expected}"));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// Reads a text in both languages; every span must lie in its paragraph, on characters.
fn spans_hold(text: &str) {
    for lang in [Lang::English, Lang::Chinese] {
        let Some((document, facts)) = facts(text, lang) else { continue };
        let numbers = facts.numbers.iter().map(|stated| (stated.sentence, stated.view));
        let quantities = facts.quantities.iter().map(|stated| (stated.sentence, stated.view));
        let dates = facts.dates.iter().map(|stated| (stated.sentence, stated.view));
        for (sentence, view) in numbers.chain(quantities).chain(dates) {
            let paragraph = &document.paragraphs[document.sentences[sentence].paragraph];
            assert!(paragraph.view.text().get(view.range()).is_some_and(|part| !part.is_empty()), "{text:?} {view:?}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_read(text in "\\PC{0,60}") {
        spans_hold(&text);
    }

    #[test]
    fn any_mixture_of_numerals_is_read(
        text in "[0-9一二三十百千万亿零两半点第年月日周分之成折倍多几个 ,.:%/$£°a-cmkpst\u{2013}-]{0,60}"
    ) {
        spans_hold(&text);
    }

    #[test]
    fn any_nesting_of_parts_is_read(
        text in "((三|百|5|十二|负|-)?(分之|又|点|分 之|/|成|折|倍|打|旬|半|对折|两|元|角|分|第|零|万|亿|USD|²|½|×10|\\^|e|\\(|\\[|（)[ ]?){0,200}"
    ) {
        spans_hold(&text);
    }

    #[test]
    fn any_marks_around_english_numbers_are_read(
        text in "((1|20|3\\.5|\\.5|half|one|MUSD|USD|million|dozen)( |-|/)?(\\$|€|¥|cents|dollars|and|ft|in|m|F|C|%|²|¼|\\(kg\\)|\\(|\\[|\"|out of|in|to)[ ]?){0,60}"
    ) {
        spans_hold(&text);
    }

    #[test]
    fn any_words_of_number_are_read(
        text in "((one|two|twenty|hundred|thousand|million|half|and|a|first|thirds|dozen|point|of|to|percent|years|May|5|p\\.m\\.)[ -]){0,20}"
    ) {
        spans_hold(&text);
    }

    #[test]
    fn any_points_between_digits_are_read(text in "([a年“ ,(]?\\.?[0-9]{1,3}\\.?){1,5}") {
        spans_hold(&text);
    }

    #[test]
    fn digits_of_any_length_are_read(text in "[0-9]{1,400}([,.][0-9]{1,400})?") {
        spans_hold(&text);
    }
}
