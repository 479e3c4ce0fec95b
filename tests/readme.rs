//! The README says what the program does: its table of checks, and the excerpt of its first command.

use assert_cmd::Command;
use duizhao::checks::CHECKS;
use std::{env, fs};

/// The command whose output the README shows.
const EXAMPLE: [&str; 4] = ["check", "corpus/chip-class/flawed.txt", "--width", "96"];

/// How many blocks of the report the README shows before the summary: the title and three findings.
const FIRST: usize = 4;

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
    same_or_renewed(&readme, section(&readme, "checks"), &table);
}

#[test]
fn excerpt_is_what_the_program_prints() {
    let readme = fs::read_to_string("README.md").expect("readable");
    let output = Command::cargo_bin("duizhao").expect("built").args(EXAMPLE).output().expect("runs");
    assert_eq!(output.status.code(), Some(1), "the article has faults");
    let printed = String::from_utf8(output.stdout).expect("UTF-8");
    let blocks: Vec<&str> = printed.trim_end().split("\n\n").collect();
    let [first @ .., last] = &blocks[..] else { panic!("the report has a summary") };
    let excerpt = format!("```text\n{}\n\n…\n\n{last}\n```\n", first[..FIRST].join("\n\n"));
    same_or_renewed(&readme, section(&readme, "excerpt"), &excerpt);
}

/// Compares a section with what it should be, or writes it where `UPDATE` is set.
fn same_or_renewed(readme: &str, written: &str, wanted: &str) {
    if env::var_os("UPDATE").is_some() && written != wanted {
        fs::write("README.md", readme.replacen(written, wanted, 1)).expect("writable");
        return;
    }
    assert_eq!(written, wanted, "run UPDATE=1 cargo test --test readme -- --test-threads 1");
}
