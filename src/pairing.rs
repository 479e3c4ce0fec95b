//! Which documents translate which: signatures in, pairs out; opens nothing.
