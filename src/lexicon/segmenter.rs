//! Chinese words, by jieba; the dictionary loads beside whatever else is going on.

use crate::text::chars::is_han;
use crate::text::word_length;
use jieba_rs::Jieba;
use std::ops::Range;
use std::sync::{Arc, OnceLock};
use std::thread;

/// How often a word of the user counts as seen: more than any two words it could fall apart into.
const USER_FREQUENCY: usize = 1_000_000;

/// The words that the frequencies of the dictionary are out of.
pub const DICTIONARY_WORDS: f64 = 60e6;

/// Cuts simplified Chinese into words.
pub struct Segmenter {
    jieba: Arc<OnceLock<Jieba>>,
}

impl Segmenter {
    /// Starts loading jieba's dictionary on its own thread.
    pub fn load() -> Self {
        Self::start(Jieba::new)
    }

    /// The same segmenter with `words`, in simplified characters, as words of the dictionary; words of one character
    /// and words without a Han character are passed over.
    ///
    /// They are added on a thread of their own, so this does not wait for the dictionary.
    pub fn with_words(self, words: impl IntoIterator<Item = String>) -> Self {
        let words: Vec<String> =
            words.into_iter().filter(|word| word.chars().filter(|&c| is_han(c)).count() > 1).collect();
        if words.is_empty() {
            return self;
        }
        Self::start(move || {
            let mut jieba = self.jieba().clone();
            for word in &words {
                jieba.add_word(word, Some(USER_FREQUENCY), None);
            }
            jieba
        })
    }

    fn start(make: impl FnOnce() -> Jieba + Send + 'static) -> Self {
        let jieba = Arc::new(OnceLock::new());
        let loading = Arc::clone(&jieba);
        thread::spawn(move || {
            let _ = loading.set(make());
        });
        Self { jieba }
    }

    /// Waits until the dictionary is there.
    fn jieba(&self) -> &Jieba {
        self.jieba.wait()
    }

    /// The words of `text` in order, covering all of it; waits until the dictionary is there.
    ///
    /// Give it a sentence or a line: a whole file takes twice as long. Latin words, numbers and codes are cut by
    /// [`word_length`] as in English text, and a number, 万 or 亿 behind it and the unit are words of their own.
    pub fn cut<'a>(&self, text: &'a str) -> Vec<&'a str> {
        let jieba = self.jieba();
        let words = jieba.cut(text, true).into_iter().map(|token| token.word);
        if !text.contains(|c: char| c.is_alphanumeric() && !is_han(c) || matches!(c, '…' | '—')) {
            return words.collect();
        }
        let mut cuts = Vec::new();
        let mut at = 0;
        let latin = latin_words(text);
        for word in words {
            let range = at..at + word.len();
            at = range.end;
            // Words of both kinds (T恤, 卡拉OK) come from the dictionary and stay.
            let mixed = word.contains(is_han) && word.contains(|c: char| c.is_ascii_alphanumeric());
            let inside =
                latin[latin.partition_point(|l| l.end <= range.start)..].iter().take_while(|l| l.start < range.end);
            for word in inside.filter(|l| !(mixed && range.start <= l.start && l.end <= range.end)) {
                cuts.extend([word.start, word.end, multiplier_end(text, word)]);
            }
            cuts.push(range.start);
        }
        cuts.sort_unstable();
        cuts.dedup();
        cuts.retain(|&cut| !is_inside(text, cut, &latin));
        cuts.push(text.len());
        cuts.windows(2).map(|ends| &text[ends[0]..ends[1]]).collect()
    }

    /// Whether the dictionary has `word`.
    pub fn knows(&self, word: &str) -> bool {
        self.jieba().has_word(word)
    }

    /// How often the dictionary saw `word` in [`DICTIONARY_WORDS`] words; `None` when it does not have it.
    pub fn frequency(&self, word: &str) -> Option<usize> {
        // Of a word that the dictionary has, the suggestion is its own frequency, or what its parts make likelier.
        self.knows(word).then(|| self.jieba().suggest_freq(word))
    }

    /// Whether `word` is a person's name in the dictionary, or no word of it at all.
    pub fn is_person(&self, word: &str) -> bool {
        let tagged = self.jieba().tag(word, false);
        !self.knows(word) || matches!(tagged.as_slice(), [only] if only.tag.starts_with("nr"))
    }

    /// Whether the dictionary has `word` as the name of a place.
    pub fn is_place(&self, word: &str) -> bool {
        let tagged = self.jieba().tag(word, false);
        self.knows(word) && matches!(tagged.as_slice(), [only] if only.tag == "ns")
    }

    /// Whether the dictionary has `word` as a name of a person, place, organisation or brand.
    pub fn is_name(&self, word: &str) -> bool {
        let tagged = self.jieba().tag(word, false);
        matches!(tagged.as_slice(), [only] if matches!(only.tag, "nr" | "nrt" | "nrfg" | "ns" | "nt" | "nz"))
    }
}

/// The Latin words, numbers, codes and addresses of `text`, in order.
fn latin_words(text: &str) -> Vec<Range<usize>> {
    let mut words = Vec::new();
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        match word_length(&text[at..]) {
            Some(length) => {
                words.push(at..at + length);
                at += length;
            }
            None => at += c.len_utf8(),
        }
    }
    words
}

/// Where the 万 or 亿 behind the number `word` ends; the number's own end where there is none.
fn multiplier_end(text: &str, word: &Range<usize>) -> usize {
    let number = text[word.clone()].bytes().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b','));
    let rest = &text[word.end..];
    let length = rest.find(|c| !"十百千万亿兆".contains(c)).unwrap_or(rest.len());
    let multiplies = number && rest[..length].contains(['万', '亿']);
    word.end + if multiplies { length } else { 0 }
}

/// Whether `cut` falls inside a Latin word, between a number's 千 and 万, or inside a doubled dash or ellipsis.
fn is_inside(text: &str, cut: usize, latin: &[Range<usize>]) -> bool {
    let before = latin.partition_point(|word| word.start < cut);
    if let Some(word) = before.checked_sub(1).map(|at| &latin[at])
        && (cut < word.end || word.end < cut && cut < multiplier_end(text, word))
    {
        return true;
    }
    let mark = text[cut..].chars().next().filter(|c| matches!(c, '…' | '—'));
    mark.is_some_and(|mark| text[..cut].ends_with(mark))
}
