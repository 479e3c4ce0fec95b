//! A lexicon from pairs, and what becomes of one that the user brings.

use assert_cmd::Command;
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

fn run(arguments: &[&str], paths: &[&Path]) -> (i32, String, String) {
    let output = Command::cargo_bin("duizhao").expect("built").args(arguments).args(paths).output().expect("it starts");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
    (output.status.code().expect("an exit code"), text(output.stdout), text(output.stderr))
}

fn write(folder: &TempDir, name: &str, text: &str) -> PathBuf {
    let path = folder.path().join(name);
    fs::write(&path, text).expect("written");
    path
}

/// Sentences in which each word stands with its translation often enough to be learnt.
const PAIRS: &[(&str, &str)] = &[
    ("The river is wide.", "河流很宽。"),
    ("The river is deep.", "河流很深。"),
    ("The mountain is high.", "山峰很高。"),
    ("We saw the mountain.", "我们看见山峰。"),
    ("We crossed the river.", "我们渡过河流。"),
    ("The mountain is far.", "山峰很远。"),
];

#[test]
fn three_formats_give_the_same_table() {
    let folder = TempDir::new().expect("a place");
    let tsv: String = PAIRS.iter().map(|(english, chinese)| format!("{english}\t{chinese}\n")).collect();
    let json = |(english, chinese): &(&str, &str)| format!("{{\"zh\": \"{chinese}\", \"en\": \"{english}\"}}\n");
    let jsonl: String = PAIRS.iter().map(json).collect();
    let unit = |(english, chinese): &(&str, &str)| {
        format!(
            "<tu><tuv xml:lang=\"en\"><seg>{english}</seg></tuv><tuv xml:lang=\"zh\"><seg>{chinese}</seg></tuv></tu>"
        )
    };
    let tmx = format!("<tmx><body>{}</body></tmx>", PAIRS.iter().map(unit).collect::<String>());
    let tables: Vec<String> = [("a.tsv", tsv), ("b.jsonl", jsonl), ("c.tmx", tmx)]
        .into_iter()
        .map(|(name, text)| {
            let (code, out, error) = run(&["train", "-q"], &[&write(&folder, name, &text)]);
            assert_eq!((code, error.as_str()), (0, ""));
            out
        })
        .collect();
    assert!(tables.iter().all(|table| table == &tables[0]), "{tables:#?}");
    for (word, stem) in [("河流", "river"), ("山峰", "mountain")] {
        let row = tables[0].lines().find(|line| line.starts_with(word)).expect("learnt");
        assert!(row.split('\t').nth(2).is_some_and(|first| first.starts_with(stem)), "{row}");
    }
}

#[test]
fn what_was_trained_is_a_lexicon_to_align_with() {
    let folder = TempDir::new().expect("a place");
    let pairs: String = PAIRS.iter().map(|(english, chinese)| format!("{english}\t{chinese}\n")).collect();
    let (_, table, _) = run(&["train", "-q"], &[&write(&folder, "pairs.tsv", &pairs)]);
    let lexicon = write(&folder, "lexicon.tsv", &table);
    let texts = [write(&folder, "a.en", "The river is deep.\n"), write(&folder, "a.zh", "河流很深。\n")];
    let (code, out, error) = run(&["align", "-f", "beads", "--lexicon"], &[&lexicon, &texts[0], &texts[1]]);
    assert_eq!((code, out.as_str(), error.as_str()), (0, "[0]:[0]\n", ""));
}

#[test]
fn a_bad_row_of_a_lexicon_is_named() {
    let folder = TempDir::new().expect("a place");
    let text = write(&folder, "a.txt", "The river is deep.\n河流很深。\n");
    for (row, command) in [("河流", "check"), ("河流\t3\triver", "align"), ("河流\tmany\triver 9 9", "check")] {
        let lexicon = write(&folder, "mine.tsv", &format!("山峰\t3\tmountain 900 900\n{row}\n"));
        let (code, out, error) = run(&[command, "--lexicon"], &[&lexicon, &text]);
        assert_eq!((code, out.as_str()), (2, ""), "{row}");
        assert!(error.contains("mine.tsv:2: wants a Chinese word"), "{error}");
    }
    let (code, _, error) = run(&["check", "--lexicon"], &[Path::new("nowhere.tsv"), &text]);
    assert!(code == 2 && error.contains("cannot read nowhere.tsv"), "{error}");
}
