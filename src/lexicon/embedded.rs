//! The dictionaries that come with the program: the one place that includes them.
