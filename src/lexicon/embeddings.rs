//! Sentence vectors of a model that the user keeps in a folder.

use crate::error::Error;
use model2vec_rs::model::StaticModel;
use std::path::Path;

use super::SentenceVectors;

/// A static embedding model, as Model2Vec writes it: `tokenizer.json`, `model.safetensors` and `config.json`.
pub struct EmbeddingFolder {
    model: StaticModel,
}

impl EmbeddingFolder {
    /// Loads the model of a folder; nothing is ever fetched.
    ///
    /// # Errors
    /// [`Error::Input`] when the folder has no such model, or one that cannot be read.
    pub fn open(folder: &Path) -> Result<Self, Error> {
        let problem = |problem: String| Error::Input { path: folder.to_owned(), problem };
        if !folder.is_dir() {
            return Err(problem("is no folder with an embedding model".to_owned()));
        }
        let model = StaticModel::from_pretrained(folder, None, Some(true), None)
            .map_err(|error| problem(format!("no embedding model: {error:#}")))?;
        Ok(Self { model })
    }
}

impl SentenceVectors for EmbeddingFolder {
    fn of(&self, sentences: &[String]) -> Vec<Vec<f32>> {
        self.model.encode(sentences)
    }
}
