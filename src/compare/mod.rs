//! Facts of a bead and its neighbours beside each other: verdicts with their evidence.

mod clauses;
mod contrasts;
mod decided;
mod gaps;
mod literals;
mod meaning;
mod names;
mod negation;
mod numbers;
mod order;
mod qualifiers;
mod quotations;
mod repetitions;
mod splits;
mod terms;
mod typos;
mod unfinished;
mod untranslated;

pub use clauses::LostClause;
pub use contrasts::Turn;
pub use decided::Decided;
pub use gaps::{Extent, Gap};
pub use literals::{LiteralFault, LiteralVerdict};
pub use names::{Basis, NamePair};
pub use names::{Ground, Heard, Judgement, Likeness, judge_name};
pub use names::{Mention, NameMatter, NameVerdict, compare_names};
pub use negation::Denial;
pub use numbers::{Drift, Fault, Figure, Reading, Subject, Value};
pub use order::Move;
pub use qualifiers::LostQualifier;
pub use quotations::{QuotationFault, QuotationVerdict};
pub use repetitions::Repetition;
pub use terms::{TermMatter, TermVerdict};
pub use typos::TypoVerdict;
pub use unfinished::Unfinished;
pub use untranslated::Leftover;

use crate::align::{Alignment, Bead};
use crate::document::Document;
use crate::facts::Facts;
use crate::lexicon::Lexicon;
use crate::settings::Settings;
use crate::text::Lang;
use crate::text::Side;
use crate::text::Sides;

/// Least probability of a bead for a verdict on its words.
const SURE: f64 = 0.5;

/// What is compared: two documents, what they state, and their beads.
#[derive(Clone, Copy)]
pub struct Compared<'a> {
    /// The documents.
    pub documents: &'a Sides<Document>,
    /// What they state.
    pub facts: &'a Sides<Facts>,
    /// Which sentences translate which.
    pub alignment: &'a Alignment,
    /// Dictionaries.
    pub lexicon: &'a Lexicon,
    /// What the run was asked to do.
    pub settings: &'a Settings,
}

impl Compared<'_> {
    /// Whether a bead has both sides and is sure enough for a verdict on its words.
    fn is_sure(bead: &Bead) -> bool {
        !bead.source.is_empty() && !bead.target.is_empty() && bead.score >= SURE
    }

    /// The side that is in English.
    pub fn english(&self) -> Side {
        match self.documents.source.lang {
            Lang::English => Side::Source,
            Lang::Chinese => Side::Target,
        }
    }
}

/// Every verdict over one bitext.
#[derive(Clone, Debug, Default)]
pub struct Verdicts {
    /// Names whose rendering raises a question.
    pub names: Vec<NameVerdict>,
    /// Names with their renderings.
    pub pairs: Vec<NamePair>,
    /// Renderings that differ from what the ledger confirms.
    pub decided: Vec<Decided>,
    /// Terms that are not rendered as the termbase says.
    pub terms: Vec<TermVerdict>,
    /// Numbers, dates and quantities that have no equal on the other side.
    pub numbers: Vec<Drift>,
    /// What one side denies and the other asserts.
    pub denials: Vec<Denial>,
    /// Words that stand for the opposite of what they render, or for another step of a scale.
    pub turns: Vec<Turn>,
    /// English qualifiers that the other side does not say.
    pub qualifiers: Vec<LostQualifier>,
    /// Addresses, placeholders, tags and codes that were changed or lost.
    pub literals: Vec<LiteralVerdict>,
    /// What is wrong with quotations.
    pub quotations: Vec<QuotationVerdict>,
    /// Stretches without a counterpart.
    pub gaps: Vec<Gap>,
    /// Clauses of paired sentences without a counterpart.
    pub clauses: Vec<LostClause>,
    /// What stands in another order.
    pub moves: Vec<Move>,
    /// What one side gives twice.
    pub repetitions: Vec<Repetition>,
    /// What is still in the other language.
    pub leftovers: Vec<Leftover>,
    /// Paragraphs that break off on one side alone.
    pub unfinished: Vec<Unfinished>,
    /// Words that are probably written with a wrong character.
    pub typos: Vec<TypoVerdict>,
}

impl Verdicts {
    /// Compares all facts.
    pub fn of(compared: Compared<'_>) -> Verdicts {
        let leftovers = untranslated::find(compared);
        let (mut names, pairs) = compare_names(compared);
        let region = compared.facts[compared.english().other()].vocabulary.region;
        let decided = decided::compare(compared, &pairs, &mut names);
        let numbers = numbers::compare(compared);
        let clauses = clauses::find(compared, &numbers, &pairs);
        let mut verdicts = Verdicts {
            names,
            pairs,
            decided,
            terms: terms::compare(compared, region),
            literals: literals::compare(compared, &numbers),
            numbers,
            denials: negation::compare(compared),
            turns: contrasts::compare(compared),
            qualifiers: qualifiers::compare(compared),
            quotations: quotations::compare(compared),
            gaps: gaps::find(compared, &leftovers),
            clauses,
            moves: order::find(compared),
            repetitions: repetitions::find(compared),
            leftovers,
            unfinished: unfinished::find(compared),
            typos: typos::find(compared),
        };
        // What another step of its scale renders is not lost.
        let turned = |lost: &LostQualifier| verdicts.turns.iter().any(|turn| lost.is_at(turn.places[lost.side]));
        verdicts.qualifiers = verdicts.qualifiers.iter().filter(|lost| !turned(lost)).cloned().collect();
        clauses::explain(&mut verdicts);
        verdicts
    }
}
