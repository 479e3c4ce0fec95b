//! What the whole text tells about its names: which run of characters each English word stands for.

use super::Mention;
use crate::compare::Compared;
use crate::document::Document;
use crate::facts::{Word, in_sentence};
use crate::lexicon::sound::Spelled;
use crate::text::Side;
use crate::text::chars::is_han;
use std::collections::BTreeMap;
use std::ops::Range;

/// From this ratio on, a run sounds enough like a word to stand for it.
const SOUNDS: f64 = 2.5;
/// From this ratio on, a run sounds enough like a word that stands elsewhere in the text.
const ECHOES: f64 = 5.0;
/// From this ratio on, a run is taken as a rendering of a word.
const RENDERS: f64 = 4.0;

/// An English word with a capital, over the whole text.
pub(super) struct Name {
    /// The word.
    pub(super) text: String,
    spelled: Option<Spelled>,
    /// Beads and places where it stands.
    pub(super) places: Vec<(usize, Mention)>,
    /// Whether it is a name beyond doubt.
    pub(super) sure: bool,
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
    /// Its characters with one more on each side.
    characters: Vec<char>,
    /// Which of the characters are the run.
    inner: Range<usize>,
    sure: bool,
}

/// What stands in one bead.
#[derive(Default)]
pub(super) struct BeadNames {
    /// Indices of words.
    pub(super) words: Vec<usize>,
    /// Names in Chinese.
    pub(super) runs: Vec<Run>,
}

/// A run that no word explains.
pub(super) struct Rest {
    pub(super) place: Mention,
    pub(super) text: String,
}

/// What the whole text tells about its names.
pub(super) struct Evidence<'a> {
    compared: Compared<'a>,
    pub(super) words: Vec<Name>,
    pub(super) beads: Vec<BeadNames>,
}

impl<'a> Evidence<'a> {
    /// Collects the names of all beads and learns their renderings.
    pub(super) fn of(compared: Compared<'a>) -> Self {
        let mut evidence = Self { compared, words: Vec::new(), beads: Vec::new() };
        let mut index: BTreeMap<String, usize> = BTreeMap::new();
        for number in 0..compared.alignment.beads.len() {
            let words = evidence.collect_words(number, &mut index);
            let runs = evidence.collect_runs(number);
            evidence.beads.push(BeadNames { words, runs });
        }
        let renderings: Vec<Vec<Rendering>> = evidence.words.iter().map(|word| evidence.learn(word)).collect();
        for (word, renderings) in evidence.words.iter_mut().zip(renderings) {
            word.sure |= renderings.first().is_some_and(|first| first.beads.len() > 1 && first.ratio > 6.0);
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
        fit.is_some_and(|fit| fit.ratio >= RENDERS && fit.worst > -1.0)
    }

    fn english_sentences(&self, bead: usize) -> &'a [usize] {
        self.compared.alignment.beads[bead].side(self.compared.english())
    }

    fn collect_words(&mut self, bead: usize, index: &mut BTreeMap<String, usize>) -> Vec<usize> {
        let side = self.compared.english();
        let mut here = Vec::new();
        for &sentence in self.english_sentences(bead) {
            for name in in_sentence(&self.compared.facts[side].names, sentence) {
                for word in &name.value.words {
                    let id = *index.entry(word.text.clone()).or_insert_with(|| self.add(word));
                    self.words[id].places.push((bead, Mention { side, sentence, view: word.view }));
                    self.words[id].sure |= word.sure;
                    if !here.contains(&id) {
                        here.push(id);
                    }
                }
            }
        }
        here
    }

    fn add(&mut self, word: &Word) -> usize {
        let spelled = self.compared.lexicon.sound.spell(&word.text);
        let text = word.text.clone();
        self.words.push(Name { text, spelled, places: Vec::new(), sure: false, renderings: Vec::new() });
        self.words.len() - 1
    }

    fn collect_runs(&self, bead: usize) -> Vec<Run> {
        let side = self.compared.english().other();
        let document = self.chinese();
        let mut runs = Vec::new();
        for &sentence in self.chinese_sentences(bead) {
            let all = document.sentences[sentence].view;
            let text = document.paragraphs[document.sentences[sentence].paragraph].view.text();
            for name in in_sentence(&self.compared.facts[side].names, sentence) {
                let before = text[all.start..name.view.start].chars().next_back().filter(|&c| is_han(c));
                let after = text[name.view.end..all.end].chars().next().filter(|&c| is_han(c));
                let inside = name.value.text.chars();
                let start = usize::from(before.is_some());
                runs.push(Run {
                    place: Mention { side, sentence, view: name.view },
                    inner: start..start + inside.clone().count(),
                    characters: before.into_iter().chain(inside).chain(after).collect(),
                    sure: name.value.words.iter().any(|word| word.sure),
                });
            }
        }
        runs
    }

    /// What the beads of `word` give for it by sound.
    fn learn(&self, word: &Name) -> Vec<Rendering> {
        let mut found: BTreeMap<String, (Vec<usize>, f64)> = BTreeMap::new();
        for &(bead, _) in &word.places {
            let parts = self.beads[bead].runs.iter().filter_map(|run| self.part(word, run));
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

    /// The part of `run` that sounds most like `word`.
    fn part(&self, word: &Name, run: &Run) -> Option<(String, f64)> {
        let (range, ratio) = self.compared.lexicon.sound.best(word.spelled.as_ref()?, &run.characters)?;
        Some((run.characters[range].iter().collect(), ratio))
    }

    /// Whether `word` can stand for part of `run`, at this ratio at least.
    fn explains(&self, word: &Name, run: &Run, least: f64) -> bool {
        let shared = |rendering: &Rendering| {
            let usual: Vec<char> = rendering.text.chars().collect();
            run.characters.windows(usual.len()).any(|window| window == usual)
        };
        word.renderings.iter().any(shared) || self.part(word, run).is_some_and(|(_, ratio)| ratio >= least)
    }

    /// The runs of a bead with which no name of the text has anything to do.
    pub(super) fn unexplained(&self, bead: usize) -> Vec<Rest> {
        let near = bead.saturating_sub(1)..(bead + 2).min(self.beads.len());
        let mut rests = Vec::new();
        for run in self.beads[bead].runs.iter().filter(|run| run.sure) {
            let mut close = self.beads[near.clone()].iter().flat_map(|bead| &bead.words).map(|&word| &self.words[word]);
            if !close.any(|word| self.explains(word, run, SOUNDS))
                && !self.words.iter().any(|word| self.explains(word, run, ECHOES))
                && !self.is_repeated(run, bead)
                && !self.is_translated(run, bead)
            {
                rests.push(Rest { place: run.place, text: run.characters[run.inner.clone()].iter().collect() });
            }
        }
        rests
    }

    /// Whether a run stands in other beads too, each time beside the same name.
    fn is_repeated(&self, run: &Run, bead: usize) -> bool {
        let inner = &run.characters[run.inner.clone()];
        let mut others = (0..self.beads.len()).filter(|&other| {
            other != bead
                && self.beads[other].runs.iter().any(|run| run.characters.windows(inner.len()).any(|w| w == inner))
        });
        others.any(|other| self.beads[other].words.iter().any(|word| self.beads[bead].words.contains(word)))
    }

    /// Whether the dictionary knows part of a run as a word of the English text.
    fn is_translated(&self, run: &Run, bead: usize) -> bool {
        let inner = &run.characters[run.inner.clone()];
        let text: Vec<String> =
            self.english_sentences(bead).iter().map(|&s| self.english().sentence_text(s).to_lowercase()).collect();
        (0..inner.len()).any(|first| {
            (first + 2..=inner.len()).any(|end| {
                let part: String = inner[first..end].iter().collect();
                let glosses = self.compared.lexicon.translations.glosses(&part);
                glosses.flat_map(words_of).any(|word| {
                    text.iter().any(|text| text.contains(&word))
                        || self.words.iter().any(|name| name.text.to_lowercase() == word)
                })
            })
        })
    }

    /// The names of a bead that stand nowhere on its Chinese side, with their places.
    pub(super) fn missing(&self, bead: usize) -> Vec<(usize, Mention)> {
        let here = &self.beads[bead];
        let missing = here.words.iter().filter(|&&word| {
            let word = &self.words[word];
            word.sure && !here.runs.iter().any(|run| self.explains(word, run, 0.0)) && !self.is_written(word, bead)
        });
        let place = |word: usize| self.words[word].places.iter().find(|(of, _)| *of == bead).map(|(_, place)| *place);
        missing.filter_map(|&word| Some((word, place(word)?))).collect()
    }

    /// Whether `word` stands on the Chinese side in Latin letters, as its usual rendering, or by the dictionary.
    fn is_written(&self, word: &Name, bead: usize) -> bool {
        let document = self.chinese();
        let lower = word.text.to_lowercase();
        self.chinese_sentences(bead).iter().any(|&sentence| {
            let text = document.sentence_text(sentence);
            text.to_lowercase().contains(&lower)
                || word.renderings.iter().any(|rendering| text.contains(&rendering.text))
                || document.sentences[sentence].tokens.clone().any(|token| {
                    let glosses = self.compared.lexicon.translations.glosses(document.token_text(sentence, token));
                    glosses.flat_map(words_of).any(|gloss| gloss == lower)
                })
        })
    }
}

/// The words of a gloss that are long enough to tell something.
fn words_of(gloss: &str) -> impl Iterator<Item = String> {
    gloss.split(|c: char| !c.is_alphabetic()).filter(|word| word.len() > 3).map(str::to_lowercase)
}
