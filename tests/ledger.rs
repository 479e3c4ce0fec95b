//! Ledgers and termbases: what they say, where a bad row is, and what a run does with them.

use assert_cmd::Command;
use duizhao::Error;
use duizhao::ledger::Ledger;
use duizhao::terms::Terms;
use std::fs;
use std::path::Path;
use tempfile::TempDir;

/// The rows of a table beside this test, with its marks for line ends and tabs replaced.
fn rows(path: &str) -> Vec<Vec<String>> {
    let table = fs::read_to_string(path).expect("readable");
    let lines = table.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
    let field = |field: &str| field.replace('⏎', "\n").replace('→', "\t");
    lines.map(|line| line.split('\t').map(field).collect()).collect()
}

#[test]
fn a_bad_row_names_file_line_and_column() {
    let mut wrong = Vec::new();
    for row in rows("tests/ledger/bad.tsv") {
        let [file, text, place, message] = &row[..] else { panic!("{row:?}: four columns") };
        let path = Path::new(file);
        let read = match file.starts_with("names") {
            true => Ledger::parse(path, text).map(drop),
            false => Terms::default().add(path, text),
        };
        let said = match &read {
            Err(error @ Error::Field { .. }) => error.to_string(),
            other => format!("{other:?}"),
        };
        if !said.starts_with(&format!("{file}:{place}: ")) || !said.contains(message.as_str()) {
            wrong.push(format!("{text:?}: {said}, {file}:{place} … {message} expected"));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn a_termbase_says_the_same_in_every_format() {
    let mut wrong = Vec::new();
    for row in rows("tests/ledger/terms.tsv") {
        let [file, text, expected] = &row[..] else { panic!("{row:?}: three columns") };
        let mut terms = Terms::default();
        terms.add(Path::new(file), text).expect("a termbase");
        let concept = |concept: &duizhao::terms::Concept| {
            let renderings = concept.renderings.iter().map(|one| {
                let region = one.region.map(|region| format!("@{}", region.code())).unwrap_or_default();
                format!("{}{region}{}", one.shown, if one.forbidden { "!" } else { "" })
            });
            format!("{} = {}", concept.english.join(" "), renderings.collect::<Vec<_>>().join(" "))
        };
        let said: Vec<String> = terms.concepts.iter().map(concept).collect();
        if said.join("; ") != *expected {
            wrong.push(format!("{text}: {said:?}, {expected} expected"));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// Two articles that name the same people, each beside its name in the folder.
const ARTICLES: [(&str, &str); 2] = [
    (
        "bridge.txt",
        "The bridge was drawn by Kendra Holloway, an engineer from the coast.\n大桥由来自海边的工程师肯德拉·霍洛韦设计。\n\n\
         Holloway walked across it first, in the rain.\n霍洛韦冒雨第一个走过大桥。\n\n\
         Nobody else wanted to leave the house that day.\n那天没有别人愿意出门。\n",
    ),
    (
        "harbour.txt",
        "The harbour was drawn by Kendra Holloway, who lives nearby.\n港口由住在附近的肯德拉·霍洛威设计。\n\n\
         Fishermen complained about the noise for a year.\n渔民们抱怨了一年的噪音。\n\n\
         The boats came back in spring.\n船只在春天回来了。\n",
    ),
];

/// A folder with the articles and these files.
fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = TempDir::new().expect("there is room");
    fs::create_dir(folder.path().join("articles")).expect("there is room");
    for (name, text) in ARTICLES {
        fs::write(folder.path().join("articles").join(name), text).expect("there is room");
    }
    for (name, text) in files {
        fs::write(folder.path().join(name), text).expect("there is room");
    }
    folder
}

/// Runs the program there: exit code, standard output, standard error.
fn run(folder: &TempDir, arguments: &[&str]) -> (i32, String, String) {
    let mut command = Command::cargo_bin("duizhao").expect("it is built");
    let output = command.current_dir(folder.path()).args(arguments).output().expect("it starts");
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    (output.status.code().expect("it was not killed"), text(output.stdout), text(output.stderr))
}

#[test]
fn a_bad_ledger_or_termbase_stops_the_run_before_anything_is_checked() {
    let ledger = "english\trendering\tstatus\nKendra Holloway\t肯德拉·霍洛韦\tperhaps\n";
    let folder = folder(&[("names.tsv", ledger), ("terms.csv", "english,chinese\nferry,\n")]);
    for (option, file, place) in [("--ledger", "names.tsv", "names.tsv:2:"), ("--terms", "terms.csv", "terms.csv:2:7")]
    {
        let (code, out, error) = run(&folder, &["check", "articles", option, file]);
        assert_eq!((code, out.as_str()), (2, ""), "{error}");
        assert!(error.contains(place), "{error}");
    }
}

#[test]
fn a_name_that_articles_write_in_two_ways_is_one_finding_with_every_place() {
    let (code, out, error) = run(&folder(&[]), &["check", "articles", "--format", "json", "--fail-on", "critical"]);
    assert_eq!(code, 0, "{error}");
    let report: serde_json::Value = serde_json::from_str(&out).expect("it is JSON");
    let findings = report["findings"].as_array().expect("a list");
    assert_eq!(findings.len(), 1, "{out}");
    assert_eq!(findings[0]["check"], "name-variation");
    let places = findings[0]["target"].as_array().expect("a list").iter();
    let texts: Vec<&str> = places.filter_map(|place| place["text"].as_str()).collect();
    assert!(
        texts.iter().any(|text| text.contains("霍洛韦")) && texts.iter().any(|text| text.contains("霍洛威")),
        "{texts:?}"
    );
}

#[test]
fn what_the_ledger_confirms_decides() {
    let ledger = "english\trendering\tstatus\nKendra Holloway\t肯德拉·霍洛韦\tconfirmed\nHolloway\t霍洛韦\tconfirmed\n";
    let folder = folder(&[("names.tsv", ledger)]);
    let (_, out, error) = run(&folder, &["check", "articles/harbour.txt", "--ledger", "names.tsv", "--format", "json"]);
    assert!(out.contains("by the ledger"), "{out}{error}");
    assert!(out.contains("names.tsv:"), "the row is the evidence: {out}");
}

#[test]
fn a_slip_into_another_name_of_the_ledger_is_an_error_that_names_both() {
    let ledger = "english\trendering\tstatus\nSMIC\t中芯国际\tconfirmed\nZTE\t中兴通讯\tconfirmed\n";
    let article = "The plant of SMIC stands beside the canal.\n中兴国际的工厂坐落在运河边。\n";
    let folder = folder(&[("names.tsv", ledger), ("canal.txt", article)]);
    let (code, out, error) = run(&folder, &["check", "canal.txt", "--ledger", "names.tsv", "--format", "json"]);
    assert_eq!(code, 1, "{error}");
    let report: serde_json::Value = serde_json::from_str(&out).expect("it is JSON");
    let findings = report["articles"][0]["findings"].as_array().expect("a list");
    assert_eq!(findings.len(), 1, "{out}");
    assert_eq!((&findings[0]["check"], &findings[0]["severity"]), (&"name-mismatch".into(), &"critical".into()));
    let message = findings[0]["message"].as_str().expect("a text");
    assert!(["中兴国际", "中芯国际", "SMIC", "中兴通讯", "ZTE"].iter().all(|name| message.contains(name)), "{message}");
}

#[test]
fn new_names_are_added_once_and_no_line_that_is_there_changes() {
    let ledger =
        "# ours\nenglish\trendering\tregion\tstatus\tnote\nKendra Holloway\t肯德拉·霍洛韦\t\tconfirmed\tsince May\n";
    let folder = folder(&[("names.tsv", ledger)]);
    let (code, _, error) = run(&folder, &["names", "articles", "--update", "names.tsv"]);
    assert_eq!(code, 0, "{error}");
    let first = fs::read_to_string(folder.path().join("names.tsv")).expect("it is there");
    assert!(first.starts_with(ledger) && first.len() > ledger.len(), "{first}");
    assert!(first.contains("Kendra Holloway\t肯德拉·霍洛威\t\tquery"), "{first}");
    let (code, _, error) = run(&folder, &["names", "articles", "--update", "names.tsv"]);
    assert_eq!(code, 0, "{error}");
    assert_eq!(fs::read_to_string(folder.path().join("names.tsv")).expect("it is there"), first);
}
