//! The commands beside `check`.

use super::{duizhao, run};
use tempfile::TempDir;

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
    let folder = TempDir::new().expect("there is room");
    for kind in ["man", "completions"] {
        let (code, _, error) = run(duizhao().args([kind, "--folder"]).arg(folder.path()));
        assert_eq!((code, error.as_str()), (0, ""), "{kind}");
    }
    for name in ["duizhao.1", "duizhao-check.1", "duizhao.bash", "_duizhao", "duizhao.fish", "_duizhao.ps1"] {
        let text = std::fs::read_to_string(folder.path().join(name)).expect(name);
        assert!(text.contains("duizhao"), "{name}");
    }
    for command in commands {
        let (code, out, _) = run(duizhao().args(["man", command]));
        assert!(code == 0 && out.contains(".TH"), "{command}");
    }
}
