//! Pairs parallel English and Chinese articles and shows what went wrong between them.
//!
//! ```text
//! bytes ──decode──▶ Document ──▶ paragraphs ──▶ sentences ──▶ tokens
//!                                                   │            │
//!                     view (NFKC, one variant) ─────┴──▶ facts ◀─┘
//! source Document × target Document ──align──▶ beads ──▶ pairs ──check──▶ findings ──▶ report
//! ```
//!
//! The modules stand in the order of the data flow; each imports only what stands above it.

pub mod error;
pub mod text;
mod table;
pub mod convert;
pub mod links;
pub mod ledger;
pub mod terms;
pub mod settings;
pub mod lexicon;
pub mod document;
pub mod facts;
pub mod align;
pub mod compare;
pub mod bitext;
pub mod collection;
pub mod pairing;
pub mod finding;
pub mod wording;
pub mod checks;
pub mod decisions;
pub mod report;
pub mod config;
pub mod pipeline;
pub mod train;
pub mod batch;

pub use align::{Bead, align};
pub use bitext::{Bitext, Pair};
pub use convert::convert;
pub use document::{Document, tokenize};
pub use error::Error;
pub use finding::{Category, Finding, Severity};
pub use lexicon::Lexicon;
pub use pipeline::review;
pub use settings::Settings;
pub use text::Span;
