//! Names that one article writes in another way than the others.

use super::{Mentioned, Named, Rendering, Texts};
use crate::compare::Basis;
use crate::document::Document;
use crate::facts::{Known, NearMisses, Slip, Stated, known};
use crate::ledger::{Ledger, Status};
use crate::lexicon::Lexicon;
use crate::settings::Settings;
use crate::text::Lang;
use crate::text::Side;
use crate::text::Span;
use crate::text::Starts;
use crate::text::ViewSpan;
use rustc_hash::FxHashSet;

/// A part of a text of one article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Index of the article.
    pub article: usize,
    /// The side of the text.
    pub side: Side,
    /// In the original.
    pub span: Span,
}

/// A name that one article writes in another way than the others.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference {
    /// The name in English.
    pub english: String,
    /// How the article writes it.
    pub rendering: String,
    /// How the others do.
    pub usual: String,
    /// For a name one character off: the other name it points to, and what that is called.
    pub other: Option<(String, String)>,
    /// Where the article writes it, then where others write the usual one.
    pub places: Vec<Place>,
    /// What says so.
    pub evidence: Vec<String>,
}

/// The most places of the usual rendering that a difference shows.
const MOST_USUAL: usize = 3;

/// What the articles, whose names are `names`, write in another way than each other.
pub fn differences(articles: &[Texts<'_>], names: &[Named], lexicon: &Lexicon, settings: &Settings) -> Vec<Difference> {
    if articles.len() < 2 {
        return Vec::new();
    }
    let mut found = Vec::new();
    for name in names {
        found.extend(variations(articles, name, lexicon, &settings.ledger));
    }
    found.extend(left_in_latin(articles, names));
    found.extend(slips(articles, names, lexicon, &settings.ledger));
    found.sort_by_key(|one| one.places.first().map(|place| (place.article, place.span.start)));
    found
}

/// Articles whose rendering of `name` is another than that of most.
fn variations(articles: &[Texts<'_>], name: &Named, lexicon: &Lexicon, ledger: &Ledger) -> Vec<Difference> {
    let sure: Vec<&Rendering> = name.renderings.iter().filter(|one| one.basis != Basis::Copy).collect();
    let Some(usual) = sure.first() else { return Vec::new() };
    // One word may be the name of several people; a place has it to itself.
    if !name.english.contains(' ') && !sure.iter().any(|one| lexicon.segmenter.is_place(&one.text)) {
        return Vec::new();
    }
    let mut found = Vec::new();
    for other in &sure[1..] {
        if agree(&usual.text, &other.text) || are_both_right(name, [&usual.text, &other.text], lexicon, ledger) {
            continue;
        }
        // What an article writes in both ways is said of that article.
        let has_usual = |article: usize| usual.mentions.iter().any(|mention| mention.article == article);
        let here: Vec<&Mentioned> = other.mentions.iter().filter(|mention| !has_usual(mention.article)).collect();
        if here.is_empty() {
            continue;
        }
        let places = here.iter().map(|mention| chinese(mention)).chain(usual_places(usual)).collect();
        let (rendering, usual) = (other.shown.clone(), usual.shown.clone());
        let evidence = vec![basis(articles, &name.renderings[0])];
        found.push(Difference { english: name.english.clone(), rendering, usual, other: None, places, evidence });
    }
    found
}

/// Whether two renderings are one but for the points, or one is a part of the other: a surname, a short form.
fn agree(a: &str, b: &str) -> bool {
    let [a, b] = [a, b].map(|text| text.replace(|c: char| !c.is_alphanumeric(), ""));
    a.contains(&b) || b.contains(&a)
}

/// Whether the ledger confirms both renderings of a name, or the table of well-known names has both.
fn are_both_right(name: &Named, renderings: [&String; 2], lexicon: &Lexicon, ledger: &Ledger) -> bool {
    let words: Vec<&str> = name.english.split(' ').collect();
    let known = lexicon.renderings.known(&words).map_or(&[][..], |(known, _)| known);
    renderings.iter().all(|text| known.iter().any(|one| one.text == text.as_str()))
        || renderings.iter().all(|text| {
            ledger.of(&name.english).any(|entry| entry.status == Status::Confirmed && entry.rendering == **text)
        })
}

/// Bytes from which on Latin names are looked for; a name of two words has as many.
const LATIN: usize = 3;

/// Chinese texts that leave a person's name in Latin letters, though another article gives it in Chinese.
///
/// Only names of two words or more whose rendering follows the sound or the spelling: brands and institutions are left
/// in Latin letters at will.
fn left_in_latin(articles: &[Texts<'_>], names: &[Named]) -> Vec<Difference> {
    let is_person = |one: &&Rendering| matches!(one.basis, Basis::Spelling | Basis::Sound | Basis::Surname);
    let persons = names
        .iter()
        .enumerate()
        .filter(|(_, name)| name.renderings.first().filter(is_person).is_some() && name.english.contains(' '));
    let persons: Starts<'_, LATIN> = Starts::of(persons.map(|(number, name)| (number, name.english.as_str())));
    let mut left: Vec<Vec<Place>> = vec![Vec::new(); names.len()];
    for (article, texts) in articles.iter().enumerate() {
        let chinese_texts = texts.documents().into_iter().filter(|(_, document)| document.lang == Lang::Chinese);
        for (side, document) in chinese_texts {
            for (number, span) in latin(document, &persons, names) {
                left[number].push(Place { article, side, span });
            }
        }
    }
    names.iter().zip(left).filter_map(|(name, here)| of_latin(articles, name, here)).collect()
}

/// A name that stands in Latin letters `here`, where most articles do not leave it so.
fn of_latin(articles: &[Texts<'_>], name: &Named, mut here: Vec<Place>) -> Option<Difference> {
    let usual = name.renderings.first()?;
    let mut latin_articles: Vec<usize> = here.iter().map(|place| place.article).collect();
    latin_articles.dedup();
    // Where most articles leave it so, nobody can say which is the slip.
    if here.is_empty() || latin_articles.len() > usual.articles() {
        return None;
    }
    here.extend(usual_places(usual));
    Some(Difference {
        english: name.english.clone(),
        rendering: name.english.clone(),
        usual: usual.shown.clone(),
        other: None,
        places: here,
        evidence: vec![basis(articles, usual)],
    })
}

/// Whether `text`, or a part of it between points, stands in the document.
fn stands(document: &Document, text: &str) -> bool {
    let last = text.rsplit('·').next().unwrap_or(text);
    document.paragraphs.iter().any(|paragraph| paragraph.view.text().contains(last))
}

/// The names that stand in a Chinese text by their Latin letters alone, by number, and where: none that the text renders,
/// or explains in brackets.
fn latin(document: &Document, persons: &Starts<'_, LATIN>, names: &[Named]) -> Vec<(usize, Span)> {
    let (mut found, mut explained) = (Vec::new(), FxHashSet::default());
    for sentence in 0..document.sentences.len() {
        if !document.paragraphs[document.sentences[sentence].paragraph].role.is_translated() {
            continue;
        }
        let text = document.sentence_text(sentence);
        for (at, number) in persons.places(text) {
            let end = at + names[number].english.len();
            let (before, after) = (&text[..at], &text[end..]);
            let inside = before.ends_with(|c: char| c.is_ascii_alphanumeric())
                || after.starts_with(|c: char| c.is_ascii_alphanumeric());
            if before.trim_end().ends_with(['(', '（', '[']) || inside {
                explained.insert(number);
            }
            let start = document.sentences[sentence].view.start;
            found.push((number, document.original_span(sentence, ViewSpan::new(start + at, start + end))));
        }
    }
    let rendered =
        |name: &Named| name.renderings.iter().any(|one| one.basis != Basis::Copy && stands(document, &one.text));
    let once: FxHashSet<usize> = found.iter().map(|&(number, _)| number).collect();
    explained.extend(once.into_iter().filter(|&number| rendered(&names[number])));
    found.retain(|(number, _)| !explained.contains(number));
    found
}

/// Names one character off that point to another name of the articles.
fn slips(articles: &[Texts<'_>], names: &[Named], lexicon: &Lexicon, ledger: &Ledger) -> Vec<Difference> {
    let mut all: Vec<Known> = known(ledger);
    let decided = all.len();
    for name in names {
        let sure =
            name.renderings.iter().filter(|one| matches!(one.basis, Basis::Ledger | Basis::Table | Basis::Spelling));
        all.extend(sure.map(|one| Known {
            rendering: one.text.clone(),
            english: name.english.clone(),
            evidence: basis(articles, one),
        }));
    }
    let (of_ledger, of_all) = (NearMisses::of(&all[..decided], lexicon), NearMisses::of(&all, lexicon));
    let mut found = Vec::new();
    for (article, texts) in articles.iter().enumerate() {
        for (side, document) in texts.documents() {
            // What the ledger alone says is said of the article.
            let said = of_ledger.places(document, lexicon);
            let fresh = of_all.places(document, lexicon);
            let fresh =
                fresh.into_iter().filter(|one| !said.iter().any(|s| (s.sentence, s.view) == (one.sentence, one.view)));
            for Stated { sentence, view, value: Slip { english, expected, other, evidence } } in fresh {
                let span = document.original_span(sentence, view);
                let place = Place { article, side, span };
                let usual = expected.unwrap_or_default();
                let of = names.iter().flat_map(|name| &name.renderings).find(|one| one.text == usual);
                let places = [place].into_iter().chain(of.into_iter().flat_map(usual_places).take(1)).collect();
                let rendering = document.original.excerpt(span);
                found.push(Difference { english, rendering, usual, other, places, evidence });
            }
        }
    }
    found.dedup_by_key(|one| one.places.first().map(|place| (place.article, place.span)));
    found
}

fn chinese(mention: &Mentioned) -> Place {
    Place { article: mention.article, side: mention.side, span: mention.chinese }
}

fn usual_places(usual: &Rendering) -> Vec<Place> {
    usual.mentions.iter().map(chinese).take(MOST_USUAL).collect()
}

/// Where a rendering stands, and what says that it is the name's.
fn basis(articles: &[Texts<'_>], one: &Rendering) -> String {
    let first = one.mentions.first().and_then(|mention| {
        let document = articles[mention.article].documents().into_iter().find(|(side, _)| *side == mention.side)?.1;
        let line = document.original.position(mention.chinese.start).line;
        Some(format!("{}:{line}", document.original.path))
    });
    format!("{} in {}, by {}", one.shown, first.unwrap_or_default(), one.basis.name())
}
