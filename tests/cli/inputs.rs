//! What can be given to `check`: files, folders, manifests, standard input, and what cannot.

use super::{CLEAN, OTHER, OTHER_CHINESE, duizhao, folder, json, run, write};

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
