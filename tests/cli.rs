//! What each command prints, where it prints it, and how it exits.

#[path = "cli/check.rs"]
mod check;
#[path = "cli/inputs.rs"]
mod inputs;
#[path = "cli/output.rs"]
mod output;
#[path = "cli/project.rs"]
mod project;
#[path = "cli/tools.rs"]
mod tools;

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
