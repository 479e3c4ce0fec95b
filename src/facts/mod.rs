//! What sentences state, in values comparable across the two languages.

mod name;
mod number;
mod typography;

pub use name::{Bearer, Name, Word};
pub use number::Number;
pub use typography::Typography;

use crate::document::Document;
use crate::lexicon::Lexicon;
use crate::settings::Settings;
use crate::text::ViewSpan;

/// What the sentences of one document state.
#[derive(Clone, Debug, Default)]
pub struct Facts {
    /// Names, in reading order.
    pub names: Vec<Stated<Name>>,
    /// Numbers, in reading order.
    pub numbers: Vec<Stated<Number>>,
    /// How the text is written.
    pub typography: Typography,
}

/// A value and where it is stated.
#[derive(Clone, Debug, PartialEq)]
pub struct Stated<T> {
    /// Index of the sentence in the document.
    pub sentence: usize,
    /// Bytes of the view of the sentence's paragraph.
    pub view: ViewSpan,
    /// What is stated.
    pub value: T,
}

impl Facts {
    /// What `document` states.
    pub fn of(document: &Document, lexicon: &Lexicon, _settings: &Settings) -> Facts {
        let mut facts =
            Facts { names: name::find(document, lexicon), typography: Typography::of(document), ..Facts::default() };
        for sentence in 0..document.sentences.len() {
            number::find(document, sentence, &mut facts.numbers);
        }
        facts
    }
}

/// The items of `stated` that stand in `sentence`; `stated` is in reading order.
pub fn in_sentence<T>(stated: &[Stated<T>], sentence: usize) -> &[Stated<T>] {
    let first = stated.partition_point(|item| item.sentence < sentence);
    let count = stated[first..].partition_point(|item| item.sentence == sentence);
    &stated[first..first + count]
}
