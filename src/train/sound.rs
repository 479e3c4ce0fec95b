//! The sound model from pairs of names, by expectation maximisation.
