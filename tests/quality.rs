//! The articles of `corpus/`: pairs, beads and findings against gold, above `corpus/floors.toml`.

use duizhao::document::Document;
use duizhao::finding::{Finding, Severity};
use duizhao::lexicon::Lexicon;
use duizhao::pipeline::{Review, review};
use duizhao::settings::Settings;
use duizhao::text::{Lang, Side, Sides, Span};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use std::{fmt::Write, fs};

/// One version of an article of the corpus, reviewed.
struct Article {
    /// Folder and version, for messages.
    name: String,
    folder: PathBuf,
    version: &'static str,
    /// What came of it, or why it could not be read as two texts.
    review: Result<Review, String>,
}

static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::embedded().expect("the embedded dictionaries load"));

/// Every bilingual article, clean and flawed, in the order of names.
static ARTICLES: LazyLock<Vec<Article>> = LazyLock::new(|| {
    let mut articles = Vec::new();
    for folder in folders() {
        for version in ["clean", "flawed"] {
            if files(&folder, version).is_empty() {
                continue;
            }
            let name = format!("{}/{version}", folder.file_name().expect("a folder has a name").display());
            let review = reviewed(&folder, version);
            articles.push(Article { name, folder: folder.clone(), version, review });
        }
    }
    assert!(articles.len() >= 20, "the corpus has at least ten articles in two versions");
    articles
});

/// The folders of `corpus/`, sorted.
fn folders() -> Vec<PathBuf> {
    let entries = fs::read_dir("corpus").expect("the corpus is there");
    let mut folders: Vec<PathBuf> = entries.map(|e| e.expect("readable").path()).filter(|p| p.is_dir()).collect();
    folders.sort();
    folders
}

/// The files of one version, English before Chinese.
fn files(folder: &Path, version: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("readable");
    let of_version = |path: &PathBuf| {
        let name = path.file_name().expect("a file has a name").to_string_lossy().into_owned();
        name.split('.').next() == Some(version)
    };
    let mut files: Vec<PathBuf> = entries.map(|e| e.expect("readable").path()).filter(of_version).collect();
    files.sort();
    files
}

/// The documents of one version.
fn documents(folder: &Path, version: &str) -> Vec<Document> {
    let read = |path: PathBuf| {
        let bytes = fs::read(&path).expect("readable");
        let name = path.display().to_string();
        Document::read(&name, &bytes, &LEXICON, &Settings::default()).unwrap_or_else(|e| panic!("{name}: {e}"))
    };
    files(folder, version).into_iter().flat_map(read).collect()
}

/// Reads and reviews one version, English as the source.
fn reviewed(folder: &Path, version: &str) -> Result<Review, String> {
    let documents = documents(folder, version);
    let languages: Vec<Lang> = documents.iter().map(|d| d.lang).collect();
    if languages != [Lang::English, Lang::Chinese] {
        return Err(format!("is read as {languages:?}, not as an English and a Chinese text"));
    }
    let mut documents = documents.into_iter();
    let mut next = || documents.next().expect("two documents");
    let sides = Sides { source: next(), target: next() };
    Ok(review(sides, None, &LEXICON, &Settings::default()))
}

/// The rows of a table below its header.
fn rows(path: &Path) -> Vec<Vec<String>> {
    let text = fs::read_to_string(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    text.lines().skip(1).map(|line| line.split('\t').map(str::to_owned).collect()).collect()
}

/// A number of `corpus/floors.toml`.
fn floor(section: &str, key: &str) -> f64 {
    let text = fs::read_to_string("corpus/floors.toml").expect("readable");
    let table: toml::Table = text.parse().expect("valid TOML");
    let value = &table[section][key];
    value.as_float().or_else(|| value.as_integer().map(|n| n as f64)).expect("a number")
}

/// The bytes of `12`, `12-15` or `12:3-12:40` in a text.
fn span(text: &str, place: &str) -> Span {
    let (first, last) = place.split_once('-').unwrap_or((place, place));
    let start = offset(text, first, false);
    Span::new(start, offset(text, last, !last.contains(':')))
}

/// The byte of `12` or `12:3`; the end of the line where `at_end` says so.
fn offset(text: &str, position: &str, at_end: bool) -> usize {
    let (line, column) = position.split_once(':').unwrap_or((position, "1"));
    let (line, column): (usize, usize) = (line.parse().expect("a line"), column.parse().expect("a column"));
    let start: usize = text.split_inclusive('\n').take(line - 1).map(str::len).sum();
    let rest = text[start..].lines().next().unwrap_or("");
    let within = rest.char_indices().nth(column - 1).map_or(rest.len(), |(at, _)| at);
    start + if at_end { rest.len() } else { within }
}

/// The gold paragraph pairs of an article, as bytes of its originals.
fn gold_pairs(article: &Article, review: &Review) -> Vec<Sides<Span>> {
    let of = |side: Side, place: &str| span(&review.bitext.documents[side].original.text, place);
    rows(&article.folder.join("gold.tsv"))
        .iter()
        .filter(|row| row[0] == article.version)
        .map(|row| Sides { source: of(Side::Source, &row[1]), target: of(Side::Target, &row[2]) })
        .collect()
}

/// True positives, what the program says, what the gold says.
#[derive(Default)]
struct Tally {
    right: usize,
    said: usize,
    wanted: usize,
}

impl Tally {
    fn f1(&self) -> f64 {
        2.0 * self.right as f64 / (self.said + self.wanted).max(1) as f64
    }
}

/// Fails with every line of `misses` when `value` is on the wrong side of a floor.
fn hold(what: &str, holds: bool, value: f64, misses: &str) {
    println!("{what}: {value:.4}\n{misses}");
    assert!(holds, "{what} is {value:.4}, which corpus/floors.toml does not allow:\n{misses}");
}

#[test]
fn paragraphs_pair_up() {
    let (mut tally, mut misses) = (Tally::default(), String::new());
    for article in ARTICLES.iter() {
        match &article.review {
            Ok(review) => score_paragraphs(article, review, &mut tally, &mut misses),
            Err(problem) => writeln!(misses, "{} {problem}", article.name).expect("a string takes all"),
        }
    }
    hold("paragraph F1", tally.f1() >= floor("paragraphs", "f1"), tally.f1(), &misses);
}

/// A group is right when both its sides touch the same one gold pair, which no earlier group met.
fn score_paragraphs(article: &Article, review: &Review, tally: &mut Tally, misses: &mut String) {
    let documents = &review.bitext.documents;
    let gold = gold_pairs(article, review);
    tally.wanted += gold.len();
    let mut met = BTreeSet::new();
    for group in review.bitext.alignment.groups.iter().filter(|g| !g.source.is_empty() && !g.target.is_empty()) {
        let touched = |side: Side| -> Vec<usize> {
            let spans: Vec<Span> = group.side(side).iter().map(|&p| documents[side].paragraphs[p].span).collect();
            (0..gold.len()).filter(|&g| spans.iter().any(|s| s.overlaps(gold[g][side]))).collect()
        };
        let (source, target) = (touched(Side::Source), touched(Side::Target));
        let translated =
            |side: Side| group.side(side).iter().any(|&p| documents[side].paragraphs[p].role.is_translated());
        if source.is_empty() && target.is_empty() && !translated(Side::Source) && !translated(Side::Target) {
            continue;
        }
        tally.said += 1;
        if source.len() == 1 && source == target && met.insert(source[0]) {
            tally.right += 1;
        } else {
            let texts = Side::BOTH.map(|side| {
                group
                    .side(side)
                    .iter()
                    .map(|&p| opening(review, side, documents[side].paragraphs[p].span))
                    .collect::<Vec<_>>()
                    .join(" + ")
            });
            writeln!(misses, "{}: wrong pair {} | {}", article.name, texts[0], texts[1]).expect("a string takes all");
        }
    }
    for (_, pair) in gold.iter().enumerate().filter(|(g, _)| !met.contains(g)) {
        let texts = Side::BOTH.map(|side| opening(review, side, pair[side]));
        writeln!(misses, "{}: missed pair {} | {}", article.name, texts[0], texts[1]).expect("a string takes all");
    }
}

/// Line and first characters of a place.
fn opening(review: &Review, side: Side, span: Span) -> String {
    let original = &review.bitext.documents[side].original;
    let text: String = original.excerpt(span).chars().take(24).collect();
    format!("{}:{text}…", original.position(span.start).line)
}

#[test]
fn sentences_pair_up() {
    let (mut tally, mut misses) = (Tally::default(), String::new());
    for article in ARTICLES.iter().filter(|a| a.version == "clean" && a.folder.join("gold.beads").exists()) {
        if let Ok(review) = &article.review {
            score_beads(article, review, &mut tally, &mut misses);
        }
    }
    assert!(tally.wanted > 0, "some folders have gold beads");
    hold("bead F1", tally.f1() >= floor("beads", "f1"), tally.f1(), &misses);
}

/// Counts the beads of one article that are exactly those of its `gold.beads`.
fn score_beads(article: &Article, review: &Review, tally: &mut Tally, misses: &mut String) {
    let pairs = gold_pairs(article, review);
    let counted = |side: Side| -> Vec<usize> {
        let document = &review.bitext.documents[side];
        let inside = |&s: &usize| pairs.iter().any(|pair| document.sentences[s].span.overlaps(pair[side]));
        (0..document.sentences.len()).filter(inside).collect()
    };
    let (english, chinese) = (counted(Side::Source), counted(Side::Target));
    let ids = |all: &[usize], some: &[usize]| {
        let found: Vec<String> =
            some.iter().filter_map(|s| all.iter().position(|a| a == s)).map(|i| i.to_string()).collect();
        format!("[{}]", found.join(","))
    };
    let beads = &review.bitext.alignment.beads;
    let line = |b: &duizhao::Bead| format!("{}:{}", ids(&chinese, &b.target), ids(&english, &b.source));
    let said: BTreeSet<String> = beads.iter().map(line).filter(|l| l != "[]:[]").collect();
    let text = fs::read_to_string(article.folder.join("gold.beads")).expect("readable");
    let gold: BTreeSet<String> = text.lines().map(str::to_owned).collect();
    tally.wanted += gold.len();
    tally.said += said.len();
    tally.right += gold.intersection(&said).count();
    for (missing, set) in [("missed", gold.difference(&said)), ("wrong", said.difference(&gold))] {
        set.for_each(|bead| writeln!(misses, "{}: {missing} bead {bead}", article.name).expect("a string takes all"));
    }
}

#[test]
fn clean_articles_are_clean() {
    let (mut count, mut misses) = (0, String::new());
    for article in ARTICLES.iter().filter(|a| a.version == "clean") {
        let Ok(review) = &article.review else { continue };
        for finding in review.findings.iter().filter(|f| f.severity >= Severity::Minor) {
            count += 1;
            writeln!(misses, "{}: {}", article.name, said(review, finding)).expect("a string takes all");
        }
    }
    hold("findings in clean articles", f64::from(count) <= floor("clean", "findings"), f64::from(count), &misses);
}

/// A finding on one line.
fn said(review: &Review, finding: &Finding) -> String {
    let places: Vec<String> = finding.places.iter().map(|p| opening(review, p.side, p.span)).collect();
    format!("{} {}: {} [{}]", finding.severity.name(), finding.check, finding.message, places.join(" | "))
}

#[test]
fn planted_faults_are_found() {
    let (mut found, mut wanted, mut unexpected, mut misses) = (0, 0, 0, String::new());
    for article in ARTICLES.iter().filter(|a| a.version == "flawed") {
        let Ok(review) = &article.review else { continue };
        let mut explained = BTreeSet::new();
        for row in rows(&article.folder.join("expected.tsv")) {
            let fitting = fitting(review, &row, &article.name);
            wanted += 1;
            found += usize::from(!fitting.is_empty());
            if fitting.is_empty() {
                writeln!(misses, "{}: not found: {}", article.name, row.join(" | ")).expect("a string takes all");
            }
            explained.extend(fitting);
        }
        for (index, finding) in review.findings.iter().enumerate() {
            if finding.severity >= Severity::Minor && !explained.contains(&index) {
                unexpected += 1;
                writeln!(misses, "{}: unexpected: {}", article.name, said(review, finding))
                    .expect("a string takes all");
            }
        }
    }
    let share = found as f64 / f64::from(wanted);
    hold("found share of planted faults", share >= floor("flawed", "found"), share, &misses);
    let unexpected = f64::from(unexpected);
    hold("unexpected findings", unexpected <= floor("flawed", "unexpected"), unexpected, &misses);
}

/// The findings that report one row of an `expected.tsv`: its checks, its severity, a place on each side it names.
fn fitting(review: &Review, row: &[String], name: &str) -> Vec<usize> {
    let wanted = |side: Side| {
        let (at, text) = if side == Side::Source { (&row[2], &row[3]) } else { (&row[4], &row[5]) };
        let original = &review.bitext.documents[side].original;
        (at != "-").then(|| {
            let start = offset(&original.text, at, false);
            let length = folded_length(&original.text[start..], text);
            Span::new(start, start + length.unwrap_or_else(|| panic!("{name}: {at} does not read {text}")))
        })
    };
    let spans = Sides { source: wanted(Side::Source), target: wanted(Side::Target) };
    let fits = |finding: &Finding| {
        row[0].split(',').any(|check| check == finding.check)
            && severity(&row[1]) <= finding.severity
            && Side::BOTH.iter().all(|&side| {
                spans[side].is_none_or(|s| finding.places.iter().any(|p| p.side == side && p.span.overlaps(s)))
            })
    };
    (0..review.findings.len()).filter(|&i| fits(&review.findings[i])).collect()
}

/// The severity of a name.
fn severity(name: &str) -> Severity {
    *Severity::ALL.iter().find(|s| s.name() == name).unwrap_or_else(|| panic!("{name} is no severity"))
}

/// How many bytes of `text` read as `wanted` when white space is folded into single spaces.
fn folded_length(text: &str, wanted: &str) -> Option<usize> {
    let mut rest = text;
    for (n, word) in wanted.split(' ').enumerate() {
        if n > 0 {
            let trimmed = rest.trim_start();
            if trimmed.len() == rest.len() {
                return None;
            }
            rest = trimmed;
        }
        rest = rest.strip_prefix(word)?;
    }
    Some(text.len() - rest.len())
}
