//! A sentence-embedding model of the user joins the score: `cargo test --features embeddings --test embeddings`.
#![cfg(feature = "embeddings")]

use duizhao::align::align;
use duizhao::document::Document;
use duizhao::facts::Facts;
use duizhao::lexicon::{EmbeddingFolder, Lexicon};
use duizhao::settings::Settings;
use duizhao::text::Sides;
use std::fs;
use std::path::Path;

/// Pairs of sentences whose words say what belongs together.
const ORDINARY: [(&str, &str); 12] = [
    ("The river rose at night.", "河水在夜里上涨了。"),
    ("The old bridge was closed.", "旧桥关闭了。"),
    ("Children walked to school.", "孩子们走路去学校。"),
    ("The teacher opened a window.", "老师打开了一扇窗。"),
    ("Farmers sold their rice.", "农民卖掉了大米。"),
    ("A doctor visited the village.", "一位医生来到了村里。"),
    ("The train was late again.", "火车又晚点了。"),
    ("Her brother bought a boat.", "她的哥哥买了一条船。"),
    ("Snow covered the mountain.", "雪覆盖了山。"),
    ("The factory needs workers.", "工厂需要工人。"),
    ("Nobody believed the newspaper.", "没有人相信报纸。"),
    ("The mayor drank his tea.", "市长喝了茶。"),
];
/// Words that no dictionary knows, each with its counterpart.
const STRANGE: [(&str, &str); 4] = [("zorv", "龘"), ("brul", "靐"), ("mipt", "齉"), ("gwek", "爩")];

/// Writes a model in which each pair, and each strange word, has a direction of its own.
fn write_model(folder: &Path) {
    let mut tokens: Vec<(String, usize)> = Vec::new();
    let mut add = |text: &str, direction: usize| {
        let words = text.split(|c: char| !c.is_ascii_alphabetic()).filter(|word| !word.is_empty());
        let characters = text.chars().filter(|c| !c.is_ascii() && *c != '。').map(String::from);
        for token in words.map(str::to_lowercase).chain(characters) {
            if !tokens.iter().any(|(known, _)| *known == token) {
                tokens.push((token, direction));
            }
        }
    };
    for (direction, (english, chinese)) in ORDINARY.iter().chain(&STRANGE).enumerate() {
        add(english, direction);
        add(chinese, direction);
    }
    let width = ORDINARY.len() + STRANGE.len();
    let mut vocabulary = serde_json::Map::new();
    vocabulary.insert("[UNK]".to_owned(), 0.into());
    let mut values = vec![0.0_f32; width];
    for (token, direction) in tokens {
        vocabulary.insert(token, vocabulary.len().into());
        values.extend((0..width).map(|place| if place == direction { 1.0 } else { 0.0 }));
    }
    let rows = vocabulary.len();
    let tokenizer = serde_json::json!({
        "version": "1.0", "truncation": null, "padding": null, "added_tokens": [], "post_processor": null, "decoder": null,
        "normalizer": {"type": "BertNormalizer", "clean_text": true, "handle_chinese_chars": true, "strip_accents": null, "lowercase": true},
        "pre_tokenizer": {"type": "BertPreTokenizer"},
        "model": {"type": "WordLevel", "vocab": vocabulary, "unk_token": "[UNK]"},
    });
    fs::write(folder.join("tokenizer.json"), tokenizer.to_string()).expect("written");
    fs::write(folder.join("config.json"), r#"{"normalize": true}"#).expect("written");
    let header = serde_json::json!({
        "embeddings": {"dtype": "F32", "shape": [rows, width], "data_offsets": [0, values.len() * 4]},
    });
    let header = header.to_string();
    let mut bytes = (header.len() as u64).to_le_bytes().to_vec();
    bytes.extend(header.as_bytes());
    bytes.extend(values.iter().flat_map(|value| value.to_le_bytes()));
    fs::write(folder.join("model.safetensors"), bytes).expect("written");
}

/// The lines that the strange English sentences are paired with: four of them stand beside three Chinese ones.
fn strange_pairs(lexicon: &Lexicon) -> Vec<(Vec<usize>, Vec<usize>)> {
    let english = |words: &str| format!("{words} {words} {words} {words}.");
    let chinese = |words: &str| format!("{}。", words.repeat(8));
    let lines = |ordinary: Vec<String>, strange: Vec<String>| {
        let (before, after) = ordinary.split_at(6);
        [before, &strange, after].concat().join("\n")
    };
    let texts = Sides {
        source: lines(
            ORDINARY.iter().map(|pair| pair.0.to_owned()).collect(),
            STRANGE.iter().map(|pair| english(pair.0)).collect(),
        ),
        target: lines(
            ORDINARY.iter().map(|pair| pair.1.to_owned()).collect(),
            STRANGE.iter().skip(1).map(|pair| chinese(pair.1)).collect(),
        ),
    };
    let settings = Settings { pre_split: true, ..Settings::default() };
    let documents = texts.map(|text| {
        Document::read("text", text.as_bytes(), lexicon, &settings).expect("readable").pop().expect("one text")
    });
    let facts = documents.map(|document| Facts::of(document, lexicon, &settings));
    let alignment = align(&documents, &facts, lexicon);
    let strange = alignment.beads.into_iter().filter(|bead| bead.source.iter().any(|s| (6..10).contains(s)));
    strange.map(|bead| (bead.source, bead.target)).collect()
}

#[test]
fn vectors_tell_which_sentence_was_dropped() {
    let folder = tempfile::tempdir().expect("a folder");
    write_model(folder.path());
    let mut lexicon = Lexicon::embedded().expect("the dictionaries load");
    let right = vec![(vec![6], vec![]), (vec![7], vec![6]), (vec![8], vec![7]), (vec![9], vec![8])];
    assert_ne!(strange_pairs(&lexicon), right, "words alone cannot know");
    lexicon.vectors = Some(Box::new(EmbeddingFolder::open(folder.path()).expect("a model")));
    assert_eq!(strange_pairs(&lexicon), right);
}

#[test]
fn a_folder_without_a_model_is_named() {
    let folder = tempfile::tempdir().expect("a folder");
    let said = EmbeddingFolder::open(folder.path()).err().expect("no model").to_string();
    assert!(said.contains(&folder.path().display().to_string()) && said.contains("no embedding model"), "{said}");
}
