//! What any check must pay: fold the width, convert, split and cut one text; each step against the cut of the words.
//!
//! `cargo bench --bench floor` prints MB/s of the input on one thread, the best of five rounds, and the ratio to jieba
//! cutting the same lines alone. Only ratios within one run mean something on a shared machine.
#![allow(clippy::print_stdout)]

use duizhao::Lexicon;
use duizhao::convert::{fold_width, simplify};
use duizhao::document::split_sentences;
use duizhao::text::{Lang, Span, View};
use jieba_rs::Jieba;
use std::time::Instant;

/// Lines as articles have them: numbers, names, quotations, widths; repeated to about four megabytes.
const LINES: [&str; 4] = [
    "這家工廠去年投入１５０億美元，員工超過３.５萬人，產量增長了九成四；「我們還要擴大生產，」總經理葉瀾舟表示。",
    "新的H200生產線設在河邊的舊倉庫裡，距離市中心十二公里。工人們說，機器運轉得很慢，但是質量比以前好得多。",
    "研究人員指出，如果雨季提前到來，水庫的水位將在六月前上升兩米。這個數字是過去二十年的平均值的三倍！",
    "她看著窗外，沒有說話。過了很久，她才問：「你真的打算離開嗎？」他點點頭，把信放在桌上，轉身走了出去。",
];

fn main() {
    let lexicon = Lexicon::embedded().expect("embedded");
    let jieba = Jieba::new();
    let lines: Vec<&str> = LINES.iter().copied().cycle().take(28_000).collect();
    let bytes: usize = lines.iter().map(|line| line.len()).sum();
    let views: Vec<View> = lines.iter().map(|line| simplify(fold_width(whole(line)))).collect();
    let texts: Vec<&str> = views.iter().map(View::text).collect();
    lexicon.segmenter.cut("先等词典。");

    let alone = rate(bytes, || texts.iter().map(|text| jieba.cut(text, true).len()).sum());
    let steps: [(&str, f64); 5] = [
        ("jieba alone", alone),
        (
            "view (width, simplified)",
            rate(bytes, || lines.iter().map(|line| simplify(fold_width(whole(line))).text().len()).sum()),
        ),
        (
            "sentences",
            rate(bytes, || texts.iter().map(|text| split_sentences(text, Lang::Chinese, &lexicon).len()).sum()),
        ),
        ("words", rate(bytes, || texts.iter().map(|text| lexicon.segmenter.cut(text).len()).sum())),
        ("view, sentences, words", rate(bytes, || lines.iter().map(|line| words(line, &lexicon)).sum())),
    ];
    for (name, rate) in steps {
        println!("{name:26}{rate:8.1} MB/s{:8.2} × jieba alone", rate / alone);
    }
}

fn whole(line: &str) -> View {
    View::of(line, Span::new(0, line.len()))
}

/// The number of words of a line, by every step.
fn words(line: &str, lexicon: &Lexicon) -> usize {
    let view = simplify(fold_width(whole(line)));
    let sentences = split_sentences(view.text(), Lang::Chinese, lexicon);
    sentences.iter().map(|sentence| lexicon.segmenter.cut(sentence).len()).sum()
}

/// Megabytes a second, the best of five rounds.
fn rate(bytes: usize, work: impl Fn() -> usize) -> f64 {
    let seconds = (0..5).map(|_| {
        let start = Instant::now();
        std::hint::black_box(work());
        start.elapsed().as_secs_f64()
    });
    bytes as f64 / 1e6 / seconds.fold(f64::INFINITY, f64::min)
}
