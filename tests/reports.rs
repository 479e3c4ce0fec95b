//! Every report format, byte for byte, of one report made by hand; `UPDATE=1` rewrites, the difference is reviewed.

use duizhao::align::{Alignment, Bead, Group};
use duizhao::batch::Input;
use duizhao::compare::Verdicts;
use duizhao::facts::Facts;
use duizhao::finding::Values;
use duizhao::report::terminal::{self, Layout};
use duizhao::report::xlsx::Desk;
use duizhao::report::{Article, Failure, Report, Texts, alignment, github, html, json, jsonl, junit, mqm, sarif};
use duizhao::report::{tmx, xliff, xlsx};
use duizhao::text::{Place, Side, Sides, Span};
use duizhao::{Bitext, Category, Document, Finding, Lexicon, Settings, Severity};
use std::fs;
use std::io::{self, Write};
use std::path::Path;

const ENGLISH: &str = "\
Harbour City Opens Its Longest Bridge
The bridge opened on Monday after six years of work, and more than 12,000 people crossed it on foot before the first car was allowed to pass.
Engineers had to sink 48 piles into the mud of the bay.
“We never thought it could be done,” said Kendra Schaefer, who led the team.
";

const CHINESE: &str = "\
海港市最长大桥通车
大桥历时六年，于周一通车。在首辆汽车获准通行之前，已有1,200多人步行过桥。
“我们从未想过这能做到，”带领该团队的肯德拉·谢弗说\u{202e}。
";

#[test]
fn terminal_side_by_side() {
    let layout = Layout { columns: Some(120), coverage: true, ..Layout::default() };
    compare("wide.txt", &styled(layout));
}

#[test]
fn terminal_stacked() {
    compare("stacked.txt", &styled(Layout { columns: None, coverage: true, ..Layout::default() }));
}

#[test]
fn terminal_narrow_and_quiet() {
    compare("narrow.txt", &styled(Layout { columns: Some(48), coverage: false, ..Layout::default() }));
}

#[test]
fn json() {
    let mut bytes = Vec::new();
    json::write(&report(), &mut bytes).expect("memory takes all");
    let text = String::from_utf8(bytes).expect("JSON is UTF-8");
    let version = format!("\"version\": \"{}\"", env!("CARGO_PKG_VERSION"));
    assert!(text.contains(&version), "the report names its version");
    compare("report.json", &text.replace(&version, "\"version\": \"VERSION\""));
}

#[test]
fn html() {
    let mut bytes = Vec::new();
    html::write(&report(), &mut bytes).expect("memory takes all");
    let page = String::from_utf8(bytes).expect("pages are UTF-8");
    let (_, data) = page.split_once("id=\"data\">").expect("the page has data");
    let (data, _) = data.split_once("</script>").expect("the data ends");
    let data: serde_json::Value = serde_json::from_str(data).expect("the data is JSON");
    assert_eq!(data["version"], env!("CARGO_PKG_VERSION"));
    let text = serde_json::to_string_pretty(&data).expect("it came from JSON");
    let version = format!("\"version\": \"{}\"", env!("CARGO_PKG_VERSION"));
    compare("page.json", &(text.replace(&version, "\"version\": \"VERSION\"") + "\n"));
}

/// What a format writes, with the version of the program out of the way.
fn written(write: impl Fn(&Report, &mut dyn Write) -> io::Result<()>) -> String {
    let mut bytes = Vec::new();
    write(&report(), &mut bytes).expect("memory takes all");
    let text = String::from_utf8(bytes).expect("reports are UTF-8");
    text.replace(&format!("\"{}\"", env!("CARGO_PKG_VERSION")), "\"VERSION\"")
}

#[test]
fn lines_for_programs() {
    compare("report.jsonl", &written(jsonl::write));
    compare("github.txt", &written(github::write));
    compare("mqm.tsv", &written(mqm::write));
}

#[test]
fn sarif_keeps_its_schema() {
    let text = written(sarif::write);
    let schema = fs::read_to_string("tests/reports/sarif.schema.json").expect("it is there");
    let schema = serde_json::from_str(&schema).expect("it is JSON");
    let mut log: serde_json::Value = serde_json::from_str(&text).expect("SARIF is JSON");
    let validator = jsonschema::validator_for(&schema).expect("it is a schema");
    let problems: Vec<String> = validator.iter_errors(&log).map(|error| error.to_string()).collect();
    assert!(problems.is_empty(), "{problems:#?}");
    log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]["startLine"] = 0.into();
    assert!(!validator.is_valid(&log), "a schema that takes anything proves nothing");
    // The manual pages change with every check; a line of the schema test stands for them.
    log["runs"][0]["tool"]["driver"]["rules"] = serde_json::Value::Null;
    log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]["startLine"] = 3.into();
    for result in log["runs"][0]["results"].as_array_mut().expect("results") {
        result["ruleIndex"] = serde_json::Value::Null;
    }
    compare("report.sarif", &(serde_json::to_string_pretty(&log).expect("it came from JSON") + "\n"));
}

#[test]
fn junit_is_well_formed() {
    let text = written(|report, out| junit::write(report, Some(Severity::Major), out));
    let names = elements(&text);
    assert_eq!(names.iter().filter(|name| *name == "failure").count(), 2);
    assert_eq!(names.iter().filter(|name| *name == "error").count(), 1);
    compare("junit.xml", &without_silent_cases(&text));
}

/// Cases of checks that found nothing come and go with the checks.
fn without_silent_cases(text: &str) -> String {
    let kept = text.lines().filter(|line| !line.ends_with("\"/>") || line.contains("<error"));
    let counted = kept.map(|line| match line.split_once(" tests=\"") {
        Some((start, rest)) if !line.contains("errors=\"1\"") => {
            format!("{start} tests=\"N\"{}", rest.split_once('"').expect("it ends").1)
        }
        _ => line.to_owned(),
    });
    counted.map(|line| line + "\n").collect()
}

#[test]
fn alignment_for_translation_tools() {
    compare("alignment.tsv", &written(alignment::write_tsv));
    compare("alignment.jsonl", &written(alignment::write_jsonl));
    let memory = written(tmx::write);
    let names = elements(&memory);
    assert_eq!(names[..3], ["tmx", "header", "body"]);
    assert_eq!(names.iter().filter(|name| *name == "tu").count(), 3);
    assert_eq!(names.iter().filter(|name| *name == "seg").count(), 6);
    compare("alignment.tmx", &memory);
    let document = written(xliff::write);
    let names = elements(&document);
    assert_eq!(names[..5], ["xliff", "file", "unit", "segment", "source"]);
    assert_eq!(names.iter().filter(|name| *name == "unit").count(), 4);
    assert_eq!(names.iter().filter(|name| *name == "target").count(), 3);
    compare("alignment.xliff", &document);
}

/// The names of all elements, in order; fails where the text is not well-formed XML.
fn elements(text: &str) -> Vec<String> {
    let mut reader = quick_xml::Reader::from_str(text);
    reader.config_mut().check_end_names = true;
    let (mut names, mut depth) = (Vec::new(), 0);
    loop {
        let event = reader.read_event().expect("well formed");
        match &event {
            quick_xml::events::Event::Start(_) => depth += 1,
            quick_xml::events::Event::End(_) => depth -= 1,
            quick_xml::events::Event::Eof => break,
            _ => {}
        }
        if let quick_xml::events::Event::Start(start) | quick_xml::events::Event::Empty(start) = &event {
            start.attributes().for_each(|attribute| drop(attribute.expect("well formed")));
            names.push(start.name().as_ref().to_owned());
        }
    }
    assert_eq!(depth, 0, "every element ends");
    names
}

#[test]
fn workbook_reads_back() {
    use calamine::{Data, Reader, Xlsx};
    let mut bytes = Vec::new();
    let desk = Desk { translators: [("bridge.zh.txt".into(), "Ann".into())].into(), ..Desk::default() };
    xlsx::write(&report(), &desk, &mut bytes).expect("memory takes all");
    let mut again = Vec::new();
    xlsx::write(&report(), &desk, &mut again).expect("memory takes all");
    assert!(bytes == again, "the same report gives the same bytes");
    let mut book: Xlsx<_> = Xlsx::new(io::Cursor::new(bytes)).expect("it is a workbook");
    assert_eq!(book.sheet_names(), ["Articles", "Checks", "Translators", "Findings"]);
    let mut table = String::new();
    for name in book.sheet_names() {
        table.push_str(&format!("== {name}\n"));
        let range = book.worksheet_range(&name).expect("it is there");
        for row in range.rows().filter(|_| name != "Checks") {
            assert!(!row.iter().any(|cell| matches!(cell, Data::Error(_))), "{row:?}");
            let cells: Vec<String> = row.iter().map(ToString::to_string).collect();
            table.push_str(&(cells.join(" | ") + "\n"));
        }
    }
    compare("workbook.txt", &table);
}

/// The terminal report with escapes as `\e`, so that colours can be reviewed.
fn styled(layout: Layout) -> String {
    let mut bytes = Vec::new();
    terminal::write(&report(), layout, &mut bytes).expect("memory takes all");
    String::from_utf8(bytes).expect("reports are UTF-8").replace('\u{1b}', "\\e")
}

/// Compares `text` with the file of that name, or rewrites the file.
fn compare(name: &str, text: &str) {
    let path = Path::new("tests/reports").join(name);
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, text).expect("the folder can be written");
    }
    let wanted = fs::read_to_string(&path).expect("UPDATE=1 writes the file").replace("\r\n", "\n");
    assert!(text == wanted, "{name} differs; UPDATE=1 cargo test --test reports rewrites it, then read the difference");
}

fn report() -> Report {
    let lexicon = Lexicon::embedded().expect("the dictionaries are whole");
    let read = |name: &str, text: &str| {
        let settings = Settings { pre_split: true, ..Settings::default() };
        let input = Input::Bytes { name: name.into(), bytes: text.into() };
        input.read(&lexicon, &settings).expect("it is text").remove(0)
    };
    let documents = Sides { source: read("bridge.en.txt", ENGLISH), target: read("bridge.zh.txt", CHINESE) };
    let findings = findings(&documents);
    let bitext = Bitext {
        facts: Sides { source: Facts::default(), target: Facts::default() },
        alignment: alignment(),
        verdicts: Verdicts::default(),
        documents,
    };
    let alone = Texts::Single(Box::new(read("alone.txt", "没有译文的一段话。\n")));
    Report {
        articles: vec![
            Article { texts: Texts::Bitext(Box::new(bitext)), findings, dismissed: Vec::new() },
            Article { texts: alone, findings: Vec::new(), dismissed: Vec::new() },
        ],
        findings: Vec::new(),
        failures: vec![Failure { path: "gone.txt".into(), error: "cannot read gone.txt: not there".into() }],
        reviewed: None,
    }
}

/// One sentence a paragraph; the third of the source has no target.
fn alignment() -> Alignment {
    let pairs = [(vec![0], vec![0]), (vec![1], vec![1]), (vec![2], vec![]), (vec![3], vec![2])];
    let groups = pairs.iter().cloned().map(|(source, target)| Group { source, target, score: 0.96 }).collect();
    let beads = pairs.into_iter().map(|(source, target)| Bead { source, target, score: 0.91 }).collect();
    Alignment { groups, beads, coverage: 1.0 }
}

fn findings(documents: &Sides<Document>) -> Vec<Finding> {
    let at = |side: Side, text: &str| {
        let start = documents[side].original.text.find(text).expect("the text holds it");
        Place { side, span: Span::new(start, start + text.len()) }
    };
    let (source, target) = (Side::Source, Side::Target);
    let values = |source: &str, target: &str| Values { source: Some(source.into()), target: Some(target.into()) };
    let number = Finding {
        values: values("12000", "1200"),
        evidence: vec!["ten times as much in the source\u{1b}[31m".into()],
        suggestion: Some("12,000多人".into()),
        ..finding(
            "number-mismatch",
            Severity::Critical,
            "12,000 against 1,200",
            vec![at(source, "12,000"), at(target, "1,200")],
        )
    };
    let held = finding("number-mismatch", Severity::Major, "48 has no equal", vec![at(source, "48")]);
    let dropped = Finding {
        category: Category::Omission,
        nested: vec![held],
        ..finding(
            "omission",
            Severity::Critical,
            "sentence not translated",
            vec![at(source, "Engineers had to sink 48 piles into the mud of the bay.")],
        )
    };
    let names = [at(source, "Kendra Schaefer"), at(target, "肯德拉·谢弗")];
    let query = finding(
        "name-unverified",
        Severity::Neutral,
        "肯德拉·谢弗 cannot be confirmed as the rendering of Kendra Schaefer",
        names.into(),
    );
    vec![query, dropped, number]
}

fn finding(check: &'static str, severity: Severity, message: &str, places: Vec<Place>) -> Finding {
    Finding {
        id: format!("{check}-1"),
        check,
        category: Category::Mistranslation,
        severity,
        message: message.into(),
        places,
        values: Values::default(),
        evidence: Vec::new(),
        suggestion: None,
        nested: Vec::new(),
    }
}
