//! Dictionaries in memory; built once, lent to everything.

mod abbreviations;
mod blanks;
mod capitals;
mod contrasts;
mod embedded;
#[cfg(feature = "embeddings")]
mod embeddings;
mod english;
mod letters;
mod readings;
mod regions;
mod renderings;
mod segmenter;
mod shapes;
mod signs;
mod sorted;
pub mod sound;
mod table;
mod translations;

pub use abbreviations::{Abbreviation, Abbreviations};
pub use blanks::{BLANK, Blanks};
pub use capitals::Capitals;
pub use contrasts::{Contrast, Contrasts, Pole};
#[cfg(feature = "embeddings")]
pub use embeddings::EmbeddingFolder;
pub use english::English;
pub use readings::{Readings, Romanised, ends_japanese, latin_words};
pub use regions::{Regional, Regions};
pub use renderings::{Rendering, Renderings};
pub use segmenter::{DICTIONARY_WORDS, Segmenter};
pub use shapes::Shapes;
pub use signs::{Sign, Signs};
pub use sound::Sound;
pub use translations::{Learnt, Translation, Translations};

use crate::error::Error;
use crate::settings::Settings;

/// Every table the program looks things up in.
pub struct Lexicon {
    /// Chinese words.
    pub segmenter: Segmenter,
    /// English words that keep their full stop.
    pub abbreviations: Abbreviations,
    /// English words that have a capital without being names.
    pub capitals: Capitals,
    /// Phrases of page furniture.
    pub signs: Signs,
    /// Words and their translations.
    pub translations: Translations,
    /// Ordinary English words.
    pub english: English,
    /// How Chinese characters are read.
    pub readings: Readings,
    /// Usual Chinese words by all their characters but one.
    pub blanks: Blanks,
    /// Characters that look like each other.
    pub shapes: Shapes,
    /// Words that exclude each other.
    pub contrasts: Contrasts,
    /// Words that not every region says.
    pub regions: Regions,
    /// What names are called in Chinese.
    pub renderings: Renderings,
    /// What English letters stand behind Chinese characters.
    pub sound: Sound,
    /// A model of the user that makes vectors of sentences; none by default.
    pub vectors: Option<Box<dyn SentenceVectors>>,
}

/// A model that puts sentences of both languages into one space.
pub trait SentenceVectors: Send + Sync {
    /// A vector for each sentence, all of one length; of sentences that say the same, the cosine is high.
    fn of(&self, sentences: &[String]) -> Vec<Vec<f32>>;
}

impl Lexicon {
    /// Loads the dictionaries that come with the program.
    ///
    /// The segmenter loads on a thread of its own; its first cut waits for it.
    pub fn embedded() -> Result<Self, Error> {
        // The segmenter comes first: its dictionary loads beside the others.
        let segmenter = Segmenter::load();
        let readings = Readings::embedded()?;
        let sound = Sound::embedded(&readings)?;
        let (abbreviations, signs, english) = (Abbreviations::embedded()?, Signs::embedded()?, English::embedded());
        let (translations, renderings) = (Translations::embedded()?, Renderings::embedded()?);
        let (regions, contrasts) = (Regions::embedded()?, Contrasts::embedded()?);
        let capitals = Capitals::embedded();
        Ok(Self {
            segmenter,
            abbreviations,
            capitals,
            signs,
            translations,
            english,
            readings,
            blanks: Blanks::embedded(),
            shapes: Shapes::embedded(),
            contrasts,
            regions,
            renderings,
            sound,
            vectors: None,
        })
    }
    /// The same with the names and terms of the user as words of the segmenter.
    pub fn with_names_of(self, settings: &Settings) -> Self {
        let of_ledger = settings.ledger.entries.iter().flat_map(|entry| entry.rendering.split('·'));
        let of_terms = settings.terms.concepts.iter().flat_map(|concept| &concept.renderings);
        let words = of_ledger.chain(of_terms.map(|rendering| rendering.text.as_str()));
        let words: Vec<String> = words.map(str::to_owned).collect();
        Self { segmenter: self.segmenter.with_words(words), ..self }
    }
}
