//! What can stop a run.

use std::path::PathBuf;

/// What can stop a run, or one article of a batch. Strange text never does; it yields findings or empty results.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The system refused a file.
    #[error("cannot read {path}")]
    Read {
        /// The file.
        path: PathBuf,
        /// The system's reason.
        source: std::io::Error,
    },
    /// The bytes are no text that duizhao can read.
    #[error("{path}: {problem}")]
    Input {
        /// The file.
        path: PathBuf,
        /// What is wrong, and where in the file.
        problem: String,
    },
    /// A dictionary row has the wrong shape.
    #[error("{path}:{line}: {problem}")]
    Dictionary {
        /// The table.
        path: PathBuf,
        /// 1-based line.
        line: usize,
        /// What a row should have.
        problem: String,
    },
    /// A table of the user has a row of the wrong shape.
    #[error("{path}:{line}: {problem}")]
    Table {
        /// The file.
        path: PathBuf,
        /// 1-based line.
        line: usize,
        /// What is wrong with it.
        problem: String,
    },
    /// A field of a table of the user holds what it cannot hold.
    #[error("{path}:{line}:{column}: {problem}")]
    Field {
        /// The file.
        path: PathBuf,
        /// 1-based line.
        line: usize,
        /// 1-based column of the line, in characters.
        column: usize,
        /// What is wrong with it.
        problem: String,
    },
    /// A name given by the user does not exist.
    #[error("no {kind} named {name}; did you mean {nearest}?")]
    Unknown {
        /// What was asked for: `check`, `format`, `conversion` …
        kind: &'static str,
        /// As written by the user.
        name: String,
        /// The closest name there is.
        nearest: String,
    },
}
