//! Texts of shapes that no writer makes end in bounded time, and every sentence is in a bead.

use assert_cmd::Command;
use std::fmt::Write;
use std::fs;
use std::time::Duration;
use tempfile::TempDir;

/// Pairs of words to be put together.
const WORDS: &[(&str, &str)] =
    &[("river", "河流"), ("mountain", "山峰"), ("bridge", "桥梁"), ("harbour", "港口"), ("soldier", "士兵")];
/// Far more than it takes, far less than a search over all pairs would.
const PATIENCE: Duration = Duration::from_secs(240);

/// The beads of two texts.
fn beads(english: &str, chinese: &str, arguments: &[&str]) -> Vec<String> {
    let folder = TempDir::new().expect("a place");
    let paths = [folder.path().join("a.en"), folder.path().join("a.zh")];
    fs::write(&paths[0], english).expect("written");
    fs::write(&paths[1], chinese).expect("written");
    let mut command = Command::cargo_bin("duizhao").expect("built");
    command.args(["align", "-f", "beads", "-q"]).args(arguments).args(&paths).timeout(PATIENCE);
    let output = command.output().expect("it ends");
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).lines().map(str::to_owned).collect()
}

#[test]
fn one_line_without_an_end_is_one_sentence() {
    let (english, chinese) =
        WORDS.iter().cycle().take(30_000).fold((String::new(), String::new()), |mut text, word| {
            text.0 += word.0;
            text.0.push(' ');
            text.1 += word.1;
            text
        });
    assert_eq!(sentences(&beads(&english, &chinese, &[])), (1, 1));
}

#[test]
fn thousands_of_sentences_of_one_word_are_all_in_beads() {
    const SENTENCES: usize = 10_000;
    let (mut english, mut chinese) = (String::new(), String::new());
    for number in 0..SENTENCES {
        // Squares make an order that does not repeat soon.
        let word = WORDS[(number * number / 3) % WORDS.len()];
        writeln!(english, "{}.", word.0).expect("a string");
        writeln!(chinese, "{}。", word.1).expect("a string");
    }
    let beads = beads(&english, &chinese, &["--pre-split"]);
    assert_eq!(sentences(&beads), (SENTENCES, SENTENCES));
}

/// How many sentences of each side stand in beads.
fn sentences(beads: &[String]) -> (usize, usize) {
    let count = |side: usize| {
        let ids = |bead: &String| {
            let inside = bead.split(':').nth(side).unwrap_or_default().trim_matches(['[', ']']).to_owned();
            inside.split(',').filter(|id| !id.is_empty()).count()
        };
        beads.iter().map(ids).sum::<usize>()
    };
    (count(0), count(1))
}
