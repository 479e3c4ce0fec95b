//! Word links inside beads: what translates what, and what nothing explains.

use duizhao::align::{align, word_links};
use duizhao::facts::Facts;
use duizhao::text::Side;
use duizhao::text::Sides;
use duizhao::{Document, Lexicon, Settings};

/// The linked words and the unexplained words of each side of one pair of sentences.
fn linked(english: &str, chinese: &str) -> (Vec<(String, String)>, Sides<Vec<String>>) {
    let (lexicon, settings) = (Lexicon::embedded().expect("embedded"), Settings::default());
    let read =
        |name: &str, text: &str| Document::read(name, text.as_bytes(), &lexicon, &settings).expect("text").remove(0);
    let documents = Sides { source: read("a.en", english), target: read("a.zh", chinese) };
    let facts = documents.map(|document| Facts::of(document, &lexicon, &settings));
    let alignment = align(&documents, &facts, &lexicon);
    let found = word_links(&documents, &facts, &alignment, &lexicon);
    assert_eq!(found.len(), 1, "one bead");
    let word = |side: Side, token: usize| {
        let document = &documents[side];
        let sentence = document.sentences.iter().position(|sentence| sentence.tokens.contains(&token));
        document.token_text(sentence.expect("a token of the text"), token).to_owned()
    };
    let links = found[0].links.iter().map(|&(a, b)| (word(Side::Source, a), word(Side::Target, b))).collect();
    let unexplained = |side: Side| found[0].unexplained[side].iter().map(|&token| word(side, token)).collect();
    (links, Sides { source: unexplained(Side::Source), target: unexplained(Side::Target) })
}

#[test]
fn words_and_numbers_find_their_translations() {
    let (links, _) = linked("The river carried 12 boats to the harbour.", "河流把12艘船带到了港口。");
    for (english, chinese) in [("river", "河流"), ("12", "12"), ("harbour", "港口")] {
        assert!(links.contains(&(english.to_owned(), chinese.to_owned())), "{english}: {links:?}");
    }
}

#[test]
fn words_of_a_dropped_clause_stay_unexplained() {
    let (_, unexplained) =
        linked("The mountain is high, and the bridge was repaired by forty soldiers.", "这座山峰很高。");
    for word in ["bridge", "repaired", "forty", "soldiers"] {
        assert!(unexplained.source.iter().any(|other| other == word), "{word}: {unexplained:?}");
    }
    assert!(!unexplained.source.contains(&"mountain".to_owned()), "{unexplained:?}");
}
