//! What one short article costs from a standing start, against jieba loading its dictionary in the same run.
//!
//! `cargo bench --bench cold` prints the median of fifteen rounds of each, taken in turns, and their ratio.
#![allow(clippy::print_stdout)]

use jieba_rs::Jieba;
use std::fs;
use std::hint::black_box;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

/// Two articles of the same layout; behind each other they are one of ten kilobytes.
const ARTICLES: [&str; 2] = ["corpus/chip-class/clean.txt", "corpus/film-week/clean.txt"];

const ROUNDS: usize = 15;

/// What a process of this program is told to do nothing but load the dictionary.
const LOAD: &str = "load-the-dictionary";

fn main() {
    if std::env::args().any(|argument| argument == LOAD) {
        println!("{}", milliseconds(|| drop(black_box(Jieba::new()))));
        return;
    }
    let text = ARTICLES.map(|path| fs::read_to_string(path).expect("in the corpus")).join("\n");
    let folder = tempfile::tempdir().expect("a place for one file");
    let article = folder.path().join("article.txt");
    fs::write(&article, &text).expect("written");
    let (mut whole, mut dictionary) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        whole.push(milliseconds(|| check(&article)));
        dictionary.push(load());
    }
    let (whole, dictionary) = (median(whole), median(dictionary));
    println!("duizhao check, {} bytes: {whole:.0} ms", text.len());
    println!("jieba's dictionary alone, in a new process: {dictionary:.0} ms");
    println!("ratio: {:.2}", whole / dictionary);
}

/// Milliseconds that jieba takes to load in a new process, which has to ask for all its memory first.
fn load() -> f64 {
    let this = std::env::current_exe().expect("this program has a path");
    let output = Command::new(this).arg(LOAD).output().expect("this program runs");
    String::from_utf8_lossy(&output.stdout).trim().parse().expect("it prints a number")
}

/// Runs the program on the article; its report is thrown away.
fn check(article: &Path) {
    let program = env!("CARGO_BIN_EXE_duizhao");
    let status =
        Command::new(program).arg("check").arg(article).stdout(Stdio::null()).status().expect("the program runs");
    assert!(status.code().is_some_and(|code| code < 2), "the article can be checked");
}

fn milliseconds(work: impl FnOnce()) -> f64 {
    let start = Instant::now();
    work();
    start.elapsed().as_secs_f64() * 1000.0
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}
