//! Whether one Chinese name is the rendering of one English name, and what says so.

mod hear;
mod parts;

use super::persons::has_other_surname;
use crate::convert::{fold_width, simplify_strays};
use crate::lexicon::sound::letters;
use crate::lexicon::{Lexicon, Romanised, latin_words};
use crate::text::Region;
use crate::text::Span;
use crate::text::View;
use crate::text::chars::is_han;
pub use hear::Heard;
use hear::{by_sound, hear};
use parts::{contradicts, translated};

/// How far two names are one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Likeness {
    /// A table, a copy or a spelling says that they are.
    Same,
    /// They sound alike in every character.
    SameSound,
    /// The surname is the same, and the rest cannot be compared.
    SurnameOnly,
    /// Nothing speaks for it, and nothing certain against it.
    CannotTell,
    /// They are the names of different people or things.
    Another,
}

impl Likeness {
    /// What tables of judged pairs call it.
    pub fn name(self) -> &'static str {
        match self {
            Likeness::Same => "same",
            Likeness::SameSound => "same sound",
            Likeness::SurnameOnly => "surname only",
            Likeness::CannotTell => "cannot tell",
            Likeness::Another => "another",
        }
    }
}

/// What a judgement rests on.
#[derive(Clone, Debug, PartialEq)]
pub enum Ground {
    /// The Chinese side writes the same Latin letters.
    Copy,
    /// One is made of the first letters of the other.
    Initials,
    /// The table of well-known names has the rendering, in a region or everywhere.
    Table {
        /// Where it is called so; `None` everywhere.
        region: Option<Region>,
    },
    /// The table of well-known names has the rendering, for another name.
    TableOfAnother {
        /// The name it stands for.
        name: String,
    },
    /// A dictionary translates the Chinese name so.
    Dictionary,
    /// Collections of names attest the rendering of each word.
    Attested,
    /// The Latin letters spell the Chinese name.
    Spelling,
    /// The Latin letters spell the Chinese surname.
    SurnameSpelling,
    /// The Latin letters are those of a Chinese, Korean or Japanese name with another surname.
    OtherSurname,
    /// The words of the English name translate to parts of the Chinese one.
    Parts(Vec<(String, String)>),
    /// The words of the English name mean something else than the parts of the Chinese one.
    OtherParts,
    /// The sound.
    Sound,
    /// Nothing is known of either.
    Nothing,
}

/// Whether a Chinese name is the rendering of an English one.
#[derive(Clone, Debug, PartialEq)]
pub struct Judgement {
    /// The verdict.
    pub likeness: Likeness,
    /// What it rests on.
    pub ground: Ground,
    /// How the words sound beside the characters, whatever the ground; empty when there is nothing to hear.
    pub heard: Vec<Heard>,
}

/// Judges whether `chinese` is the rendering of `english`, two names without their sentences.
///
/// The order: a copy in Latin letters, the table of well-known names, the spelling of a Chinese name, translated parts,
/// and the sound.
pub fn judge_name(english: &str, chinese: &str, lexicon: &Lexicon) -> Judgement {
    let chinese = comparable(chinese);
    let words = words_of(english);
    let parts = parts_of(&chinese);
    let heard = hear(&words, &parts, lexicon);
    let known = if words.is_empty() || parts.is_empty() {
        Some((Likeness::CannotTell, Ground::Nothing))
    } else {
        by_letters(english, &chinese, &words)
            .or_else(|| by_table(&words, &chinese, lexicon).map(|ground| (Likeness::Same, ground)))
            .or_else(|| by_surname(&words, &chinese, &parts, lexicon))
            .or_else(|| by_words(&words, &chinese, lexicon))
    };
    let (likeness, ground) = known.unwrap_or_else(|| match by_sound(&heard) {
        Likeness::Same => (Likeness::Same, Ground::Attested),
        Likeness::Another if !is_transliterated(&words, &parts, lexicon) => (Likeness::CannotTell, Ground::Nothing),
        likeness if heard.is_empty() => (likeness, Ground::Nothing),
        likeness => (likeness, Ground::Sound),
    });
    Judgement { likeness, ground, heard }
}

/// What is said of a name, and on what ground.
type Said = (Likeness, Ground);

/// The same Latin letters, or the first letters of the other.
fn by_letters(english: &str, chinese: &str, words: &[String]) -> Option<Said> {
    let latin = !chinese.contains(is_han);
    if letters(english) == letters(chinese) && latin || comparable(english) == chinese {
        return Some((Likeness::Same, Ground::Copy));
    }
    let abbreviated = latin && (abbreviates(english, &words_of(chinese)) || abbreviates(chinese, words));
    abbreviated.then_some((Likeness::Same, Ground::Initials))
}

/// What the spelling of a Chinese name says, and the surname of a Japanese one.
fn by_surname(words: &[String], chinese: &str, parts: &[&str], lexicon: &Lexicon) -> Option<Said> {
    match spelling(words, parts, lexicon) {
        Romanised::Whole => return Some((Likeness::Same, Ground::Spelling)),
        Romanised::Surname => return Some((Likeness::SurnameOnly, Ground::SurnameSpelling)),
        Romanised::Not => {}
    }
    let surname = lexicon.readings.japanese_surname(chinese).filter(|_| parts.len() == 1)?;
    let pieces = pieces_of(words);
    if pieces.iter().any(|piece| lexicon.readings.spells_japanese(surname, piece)) {
        return Some((Likeness::SurnameOnly, Ground::SurnameSpelling));
    }
    lexicon.readings.japanese_of(&pieces).map(|_| (Likeness::Another, Ground::OtherSurname))
}

/// What the words mean, whose name the characters are, and whether they are those of a Chinese name with another surname.
fn by_words(words: &[String], chinese: &str, lexicon: &Lexicon) -> Option<Said> {
    if let Some(translated) = translated(words, chinese, lexicon) {
        return Some((Likeness::Same, Ground::Parts(translated)));
    }
    if contradicts(words, chinese, lexicon) {
        return Some((Likeness::Another, Ground::OtherParts));
    }
    if let Some(name) = other_bearer(words, chinese, lexicon) {
        return Some((Likeness::Another, Ground::TableOfAnother { name: name.to_owned() }));
    }
    let other = has_other_surname(&pieces_of(words), &chinese.chars().collect::<Vec<_>>(), lexicon);
    other.then_some((Likeness::Another, Ground::OtherSurname))
}

/// The parts of a Chinese name: between points, and where Latin letters begin or end.
fn parts_of(chinese: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    for part in chinese.split(|c: char| !is_han(c) && !c.is_alphanumeric()) {
        let edge =
            part.char_indices().find(|&(_, c)| is_han(c) != part.starts_with(is_han)).map_or(part.len(), |(at, _)| at);
        let (first, last) = part.split_at(edge);
        parts.extend([first, last].into_iter().filter(|part| !part.is_empty()));
    }
    parts
}

/// The well-known name that `chinese` belongs to, when it is not that of `words`: as a whole, or by the one character in
/// which it differs from what `words` are called.
fn other_bearer<'l>(words: &[String], chinese: &str, lexicon: &'l Lexicon) -> Option<&'l str> {
    let table = &lexicon.renderings;
    let texts: Vec<&str> = words.iter().map(String::as_str).collect();
    let shares = |name: &str| name.split(' ').any(|of| words.iter().any(|word| word.eq_ignore_ascii_case(of)));
    if let Some(name) = table.bearer(chinese).filter(|name| !shares(name)) {
        return Some(name);
    }
    let (known, _) = table.known(&texts).filter(|(_, count)| *count == texts.len())?;
    let characters: Vec<char> = chinese.chars().collect();
    let near = |text: &str| {
        let of: Vec<char> = text.chars().collect();
        of.len() > 2 && of.len() == characters.len() && of.iter().zip(&characters).filter(|(a, b)| a != b).count() == 1
    };
    known.iter().any(|rendering| near(rendering.text)).then_some(())?;
    let starts = chinese.char_indices().skip(2).map(|(at, _)| &chinese[..at]);
    starts.filter_map(|start| table.bearer(start)).find(|name| !shares(name))
}

/// Whether a rendering of `words` would have to sound like them: no word of them is translated or an acronym, and the
/// characters are those of transliterations.
fn is_transliterated(words: &[String], parts: &[&str], lexicon: &Lexicon) -> bool {
    let names = words.iter().all(|word| {
        let ordinary = lexicon.capitals.is_generic(word) || lexicon.english.knows(&word.to_lowercase());
        !ordinary && word.chars().any(char::is_lowercase)
    });
    let odds: Vec<f64> = parts.iter().flat_map(|part| part.chars()).map(|c| lexicon.sound.odds(c)).collect();
    names && odds.iter().sum::<f64>() > 0.5 * odds.len() as f64
}

/// Whether `acronym` is made of the first letters of several `words`.
fn abbreviates(acronym: &str, words: &[String]) -> bool {
    let small = |word: &&String| word.chars().next().is_some_and(char::is_lowercase);
    let initials: String = words.iter().filter(|word| !small(word)).filter_map(|word| word.chars().next()).collect();
    words.len() > 1 && initials.chars().all(char::is_uppercase) && initials == acronym
}

/// A Chinese name as everything is compared: folded and simplified, without the note that it is written by sound.
fn comparable(chinese: &str) -> String {
    const NOTES: [&str; 3] = ["(音)", "(音译)", "(译音)"];
    let whole = Span { start: 0, end: chinese.len() };
    let view = simplify_strays(fold_width(View::of(chinese, whole)));
    let name = view.text().trim();
    NOTES.iter().find_map(|note| name.strip_suffix(note)).unwrap_or(name).trim_end().to_owned()
}

/// The words of an English name that are rendered: no titles, initials and suffixes.
fn words_of(english: &str) -> Vec<String> {
    let bare = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_owned();
    let rendered =
        |word: &String| word.chars().nth(1).is_some() && !matches!(word.as_str(), "Jr" | "Sr" | "II" | "III");
    let words: Vec<String> = english.split([' ', '·']).map(bare).filter(rendered).collect();
    let titles = |word: &&String| matches!(word.as_str(), "Mr" | "Mrs" | "Ms" | "Miss" | "Dr" | "Prof");
    let skip = words.iter().take_while(titles).count();
    words[skip..].to_vec()
}

/// What the table of well-known names or the dictionary says of the whole name.
fn by_table(words: &[String], chinese: &str, lexicon: &Lexicon) -> Option<Ground> {
    // The legal form of a company is no part of its name.
    const FORMS: [&str; 10] = ["co", "company", "corp", "corporation", "inc", "limited", "llc", "ltd", "plc", "group"];
    let all: Vec<&str> = words.iter().map(String::as_str).collect();
    let bare = all
        .strip_suffix(&all[all.len() - 1..])
        .filter(|_| all.last().is_some_and(|last| FORMS.contains(&last.to_lowercase().as_str())));
    let texts = [Some(all.as_slice()), bare].into_iter().flatten().filter(|texts| !texts.is_empty());
    let mut known =
        texts.filter_map(|texts| lexicon.renderings.known(texts).filter(|(_, count)| *count == texts.len()));
    if let Some(rendering) = known.find_map(|(known, _)| known.iter().find(|rendering| rendering.text == chinese)) {
        return Some(Ground::Table { region: rendering.region });
    }
    let mut glosses = lexicon.translations.glosses(chinese);
    let name = all.join(" ").to_lowercase();
    glosses
        .any(|gloss| gloss.split([',', '(']).next().is_some_and(|head| head.trim().to_lowercase() == name))
        .then_some(Ground::Dictionary)
}

/// How far the Latin words spell a Chinese name.
fn spelling(words: &[String], parts: &[&str], lexicon: &Lexicon) -> Romanised {
    let [name] = parts else { return Romanised::Not };
    let characters: Vec<char> = name.chars().collect();
    if !(1..=4).contains(&characters.len()) || !characters.iter().all(|&c| is_han(c)) {
        return Romanised::Not;
    }
    lexicon.readings.romanise(&characters, &pieces_of(words))
}

/// The words as romanisations are compared.
fn pieces_of(words: &[String]) -> Vec<String> {
    latin_words(words.iter().map(String::as_str))
}
