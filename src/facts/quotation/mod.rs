//! Quotations: what stands between quotation marks, read over sentences and paragraphs.

mod english;
mod form;
mod marks;
mod pairs;
mod reading;

pub use form::Form;
pub use marks::Family;

use crate::document::Document;
use crate::text::ViewSpan;

/// A quotation mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mark {
    /// Index of its sentence in the document.
    pub sentence: usize,
    /// Bytes of the view of the sentence's paragraph.
    pub view: ViewSpan,
}

/// What stands between two marks that belong together.
#[derive(Clone, Debug, PartialEq)]
pub struct Quotation {
    /// Which marks it stands in.
    pub family: Family,
    /// The mark before it.
    pub open: Mark,
    /// The mark behind it.
    pub close: Mark,
    /// How many quotations it stands in.
    pub depth: usize,
    /// What kind of text it is.
    pub form: Form,
}

/// A mark without its partner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stray {
    /// The mark.
    pub mark: Mark,
    /// Whether its shape opens a quotation; a straight mark tells by its neighbours.
    pub opens: bool,
}

/// Whether a quotation is open where a sentence ends.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Standing {
    /// No.
    #[default]
    Outside,
    /// Yes, and it goes on in the next sentence.
    Inside,
    /// It ends with the paragraph or goes on in the next one, which opens it anew; both are written so.
    Either,
}

/// The quotations of one document.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Quotations {
    /// In the order in which they open.
    pub list: Vec<Quotation>,
    /// Marks that belong to no quotation, in reading order.
    pub strays: Vec<Stray>,
    /// Marks that face the wrong way, in reading order.
    pub turned: Vec<Mark>,
    /// Straight marks among curly ones, or curly ones among straight ones, whichever are fewer.
    pub mixed: usize,
    /// For each sentence, what is open at its end.
    pub standing: Vec<Standing>,
    /// For each quotation, the last sentence that it or one before it reaches.
    reach: Vec<usize>,
}

impl Quotations {
    /// The quotations of `document`.
    pub(super) fn of(document: &Document) -> Quotations {
        let candidates = marks::find(document);
        if candidates.iter().all(Vec::is_empty) {
            return Quotations { standing: vec![Standing::Outside; document.sentences.len()], ..Quotations::default() };
        }
        let readings = candidates.iter().map(|marks| reading::read(document, marks));
        pairs::gather(document, readings.collect())
    }

    /// The quotations that touch one of `sentences`, which is a stretch of them: open before its end, close behind its start.
    pub fn touching(&self, first: usize, last: usize) -> impl Iterator<Item = &Quotation> {
        let opened = self.list.partition_point(|quotation| quotation.open.sentence <= last);
        let start = self.reach[..opened].partition_point(|&reach| reach < first);
        self.list[start..opened].iter().filter(move |quotation| quotation.close.sentence >= first)
    }

    /// How many marks stand in a sentence of a stretch; titles do not count.
    pub fn marks(&self, first: usize, last: usize) -> usize {
        let inside = |mark: Mark| usize::from((first..=last).contains(&mark.sentence));
        let quoted = self.touching(first, last).filter(|quotation| quotation.family != Family::Title);
        let strays = self.strays.iter().filter(|stray| inside(stray.mark) > 0).count();
        strays + quoted.map(|quotation| inside(quotation.open) + inside(quotation.close)).sum::<usize>()
    }

    /// Whether a mark without a partner stands in a sentence of a stretch.
    pub fn has_stray(&self, first: usize, last: usize) -> bool {
        let start = self.strays.partition_point(|stray| stray.mark.sentence < first);
        self.strays.get(start).is_some_and(|stray| stray.mark.sentence <= last)
    }

    /// Whether a mark that faces the wrong way stands in a sentence of a stretch.
    pub fn has_turned(&self, first: usize, last: usize) -> bool {
        let start = self.turned.partition_point(|mark| mark.sentence < first);
        self.turned.get(start).is_some_and(|mark| mark.sentence <= last)
    }
}
