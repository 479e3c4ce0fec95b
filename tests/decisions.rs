//! Decisions files, names of findings that last, and what a run makes of an earlier review.

use assert_cmd::Command;
use duizhao::decisions::{Day, Decisions};
use duizhao::pipeline::review;
use duizhao::text::{Lang, Sides};
use duizhao::{Document, Finding, Lexicon, Settings};
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::sync::LazyLock;
use tempfile::TempDir;

static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::embedded().expect("the dictionaries are whole"));

/// Pairs with a fault each; two of them have the same one.
const FAULTY: [(&str, &str); 4] = [
    ("The bakery sold 4,300 loaves in its first week.", "这家面包店第一周卖出了430个面包。"),
    ("The station has 12 platforms and a small museum.", "车站有21个站台和一座小博物馆。"),
    ("The orchard keeps 12 horses for the visitors.", "果园为游客养了21匹马。"),
    ("Volunteers planted 850 trees along the canal.", "志愿者沿运河种下了580棵树。"),
];

/// Pairs without a fault.
const SOUND: [(&str, &str); 6] = [
    ("The market opens before sunrise on most days.", "市场大多数日子在日出前开门。"),
    ("Rain fell all night, and the river rose.", "雨下了一整夜，河水上涨了。"),
    ("Her brother repairs bicycles behind the school.", "她哥哥在学校后面修自行车。"),
    ("The library will stay open during the holiday.", "图书馆在假期期间将继续开放。"),
    ("Children painted the wall in bright colours.", "孩子们把墙涂成了鲜艳的颜色。"),
    ("The old theatre needs a new roof.", "这座老剧院需要一个新屋顶。"),
];

fn text(pairs: &[(&str, &str)]) -> String {
    pairs.iter().map(|(english, chinese)| format!("{english}\n\n{chinese}\n\n")).collect()
}

fn findings(pairs: &[(&str, &str)]) -> Vec<Finding> {
    let settings = Settings::default();
    let texts = Document::read("article.txt", text(pairs).as_bytes(), &LEXICON, &settings).expect("it is text");
    let [source, target] = <[Document; 2]>::try_from(texts).expect("two languages");
    assert_eq!(source.lang, Lang::English);
    review(Sides { source, target }, None, &LEXICON, &settings).findings
}

fn names(findings: &[Finding]) -> BTreeSet<String> {
    findings.iter().filter(|finding| finding.check == "number-mismatch").map(|finding| finding.id.clone()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    /// Sound paragraphs that come, go and move between faulty ones change no name.
    #[test]
    fn names_survive_edits_elsewhere(places in prop::collection::vec((0..=FAULTY.len(), 0..SOUND.len()), 0..10)) {
        let mut pairs = Vec::new();
        for at in 0..=FAULTY.len() {
            pairs.extend(places.iter().filter(|(place, _)| *place == at).map(|&(_, which)| SOUND[which]));
            pairs.extend(FAULTY.get(at).copied());
        }
        prop_assert_eq!(names(&findings(&pairs)), names(&findings(&FAULTY)));
    }

    /// A faulty paragraph that goes takes its own name with it and no other, though another has the same fault.
    #[test]
    fn names_survive_deletions(gone in 0..FAULTY.len()) {
        let kept: Vec<_> = FAULTY.iter().enumerate().filter(|(at, _)| *at != gone).map(|(_, pair)| *pair).collect();
        let (all, rest) = (names(&findings(&FAULTY)), names(&findings(&kept)));
        prop_assert_eq!(all.len(), FAULTY.len());
        prop_assert_eq!(rest.len(), kept.len());
        prop_assert!(rest.is_subset(&all));
    }
}

#[test]
fn bad_files_name_the_line() {
    let cases = [
        ("id\tdecision\nabc\tdismis\n", "d.tsv:2: a decision is accept, dismiss or comment, not \"dismis\""),
        (
            "id\tdecision\tuntil\n# a remark\n\nabc\tdismiss\t2026-02-30\n",
            "d.tsv:4: \"2026-02-30\" is no day such as 2026-12-31",
        ),
        (
            "id\tdecision\nabc\tdismiss\nabd\taccept\nabc\taccept\n",
            "d.tsv:4: abc is decided already, and otherwise, in line 2; keep one of the two",
        ),
        (
            "id\tdecision\n<<<<<<< ours\nabc\tdismiss\n",
            "d.tsv:2: a conflict of version control (<<<<<<<); keep one of the two and remove the marks",
        ),
        ("id\tdecision\nabc\tdismiss\ttoo\tmuch\n", "d.tsv:2: 4 fields where the first row names 2 columns"),
        ("id\tdecision\n\tdismiss\n", "d.tsv:2: a row needs the id of a finding"),
        (
            "abc\tdismiss\n",
            "d.tsv:1: the first row names the columns, which are id, decision, reason, who, until; abc is none",
        ),
        ("id\treason\n", "d.tsv:1: the first row names the columns, two of them `id` and `decision`"),
    ];
    for (text, problem) in cases {
        let error = Decisions::parse(Path::new("d.tsv"), text).expect_err(text);
        assert_eq!(error.to_string(), problem);
    }
}

#[test]
fn good_files_are_read() {
    let text = "\u{feff}# reviewed by the desk\r\nuntil\tid\tdecision\r\n2026-06-30\tabc\tdismiss\r\n\tabd\taccept\r\n\tabd\taccept\r\n";
    let decisions = Decisions::parse(Path::new("d.tsv"), text).expect("it is well formed");
    let ids: Vec<&str> = decisions.rows().map(|row| row.id.as_str()).collect();
    assert_eq!(ids, ["abc", "abd"]);
    let abc = decisions.get("abc").expect("it is there");
    let day = |text| Day::parse(text).expect("a day");
    assert!(!abc.is_over(day("2026-06-30")) && abc.is_over(day("2026-07-01")));
    assert!(Decisions::parse(Path::new("d.tsv"), "").expect("nothing is decided").rows().next().is_none());
}

fn duizhao(folder: &TempDir) -> Command {
    let mut command = Command::cargo_bin("duizhao").expect("it is built");
    command.current_dir(folder.path());
    command
}

fn folder() -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("article.txt"), text(&FAULTY)).expect("writable");
    folder
}

fn report(folder: &TempDir, arguments: &[&str]) -> (serde_json::Value, String, Option<i32>) {
    let output =
        duizhao(folder).args(["check", "article.txt", "-f", "json"]).args(arguments).output().expect("it runs");
    let report = serde_json::from_slice(&output.stdout).unwrap_or_default();
    (report, String::from_utf8_lossy(&output.stderr).into_owned(), output.status.code())
}

fn ids(report: &serde_json::Value) -> Vec<String> {
    let findings = report["articles"][0]["findings"].as_array().expect("a list");
    findings.iter().map(|finding| finding["id"].as_str().expect("a name").to_owned()).collect()
}

#[test]
fn a_dismissed_finding_is_left_out_and_counted() {
    let folder = folder();
    let (before, _, _) = report(&folder, &[]);
    let all = ids(&before);
    duizhao(&folder).args(["decide", &all[0], "dismiss", "--reason", "wanted\tso", "--who", "ann"]).assert().success();
    duizhao(&folder).args(["decide", "0000", "accept"]).assert().success();
    let text = fs::read_to_string(folder.path().join("decisions.tsv")).expect("it is written");
    assert_eq!(
        text,
        format!("id\tdecision\treason\twho\tuntil\n0000\taccept\t\t\t\n{}\tdismiss\twanted so\tann\t\n", all[0])
    );
    let (after, said, _) = report(&folder, &["--decisions", "decisions.tsv"]);
    assert_eq!(ids(&after), all[1..]);
    assert_eq!(after["summary"]["reviewed"]["dismissed"], 1);
    assert!(said.contains("decisions.tsv: 1 decision matches no finding of this run (line 2)"), "{said}");
    duizhao(&folder).args(["decide", &all[0], "forget"]).assert().success();
    assert_eq!(ids(&report(&folder, &["--decisions", "decisions.tsv"]).0), all);
}

#[test]
fn a_decision_that_is_over_no_longer_holds() {
    let folder = folder();
    let all = ids(&report(&folder, &[]).0);
    let row = format!("id\tdecision\tuntil\n{}\tdismiss\t2020-01-31\n", all[0]);
    fs::write(folder.path().join("old.tsv"), row).expect("writable");
    let (after, said, _) = report(&folder, &["--decisions", "old.tsv"]);
    assert_eq!(ids(&after), all);
    assert!(said.contains("old.tsv: 1 decision is over (line 2)"), "{said}");
}

#[test]
fn nothing_runs_with_a_bad_decisions_file() {
    let folder = folder();
    fs::write(folder.path().join("bad.tsv"), "id\tdecision\n>>>>>>> theirs\n").expect("writable");
    let output = duizhao(&folder).args(["check", "article.txt", "--decisions", "bad.tsv"]).output().expect("it runs");
    assert_eq!(output.status.code(), Some(2));
    assert!(output.stdout.is_empty());
    assert!(String::from_utf8_lossy(&output.stderr).contains("bad.tsv:2: a conflict"));
    let decide =
        duizhao(&folder).args(["decide", "abc", "dismiss", "--decisions", "bad.tsv"]).output().expect("it runs");
    assert_eq!(decide.status.code(), Some(2));
    assert_eq!(fs::read_to_string(folder.path().join("bad.tsv")).expect("readable"), "id\tdecision\n>>>>>>> theirs\n");
}

#[test]
fn a_baseline_keeps_old_findings_quiet() {
    let folder = folder();
    let (before, _, code) = report(&folder, &["-o", "old.json"]);
    assert!(before.is_null() && code == Some(1));
    let (known, _, code) = report(&folder, &["--baseline", "old.json"]);
    assert_eq!((ids(&known).len(), code), (4, Some(0)), "listed, but no failure");
    let more: Vec<_> = FAULTY.iter().copied().chain([("The tower is 97 metres high.", "这座塔高79米。")]).collect();
    fs::write(folder.path().join("article.txt"), text(&more)).expect("writable");
    let (new, _, code) = report(&folder, &["--baseline", "old.json", "--new-only"]);
    assert_eq!((ids(&new).len(), code), (1, Some(1)));
    fs::write(folder.path().join("old.json"), "{}").expect("writable");
    let (_, said, code) = report(&folder, &["--baseline", "old.json"]);
    assert!(said.contains("old.json: not a report of `duizhao check --format json`") && code == Some(2), "{said}");
}
