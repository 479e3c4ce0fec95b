//! People with a Chinese or Korean name whose characters are those of somebody else.

use super::Mention;
use super::candidates::{candidates, is_title, is_transliterated};
use super::evidence::{Evidence, Mentioned};
use crate::lexicon::Lexicon;
use crate::lexicon::Romanised;
use crate::text::chars::is_han;

/// A name that is Chinese or Korean throughout, in Latin letters.
pub(super) struct Person {
    surname: String,
    /// The syllables of the given name; empty where it is one word of Pinyin.
    given: Vec<String>,
}

/// The parts of a name whose given name is two syllables, beside a surname, and no name that other languages have too.
fn person<'n>(evidence: &Evidence<'_>, name: &'n Mentioned<'_>) -> Option<&'n Person> {
    let lexicon = evidence.compared.lexicon;
    let is_known = |text: &str| lexicon.renderings.known(&[text]).is_some();
    let read = || {
        let known = name.known_whole().is_some() || name.name.words.iter().any(|word| is_known(&word.text));
        if known { None } else { of_pieces(name.pieces(), lexicon) }
    };
    name.whole.person.get_or_init(read).as_ref()
}

/// The same for the words of a name in small letters, parted at hyphens.
fn of_pieces(pieces: &[String], lexicon: &Lexicon) -> Option<Person> {
    let known = |word: &str| lexicon.renderings.attested(word).next().is_some();
    let of = |surname: &str, given: &[String]| {
        let syllables = match given {
            [given] => lexicon.readings.is_given(given) && !lexicon.english.knows(given),
            given => given.iter().all(|syllable| lexicon.readings.is_written(syllable)),
        };
        let given: Vec<String> = given.to_vec();
        (syllables && lexicon.readings.is_spelling(surname) && !known(&given.concat()))
            .then(|| Person { surname: surname.to_owned(), given })
    };
    match pieces {
        [first, _] | [first, _, _] => {
            of(first, &pieces[1..]).or_else(|| of(&pieces[pieces.len() - 1], &pieces[..pieces.len() - 1]))
        }
        _ => None,
    }
}

/// Whether `pieces` are a Chinese or Korean name whose surname is not that of `characters`, a Chinese name of three.
pub(super) fn has_other_surname(pieces: &[String], characters: &[char], lexicon: &Lexicon) -> bool {
    let &[surname, _, _] = characters else { return false };
    let own = |piece: &String| lexicon.readings.is_surname_of(surname, piece);
    lexicon.readings.is_surname(surname) && !pieces.iter().any(own) && of_pieces(pieces, lexicon).is_some()
}

/// Whether `rendering`, which has the surname of `name`, has the given name of somebody else.
///
/// Only a given name in Latin syllables says so, a Western one says nothing. Pinyin has one spelling for a reading; of other
/// systems not even the first letters may be alike.
pub(super) fn contradicts(evidence: &Evidence<'_>, name: &Mentioned<'_>, rendering: &str) -> bool {
    let readings = &evidence.compared.lexicon.readings;
    let Some(person) = person(evidence, name) else { return false };
    let Person { surname, given } = person;
    let characters: Vec<char> = rendering.chars().collect();
    let &[first, second, third] = characters.as_slice() else { return false };
    let differs = match given.as_slice() {
        [one, two] => {
            let syllables = [(second, one), (third, two)];
            syllables.into_iter().all(|(c, syllable)| !readings.begins_like(c, syllable))
        }
        _ => readings.pinyin(first).contains(&surname.as_str()),
    };
    differs
        && !stands_near(evidence, name)
        && is_alone(evidence, name.bead, rendering)
        && !is_of_another(evidence, name, rendering)
}

/// The only person of the bead's Chinese side, when `name` is one in Latin syllables and nobody there has its surname.
pub(super) fn somebody_else(evidence: &Evidence<'_>, name: &Mentioned<'_>) -> Option<(String, Mention)> {
    let lexicon = evidence.compared.lexicon;
    let person = person(evidence, name)?;
    let document = evidence.chinese();
    for &sentence in evidence.chinese_sentences(name.bead) {
        let text = document.sentence_text(sentence);
        let own = |c: char| lexicon.readings.is_surname_of(c, &person.surname);
        if text.contains(own) || text.contains(name.text()) {
            return None;
        }
    }
    let (rendering, place) = people(evidence, name.bead).first()?.clone();
    let fits = is_alone(evidence, name.bead, &rendering)
        && !is_transliterated(evidence, &rendering, name.pieces(), "")
        && !is_of_another(evidence, name, &rendering)
        && !stands_near(evidence, name);
    fits.then_some((rendering, place))
}

/// The people of a bead's Chinese side by full name: a surname and two characters.
fn people<'e>(evidence: &'e Evidence<'_>, bead: usize) -> &'e [(String, Mention)] {
    evidence.beads[bead].people.get_or_init(|| find_people(evidence, bead))
}

fn find_people(evidence: &Evidence<'_>, bead: usize) -> Vec<(String, Mention)> {
    let mut people = Vec::new();
    for surname in evidence.surnames(bead) {
        let Some(token) = surname.token else { continue };
        for (word, telling) in candidates(evidence, surname.sentence, token) {
            let full = word.chars().count() == 3 && word.chars().all(is_han) && !is_title(word);
            if full && evidence.compared.lexicon.segmenter.is_person(telling) {
                people.push((word.to_owned(), evidence.mention(surname.sentence, surname.at, word)));
            }
        }
    }
    people
}

/// Whether `rendering` is the only person of the bead's Chinese side.
fn is_alone(evidence: &Evidence<'_>, bead: usize, rendering: &str) -> bool {
    people(evidence, bead).iter().all(|(other, _)| other == rendering)
}

/// Whether the characters of `name` stand in the bead or beside it.
fn stands_near(evidence: &Evidence<'_>, name: &Mentioned<'_>) -> bool {
    let readings = &evidence.compared.lexicon.readings;
    let is_whole =
        |text: &[char]| readings.is_surname(text[0]) && readings.romanise(text, name.pieces()) == Romanised::Whole;
    let document = evidence.chinese();
    evidence.near(name.bead).flat_map(|bead| evidence.chinese_sentences(bead)).any(|&sentence| {
        let text: Vec<char> = document.sentence_text(sentence).chars().collect();
        [2, 3].into_iter().any(|length| text.windows(length).any(is_whole))
    })
}

/// Whether another name of the bead or beside it may be that of `rendering`.
fn is_of_another(evidence: &Evidence<'_>, name: &Mentioned<'_>, rendering: &str) -> bool {
    let lexicon = evidence.compared.lexicon;
    let characters: Vec<char> = rendering.chars().collect();
    lexicon.renderings.is_rendering(rendering)
        || evidence.mentioned_near(name.bead).any(|other| {
            other.text() != name.text() && lexicon.readings.romanise(&characters, other.pieces()) != Romanised::Not
        })
}
