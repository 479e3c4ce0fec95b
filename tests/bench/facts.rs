//! What reading the facts costs, segmentation excluded, against jieba-rs cutting the same text in the same run.
//!
//! `cargo bench --bench facts` prints MB/s of the Chinese text on one thread, the best of nine rounds, and the ratio to
//! jieba alone, also for a text four times as long; the rounds of both take turns, so that both meet the same machine.
//! `cargo bench --bench facts -- FILE` takes the lines of a Chinese text instead of made-up ones. Only ratios within
//! one run mean something on a shared machine.
#![allow(clippy::print_stdout)]

use duizhao::facts::Facts;
use duizhao::text::Lang;
use duizhao::{Document, Lexicon, Settings};
use jieba_rs::Jieba;
use std::hint::black_box;
use std::time::Instant;

/// Lines as articles have them: numbers, dates, quantities, names, words.
const LINES: [&str; 4] = [
    "这家工厂去年投入150亿美元,员工超过3.5万人,产量增长了九成四;“我们还要扩大生产,”总经理叶澜舟表示。",
    "新的H200生产线设在河边的旧仓库里,距离市中心十二公里。工人们说,机器运转得很慢,但是质量比以前好得多。",
    "研究人员指出,如果雨季提前到来,水库的水位将在2026年6月前上升两米。这个数字是过去二十年的平均值的三倍!",
    "她看着窗外,没有说话。过了很久,她才问:“你真的打算离开吗?”他点点头,把信放在桌上,转身走了出去。",
];

fn main() {
    let lexicon = Lexicon::embedded().expect("embedded");
    let jieba = Jieba::new();
    lexicon.segmenter.cut("先等词典。");
    println!("{:>8} {:>12} {:>12} {:>8}", "MB", "jieba MB/s", "facts MB/s", "ratio");
    let file = std::env::args().skip(1).find(|argument| argument != "--bench");
    let given = file.map(|path| std::fs::read_to_string(path).expect("it can be read"));
    let given: Vec<&str> = given.as_deref().map_or(LINES.to_vec(), |text| text.lines().collect());
    for lines in [4_000, 16_000] {
        let text = given.iter().copied().cycle().take(lines).collect::<Vec<_>>().join("\n");
        let settings = Settings { source: Some(Lang::Chinese), pre_split: true, ..Settings::default() };
        let documents = Document::read("text", text.as_bytes(), &lexicon, &settings).expect("readable");
        let size = text.len() as f64 / 1e6;
        let (mut cut, mut read) = (f64::INFINITY, f64::INFINITY);
        for _ in 0..9 {
            cut = cut.min(seconds(|| text.lines().map(|line| jieba.cut(line, true).len()).sum()));
            let numbers = |document: &Document| Facts::of(document, &lexicon, &settings).numbers.len();
            read = read.min(seconds(|| documents.iter().map(numbers).sum()));
        }
        println!("{size:>8.1} {:>12.1} {:>12.1} {:>8.2}", size / cut, size / read, cut / read);
    }
}

/// How long one round takes.
fn seconds(work: impl Fn() -> usize) -> f64 {
    let start = Instant::now();
    black_box(work());
    start.elapsed().as_secs_f64()
}
