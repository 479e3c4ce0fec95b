//! The English names of a text, each where it stands.

use super::{Evidence, NameWord};
use crate::compare::names::Mention;
use crate::compare::names::persons::Person;
use crate::facts::Name;
use crate::lexicon::{Rendering, latin_words};
use rustc_hash::FxHashMap;
use std::cell::{OnceCell, RefCell};
use std::ops::Range;
use std::rc::Rc;

/// The most characters of a Chinese person's name.
pub(in crate::compare::names) const LONGEST: usize = 4;

/// An English name in its bead.
pub(in crate::compare::names) struct Mentioned<'a> {
    pub(in crate::compare::names) bead: usize,
    pub(in crate::compare::names) name: &'a Name,
    pub(in crate::compare::names) place: Mention,
    /// What the table of well-known names has for its first words, and for how many of them.
    pub(in crate::compare::names) known: Option<(&'a [Rendering], usize)>,
    /// Which of the text's words of names are its own.
    pub(super) ids: Range<usize>,
    /// What is read from the name wherever it stands.
    pub(in crate::compare::names) whole: Rc<Whole>,
}

/// What is read from a name once, when it is first asked for.
#[derive(Default)]
pub(in crate::compare::names) struct Whole {
    /// Its words as romanisations are compared.
    pieces: OnceCell<Vec<String>>,
    /// Its parts, when it is Chinese or Korean throughout.
    pub(in crate::compare::names) person: OnceCell<Option<Person>>,
    /// How many of these characters it spells, for those that were asked for.
    pub(in crate::compare::names) spelled: RefCell<FxHashMap<[char; LONGEST], Option<usize>>>,
}

impl<'a> Mentioned<'a> {
    /// The name as it is compared.
    pub(in crate::compare::names) fn text(&self) -> &'a str {
        &self.name.text
    }

    /// What the table of well-known names has for the whole of it.
    pub(in crate::compare::names) fn known_whole(&self) -> Option<&'a [Rendering]> {
        self.known.filter(|(_, count)| *count == self.name.words.len()).map(|(renderings, _)| renderings)
    }

    /// Its words as romanisations are compared.
    pub(in crate::compare::names) fn pieces(&self) -> &[String] {
        self.whole.pieces.get_or_init(|| latin_words(self.name.words.iter().map(|word| word.text.as_str())))
    }
}

impl<'a> Evidence<'a> {
    /// The words of a name, in order.
    pub(in crate::compare::names) fn words_of(&self, name: &Mentioned<'_>) -> impl Iterator<Item = &NameWord<'a>> {
        self.ids[name.ids.clone()].iter().map(|&id| &self.words[id])
    }

    /// Whether a word of a name spells a Chinese surname.
    pub(in crate::compare::names) fn has_surname(&self, name: &Mentioned<'_>) -> bool {
        self.words_of(name).any(|word| word.surname)
    }

    /// The names of a bead and of those beside it, so near that a sentence may have been drawn from one to the other.
    pub(in crate::compare::names) fn mentioned_near(&self, bead: usize) -> impl Iterator<Item = &Mentioned<'a>> {
        self.near(bead).flat_map(|bead| &self.mentions[self.beads[bead].mentions.clone()])
    }

    /// The numbers of a bead and of those beside it.
    pub(in crate::compare::names) fn near(&self, bead: usize) -> Range<usize> {
        bead.saturating_sub(1)..(bead + 2).min(self.beads.len())
    }
}
