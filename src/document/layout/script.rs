//! How much of each language a text has.

use crate::text::Lang;
use crate::text::chars::{is_han, is_latin};

/// Small words that English sentences cannot do without, and names and brands hardly have.
const FUNCTION_WORDS: &str = " a an the of and to in is was that for with are by from on at as has have had it its \
this these those be been not but will would he she they we you i his her their our who which what how why when where \
could can may might should than more or if into about after before over said says do does did there no all one up out \
so only also ";

/// What a text holds.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Amount {
    /// Han characters.
    pub(super) han: usize,
    /// Words in Latin letters.
    pub(super) words: usize,
    /// Has a word in small letters that English sentences are made with.
    pub(super) grammar: bool,
    /// Has a letter or digit.
    pub(super) visible: bool,
}

impl Amount {
    /// Counts what `text` holds; web and e-mail addresses and file names are no words.
    pub(super) fn of(text: &str) -> Self {
        let mut amount = Amount::default();
        for run in text.split(char::is_whitespace) {
            let address = run.contains("://") || run.contains('@') || run.contains("www.");
            amount.visible |= run.contains(char::is_alphanumeric);
            amount.han += run.chars().filter(|&c| is_han(c)).count();
            if address {
                continue;
            }
            for word in run.split(|c: char| !is_latin(c) && c != '\'' && c != '’' && c != '-') {
                if word.contains(is_latin) {
                    amount.words += 1;
                    amount.grammar = amount.grammar || is_function_word(word);
                }
            }
        }
        amount
    }
}

/// Whether `word` is one of the small words of English sentences, in small letters.
pub(crate) fn is_function_word(word: &str) -> bool {
    word.len() <= 6 && word.bytes().all(|b| b.is_ascii_lowercase()) && FUNCTION_WORDS.contains(&format!(" {word} "))
}

/// The language most of a text is in; `None` without letters.
///
/// Names, brands and quotations put more English into a Chinese text than Chinese into an English one.
pub(super) fn language(amount: &Amount) -> Option<Lang> {
    let &Amount { han, words, grammar, .. } = amount;
    if han == 0 && words == 0 {
        return None;
    }
    let chinese = if grammar { han >= words } else { han * 2 >= words };
    Some(if han > 0 && chinese { Lang::Chinese } else { Lang::English })
}
