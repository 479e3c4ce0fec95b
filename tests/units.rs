//! Files that pair text and translation themselves are checked as they are: pairs in, the same pairs out.

#[path = "reports/made.rs"]
mod made;

use duizhao::batch::{Input, Silent, Tools, check_files, go_on};
use duizhao::report::{Report, alignment, tmx, xliff};
use duizhao::{Document, Lexicon, Settings};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use std::{env, fs};

static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::embedded().expect("the dictionaries are sound"));

fn check(input: Input) -> Report {
    let settings = Settings { align_only: true, ..Settings::default() };
    let report = check_files(&[input], Tools { lexicon: &LEXICON, settings: &settings, observer: &Silent }, &mut go_on);
    assert!(report.failures.is_empty(), "{:?}", report.failures);
    report
}

fn written(report: &Report, write: impl Fn(&Report, &mut dyn Write) -> io::Result<()>) -> String {
    let mut bytes = Vec::new();
    write(report, &mut bytes).expect("memory takes all");
    String::from_utf8(bytes).expect("reports are UTF-8")
}

#[test]
fn cases_pair_as_listed() {
    let mut folders: Vec<_> = fs::read_dir("tests/units").expect("dir").map(|f| f.expect("entry").path()).collect();
    folders.sort();
    assert!(folders.len() > 5, "the cases are there");
    for folder in folders {
        let listed = listing(&check(Input::File(input(&folder))));
        let expected = folder.join("pairs.tsv");
        if env::var_os("UPDATE").is_some() {
            fs::write(&expected, &listed).expect("writable");
        }
        let wanted = fs::read_to_string(&expected).unwrap_or_default().replace("\r\n", "\n");
        assert!(listed == wanted, "{}\n{listed}instead of\n{wanted}", folder.display());
    }
}

/// The only `input.*` in `folder`.
fn input(folder: &Path) -> PathBuf {
    let mut files = fs::read_dir(folder).expect("dir").map(|file| file.expect("entry").path());
    files.find(|path| path.file_stem().is_some_and(|stem| stem == "input")).expect("an input")
}

/// The languages of both sides, then a line a pair.
fn listing(report: &Report) -> String {
    let tags = report.articles.iter().map(|article| {
        let tag = |side| article.document(side).map_or("", Document::tag);
        format!("{}\t{}\n", tag(duizhao::text::Side::Source), tag(duizhao::text::Side::Target))
    });
    let pairs = written(report, alignment::write_tsv);
    tags.collect::<String>() + &pairs.lines().skip(1).map(|line| line.to_owned() + "\n").collect::<String>()
}

/// The pairs that a report holds, without their scores.
fn pairs(report: &Report) -> Vec<String> {
    let table = written(report, alignment::write_tsv);
    table.lines().map(|line| line.rsplit_once('\t').expect("three columns").0.to_owned()).collect()
}

#[test]
fn what_is_written_is_read_back() {
    let mut reports = vec![made::report()];
    for article in ["chip-class", "coral-census"] {
        reports.push(check(Input::File(Path::new("corpus").join(article).join("flawed.txt"))));
    }
    for report in &reports {
        let all = pairs(report);
        let both = |pair: &&String| !pair.starts_with('\t') && !pair.ends_with('\t');
        let whole: Vec<String> = all.iter().filter(both).cloned().collect();
        let again = |name: &str, text: String| {
            let input = Input::Bytes { name: name.into(), bytes: text.into_bytes() };
            pairs(&check(input))
        };
        assert_eq!(again("a.tmx", written(report, tmx::write)), whole, "a memory holds what has both sides");
        assert_eq!(again("a.xliff", written(report, xliff::write)), all);
        assert_eq!(again("a.tsv", written(report, alignment::write_tsv)), all);
        assert_eq!(again("a.jsonl", written(report, alignment::write_jsonl)), all);
        assert_eq!(again("unnamed", written(report, tmx::write)), whole, "the text itself says what it is");
    }
}

#[test]
fn pairs_are_checked_and_pairs_out_of_step_are_no_translation() {
    let article = check(Input::File("corpus/chip-class/flawed.txt".into()));
    let rows: Vec<(String, String)> = pairs(&article)
        .iter()
        .skip(1)
        .filter_map(|row| row.split_once('\t').map(|(source, target)| (source.to_owned(), target.to_owned())))
        .filter(|(source, target)| !source.is_empty() && !target.is_empty())
        .collect();
    let found = |step: usize| {
        let target = |at: usize| &rows[(at + step) % rows.len()].1;
        let table: String = (0..rows.len()).map(|at| format!("{}\t{}\n", rows[at].0, target(at))).collect();
        let input = Input::Bytes { name: "a.tsv".into(), bytes: format!("en\tzh\n{table}").into_bytes() };
        let settings = Settings::default();
        let tools = Tools { lexicon: &LEXICON, settings: &settings, observer: &Silent };
        let report = check_files(&[input], tools, &mut go_on);
        report.all_findings().map(|finding| finding.check).collect::<Vec<_>>()
    };
    assert!(found(0).contains(&"number-mismatch") && !found(0).contains(&"unrelated-texts"), "{:?}", found(0));
    assert_eq!(found(1), ["unrelated-texts"]);
}

#[test]
fn bad_files_name_the_place() {
    let bomb = "<?xml version=\"1.0\"?>\n<!DOCTYPE tmx [\n<!ENTITY a \"aaaa\">\n]>\n<tmx><body/></tmx>";
    let other = "<xliff version=\"2.0\" srcLang=\"en\" trgLang=\"fr\"><file id=\"f\"><unit id=\"u\"><segment><source>A.</source></segment></unit></file></xliff>";
    let cases = [
        ("a.tmx", "<tmx>\n<body>\n</tmx>", "a.tmx:3:1: not well-formed XML: "),
        ("a.tmx", bomb, "a.tmx:3:1: the file declares entities of its own"),
        ("a.xlf", "<html/>", "a.xlf:1:1: neither TMX nor XLIFF: the file is a <html>"),
        ("a.tmx", "<tmx><body/></tmx>", "a.tmx: no unit in it pairs English and Chinese"),
        ("a.xliff", other, "a.xliff: no unit in it pairs English and Chinese"),
        ("a.jsonl", "{\"en\": \"A.\", \"zh\": \"甲。\"}\n{\"en\": \n", "a.jsonl:2: not JSON: "),
        ("a.jsonl", "[1]\n", "a.jsonl:1: an object needs the texts `source` and `target`, or `en` and `zh`"),
        ("a.jsonl", "{\"source\": \"A.\", \"target\": \"B.\"}\n", "a.jsonl: its texts are not English and Chinese"),
    ];
    for (path, text, problem) in cases {
        let error = Document::read(path, text.as_bytes(), &LEXICON, &Settings::default()).expect_err(text).to_string();
        assert!(error.starts_with(problem), "{error}");
    }
}

#[test]
fn a_tag_that_the_translation_lost_is_found() {
    let input = Input::File("tests/units/inline_tags/input.xlf".into());
    let settings = Settings::default();
    let report = check_files(&[input], Tools { lexicon: &LEXICON, settings: &settings, observer: &Silent }, &mut go_on);
    let findings: Vec<_> = report.articles.iter().flat_map(|article| &article.findings).collect();
    let said: Vec<_> = findings.iter().map(|finding| (finding.check, finding.values.source.as_deref())).collect();
    assert_eq!(said, [("literal-mismatch", Some("<g 2>"))]);
}
