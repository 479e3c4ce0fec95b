//! What findings say: a kind with its typed values, worded in the language that is asked for.

use super::{chinese, english};
use crate::compare::{Fault, QuotationFault, Reading, TermMatter};
use crate::facts::LiteralKind;
use crate::lexicon::Contrast;
use crate::settings::Ui;
use crate::text::Lang;
use crate::text::Region;
use crate::text::Side;
use crate::text::Variant;

/// What a finding says; strings are quoted from the texts and tables, everything else is worded.
#[derive(Clone, Debug)]
pub(crate) enum Message {
    /// A stretch of text, or two whole texts.
    Passage(Passage),
    /// A name.
    Naming(Naming),
    /// Numbers of one sentence.
    Sum(Sum),
    /// Values that differ, or one without an equal.
    Drift { source: Option<Said>, target: Option<Said>, fault: Fault },
    /// A negation that the other side does not have, and what it asserts instead, if that is found.
    Denied { denied: String, asserted: Option<String> },
    /// A word that stands for the opposite of what it renders, or for another step of a scale.
    Turned { kind: Contrast, source: String, target: String },
    /// A qualifier that the other side does not say.
    Unqualified { qualifier: String },
    /// A term against the termbase.
    Term { matter: TermMatter, english: String, expected: Vec<String>, rendering: String },
    /// Characters of the other variant.
    MixedScript { own: Variant, words: Vec<String>, more: bool },
    /// Words of another region.
    MixedRegion { region: Region, words: Vec<(String, String)>, more: bool },
    /// A word of another region beside the text's own word for the same.
    TwoRegions { word: String, instead: String, times: usize },
    /// A paragraph without an end.
    Truncated { ending: String },
    /// A word that stands twice.
    Repeated { word: String },
    /// A word with a wrong character, the word that is meant, how often the text has that, and the English word for it.
    Typo { written: String, right: String, elsewhere: usize, told: Option<String>, sure: bool },
    /// The digits of a footnote.
    StrayDigit { digits: String },
    /// An address, placeholder, tag or code, as it stands on each side.
    Literal { kind: LiteralKind, source: Option<String>, target: Option<String> },
    /// A quotation.
    Quoting(Quoting),
    /// Half-width marks beside full-width ones.
    Width { narrow: usize, wide: usize },
}

/// What is said of a stretch of text, or of two whole texts.
#[derive(Clone, Debug)]
pub(crate) enum Passage {
    /// A stretch of `side` has no counterpart.
    Gap { side: Side, extent: Stretch, opening: String },
    /// What an abridged translation leaves out.
    Abridged { paragraphs: usize, sentences: usize },
    /// A stretch that stands twice.
    Twice { extent: Stretch, opening: String },
    /// A stretch in the other language.
    Untranslated { whole: bool, lang: Lang, opening: String },
    /// A stretch that stands elsewhere.
    Moved { extent: Stretch, earlier: bool, opening: String },
    /// Two texts that do not translate each other.
    Unrelated { share: f64 },
}

/// What is said of a name.
#[derive(Clone, Debug)]
pub(crate) enum Naming {
    /// A name that is called something else elsewhere.
    Another { english: String, rendering: String, usual: Option<String> },
    /// A rendering that points to somebody else.
    OfAnother { english: String, usual: String, rendering: String, bearer: String },
    /// A name with several renderings.
    Varies { english: String, rendering: String, usual: Option<String> },
    /// A name that stays in Latin letters here only.
    Latin { english: String, usual: String },
    /// A rendering that nothing confirms.
    Unverified { english: String, rendering: String },
    /// A rendering that fits neither of two names, each with its usual one.
    Neither { rendering: String, one: (String, String), other: (String, String) },
    /// A rendering that differs from that of the ledger.
    LedgerDiffers { english: String, expected: String, rendering: String },
    /// A rendering that the ledger forbids.
    LedgerForbids { english: String, expected: Option<String>, rendering: String },
}

/// What is said of a quotation.
#[derive(Clone, Debug)]
pub(crate) enum Quoting {
    /// A fault that the comparison found, with the opening of the text it is about.
    Fault { fault: QuotationFault, opening: String },
    /// Marks that face the wrong way.
    Turned { count: usize },
}

/// What is said of numbers that do not come to each other.
#[derive(Clone, Debug)]
pub(crate) enum Sum {
    /// A multiple with "more" that means the multiple itself.
    TimesMore { parts: [String; 2], claim: String, comes_to: String, says: String, added: String },
    /// A change in per cent that its ends do not give.
    Change { ends: [String; 2], claim: String, comes_to: String },
    /// Shares that leave nothing for the rest.
    Rest { parts: Vec<String>, comes_to: String },
}

/// How much text a message is about.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Stretch {
    /// So many headings.
    Headings(usize),
    /// So many paragraphs.
    Paragraphs(usize),
    /// So many sentences.
    Sentences(usize),
    /// A sentence of a few words.
    ShortSentence,
    /// A clause.
    Clause,
}

impl Message {
    /// One sentence without a full stop.
    pub(crate) fn text(&self, ui: Ui) -> String {
        match ui {
            Ui::English => english::text(self),
            Ui::Chinese => chinese::text(self),
        }
    }
}

/// What a text says, and what is read there.
#[derive(Clone, Debug)]
pub(crate) struct Said {
    /// The words of the text.
    pub(crate) text: String,
    /// What they mean.
    pub(crate) reading: Reading,
}
