//! Sentences and words of a text that is no document: one line, one string.

use super::sentences;
use super::tokens::words;
use crate::convert::{detect_variant, fold_width, simplify};
use crate::lexicon::Lexicon;
use crate::text::Lang;
use crate::text::Span;
use crate::text::Variant;
use crate::text::View;
use crate::text::ViewSpan;
use crate::text::chars::is_han;

/// The sentences of one paragraph of `text`, in order.
pub fn split_sentences<'a>(text: &'a str, lang: Lang, lexicon: &Lexicon) -> Vec<&'a str> {
    let spans = sentences::split(text, lang, false, &lexicon.abbreviations);
    spans.into_iter().map(|span| &text[span.range()]).collect()
}

/// The words and marks of `text` as they stand there, with their bytes; white space is none.
///
/// Traditional text is cut through its simplified view, because the dictionary is simplified. A text that holds a Han
/// character counts as Chinese. Lines are cut one by one, and the variant is that of the whole text.
pub fn tokenize<'a>(text: &'a str, lexicon: &Lexicon) -> Vec<(&'a str, Span)> {
    let variant = detect_variant(text);
    let mut found = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive(['\n', '\r']) {
        let span = Span::new(at, at + line.len());
        at = span.end;
        let lang = if line.contains(is_han) { Lang::Chinese } else { Lang::English };
        let folded = fold_width(View::of(text, span));
        let view = if variant == Variant::Traditional { simplify(folded) } else { folded };
        for sentence in sentences::split(view.text(), lang, false, &lexicon.abbreviations) {
            let mut start = sentence.start;
            for word in words(&view.text()[sentence.range()], lang, &lexicon.segmenter) {
                let cut = ViewSpan::new(start, start + word.len());
                start = cut.end;
                let original = view.original(cut);
                if !word.trim().is_empty()
                    && found.last().is_none_or(|&(_, last): &(_, Span)| last.end <= original.start)
                {
                    found.push((&text[original.range()], original));
                }
            }
        }
    }
    found
}
