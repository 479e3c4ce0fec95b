//! Every report format, byte for byte, of one report made by hand; `UPDATE=1` rewrites, the difference is reviewed.

#[path = "reports/made.rs"]
mod made;
#[path = "reports/structure.rs"]
mod structure;

use duizhao::Severity;
use duizhao::report::terminal::{self, Layout};
use duizhao::report::xlsx::Desk;
use duizhao::report::{Report, alignment, github, html, json, jsonl, junit, mqm, sarif};
use duizhao::report::{tmx, xliff, xlsx};
use duizhao::settings::Ui;
use made::report;
use std::fs;
use std::io::{self, Write};
use std::path::Path;

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
fn terminal_in_chinese() {
    compare("wide.zh.txt", &styled(Layout { columns: Some(120), coverage: true, ui: Ui::Chinese }));
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

/// The page of the report in the language `ui`, and its data.
fn page(ui: Ui) -> (String, serde_json::Value) {
    let mut bytes = Vec::new();
    html::write(&report(), ui, &mut bytes).expect("memory takes all");
    let page = String::from_utf8(bytes).expect("pages are UTF-8");
    let (before, data) = page.split_once("id=\"data\">").expect("the page has data");
    let (data, after) = data.split_once("</script>").expect("the data ends");
    let data = serde_json::from_str(data).expect("the data is JSON");
    (format!("{before}{after}"), data)
}

/// Compares JSON, with the version of the program out of the way.
fn compare_json(name: &str, value: &serde_json::Value) {
    let text = serde_json::to_string_pretty(value).expect("it came from JSON") + "\n";
    let version = format!("\"version\": \"{}\"", env!("CARGO_PKG_VERSION"));
    compare(name, &text.replace(&version, "\"version\": \"VERSION\""));
}

#[test]
fn html() {
    let (_, data) = page(Ui::English);
    assert_eq!(data["version"], env!("CARGO_PKG_VERSION"));
    compare_json("page.json", &data);
}

#[test]
fn html_in_chinese() {
    let (page, mut data) = page(Ui::Chinese);
    let (markup, script) = page.split_once("<script type=\"module\">").expect("the page has a script");
    for said in script.split("phrase(\"").skip(1).filter_map(|rest| rest.split('"').next()) {
        assert!(data["phrases"][said].is_string(), "{said} is not said in Chinese");
    }
    let (_, body) = markup.split_once("<body>").expect("the page has a body");
    let texts = body.split('<').filter(|part| !part.starts_with("kbd>") && !part.starts_with("code>"));
    for text in texts.filter_map(|part| part.split_once('>')).map(|(_, text)| text.replace("duizhao", "")) {
        assert!(!text.contains(|c: char| c.is_ascii_alphabetic()), "{text:?} is not in Chinese");
    }
    for attribute in ["title", "aria-label", "placeholder"] {
        let start = format!(" {attribute}=\"");
        for value in body.split(&start).skip(1).filter_map(|rest| rest.split('"').next()) {
            assert!(!value.is_ascii(), "{attribute} {value:?} is not in Chinese");
        }
    }
    // The articles are the same in every language.
    data.as_object_mut().expect("an object").retain(|name, _| !["articles", "shared", "failures"].contains(&&**name));
    compare_json("page.zh.json", &data);
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
fn sarif_keeps_the_schema_of_its_standard() {
    let text = written(sarif::write);
    let schema = fs::read_to_string("tests/reports/sarif.schema.json").expect("it is there");
    // A stray bracket makes the patterns of two properties, which are not written, no regular expressions.
    let schema = schema.replace("-[a-zA-Z]{2}]?$", "-[a-zA-Z]{2}$");
    let schema: serde_json::Value = serde_json::from_str(&schema).expect("it is JSON");
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
    assert_eq!(names.iter().filter(|name| *name == "tu").count(), 3);
    assert_eq!(structure::problems(&memory, structure::TMX), Vec::<String>::new());
    compare("alignment.tmx", &memory);
    let document = written(xliff::write);
    let names = elements(&document);
    assert_eq!(structure::problems(&document, structure::XLIFF), Vec::<String>::new());
    assert_eq!(names.iter().filter(|name| *name == "unit").count(), 4);
    assert_eq!(names.iter().filter(|name| *name == "target").count(), 3);
    compare("alignment.xliff", &document);
}

#[test]
fn structures_refuse_what_the_standards_refuse() {
    let memory = written(tmx::write);
    let document = written(xliff::write);
    let cases = [
        (structure::TMX, memory.replace("<seg>", "<seg><b/>"), "<b>"),
        (structure::TMX, memory.replacen(" xml:lang=\"en\"", "", 1), "xml:lang"),
        (structure::TMX, memory.replacen("segtype=\"block\"", "segtype=\"line\"", 1), "segtype"),
        (structure::TMX, memory.replace("<body>", "<body><header/>"), "<header>"),
        (structure::TMX, memory.replacen("<tmx version=\"1.4\">", "<tmx>", 1), "version"),
        (structure::XLIFF, document.replacen("id=\"u2\"", "id=\"u1\"", 1), "u1"),
        (structure::XLIFF, document.replacen("state=\"translated\"", "state=\"done\"", 1), "state"),
        (structure::XLIFF, document.replacen(" srcLang=\"en\"", "", 1), "srcLang"),
        (structure::XLIFF, document.replace("<segment", "<target>x</target><segment"), "<target>"),
        (structure::XLIFF, document.replace("<source>", "<note>x</note><source>"), "<note>"),
    ];
    for (rules, text, wanted) in cases {
        let problems = structure::problems(&text, rules);
        assert!(problems.iter().any(|problem| problem.contains(wanted)), "{wanted}: {problems:?}");
    }
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

#[test]
fn workbook_in_chinese() {
    use calamine::{Reader, Xlsx};
    let mut bytes = Vec::new();
    let desk = Desk { ui: Ui::Chinese, ..Desk::default() };
    xlsx::write(&report(), &desk, &mut bytes).expect("memory takes all");
    let mut book: Xlsx<_> = Xlsx::new(io::Cursor::new(bytes)).expect("it is a workbook");
    assert_eq!(book.sheet_names(), ["文章", "检查项", "译者", "问题"]);
    for name in book.sheet_names() {
        let range = book.worksheet_range(&name).expect("it is there");
        let columns: Vec<String> =
            range.rows().next().expect("a row of names").iter().map(ToString::to_string).collect();
        assert!(columns.iter().all(|column| !column.is_ascii()), "{name}: {columns:?}");
        let results = columns.iter().position(|column| column == "结果");
        let cells = range.rows().skip(1).filter_map(|row| Some(row[results?].to_string()));
        assert!(cells.into_iter().all(|cell| !cell.is_ascii()), "{name}: results are words too");
    }
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
