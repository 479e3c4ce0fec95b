//! The README says what the program does: its table of checks, and the excerpt of its first command.

use assert_cmd::Command;
use duizhao::checks::CHECKS;
use std::{env, fs};

/// The command whose output the README shows.
const EXAMPLE: [&str; 4] = ["check", "corpus/chip-class/flawed.txt", "--width", "96"];

/// The text of the README between `<!-- name -->` and `<!-- /name -->`, without the marks.
fn section<'a>(readme: &'a str, name: &str) -> &'a str {
    let (open, close) = (format!("<!-- {name} -->\n"), format!("<!-- /{name} -->"));
    let start = readme.find(&open).expect("the section begins") + open.len();
    let length = readme[start..].find(&close).expect("the section ends");
    &readme[start..start + length]
}

#[test]
fn table_of_checks_is_that_of_the_program() {
    let readme = fs::read_to_string("README.md").expect("readable");
    let mut table = String::from("| check | finds | category |\n|---|---|---|\n");
    for check in CHECKS {
        table += &format!("| `{}` | {} | {} |\n", check.name, check.summary, check.category.path());
    }
    let written = section(&readme, "checks");
    if env::var_os("UPDATE").is_some() && written != table {
        fs::write("README.md", readme.replacen(written, &table, 1)).expect("writable");
        return;
    }
    assert_eq!(written, table, "run UPDATE=1 cargo test --test readme");
}

#[test]
fn excerpt_is_what_the_program_prints() {
    let readme = fs::read_to_string("README.md").expect("readable");
    let output = Command::cargo_bin("duizhao").expect("built").args(EXAMPLE).output().expect("runs");
    assert_eq!(output.status.code(), Some(1), "the article has faults");
    let printed = String::from_utf8(output.stdout).expect("UTF-8");
    let printed: Vec<&str> = printed.lines().map(str::trim_end).collect();
    for line in section(&readme, "excerpt").lines().filter(|line| !line.starts_with("```") && *line != "…") {
        assert!(printed.contains(&line.trim_end()), "the program does not print: {line}");
    }
}
