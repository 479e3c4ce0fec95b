//! Every layout, format and encoding gives the same paragraphs, with their roles and places.

use duizhao::{Document, Error, Lexicon, Settings};
use encoding_rs::{BIG5, GB18030, WINDOWS_1252};
use proptest::prelude::*;
use std::io::Write;
use std::sync::LazyLock;
use std::{env, fs, path::Path};

static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::embedded().expect("the dictionaries are sound"));

fn read(path: &str, bytes: &[u8]) -> Result<Vec<Document>, Error> {
    Document::read(path, bytes, &LEXICON, &Settings::default())
}

/// One line for each paragraph: language, role, lines, what a reader sees.
fn listing(documents: &[Document]) -> String {
    let mut out = String::new();
    for document in documents {
        for paragraph in &document.paragraphs {
            let at = |byte| document.original.position(byte).line;
            let (first, last) = (at(paragraph.span.start), at(paragraph.span.end));
            let text = document.original.excerpt(paragraph.span);
            out += &format!("{}\t{}\t{first}-{last}\t{text}\n", document.tag(), paragraph.role.name());
        }
    }
    out
}

#[test]
fn cases_read_as_listed() {
    let mut folders: Vec<_> = fs::read_dir("tests/read").expect("dir").map(|f| f.expect("entry").path()).collect();
    folders.sort();
    assert!(folders.len() > 10, "the cases are there");
    let mut wrong = Vec::new();
    for folder in folders {
        let expected = folder.join("paragraphs.tsv");
        let listed = listing(&case(&folder));
        if env::var_os("UPDATE").is_some() {
            fs::write(&expected, &listed).expect("writable");
        }
        let wanted = fs::read_to_string(&expected).unwrap_or_default().replace("\r\n", "\n");
        if listed != wanted {
            wrong.push(format!("{}\n{listed}instead of\n{wanted}", folder.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The documents of the only `input.*` in `folder`.
fn case(folder: &Path) -> Vec<Document> {
    let files = fs::read_dir(folder).expect("dir").map(|f| f.expect("entry").path());
    let input = files.into_iter().find(|p| p.file_stem().is_some_and(|stem| stem == "input")).expect("an input");
    let bytes = fs::read(&input).expect("readable");
    // What is no text, as a Word document, is read as it is.
    let text = String::from_utf8(bytes).map(|text| text.replace("\r\n", "\n").into_bytes());
    read(&input.to_string_lossy(), &text.unwrap_or_else(|error| error.into_bytes())).expect("readable text")
}

/// A Word document, or another archive: parts with their names.
fn archive(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, text) in parts {
        archive.start_file(*name, zip::write::SimpleFileOptions::default()).expect("a part");
        archive.write_all(text.as_bytes()).expect("written");
    }
    archive.finish().expect("an archive").into_inner()
}

/// The body of a Word document.
fn word(body: &str) -> String {
    format!(r#"<w:document xmlns:w="w"><w:body>{body}</w:body></w:document>"#)
}

#[test]
fn documents_that_cannot_be_read_are_refused() {
    let part = "word/document.xml";
    let whole = archive(&[(part, &word("<w:p><w:r><w:t>The shop is open.</w:t></w:r></w:p>"))]);
    assert_eq!(read("a.docx", &whole).expect("a document").len(), 1);
    // The name says nothing: the bytes do.
    assert_eq!(read("a.txt", &whole).expect("a document").len(), 1);
    let (open, close) = ("<w:p>".repeat(200_000), "</w:p>".repeat(200_000));
    let entities = format!(r#"<!DOCTYPE w [<!ENTITY a "aaaa">]>{}"#, word("<w:p><w:r><w:t>&a;</w:t></w:r></w:p>"));
    let slides = r#"<R><r Type="http://x/officeDocument" Target="ppt/presentation.xml"/></R>"#;
    let cases = [
        (whole[..whole.len() / 2].to_vec(), "cut off"),
        (archive(&[("xl/workbook.xml", "<workbook/>")]), "no Word document"),
        (archive(&[("_rels/.rels", slides), ("ppt/presentation.xml", "<presentation/>")]), "no Word document"),
        (archive(&[(part, "<w:document>")]), "not well-formed XML"),
        (archive(&[(part, &word(&format!("{open}{close}")))]), "elements in each other"),
        (archive(&[(part, &entities)]), "not well-formed XML"),
        (archive(&[(part, &word("<w:p/>"))]), "no text in it"),
    ];
    for (bytes, problem) in cases {
        let error = read("a.docx", &bytes).expect_err(problem).to_string();
        assert!(error.starts_with("a.docx: ") && error.contains(problem), "{error}");
    }
}

#[test]
fn documents_show_what_a_reader_sees() {
    let run = |text: &str| format!("<w:r><w:t>{text}</w:t></w:r>");
    let paragraph = |properties: &str, text: &str| format!("<w:p><w:pPr>{properties}</w:pPr>{text}</w:p>");
    let body = [
        paragraph(r#"<w:outlineLvl w:val="9"/>"#, &run("The plan will cost <!-- a note -->5 million dollars.")),
        paragraph("<w:rPr><w:del/></w:rPr>", &run("The hall will ")),
        paragraph(r#"<w:numPr><w:numId w:val="0"/></w:numPr>"#, &run("close on May 1.")),
        paragraph(
            "",
            "<w:r><w:rPr><w:vanish/></w:rPr><w:t>Ask the desk.</w:t></w:r><w:r><w:t>It<w:x/> opened</w:t><w:ptab/><w:t>in 1987.</w:t></w:r>",
        ),
        format!("<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>{}</w:tc></w:tr></w:tbl>", paragraph("", &run("Gone."))),
    ];
    let relations = r#"<R><r Type="http://x/officeDocument" Target="/word/document2.xml"/></R>"#;
    let whole = archive(&[("_rels/.rels", relations), ("word/document2.xml", &word(&body.concat()))]);
    let listed = listing(&read("a.docx", &whole).expect("a document"));
    let wanted = ["The plan will cost 5 million dollars.", "The hall will close on May 1.", "It opened in 1987."];
    let wanted = wanted.iter().zip(1..).map(|(text, line)| format!("en\tbody\t{line}-{line}\t{text}\n"));
    assert_eq!(listed, wanted.collect::<String>());
}

#[test]
fn documents_of_many_runs_and_texts_are_read_in_linear_time() {
    let lines = "<w:t>A line of text here.</w:t><w:br/>".repeat(40_000);
    let deep = format!("{}{}{}", "<w:x>".repeat(900), "<w:t/>".repeat(200_000), "</w:x>".repeat(900));
    let whole = archive(&[("word/document.xml", &word(&format!("<w:p><w:r>{lines}</w:r>{deep}</w:p>")))]);
    let documents = read("a.docx", &whole).expect("a document");
    assert_eq!(documents[0].paragraphs.len(), 40_000);
}

const SIMPLIFIED: &str = "这家小店开了三十年。\n老板说,他还没有想过关门的事。";
const TRADITIONAL: &str = "這家小店開了三十年。\n老闆說,他還沒有想過關門的事。";
const ENGLISH: &str = "The shop has been open for thirty years.\nIts owner says he has not thought about closing.";

fn utf16(text: &str, little: bool, mark: bool) -> Vec<u8> {
    let units = mark.then_some(0xFEFF).into_iter().chain(text.encode_utf16());
    units.flat_map(|unit| if little { unit.to_le_bytes() } else { unit.to_be_bytes() }).collect()
}

#[test]
fn encodings_are_detected() {
    for text in [SIMPLIFIED, TRADITIONAL, ENGLISH] {
        let plain = listing(&read("a.txt", text.as_bytes()).expect("UTF-8"));
        let marked = [b"\xEF\xBB\xBF", text.as_bytes()].concat();
        assert_eq!(listing(&read("a.txt", &marked).expect("UTF-8 with a mark")), plain);
        for (little, mark) in [(true, true), (false, true), (true, false), (false, false)] {
            let bytes = utf16(text, little, mark);
            assert_eq!(listing(&read("a.txt", &bytes).expect("UTF-16")), plain, "{little} {mark}");
        }
        assert_eq!(listing(&read("a.txt", &GB18030.encode(text).0).expect("GB18030")), plain);
    }
    let plain = listing(&read("a.txt", TRADITIONAL.as_bytes()).expect("UTF-8"));
    assert_eq!(listing(&read("a.txt", &BIG5.encode(TRADITIONAL).0).expect("Big5")), plain);
    let quoted = "The owner’s “shop” has been open for thirty years, and nobody has thought about closing it.";
    let plain = listing(&read("a.txt", quoted.as_bytes()).expect("UTF-8"));
    assert_eq!(listing(&read("a.txt", &WINDOWS_1252.encode(quoted).0).expect("Windows-1252")), plain);
}

#[test]
fn bad_input_is_refused_with_its_place() {
    let mut cut = SIMPLIFIED.as_bytes().to_vec();
    cut.pop();
    let cases: [(&[u8], &str); 7] = [
        (b"", "empty"),
        (b" \n\n ", "no text"),
        (b"PK\x03\x04rest", "damaged archive"),
        (b"text\0\x01\x02\0\x05\x06\xFF\xFE more", "NUL"),
        (b"\x01\x02\x03\x04\x05abc\x07\x08", "control characters"),
        (&cut, "line 2"),
        (b"<html><head><title>x</title></head></html>", "no text"),
    ];
    for (bytes, part) in cases {
        let error = read("odd.txt", bytes).expect_err(part).to_string();
        assert!(error.contains("odd.txt") && error.contains(part), "{error}");
    }
}

#[test]
fn given_lines_stay_as_they_are() {
    let settings = Settings { pre_split: true, ..Settings::default() };
    let text = "Home\nthe lines are\nshort here.\n# no heading\n";
    let documents = Document::read("a.md", text.as_bytes(), &LEXICON, &settings).expect("text");
    let wanted =
        "en\tbody\t1-1\tHome\nen\tbody\t2-2\tthe lines are\nen\tbody\t3-3\tshort here.\nen\tbody\t4-4\t# no heading\n";
    assert_eq!(listing(&documents), wanted);
}

/// Spans lie in the text, on characters, in order, and do not overlap.
fn check(documents: &[Document]) {
    for document in documents {
        let text = &document.original.text;
        let mut end = 0;
        for paragraph in &document.paragraphs {
            let span = paragraph.span;
            assert!(end <= span.start && span.start < span.end && span.end <= text.len(), "{span:?}");
            assert!(text.is_char_boundary(span.start) && text.is_char_boundary(span.end));
            end = span.end;
        }
        let mut end = 0;
        for replacement in &document.original.replacements {
            assert!(end <= replacement.span.start && replacement.span.start <= replacement.span.end);
            end = replacement.span.end;
        }
    }
}

fn scraps() -> impl Strategy<Value = String> {
    let scrap = prop::sample::select(vec![
        "<p>",
        "</p>",
        "<br>",
        "<br /><br />",
        "<li>",
        "<nav>",
        "<script>",
        "</script>",
        "<!--",
        "-->",
        "<sup>3</sup>",
        "<a href=\"",
        "\">",
        "<strong>",
        "</strong>",
        "&amp;",
        "&#x4e2d;",
        "&",
        "<",
        "**",
        "*",
        "_",
        "`",
        "```\n",
        "[",
        "](",
        ")",
        "![",
        "[^1]",
        "\\",
        "# ",
        "> ",
        "- ",
        "1. ",
        "o ",
        "·\n",
        "|",
        "|--|\n",
        "---\n",
        "\n",
        "\n\n",
        "\r\n",
        "\r",
        "\t",
        " ",
        "\u{3000}",
        "\u{A0}",
        "12Pic 03 zzxw master900",
        "The river is high today. ",
        "and nobody crosses it",
        "Anna Berg",
        "BY NOBODY",
        "河水今天很高。",
        "没有人过河",
        "广告",
        "翻译:",
        "\"",
        "en,zh\n",
        "{\"en\": \"",
        "\", \"zh\": \"",
        "\"}\n",
        "“",
        "”",
        "（",
        "。",
        "é",
        "😀",
        "\u{2028}",
    ]);
    prop::collection::vec(scrap, 0..60).prop_map(|scraps| scraps.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn no_bytes_break_it(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        if let Ok(documents) = read("a.txt", &bytes) {
            check(&documents);
        }
    }

    #[test]
    fn no_markup_breaks_it(text in scraps(), extension in prop::sample::select(vec!["txt", "md", "html", "tsv", "csv", "jsonl", "tmx"])) {
        if let Ok(documents) = read(&format!("a.{extension}"), text.as_bytes()) {
            check(&documents);
        }
    }
}
