//! The dictionaries that come with the program: the one place that includes them.

/// Chinese words with their trained translations; see `dictionaries/lexicon/SOURCE.md`.
pub(super) const TRANSLATIONS: &str = include_str!("../../dictionaries/lexicon/data.tsv");
/// Chinese words with English glosses; see `dictionaries/cedict/SOURCE.md`.
pub(super) const GLOSSARY: &str = include_str!("../../dictionaries/cedict/data.tsv");
pub(super) const ABBREVIATIONS: &str = include_str!("../../dictionaries/abbreviations/data.tsv");
/// Readings of Chinese characters.
pub(super) const READINGS: &str = include_str!("../../dictionaries/readings/data.tsv");
/// The sound model.
pub(super) const SOUND: &str = include_str!("../../dictionaries/sound/data.tsv");
/// Phrases of page furniture; see `dictionaries/chrome/SOURCE.md`.
pub(super) const SIGNS: &str = include_str!("../../dictionaries/chrome/data.tsv");
/// Ordinary English words.
pub(super) const ENGLISH: &str = include_str!("../../dictionaries/english/data.tsv");
/// Latin names with their transliterations.
pub(super) const NAMES: &str = include_str!("../../dictionaries/names/data.tsv");
/// Well-known names with their renderings by region.
pub(super) const RENDERINGS: &str = include_str!("../../dictionaries/renderings/data.tsv");
/// Chinese surnames with their spellings.
pub(super) const SURNAMES: &str = include_str!("../../dictionaries/surnames/data.tsv");
/// How southern families write given names; see `dictionaries/southern/SOURCE.md`.
pub(super) const SOUTHERN: &str = include_str!("../../dictionaries/southern/data.tsv");
/// Japanese surnames with their spellings; see `dictionaries/japanese/SOURCE.md`.
pub(super) const JAPANESE: &str = include_str!("../../dictionaries/japanese/data.tsv");
/// Usual words with one character left blank; see `dictionaries/blanks/SOURCE.md`.
pub(super) const BLANKS: &str = include_str!("../../dictionaries/blanks/data.tsv");
/// Characters that look like each other; see `dictionaries/shapes/SOURCE.md`.
pub(super) const SHAPES: &str = include_str!("../../dictionaries/shapes/data.tsv");
/// Words that exclude each other.
pub(super) const CONTRASTS: &str = include_str!("../../dictionaries/contrasts/data.tsv");
/// Words of China, Taiwan and Hong Kong.
pub(super) const REGIONS: &str = include_str!("../../dictionaries/regions/data.tsv");
/// Names of countries in China, Taiwan and Hong Kong; see `dictionaries/territories/SOURCE.md`.
pub(super) const TERRITORIES: &str = include_str!("../../dictionaries/territories/data.tsv");
