//! The articles of `corpus/` and their gold tables, as `corpus/SOURCE.md` describes them.

use duizhao::document::Document;
use duizhao::finding::Severity;
use duizhao::lexicon::Lexicon;
use duizhao::pipeline::{Review, review};
use duizhao::settings::Settings;
use duizhao::text::{Lang, Side, Sides, Span};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

/// The dictionaries, loaded once for all tests.
pub(crate) static LEXICON: LazyLock<Lexicon> =
    LazyLock::new(|| Lexicon::embedded().expect("the embedded dictionaries load"));

/// One version of an article of the corpus, reviewed.
pub(crate) struct Article {
    /// Folder and version, for messages.
    pub(crate) name: String,
    /// Where its files and tables are.
    pub(crate) folder: PathBuf,
    /// `clean` or `flawed`.
    pub(crate) version: &'static str,
    /// What came of it, or why it could not be read as two texts.
    pub(crate) review: Result<Review, String>,
}

/// Every bilingual article, clean and flawed, in the order of names.
pub(crate) static ARTICLES: LazyLock<Vec<Article>> = LazyLock::new(|| {
    let mut articles = Vec::new();
    for folder in folders() {
        for version in ["clean", "flawed"].into_iter().filter(|version| !files(&folder, version).is_empty()) {
            let name = format!("{}/{version}", folder.file_name().expect("a folder has a name").display());
            let review = reviewed(&folder, version);
            articles.push(Article { name, folder: folder.clone(), version, review });
        }
    }
    assert!(articles.len() >= 20, "the corpus has at least ten articles in two versions");
    articles
});

/// The folders of `corpus/`, sorted.
pub(crate) fn folders() -> Vec<PathBuf> {
    let entries = fs::read_dir("corpus").expect("the corpus is there");
    let mut folders: Vec<PathBuf> = entries.map(|e| e.expect("readable").path()).filter(|p| p.is_dir()).collect();
    folders.sort();
    folders
}

/// The files of one version, English before Chinese.
pub(crate) fn files(folder: &Path, version: &str) -> Vec<PathBuf> {
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
pub(crate) fn documents(folder: &Path, version: &str) -> Vec<Document> {
    let read = |path: PathBuf| {
        let bytes = fs::read(&path).expect("readable");
        let name = path.display().to_string();
        Document::read(&name, &bytes, &LEXICON, &Settings::default()).unwrap_or_else(|e| panic!("{name}: {e}"))
    };
    files(folder, version).into_iter().flat_map(read).collect()
}

/// Reads and reviews one version, English as the source.
pub(crate) fn reviewed(folder: &Path, version: &str) -> Result<Review, String> {
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
pub(crate) fn floor(section: &str, key: &str) -> f64 {
    let text = fs::read_to_string("corpus/floors.toml").expect("readable");
    let table: toml::Table = text.parse().expect("valid TOML");
    let value = &table[section][key];
    value.as_float().or_else(|| value.as_integer().map(|n| n as f64)).expect("a number")
}

impl Article {
    /// Number of its gold paragraph pairs that are not optional.
    pub(crate) fn pair_count(&self) -> usize {
        self.gold_rows().filter(|row| row[3] == "no").count()
    }

    /// Its gold paragraph pairs.
    pub(crate) fn gold_pairs(&self, review: &Review) -> Vec<GoldPair> {
        let of = |side: Side, place: &str| span(&review.bitext.documents[side].original.text, place);
        let pair = |row: Vec<String>| GoldPair {
            places: Sides { source: of(Side::Source, &row[1]), target: of(Side::Target, &row[2]) },
            optional: row[3] == "yes",
        };
        self.gold_rows().map(pair).collect()
    }

    fn gold_rows(&self) -> impl Iterator<Item = Vec<String>> {
        rows(&self.folder.join("gold.tsv")).into_iter().filter(|row| row[0] == self.version)
    }

    /// The lines of its `gold.beads`, none where it has no such file.
    pub(crate) fn gold_beads(&self) -> Vec<String> {
        let text = fs::read_to_string(self.folder.join("gold.beads")).unwrap_or_default();
        text.lines().map(str::to_owned).collect()
    }

    /// What is to be found in it.
    pub(crate) fn expected(&self) -> Vec<Expected> {
        rows(&self.folder.join("expected.tsv")).into_iter().map(Expected::of).collect()
    }
}

/// A row of `gold.tsv`.
pub(crate) struct GoldPair {
    /// The bytes of the originals.
    pub(crate) places: Sides<Span>,
    /// A byline or a caption with its translation: may be paired, need not be.
    pub(crate) optional: bool,
}

/// A row of `expected.tsv`.
pub(crate) struct Expected {
    /// The checks that may report it.
    pub(crate) checks: Vec<String>,
    /// The mildest severity that will do.
    pub(crate) severity: Severity,
    /// Where a text starts and how it reads, on the sides that have one.
    places: Sides<Option<(String, String)>>,
    /// The row, for messages.
    pub(crate) line: String,
}

impl Expected {
    fn of(row: Vec<String>) -> Self {
        let severity = Severity::ALL.into_iter().find(|s| s.name() == row[1]);
        let place = |at: &str, text: &str| (at != "-").then(|| (at.to_owned(), text.to_owned()));
        Self {
            checks: row[0].split(',').map(str::to_owned).collect(),
            severity: severity.unwrap_or_else(|| panic!("{} is no severity", row[1])),
            places: Sides { source: place(&row[2], &row[3]), target: place(&row[4], &row[5]) },
            line: row.join(" | "),
        }
    }

    /// The bytes of its text in `original`, on a side that has one.
    pub(crate) fn span(&self, side: Side, original: &str) -> Option<Span> {
        let (at, text) = self.places[side].as_ref()?;
        let start = offset(original, at, false);
        let length = folded_length(&original[start..], text);
        Some(Span::new(start, start + length.unwrap_or_else(|| panic!("{at} does not read {text}"))))
    }
}

/// The bytes of `12`, `12-15` or `12:3-12:40` in a text.
fn span(text: &str, place: &str) -> Span {
    let (first, last) = place.split_once('-').unwrap_or((place, place));
    Span::new(offset(text, first, false), offset(text, last, !last.contains(':')))
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

/// How many bytes of `text` read as `wanted` when white space is folded into single spaces.
fn folded_length(text: &str, wanted: &str) -> Option<usize> {
    let mut rest = text;
    for (n, word) in wanted.split(' ').enumerate() {
        let trimmed = rest.trim_start();
        if n > 0 && trimmed.len() == rest.len() {
            return None;
        }
        rest = if n > 0 { trimmed } else { rest };
        rest = rest.strip_prefix(word)?;
    }
    Some(text.len() - rest.len())
}
