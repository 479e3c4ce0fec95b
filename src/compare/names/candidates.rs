//! Which words of a Chinese sentence may be the names of people, and which are none.

use super::evidence::Evidence;
use crate::text::chars::is_han;

/// Whether a table has `word`, or its characters stand for words of the name by their sound: 李麦克 for Mike Lee.
pub(super) fn is_transliterated(evidence: &Evidence<'_>, word: &str, words: &[String], surname: &str) -> bool {
    let lexicon = evidence.compared.lexicon;
    let characters: Vec<char> = word.chars().collect();
    let voiced = lexicon.sound.voice(&characters);
    let sounds = |name: &String| {
        let best = lexicon.sound.spell(name).and_then(|name| lexicon.sound.best(&name, &voiced));
        best.is_some_and(|(range, ratio)| range.len() > 1 && ratio >= 2.5)
            || lexicon.renderings.attested(name).any(|text| word.ends_with(text))
    };
    lexicon.renderings.is_rendering(word)
        || words.iter().filter(|name| name.as_str() != surname || characters.len() == 2).any(sounds)
}

/// Whether `word` is a surname with a title, or a place with its kind.
pub(super) fn is_title(word: &str) -> bool {
    const TITLES: [&str; 18] = [
        "县", "州", "市", "郡", "镇", "区", "先生", "女士", "小姐", "太太", "夫人", "博士", "教授", "老师", "医生",
        "律师", "主席", "总统",
    ];
    TITLES.iter().any(|title| word.ends_with(title))
}

/// The word at `token`, and with the next one where the segmenter parted a surname from its given name; the part of each
/// that tells whether it may be a person's name.
pub(super) fn candidates<'e>(
    evidence: &Evidence<'e>,
    sentence: usize,
    token: usize,
) -> impl Iterator<Item = (&'e str, &'e str)> {
    let document = evidence.chinese();
    let word = document.token_text(sentence, token);
    let view = document.tokens[token].view;
    let parted = || {
        let next = Some(token + 1).filter(|next| document.sentences[sentence].tokens.contains(next))?;
        let given = document.token_text(sentence, next);
        let text = document.paragraphs[document.sentences[sentence].paragraph].view.text();
        let joined = word.chars().nth(1).is_none() && document.tokens[next].view.start == view.end;
        (joined && given.chars().all(is_han)).then(|| (&text[view.start..document.tokens[next].view.end], given))
    };
    [Some((word, word)), parted()].into_iter().flatten()
}
