//! What sentences state, in values comparable across the two languages.

mod arithmetic;
mod codes;
mod contrast;
mod date;
mod figures;
mod literal;
mod name;
mod negation;
mod number;
mod quantity;
mod quotation;
mod region;
mod slips;
mod stray;
mod typo;
mod typography;
mod words;

pub use arithmetic::{Claim, Reckoning};
pub use date::{Clock, Date, Day, Edge, Half, Length, Moment, Part, Period, Point, Season, Shift, Stretch, Zone};
pub use literal::{Literal, LiteralKind};
pub use name::{Bearer, Name, Word};
pub use negation::{Force, Negation};
pub use number::{Bound, Number, Sense, Weight};
pub use quantity::{Dimension, Quantity, Unit};
pub use quotation::{Family, Form, Mark, Quotation, Quotations, Standing, Stray};
pub use region::{Foreign, Vocabulary};
pub use slips::{Known, NearMisses, Slip, known};
pub use typo::{Cause, Guess, Told, Typo};
pub use typography::Typography;

use crate::document::Document;
use crate::lexicon::Lexicon;
use crate::lexicon::Pole;
use crate::settings::Settings;
use crate::text::Lang;
use crate::text::Span;
use crate::text::ViewSpan;

/// What the sentences of one document state.
#[derive(Clone, Debug, Default)]
pub struct Facts {
    /// Names, in reading order.
    pub names: Vec<Stated<Name>>,
    /// Numbers that are no part of a date or quantity, in reading order.
    pub numbers: Vec<Stated<Number>>,
    /// Dates and times, in reading order.
    pub dates: Vec<Stated<Date>>,
    /// The day of the text, where a line of its own tells it.
    pub dateline: Option<Day>,
    /// Numbers with a unit or currency, in reading order.
    pub quantities: Vec<Stated<Quantity>>,
    /// Words that deny, or that can answer to a denial, in reading order.
    pub negations: Vec<Stated<Negation>>,
    /// Words that speak for one pole of a contrast, in reading order.
    pub contrasts: Vec<Stated<Pole>>,
    /// Addresses, placeholders, codes and such, in reading order.
    pub literals: Vec<Stated<Literal>>,
    /// What stands in quotation marks.
    pub quotations: Quotations,
    /// Product codes in capital letters, in reading order.
    pub codes: Vec<Stated<String>>,
    /// Claims that the values of their own sentence contradict, in reading order.
    pub reckonings: Vec<Stated<Reckoning>>,
    /// What the ledger says against the names of the text.
    pub slips: Vec<Stated<Slip>>,
    /// Whose vocabulary the text uses.
    pub vocabulary: Vocabulary,
    /// How the text is written.
    pub typography: Typography,
    /// Digits of footnotes in running text, in the original.
    pub stray_digits: Vec<Span>,
    /// Words that are probably written with a wrong character, in reading order.
    pub typos: Vec<Stated<Typo>>,
}

/// A value and where it is stated.
#[derive(Clone, Debug, PartialEq)]
pub struct Stated<T> {
    /// Index of the sentence in the document.
    pub sentence: usize,
    /// Bytes of the view of the sentence's paragraph.
    pub view: ViewSpan,
    /// What is stated.
    pub value: T,
}

impl Facts {
    /// What `document` states.
    pub fn of(document: &Document, lexicon: &Lexicon, settings: &Settings) -> Facts {
        let words = words::Words::of(document, lexicon);
        let names = name::find(document, &words, lexicon);
        let mut facts = Facts { names, typography: Typography::of(document), ..Facts::default() };
        facts.quotations = Quotations::of(document);
        facts.vocabulary = Vocabulary::of(document, lexicon, settings.region);
        facts.stray_digits = stray::find(document, lexicon);
        facts.typos = typo::find(document, &words, &facts.names, lexicon);
        facts.slips = slips::find(document, &settings.ledger, lexicon);
        let mut figures = figures::Figures::default();
        let mut negations = negation::Reader::default();
        let mut contrasts = contrast::Reader::new(&words, lexicon);
        let mut small = String::new();
        for sentence in 0..document.sentences.len() {
            if document.lang == Lang::English {
                small.clear();
                small.push_str(document.sentence_text(sentence));
                small.make_ascii_lowercase();
            }
            figures.read(document, sentence, &small, &mut facts);
            negations.read(document, sentence, &small, &mut facts.negations);
            contrasts.read(document, sentence, &small, &mut facts.contrasts);
            facts.codes.extend(codes::find(document, sentence));
            facts.literals.extend(literal::find(document, sentence));
            let reckonings = arithmetic::find(document, sentence, &facts);
            facts.reckonings.extend(reckonings);
        }
        facts.dateline = date::dateline(document, &facts.dates);
        facts
    }

    /// Where `sentence` states numbers, dates and quantities, kind by kind.
    pub fn figures(&self, sentence: usize) -> impl Iterator<Item = ViewSpan> {
        let numbers = in_sentence(&self.numbers, sentence).iter().map(|stated| stated.view);
        let dates = in_sentence(&self.dates, sentence).iter().map(|stated| stated.view);
        numbers.chain(dates).chain(in_sentence(&self.quantities, sentence).iter().map(|stated| stated.view))
    }
}

/// The items of `stated` that stand in `sentence`; `stated` is in reading order.
pub fn in_sentence<T>(stated: &[Stated<T>], sentence: usize) -> &[Stated<T>] {
    let first = stated.partition_point(|item| item.sentence < sentence);
    // A sentence states few things: counting them is cheaper than another search.
    let count = stated[first..].iter().take_while(|item| item.sentence == sentence).count();
    &stated[first..first + count]
}
