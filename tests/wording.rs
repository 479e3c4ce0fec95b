//! Everything is said in every language, and what a finding is called does not depend on it.

use duizhao::batch::{Input, Silent, Tools, check_files, go_on};
use duizhao::checks::CHECKS;
use duizhao::report::Report;
use duizhao::settings::Ui;
use duizhao::wording::{severity, title};
use duizhao::{Finding, Lexicon, Settings, Severity};
use std::fs;

#[test]
fn checks_and_severities_have_chinese_names() {
    for check in CHECKS {
        assert_ne!(title(Ui::Chinese, check.name), check.name, "{} has a Chinese title", check.name);
    }
    for one in Severity::ALL {
        assert!(!severity(Ui::Chinese, one).is_ascii());
    }
}

/// The flawed articles of the corpus, checked by a program that speaks `ui`.
fn report(lexicon: &Lexicon, ui: Ui) -> Report {
    let folders = fs::read_dir("corpus").expect("the corpus is there").map(|entry| entry.expect("readable").path());
    let mut files: Vec<_> = folders.map(|folder| folder.join("flawed.txt")).filter(|file| file.exists()).collect();
    files.sort();
    assert!(files.len() > 3, "the corpus has flawed articles");
    let inputs: Vec<Input> = files.into_iter().map(Input::File).collect();
    let settings = Settings { ui, ..Settings::default() };
    check_files(&inputs, Tools { lexicon, settings: &settings, observer: &Silent }, &mut go_on)
}

#[test]
fn messages_are_chinese_and_names_of_findings_are_the_same() {
    let lexicon = Lexicon::embedded().expect("the dictionaries are whole");
    let (english, chinese) = (report(&lexicon, Ui::English), report(&lexicon, Ui::Chinese));
    let all = |report: &Report| report.all_findings().cloned().collect::<Vec<Finding>>();
    let (one, other) = (all(&english), all(&chinese));
    assert_eq!(one.len(), other.len());
    for (one, other) in one.iter().zip(&other) {
        assert_eq!((&one.id, one.severity), (&other.id, other.severity));
        assert_ne!(one.message, other.message);
        let values = [&one.values.source, &one.values.target].into_iter().flatten();
        let quoted = values.cloned().collect::<Vec<_>>().concat() + &texts(&english);
        for word in other.message.split(|c: char| !c.is_ascii_alphabetic()).filter(|word| word.len() > 3) {
            assert!(quoted.contains(word), "{word} in {}", other.message);
        }
    }
}

/// All texts of a report, in which quoted words stand.
fn texts(report: &Report) -> String {
    report.articles.iter().map(|article| article.original(duizhao::text::Side::Source).text.to_string()).collect()
}
