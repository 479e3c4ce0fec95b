//! What a training costs: one round over pairs against cutting them into words, in one run.
//!
//! `cargo bench --bench train` trains on made-up pairs, `cargo bench --bench train -- FILE…` on pairs of your own.
#![allow(clippy::print_stdout)]

use duizhao::lexicon::Segmenter;
use duizhao::train::pairs::{self, Format};
use duizhao::train::{Options, Progress, train};
use std::cell::RefCell;
use std::fs;
use std::io::BufReader;
use std::time::Instant;

/// Words that stand for each other, to be put together at random.
const WORDS: &str = "河 river 山 mountain 工厂 factory 工人 worker 雨季 rain 桥 bridge 图书馆 library 孩子 child 老师 teacher 船 boat \
    面包 bread 医院 hospital 窗户 window 机器 machine 城市 city 村庄 village 市场 market 学校 school 电影 film 音乐 music \
    打开 open 修理 repair 建造 build 出售 sell 寻找 search 看见 see 写信 write 等待 wait 离开 leave 到达 arrive";
const PAIRS: usize = 60_000;

fn main() {
    let files: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    let segmenter = Segmenter::load();
    segmenter.cut("先等词典。");
    let start = Instant::now();
    let times: RefCell<Vec<(bool, f64)>> = RefCell::default();
    let told = |progress: Progress| {
        times.borrow_mut().push((matches!(progress, Progress::Read(_)), start.elapsed().as_secs_f64()));
    };
    let given = files.into_iter().flat_map(|name| {
        let file = fs::File::open(&name).expect("it can be read");
        let format = Format::of(&name);
        pairs::read(name, BufReader::new(file), format)
    });
    let mut all = given.peekable();
    let table = if all.peek().is_some() {
        train(all, &segmenter, Options::default(), &told)
    } else {
        train(pairs::read("made up".into(), made_up().as_bytes(), Format::Tsv), &segmenter, Options::default(), &told)
    };
    let times = times.into_inner();
    let words = times.iter().filter(|(is_reading, _)| *is_reading).map(|(_, time)| *time).fold(0.0, f64::max);
    let rounds: Vec<f64> = times.windows(2).filter(|pair| !pair[0].0).map(|pair| pair[1].1 - pair[0].1).collect();
    let round = rounds.iter().sum::<f64>() / rounds.len() as f64;
    println!("{} words in the table", table.expect("the pairs can be read").lines().count());
    println!("reading and cutting into words: {words:.2} s");
    println!("one round: {round:.2} s, {:.2} times as long", round / words);
    println!("everything: {:.2} s", start.elapsed().as_secs_f64());
}

/// Pairs of sentences that say nothing, the same in every run.
fn made_up() -> String {
    let words: Vec<&str> = WORDS.split_whitespace().collect();
    let (mut text, mut state) = (String::new(), 1_u64);
    let mut draw = |bound: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % bound
    };
    for _ in 0..PAIRS {
        let said: Vec<usize> = (0..5 + draw(20)).map(|_| draw(words.len() / 2)).collect();
        text.extend(said.iter().map(|&word| format!("{} ", words[2 * word + 1])));
        text.push('\t');
        text.extend(said.iter().map(|&word| words[2 * word]));
        text.push('\n');
    }
    text
}
