//! What a run was asked to do.

use crate::ledger::Ledger;
use crate::links::Links;
use crate::terms::Terms;
use crate::text::Lang;
use crate::text::Region;
use std::sync::Arc;

/// What a run was asked to do; everything has a detected or a plain default.
#[derive(Clone, Debug, Default)]
pub struct Settings {
    /// Language of the source; `None` detects it.
    pub source: Option<Lang>,
    /// One sentence a line as given, one paragraph a line.
    pub pre_split: bool,
    /// How much of the source a translation is expected to hold.
    pub profile: Profile,
    /// Checks to run; empty for all.
    pub only: Vec<String>,
    /// Checks not to run.
    pub allow: Vec<String>,
    /// Whether the alignment is all that is wanted, so that nothing need be compared.
    pub align_only: bool,
    /// Pairs of sentences that stay as they are given.
    pub links: Links,
    /// What people decided names are called.
    pub ledger: Arc<Ledger>,
    /// What people decided terms are called.
    pub terms: Arc<Terms>,
    /// Whose vocabulary the Chinese is meant to use; `None` detects it.
    pub region: Option<Region>,
    /// The language that duizhao itself speaks.
    pub ui: Ui,
}

/// The language that duizhao itself speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Ui {
    /// English.
    #[default]
    English,
    /// Chinese, in simplified characters.
    Chinese,
}

/// How much of the source a translation is expected to hold.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Profile {
    /// All of it.
    #[default]
    Full,
    /// A part, 编译: omissions become one note.
    Abridged,
}
