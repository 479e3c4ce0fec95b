//! Names: how the sound model and the tables tell a name's rendering from another name, and what the checks say.

use duizhao::compare::judge_name;
use duizhao::facts::Facts;
use duizhao::finding::Severity;
use duizhao::lexicon::{Romanised, latin_words};
use duizhao::pipeline::review;
use duizhao::text::{Lang, Sides};
use duizhao::{Document, Lexicon, Settings};
use std::fs;
use std::sync::OnceLock;

fn lexicon() -> &'static Lexicon {
    static LEXICON: OnceLock<Lexicon> = OnceLock::new();
    LEXICON.get_or_init(|| Lexicon::embedded().expect("the dictionaries of the program load"))
}

/// The rows of a table beside this test.
fn rows(path: &str) -> Vec<Vec<String>> {
    let table = fs::read_to_string(path).expect("readable");
    let lines = table.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
    lines.map(|line| line.split('\t').map(str::to_owned).collect()).collect()
}

#[test]
fn the_sound_model_tells_renderings_from_other_names() {
    let sound = &lexicon().sound;
    let mut wrong = Vec::new();
    for row in rows("tests/names/sound.tsv") {
        let [latin, han, expected] = &row[..] else { panic!("{row:?}: three columns") };
        let characters: Vec<char> = han.chars().collect();
        let fit = sound.fit(&sound.spell(latin).expect("letters"), &characters);
        let fits = fit.ratio >= 3.0;
        if fits != (expected == "fits") {
            wrong.push(format!("{latin} {han}: {fit:?}, {expected} expected"));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn a_name_in_latin_letters_spells_a_chinese_one() {
    let mut wrong = Vec::new();
    for row in rows("tests/names/spellings.tsv") {
        let [han, latin, expected] = &row[..] else { panic!("{row:?}: three columns") };
        let spelled = match romanised(latin, han) {
            Romanised::Whole => "whole",
            Romanised::Surname => "surname",
            Romanised::Not => "not",
        };
        if spelled != expected {
            wrong.push(format!("{han} {latin}: {spelled}, {expected} expected"));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// How far `latin` spells `han`.
fn romanised(latin: &str, han: &str) -> Romanised {
    let words = latin_words(latin.replace('.', "").split(' '));
    lexicon().readings.romanise(&han.chars().collect::<Vec<_>>(), &words)
}

#[test]
fn latin_names_of_public_figures_spell_theirs_and_nobody_elses() {
    let rows = rows("tests/names/figures.tsv");
    assert!(rows.len() >= 300, "a list that tells something");
    let share = |count: usize| 100.0 * count as f64 / rows.len() as f64;
    let [mut whole, mut surname, mut other] = [0; 3];
    for (at, row) in rows.iter().enumerate() {
        let spelled = romanised(&row[0], &row[1]);
        whole += usize::from(spelled == Romanised::Whole);
        surname += usize::from(spelled == Romanised::Surname);
        // The next one with the same surname stands for somebody else.
        let namesakes = rows[at + 1..].iter().chain(&rows[..at]);
        let namesake = namesakes.into_iter().find(|r| r[1] != row[1] && r[1].chars().next() == row[1].chars().next());
        other += usize::from(namesake.is_some_and(|r| romanised(&row[0], &r[1]) == Romanised::Whole));
    }
    assert!(share(whole) >= 85.0, "{:.1} % spell the whole name", share(whole));
    assert!(share(whole + surname) >= 97.0, "{:.1} % spell the surname at least", share(whole + surname));
    assert!(share(other) <= 0.5, "{:.1} % spell another name", share(other));
}

#[test]
fn a_pair_of_names_is_judged_by_itself() {
    let mut wrong = Vec::new();
    for row in rows("tests/names/pairs.tsv") {
        let [english, chinese, expected] = &row[..] else { panic!("{row:?}: three columns") };
        let judged = judge_name(english, chinese, lexicon());
        let said = judged.likeness.name();
        if said != expected {
            wrong.push(format!("{english} | {chinese}: {said} by {:?}, {expected} expected", judged.ground));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn words_of_regions_are_said_where_the_table_says() {
    for row in rows("tests/names/regions.tsv") {
        let [word, expected] = &row[..] else { panic!("{row:?}: two columns") };
        let mut said = lexicon().regions.of(word).map(|word| word.regions.clone()).unwrap_or_default();
        said.sort_by_key(|region| region.code());
        let codes: Vec<&str> = said.iter().map(|region| region.code()).collect();
        let codes = if codes.is_empty() { "everywhere".to_owned() } else { codes.join(" ") };
        assert_eq!(codes, *expected, "{word}");
    }
}

/// The document of one line.
fn document(text: &str, lang: Lang) -> Document {
    let settings = Settings { pre_split: true, source: Some(lang), ..Settings::default() };
    let documents = Document::read("line", text.as_bytes(), lexicon(), &settings).expect("readable");
    documents.into_iter().next().expect("one language")
}

#[test]
fn the_judge_says_no_more_than_it_knows() {
    let mut wrong = Vec::new();
    for row in rows("tests/names/judged.tsv") {
        let [english, chinese, expected] = &row[..] else { panic!("{row:?}: three columns") };
        let documents = Sides { source: document(english, Lang::English), target: document(chinese, Lang::Chinese) };
        let findings = review(documents, None, lexicon(), &Settings::default()).findings;
        let mut said: Vec<&str> = Vec::new();
        for finding in findings.iter().filter(|finding| finding.check.starts_with("name-")) {
            said.push(if finding.severity == Severity::Neutral { "query" } else { finding.check });
        }
        let said = if said.is_empty() { "nothing".to_owned() } else { said.join(" ") };
        if said != *expected {
            wrong.push(format!("{english} | {chinese}: {said}, {expected} expected"));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn every_name_stands_where_it_says() {
    for (text, lang) in [
        ("The singer Zoë O’Malley-Núñez met Dr. Lindqvist’s aunt.", Lang::English),
        ("歌手佐伊·奥马利（Zoë）见了林德奎斯特博士。", Lang::Chinese),
    ] {
        let document = document(text, lang);
        let facts = Facts::of(&document, lexicon(), &Settings::default());
        assert!(!facts.names.is_empty(), "{text}: no name");
        for stated in &facts.names {
            let paragraph = &document.paragraphs[document.sentences[stated.sentence].paragraph];
            let view = paragraph.view.text();
            assert!(view.get(stated.view.range()).is_some_and(|part| !part.is_empty()), "{text}: {stated:?}");
            for word in &stated.value.words {
                assert!(view.get(word.view.range()).is_some(), "{text}: {word:?}");
            }
        }
    }
}
