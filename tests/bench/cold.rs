//! What one short article costs from a standing start, against jieba loading its dictionary in the same run.
//!
//! `cargo bench --bench cold` prints the median of fifteen rounds of each, taken in turns, and their ratio.
#![allow(clippy::print_stdout)]

use jieba_rs::Jieba;
use std::hint::black_box;
use std::process::{Command, Stdio};
use std::time::Instant;

/// An article of ten kilobytes in two languages.
const ARTICLE: &str = "corpus/chip-class/clean.txt";

const ROUNDS: usize = 15;

fn main() {
    let (mut whole, mut dictionary) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        whole.push(milliseconds(check));
        dictionary.push(milliseconds(|| drop(black_box(Jieba::new()))));
    }
    let (whole, dictionary) = (median(whole), median(dictionary));
    println!("duizhao check {ARTICLE}: {whole:.0} ms");
    println!("jieba's dictionary alone: {dictionary:.0} ms");
    println!("ratio: {:.2}", whole / dictionary);
}

/// Runs the program on the article; its report is thrown away.
fn check() {
    let program = env!("CARGO_BIN_EXE_duizhao");
    let status =
        Command::new(program).args(["check", ARTICLE]).stdout(Stdio::null()).status().expect("the program runs");
    assert_eq!(status.code(), Some(0), "the article is clean");
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
