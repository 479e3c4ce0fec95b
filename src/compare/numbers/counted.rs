//! Whether two numbers count the same: the words behind them translate each other.

use super::Compared;
use super::item::Item;
use crate::align::stem;
use crate::document::TokenKind;
use crate::text::Lang;
use crate::text::Side;

/// How many words behind a number may name what it counts: an adjective or a measure word stands between.
const REACH: usize = 3;
/// Probability from which a word translates another.
const LIKELY: f32 = 0.05;

/// Whether what `english` counts is what `chinese` counts, as far as the lexicon knows.
pub(super) fn same(compared: Compared<'_>, english: &Item, chinese: &Item) -> bool {
    let side = compared.english();
    if is_part(compared, side, english, chinese) {
        return true;
    }
    // A two-way road is 双向: two is said, though not as a number.
    let text = compared.documents[side.other()].sentence_text(chinese.sentence);
    if english.value() == 2.0 && text.contains('双') {
        return false;
    }
    let stems: Vec<String> = behind(compared, side, english).iter().map(|word| stem(&word.to_lowercase())).collect();
    let translations = &compared.lexicon.translations;
    behind(compared, side.other(), chinese).iter().any(|word| {
        translations.likely(word, LIKELY).any(|english| stems.iter().any(|stem| stem == english))
            || translations.glosses(word).any(|gloss| stems.contains(&stem(gloss)))
    })
}

/// Whether both say how many of several: one of the boats and 其中两艘船; 之一 is never an article.
fn is_part(compared: Compared<'_>, side: Side, english: &Item, chinese: &Item) -> bool {
    let text = |side: Side, item: &Item| {
        let document = &compared.documents[side];
        let at = item.view.start - document.sentences[item.sentence].view.start;
        document.sentence_text(item.sentence).split_at(at)
    };
    let (before, from) = text(side.other(), chinese);
    let among = before.ends_with("其中") || before.ends_with("其中的");
    from.starts_with("之") || among && behind(compared, side, english).first().is_some_and(|word| *word == "of")
}

/// The words behind an item, in its clause.
fn behind<'a>(compared: Compared<'a>, side: Side, item: &Item) -> Vec<&'a str> {
    let document = &compared.documents[side];
    let tokens = document.sentences[item.sentence].tokens.clone();
    let after = tokens.filter(|&token| document.tokens[token].view.start >= item.view.end);
    let words = after.take_while(|&token| document.tokens[token].kind == TokenKind::Word).take(REACH);
    let text = words.map(|token| document.token_text(item.sentence, token));
    text.filter(|word| {
        document.lang == Lang::English || word.chars().nth(1).is_some() || MEASURES.find(*word).is_none()
    })
    .collect()
}

/// Measure words, which stand behind numbers of many things.
const MEASURES: &str = "个名位只条张件种次份项家座辆台本把块间所场级层";
