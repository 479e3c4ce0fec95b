//! Chinese words, by jieba; the dictionary loads beside whatever else is going on.

use jieba_rs::Jieba;
use std::sync::{Arc, OnceLock};
use std::thread;

/// Cuts simplified Chinese into words.
pub struct Segmenter {
    jieba: Arc<OnceLock<Jieba>>,
}

impl Segmenter {
    /// Starts loading jieba's dictionary on its own thread.
    pub fn load() -> Self {
        let jieba = Arc::new(OnceLock::new());
        let loading = Arc::clone(&jieba);
        thread::spawn(move || {
            loading.get_or_init(Jieba::new);
        });
        Self { jieba }
    }

    /// The words of `text` in order, covering all of it; waits until the dictionary is there.
    pub fn cut<'a>(&self, text: &'a str) -> Vec<&'a str> {
        let jieba = self.jieba.get_or_init(Jieba::new);
        jieba.cut(text, true).into_iter().map(|token| token.word).collect()
    }
}
