//! Which Chinese name stands for each English one, as far as it can be told.

use super::evidence::{Evidence, LISTED, LONGEST, Mentioned, NameWord};
use super::{Mention, NameMatter, NameVerdict};
use crate::lexicon::Romanised;
use crate::text::ViewSpan;
use crate::text::chars::is_han;

/// An English name and the Chinese one that stands for it in the same bead.
#[derive(Clone, Debug, PartialEq)]
pub struct NamePair {
    /// The name in English.
    pub english: String,
    /// Where it stands.
    pub english_place: Mention,
    /// The rendering, folded and simplified.
    pub rendering: String,
    /// Where it stands.
    pub chinese_place: Mention,
    /// What says that they are one.
    pub basis: Basis,
}

/// What says that two names are one, the surest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Basis {
    /// The ledger of the user has it.
    Ledger,
    /// The table of well-known names has it.
    Table,
    /// The Latin letters spell the Chinese name.
    Spelling,
    /// They sound alike.
    Sound,
    /// The Latin letters spell the surname.
    Surname,
    /// The Chinese side writes the same Latin letters.
    Copy,
}

impl Basis {
    /// The word in tables.
    pub fn name(self) -> &'static str {
        match self {
            Basis::Ledger => "ledger",
            Basis::Table => "table",
            Basis::Spelling => "spelling",
            Basis::Sound => "sound",
            Basis::Surname => "surname only",
            Basis::Copy => "Latin letters",
        }
    }
}

/// The legal form of a company, which is no part of its name.
const FORMS: [&str; 9] = ["Co", "Company", "Corp", "Corporation", "Inc", "Limited", "LLC", "Ltd", "Group"];

/// From this ratio on, characters stand for a word by their sound.
const LEAST: f64 = 6.0;

/// Every English name with the Chinese one of its bead, in the order of the beads.
pub(super) fn find(evidence: &Evidence<'_>, verdicts: &[NameVerdict]) -> Vec<NamePair> {
    let pair = |name: &Mentioned<'_>| {
        let whole = |found: Found| (name.text().to_owned(), found);
        let found = listed(evidence, name).or_else(|| spelled(evidence, name)).map(whole);
        let found = found.or_else(|| heard(evidence, name)).or_else(|| copied(evidence, name).map(whole));
        let (english, (rendering, chinese_place, basis)) = found?;
        Some(NamePair { english, english_place: name.place, rendering, chinese_place, basis })
    };
    let mut pairs: Vec<NamePair> = evidence.mentions.iter().filter_map(pair).collect();
    let unverified = verdicts.iter().filter(|verdict| verdict.matter == NameMatter::Unverified);
    pairs.extend(unverified.filter_map(|verdict| {
        Some(NamePair {
            english: verdict.english.clone(),
            english_place: verdict.english_place,
            rendering: verdict.rendering.clone(),
            chinese_place: *verdict.chinese_places.first()?,
            basis: Basis::Surname,
        })
    }));
    pairs.sort_by_key(|pair| (pair.english_place.sentence, pair.english_place.view.start, pair.basis));
    pairs.dedup_by(|a, b| a.english_place == b.english_place && a.english == b.english);
    pairs
}

/// A rendering, where it stands, and what says so.
type Found = (String, Mention, Basis);

/// The longest rendering that the ledger or the table of well-known names has for the whole name.
fn listed(evidence: &Evidence<'_>, name: &Mentioned<'_>) -> Option<Found> {
    let ledger = &evidence.compared.settings.ledger;
    let decided = ledger.of(name.text()).map(|entry| (entry.rendering.as_str(), Basis::Ledger));
    let words = &name.name.words;
    let bare = words.len() - usize::from(words.len() > 1 && FORMS.contains(&words[words.len() - 1].text.as_str()));
    let known = name.known.filter(|(_, count)| *count >= bare);
    let known = known.into_iter().flat_map(|(known, _)| known).map(|rendering| (rendering.text, Basis::Table));
    let renderings = decided.chain(known).filter(|(text, _)| text.chars().nth(1).is_some());
    let found = renderings.filter_map(|(text, basis)| {
        let place = place_of(evidence, name.bead, text)?;
        Some((text.to_owned(), place, basis))
    });
    found.min_by_key(|(text, _, basis)| (*basis, std::cmp::Reverse(text.len())))
}

/// The Chinese name that the Latin letters spell.
fn spelled(evidence: &Evidence<'_>, name: &Mentioned<'_>) -> Option<Found> {
    let readings = &evidence.compared.lexicon.readings;
    if !evidence.has_surname(name) {
        return None;
    }
    let pieces = name.pieces();
    if !(2..=4).contains(&pieces.len()) {
        return None;
    }
    let document = evidence.chinese();
    for first in evidence.surnames(name.bead) {
        let sentence = &document.sentences[first.sentence];
        let text = &document.paragraphs[sentence.paragraph].view.text()[first.at..sentence.view.end];
        let mut characters = ['\0'; LONGEST];
        characters.iter_mut().zip(text.chars().take_while(|&c| is_han(c))).for_each(|(to, c)| *to = c);
        // The same people come again and again.
        let length = *name.whole.spelled.borrow_mut().entry(characters).or_insert_with(|| {
            let surname = pieces.iter().any(|piece| readings.is_surname_of(first.character, piece));
            let whole = |length: &usize| {
                let name = &characters[..*length];
                !name.contains(&'\0') && readings.romanise(name, pieces) == Romanised::Whole
            };
            [3, 2, LONGEST].into_iter().filter(|_| surname).find(whole)
        });
        if let Some(length) = length {
            let rendering: String = characters[..length].iter().collect();
            let place = evidence.mention(first.sentence, first.at, &rendering);
            return Some((rendering, place, Basis::Spelling));
        }
    }
    None
}

/// The words of the name that are heard in the bead, and the characters that sound like them with the points between.
fn heard(evidence: &Evidence<'_>, name: &Mentioned<'_>) -> Option<(String, Found)> {
    let words: Vec<(usize, &str)> = heard_words(evidence, name);
    let (first_word, last_word) = (words.first()?.0, words.last()?.0);
    let document = evidence.chinese();
    for &sentence in evidence.chinese_sentences(name.bead) {
        let text = document.sentence_text(sentence);
        let mut spans: Vec<(usize, usize)> =
            words.iter().filter_map(|(_, one)| text.find(one).map(|at| (at, at + one.len()))).collect();
        spans.sort_unstable();
        let Some(&(first, mut end)) = spans.first() else { continue };
        for &(at, to) in &spans[1..] {
            if at >= end && text[end..at].chars().all(|c| matches!(c, '·' | '・' | '‧' | '.' | '-')) {
                end = to;
            }
        }
        let start = document.sentences[sentence].view.start;
        let view = ViewSpan::new(start + first, start + end);
        let place = Mention { side: evidence.chinese_side(), sentence, view };
        let words = &name.name.words[first_word..=last_word];
        let english: Vec<&str> = words.iter().map(|word| word.text.as_str()).collect();
        return Some((english.join(" "), (text[first..end].to_owned(), place, Basis::Sound)));
    }
    None
}

/// The words of the name with their renderings in the bead, where sound or a table gives them for the word itself.
fn heard_words<'e>(evidence: &'e Evidence<'_>, name: &Mentioned<'_>) -> Vec<(usize, &'e str)> {
    let rendered = |(at, word): (usize, &'e NameWord<'e>)| {
        let mut here = word.renderings.iter().filter(|one| one.beads.binary_search(&name.bead).is_ok());
        let one = if word.sure { here.find(|one| one.ratio >= LEAST) } else { None }?;
        (one.ratio < LISTED || evidence.is_own(word, &one.text)).then_some((at, one.text.as_str()))
    };
    evidence.words_of(name).enumerate().filter_map(rendered).collect()
}

/// The name in the same Latin letters.
fn copied(evidence: &Evidence<'_>, name: &Mentioned<'_>) -> Option<Found> {
    let sure = name.name.words.iter().any(|word| word.sure);
    let place = sure.then(|| place_of(evidence, name.bead, name.text())).flatten()?;
    Some((name.text().to_owned(), place, Basis::Copy))
}

/// Where `text` first stands in the Chinese of the bead.
fn place_of(evidence: &Evidence<'_>, bead: usize, text: &str) -> Option<Mention> {
    if !evidence.may_say(bead, text) {
        return None;
    }
    let document = evidence.chinese();
    evidence.chinese_sentences(bead).iter().find_map(|&sentence| {
        let start = document.sentences[sentence].view.start + document.sentence_text(sentence).find(text)?;
        Some(Mention { side: evidence.chinese_side(), sentence, view: ViewSpan::new(start, start + text.len()) })
    })
}
