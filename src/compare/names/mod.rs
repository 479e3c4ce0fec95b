//! Which names of one side have their rendering on the other.

mod candidates;
mod evidence;
mod japanese;
mod judge;
mod mentions;
mod mismatch;
mod paired;
mod persons;
mod slips;
mod unverified;
mod variation;

use super::Compared;
use crate::text::Side;
use crate::text::ViewSpan;
use evidence::Evidence;
pub use judge::{Ground, Heard, Judgement, Likeness, judge_name};
pub use paired::{Basis, NamePair};

/// A name whose rendering raises a question.
#[derive(Clone, Debug, PartialEq)]
pub struct NameVerdict {
    /// What is the matter.
    pub matter: NameMatter,
    /// The name, as it is in English.
    pub english: String,
    /// Where the English name stands.
    pub english_place: Mention,
    /// Where its rendering stands, the place in question first.
    pub chinese_places: Vec<Mention>,
    /// The rendering in question.
    pub rendering: String,
    /// The rendering that was expected, if one is known.
    pub usual: Option<String>,
    /// The other name that the rendering belongs to, if it is known.
    pub bearer: Option<String>,
}

/// What is the matter with a rendering.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameMatter {
    /// It is the name of somebody or something else.
    Another,
    /// It is written in another way than in the rest of the text.
    Varies,
    /// It fits as far as it can be told, which is not far.
    Unverified,
}

/// A part of one text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mention {
    /// The side it stands on.
    pub side: Side,
    /// Index of the sentence.
    pub sentence: usize,
    /// Bytes of the view of the sentence's paragraph.
    pub view: ViewSpan,
}

/// The names of all beads whose rendering raises a question, and all names with their renderings, in the order of the
/// beads.
pub fn compare_names(compared: Compared<'_>) -> (Vec<NameVerdict>, Vec<NamePair>) {
    let evidence = Evidence::of(compared);
    let mut verdicts = variation::find(&evidence);
    verdicts.extend(mismatch::find(&evidence));
    verdicts.extend(slips::find(&evidence));
    let mut persons = unverified::find(&evidence);
    persons.extend(japanese::find(&evidence));
    // What the ear says of one word of a name, the spelling says of all.
    let stands = |one: &NameVerdict, other: &NameVerdict| {
        one.english_place.sentence == other.english_place.sentence
            && (other.english_place.view.start..other.english_place.view.end).contains(&one.english_place.view.start)
    };
    let of_persons = |verdict: &NameVerdict| {
        persons.iter().any(|person| person.matter == NameMatter::Another && stands(verdict, person))
    };
    verdicts.retain(|verdict| verdict.matter != NameMatter::Another || !of_persons(verdict));
    verdicts.extend(persons);
    verdicts.sort_by_key(|verdict| (verdict.english_place.sentence, verdict.english_place.view.start));
    let pairs = paired::find(&evidence, &verdicts);
    (verdicts, pairs)
}
