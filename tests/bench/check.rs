//! What checking an article costs against what any check must pay: fold the width, convert, split and cut both texts.
//!
//! `cargo bench --bench check` prints MB/s of the articles of the corpus on one thread, the best of nine rounds, and the
//! ratio to that floor; then the same on all cores. Only ratios within one run mean something on a shared machine.
#![allow(clippy::print_stdout)]

use duizhao::convert::{fold_width, simplify};
use duizhao::document::split_sentences;
use duizhao::text::{Lang, Sides, Span, View};
use duizhao::{Document, Lexicon, Settings, review, tokenize};
use rayon::prelude::*;
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::time::Instant;

const ROUNDS: usize = 9;

fn main() {
    let lexicon = Lexicon::embedded().expect("embedded");
    let settings = Settings::default();
    let mut paths: Vec<PathBuf> =
        std::fs::read_dir("corpus").expect("the corpus").map(|entry| entry.expect("an article").path()).collect();
    paths.sort();
    let files = paths.iter().map(|path| path.join("clean.txt")).filter(|path| path.is_file());
    let articles: Vec<(PathBuf, Vec<u8>)> =
        files.map(|path| (path.clone(), std::fs::read(&path).expect("readable"))).collect();
    let bytes: usize = articles.iter().map(|(_, bytes)| bytes.len()).sum();
    println!("{} articles, {bytes} bytes", articles.len());

    let documents = |(path, bytes): &(PathBuf, Vec<u8>)| read(path, bytes, &lexicon, &settings);
    let texts: Vec<Sides<Document>> = articles.iter().map(documents).collect();
    let floor = || texts.iter().flat_map(|both| [&both.source, &both.target]).map(|text| cut(text, &lexicon)).sum();
    let reading = || articles.iter().map(|article| documents(article).source.sentences.len()).sum();
    let whole = |article| review(documents(article), None, &lexicon, &settings).findings.len();
    let check = || articles.iter().map(whole).sum();
    let parallel = || articles.par_iter().map(whole).sum();
    let floor = rate(bytes, floor);
    let steps = [("floor", floor), ("reading", rate(bytes, reading)), ("whole check", rate(bytes, check))];
    for (name, rate) in steps.into_iter().chain([("on all cores", rate(bytes, parallel))]) {
        println!("{name:14}{rate:8.2} MB/s{:8.3} × the floor", rate / floor);
    }
}

/// The two texts of an article.
fn read(path: &Path, bytes: &[u8], lexicon: &Lexicon, settings: &Settings) -> Sides<Document> {
    let texts = Document::read(&path.display().to_string(), bytes, lexicon, settings).expect("readable");
    let [source, target] = texts.try_into().expect("two languages");
    Sides { source, target }
}

/// The number of words of a text, by every step; no roles, no positions.
fn cut(document: &Document, lexicon: &Lexicon) -> usize {
    let paragraphs = document.paragraphs.iter().map(|paragraph| paragraph.view.text());
    let words = paragraphs.map(|text| {
        let view = fold_width(View::of(text, Span::new(0, text.len())));
        let view = if document.lang == Lang::Chinese { simplify(view) } else { view };
        let sentences = split_sentences(view.text(), document.lang, lexicon);
        sentences.iter().map(|sentence| tokenize(sentence, lexicon).len()).sum::<usize>()
    });
    words.sum()
}

/// Megabytes in a second, at best.
fn rate(bytes: usize, work: impl Fn() -> usize) -> f64 {
    let time = || {
        let start = Instant::now();
        black_box(work());
        start.elapsed().as_secs_f64()
    };
    bytes as f64 / (0..ROUNDS).map(|_| time()).fold(f64::INFINITY, f64::min) / 1e6
}
