//! Names in Chinese: runs of characters that transliterate.

use super::{Bearer, Name, Word};
use crate::document::{Document, TokenKind};
use crate::facts::Stated;
use crate::facts::words::{Answers, Words};
use crate::lexicon::Lexicon;
use crate::text::ViewSpan;
use crate::text::chars::is_han;

/// The least that the odds of a run add up to, in nats.
const LEAST: f64 = 3.0;
/// The mean odds up to which a word belongs to no name.
const NEVER: f64 = -1.5;
/// The odds from which a run is a name beyond doubt.
const SURE: f64 = 6.0;

/// What is asked of a word wherever it stands.
#[derive(Clone, Copy, Default)]
struct Kind {
    /// Whether the segmenter's dictionary has it.
    known: bool,
    /// Whether it has it as a name.
    named: bool,
    /// Whether it has it as a name that the dictionary of glosses explains by one.
    listed: bool,
    /// Whether a verb of speech is glued to it: 鲍尔说.
    spoken: bool,
    /// Bytes of its first character, where that may be the last one of a title: 歌手林赛 is 歌, 手林赛.
    glued: usize,
    /// The mean odds of its characters, without the verb of speech.
    mean: f64,
}

/// A run of characters that may be a name.
#[derive(Default)]
struct Run {
    /// Where each character begins, the character, its odds.
    characters: Vec<(usize, char, f64)>,
    /// Whether it has a word that is no ordinary one.
    strange: bool,
    /// Whether it has a name of the dictionary.
    listed: bool,
    /// Whether it has an ordinary word.
    plain: bool,
}

/// Whether the dictionary explains `word` by a name, and not by a common noun that has a capital inside.
fn is_place(word: &str, lexicon: &Lexicon) -> bool {
    let is_name =
        |gloss: &str| gloss.starts_with(char::is_uppercase) && gloss.chars().nth(1).is_some_and(char::is_lowercase);
    lexicon.translations.glosses(word).any(|gloss| is_name(gloss) && !gloss.starts_with("PhD"))
}

/// The names of a Chinese document.
pub(super) fn find(document: &Document, words: &Words, lexicon: &Lexicon) -> Vec<Stated<Name>> {
    let mut names = Vec::new();
    let mut kinds = Answers::new(words);
    let mut run = Run::default();
    for sentence in 0..document.sentences.len() {
        let mut end = 0;
        let paragraph = document.paragraphs[document.sentences[sentence].paragraph].view.text();
        for token in document.sentences[sentence].tokens.clone() {
            let view = document.tokens[token].view;
            let text = &paragraph[view.range()];
            let is_word = document.tokens[token].kind == TokenKind::Word && text.starts_with(is_han);
            let mut kind = || kinds.of(token, || Kind::of(text, words.knows(token), lexicon));
            if !is_word || view.start != end || !run.take(view, text, kind(), lexicon) {
                if !run.characters.is_empty() {
                    run.close(document, sentence, &mut names);
                }
                if is_word && view.start != end {
                    run.take(view, text, kind(), lexicon);
                }
            }
            end = view.end;
        }
        run.close(document, sentence, &mut names);
    }
    names
}

impl Kind {
    fn of(text: &str, known: bool, lexicon: &Lexicon) -> Kind {
        let mean = mean_odds(text, lexicon);
        // Two characters that no name has: most words are.
        if text.len() <= 6 && mean <= NEVER {
            return Kind { mean, ..Kind::default() };
        }
        let open = !known && text.chars().nth(2).is_some();
        let spoken = open && text.ends_with(['说', '称', '表']);
        let glued = text.chars().next().filter(|&c| open && odds(c, lexicon) <= -1.0);
        let end = text.len() - if spoken { '说'.len_utf8() } else { 0 };
        let mean = if spoken { mean_odds(&text[..end], lexicon) } else { mean };
        let named = known && mean > NEVER && lexicon.segmenter.is_name(text);
        Kind {
            known,
            named,
            listed: named && is_place(text, lexicon),
            spoken,
            glued: glued.map_or(0, char::len_utf8),
            mean,
        }
    }
}

/// How much rather a character stands in a name than elsewhere, in nats; no one decides alone.
fn odds(c: char, lexicon: &Lexicon) -> f64 {
    lexicon.sound.odds(c).clamp(-4.0, 5.0)
}

fn mean_odds(text: &str, lexicon: &Lexicon) -> f64 {
    let (sum, count) = text.chars().fold((0.0, 0), |(sum, count), c| (sum + odds(c, lexicon), count + 1));
    sum / f64::from(count)
}

impl Run {
    /// Adds a word when it may belong to a name.
    fn take(&mut self, view: ViewSpan, text: &str, kind: Kind, lexicon: &Lexicon) -> bool {
        let Kind { known, named, listed, spoken, glued, mean } = kind;
        let skipped = if self.characters.is_empty() { glued } else { 0 };
        let end = text.len() - if spoken { '说'.len_utf8() } else { 0 };
        let (view, text) = (ViewSpan::new(view.start + skipped, view.start + end), &text[skipped..end]);
        let mean = if skipped > 0 { mean_odds(text, lexicon) } else { mean };
        if mean <= NEVER {
            return false;
        }
        let belongs = mean
            > if named {
                NEVER
            } else if known {
                1.8
            } else {
                0.0
            };
        if belongs {
            let floor = if named { 0.5 } else { -4.0 };
            let odds = |c: char| odds(c, lexicon).max(floor);
            self.characters.extend(text.char_indices().map(|(at, c)| (view.start + at, c, odds(c))));
            self.strange |= !known || named;
            self.plain |= known && !named;
            self.listed |= listed;
        }
        belongs
    }

    /// Ends the run, which is a name when its odds are good.
    fn close(&mut self, document: &Document, sentence: usize, names: &mut Vec<Stated<Name>>) {
        names.extend(self.name(document, sentence));
        self.characters.clear();
        (self.strange, self.listed, self.plain) = (false, false, false);
    }

    fn name(&self, document: &Document, sentence: usize) -> Option<Stated<Name>> {
        let characters = &self.characters;
        let (first, last) = (characters.first()?, characters.last()?);
        if !self.strange || characters.len() < 2 {
            return None;
        }
        let total: f64 = characters.iter().map(|c| c.2).sum();
        let view = ViewSpan::new(first.0, last.0 + last.1.len_utf8());
        let listed = self.listed || is_joined(document, sentence, view);
        if total < LEAST && !listed {
            return None;
        }
        let text: String = characters.iter().map(|c| c.1).collect();
        let words = vec![Word {
            view,
            text: text.clone(),
            sure: total >= SURE || listed,
            likely: !self.plain && total >= 1.5 * characters.len() as f64,
        }];
        Some(Stated { sentence, view, value: Name { kind: Bearer::Unknown, text, words } })
    }
}

/// Whether the point between the parts of a foreign name stands at an end of `view`.
fn is_joined(document: &Document, sentence: usize, view: ViewSpan) -> bool {
    let is_point = |c: char| matches!(c, '·' | '•' | '‧' | '・');
    let text = document.paragraphs[document.sentences[sentence].paragraph].view.text();
    text[..view.start].ends_with(is_point) || text[view.end..].starts_with(is_point)
}
