//! Names of institutions, whose words are translated.

use super::hear::{is_listed, sounds_alike};
use crate::lexicon::Lexicon;

/// Each English word with the characters that translate it, when they make up the Chinese name.
///
/// Words of grammar and the legal form of a company may have no characters, and the Chinese side may add the kind of
/// institution or the country (集团, 公司, 美国).
pub(super) fn translated(words: &[String], chinese: &str, lexicon: &Lexicon) -> Option<Vec<(String, String)>> {
    // What kinds of institutions are called besides what dictionaries give.
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
    const SILENT: [&str; 14] =
        ["of", "for", "the", "and", "on", "in", "to", "inc", "corp", "co", "company", "ltd", "llc", "group"];
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
                && translation.english_given_chinese.max(translation.chinese_given_english) >= 0.1
        })
    };
    let sounds = || {
        let characters: Vec<char> = part.chars().collect();
        let fit = lexicon.sound.spell(word).map(|name| lexicon.sound.fit(&name, &characters));
        characters.len() > 1 && fit.is_some_and(|fit| sounds_alike(word, fit))
    };
    is_listed(word, part, lexicon) || glossed() || trained() || sounds()
}
