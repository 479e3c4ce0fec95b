//! Expected links as the text of a table.

use super::Options;
use super::counts::Corpus;
use super::expectation::Links;
use std::fmt::Write;

/// Translations of one word that are written at most.
const MOST: usize = 12;

/// One line for each Chinese word that has translations, sorted by it; the likeliest translation first.
///
/// A line is the word, its occurrences in a million, then tab-separated `stem p q`: p(stem | word) and p(word | stem) in
/// thousandths.
pub(super) fn write(corpus: &Corpus, links: &Links, options: Options) -> String {
    let mut lines = Vec::new();
    for (z, word) in corpus.chinese.words.iter().enumerate() {
        let mut items: Vec<(u32, u32, &str)> = Vec::new();
        for k in links.rows[z]..links.rows[z + 1] {
            let english = links.english[k] as usize;
            let count = (links.counts[k] - options.discount).max(0.0);
            let p = count / corpus.chinese.counts[z] as f32;
            let q = count / corpus.english.counts[english] as f32;
            let stem = &corpus.english.words[english];
            if p.max(q) >= options.threshold && stem != word && !stem.contains(' ') {
                items.push((thousandths(p), thousandths(q), stem));
            }
        }
        items.sort_by(|a, b| (b.0 + b.1).cmp(&(a.0 + a.1)).then(a.2.cmp(b.2)));
        items.truncate(MOST);
        if items.is_empty() || word.starts_with('P') {
            continue;
        }
        let frequency = f64::from(corpus.chinese.counts[z]) * 1e6 / corpus.chinese.ids.len() as f64;
        let mut line = format!("{word}\t{frequency:.0}");
        for (p, q, stem) in items {
            write!(line, "\t{stem} {p} {q}").expect("a string takes everything");
        }
        lines.push(line);
    }
    lines.sort_by(|a, b| a.split('\t').next().cmp(&b.split('\t').next()));
    lines.push(String::new());
    lines.join("\n")
}

fn thousandths(p: f32) -> u32 {
    (p * 1000.0).round().min(1000.0) as u32
}
