//! Words that can stand for each other.

pub(super) const WEEKDAYS: &[&str] = &["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

pub(super) const MONTHS: &[&str] =
    &["january", "february", "april", "june", "july", "august", "september", "october", "november", "december"];

#[rustfmt::skip]
pub(super) const NUMBERS: &[&str] = &[
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
];

/// Scale words; from the third on they can stand for each other.
pub(super) const SCALES: &[&str] = &["hundred", "dozen", "thousand", "million", "billion", "trillion"];

pub(super) const ORDINALS: &[&str] = &["first", "second", "third", "fourth", "fifth", "sixth", "seventh"];

pub(super) const MULTIPLES: &[&[&str]] =
    &[&["doubled", "tripled", "quadrupled"], &["doubling", "tripling", "quadrupling"]];

/// Magnitudes, each ten times another at least.
#[rustfmt::skip]
pub(super) const VAGUE: &[&str] = &[
    "dozens", "hundreds", "thousands", "tens of thousands", "hundreds of thousands", "millions", "tens of millions",
    "hundreds of millions", "billions", "tens of billions",
];

/// Qualifiers, and the same turned.
pub(super) const QUALIFIERS: &[(&[&str], &str)] = &[
    (&["more", "than"], "less than"),
    (&["less", "than"], "more than"),
    (&["fewer", "than"], "more than"),
    (&["at", "least"], "at most"),
    (&["at", "most"], "at least"),
    (&["over"], "under"),
    (&["under"], "over"),
    (&["nearly"], "more than"),
    (&["almost"], "more than"),
    (&["up", "to"], "at least"),
];

pub(super) const SIGNS: &[&str] = &["$", "£", "€"];

pub(super) const CURRENCIES: &[&str] = &["dollars", "euros", "pounds", "yuan", "yen", "rupees", "rubles", "francs"];

pub(super) const TIMES: &[&str] = &["years", "months", "weeks", "days", "hours", "minutes", "seconds", "decades"];

pub(super) const LENGTHS: &[&str] = &["miles", "kilometers", "meters", "feet", "inches", "yards"];

pub(super) const OTHER_UNITS: &[&[&str]] = &[
    &["kilograms", "tons", "ounces", "grams"],
    &["acres", "hectares"],
    &["fahrenheit", "celsius"],
    &["year", "month", "week", "day", "hour", "minute"],
    &["mile", "kilometer", "meter"],
];
