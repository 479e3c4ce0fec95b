//! Each folder of `tests/align` holds one difficulty: a source, a target, and the beads that must come out.
use duizhao::align::align;
use duizhao::align::score::parse;
use duizhao::facts::Facts;
use duizhao::text::{Lang, Sides};
use duizhao::{Document, Lexicon, Settings};
use std::fs;
use std::path::{Path, PathBuf};

#[test]
fn folders_give_their_beads() {
    let lexicon = Lexicon::embedded().expect("embedded tables load");
    let mut folders: Vec<PathBuf> =
        fs::read_dir("tests/align").expect("dir").map(|e| e.expect("entry").path()).collect();
    folders.sort();
    assert!(!folders.is_empty());
    for folder in folders {
        let path = folder.join("gold.beads");
        let gold = parse(&path, &fs::read_to_string(&path).expect("gold.beads")).expect("beads");
        let read = |name: &str, lang| document(&fs::read(folder.join(name)).expect("text"), lang, &lexicon);
        let found = beads(
            Sides { source: read("source.txt", Lang::English), target: read("target.txt", Lang::Chinese) },
            &lexicon,
        );
        assert_eq!(sorted(found), sorted(gold), "{}", folder.display());
    }
}

#[test]
fn any_line_may_be_missing() {
    let lexicon = Lexicon::embedded().expect("embedded tables load");
    let read = |name: &str| fs::read_to_string(Path::new("tests/align/one_to_one").join(name)).expect("text");
    let (source, target) = (read("source.txt"), read("target.txt"));
    let count = target.lines().count();
    for missing in 0..count {
        let kept: Vec<&str> = target.lines().enumerate().filter(|&(k, _)| k != missing).map(|(_, line)| line).collect();
        let documents = Sides {
            source: document(source.as_bytes(), Lang::English, &lexicon),
            target: document(kept.join("\n").as_bytes(), Lang::Chinese, &lexicon),
        };
        let alone: Vec<_> =
            beads(documents, &lexicon).into_iter().filter(|bead| bead.0.is_empty() || bead.1.is_empty()).collect();
        assert_eq!(alone, [(vec![], vec![missing])], "without line {missing}");
    }
}

#[test]
fn a_line_that_only_one_text_takes_for_furniture_has_its_partner() {
    let lexicon = Lexicon::embedded().expect("embedded tables load");
    let folder = Path::new("tests/align/see_also");
    let read = |name: &str, lang| {
        let settings = Settings { source: Some(lang), ..Settings::default() };
        let bytes = fs::read(folder.join(name)).expect("text");
        Document::read("text.txt", &bytes, &lexicon, &settings).expect("plain text").remove(0)
    };
    let documents = Sides { source: read("source.txt", Lang::English), target: read("target.txt", Lang::Chinese) };
    let apart: Vec<usize> = (0..5).filter(|&p| !documents.source.paragraphs[p].role.is_translated()).collect();
    assert_eq!(apart, [2], "the English line looks like a footer");
    let straight: Vec<_> = (0..5).map(|k| (vec![k], vec![k])).collect();
    assert_eq!(sorted(beads(documents, &lexicon)), straight);
}

fn document(bytes: &[u8], lang: Lang, lexicon: &Lexicon) -> Document {
    let settings = Settings { source: Some(lang), pre_split: true, ..Settings::default() };
    Document::read("text.txt", bytes, lexicon, &settings).expect("plain text").remove(0)
}

fn beads(documents: Sides<Document>, lexicon: &Lexicon) -> Vec<(Vec<usize>, Vec<usize>)> {
    let facts = documents.map(|document| Facts::of(document, lexicon, &Settings::default()));
    align(&documents, &facts, lexicon).beads.into_iter().map(|bead| (bead.target, bead.source)).collect()
}

fn sorted(mut beads: Vec<(Vec<usize>, Vec<usize>)>) -> Vec<(Vec<usize>, Vec<usize>)> {
    beads.sort();
    beads
}
