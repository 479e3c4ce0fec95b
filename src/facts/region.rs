//! Whose vocabulary a Chinese text uses, and which of its words are of another region.

use super::Stated;
use crate::document::Document;
use crate::lexicon::{Lexicon, Regional};
use crate::text::Lang;
use crate::text::Region;
use crate::text::Variant;
use crate::text::ViewSpan;
use rustc_hash::FxHashMap;
use std::collections::BTreeSet;

/// Whose vocabulary a Chinese text uses.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Vocabulary {
    /// The region, as the user says or as script and words tell; `None` where nothing does.
    pub region: Option<Region>,
    /// Words that the region does not say, outside quotations.
    pub foreign: Vec<Stated<Foreign>>,
}

/// What a region says for a word of another.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Foreign {
    /// The usual word.
    pub instead: String,
    /// How often the text says that or another word of the region for the same; 0 for names.
    pub times: usize,
}

/// The most tokens of a word.
const MOST_TOKENS: usize = 4;

impl Vocabulary {
    /// Whose vocabulary `document` uses; `wanted` is what the user says.
    pub(super) fn of(document: &Document, lexicon: &Lexicon, wanted: Option<Region>) -> Vocabulary {
        if document.lang != Lang::Chinese {
            return Vocabulary::default();
        }
        let words = words(document, lexicon);
        let region = wanted.or_else(|| detect(document.variant, &words));
        let Some(region) = region else { return Vocabulary::default() };
        let (own, foreign): (Vec<Found<'_>>, Vec<Found<'_>>) =
            words.into_iter().partition(|(_, _, word)| word.regions.contains(&region));
        let said = |&(sentence, view, _): &Found<'_>| {
            &document.paragraphs[document.sentences[sentence].paragraph].view.text()[view.range()]
        };
        let mut said_own: FxHashMap<&str, usize> = FxHashMap::default();
        for found in &own {
            let word = said(found);
            let is_name = !lexicon.segmenter.knows(word) || lexicon.segmenter.is_name(word);
            *said_own.entry(word).or_default() += usize::from(!is_name);
        }
        let times = |word: &Regional| {
            let words: BTreeSet<&str> = word.words_of(region).collect();
            words.iter().filter_map(|word| said_own.get(word)).sum()
        };
        let foreign = foreign.iter().map(|&(sentence, view, word)| {
            let instead = word.words_of(region).next().unwrap_or_default().to_owned();
            Stated { sentence, view, value: Foreign { instead, times: times(word) } }
        });
        Vocabulary { region: Some(region), foreign: foreign.collect() }
    }
}

/// A word that not every region says, and where it stands.
type Found<'l> = (usize, ViewSpan, &'l Regional);

/// The words of the text that not every region says, outside quotations and titles.
fn words<'l>(document: &Document, lexicon: &'l Lexicon) -> Vec<Found<'l>> {
    let mut found = Vec::new();
    for paragraph in document.paragraphs.iter().filter(|paragraph| paragraph.role.is_translated()) {
        let (text, mut quoted) = (paragraph.view.text(), 0usize);
        for sentence in paragraph.sentences.clone() {
            let tokens = &document.tokens[document.sentences[sentence].tokens.clone()];
            let mut at = 0;
            while at < tokens.len() {
                let start = tokens[at].view.start;
                let first = text[start..].chars().next().unwrap_or('\0');
                match first {
                    '“' | '「' | '『' | '《' => quoted += 1,
                    '”' | '」' | '』' | '》' => quoted = quoted.saturating_sub(1),
                    _ => {}
                }
                if !lexicon.regions.begin(&text[start..]) {
                    at += 1;
                    continue;
                }
                let ends = tokens[at..].iter().take(MOST_TOKENS).map(|token| token.view.end).enumerate();
                let longest = ends
                    .filter_map(|(more, end)| Some((more, end, lexicon.regions.of(&text[start..end])?)))
                    .next_back();
                if let Some((more, end, word)) = longest {
                    if quoted == 0 {
                        found.push((sentence, ViewSpan::new(start, end), word));
                    }
                    at += more;
                }
                at += 1;
            }
        }
    }
    found
}

/// The region of a text by its script and, where that leaves a choice, by most of its words.
///
/// A traditional text with mostly the words of the mainland was converted by characters; nothing tells its region.
fn detect(variant: Variant, words: &[Found<'_>]) -> Option<Region> {
    let says = |region: Region, not: Region| {
        words.iter().filter(|(_, _, word)| word.regions.contains(&region) && !word.regions.contains(&not)).count()
    };
    match variant {
        Variant::Simplified => Some(Region::China),
        Variant::Traditional => {
            let (taiwan, hong_kong) = (says(Region::Taiwan, Region::HongKong), says(Region::HongKong, Region::Taiwan));
            let region = if taiwan >= hong_kong { Region::Taiwan } else { Region::HongKong };
            (says(region, Region::China) > says(Region::China, region)).then_some(region)
        }
    }
}
