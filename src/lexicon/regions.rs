//! Words and names that China, Taiwan, Hong Kong and Singapore say in their own way.

use super::embedded;
use super::table::Table;
use crate::error::Error;
use crate::text::ExactSet;
use crate::text::Region;
use rustc_hash::{FxHashMap, FxHashSet};

/// Words that not every region says.
pub struct Regions {
    words: FxHashMap<&'static str, Regional>,
    /// The first character of each word.
    first: ExactSet,
    /// The first two; no second one where there is none.
    first_two: FxHashSet<[char; 2]>,
    /// The most bytes of a word.
    longest: usize,
}

/// What is known of a word of some regions.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Regional {
    /// Where it is said, in the order of [`Region::ALL`].
    pub regions: Vec<Region>,
    /// What each region says for the same, its usual word first.
    pub words: Vec<(Region, &'static str)>,
}

impl Regions {
    /// The words that come with the program; Singapore says what mainland China says.
    pub(super) fn embedded() -> Result<Self, Error> {
        let mut words: FxHashMap<&'static str, Regional> = FxHashMap::default();
        for (path, text) in [
            ("dictionaries/regions/data.tsv", embedded::REGIONS),
            ("dictionaries/territories/data.tsv", embedded::TERRITORIES),
        ] {
            let table = Table::new(path, text);
            for row in table.rows() {
                let [_, china, taiwan, hong_kong] = table.columns(&row)?;
                let columns = [china, taiwan, hong_kong, china];
                let group: Vec<(Region, &'static str)> = Region::ALL
                    .into_iter()
                    .zip(columns)
                    .flat_map(|(region, words)| words.split('|').map(move |word| (region, word)))
                    .collect();
                for &(region, word) in &group {
                    let regional = words.entry(word).or_default();
                    if !regional.regions.contains(&region) {
                        regional.regions.push(region);
                    }
                    if regional.words.is_empty() {
                        regional.words = group.clone();
                    }
                }
            }
        }
        words.retain(|_, word| word.regions.len() < Region::ALL.len());
        let longest = words.keys().map(|word| word.len()).max().unwrap_or(0);
        let first = words.keys().filter_map(|word| word.chars().next()).collect();
        let first_two = words.keys().map(|word| first_two(word)).collect();
        Ok(Self { words, first, first_two, longest })
    }

    /// Whether a word that not every region says may begin `text`.
    pub fn begin(&self, text: &str) -> bool {
        let pairs = |[first, second]: [char; 2]| {
            self.first_two.contains(&[first, second]) || self.first_two.contains(&[first, NONE])
        };
        text.chars().next().is_some_and(|first| self.first.contains(first)) && pairs(first_two(text))
    }

    /// What is known of a word, in simplified characters, that not every region says.
    pub fn of(&self, word: &str) -> Option<&Regional> {
        if word.len() > self.longest { None } else { self.words.get(word) }
    }
}

/// Stands where a word has no second character.
const NONE: char = '\0';

/// The first two characters of `text`.
fn first_two(text: &str) -> [char; 2] {
    let mut characters = text.chars();
    [characters.next().unwrap_or(NONE), characters.next().unwrap_or(NONE)]
}

impl Regional {
    /// What `region` says for it, its usual word first.
    pub fn words_of(&self, region: Region) -> impl Iterator<Item = &'static str> {
        self.words.iter().filter(move |(of, _)| *of == region).map(|(_, word)| *word)
    }
}
