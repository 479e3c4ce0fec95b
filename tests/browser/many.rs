//! A page of ten thousand findings: how large it is, how fast it opens, scrolls and goes from finding to finding.

use super::driver::Browser;
use super::{RETURN, Review};
use serde_json::{Value, json};
use std::fs;

/// What is written of: English and Chinese.
const THINGS: [(&str, &str); 12] = [
    ("river", "河流"),
    ("bridge", "桥梁"),
    ("school", "学校"),
    ("market", "市场"),
    ("garden", "花园"),
    ("station", "车站"),
    ("library", "图书馆"),
    ("harbour", "港口"),
    ("kitchen", "厨房"),
    ("mountain", "高山"),
    ("forest", "森林"),
    ("window", "窗户"),
];

const PAIRS: usize = 10_000;

/// Most bytes of the page.
const LARGEST: u64 = 5_000_000;

/// An article with a number that differs in every paragraph.
fn article() -> String {
    let thing = |at: usize| THINGS[at % THINGS.len()];
    let pair = |at: usize| {
        let ((one, yi), (other, er)) = (thing(at), thing(at / 12 + at % 12 + 1));
        let (number, wrong) = (1000 + at * 7, 1010 + at * 7);
        format!(
            "In the year after the {one} was finished, {number} people walked past the {other} without stopping.\n\n\
             {yi}建成后的那一年，有{wrong}人走过{er}，没有停留。\n\n"
        )
    };
    (0..PAIRS).map(pair).collect()
}

/// Scrolls through the whole page and gives the time of each frame, in milliseconds.
const SCROLL: &str = "
    window.frames_of_scroll = null;
    const times = [], height = document.documentElement.scrollHeight;
    let last = null, step = 0;
    const frame = (now) => {
        if (last !== null) times.push(now - last);
        last = now;
        step += 1;
        scrollTo(0, step <= 100 ? step * 120 : height * (step - 100) / 100);
        if (step < 200) requestAnimationFrame(frame); else window.frames_of_scroll = times;
    };
    requestAnimationFrame(frame);";

#[test]
#[ignore = "needs chromedriver"]
#[allow(clippy::print_stderr, reason = "the figures are what it is run for")]
fn ten_thousand_findings_open_and_scroll() {
    let review = Review::of("article.txt", &article());
    let size = fs::metadata(&review.page).expect("it is written").len();
    let browser = Browser::start(review.folder.path());
    browser.open(&review.page);
    let count = browser.run("return document.querySelectorAll('.card').length").as_u64().expect("a number");
    assert!(count >= PAIRS as u64 * 99 / 100, "{count} findings");
    let paint =
        number(&browser.run("return performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0"));
    let ready = number(&browser.run("return performance.getEntriesByName('ready')[0].startTime"));
    browser.run(SCROLL);
    browser.wait("return window.frames_of_scroll !== null");
    let frames = browser.run("return window.frames_of_scroll");
    let mut frames: Vec<f64> = frames.as_array().expect("a list").iter().map(number).collect();
    frames.sort_by(f64::total_cmp);
    let at = |share: f64| frames[((frames.len() - 1) as f64 * share) as usize];
    let step = "const start = performance.now(); document.dispatchEvent(new KeyboardEvent('keydown', { key: 'j' })); \
        document.body.offsetHeight; return performance.now() - start";
    let steps: Vec<f64> = (0..20).map(|_| number(&browser.run(step))).collect();
    let slowest = steps.iter().copied().fold(0.0, f64::max);
    eprintln!(
        "{count} findings: {size} bytes, first paint {paint:.0} ms, all made {ready:.0} ms; frames of 200 steps of scrolling: \
         median {:.0} ms, 95 of 100 within {:.0} ms, slowest {:.0} ms; next finding {slowest:.0} ms at most",
        at(0.5),
        at(0.95),
        at(1.0)
    );
    browser.keys(&format!("dwanted so{RETURN}"));
    assert_eq!(browser.run("return document.getElementById('progress').value"), json!(1));
    assert!(size < LARGEST, "{size} bytes");
    assert!(at(0.5) < 50.0, "the median frame takes {} ms", at(0.5));
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

fn number(value: &Value) -> f64 {
    value.as_f64().expect("a number")
}
