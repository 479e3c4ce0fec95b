//! What a check says; owns no text of the articles, only places.

use crate::text::Place;

/// MQM error type (<https://themqm.org>), the part that duizhao can detect.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Category {
    /// Accuracy/Mistranslation.
    Mistranslation,
    /// Accuracy/Omission.
    Omission,
    /// Accuracy/Addition.
    Addition,
    /// Accuracy/Untranslated.
    Untranslated,
    /// Terminology/Inconsistent.
    Inconsistent,
    /// Terminology/Wrong term.
    WrongTerm,
    /// Linguistic/Spelling.
    Spelling,
    /// Linguistic/Punctuation.
    Punctuation,
    /// Linguistic/Grammar.
    Grammar,
    /// Locale/Convention.
    Locale,
}

impl Category {
    /// The type with its family, as MQM writes it.
    pub fn path(self) -> &'static str {
        match self {
            Category::Mistranslation => "Accuracy/Mistranslation",
            Category::Omission => "Accuracy/Omission",
            Category::Addition => "Accuracy/Addition",
            Category::Untranslated => "Accuracy/Untranslated",
            Category::Inconsistent => "Terminology/Inconsistent",
            Category::WrongTerm => "Terminology/Wrong term",
            Category::Spelling => "Linguistic/Spelling",
            Category::Punctuation => "Linguistic/Punctuation",
            Category::Grammar => "Linguistic/Grammar",
            Category::Locale => "Locale/Convention",
        }
    }
}

/// MQM severity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// A habit, a regional mix or a query: listed to verify, never fails a run.
    Neutral,
    /// Noticeable, meaning kept.
    Minor,
    /// Meaning changed.
    Major,
    /// A reader is misled about what matters.
    Critical,
}

impl Severity {
    /// All, mildest first.
    pub const ALL: [Severity; 4] = [Severity::Neutral, Severity::Minor, Severity::Major, Severity::Critical];

    /// The word in reports and options.
    pub fn name(self) -> &'static str {
        match self {
            Severity::Neutral => "neutral",
            Severity::Minor => "minor",
            Severity::Major => "major",
            Severity::Critical => "critical",
        }
    }
}

/// One thing wrong in one bitext or document.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// Stable name made from content, not from positions.
    pub id: String,
    /// Name of the check that found it.
    pub check: &'static str,
    /// MQM category.
    pub category: Category,
    /// MQM severity.
    pub severity: Severity,
    /// What the reader sees: one sentence without a full stop.
    pub message: String,
    /// Where; the first is the primary place.
    pub places: Vec<Place>,
    /// The values compared, as a reader writes them.
    pub values: Values,
    /// Why: table, other place, score.
    pub evidence: Vec<String>,
    /// What to write in its place, where that is safe.
    pub suggestion: Option<String>,
    /// Findings that this one explains.
    pub nested: Vec<Finding>,
}

impl Finding {
    /// A finding without values, evidence or an id yet.
    pub(crate) fn new(
        (check, category): (&'static str, Category),
        severity: Severity,
        places: Vec<Place>,
        message: String,
    ) -> Self {
        Finding {
            id: String::new(),
            check,
            category,
            severity,
            message,
            places,
            values: Values::default(),
            evidence: Vec::new(),
            suggestion: None,
            nested: Vec::new(),
        }
    }

    /// Adds a finding that this one explains; same check, as mild as can be.
    pub(crate) fn nest(&mut self, places: Vec<Place>, message: String) {
        self.nested.push(Finding::new((self.check, self.category), Severity::Neutral, places, message));
    }
}

/// The values a finding compares, as a reader writes them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Values {
    /// Of the source.
    pub source: Option<String>,
    /// Of the target.
    pub target: Option<String>,
}
