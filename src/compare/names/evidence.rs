//! What the whole text tells about its names: which run of characters each English word stands for.

use super::Mention;
use crate::compare::Compared;
use crate::document::Document;
use crate::facts::{Word, in_sentence};
use crate::lexicon::sound::Spelled;
use crate::text::Side;
use crate::text::chars::is_han;
use rustc_hash::FxHashMap;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::ops::Range;

/// From this ratio on, a run is taken as a rendering of a word.
const RENDERS: f64 = 4.0;

/// The ratio that stands for a rendering of the tables.
pub(super) const LISTED: f64 = 20.0;

/// An English word with a capital, over the whole text.
pub(super) struct Name {
    /// Its index among the words.
    pub(super) index: usize,
    /// The word.
    pub(super) text: String,
    pub(super) spelled: Option<Spelled>,
    /// Beads and places where it stands.
    pub(super) places: Vec<(usize, Mention)>,
    /// Whether it is a name beyond doubt.
    pub(super) sure: bool,
    /// Whether it belongs to a name, as far as capitals tell.
    pub(super) likely: bool,
    /// Whether it is well known.
    pub(super) known: bool,
    /// What tables say it is called.
    pub(super) listed: Vec<&'static str>,
    /// What beads give for it by sound, with the beads, most beads first.
    pub(super) renderings: Vec<Rendering>,
}

/// What one or more beads give for a name.
pub(super) struct Rendering {
    pub(super) text: String,
    pub(super) beads: Vec<usize>,
    pub(super) ratio: f64,
}

/// A run of characters that may be a name.
pub(super) struct Run {
    pub(super) place: Mention,
    /// The number that runs of the same characters share.
    pub(super) number: usize,
    /// Its characters with one more on each side.
    pub(super) characters: Vec<char>,
    /// Which of the characters are the run.
    pub(super) inner: Range<usize>,
    pub(super) sure: bool,
    /// Whether it may be one when one is wanted.
    pub(super) likely: bool,
}

/// What stands in one bead.
#[derive(Default)]
pub(super) struct BeadNames {
    /// Indices of words.
    pub(super) words: Vec<usize>,
    /// Names in Chinese.
    pub(super) runs: Vec<Run>,
}

/// The part of a run that sounds most like a word, and how much, as a log-likelihood ratio.
type Heard = (Range<usize>, f64);

/// What the whole text tells about its names.
pub(super) struct Evidence<'a> {
    pub(super) compared: Compared<'a>,
    pub(super) words: Vec<Name>,
    pub(super) beads: Vec<BeadNames>,
    /// What of each run sounds most like each word, by index of the word and number of the run: names come again and again.
    heard: RefCell<FxHashMap<(usize, usize), Option<Heard>>>,
}

impl<'a> Evidence<'a> {
    /// Collects the names of all beads and learns their renderings.
    pub(super) fn of(compared: Compared<'a>) -> Self {
        let mut evidence = Self { compared, words: Vec::new(), beads: Vec::new(), heard: RefCell::default() };
        let mut index: FxHashMap<String, usize> = FxHashMap::default();
        let mut numbers: FxHashMap<Vec<char>, usize> = FxHashMap::default();
        for number in 0..compared.alignment.beads.len() {
            let words = evidence.collect_words(number, &mut index);
            let runs = evidence.collect_runs(number, &mut numbers);
            evidence.beads.push(BeadNames { words, runs });
        }
        let renderings: Vec<Vec<Rendering>> = evidence.words.iter().map(|word| evidence.learn(word)).collect();
        for (word, renderings) in evidence.words.iter_mut().zip(renderings) {
            let generic = compared.lexicon.capitals.is_generic(&word.text);
            let least = if generic { 8.0 } else { 6.0 };
            word.sure |= word.likely && (word.known && !generic || renderings.iter().any(|first| first.ratio > least));
            word.renderings = renderings;
        }
        evidence
    }

    /// The English document.
    pub(super) fn english(&self) -> &'a Document {
        &self.compared.documents[self.compared.english()]
    }

    /// The Chinese document.
    pub(super) fn chinese(&self) -> &'a Document {
        &self.compared.documents[self.compared.english().other()]
    }

    /// The Chinese sentences of a bead.
    pub(super) fn chinese_sentences(&self, bead: usize) -> &'a [usize] {
        self.compared.alignment.beads[bead].side(self.compared.english().other())
    }

    /// The side that is in Chinese.
    pub(super) fn chinese_side(&self) -> Side {
        self.compared.english().other()
    }

    /// Whether `text` sounds like `word` in every character.
    pub(super) fn sounds(&self, word: &Name, text: &str) -> bool {
        let characters: Vec<char> = text.chars().collect();
        let fit = word.spelled.as_ref().map(|name| self.compared.lexicon.sound.fit(name, &characters));
        fit.is_some_and(|fit| fit.ratio >= 3.0 && fit.worst > if characters.len() > 2 { -5.0 } else { -1.5 })
    }

    pub(super) fn english_sentences(&self, bead: usize) -> &'a [usize] {
        self.compared.alignment.beads[bead].side(self.compared.english())
    }

    fn collect_words(&mut self, bead: usize, index: &mut FxHashMap<String, usize>) -> Vec<usize> {
        let side = self.compared.english();
        let mut here = Vec::new();
        for &sentence in self.english_sentences(bead) {
            for name in in_sentence(&self.compared.facts[side].names, sentence) {
                let listed = self.listed(&name.value.words);
                let among = name.value.words.iter().any(|word| word.sure);
                for (word, listed) in name.value.words.iter().zip(listed) {
                    let id = *index.entry(word.text.clone()).or_insert_with(|| self.add(word));
                    self.words[id].places.push((bead, Mention { side, sentence, view: word.view }));
                    let entry = &mut self.words[id];
                    entry.sure |=
                        word.sure || word.likely && among && !self.compared.lexicon.capitals.is_generic(&word.text);
                    entry.likely |= word.likely;
                    entry.known |= !listed.is_empty();
                    entry
                        .listed
                        .extend(listed.into_iter().filter(|text| !entry.listed.contains(text)).collect::<Vec<_>>());
                    if !here.contains(&id) {
                        here.push(id);
                    }
                }
            }
        }
        here
    }

    /// What the tables say of each of `words`, alone or together.
    fn listed(&self, words: &[Word]) -> Vec<Vec<&'static str>> {
        let (table, capitals) = (&self.compared.lexicon.renderings, &self.compared.lexicon.capitals);
        let texts: Vec<&str> = words.iter().map(|word| word.text.as_str()).collect();
        let mut listed = vec![Vec::new(); words.len()];
        for first in 0..words.len() {
            if let Some((renderings, count)) = table.known(&texts[first..]) {
                let named =
                    (first..first + count).filter(|&word| count == 1 || !capitals.is_generic(&words[word].text));
                for word in named {
                    listed[word].extend(renderings.iter().map(|rendering| rendering.text));
                }
            }
        }
        listed
    }

    fn add(&mut self, word: &Word) -> usize {
        let spelled = self.compared.lexicon.sound.spell(&word.text);
        let text = word.text.clone();
        let listed = self.compared.lexicon.renderings.attested(&text).collect();
        let (index, places, renderings) = (self.words.len(), Vec::new(), Vec::new());
        self.words.push(Name {
            index,
            text,
            spelled,
            places,
            sure: false,
            likely: false,
            known: false,
            listed,
            renderings,
        });
        index
    }

    fn collect_runs(&self, bead: usize, numbers: &mut FxHashMap<Vec<char>, usize>) -> Vec<Run> {
        let side = self.compared.english().other();
        let document = self.chinese();
        let mut runs = Vec::new();
        for &sentence in self.chinese_sentences(bead) {
            let all = document.sentences[sentence].view;
            let text = document.paragraphs[document.sentences[sentence].paragraph].view.text();
            for name in in_sentence(&self.compared.facts[side].names, sentence) {
                let edge = |at: usize, c: &char| is_han(*c) && self.may_belong(sentence, at, *c);
                let before = text[all.start..name.view.start].chars().next_back();
                let before = before.filter(|c| edge(name.view.start - c.len_utf8(), c));
                let after = text[name.view.end..all.end].chars().next().filter(|c| edge(name.view.end, c));
                let inside = name.value.text.chars();
                let start = usize::from(before.is_some());
                let characters: Vec<char> = before.into_iter().chain(inside.clone()).chain(after).collect();
                let next = numbers.len();
                runs.push(Run {
                    place: Mention { side, sentence, view: name.view },
                    number: *numbers.entry(characters.clone()).or_insert(next),
                    inner: start..start + inside.count(),
                    characters,
                    sure: name.value.words.iter().any(|word| word.sure),
                    likely: name.value.words.iter().any(|word| word.likely),
                });
            }
        }
        runs
    }

    /// Whether the character at `at`, beside a run, may be a part of its name that the segmenter cut off: it belongs to no
    /// known word and is no word of grammar or speech.
    fn may_belong(&self, sentence: usize, at: usize, c: char) -> bool {
        const GRAMMAR: &str = "的了在是和与及或于将被把对从向为以说称也都就还又则而等时后前中上下里内外来去到给让使由因并但却已曾正\
            不没有会能可要这那其他她它们我你某该本各每个位名家人队所者着过地得之乃均共再更最很只才问告看想拥举";
        let document = self.chinese();
        let mut tokens = document.sentences[sentence].tokens.clone();
        let token = tokens.find(|&token| document.tokens[token].view.end > at);
        let word = token.map(|token| document.token_text(sentence, token)).unwrap_or_default();
        let known = word.chars().nth(1).is_some() && self.compared.lexicon.segmenter.knows(word);
        !known && !GRAMMAR.contains(c)
    }

    /// What the beads of `word` give for it by sound.
    fn learn(&self, word: &Name) -> Vec<Rendering> {
        let mut found: BTreeMap<String, (Vec<usize>, f64)> = BTreeMap::new();
        for &(bead, _) in &word.places {
            if let Some(text) = self.listed_in(word, bead) {
                let (beads, best) = found.entry(text.to_owned()).or_default();
                *best = LISTED;
                if beads.last() != Some(&bead) {
                    beads.push(bead);
                }
                continue;
            }
            let part = |run: &Run| {
                let (range, ratio) = self.best(word, run)?;
                Some((run.characters[range].iter().collect::<String>(), ratio))
            };
            let parts = self.beads[bead].runs.iter().filter_map(part);
            if let Some((text, ratio)) = parts.max_by(|a, b| a.1.total_cmp(&b.1)).filter(|best| best.1 >= RENDERS) {
                let (beads, best) = found.entry(text).or_default();
                *best = ratio.max(*best);
                if beads.last() != Some(&bead) {
                    beads.push(bead);
                }
            }
        }
        let mut renderings: Vec<Rendering> =
            found.into_iter().map(|(text, (beads, ratio))| Rendering { text, beads, ratio }).collect();
        renderings.sort_by(|a, b| b.beads.len().cmp(&a.beads.len()).then(a.beads.cmp(&b.beads)));
        renderings
    }

    /// The longest rendering of `word` in the tables that stands in the bead.
    fn listed_in(&self, word: &Name, bead: usize) -> Option<&'static str> {
        let document = self.chinese();
        let texts = self.chinese_sentences(bead).iter().map(|&sentence| document.sentence_text(sentence));
        let text: String = texts.collect();
        let found =
            word.listed.iter().copied().filter(|listed| listed.chars().nth(1).is_some() && text.contains(listed));
        found.max_by_key(|listed| listed.len())
    }

    /// The part of `run` that sounds most like `word`.
    pub(super) fn best(&self, word: &Name, run: &Run) -> Option<(Range<usize>, f64)> {
        let mut heard = self.heard.borrow_mut();
        let entry = heard.entry((word.index, run.number));
        let best = || self.compared.lexicon.sound.best(word.spelled.as_ref()?, &run.characters);
        entry.or_insert_with(best).clone()
    }
}
