//! A lexicon from pairs or from a dictionary; a sound model and a list of names from pairs of names.

pub mod cedict;
mod counts;
mod expectation;
mod names;
pub mod pairs;
mod sound;
mod table;
pub mod territories;

use crate::align::push_terms;
use crate::document::words;
use crate::error::Error;
use crate::lexicon::Segmenter;
use crate::text::Lang;
use counts::Corpus;
pub use names::{list_names, ordinary_shares, pairs_of_names};
use pairs::Pair;
use rayon::prelude::*;
pub use sound::train_sound;

/// What a training does; the defaults made the lexicon that comes with the program.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    /// Rounds of expectation and maximisation in each direction.
    pub rounds: usize,
    /// Taken off every expected count, so that chance companions vanish.
    pub discount: f32,
    /// Pairs of words that are translations with less than this in both directions are not written.
    pub threshold: f32,
}

impl Default for Options {
    fn default() -> Self {
        Self { rounds: 5, discount: 0.5, threshold: 0.02 }
    }
}

/// Pairs that are in memory as text at a time; of all others only the numbers of their words are kept.
const CHUNK: usize = 8192;

/// How far a training has come.
#[derive(Clone, Copy, Debug)]
pub enum Progress {
    /// So many pairs are read.
    Read(usize),
    /// So many of all rounds are done.
    Round(usize, usize),
}

/// Trains a lexicon from `pairs`, as the text of a table.
///
/// Each side is aligned to the other with word positions near the diagonal preferred (Dyer, Chahuneau and Smith 2013),
/// and only links that both directions support are counted. The first pair that cannot be read ends it.
pub fn train(
    pairs: impl Iterator<Item = Result<Pair, Error>>,
    segmenter: &Segmenter,
    options: Options,
    progress: &dyn Fn(Progress),
) -> Result<String, Error> {
    let (mut corpus, mut read, mut pairs) = (Corpus::default(), 0, pairs);
    loop {
        let chunk = pairs.by_ref().take(CHUNK).collect::<Result<Vec<Pair>, Error>>()?;
        if chunk.is_empty() {
            break;
        }
        let cut = chunk.par_iter().map(|pair| {
            (terms(&pair.english, Lang::English, segmenter), terms(&pair.chinese, Lang::Chinese, segmenter))
        });
        cut.collect::<Vec<_>>().iter().for_each(|(english, chinese)| corpus.push(english, chinese));
        read += chunk.len();
        progress(Progress::Read(read));
    }
    corpus.forget_rare_words();
    let links = expectation::link(&corpus, options, progress);
    Ok(table::write(&corpus, &links, options))
}

/// The terms of a text that stands alone.
fn terms(text: &str, lang: Lang, segmenter: &Segmenter) -> Vec<String> {
    let mut terms = Vec::new();
    for word in words(text, lang, segmenter) {
        push_terms(lang, word, &mut terms);
    }
    terms
}
