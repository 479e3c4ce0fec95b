//! A lexicon from pairs, a sound model from names.

mod sound;
