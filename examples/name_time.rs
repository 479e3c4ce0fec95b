//! What judging every name of an article costs beside segmenting it, both texts, and beside cutting its Chinese alone: `cargo run --release --example name_time -- ENGLISH CHINESE [ROUNDS]`.

#![allow(clippy::print_stdout)]

use duizhao::compare::{Compared, compare_names};
use duizhao::facts::Facts;
use duizhao::lexicon::Segmenter;
use duizhao::text::{Lang, Sides};
use duizhao::{Document, Lexicon, Settings, align, tokenize};
use std::hint::black_box;
use std::time::Instant;

/// How often each is measured; the median counts.
const ROUNDS: usize = 15;

fn main() {
    let paths: Vec<String> = std::env::args().skip(1).collect();
    let [english, chinese, rounds @ ..] = &paths[..] else { panic!("usage: name_time ENGLISH CHINESE [ROUNDS]") };
    let rounds = rounds.first().map_or(ROUNDS, |rounds| rounds.parse().expect("a number of rounds"));
    let lexicon = Lexicon::embedded().expect("the dictionaries of the program load");
    let settings = Settings::default();
    let read = |path: &str, lang: Lang| {
        let bytes = std::fs::read(path).expect("readable");
        let settings = Settings { source: Some(lang), ..Settings::default() };
        let documents = Document::read(path, &bytes, &lexicon, &settings).expect("readable");
        documents.into_iter().next().expect("a document")
    };
    let documents = Sides { source: read(english, Lang::English), target: read(chinese, Lang::Chinese) };
    let facts = documents.map(|document| Facts::of(document, &lexicon, &settings));
    let texts = [english, chinese].map(|path| std::fs::read_to_string(path).expect("readable"));
    let lines = || texts.iter().flat_map(|text| text.lines());
    let alignment = align(&documents, &facts, &lexicon);
    let compared = Compared {
        documents: &documents,
        facts: &facts,
        alignment: &alignment,
        lexicon: &lexicon,
        settings: &settings,
    };
    let (mut segmenting, mut cutting, mut judging) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..rounds {
        segmenting.push(time(|| lines().for_each(|line| drop(black_box(tokenize(line, &lexicon))))));
        cutting.push(time(|| texts[1].lines().for_each(|line| drop(black_box(lexicon.segmenter.cut(line))))));
        judging.push(time(|| drop(black_box(compare_names(compared)))));
    }
    let median = |times: &mut Vec<f64>| {
        times.sort_by(f64::total_cmp);
        times[times.len() / 2]
    };
    let [segmenting, cutting, judging] = [&mut segmenting, &mut cutting, &mut judging].map(median);
    println!(
        "segmenting {segmenting:.2} ms, cutting {cutting:.2} ms, judging {} names {judging:.2} ms, ratios {:.2} {:.2}",
        facts.source.names.len(),
        judging / segmenting,
        judging / cutting
    );
    let table = std::fs::read_to_string("dictionaries/sound/data.tsv").expect("the table of the program");
    let load = || drop(black_box(duizhao::lexicon::Sound::from_table("table", table.clone(), &lexicon.readings)));
    let mut loading: Vec<f64> = (0..ROUNDS).map(|_| time(load)).collect();
    let mut jieba: Vec<f64> = (0..5).map(|_| time(|| drop(black_box(Segmenter::load().cut("一"))))).collect();
    let (loading, jieba) = (median(&mut loading), median(&mut jieba));
    println!("the sound model loads in {loading:.2} ms, jieba in {jieba:.1} ms, {:.0} times as long", jieba / loading);
}

/// How long `work` takes, in milliseconds.
fn time(work: impl FnOnce()) -> f64 {
    let start = Instant::now();
    work();
    start.elapsed().as_secs_f64() * 1000.0
}
