//! Sentences and words of both languages; one case a line in `tests/segment/`.
use duizhao::Lexicon;
use duizhao::document::{split_sentences, tokenize};
use duizhao::text::Lang;
use std::fs;

/// The cases of a file: comments and empty lines are none.
fn cases(name: &str) -> Vec<String> {
    let text = fs::read_to_string(format!("tests/segment/{name}")).expect("readable");
    text.lines().filter(|line| !line.is_empty() && !line.starts_with("# ")).map(str::to_owned).collect()
}

#[test]
fn sentences_end_where_marked() {
    let lexicon = Lexicon::embedded().expect("embedded");
    for (file, lang) in [("english.txt", Lang::English), ("chinese.txt", Lang::Chinese)] {
        for case in cases(file) {
            let wanted: Vec<&str> = case.split('|').map(str::trim).collect();
            let space = if case.contains("| ") { " " } else { "" };
            let text = wanted.join(space);
            assert_eq!(split_sentences(&text, lang, &lexicon), wanted, "{file}");
        }
    }
}

#[test]
fn words_are_cut_where_marked() {
    let lexicon = Lexicon::embedded().expect("embedded");
    for case in cases("words.txt") {
        let (text, wanted) = case.split_once('\t').expect("text and words");
        let words: Vec<&str> = tokenize(text, &lexicon).into_iter().map(|(word, _)| word).collect();
        assert_eq!(words.join(" "), wanted, "{text}");
    }
}

#[test]
fn words_know_where_they_stand() {
    let lexicon = Lexicon::embedded().expect("embedded");
    let text = "第一行：這個軟體。\r\n  第二行！\nOne more line.";
    for (word, span) in tokenize(text, &lexicon) {
        assert_eq!(word, &text[span.range()]);
    }
}

#[test]
fn users_words_join_the_dictionary() {
    let mut lexicon = Lexicon::embedded().expect("embedded");
    let text = "记者叶澜舟昨日到访";
    lexicon.segmenter = lexicon.segmenter.with_words(["叶澜舟".to_owned()]);
    assert!(tokenize(text, &lexicon).iter().any(|&(word, _)| word == "叶澜舟"));
}
