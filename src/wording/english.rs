//! The messages in English.

use super::Noun;
use super::message::{Message, Naming, Passage, Stretch};
use super::{Counted, arithmetic, figures, literals, quotations, typos};
use crate::compare::TermMatter;
use crate::lexicon::Contrast;
use crate::settings::Ui;
use crate::text::Lang;
use crate::text::Side;
use crate::text::Variant;

/// One sentence without a full stop.
pub(super) fn text(message: &Message) -> String {
    match message {
        Message::Passage(passage) => stretch(passage),
        Message::Drift { source, target, fault } => figures::english(source.as_ref(), target.as_ref(), *fault),
        Message::Sum(sum) => arithmetic::english(sum),
        Message::MixedScript { own, words, more } => {
            let (other, own) = match own {
                Variant::Simplified => ("traditional", "simplified"),
                Variant::Traditional => ("simplified", "traditional"),
            };
            format!("{other} characters in a {own} text: {}{}", words.join(" "), dots(*more))
        }
        Message::MixedRegion { region, words, more } => {
            let words: Vec<String> = words.iter().map(|(here, there)| format!("{here} ({there})")).collect();
            format!("words of another region in a text of {}: {}{}", region.name(), words.join(", "), dots(*more))
        }
        Message::TwoRegions { word, instead, times } => {
            let elsewhere = if *times == 1 { "once".to_owned() } else { format!("{times} times") };
            format!("{word} is {instead} {elsewhere} in this text")
        }
        Message::Truncated { ending } => format!("the paragraph breaks off: …{ending}"),
        Message::Repeated { word } => format!("“{word}” stands twice in a row"),
        Message::Typo { written, right, elsewhere, told, sure } => {
            typos::english(written, right, *elsewhere, told.as_deref(), *sure)
        }
        Message::StrayDigit { digits } => {
            format!("{digits} belongs to no sentence here; it looks like the number of a footnote")
        }
        Message::Width { narrow, wide: 0 } => {
            format!("{narrow} half-width marks between Chinese characters, and no full-width one")
        }
        Message::Width { narrow, wide } => {
            format!("{narrow} half-width marks between Chinese characters, {wide} full-width")
        }
        Message::Term { matter, english, expected, rendering } => {
            term(*matter, english, &expected.join(" or "), rendering)
        }
        Message::Denied { denied, asserted: Some(asserted) } => {
            format!("“{denied}” denies what the other side asserts: {asserted}")
        }
        Message::Denied { denied, asserted: None } => format!("nothing on the other side answers to “{denied}”"),
        Message::Turned { kind: Contrast::Opposite, source, target } => {
            format!("{target} is the opposite of “{source}”")
        }
        Message::Turned { source, target, .. } => format!("{target} says more or less than “{source}”"),
        Message::Unqualified { qualifier } => format!("nothing on the other side says “{qualifier}”"),
        Message::Naming(naming) => name(naming),
        Message::Literal { kind, source, target } => literals::english(*kind, source.as_deref(), target.as_deref()),
        Message::Quoting(quoting) => quotations::english(quoting),
    }
}

fn stretch(passage: &Passage) -> String {
    match passage {
        Passage::Gap { side, extent, opening } => {
            let fault = if *side == Side::Source { "not translated" } else { "not in the source" };
            format!("{} {fault}: {opening}", counted(*extent))
        }
        Passage::Abridged { paragraphs, sentences } => {
            let some = Counted(Ui::English);
            let (paragraphs, sentences) =
                (some.some(*paragraphs, Noun::Paragraph), some.some(*sentences, Noun::Sentence));
            format!("abridged: {paragraphs} and {sentences} of the source are left out")
        }
        Passage::Twice { extent, opening } => format!("{} given twice: {opening}", plain(*extent)),
        Passage::Untranslated { whole, lang, opening } => {
            let what = if *whole { "sentence" } else { "stretch" };
            let lang: &Lang = lang;
            format!("{what} left in {}: {opening}", lang.name())
        }
        Passage::Moved { extent, earlier, opening } => {
            format!("{} moved {}: {opening}", plain(*extent), if *earlier { "earlier" } else { "later" })
        }
        Passage::Unrelated { share } => {
            format!("not translations of each other: {share} % of the sentences correspond")
        }
    }
}

fn name(naming: &Naming) -> String {
    match naming {
        Naming::Another { english, rendering, usual: Some(usual) } => {
            format!("{english} is {usual} elsewhere, and {rendering} stands here")
        }
        Naming::Another { english, rendering, usual: None } => {
            format!("{rendering} does not sound like {english}")
        }
        Naming::OfAnother { english, usual, rendering, bearer } => {
            format!("{english} is {usual}, and {rendering} points to {bearer}")
        }
        Naming::Varies { english, rendering, usual: Some(usual) } => {
            format!("{english} is {rendering} here and {usual} elsewhere")
        }
        Naming::Varies { english, rendering, usual: None } => format!("{english} is {rendering} here"),
        Naming::Latin { english, usual } => {
            format!("{english} stays in Latin letters here and is {usual} elsewhere")
        }
        Naming::Unverified { english, rendering } => format!("nothing confirms that {rendering} is {english}"),
        Naming::Neither { rendering, one, other } => {
            format!("{rendering} is neither {} ({}) nor {} ({})", one.1, one.0, other.1, other.0)
        }
        Naming::LedgerDiffers { english, expected, rendering } => {
            format!("{english} is {expected} by the ledger, and {rendering} stands here")
        }
        Naming::LedgerForbids { english, expected: Some(expected), rendering } => {
            format!("the ledger forbids {rendering} for {english}, which is {expected}")
        }
        Naming::LedgerForbids { english, expected: None, rendering } => {
            format!("the ledger forbids {rendering} for {english}")
        }
    }
}

fn term(matter: TermMatter, english: &str, expected: &str, rendering: &str) -> String {
    match matter {
        TermMatter::Forbidden if expected.is_empty() => format!("the termbase forbids {rendering} for {english}"),
        TermMatter::Forbidden => format!("the termbase forbids {rendering} for {english}, which is {expected}"),
        TermMatter::Region => format!("{english} is {expected} in this region, and {rendering} stands here"),
        TermMatter::Missing => format!("{english} is {expected} in the termbase, which does not stand here"),
        TermMatter::Varies => {
            format!("{english} is {rendering} here and otherwise elsewhere; the termbase has {expected}")
        }
    }
}

fn dots(more: bool) -> &'static str {
    if more { " …" } else { "" }
}

fn counted(stretch: Stretch) -> String {
    let some = |count, noun| Counted(Ui::English).some(count, noun);
    match stretch {
        Stretch::Headings(count) => some(count, Noun::Heading),
        Stretch::Paragraphs(count) => some(count, Noun::Paragraph),
        Stretch::Sentences(count) => some(count, Noun::Sentence),
        Stretch::ShortSentence => "short sentence".to_owned(),
        Stretch::Clause => "clause".to_owned(),
    }
}

fn plain(stretch: Stretch) -> &'static str {
    match stretch {
        Stretch::Headings(_) => "heading",
        Stretch::Paragraphs(_) => "paragraph",
        Stretch::Sentences(_) => "sentence",
        Stretch::ShortSentence => "short sentence",
        Stretch::Clause => "clause",
    }
}
