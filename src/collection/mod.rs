//! The names of all articles of a run: what each is called, where, and on what evidence.

mod differences;

pub use differences::{Difference, Place, differences};

use crate::bitext::Bitext;
use crate::compare::{Basis, NamePair};
use crate::document::Document;
use crate::text::Side;
use crate::text::Span;
use std::collections::BTreeMap;

/// The texts of one article.
#[derive(Clone, Copy)]
pub enum Texts<'a> {
    /// Two texts that translate each other, or were said to.
    Bitext(&'a Bitext),
    /// A text without a counterpart.
    Single(&'a Document),
}

impl<'a> Texts<'a> {
    /// The documents with the side they stand on; a text without a counterpart is a target.
    pub fn documents(self) -> Vec<(Side, &'a Document)> {
        match self {
            Texts::Bitext(bitext) => Side::BOTH.map(|side| (side, &bitext.documents[side])).into(),
            Texts::Single(document) => vec![(Side::Target, document)],
        }
    }
}

/// A name with all its renderings.
#[derive(Clone, Debug, PartialEq)]
pub struct Named {
    /// The name in English.
    pub english: String,
    /// What it is called, the usual rendering first.
    pub renderings: Vec<Rendering>,
}

/// One rendering of a name.
#[derive(Clone, Debug, PartialEq)]
pub struct Rendering {
    /// Folded and simplified.
    pub text: String,
    /// As the first mention writes it.
    pub shown: String,
    /// The surest thing that says it is the name's.
    pub basis: Basis,
    /// Every bead where it stands for the name, in the order of the articles.
    pub mentions: Vec<Mentioned>,
}

/// A bead where a rendering stands for a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mentioned {
    /// Index of the article.
    pub article: usize,
    /// The side that is in Chinese.
    pub side: Side,
    /// Where the English name stands, in the original.
    pub english: Span,
    /// Where the rendering stands, in the original.
    pub chinese: Span,
}

impl Rendering {
    /// Number of articles that have it.
    pub fn articles(&self) -> usize {
        let mut articles: Vec<usize> = self.mentions.iter().map(|mention| mention.article).collect();
        articles.dedup();
        articles.len()
    }
}

/// The names of `articles` in the order of the alphabet, renderings by the number of articles, then of mentions, then by
/// where they first stand.
pub fn names(articles: &[Texts<'_>]) -> Vec<Named> {
    let mut names: BTreeMap<String, BTreeMap<String, Rendering>> = BTreeMap::new();
    for (article, texts) in articles.iter().enumerate() {
        let Texts::Bitext(bitext) = texts else { continue };
        if !bitext.is_translation() {
            continue;
        }
        let pairs = &bitext.verdicts.pairs;
        for pair in pairs {
            let name = bearer(pair, pairs).to_owned();
            add(names.entry(name).or_default(), bitext, article, pair);
        }
    }
    let sorted = |(english, renderings): (String, BTreeMap<String, Rendering>)| {
        let mut renderings: Vec<Rendering> = renderings.into_values().collect();
        renderings.sort_by_key(|one| {
            let first = one.mentions.first().map(|mention| (mention.article, mention.chinese.start));
            (std::cmp::Reverse((one.articles(), one.mentions.len())), first)
        });
        Named { english, renderings }
    };
    names.into_iter().map(sorted).collect()
}

fn add(renderings: &mut BTreeMap<String, Rendering>, bitext: &Bitext, article: usize, pair: &NamePair) {
    let side = pair.chinese_place.side;
    let english = bitext.place(side.other(), pair.english_place.sentence, pair.english_place.view);
    let chinese = bitext.place(side, pair.chinese_place.sentence, pair.chinese_place.view);
    let rendering = renderings.entry(pair.rendering.clone()).or_insert_with(|| Rendering {
        text: pair.rendering.clone(),
        shown: bitext.excerpt(chinese),
        basis: pair.basis,
        mentions: Vec::new(),
    });
    rendering.basis = rendering.basis.min(pair.basis);
    rendering.mentions.push(Mentioned { article, side, english: english.span, chinese: chinese.span });
}

/// The full name behind a surname, where one person of the article bears it and the renderings fit; else the name.
fn bearer<'p>(pair: &'p NamePair, pairs: &'p [NamePair]) -> &'p str {
    if pair.english.contains(' ') {
        return &pair.english;
    }
    let is_full =
        |full: &&NamePair| full.english.contains(' ') && full.english.rsplit(' ').next() == Some(&pair.english);
    let mut bearers = pairs.iter().filter(is_full);
    let Some(first) = bearers.next() else { return &pair.english };
    let fits = first.rendering.contains(&pair.rendering) && bearers.all(|other| other.english == first.english);
    if fits { &first.english } else { &pair.english }
}
