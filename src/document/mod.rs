//! Bytes to documents: paragraphs, sentences, tokens; all of them spans of one text.

mod decode;
mod layout;
mod paragraphs;
mod read;
mod roles;
mod segment;
mod sentences;
mod tokens;

pub use decode::LARGEST;
pub(crate) use layout::is_function_word;
pub use roles::Role;
pub use segment::{split_sentences, tokenize};
pub use tokens::{Token, TokenKind, words};

use crate::error::Error;
use crate::lexicon::Lexicon;
use crate::settings::Settings;
use crate::text::Lang;
use crate::text::Lines;
use crate::text::Position;
use crate::text::Replacement;
use crate::text::Span;
use crate::text::Variant;
use crate::text::View;
use crate::text::ViewSpan;
use crate::text::chars::is_han;
use std::ops::Range;
use std::sync::Arc;

/// What one file says, as it stands there.
#[derive(Debug)]
pub struct Original {
    /// The path or the name the user gave.
    pub path: String,
    /// The decoded text.
    pub text: String,
    /// Markup that a reader does not see, and references that read as a character; sorted.
    pub replacements: Vec<Replacement>,
    /// Where its lines start.
    pub lines: Lines,
    /// The language translated from, where the file says so.
    pub source: Option<Lang>,
}

impl Original {
    /// What a reader sees of `span`: without markup, line breaks folded as its language does.
    pub fn excerpt(&self, span: Span) -> String {
        let view = View::with(&self.text, span, &self.replacements);
        let mut folded = String::with_capacity(view.text().len());
        for line in view.text().lines().map(str::trim).filter(|line| !line.is_empty()) {
            let glued = folded.ends_with(is_cjk) || line.starts_with(is_cjk);
            if !folded.is_empty() && !glued {
                folded.push(' ');
            }
            let words: Vec<&str> = line.split_whitespace().collect();
            folded.push_str(&words.join(" "));
        }
        folded
    }

    /// `span` with the hidden markup that touches its ends, blanks between them or not.
    pub fn with_markup_around(&self, span: Span) -> Span {
        let Span { mut start, mut end } = span;
        let is_blank = |from: usize, to: usize| self.text[from..to].trim().is_empty();
        let first = self.replacements.partition_point(|r| r.span.end <= span.start);
        for markup in self.replacements[..first].iter().rev() {
            if !is_blank(markup.span.end, start) {
                break;
            }
            start = markup.span.start;
        }
        let after = self.replacements.partition_point(|r| r.span.start < span.end);
        for markup in &self.replacements[after..] {
            if !is_blank(end, markup.span.start) {
                break;
            }
            end = markup.span.end;
        }
        Span::new(start, end)
    }

    /// Line and column of byte `at`.
    pub fn position(&self, at: usize) -> Position {
        self.lines.position(&self.text, at)
    }
}

/// One text in one language. Two documents share an [`Original`] when a file holds both languages.
#[derive(Clone, Debug)]
pub struct Document {
    /// The file.
    pub original: Arc<Original>,
    /// Its language.
    pub lang: Lang,
    /// Traditional or simplified, of a Chinese text.
    pub variant: Variant,
    /// In reading order, all roles.
    pub paragraphs: Vec<Paragraph>,
    /// In reading order, over all paragraphs.
    pub sentences: Vec<Sentence>,
    /// In reading order, over all sentences.
    pub tokens: Vec<Token>,
}

/// A paragraph, heading, caption or piece of chrome.
#[derive(Clone, Debug)]
pub struct Paragraph {
    /// Bytes of the original, from its first to its last visible character.
    pub span: Span,
    /// What it is for.
    pub role: Role,
    /// What is compared: markup removed, lines joined, width folded, Chinese simplified.
    pub view: View,
    /// Its sentences, as indices into [`Document::sentences`].
    pub sentences: Range<usize>,
    /// Number of the unit in which the file itself pairs it with its translation.
    pub unit: Option<usize>,
}

/// A sentence.
#[derive(Clone, Debug)]
pub struct Sentence {
    /// Index of its paragraph.
    pub paragraph: usize,
    /// Bytes of its paragraph's view.
    pub view: ViewSpan,
    /// Bytes of the original.
    pub span: Span,
    /// Its tokens, as indices into [`Document::tokens`].
    pub tokens: Range<usize>,
}

/// Whether lines are joined without a space at `c`: Han and the marks that go with it.
fn is_cjk(c: char) -> bool {
    is_han(c) || matches!(c, '\u{3001}'..='\u{301F}' | '\u{FF01}'..='\u{FF60}')
}

impl Document {
    /// Reads a file: one document, or two over one shared original when it holds both languages (English first).
    ///
    /// `path` is for messages and reports; nothing is opened.
    pub fn read(path: &str, bytes: &[u8], lexicon: &Lexicon, settings: &Settings) -> Result<Vec<Document>, Error> {
        let (text, word) = match read::docx(path, bytes)? {
            Some((text, reading)) => (text, Some(reading)),
            None => (decode::decode(path, bytes)?, None),
        };
        let units = if word.is_none() { read::units(path, &text)? } else { None };
        let (blocks, replacements) = match (&units, word) {
            (Some(units), _) => (Vec::new(), units.replacements.clone()),
            (None, Some(reading)) => (reading.blocks, reading.replacements),
            (None, None) => read::read(path, &text, settings).map(|reading| (reading.blocks, reading.replacements))?,
        };
        let source = units.as_ref().and_then(|units| units.source);
        let lines = Lines::of(&text);
        let original = Arc::new(Original { path: path.to_owned(), text, replacements, lines, source });
        let texts = match &units {
            Some(units) => layout::given(&original, units),
            None => layout::divide(&original, &blocks, lexicon, settings),
        };
        Ok(texts.into_iter().map(|text| Document::of(&original, text, lexicon, settings)).collect())
    }

    /// Cuts the paragraphs of one language into sentences and tokens.
    fn of(original: &Arc<Original>, text: layout::Text, lexicon: &Lexicon, settings: &Settings) -> Document {
        let mut document = Document {
            original: Arc::clone(original),
            lang: text.lang,
            variant: text.variant,
            paragraphs: Vec::with_capacity(text.blocks.len()),
            sentences: Vec::new(),
            tokens: Vec::new(),
        };
        for block in text.blocks {
            let view = paragraphs::view(original, block.span, text.lang, text.variant);
            let first = document.sentences.len();
            let paragraph = document.paragraphs.len();
            for span in sentences::split(view.text(), text.lang, settings.pre_split, &lexicon.abbreviations) {
                let start = document.tokens.len();
                tokens::cut(view.text(), span, text.lang, &lexicon.segmenter, &mut document.tokens);
                document.sentences.push(Sentence {
                    paragraph,
                    view: span,
                    span: view.original(span),
                    tokens: start..document.tokens.len(),
                });
            }
            document.paragraphs.push(Paragraph {
                span: block.span,
                role: block.role,
                view,
                sentences: first..document.sentences.len(),
                unit: block.unit,
            });
        }
        document
    }

    /// The text of a sentence as it is compared: simplified, width folded.
    pub fn sentence_text(&self, sentence: usize) -> &str {
        let sentence = &self.sentences[sentence];
        &self.paragraphs[sentence.paragraph].view.text()[sentence.view.range()]
    }

    /// The text of a token as it is compared.
    pub fn token_text(&self, sentence: usize, token: usize) -> &str {
        let paragraph = &self.paragraphs[self.sentences[sentence].paragraph];
        &paragraph.view.text()[self.tokens[token].view.range()]
    }

    /// The original bytes of a part of a sentence's paragraph view.
    pub fn original_span(&self, sentence: usize, view: ViewSpan) -> Span {
        self.paragraphs[self.sentences[sentence].paragraph].view.original(view)
    }

    /// The sentence that holds byte `at` of the original, or the last one before it.
    pub fn sentence_at(&self, at: usize) -> Option<usize> {
        self.sentences.partition_point(|sentence| sentence.span.start <= at).checked_sub(1)
    }

    /// The language in words: `English`, `Chinese (simplified)`, `Chinese (traditional)`.
    pub fn name(&self) -> &'static str {
        match (self.lang, self.variant) {
            (Lang::English, _) => "English",
            (Lang::Chinese, Variant::Simplified) => "Chinese (simplified)",
            (Lang::Chinese, Variant::Traditional) => "Chinese (traditional)",
        }
    }

    /// The language as a BCP 47 tag: `en`, `zh-Hans`, `zh-Hant`.
    pub fn tag(&self) -> &'static str {
        match (self.lang, self.variant) {
            (Lang::English, _) => "en",
            (Lang::Chinese, Variant::Simplified) => "zh-Hans",
            (Lang::Chinese, Variant::Traditional) => "zh-Hant",
        }
    }
}
