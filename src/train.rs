//! A lexicon from pairs.
