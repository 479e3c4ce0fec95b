//! English number words.

/// What a word contributes to a number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::facts) enum Part {
    /// Zero to nineteen.
    Unit(f64),
    /// Twenty to ninety.
    Ten(f64),
    /// Hundred, thousand, million …
    Scale(f64),
    /// A dozen or a score: a number of things that is also a scale.
    Dozen(f64),
    /// First, second … thousandth.
    Ordinal(f64),
    /// Thirds, quarters: the parts of a fraction.
    Parts(f64),
    /// Dozens, hundreds, millions: an open number of that magnitude.
    Vague(f64),
    /// Half, halves.
    Half,
}

/// What the lower-case `word` contributes to a number.
pub(in crate::facts::number) fn part(word: &str) -> Option<Part> {
    listed(word).or_else(|| match listed(word.strip_suffix('s')?)? {
        // Seconds are of time.
        Ordinal(value) if value != 2.0 => Some(Parts(value)),
        _ => None,
    })
}

/// What a word of the tables contributes.
fn listed(word: &str) -> Option<Part> {
    let table = match word.as_bytes().first()? {
        b'z' | b'o' | b'n' => ZERO_ONE_NINE,
        b't' => T,
        b'f' => F,
        b's' => S,
        b'e' | b'h' => E_H,
        b'm' | b'b' | b'd' | b'l' | b'c' | b'q' => LARGE,
        _ => return None,
    };
    table.iter().find(|(name, _)| *name == word).map(|&(_, part)| part)
}

use Part::{Dozen, Half, Ordinal, Parts, Scale, Ten, Unit, Vague};

#[rustfmt::skip]
const ZERO_ONE_NINE: &[(&str, Part)] = &[
    ("one", Unit(1.0)), ("nine", Unit(9.0)), ("zero", Unit(0.0)), ("nineteen", Unit(19.0)), ("ninety", Ten(90.0)),
    ("ninth", Ordinal(9.0)), ("nineth", Ordinal(9.0)), ("nineteenth", Ordinal(19.0)), ("ninetieth", Ordinal(90.0)),
    ("zeroth", Ordinal(0.0)), ("nought", Unit(0.0)), ("naught", Unit(0.0)),
];

#[rustfmt::skip]
const T: &[(&str, Part)] = &[
    ("two", Unit(2.0)), ("three", Unit(3.0)), ("ten", Unit(10.0)), ("twelve", Unit(12.0)), ("thirteen", Unit(13.0)),
    ("twenty", Ten(20.0)), ("thirty", Ten(30.0)), ("thousand", Scale(1e3)), ("trillion", Scale(1e12)),
    ("third", Ordinal(3.0)), ("tenth", Ordinal(10.0)), ("twelfth", Ordinal(12.0)), ("thirteenth", Ordinal(13.0)),
    ("twentieth", Ordinal(20.0)), ("thirtieth", Ordinal(30.0)), ("thousandth", Ordinal(1e3)),
    ("thousands", Vague(1e3)), ("trillions", Vague(1e12)), ("tens", Vague(10.0)), ("trillionth", Ordinal(1e12)),
    ("tln", Scale(1e12)), ("trn", Scale(1e12)),
];

#[rustfmt::skip]
const F: &[(&str, Part)] = &[
    ("four", Unit(4.0)), ("five", Unit(5.0)), ("fourteen", Unit(14.0)), ("fifteen", Unit(15.0)), ("forty", Ten(40.0)),
    ("fourty", Ten(40.0)), ("fifty", Ten(50.0)), ("first", Ordinal(1.0)), ("fourth", Ordinal(4.0)),
    ("fifth", Ordinal(5.0)), ("fourteenth", Ordinal(14.0)), ("fifteenth", Ordinal(15.0)), ("fortieth", Ordinal(40.0)),
    ("fiftieth", Ordinal(50.0)),
];

#[rustfmt::skip]
const S: &[(&str, Part)] = &[
    ("six", Unit(6.0)), ("seven", Unit(7.0)), ("sixteen", Unit(16.0)), ("seventeen", Unit(17.0)), ("sixty", Ten(60.0)),
    ("seventy", Ten(70.0)), ("second", Ordinal(2.0)), ("sixth", Ordinal(6.0)), ("seventh", Ordinal(7.0)),
    ("sixteenth", Ordinal(16.0)), ("seventeenth", Ordinal(17.0)), ("sixtieth", Ordinal(60.0)),
    ("seventieth", Ordinal(70.0)), ("sextillion", Scale(1e21)), ("septillion", Scale(1e24)), ("score", Dozen(20.0)), ("scores", Vague(20.0)),
];

#[rustfmt::skip]
const E_H: &[(&str, Part)] = &[
    ("eight", Unit(8.0)), ("eleven", Unit(11.0)), ("eighteen", Unit(18.0)), ("eighty", Ten(80.0)),
    ("hundred", Scale(100.0)), ("hundreds", Vague(100.0)), ("half", Half), ("halves", Half), ("eighth", Ordinal(8.0)),
    ("eleventh", Ordinal(11.0)), ("eighteenth", Ordinal(18.0)), ("eightieth", Ordinal(80.0)),
    ("hundredth", Ordinal(100.0)),
];

#[rustfmt::skip]
const LARGE: &[(&str, Part)] = &[
    ("million", Scale(1e6)), ("billion", Scale(1e9)), ("dozen", Dozen(12.0)), ("millions", Vague(1e6)),
    ("billions", Vague(1e9)), ("dozens", Vague(10.0)), ("lakh", Scale(1e5)), ("lakhs", Scale(1e5)),
    ("crore", Scale(1e7)), ("crores", Scale(1e7)), ("mln", Scale(1e6)), ("mn", Scale(1e6)), ("bn", Scale(1e9)),
    ("bln", Scale(1e9)), ("dz", Dozen(12.0)), ("dzs", Dozen(12.0)), ("doz", Dozen(12.0)), ("dozs", Dozen(12.0)),
    ("quarters", Parts(4.0)), ("quarter", Parts(4.0)), ("millionth", Ordinal(1e6)), ("billionth", Ordinal(1e9)),
    ("quadrillion", Scale(1e15)), ("quintillion", Scale(1e18)),
];
