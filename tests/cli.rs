//! What each command prints, where it prints it, and how it exits.

use assert_cmd::Command;
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// An article with nothing wrong in it.
const CLEAN: &str = "\
The Library Opens Again
图书馆重新开放

The library on Maple Street opened again on Sunday, and children were the first to walk in.
枫树街的图书馆周日重新开放，孩子们最先走了进去。

The roof had leaked for years, and many books were lost to the rain.
屋顶漏水多年，许多书毁于雨水。

“We dried them page by page, with fans and old newspapers, for the whole of that summer,” said a librarian who asked not to be named. “Some of them still smell of the sea.”
“整个夏天，我们用风扇和旧报纸一页一页地把它们弄干，”一位不愿透露姓名的图书管理员说。“有些书至今还带着海的气味。”

Readers brought tea and cake for the workers.
读者们给工人带来了茶和蛋糕。
";

/// The same with a paragraph dropped.
fn flawed() -> String {
    CLEAN.replace("“整个夏天，我们用风扇和旧报纸一页一页地把它们弄干，”一位不愿透露姓名的图书管理员说。“有些书至今还带着海的气味。”\n", "")
}

/// Three sentences of an article about something else.
const OTHER: &str = "The ferry to the island stopped running last winter because its engine could not be repaired. \
Fishermen now carry the mail in their own boats. Nobody pays them for it, but they say that the island would be lost \
without letters.\n";
const OTHER_CHINESE: &str = "由于发动机无法修复，开往该岛的渡轮去年冬天停运了。渔民们如今用自己的船运送邮件。\
没有人为此付钱给他们，但他们说，没有信件，这座岛就会迷失。\n";

fn duizhao() -> Command {
    let mut command = Command::cargo_bin("duizhao").expect("it is built");
    command.env_remove("RUST_BACKTRACE").env_remove("CLICOLOR_FORCE");
    command
}

/// A folder with these files.
fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = TempDir::new().expect("there is room");
    for (name, text) in files {
        write(folder.path(), name, text.as_bytes());
    }
    folder
}

fn write(folder: &Path, name: &str, bytes: &[u8]) -> PathBuf {
    let path = folder.join(name);
    fs::create_dir_all(path.parent().expect("it is in a folder")).expect("there is room");
    fs::write(&path, bytes).expect("there is room");
    path
}

/// What a run gave: exit code, standard output, standard error.
fn run(command: &mut Command) -> (i32, String, String) {
    let output = command.output().expect("it starts");
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    (output.status.code().expect("it was not killed"), text(output.stdout), text(output.stderr))
}

fn json(text: &str) -> serde_json::Value {
    serde_json::from_str(text).expect("it is JSON")
}

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
fn two_files_are_source_and_target_as_given() {
    let (english, chinese): (Vec<&str>, Vec<&str>) = CLEAN
        .lines()
        .filter(|line| !line.is_empty())
        .partition(|line| line.starts_with(|c: char| c.is_ascii() || c == '“' && line.contains("We")));
    let folder = folder(&[("one.txt", &english.join("\n\n")), ("two.txt", &chinese.join("\n\n"))]);
    let check =
        |arguments: &[&str]| json(&run(duizhao().current_dir(folder.path()).args(arguments)).1)["articles"][0].clone();
    let article = check(&["check", "two.txt", "one.txt", "--format", "json"]);
    assert_eq!((&article["source"]["lang"], &article["target"]["lang"]), (&"zh-Hans".into(), &"en".into()));
    let article = check(&["check", "two.txt", "one.txt", "--source", "en", "--format", "json"]);
    assert_eq!(article["source"]["path"], "one.txt");
}

#[test]
fn a_folder_is_paired_by_what_the_files_say() {
    let folder = folder(&[
        ("a.txt", OTHER),
        ("b.txt", CLEAN),
        ("notes/z.txt", OTHER_CHINESE),
        ("skip.bin", "x"),
        (".hidden.txt", CLEAN),
    ]);
    let (_, out, _) = run(duizhao().current_dir(folder.path()).args(["check", ".", "--format", "json"]));
    let report = json(&out);
    let pairs: Vec<(String, String)> = report["articles"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|article| [&article["source"], &article["target"]].map(|side| file_name(&side["path"])))
        .map(|[source, target]| (source, target))
        .collect();
    let wanted = [("a.txt", "z.txt"), ("b.txt", "b.txt")].map(|(a, b)| (a.to_owned(), b.to_owned()));
    assert_eq!(pairs, wanted);
}

fn file_name(path: &serde_json::Value) -> String {
    path.as_str().unwrap_or_default().rsplit(['/', '\\']).next().unwrap_or_default().to_owned()
}

#[test]
fn a_text_without_counterpart_is_no_error() {
    let folder = folder(&[("alone.txt", OTHER_CHINESE)]);
    let (code, out, error) = run(duizhao().arg("check").arg(folder.path().join("alone.txt")));
    assert_eq!((code, error.as_str()), (0, ""), "{out}");
    assert!(out.contains("no counterpart"), "{out}");
    let (_, out, _) = run(duizhao().args(["check", "--format", "json"]).arg(folder.path().join("alone.txt")));
    assert!(json(&out)["articles"][0]["source"].is_null());
}

#[test]
fn standard_input_is_read_for_a_dash() {
    let (code, out, _) = run(duizhao().args(["check", "-"]).write_stdin(CLEAN));
    assert_eq!(code, 0, "{out}");
}

#[test]
fn a_manifest_names_pairs_and_bad_rows_do_not_stop_it() {
    let rows = "source\ttarget\nen.txt\tzh.txt\nen.txt\nen.txt\tgone.txt\n";
    let folder = folder(&[("list/pairs.tsv", rows), ("list/en.txt", OTHER), ("list/zh.txt", OTHER_CHINESE)]);
    let manifest = folder.path().join("list/pairs.tsv");
    let (code, out, error) = run(duizhao().args(["check", "--format", "json", "--pairs"]).arg(&manifest));
    assert_eq!(code, 0, "{out}");
    assert!(error.contains("pairs.tsv:3: ") && error.contains("gone.txt"), "{error}");
    assert_eq!(json(&out)["failures"].as_array().map(Vec::len), Some(2));
    write(folder.path(), "list/pairs.tsv", b"english,chinese\n");
    let (code, _, error) = run(duizhao().args(["check", "--pairs"]).arg(&manifest));
    assert!(code == 2 && error.contains("pairs.tsv:1: "), "{error}");
}

#[test]
fn bad_input_is_one_message_with_the_path_and_exit_code_two() {
    let folder = folder(&[("empty.txt", ""), ("blank.txt", " \n\n"), ("nothing/picture.png", "x")]);
    let binary: Vec<u8> = (0..4096_u32).map(|at| (at * 37 % 256) as u8).collect();
    write(folder.path(), "binary.txt", &binary);
    for name in ["gone.txt", "empty.txt", "blank.txt", "binary.txt", "nothing"] {
        let (code, out, error) = run(duizhao().current_dir(folder.path()).args(["check", name]));
        assert_eq!((code, out.as_str()), (2, ""), "{name}");
        assert!(error.contains(name) && error.trim_end().lines().count() == 1, "{name}: {error}");
    }
    let both = run(duizhao().current_dir(folder.path()).args(["check", "empty.txt", "gone.txt"]));
    assert_eq!(both.0, 2);
}

#[test]
fn a_failed_file_does_not_stop_the_others() {
    let folder = folder(&[("a.txt", CLEAN), ("b.txt", ""), ("c.txt", CLEAN)]);
    let (code, out, error) = run(duizhao().arg("check").arg(folder.path()));
    assert_eq!(code, 0, "{out}");
    assert!(out.contains("2 articles") && error.contains("b.txt"), "{out}{error}");
}

#[test]
fn two_texts_in_one_language_cannot_be_a_pair() {
    let folder = folder(&[("a.txt", OTHER), ("b.txt", OTHER)]);
    let (code, _, error) = run(duizhao().current_dir(folder.path()).args(["check", "a.txt", "b.txt"]));
    assert!(code == 2 && error.contains("both texts are in English"), "{error}");
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

#[test]
fn an_output_file_appears_whole() {
    let folder = folder(&[("clean.txt", CLEAN)]);
    let check = ["check", "clean.txt", "--format", "json", "--output", "report.json"];
    let (code, out, error) = run(duizhao().current_dir(folder.path()).args(check));
    assert_eq!((code, out.as_str(), error.as_str()), (0, "", ""));
    let names: Vec<_> =
        fs::read_dir(folder.path()).expect("a folder").map(|entry| entry.expect("an entry").file_name()).collect();
    assert_eq!(names.len(), 2, "nothing is left over: {names:?}");
    json(&fs::read_to_string(folder.path().join("report.json")).expect("it is there"));
    let lost = ["check", "clean.txt", "--output", "no/such/folder/report.txt"];
    let (code, _, error) = run(duizhao().current_dir(folder.path()).args(lost));
    assert!(code == 2 && error.contains("report.txt"), "{error}");
}

#[test]
fn convert_and_segment_read_standard_input() {
    let (code, out, _) = run(duizhao().args(["convert", "-c", "t2s"]).write_stdin("漢字\r\n簡單"));
    assert_eq!((code, out.as_str()), (0, "汉字\r\n简单"));
    let (code, out, _) = run(duizhao().arg("segment").write_stdin("我们去北京。\n圖書館很大\n"));
    assert_eq!((code, out.as_str()), (0, "我们 去 北京 。\n圖書館 很大\n"));
    let (code, _, error) = run(duizhao().args(["convert", "-c", "t2s"]).write_stdin(b"ok\n\xff\xfe\n".to_vec()));
    assert!(code == 2 && error.contains("standard input:2: not UTF-8"), "{error}");
}

#[test]
fn checks_are_listed_and_explained() {
    let (code, out, _) = run(duizhao().arg("checks"));
    assert!(code == 0 && out.lines().any(|line| line.starts_with("omission ")), "{out}");
    for check in out.lines().filter_map(|line| line.split_whitespace().next()) {
        let (code, page, _) = run(duizhao().args(["explain", check]));
        assert!(code == 0 && page.starts_with(check) && page.contains("[["), "{page}");
    }
}

#[test]
fn completions_and_manual_pages_are_written() {
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let (code, out, _) = run(duizhao().args(["completions", shell]));
        assert!(code == 0 && out.contains("duizhao"), "{shell}");
    }
    let help = run(duizhao().arg("--help")).1;
    let listed = help.lines().skip_while(|line| *line != "Commands:").skip(1).take_while(|line| line.starts_with("  "));
    let commands: Vec<&str> =
        listed.filter_map(|line| line.split_whitespace().next()).filter(|name| *name != "help").collect();
    assert!(commands.len() > 8, "{help}");
    for command in commands {
        let (code, out, _) = run(duizhao().args(["man", command]));
        assert!(code == 0 && out.contains(".TH"), "{command}");
    }
}

#[test]
fn a_closed_pipe_ends_quietly() {
    let mut child = std::process::Command::new(assert_cmd::cargo::cargo_bin("duizhao"))
        .args(["completions", "zsh"])
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::piped())
        .spawn()
        .expect("it starts");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("it ends");
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    assert_eq!(output.status.code(), Some(0));
}

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
fn an_output_that_cannot_be_written_leaves_the_earlier_report() {
    let folder = folder(&[("flawed.txt", &flawed()), ("report.xlsx", "the earlier report")]);
    let check = |output: &str| {
        run(duizhao().current_dir(folder.path()).args(["check", "flawed.txt", "--format", "xlsx", "--output", output]))
    };
    let (code, _, error) = check("nowhere/report.xlsx");
    assert!(code == 2 && error.contains("cannot write nowhere/report.xlsx"), "{error}");
    assert_eq!(fs::read(folder.path().join("report.xlsx")).expect("it is there"), b"the earlier report");
    assert_eq!(check("report.xlsx").0, 1);
    assert!(fs::read(folder.path().join("report.xlsx")).expect("it is there").starts_with(b"PK"));
    assert_eq!(fs::read_dir(folder.path()).expect("it is there").count(), 2, "nothing is left beside it");
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
