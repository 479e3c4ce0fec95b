//! English signs, codes and names of currencies, and whether they stand before or after a number.

use super::Unit;
use super::unit::*;
use crate::facts::number::{Part, Reader, Shape};

/// A currency code.
pub(super) fn currency_code(word: &str) -> Option<Unit> {
    let code = CODES.iter().find(|(code, _)| word.eq_ignore_ascii_case(code));
    // A code in capitals, or all small where people type fast; Cad and Eur are names.
    let plain = word.bytes().all(|b| b.is_ascii_uppercase()) || word.bytes().all(|b| b.is_ascii_lowercase());
    code.filter(|_| plain || word == "Rs").map(|&(_, unit)| unit)
}

#[rustfmt::skip]
const CODES: &[(&str, Unit)] = &[
    ("USD", US_DOLLAR), ("EUR", EURO), ("GBP", STERLING), ("JPY", YEN), ("CNY", YUAN), ("RMB", YUAN),
    ("HKD", HONG_KONG_DOLLAR), ("TWD", TAIWAN_DOLLAR), ("NTD", TAIWAN_DOLLAR), ("AUD", AUSTRALIAN_DOLLAR),
    ("CAD", CANADIAN_DOLLAR), ("SGD", SINGAPORE_DOLLAR), ("NZD", NEW_ZEALAND_DOLLAR), ("KRW", WON), ("INR", RUPEE),
    ("Rs", RUPEE), ("CHF", SWISS_FRANC), ("BTC", BITCOIN), ("MXN", MEXICAN_PESO), ("TRY", TURKISH_LIRA),
    ("NGN", NAIRA), ("THB", BAHT), ("IDR", RUPIAH), ("MYR", RINGGIT), ("BRL", REAL), ("ZAR", RAND), ("RUB", RUBLE),
];

/// A currency code with the M of a million before it: MUSD, MEUR.
pub(super) fn million_code(word: &str) -> Option<Unit> {
    let code = word.strip_prefix('M').filter(|code| code.len() == 3)?;
    currency_code(code).filter(|_| word.bytes().all(|b| b.is_ascii_uppercase()))
}

/// The currency of a sign.
fn sign(c: char) -> Option<Unit> {
    Some(match c {
        '$' => US_DOLLAR,
        '£' => STERLING,
        '€' => EURO,
        '¥' => YEN_OR_YUAN,
        '元' => YUAN,
        '₹' => RUPEE,
        '₩' => WON,
        '₽' => RUBLE,
        '₺' => TURKISH_LIRA,
        '₫' => DONG,
        '฿' => BAHT,
        '₿' => BITCOIN,
        '₦' => NAIRA,
        '₡' => COLON,
        '₾' => LARI,
        '₭' => KIP,
        '₱' => PESO,
        '₪' => SHEKEL,
        _ => return None,
    })
}

/// The currency that a sign or code at `index` names, whichever side of the number it stands on.
fn mark(reader: Reader<'_>, index: usize) -> Option<Unit> {
    match reader.shape(index)? {
        Shape::Mark(c) => sign(c),
        Shape::Word => currency_code(reader.at(index)),
        _ => None,
    }
}

/// Whether the sign or code at `index` belongs to the number before it: 5 €, 10 $ 30 $, 10 RMB 20 USD.
fn is_suffix(reader: Reader<'_>, index: usize) -> bool {
    let Some(number) = index.checked_sub(1).filter(|&at| reader.shape(at) == Some(Shape::Digits)) else { return false };
    let next = reader.shape(index + 1) == Some(Shape::Digits);
    let close = next && reader.is_glued(index + 1);
    let prefixed = number.checked_sub(1).is_some_and(|at| mark(reader, at).is_some() && !is_after_number(reader, at));
    !close && !prefixed
}

/// Whether a number stands directly before the mark at `index`.
fn is_after_number(reader: Reader<'_>, index: usize) -> bool {
    index.checked_sub(1).is_some_and(|at| reader.shape(at) == Some(Shape::Digits))
}

/// The sign after a number at `index`: 5 €, 100₾.
pub(super) fn sign_after(reader: Reader<'_>, index: usize) -> Option<Unit> {
    let Some(Shape::Mark(c)) = reader.shape(index) else { return None };
    let digits = index.checked_sub(1).is_some_and(|at| reader.shape(at) == Some(Shape::Digits));
    sign(c).filter(|_| digits && is_suffix(reader, index))
}

/// A currency sign or code before a number: `$`, `US$`, `HK$`, `USD`, `RMB`; and the lexeme at which it begins.
pub(super) fn sign_before(reader: Reader<'_>, first: usize) -> Option<(Unit, usize)> {
    let before = first.checked_sub(1)?;
    let unit = mark(reader, before).or_else(|| million_code(reader.at(before)));
    let Some(unit) = unit.filter(|_| !is_suffix(reader, before)) else {
        // The price starts at dollar 22.5 million.
        let dollar = reader.is(before, "dollar") && !is_after_number(reader, before);
        return (dollar && reader.shape(first) == Some(Shape::Digits)).then_some((DOLLAR, before));
    };
    if reader.at(before) != "$" {
        return Some((unit, before));
    }
    let country = before.checked_sub(1).map_or("", |at| reader.at(at));
    let glued = reader.is_glued(before);
    // Tokenized text sets every mark apart: c $ 5, hk $ 10.
    let apart = !glued && !reader.is_glued(first) && matches!(country, "c" | "hk" | "nz" | "nt" | "us");
    let (unit, taken) = match country {
        _ if !glued && !apart => (unit, 0),
        "US" | "U.S." | "us" => (US_DOLLAR, 1),
        "HK" | "hk" => (HONG_KONG_DOLLAR, 1),
        "NT" | "nt" => (TAIWAN_DOLLAR, 1),
        "A" | "AU" => (AUSTRALIAN_DOLLAR, 1),
        "C" | "CA" | "c" => (CANADIAN_DOLLAR, 1),
        "S" => (SINGAPORE_DOLLAR, 1),
        "NZ" | "nz" => (NEW_ZEALAND_DOLLAR, 1),
        "R" => (REAL, 1),
        "Mex" | "mex" => (MEXICAN_PESO, 1),
        code => currency_code(code).map_or((unit, 0), |unit| (unit, 1)),
    };
    Some((unit, before - taken))
}

/// The currency of a country at `index` and its words: Australian dollars, Hong Kong dollars, Turkish lira.
pub(super) fn national(reader: Reader<'_>, index: usize, word: &str) -> Option<(Unit, usize)> {
    let named = |at: usize, names: &[&str]| reader.is_any(at, names);
    const DOLLARS: &[&str] = &["dollar", "dollars"];
    let (unit, names, words): (Unit, &[&str], usize) = match word {
        "new" if reader.is(index + 1, "zealand") => (NEW_ZEALAND_DOLLAR, DOLLARS, 2),
        "new" if reader.is(index + 1, "taiwan") => (TAIWAN_DOLLAR, DOLLARS, 2),
        "united" if reader.is(index + 1, "states") => (US_DOLLAR, DOLLARS, 2),
        "hong" if reader.is(index + 1, "kong") => (HONG_KONG_DOLLAR, DOLLARS, 2),
        "us" | "american" => (US_DOLLAR, DOLLARS, 1),
        "australian" => (AUSTRALIAN_DOLLAR, DOLLARS, 1),
        "canadian" => (CANADIAN_DOLLAR, DOLLARS, 1),
        "singapore" => (SINGAPORE_DOLLAR, DOLLARS, 1),
        "taiwan" => (TAIWAN_DOLLAR, DOLLARS, 1),
        "chinese" => (YUAN, &["yuan", "renminbi"], 1),
        "japanese" => (YEN, &["yen"], 1),
        "british" => (STERLING, &["pound", "pounds"], 1),
        "swiss" => (SWISS_FRANC, &["franc", "francs"], 1),
        "indian" => (RUPEE, &["rupee", "rupees"], 1),
        "turkish" => (TURKISH_LIRA, &["lira", "liras"], 1),
        "mexican" => (MEXICAN_PESO, &["peso", "pesos"], 1),
        "nigerian" => (NAIRA, &["naira", "nairas"], 1),
        "russian" => (RUBLE, &["ruble", "rubles", "rouble", "roubles"], 1),
        "korean" => (WON, &["won"], 1),
        "finnish" => (MARKKA, &["markka", "markkaa"], 1),
        "dutch" => (GUILDER, &["guilder", "guilders"], 1),
        _ => return None,
    };
    named(index + words, names).then_some((unit, words + 1))
}

/// The scale word after a code, which stands between the two: 75 USD million.
pub(super) fn scale_after_code(reader: Reader<'_>, index: usize) -> bool {
    matches!(reader.part(index), Some(Part::Scale(scale)) if scale >= 1e3)
        && index > 0
        && currency_code(reader.at(index - 1)).is_some()
}
