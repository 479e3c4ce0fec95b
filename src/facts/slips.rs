//! What a text writes though a list of names says otherwise: forbidden renderings, and names one character off.

use super::Stated;
use crate::document::Document;
use crate::ledger::{Ledger, Status};
use crate::lexicon::Lexicon;
use crate::text::Lang;
use crate::text::Starts;
use crate::text::ViewSpan;
use crate::text::chars::is_han;

/// A rendering that must not stand there.
#[derive(Clone, Debug, PartialEq)]
pub struct Slip {
    /// The name that is meant, in English.
    pub english: String,
    /// What it should be called, if that is known.
    pub expected: Option<String>,
    /// For a name one character off: the other name that it points to, and what that is called.
    pub other: Option<(String, String)>,
    /// What says so.
    pub evidence: Vec<String>,
}

/// A name that is known, for texts that may write it one character off.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Known {
    /// What it is called, folded and simplified.
    pub rendering: String,
    /// The name in English.
    pub english: String,
    /// What says so.
    pub evidence: String,
}

/// What the ledger says against the names of `document`.
pub(super) fn find(document: &Document, ledger: &Ledger, lexicon: &Lexicon) -> Vec<Stated<Slip>> {
    if document.lang != Lang::Chinese || ledger.entries.is_empty() {
        return Vec::new();
    }
    let mut slips = forbidden(document, ledger);
    let known = known(ledger);
    slips.extend(NearMisses::of(&known, lexicon).places(document, lexicon));
    slips.sort_by_key(|slip| (slip.sentence, slip.view));
    slips.dedup_by_key(|slip| (slip.sentence, slip.view));
    slips
}

/// The names of a ledger with what they are called.
pub fn known(ledger: &Ledger) -> Vec<Known> {
    let rows = ledger.entries.iter().filter(|entry| entry.status == Status::Confirmed);
    rows.map(|entry| Known {
        rendering: entry.rendering.clone(),
        english: entry.english.clone(),
        evidence: ledger.place(entry),
    })
    .collect()
}

/// Renderings that the ledger forbids, where they are not part of one that it confirms.
fn forbidden(document: &Document, ledger: &Ledger) -> Vec<Stated<Slip>> {
    let mut slips = Vec::new();
    for entry in ledger.entries.iter().filter(|entry| entry.status == Status::Forbidden) {
        let longer = |other: &&crate::ledger::Entry| {
            other.status == Status::Confirmed && other.rendering.contains(&entry.rendering)
        };
        let longer: Vec<&str> = ledger.entries.iter().filter(longer).map(|other| other.rendering.as_str()).collect();
        for (sentence, at) in places(document, &entry.rendering) {
            let text = document.sentence_text(sentence);
            let inside = longer
                .iter()
                .any(|longer| text.match_indices(longer).any(|(from, found)| from <= at && at < from + found.len()));
            if inside {
                continue;
            }
            let start = document.sentences[sentence].view.start + at;
            let expected = ledger.confirmed(&entry.english, None).first().map(|entry| entry.shown.clone());
            let evidence = vec![ledger.place(entry)];
            let value = Slip { english: entry.english.clone(), expected, other: None, evidence };
            slips.push(Stated { sentence, view: ViewSpan::new(start, start + entry.rendering.len()), value });
        }
    }
    slips
}

/// Every place of `text` in the translated paragraphs of a document: its sentence, and the byte of the sentence.
fn places<'d>(document: &'d Document, text: &'d str) -> impl Iterator<Item = (usize, usize)> + 'd {
    let here = move |sentence| document.sentence_text(sentence).match_indices(text).map(move |(at, _)| (sentence, at));
    translated(document).flat_map(here)
}

/// The sentences of the translated paragraphs of a document.
fn translated(document: &Document) -> impl Iterator<Item = usize> + '_ {
    let translated =
        |&sentence: &usize| document.paragraphs[document.sentences[sentence].paragraph].role.is_translated();
    (0..document.sentences.len()).filter(translated)
}

/// What many institutions are, so that two of them may differ in one character.
const KINDS: [&str; 22] = [
    "银行", "大学", "学院", "公司", "集团", "医院", "中学", "日报", "晚报", "电视", "广播", "航空", "证券", "保险",
    "科技", "汽车", "半岛", "共和", "群岛", "基金", "议会", "法院",
];

/// Bytes of the two characters from which on the tails of names are looked for.
const TWO_CHARACTERS: usize = 6;

/// Names that are one character off a known one and begin as another known one does (中兴国际 beside 中芯国际 and 中兴通讯).
///
/// Two names that share their kind (中国银行, 中信银行) are two names, and so are names of places.
pub struct NearMisses<'k> {
    known: &'k [Known],
    /// What follows the first two characters of names that may be missed.
    tails: Starts<'k, TWO_CHARACTERS>,
}

impl<'k> NearMisses<'k> {
    /// What may be missed of these names.
    pub fn of(known: &'k [Known], lexicon: &Lexicon) -> Self {
        let tail = |meant: &'k Known| {
            let count = meant.rendering.chars().count();
            if count < 4 || !count.is_multiple_of(2) || !meant.rendering.chars().all(is_han) {
                return None;
            }
            let tail = meant.rendering.char_indices().nth(2).map(|(at, _)| &meant.rendering[at..])?;
            let other = KINDS.iter().any(|kind| tail.contains(kind)) || lexicon.segmenter.is_place(&meant.rendering);
            (!other).then_some(tail)
        };
        let tails = known.iter().enumerate().filter_map(|(number, meant)| Some((number, tail(meant)?)));
        Self { known, tails: Starts::of(tails) }
    }

    /// Where the translated paragraphs of a Chinese document have one, in order.
    pub fn places(&self, document: &Document, lexicon: &Lexicon) -> Vec<Stated<Slip>> {
        let mut slips = Vec::new();
        if document.lang != Lang::Chinese {
            return slips;
        }
        for sentence in translated(document) {
            let places = self.tails.places(document.sentence_text(sentence));
            slips.extend(places.filter_map(|(at, meant)| self.slip(document, sentence, at, meant, lexicon)));
        }
        slips
    }

    /// The slip whose tail stands at byte `at` of a sentence, as that of the known name with number `meant` does.
    fn slip(
        &self,
        document: &Document,
        sentence: usize,
        at: usize,
        meant: usize,
        lexicon: &Lexicon,
    ) -> Option<Stated<Slip>> {
        let (meant, text) = (&self.known[meant], document.sentence_text(sentence));
        let from = text[..at].char_indices().rev().nth(1).map(|(from, _)| from)?;
        let own = meant.rendering.char_indices().nth(2).map(|(at, _)| at)?;
        let (head, found) = (&text[from..at], &text[from..at + meant.rendering.len() - own]);
        let differs = head.chars().zip(meant.rendering.chars()).filter(|(a, b)| a != b).count() == 1;
        let start = document.sentences[sentence].view.start + from;
        let mut tokens = document.tokens[document.sentences[sentence].tokens.clone()].iter();
        let begins = tokens.any(|token| token.view.start == start);
        let is_known = || self.known.iter().any(|one| one.rendering == found) || lexicon.segmenter.knows(found);
        if !differs || !begins || !head.chars().all(is_han) || is_known() {
            return None;
        }
        let of = |other: &&Known| {
            let begins = other.rendering.len() > head.len() && other.rendering.starts_with(head);
            begins && other.english != meant.english && is_own(head, other, self.known, lexicon)
        };
        let other = self.known.iter().find(of)?;
        let value = Slip {
            english: meant.english.clone(),
            expected: Some(meant.rendering.clone()),
            other: Some((other.english.clone(), other.rendering.clone())),
            evidence: vec![meant.evidence.clone(), other.evidence.clone()],
        };
        Some(Stated { sentence, view: ViewSpan::new(start, start + found.len()), value })
    }
}

/// Whether `head` stands for the other name by itself, and not for the place that it is in (英国 in 英国广播公司).
fn is_own(head: &str, other: &Known, known: &[Known], lexicon: &Lexicon) -> bool {
    let words: Vec<&str> = other.english.split(' ').collect();
    let table = lexicon.renderings.known(&words).map_or(&[][..], |(known, _)| known);
    !lexicon.segmenter.is_place(head)
        || known.iter().any(|one| one.english == other.english && one.rendering == head)
        || table.iter().any(|one| one.text == head)
}
