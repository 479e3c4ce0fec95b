//! The configuration of a project, and what changed in it.

use super::{CLEAN, duizhao, flawed, folder, json, run, write};
use std::fs;

#[test]
fn diff_says_what_is_new_fixed_and_stale() {
    let updated = CLEAN.replace("children were the first to walk in", "old people were the first to walk in");
    let folder = folder(&[("clean.txt", CLEAN), ("flawed.txt", &flawed()), ("updated.txt", &updated)]);
    let diff = |arguments: &[&str]| run(duizhao().current_dir(folder.path()).arg("diff").args(arguments));
    let (code, out, error) = diff(&["clean.txt", "flawed.txt", "--format", "json"]);
    assert_eq!((code, error.as_str()), (1, ""), "{out}");
    assert_eq!(json(&out)["new"][0]["check"], "omission");
    let (code, out, _) = diff(&["flawed.txt", "clean.txt"]);
    assert_eq!(code, 0, "{out}");
    assert!(out.contains("0 new, 1 fixed, 0 still there, 0 stale"), "{out}");
    let (code, out, _) = diff(&["clean.txt", "updated.txt", "--format", "json"]);
    let stale = &json(&out)["stale"];
    assert_eq!((code, stale.as_array().map(Vec::len)), (1, Some(1)), "{out}");
    assert_eq!(stale[0]["target"], "枫树街的图书馆周日重新开放，孩子们最先走了进去。");
    run(duizhao().current_dir(folder.path()).args(["check", "flawed.txt", "-f", "json", "-o", "one.json"]));
    assert!(diff(&["one.json", "one.json"]).1.contains("0 new, 0 fixed, 1 still there, 0 stale"));
    let (code, _, error) = diff(&["clean.txt", "gone.txt"]);
    assert!(code == 2 && error.contains("gone.txt"), "{error}");
}

#[test]
fn configuration_is_found_upwards_and_flags_win() {
    let folder = folder(&[("duizhao.toml", "fail-on = 'never'\n"), ("texts/flawed.txt", &flawed())]);
    let check = |arguments: &[&str]| {
        run(duizhao().current_dir(folder.path()).args(["check", "texts/flawed.txt"]).args(arguments))
    };
    let configure = |text: &str| drop(write(folder.path(), "duizhao.toml", text.as_bytes()));
    assert_eq!(check(&[]).0, 0);
    assert_eq!(check(&["--fail-on", "major"]).0, 1);
    configure("[[overrides]]\npaths = ['texts/']\nchecks = { omission = 'minor' }\n");
    let (code, out, _) = check(&["--format", "json"]);
    assert_eq!((code, &json(&out)["articles"][0]["findings"][0]["severity"]), (0, &"minor".into()));
    configure("[[overrides]]\npaths = ['other/']\nchecks = { omission = 'minor' }\n");
    assert_eq!(check(&[]).0, 1);
    configure("[checks]\nomission = 'allow'\n");
    assert!(check(&[]).1.contains("no findings"));
    configure("[checks]\nommission = 'allow'\n");
    let (code, _, error) = check(&[]);
    assert!(code == 2 && error.contains("did you mean omission?"), "{error}");
}

#[test]
fn init_writes_a_configuration_that_changes_nothing_and_spares_an_earlier_one() {
    let folder = folder(&[("flawed.txt", &flawed())]);
    let init = || run(duizhao().current_dir(folder.path()).arg("init"));
    assert_eq!(init().0, 0);
    assert_eq!(run(duizhao().current_dir(folder.path()).args(["check", "flawed.txt"])).0, 1);
    let path = folder.path().join("duizhao.toml");
    let text = fs::read_to_string(&path).expect("it was written");
    // Every setting is a comment: without the mark, the whole file must be right too.
    let is_setting = |line: &str| line.contains(" = ") || line.starts_with("# [");
    let open: Vec<&str> = text.lines().filter(|line| is_setting(line) && !line.contains('×')).collect();
    fs::write(&path, open.iter().map(|line| line.trim_start_matches("# ").to_owned() + "\n").collect::<String>())
        .expect("there is room");
    let (code, _, error) = run(duizhao().current_dir(folder.path()).args(["check", "flawed.txt"]));
    assert_eq!((code, error.as_str()), (1, ""));
    assert_eq!(init().0, 2);
}
