//! The cases of the manual pages of checks.
//!
//! A case holds `en:` and `zh:` lines, one bead for each pair of them; an empty one is a side without text. A line
//! `zh → en` turns the direction, a line `aligned` has the program find the beads. `[[ ]]` marks exactly the spans that the check must report.
//! Lines `term:` and `ledger:` are rows of a termbase and of a ledger, with bars between the columns; `region:` sets the region.

use duizhao::align::{Alignment, Bead, Group};
use duizhao::document::Document;
use duizhao::finding::Finding;
use duizhao::ledger::Ledger;
use duizhao::lexicon::Lexicon;
use duizhao::pipeline::review;
use duizhao::settings::Settings;
use duizhao::terms::Terms;
use duizhao::text::{Lang, Region, Sides, Span};
use std::path::Path;
use std::sync::Arc;

/// Text without its `[[` `]]` marks, and the marked spans.
fn unmark(marked: &str) -> (String, Vec<Span>) {
    let (mut text, mut spans, mut rest) = (String::new(), Vec::new(), marked);
    while let Some((before, tail)) = rest.split_once("[[") {
        text.push_str(before);
        let (inside, after) = tail.split_once("]]").expect("closed mark");
        spans.push(Span::new(text.len(), text.len() + inside.len()));
        text.push_str(inside);
        rest = after;
    }
    text.push_str(rest);
    (text, spans)
}

/// The lines of one language of a case; an empty line is a side without text.
fn lines(case: &str, key: &str) -> Vec<String> {
    case.lines().filter_map(|line| line.trim().strip_prefix(key)).map(|line| line.trim().to_owned()).collect()
}

/// The document of one language, one sentence a line, and the sentence of each line of the case.
fn document(path: &str, text: &str, lang: Lang, lexicon: &Lexicon, settings: &Settings) -> Document {
    let documents = Document::read(path, text.as_bytes(), lexicon, settings).expect("readable");
    assert_eq!(documents.len(), 1, "one language: {text}");
    let document = documents.into_iter().next().expect("one");
    assert_eq!(document.lang, lang, "{text}");
    document
}

/// One bead for each pair of lines.
fn links(source: &[String], target: &[String]) -> Alignment {
    let mut alignment = Alignment { coverage: 1.0, ..Alignment::default() };
    let mut next = [0, 0];
    let mut side = |at: usize, line: &str| match line.is_empty() {
        true => vec![],
        false => {
            next[at] += 1;
            vec![next[at] - 1]
        }
    };
    for (en, zh) in source.iter().zip(target) {
        let (source, target) = (side(0, en), side(1, zh));
        alignment.groups.push(Group { source: source.clone(), target: target.clone(), score: 1.0 });
        alignment.beads.push(Bead { source, target, score: 1.0 });
    }
    alignment
}

/// What a run of the case is asked to do: `term:` and `ledger:` lines are rows of tables whose columns stand between bars.
fn settings(name: &str, case: &str) -> Settings {
    let table = |key: &str| lines(case, key).iter().map(|row| row.replace(" | ", "\t") + "\n").collect::<String>();
    let mut terms = Terms::default();
    terms.add(Path::new("terms.tsv"), &table("term:")).expect("a termbase");
    let ledger = Ledger::parse(Path::new("names.tsv"), &table("ledger:")).expect("a ledger");
    let region = lines(case, "region:").first().and_then(|code| Region::of_code(code));
    let (terms, ledger) = (Arc::new(terms), Arc::new(ledger));
    Settings { pre_split: true, only: vec![name.to_owned()], terms, ledger, region, ..Settings::default() }
}

/// What the check called `name` says of the case, and the spans the case marks, for each side.
pub(crate) fn run(name: &str, case: &str, lexicon: &Lexicon) -> (Vec<Finding>, Sides<Vec<Span>>) {
    let settings = settings(name, case);
    let (english, chinese) = (lines(case, "en:"), lines(case, "zh:"));
    assert_eq!(english.len(), chinese.len(), "{name}: a zh line for each en line: {case}");
    let texts = [&english, &chinese]
        .map(|lines| unmark(&lines.iter().filter(|l| !l.is_empty()).cloned().collect::<Vec<_>>().join("\n")));
    let [(en, en_marks), (zh, zh_marks)] = texts;
    let en = document("case.en.txt", &en, Lang::English, lexicon, &settings);
    let zh = document("case.zh.txt", &zh, Lang::Chinese, lexicon, &settings);
    let says = |word: &str| case.lines().any(|line| line.trim() == word);
    let links = |source, target| (!says("aligned")).then(|| links(source, target));
    let (documents, marks, links) = if says("zh → en") {
        let marks = Sides { source: zh_marks, target: en_marks };
        (Sides { source: zh, target: en }, marks, links(&chinese, &english))
    } else {
        let marks = Sides { source: en_marks, target: zh_marks };
        (Sides { source: en, target: zh }, marks, links(&english, &chinese))
    };
    (review(documents, links, lexicon, &settings).findings, marks)
}
