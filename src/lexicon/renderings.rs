//! Names and what they are called in Chinese, by region.

use super::embedded;
use super::sorted::Sorted;
use super::table::Table;
use crate::error::Error;
use crate::text::Region;
use crate::text::small_letters;
use rustc_hash::FxHashMap;

/// Names and what they are called in Chinese.
pub struct Renderings {
    /// Well-known names by their words in small letters.
    known: FxHashMap<&'static str, Vec<Rendering>>,
    /// The first well-known name of every rendering.
    texts: FxHashMap<&'static str, &'static str>,
    /// The most words of a well-known name that begins with each word.
    longest: FxHashMap<&'static str, usize>,
    /// Transliterations of words of names.
    names: Sorted<&'static str>,
}

/// What a name is called.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rendering {
    /// In simplified characters.
    pub text: &'static str,
    /// Where it is called so; `None` everywhere.
    pub region: Option<Region>,
}

impl Renderings {
    /// The names that come with the program.
    pub(super) fn embedded() -> Result<Self, Error> {
        let mut known: FxHashMap<&'static str, Vec<Rendering>> = FxHashMap::default();
        let mut texts: FxHashMap<&'static str, &'static str> = FxHashMap::default();
        let mut longest: FxHashMap<&'static str, usize> = FxHashMap::default();
        let table = Table::new("dictionaries/renderings/data.tsv", embedded::RENDERINGS);
        for row in table.rows() {
            let [name, renderings] = table.columns(&row)?;
            let most = longest.entry(name.split(' ').next().unwrap_or(name)).or_default();
            *most = (*most).max(name.split(' ').count());
            let of = known.entry(name).or_default();
            for rendering in renderings.split('|') {
                let (text, region) = rendering.split_once('@').unwrap_or((rendering, ""));
                let region = match region {
                    "" => None,
                    "CN" => Some(Region::China),
                    "TW" => Some(Region::Taiwan),
                    "HK" => Some(Region::HongKong),
                    _ => return Err(table.error(&row, format!("{region}: CN, TW or HK"))),
                };
                texts.entry(text).or_insert(name);
                of.push(Rendering { text, region });
            }
        }
        Ok(Self { known, texts, longest, names: Sorted::new(embedded::NAMES) })
    }

    /// The renderings of the well-known name that the first of `words` begin, and how many words it has.
    pub fn known(&self, words: &[&str]) -> Option<(&[Rendering], usize)> {
        let first = small_letters(words.first()?);
        let longest = *self.longest.get(&*first)?;
        let mut name = first.into_owned();
        let mut ends = vec![name.len()];
        for word in words[1..].iter().take(longest - 1) {
            name.push(' ');
            name.extend(word.chars().flat_map(char::to_lowercase));
            ends.push(name.len());
        }
        let known = |(last, end): (usize, &usize)| Some((self.known.get(&name[..*end])?.as_slice(), last + 1));
        ends.iter().enumerate().rev().find_map(known)
    }

    /// Whether some well-known name begins with `word`.
    pub fn opens(&self, word: &str) -> bool {
        self.longest.contains_key(&*small_letters(word))
    }

    /// Whether `text` is what some well-known name is called.
    pub fn is_rendering(&self, text: &str) -> bool {
        self.texts.contains_key(text)
    }

    /// The first well-known name that `text` is a rendering of.
    pub fn bearer(&self, text: &str) -> Option<&'static str> {
        self.texts.get(text).copied()
    }

    /// The attested transliterations of one word of a name.
    pub fn attested(&self, word: &str) -> impl Iterator<Item = &'static str> {
        let row = self.names.lent(&small_letters(word));
        row.into_iter().flat_map(|renderings| renderings.split(' '))
    }
}
