//! Years of an era in Chinese: 公元前221年, 民国38年, 光绪元年.

use super::whole;
use crate::facts::number::{Characters, Numeral};
use crate::text::WordList;
use std::sync::LazyLock;

/// Eras, and the year of our era before their first year.
#[rustfmt::skip]
const ERAS: &[(&str, i32)] = &[
    ("公元", 0), ("西元", 0), ("民国", 1911), ("中华民国", 1911), ("明治", 1867), ("大正", 1911), ("昭和", 1925), ("平成", 1988),
    ("令和", 2018), ("顺治", 1643), ("康熙", 1661), ("雍正", 1722), ("乾隆", 1735), ("嘉庆", 1795), ("道光", 1820),
    ("咸丰", 1850), ("同治", 1861), ("光绪", 1874), ("宣统", 1908),
];

/// The year of our era that `numeral` is in the era before it, and the byte at which that begins.
pub(super) fn year(characters: Characters<'_>, numeral: &Numeral) -> Option<(i32, usize)> {
    let before = characters.before(numeral.first).trim_end_matches([' ', '约']);
    let value = numeral.number.value as i32;
    for word in ["公元前", "西元前", "纪元前"] {
        if let Some(rest) = before.strip_suffix(word) {
            return whole(numeral, 1.0, 99_999.0).then_some((-value, rest.len()));
        }
    }
    if closes_range_before_christ(before) {
        return whole(numeral, 1.0, 99_999.0).then_some((-value, numeral.start));
    }
    let (name, origin) = ending(before)?;
    let most = if *origin == 0 { 9999.0 } else { 200.0 };
    whole(numeral, 1.0, most).then_some((origin + value, before.len() - name.len()))
}

/// [`ERAS`], looked up where one may end.
static ERAS_HERE: LazyLock<WordList<(&str, i32)>> = LazyLock::new(|| WordList::by_last(ERAS, |row| row.0));

/// The era whose name `before` ends with, the longest if several do.
fn ending(before: &str) -> Option<&'static (&'static str, i32)> {
    let named = ERAS_HERE.with(before.chars().next_back()?).filter(|(name, _)| before.ends_with(name));
    named.max_by_key(|(name, _)| name.len())
}

/// Whether `before` ends in the first year of a range before our era: 公元前512年-.
fn closes_range_before_christ(before: &str) -> bool {
    let Some(rest) = before.strip_suffix(['-', '–', '—', '~', '至', '到']) else { return false };
    let rest = rest.strip_suffix('年').unwrap_or(rest);
    let era = rest.trim_end_matches(|c: char| c.is_ascii_digit());
    era.len() < rest.len() && era.trim_end_matches([' ', '约']).ends_with("公元前")
}

/// The first year of an era, which 元 stands for, where 元年 begins at character `index`; and where the era begins.
pub(super) fn first_year(characters: Characters<'_>, index: usize) -> Option<(i32, usize)> {
    if (characters.at(index), characters.at(index + 1)) != ('元', '年') {
        return None;
    }
    let before = characters.before(index);
    let (name, origin) = ending(before).filter(|(_, origin)| *origin > 0)?;
    Some((origin + 1, before.len() - name.len()))
}
