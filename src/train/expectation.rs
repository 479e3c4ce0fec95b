//! Expected links between the words of pairs, in both directions, until they agree.

use super::counts::Corpus;
use super::{Options, Progress};
use rayon::prelude::*;

/// How strongly links keep near the diagonal: probability falls by `e` for each quarter of the sentence.
const TENSION: f32 = 4.0;
/// Probability that a word has no counterpart.
const NULL: f32 = 0.08;
/// Pairs are counted in this many parts whose sums are added in order, so that any number of threads gives the same.
const PARTS: usize = 4;

/// Pairs of words that occur together, sorted by Chinese word; each has a value in the vectors beside it.
pub(super) struct Links {
    /// Where the row of each Chinese word begins in `english`; one more at the end.
    pub(super) rows: Vec<usize>,
    /// English ids, ascending in each row.
    pub(super) english: Vec<u32>,
    /// How often the two are expected to be linked, by both directions at once.
    pub(super) counts: Vec<f32>,
}

impl Links {
    fn at(&self, chinese: u32, english: u32) -> usize {
        let (start, end) = (self.rows[chinese as usize], self.rows[chinese as usize + 1]);
        start + self.english[start..end].binary_search(&english).expect("every pair of words of a pair has a place")
    }
}

/// The probabilities of both directions, beside the places of [`Links`].
struct Tables {
    /// p(English | Chinese).
    forward: Vec<f32>,
    /// p(Chinese | English).
    backward: Vec<f32>,
}

/// Links the words of all pairs.
pub(super) fn link(corpus: &Corpus, options: Options, progress: &dyn Fn(Progress)) -> Links {
    let mut links = together(corpus);
    let mut tables = Tables { forward: vec![1e-3; links.english.len()], backward: vec![1e-3; links.english.len()] };
    for round in 0..options.rounds {
        let (forward, backward) = expected(corpus, &links, &tables, false);
        tables = normalised(corpus, &links, forward, backward);
        progress(Progress::Round(round + 1, options.rounds + 1));
    }
    links.counts = expected(corpus, &links, &tables, true).0;
    progress(Progress::Round(options.rounds + 1, options.rounds + 1));
    links
}

/// All pairs of words that occur in one pair of texts.
fn together(corpus: &Corpus) -> Links {
    const BATCH: usize = 1 << 24;
    let mut keys: Vec<u64> = Vec::new();
    let mut fresh = BATCH;
    for pair in 0..corpus.len() {
        for &z in corpus.chinese.of_pair(pair) {
            keys.extend(corpus.english.of_pair(pair).iter().map(|&e| u64::from(z) << 32 | u64::from(e)));
        }
        if keys.len() > fresh {
            keys.par_sort_unstable();
            keys.dedup();
            fresh = keys.len() + BATCH;
        }
    }
    keys.par_sort_unstable();
    keys.dedup();
    let mut rows = vec![0; corpus.chinese.words.len() + 1];
    for &key in &keys {
        rows[(key >> 32) as usize + 1] += 1;
    }
    for row in 1..rows.len() {
        rows[row] += rows[row - 1];
    }
    Links { rows, english: keys.iter().map(|&key| key as u32).collect(), counts: Vec::new() }
}

/// Expected counts of both directions; with `agreed`, their product in the first and nothing in the second.
fn expected(corpus: &Corpus, links: &Links, tables: &Tables, agreed: bool) -> (Vec<f32>, Vec<f32>) {
    let size = corpus.len().div_ceil(PARTS).max(1);
    let parts: Vec<(Vec<f32>, Vec<f32>)> = (0..PARTS)
        .into_par_iter()
        .map(|part| {
            let mut first = vec![0.0; links.english.len()];
            let mut second = vec![0.0; if agreed { 0 } else { links.english.len() }];
            let mut work = Work::default();
            for pair in part * size..((part + 1) * size).min(corpus.len()) {
                work.posteriors(corpus, links, tables, pair);
                for (k, &place) in work.places.iter().enumerate() {
                    if agreed {
                        first[place] += work.forward[k] * work.backward[k];
                    } else {
                        first[place] += work.forward[k];
                        second[place] += work.backward[k];
                    }
                }
            }
            (first, second)
        })
        .collect();
    let mut sums = parts.into_iter();
    let (mut first, mut second) = sums.next().expect("there is at least one part");
    for (a, b) in sums {
        first.iter_mut().zip(a).for_each(|(sum, value)| *sum += value);
        second.iter_mut().zip(b).for_each(|(sum, value)| *sum += value);
    }
    (first, second)
}

/// Posterior link probabilities of one pair; `[Chinese terms][English terms]`, row by row.
#[derive(Default)]
struct Work {
    places: Vec<usize>,
    forward: Vec<f32>,
    backward: Vec<f32>,
}

impl Work {
    fn posteriors(&mut self, corpus: &Corpus, links: &Links, tables: &Tables, pair: usize) {
        let (chinese, english) = (corpus.chinese.of_pair(pair), corpus.english.of_pair(pair));
        self.places.clear();
        self.forward.clear();
        self.backward.clear();
        let (rows, columns) = (chinese.len(), english.len());
        for (i, &z) in chinese.iter().enumerate() {
            for (j, &e) in english.iter().enumerate() {
                let place = links.at(z, e);
                let apart = (i as f32 + 0.5) / rows as f32 - (j as f32 + 0.5) / columns as f32;
                let near = (-TENSION * apart.abs()).exp();
                self.places.push(place);
                self.forward.push(tables.forward[place] * near);
                self.backward.push(tables.backward[place] * near);
            }
        }
        let total =
            |side: &super::counts::SideTerms, id: u32| NULL * side.counts[id as usize] as f32 / side.ids.len() as f32;
        for (j, &word) in english.iter().enumerate() {
            let linked: f32 = (0..rows).map(|i| self.forward[i * columns + j]).sum();
            let all = linked / rows as f32 + total(&corpus.english, word);
            (0..rows).for_each(|i| self.forward[i * columns + j] /= all * rows as f32);
        }
        for (i, &word) in chinese.iter().enumerate() {
            let row = &mut self.backward[i * columns..(i + 1) * columns];
            let all = row.iter().sum::<f32>() / columns as f32 + total(&corpus.chinese, word);
            row.iter_mut().for_each(|value| *value /= all * columns as f32);
        }
    }
}

/// Expected counts as probabilities.
fn normalised(corpus: &Corpus, links: &Links, mut forward: Vec<f32>, mut backward: Vec<f32>) -> Tables {
    const SMOOTH: f32 = 0.1;
    let mut totals = vec![SMOOTH; corpus.english.words.len()];
    for row in links.rows.windows(2) {
        let sum = SMOOTH + forward[row[0]..row[1]].iter().sum::<f32>();
        forward[row[0]..row[1]].iter_mut().for_each(|value| *value /= sum);
    }
    for (k, &e) in links.english.iter().enumerate() {
        totals[e as usize] += backward[k];
    }
    for (k, &e) in links.english.iter().enumerate() {
        backward[k] /= totals[e as usize];
    }
    Tables { forward, backward }
}
