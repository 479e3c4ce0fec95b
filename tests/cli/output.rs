//! Where results go, and what becomes of them when they cannot be written.

use super::{CLEAN, duizhao, flawed, folder, json, run};
use std::fs;

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

/// A device that is full, and a limit on the size of files, stand for a full disk.
#[cfg(target_os = "linux")]
#[test]
fn a_full_place_is_said_and_leaves_the_earlier_report() {
    let folder = folder(&[("flawed.txt", &flawed())]);
    for format in ["terminal", "json", "html", "xlsx", "jsonl"] {
        let earlier = folder.path().join("report");
        fs::write(&earlier, "the earlier report").expect("there is room");
        let program = assert_cmd::cargo::cargo_bin("duizhao");
        let check = format!("{} check flawed.txt --format {format} --color never", program.display());
        let run = |line: &str| {
            let mut command = std::process::Command::new("sh");
            let output = command.current_dir(folder.path()).args(["-c", line]).output().expect("it starts");
            (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
        };
        let (code, said) = run(&format!("{check} > /dev/full"));
        assert_eq!(code, Some(2), "{format}");
        assert!(said.contains("cannot write to standard output: "), "{said}");
        let (code, said) = run(&format!("{check} --output /dev/full"));
        assert_eq!(code, Some(2), "{format}");
        assert!(said.contains("cannot write /dev/full: "), "{said}");
        let (code, said) = run(&format!("trap '' XFSZ; ulimit -f 0; {check} --output report"));
        assert_eq!(code, Some(2), "{format}: {said}");
        assert_eq!(fs::read_to_string(&earlier).expect("it is there"), "the earlier report");
        assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 2, "nothing is left beside it");
    }
    let full = fs::metadata("/dev/full").expect("it is there");
    assert!(!full.is_file(), "a device stays a device");
}

#[cfg(unix)]
#[test]
fn a_link_keeps_leading_to_the_report() {
    let folder = folder(&[("flawed.txt", &flawed()), ("real.json", "{}")]);
    let link = folder.path().join("link.json");
    std::os::unix::fs::symlink("real.json", &link).expect("there is room");
    let check = ["check", "flawed.txt", "--format", "json", "--output", "link.json"];
    assert_eq!(run(duizhao().current_dir(folder.path()).args(check)).0, 1);
    assert!(fs::symlink_metadata(&link).expect("it is there").is_symlink());
    assert!(fs::read_to_string(folder.path().join("real.json")).expect("it is there").contains("duizhao.report/1"));
}

/// A row that waits for its text holds up no line of the articles before it.
#[cfg(unix)]
#[test]
fn json_lines_appear_while_the_run_goes_on() {
    use std::io::{BufRead, BufReader};
    let folder = folder(&[("flawed.txt", &flawed())]);
    let pipes = ["one.txt", "other.txt"].map(|name| folder.path().join(name));
    assert!(std::process::Command::new("mkfifo").args(&pipes).status().expect("it starts").success());
    let rows = "flawed.txt\tflawed.txt\n".repeat(40) + "one.txt\tother.txt\n";
    fs::write(folder.path().join("pairs.tsv"), format!("source\ttarget\n{rows}")).expect("there is room");
    let mut child = std::process::Command::new(assert_cmd::cargo::cargo_bin("duizhao"))
        .current_dir(folder.path())
        .args(["check", "--pairs", "pairs.tsv", "--format", "jsonl", "--jobs", "1"])
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::null())
        .spawn()
        .expect("it starts");
    let mut lines = BufReader::new(child.stdout.take().expect("it is piped")).lines();
    let early: Vec<String> = lines.by_ref().take(32).map(|line| line.expect("UTF-8")).collect();
    assert!(early.iter().all(|line| json(line)["findings"][0]["check"] == "omission"));
    pipes.iter().for_each(|pipe| fs::write(pipe, flawed()).expect("somebody reads"));
    let late: Vec<String> = lines.map(|line| line.expect("UTF-8")).collect();
    assert_eq!(late.len(), 41 - 32 + 1);
    assert_eq!(json(late.last().expect("a last line"))["summary"]["findings"]["critical"], 41);
    assert_eq!(child.wait().expect("it ends").code(), Some(1));
}
