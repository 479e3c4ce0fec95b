//! `duizhao diff`: what an edit of either text makes of findings and translations.

use assert_cmd::Command;
use serde_json::Value;
use std::fs;
use tempfile::TempDir;

const ENGLISH: &str = "\
The lighthouse was built in 1921. Nobody has lived in it for 30 years.

“The stairs are safe,” said the keeper’s daughter. She counted 142 steps.

Visitors may climb it on Sundays – if the wind is not too strong.
";

/// One number differs: 142 steps.
const CHINESE: &str = "\
这座灯塔建于1921年。三十年来无人居住。

“楼梯是安全的，”看守人的女儿说。她数了124级台阶。

风不太大的时候，游客周日可以爬上去。
";

/// What is replaced in a text, and by what.
type Edit = (&'static str, &'static str);

const NONE: Edit = ("", "");

/// What happens; edits of the English and of the Chinese; how many are new, fixed, still there and stale.
const CASES: [(&str, Edit, Edit, [usize; 4]); 14] = [
    ("nothing", NONE, NONE, [0, 0, 1, 0]),
    ("the fault is corrected", NONE, ("124级", "142级"), [0, 1, 0, 0]),
    ("another fault comes in", NONE, ("1921年", "1912年"), [1, 0, 1, 0]),
    ("one goes, another comes", NONE, ("124级台阶", "214级台阶"), [1, 1, 0, 0]),
    ("its sentence is edited elsewhere", NONE, ("她数了", "她一共数了"), [0, 0, 1, 0]),
    (
        "both texts of it are edited elsewhere",
        ("She counted", "She once counted"),
        ("她数了", "她曾数过"),
        [0, 0, 1, 0],
    ),
    (
        "a paragraph goes on both sides",
        ("Visitors may climb it on Sundays – if the wind is not too strong.\n", ""),
        ("风不太大的时候，游客周日可以爬上去。\n", ""),
        [0, 0, 1, 0],
    ),
    ("a translation is dropped", NONE, ("\n风不太大的时候，游客周日可以爬上去。\n", ""), [1, 0, 1, 0]),
    ("the English is updated", ("on Sundays", "on Saturdays and Sundays"), NONE, [0, 0, 1, 1]),
    ("a number of the English is updated", ("1921", "1923"), NONE, [1, 0, 1, 1]),
    ("both are updated", ("1921", "1923"), ("1921", "1923"), [0, 0, 1, 0]),
    ("the fault is updated away in English", ("142 steps", "124 steps"), NONE, [0, 1, 0, 1]),
    ("only the form of marks changes", ("“The stairs are safe,”", "\"The stairs are safe,\""), NONE, [0, 0, 1, 0]),
    ("dashes and spaces change", ("Sundays – if", "Sundays—if"), NONE, [0, 0, 1, 0]),
];

fn edited(text: &str, (from, to): Edit) -> String {
    assert!(text.contains(from), "{from} is there");
    if from.is_empty() { text.to_owned() } else { text.replace(from, to) }
}

/// The difference as JSON, and the exit code.
fn diff(folder: &TempDir, arguments: &[&str]) -> (Value, i32) {
    let mut command = Command::cargo_bin("duizhao").expect("it is built");
    let output = command.current_dir(folder.path()).arg("diff").args(arguments).output().expect("it runs");
    let error = String::from_utf8_lossy(&output.stderr).into_owned();
    (serde_json::from_slice(&output.stdout).expect(&error), output.status.code().expect("it was not killed"))
}

#[test]
fn edits_make_of_findings_what_is_listed() {
    let folder = tempfile::tempdir().expect("a folder");
    let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).expect("writable");
    write("old.en.md", ENGLISH);
    write("old.zh.md", CHINESE);
    for (what, english, chinese, wanted) in CASES {
        write("new.en.md", &edited(ENGLISH, english));
        write("new.zh.md", &edited(CHINESE, chinese));
        let arguments = ["old.zh.md", "new.zh.md", "--of", "old.en.md", "--new-of", "new.en.md", "-f", "json"];
        let (found, code) = diff(&folder, &arguments);
        let counts = ["new", "fixed", "still", "stale"].map(|kind| found[kind].as_array().expect("a list").len());
        assert_eq!(counts, wanted, "{what}: {found:#}");
        assert_eq!(code, i32::from(wanted[0] + wanted[3] > 0), "{what}");
    }
}

#[test]
fn stale_translations_are_shown_with_their_place() {
    let folder = tempfile::tempdir().expect("a folder");
    let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).expect("writable");
    write("old.en.md", ENGLISH);
    write("new.en.md", &ENGLISH.replace("Nobody has lived in it for 30 years.", "A painter has moved in."));
    write("zh.md", CHINESE);
    let mut command = Command::cargo_bin("duizhao").expect("it is built");
    let arguments = ["diff", "zh.md", "zh.md", "--of", "old.en.md", "--new-of", "new.en.md"];
    let output = command.current_dir(folder.path()).args(arguments).output().expect("it runs");
    let text = String::from_utf8_lossy(&output.stdout);
    let shown = "  zh.md:1\n  was       Nobody has lived in it for 30 years.\n  is        A painter has moved in.\n  still     三十年来无人居住。\n";
    assert!(text.contains(shown), "{text}");
}

#[test]
fn the_difference_is_told_in_chinese() {
    let folder = tempfile::tempdir().expect("a folder");
    let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).expect("writable");
    write("en.md", ENGLISH);
    write("old.zh.md", &CHINESE.replace("124", "142"));
    write("new.zh.md", CHINESE);
    let mut command = Command::cargo_bin("duizhao").expect("it is built");
    let arguments = ["diff", "old.zh.md", "new.zh.md", "--of", "en.md", "--ui", "zh"];
    let output = command.current_dir(folder.path()).args(arguments).output().expect("it runs");
    let text = String::from_utf8_lossy(&output.stdout);
    assert!(
        text.starts_with("新出现\n  严重      原文 142，译文 124\n            new.zh.md:3  number-mismatch  "),
        "{text}"
    );
    assert!(text.ends_with("新出现 1 处，已修正 0 处，仍存在 0 处，译文待更新 0 处\n"), "{text}");
}

#[test]
fn levels_of_the_configuration_hold() {
    let folder = tempfile::tempdir().expect("a folder");
    let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).expect("writable");
    write("en.md", ENGLISH);
    write("old.zh.md", &CHINESE.replace("124", "142"));
    write("new.zh.md", CHINESE);
    let arguments = ["old.zh.md", "new.zh.md", "--of", "en.md", "-f", "json"];
    assert_eq!(diff(&folder, &arguments).1, 1);
    write("duizhao.toml", "[checks]\nnumber-mismatch = 'allow'\nquantity-mismatch = 'allow'\n");
    assert_eq!(diff(&folder, &arguments).1, 0);
}
