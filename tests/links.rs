//! Corrected pairs: read from a table, found by what they say, locked in the alignment.

use duizhao::align::stale_links;
use duizhao::links::Links;
use duizhao::pipeline::review;
use duizhao::text::Sides;
use duizhao::{Bitext, Document, Lexicon, Settings};
use std::path::Path;
use std::sync::LazyLock;

static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::embedded().expect("the dictionaries are whole"));

const ENGLISH: &str = "\
The market opens before sunrise on most days. The fish is gone by eight.

Her brother repairs bicycles behind the school. He charges nothing.
";

const CHINESE: &str = "\
市场大多数日子在日出前开门。鱼到八点就卖完了。

她哥哥在学校后面修自行车。他分文不收。
";

fn links(table: &str) -> Links {
    Links::parse(Path::new("links.tsv"), table).expect("it is well formed")
}

fn aligned(links: Links) -> Bitext {
    let settings = Settings { links, ..Settings::default() };
    let read = |name: &str, text: &str| {
        Document::read(name, text.as_bytes(), &LEXICON, &settings).expect("it is text").remove(0)
    };
    let documents = Sides { source: read("a.en.txt", ENGLISH), target: read("a.zh.txt", CHINESE) };
    review(documents, None, &LEXICON, &settings).bitext
}

/// Beads and groups as numbers.
fn shape(bitext: &Bitext) -> (String, String) {
    let one = |source: &[usize], target: &[usize]| format!("{source:?}:{target:?}");
    let beads: Vec<String> = bitext.alignment.beads.iter().map(|b| one(&b.source, &b.target)).collect();
    let groups: Vec<String> = bitext.alignment.groups.iter().map(|g| one(&g.source, &g.target)).collect();
    (beads.join(" "), groups.join(" "))
}

#[test]
fn no_links_change_nothing() {
    let plain = shape(&aligned(Links::default()));
    assert_eq!(plain.0, "[0]:[0] [1]:[1] [2]:[2] [3]:[3]");
    assert_eq!(shape(&aligned(links("source\ttarget\nNot in the text.\t不在文中。\n"))), plain);
}

#[test]
fn links_stay_as_they_are_given() {
    let cases = [
        (
            "The market opens before sunrise on most days. The fish is gone by eight.\t市场大多数日子在日出前开门。 鱼到八点就卖完了。",
            "[0, 1]:[0, 1] [2]:[2] [3]:[3]",
            "[0]:[0] [1]:[1]",
        ),
        (
            "The fish is gone by eight.\t\n\t鱼到八点就卖完了。",
            "[0]:[0] []:[1] [1]:[] [2]:[2] [3]:[3]",
            "[0]:[0] [1]:[1]",
        ),
        (
            "The fish is gone by eight.\t她哥哥在学校后面修自行车。",
            "[0]:[0] []:[1] [1]:[2] [2]:[] [3]:[3]",
            "[0, 1]:[0, 1]",
        ),
    ];
    for (rows, beads, groups) in cases {
        let bitext = aligned(links(&format!(
            "score\tsource\ttarget\n{}\n",
            rows.lines().map(|row| format!("1\t{row}")).collect::<Vec<_>>().join("\n")
        )));
        assert_eq!(shape(&bitext), (beads.to_owned(), groups.to_owned()), "{rows}");
    }
}

#[test]
fn stale_links_are_named() {
    let table = "source\ttarget\nThe fish is gone by eight.\t\nThe fish is gone by nine.\t鱼到八点就卖完了。\n";
    let links = links(table);
    let bitext = aligned(links.clone());
    let stale: Vec<usize> = stale_links(&links, [&bitext.documents].into_iter()).iter().map(|link| link.line).collect();
    assert_eq!(stale, [3]);
}

#[test]
fn bad_files_name_the_line() {
    let cases = [
        ("english\tchinese\n", "links.tsv:1: the first row names the columns, two of them `source` and `target`"),
        ("score\tsource\ttarget\n\n1\tA.\t甲。\n1\t\t\n", "links.tsv:4: a row needs a source or a target"),
        (
            "source\ttarget\n<<<<<<< ours\n",
            "links.tsv:2: a conflict of version control; keep one of the two and remove the marks",
        ),
    ];
    for (text, problem) in cases {
        let error = Links::parse(Path::new("links.tsv"), text).expect_err(text);
        assert_eq!(error.to_string(), problem);
    }
}

#[test]
fn the_aligner_takes_links_too_and_names_stale_ones() {
    let folder = tempfile::tempdir().expect("a folder");
    let write = |name: &str, text: &str| {
        let path = folder.path().join(name);
        std::fs::write(&path, text).expect("written");
        path
    };
    let (english, chinese) = (write("a.en.txt", ENGLISH), write("a.zh.txt", CHINESE));
    let table = write("pairs.tsv", "source\ttarget\nThe fish is gone by eight.\t\nThe fish is gone by nine.\t\n");
    let mut command = assert_cmd::Command::cargo_bin("duizhao").expect("the program was built");
    let said =
        command.args(["align", "-f", "beads", "--links"]).arg(table).arg(english).arg(chinese).assert().success();
    let output = said.get_output();
    let beads = String::from_utf8_lossy(&output.stdout);
    assert!(beads.lines().any(|bead| bead == "[]:[1]"), "{beads}");
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(told.contains("1 pair is in no article of this run (line 3)"), "{told}");
}
