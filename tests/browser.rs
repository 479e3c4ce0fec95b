//! The HTML report in a browser. These tests need chromedriver: `cargo test --test browser -- --ignored`.

#[path = "browser/driver.rs"]
mod driver;
#[path = "browser/many.rs"]
mod many;

use assert_cmd::Command;
use driver::Browser;
use serde_json::{Value, json};
use std::fs;
use std::path::PathBuf;
use tempfile::TempDir;

/// The return key, as WebDriver names it.
const RETURN: &str = "\u{e006}";

/// An article in a folder of its own, and its report as a page.
struct Review {
    name: &'static str,
    folder: TempDir,
    page: PathBuf,
}

impl Review {
    fn of(name: &'static str, article: &str) -> Review {
        Review::with(name, article, &[])
    }

    /// The same, with more arguments for the page.
    fn with(name: &'static str, article: &str, arguments: &[&str]) -> Review {
        let folder = tempfile::tempdir().expect("a folder");
        fs::write(folder.path().join(name), article).expect("writable");
        let review = Review { name, page: folder.path().join("review.html"), folder };
        review.check(&[&["--format", "html", "--output", "review.html"], arguments].concat());
        review
    }

    /// Runs `duizhao check` on the article; gives its output and its complaints.
    fn check(&self, arguments: &[&str]) -> (String, String) {
        let mut command = Command::cargo_bin("duizhao").expect("it is built");
        let run = command.current_dir(self.folder.path()).args(["check", self.name]).args(arguments).output();
        let output = run.expect("it runs");
        assert_ne!(output.status.code(), Some(2), "{}", String::from_utf8_lossy(&output.stderr));
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("reports are UTF-8");
        (text(output.stdout), text(output.stderr))
    }

    fn json(&self, arguments: &[&str]) -> Value {
        let (report, _) = self.check(&[&["--format", "json"], arguments].concat());
        serde_json::from_str(&report).expect("a report")
    }

    fn saved(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }
}

fn ids(report: &Value) -> Vec<&str> {
    let findings = report["articles"][0]["findings"].as_array().expect("a list");
    findings.iter().map(|finding| finding["id"].as_str().expect("a name")).collect()
}

const SHOWN: &str = "return [...document.querySelectorAll('.card')].filter(card => card.checkVisibility()).length";

#[test]
#[ignore = "needs chromedriver"]
fn a_reviser_filters_decides_by_keyboard_and_saves() {
    let review =
        Review::of("article.txt", &fs::read_to_string("corpus/chip-class/flawed.txt").expect("the corpus is there"));
    let report = review.json(&[]);
    let all = ids(&report);
    assert!(all.len() >= 4, "the article has faults on purpose");
    let browser = Browser::start(review.folder.path());
    browser.open(&review.page);
    assert_eq!(browser.run(SHOWN), json!(all.len()));
    filter(&browser, &report, all.len());

    let current = "return document.querySelector('.card.current .details code').textContent";
    browser.keys("j");
    let first = browser.run(current);
    assert_eq!(
        browser.run("return document.activeElement.closest('.card').classList.contains('current')"),
        json!(true)
    );
    browser.keys("a");
    let second = browser.run(current);
    assert_ne!(first, second, "deciding goes on to the next finding");
    browser.keys(&format!("dwanted so{RETURN}"));
    browser.keys("kk");
    assert_eq!(browser.run(current), first);
    browser.keys("u");
    assert_eq!(browser.run("return document.querySelectorAll('[data-decision=dismiss]').length"), json!(0));
    assert_eq!(browser.run(current), second, "what was undone is in sight");
    browser.keys(&format!("dwanted so, a j in it{RETURN}"));
    assert_eq!(browser.run("return document.getElementById('progress').value"), json!(2));

    browser.open(&review.page);
    assert_eq!(browser.run("return document.getElementById('progress').value"), json!(2), "the browser remembers");
    browser.keys("s");
    while !review.saved("decisions.tsv").exists() {
        browser.wait("return true");
    }
    let after = review.json(&["--decisions", "decisions.tsv"]);
    let left: Vec<&str> = all.iter().copied().filter(|&id| json!(id) != second).collect();
    assert_eq!(ids(&after), left);
    let table = fs::read_to_string(review.saved("decisions.tsv")).expect("it is saved");
    let (first, second) = (first.as_str().expect("a name"), second.as_str().expect("a name"));
    assert!(table.contains(&format!("{first}\taccept\t")), "{table}");
    assert!(table.contains(&format!("{second}\tdismiss\twanted so, a j in it\t")), "{table}");
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

/// Ticks a severity off and on again.
fn filter(browser: &Browser, report: &Value, all: usize) {
    let major = report["summary"]["findings"]["major"].as_u64().expect("a number") as usize;
    let tick = "document.querySelector('#severities input[value=major]').click();";
    assert_eq!(browser.run(&format!("{tick} {SHOWN}")), json!(all - major));
    assert_eq!(browser.run(&format!("{tick} {SHOWN}")), json!(all));
}

#[test]
#[ignore = "needs chromedriver"]
fn a_reviser_is_spoken_to_in_chinese() {
    let article = fs::read_to_string("corpus/chip-class/flawed.txt").expect("the corpus is there");
    let review = Review::with("article.txt", &article, &["--ui", "zh"]);
    let browser = Browser::start(review.folder.path());
    browser.open(&review.page);
    assert_eq!(browser.run("return document.documentElement.lang"), json!("zh-Hans"));
    // What the page says, without the texts of the article and the names that are typed.
    let said = "return [...document.querySelectorAll('button, label, dt, h2, option, .severity, .check, .state, .origin, #said, #count, #shown')]
        .filter(one => one.checkVisibility()).map(one => { const copy = one.cloneNode(true);
            copy.querySelectorAll('.message, code, kbd, select').forEach(part => part.remove()); return copy.textContent; })
        .filter(text => /[a-z]{3}/i.test(text.replace(/duizhao|article.txt|decisions.tsv/g, '')))";
    for keys in ["", "j", "a", "d", &format!("wanted so{RETURN}"), "c", &format!("later{RETURN}"), "u", "s"] {
        browser.keys(keys);
        let english: Vec<Value> = browser.run(said).as_array().expect("a list").clone();
        let typed = |text: &Value| ["wanted so", "later"].iter().any(|typed| text.to_string().contains(typed));
        let english: Vec<&Value> = english.iter().filter(|text| !typed(text)).collect();
        assert!(english.is_empty(), "after {keys:?}: {english:?}");
    }
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

#[test]
#[ignore = "needs chromedriver"]
fn corrected_pairs_come_back_locked() {
    let review =
        Review::of("article.txt", &fs::read_to_string("corpus/chip-class/clean.txt").expect("the corpus is there"));
    let before = review.json(&[])["articles"][0]["beads"].as_array().expect("a list").len();
    let browser = Browser::start(review.folder.path());
    browser.open(&review.page);
    browser.run("document.getElementById('pairs').click()");
    let unlink = "[...document.querySelectorAll('.pair button')].find(b => b.textContent === 'Unlink').click()";
    browser.run(&format!("{unlink}; {unlink}; document.getElementById('save-links').click()"));
    while !review.saved("links.tsv").exists() {
        browser.wait("return true");
    }
    let (report, said) = review.check(&["--format", "json", "--links", "links.tsv"]);
    let report: Value = serde_json::from_str(&report).expect("a report");
    let beads = report["articles"][0]["beads"].as_array().expect("a list");
    assert_eq!(beads.len(), before + 2);
    assert!(!said.contains("links.tsv"), "every row is found: {said}");
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

/// Texts that try to be markup, script, the end of a script, and parts of the page.
const HOSTILE: &str = "\
<script>window.injected = 1</script> The bakery sold 4,300 loaves </script><img src=x onerror=\"window.injected = 2\"> in a week.

<script>window.injected = 3</script> 这家面包店一周卖出了430个面包。</script><svg onload=\"window.injected = 4\">

The <!-- station --> has {{script}} 12 platforms \u{2028} and ]]> a museum & <b>a clock</b> &lt;i&gt;.

车站有{{data}}21个站台<!-- 、一座博物馆和 --><style>body{display:none}</style>一座钟。

<iframe srcdoc=\"<script>top.injected = 5</script>\"></iframe> Volunteers planted 850 trees along the canal.

<a href=\"javascript:window.injected = 6\">志愿者</a>沿运河种下了580棵树。
";

#[test]
#[ignore = "needs chromedriver"]
fn no_text_becomes_markup() {
    let escape = |line: &str| line.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    let lines: Vec<String> = HOSTILE.lines().map(|line| format!("<p>{}</p>\n", escape(line))).collect();
    let review = Review::of("article.html", &format!("<!doctype html><body>\n{}", lines.concat()));
    let page = fs::read_to_string(&review.page).expect("the report is there");
    assert!(!page.contains("window.injected = 1</script>"), "the data holds no end of a script");
    let browser = Browser::start(review.folder.path());
    browser.open(&review.page);
    browser.keys("jjj?\u{e00c}");
    browser.keys(&format!("d<img src=x onerror=window.injected=7>{RETURN}"));
    assert_eq!(browser.run("return window.injected ?? null"), Value::Null);
    let strange = "return document.querySelectorAll('main img, main script, main svg, main iframe, main style, main a, main b').length";
    assert_eq!(browser.run(strange), json!(0));
    assert_eq!(browser.run("return document.scripts.length"), json!(2), "the data and the page's own");
    for text in ["<script>window.injected = 1</script>", "{{script}}", "{{data}}", "<!-- station -->", "&lt;i&gt;"] {
        let there = format!("return document.querySelector('main').textContent.includes({})", json!(text));
        assert_eq!(browser.run(&there), json!(true), "{text} is shown as it is written");
    }
    assert_eq!(browser.complaints(), Vec::<String>::new());
    // What a fault of the page would let in is held by its policy.
    let inject = "const e = document.createElement('div'); try { e.innerHTML = '<img src=x onerror=\"window.injected=8\">'; } catch {}
        try { const s = document.createElement('script'); s.append('window.injected = 9'); document.body.append(s); } catch {}
        document.body.append(e); return window.injected ?? null";
    assert_eq!(browser.run(inject), Value::Null);
    browser.wait("return true");
    assert_eq!(browser.run("return window.injected ?? null"), Value::Null);
}
