//! Names of institutions, whose words are translated.

use super::hear::{is_listed, sounds_alike};
use crate::lexicon::Lexicon;

/// What kinds of institutions are called besides what dictionaries give.
const KINDS: [(&str, &[&str]); 10] = [
    ("agency", &["局", "署", "通讯社", "社"]),
    ("institution", &["学会", "研究所", "研究院", "机构"]),
    ("institute", &["研究所", "研究院", "学会", "学院"]),
    ("department", &["部", "处", "司", "厅"]),
    ("bureau", &["局", "社"]),
    ("office", &["办公室", "处", "署", "局"]),
    ("administration", &["局", "署", "总局"]),
    ("commission", &["委员会", "委"]),
    ("foundation", &["基金会"]),
    ("center", &["中心"]),
];

/// Words that need no characters of their own.
const SILENT: [&str; 14] =
    ["of", "for", "the", "and", "on", "in", "to", "inc", "corp", "co", "company", "ltd", "llc", "group"];

/// Each English word with the characters that translate it, when they make up the Chinese name.
///
/// Words of grammar and the legal form of a company may have no characters, and the Chinese side may add the kind of
/// institution or the country (集团, 公司, 美国).
pub(super) fn translated(words: &[String], chinese: &str, lexicon: &Lexicon) -> Option<Vec<(String, String)>> {
    const ADDED: [&str; 10] = ["美国", "英国", "中国", "国家", "有限", "股份", "公司", "集团", "机构", "网"];
    let mut rest: Vec<&str> = vec![chinese];
    let mut pairs = Vec::new();
    for word in words {
        let lower = word.to_lowercase();
        let candidates = rest.iter().enumerate().flat_map(|(at, text)| parts_of(text).map(move |part| (at, part)));
        let best = candidates
            .filter(|(_, part)| {
                let kinds = KINDS.iter().find(|(kind, _)| *kind == lower).map_or(&[][..], |(_, kinds)| kinds);
                kinds.contains(part) || renders(word, &lower, part, lexicon)
            })
            .max_by_key(|(at, part)| (part.len(), usize::MAX - at));
        let Some((at, part)) = best else {
            if SILENT.contains(&lower.as_str()) {
                continue;
            }
            return None;
        };
        let (before, after) = rest.remove(at).split_once(part)?;
        rest.extend([before, after].into_iter().filter(|text| !text.is_empty()));
        pairs.push((word.clone(), part.to_owned()));
    }
    let explained = |text: &&str| {
        let left = ADDED.iter().fold((*text).to_owned(), |text, added| text.replacen(added, "", 1));
        left.is_empty()
    };
    (pairs.len() > 1 && rest.iter().all(explained)).then_some(pairs)
}

/// Whether the words of an institution, all ordinary ones, have another meaning than the Chinese name beside its kind: Institute
/// for Peace is not 进步研究所.
///
/// Both must be words of dictionaries, and not even the beginnings of their translations may be alike.
pub(super) fn contradicts(words: &[String], chinese: &str, lexicon: &Lexicon) -> bool {
    const LEAST: usize = 4;
    let ordinary = |word: &String| lexicon.english.knows(&word.to_lowercase());
    let Some((kind, rest)) = kind_of(words, chinese) else { return false };
    let Some(meaning) = chinese.strip_suffix(kind).filter(|meaning| meaning.chars().nth(1).is_some()) else {
        return false;
    };
    let meant: Vec<String> = rest.iter().map(|word| word.to_lowercase()).collect();
    let mut glosses = lexicon.translations.glosses(meaning).flat_map(|gloss| gloss.split(|c: char| !c.is_alphabetic()));
    let near = |one: &str| {
        let stem = |word: &str| word.chars().take(LEAST).collect::<String>().to_lowercase();
        meant.iter().any(|word| stem(word) == stem(one))
    };
    let trained = lexicon.translations.of(meaning);
    !rest.is_empty()
        && rest.iter().all(ordinary)
        && lexicon.translations.glosses(meaning).next().is_some()
        && lexicon.translations.glosses(meaning).all(|gloss| !gloss.starts_with(char::is_uppercase))
        && !glosses.any(near)
        && !trained.iter().any(|translation| near(translation.english))
}

/// The characters for the kind of an institution that `chinese` ends in, and the other words that are not of grammar.
fn kind_of(words: &[String], chinese: &str) -> Option<(&'static str, Vec<String>)> {
    let at = words.iter().position(|word| KINDS.iter().any(|(kind, _)| word.eq_ignore_ascii_case(kind)))?;
    let (_, kinds) = KINDS.iter().find(|(kind, _)| words[at].eq_ignore_ascii_case(kind))?;
    let kind = kinds.iter().filter(|kind| chinese.ends_with(**kind)).max_by_key(|kind| kind.len())?;
    let others = words
        .iter()
        .enumerate()
        .filter(|(index, word)| *index != at && !SILENT.contains(&word.to_lowercase().as_str()));
    Some((kind, others.map(|(_, word)| word.clone()).collect()))
}

/// Every run of characters inside `text`.
fn parts_of(text: &str) -> impl Iterator<Item = &str> {
    let ends = move |from: usize| text[from..].char_indices().map(move |(at, c)| from + at + c.len_utf8());
    text.char_indices().flat_map(move |(from, _)| ends(from).map(move |end| &text[from..end]))
}

/// Whether `part` translates `word`, by a dictionary, the trained lexicon, the tables of names or the sound.
fn renders(word: &str, lower: &str, part: &str, lexicon: &Lexicon) -> bool {
    // A gloss of several words translates more than this word.
    let glossed = || {
        let mut glosses = lexicon.translations.glosses(part);
        glosses.any(|gloss| gloss.split([',', '(']).next().is_some_and(|of| of.trim().eq_ignore_ascii_case(lower)))
    };
    let trained = || {
        lexicon.translations.of(part).iter().any(|translation| {
            lower.starts_with(translation.english)
                && translation.english.len() + 3 >= lower.len()
                && translation.likelihood() >= 0.1
        })
    };
    let sounds = || {
        let characters: Vec<char> = part.chars().collect();
        let fit = lexicon.sound.spell(word).map(|name| lexicon.sound.fit(&name, &characters));
        characters.len() > 1 && fit.is_some_and(|fit| sounds_alike(word, fit))
    };
    is_listed(word, part, lexicon) || glossed() || trained() || sounds()
}
