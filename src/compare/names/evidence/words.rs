//! The English words with a capital, over the whole text.

use super::{Evidence, Mentioned, Name as Known};
use crate::compare::names::Mention;
use crate::facts::{Name, Stated, Word, in_sentence};
use crate::lexicon::sound::signature;
use crate::lexicon::{Rendering, latin_words};
use rustc_hash::FxHashMap;
use std::cell::OnceCell;

impl<'a> Evidence<'a> {
    /// Adds the words of a bead; their indices.
    pub(super) fn collect_words(&mut self, bead: usize, index: &mut FxHashMap<String, usize>) -> Vec<usize> {
        let side = self.compared.english();
        let facts = self.compared.facts;
        let mut here = Vec::new();
        for &sentence in self.english_sentences(bead) {
            for name in in_sentence(&facts[side].names, sentence) {
                let among = name.value.words.iter().any(|word| word.sure);
                let start = self.ids.len();
                for word in &name.value.words {
                    let id = index.get(&word.text).copied().unwrap_or_else(|| {
                        index.insert(word.text.clone(), self.words.len());
                        self.add(word)
                    });
                    self.ids.push(id);
                    let entry = &mut self.words[id];
                    entry.places.push((bead, Mention { side, sentence, view: word.view }));
                    entry.sure |= word.sure || word.likely && among && !entry.generic;
                    entry.likely |= word.likely;
                    if !here.contains(&id) {
                        here.push(id);
                    }
                }
                let known = self.list(name, start);
                let place = Mention { side, sentence, view: name.view };
                self.mentions.push(Mentioned::new((bead, place), name, start..self.ids.len(), known));
            }
        }
        here
    }

    /// Notes what the tables say of each word of `name`, alone or together; `ids` from `start` on are its words. What they
    /// say of its first words, and of how many.
    fn list(&mut self, name: &Stated<Name>, start: usize) -> Option<(&'a [Rendering], usize)> {
        let words = &name.value.words;
        let mut of_first = None;
        for first in (0..words.len()).filter(|first| self.words[self.ids[start + first]].opens).collect::<Vec<_>>() {
            let texts: Vec<&str> = words[first..].iter().map(|word| word.text.as_str()).collect();
            let Some((renderings, count)) = self.compared.lexicon.renderings.known(&texts) else { continue };
            if first == 0 {
                of_first = Some((renderings, count));
            }
            for at in first..first + count {
                let word = &mut self.words[self.ids[start + at]];
                if count > 1 && word.generic {
                    continue;
                }
                word.known = true;
                for text in renderings.iter().map(|rendering| rendering.text) {
                    if !word.listed.contains(&text) {
                        word.listed.push(text);
                    }
                }
            }
        }
        of_first
    }

    /// Adds a word that was not seen before; its index.
    fn add(&mut self, word: &Word) -> usize {
        let lexicon = self.compared.lexicon;
        let text = word.text.clone();
        let listed: Vec<&str> = lexicon.renderings.attested(&text).collect();
        self.words.push(Known {
            index: self.words.len(),
            generic: lexicon.capitals.is_generic(&text),
            opens: lexicon.renderings.opens(&text),
            surname: latin_words([text.as_str()].into_iter()).iter().any(|part| lexicon.readings.is_spelling(part)),
            signature: signature(&text),
            text,
            spelled: OnceCell::new(),
            places: Vec::new(),
            sure: false,
            likely: false,
            known: false,
            attested: listed.len(),
            listed,
            renderings: Vec::new(),
        });
        self.words.len() - 1
    }
}
