//! What `check` says, and how it exits.

use super::{CLEAN, duizhao, flawed, folder, json, run};

#[test]
fn clean_article_exits_with_zero() {
    let folder = folder(&[("clean.txt", CLEAN)]);
    let (code, out, error) = run(duizhao().arg("check").arg(folder.path().join("clean.txt")));
    assert_eq!((code, error.as_str()), (0, ""), "{out}");
    assert!(out.contains("no findings"), "{out}");
    assert!(out.contains("Compared 10 of 10 paragraphs"), "{out}");
    assert!(!out.contains('\u{1b}'), "no colour in a pipe: {out}");
}

#[test]
fn findings_exit_with_one_unless_the_user_says_otherwise() {
    let folder = folder(&[("flawed.txt", &flawed())]);
    let check =
        |arguments: &[&str]| run(duizhao().current_dir(folder.path()).arg("check").arg("flawed.txt").args(arguments));
    let (code, out, _) = check(&[]);
    assert_eq!(code, 1, "{out}");
    assert!(out.contains("omission") && out.contains("⟦“We dried them"), "{out}");
    assert_eq!(check(&["--fail-on", "never"]).0, 0);
    assert_eq!(check(&["--allow", "omission"]).0, 0);
    assert_eq!(check(&["--only", "addition,untranslated"]).0, 0);
    assert!(check(&["--color", "always"]).1.matches("\u{1b}[").count() > 10);
}

#[test]
fn json_report_has_the_promised_fields() {
    let folder = folder(&[("flawed.txt", &flawed())]);
    let check = ["check", "flawed.txt", "--format", "json"];
    let (code, out, error) = run(duizhao().current_dir(folder.path()).args(check));
    assert_eq!((code, error.as_str()), (1, ""));
    let report = json(&out);
    assert_eq!(report["schema"], "duizhao.report/1");
    let article = &report["articles"][0];
    assert_eq!(article["source"]["path"], article["target"]["path"]);
    assert_eq!(article["target"]["lang"], "zh-Hans");
    let finding = &article["findings"][0];
    assert_eq!((&finding["check"], &finding["severity"]), (&"omission".into(), &"critical".into()));
    assert_eq!(finding["source"][0]["start"]["line"], 10);
    assert_eq!(report["summary"]["findings"]["critical"], 1);
}

#[test]
fn the_number_of_threads_changes_no_byte() {
    let names: Vec<String> = (0..12).map(|at| format!("{at}.txt")).collect();
    let flawed = flawed();
    let files: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), flawed.as_str())).collect();
    let folder = folder(&files);
    let check = |jobs: &str| {
        run(duizhao().current_dir(folder.path()).args(["check", ".", "--format", "json", "--jobs", jobs])).1
    };
    assert!(check("1") == check("4"));
}

#[test]
fn unknown_names_are_refused_with_the_nearest_one() {
    for arguments in [
        ["check", "x.txt", "--only=omision"],
        ["check", "x.txt", "--allow=adition"],
        ["check", "x.txt", "--format=jsn"],
        ["explain", "number-mismach", "-q"],
        ["convert", "-c", "s2twq"],
    ] {
        let (code, out, error) = run(duizhao().args(arguments));
        assert_eq!((code, out.as_str()), (2, ""), "{arguments:?}");
        assert!(error.contains("similar"), "{arguments:?}: {error}");
    }
}
