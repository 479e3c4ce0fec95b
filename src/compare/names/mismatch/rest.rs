//! What is left of a run of characters when the words of the text have taken their parts.

use super::{ECHOES, SOUNDS, words_of};
use crate::compare::names::Mention;
use crate::compare::names::evidence::{Evidence, Run};
use crate::lexicon::sound::Echo;
use crate::text::ViewSpan;
use std::ops::Range;

/// How many beads away such a word stands at most; what words are called is known wherever they stand.
const FAR: usize = 12;
/// Below these ratios, characters certainly do not stand for a word.
const ECHO: Echo = Echo { whole: -2.0, half: ECHOES };
/// From this on, the character that fits worst sounds like its letters.
const WELL: f64 = -2.0;
/// The odds from which what is left of a run is still a name.
const LEFT: f64 = 4.0;

/// Characters that no word explains.
pub(super) struct Rest {
    pub(super) place: Mention,
    pub(super) text: String,
    characters: Vec<char>,
    /// What stands in brackets behind it.
    pub(super) gloss: Option<String>,
    /// Whether it is a name by itself, or only if one is wanted.
    pub(super) sure: bool,
}

/// What is left of a run when the words of the bead, of its neighbours and of the whole text have taken their parts.
///
/// What words are called is cheaper to see than how they sound; the order changes nothing, for what is taken stays taken.
pub(super) fn rest(evidence: &Evidence<'_>, run: &Run, bead: usize) -> Option<Rest> {
    if !run.sure && !run.likely {
        return None;
    }
    let mut taken = vec![false; run.characters.len()];
    let mut called = Vec::new();
    for (word, range) in evidence.called(&run.characters) {
        taken[range].fill(true);
        called.push(word.index);
    }
    left(evidence, run, &taken)?;
    take(evidence, bead..bead + 1, run, SOUNDS, &called, &mut taken)?;
    let near = |beads: usize| bead.saturating_sub(beads)..(bead + beads + 1).min(evidence.beads.len());
    take(evidence, near(1), run, SOUNDS, &called, &mut taken)?;
    if is_repeated(evidence, run, bead) {
        return None;
    }
    take(evidence, near(FAR), run, ECHOES, &called, &mut taken)?;
    translated(evidence, run, bead, &mut taken);
    let range = left(evidence, run, &taken)?;
    let characters = run.characters[range.clone()].to_vec();
    let bytes = |range: Range<usize>| run.characters[range].iter().map(|c| c.len_utf8()).sum::<usize>();
    let start = run.place.view.start + bytes(run.inner.start..range.start);
    let view = ViewSpan::new(start, start + bytes(range.clone()));
    let place = Mention { view, ..run.place };
    let rest =
        Rest { place, text: characters.iter().collect(), characters, gloss: gloss(evidence, place), sure: run.sure };
    // Whether it is a name is asked when a missing name wants it; that of a gloss tells which names are missing.
    (rest.gloss.is_none() || rest.is_name(evidence, bead)).then_some(rest)
}

impl Rest {
    /// Whether it is a name that no word of the bead explains.
    fn is_name(&self, evidence: &Evidence<'_>, bead: usize) -> bool {
        !is_echo(evidence, &self.characters, bead) && !is_common_noun(evidence, &self.text)
    }

    /// The same for one that was found.
    pub(super) fn stands(&self, evidence: &Evidence<'_>, bead: usize) -> bool {
        self.gloss.is_some() || self.is_name(evidence, bead)
    }
}

/// Whether the dictionary explains `text`, and by no name.
fn is_common_noun(evidence: &Evidence<'_>, text: &str) -> bool {
    let mut glosses = evidence.compared.lexicon.translations.glosses(text).peekable();
    glosses.peek().is_some() && glosses.all(|gloss| !gloss.starts_with(char::is_uppercase))
}

/// Whether characters may after all stand for a word of the bead, loosely or for a part of it.
fn is_echo(evidence: &Evidence<'_>, characters: &[char], bead: usize) -> bool {
    // A Chinese surname that a word of the bead spells out makes the rest a given name, which sound cannot judge.
    let mut spellings = characters.first().into_iter().flat_map(|&c| evidence.compared.lexicon.readings.surname(c));
    let words = &evidence.beads[bead].words;
    if spellings.any(|spelling| words.iter().any(|&word| evidence.words[word].text.eq_ignore_ascii_case(spelling))) {
        return true;
    }
    words.iter().any(|&word| evidence.echoes(&evidence.words[word], characters, ECHO))
        || renders_small_word(evidence, characters, bead)
}

/// Whether characters stand by their sound for a word in small letters, in every character: 卡卡波 for kakapo.
fn renders_small_word(evidence: &Evidence<'_>, characters: &[char], bead: usize) -> bool {
    let lexicon = evidence.compared.lexicon;
    let document = evidence.english();
    let tokens = evidence.english_sentences(bead).iter().flat_map(|&sentence| {
        document.sentences[sentence].tokens.clone().map(move |token| document.token_text(sentence, token))
    });
    let small = |word: &&str| word.len() > 2 && word.bytes().all(|b| b.is_ascii_lowercase());
    let sounds = |word: &str| {
        let name = lexicon.sound.spell(word)?;
        lexicon.sound.fit_from(ECHOES, &name, characters).filter(|fit| fit.worst > WELL)
    };
    tokens.filter(small).any(|word| sounds(word).is_some())
}

/// Marks what the words of `beads` take of `run` by sound, without those it `called`; what is left of it then, when it is
/// still a name.
fn take(
    evidence: &Evidence<'_>,
    beads: Range<usize>,
    run: &Run,
    least: f64,
    called: &[usize],
    taken: &mut [bool],
) -> Option<()> {
    for word in evidence.beads[beads].iter().flat_map(|bead| &bead.words).filter(|word| !called.contains(word)) {
        if let Some((range, ratio)) = evidence.best(&evidence.words[*word], run)
            && (range.len() > 1 && ratio >= least || least < ECHOES && ratio >= ECHOES)
        {
            taken[range].fill(true);
            left(evidence, run, taken)?;
        }
    }
    Some(())
}

/// The longest part of a run that nothing took, when it is still a name.
fn left(evidence: &Evidence<'_>, run: &Run, taken: &[bool]) -> Option<Range<usize>> {
    let mut longest = 0..0;
    let mut start = run.inner.start;
    for at in run.inner.clone() {
        if taken[at] {
            start = at + 1;
        } else if at + 1 - start > longest.len() {
            longest = start..at + 1;
        }
    }
    let sound = &evidence.compared.lexicon.sound;
    let odds: f64 = run.characters[longest.clone()].iter().map(|&c| sound.odds(c).min(5.0)).sum();
    (longest == run.inner || longest.len() > 1 && odds >= LEFT).then_some(longest)
}

/// Whether a run stands in other beads too, beside a name of this one.
fn is_repeated(evidence: &Evidence<'_>, run: &Run, bead: usize) -> bool {
    let inner = &run.characters[run.inner.clone()];
    let holds = |other: &Run| other.characters.windows(inner.len()).any(|window| window == inner);
    let places = evidence.beads[bead].words.iter().flat_map(|&word| &evidence.words[word].places);
    let others = places.filter(|(other, _)| *other != bead);
    others.into_iter().any(|(other, _)| evidence.beads[*other].runs.iter().any(holds))
}

/// Marks the characters of `run` that the dictionary translates by words of the English text.
fn translated(evidence: &Evidence<'_>, run: &Run, bead: usize, taken: &mut [bool]) {
    let english = evidence.english_sentences(bead).iter();
    let text: String = english.map(|&s| evidence.english().sentence_text(s).to_lowercase() + " ").collect();
    for first in run.inner.clone() {
        for end in first + 2..=run.inner.end {
            let part: String = run.characters[first..end].iter().collect();
            let mut words = evidence.compared.lexicon.translations.glosses(&part).flat_map(words_of);
            if words.any(|word| text.contains(&word) || evidence.words.iter().any(|name| name.lower == word)) {
                taken[first..end].fill(true);
            }
        }
    }
}

/// What stands in brackets right behind `place`.
fn gloss(evidence: &Evidence<'_>, place: Mention) -> Option<String> {
    let document = evidence.chinese();
    let sentence = &document.sentences[place.sentence];
    let text =
        &document.paragraphs[sentence.paragraph].view.text()[place.view.end..sentence.view.end.max(place.view.end)];
    let (between, inside) = text.split_once('(')?;
    let near =
        between.len() <= 48 && !between.contains(|c: char| c.is_ascii_alphanumeric() || matches!(c, ',' | '。' | '、'));
    near.then(|| inside.split(')').next().unwrap_or(inside).to_owned())
}
