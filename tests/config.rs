//! `duizhao.toml`: what is read, what is refused, and that the published schema says the same.

use duizhao::Severity;
use duizhao::config::{Config, schema};
use std::fs;
use std::path::Path;

const WHOLE: &str = "\
fail-on = 'never'
min-severity = 'minor'
profile = 'abridged'
region = 'zh-TW'
[mqm]
minor = 2
pass = 99.5
[checks]
name-unverified = 'allow'
[[overrides]]
paths = ['archive/']
checks = { omission = 'minor' }
";

fn parse(text: &str) -> Result<Config, String> {
    Config::parse(Path::new("duizhao.toml"), text).map_err(|error| error.to_string())
}

/// Whether the published schema takes a text.
fn is_valid(text: &str) -> bool {
    let value: toml::Table = text.parse().expect("it is TOML");
    let value = serde_json::to_value(value).expect("it has no date");
    jsonschema::validator_for(&schema()).expect("it is a schema").is_valid(&value)
}

#[test]
fn every_setting_is_read() {
    let config = parse(WHOLE).expect("it is right");
    assert_eq!((config.fail_on, config.min_severity), (Some(None), Some(Severity::Minor)));
    assert_eq!((config.weights.minor, config.weights.major, config.weights.pass), (2.0, 5.0, 99.5));
    assert_eq!(config.region.map(duizhao::text::Region::code), Some("TW"));
    assert!(!config.is_whole() && parse("").expect("empty is right").is_whole());
    assert!(is_valid(WHOLE) && is_valid(""));
}

#[test]
fn unknown_names_are_refused_with_the_nearest() {
    let cases = [
        ("fail_on = 'never'", "no setting named fail_on; did you mean fail-on?"),
        ("fail-on = 'mayor'", "no fail-on named mayor; did you mean major?"),
        ("region = 'zh-TX'", "no region named zh-TX; did you mean zh-TW?"),
        ("[checks]\nommission = 'allow'", "no check named ommission; did you mean omission?"),
        ("[checks]\nomission = 'grave'", "no omission named grave; did you mean allow?"),
        ("[mqm]\nminr = 1", "no setting of mqm named minr; did you mean minor?"),
        ("[mqm]\nminor = -1", "mqm.minor is a number, 0 or more"),
        ("[[overrides]]\npath = ['a']", "no setting of overrides named path; did you mean paths?"),
        ("[[overrides]]\nchecks = {}", "an override needs paths, a list of patterns"),
    ];
    for (text, problem) in cases {
        assert_eq!(parse(text).expect_err(text), format!("duizhao.toml: {problem}"));
        assert!(!is_valid(text), "the schema takes {text}");
    }
}

#[test]
fn a_broken_file_names_the_line() {
    let error = parse("fail-on = 'never'\n[checks\n").expect_err("it is broken");
    assert!(error.starts_with("duizhao.toml: ") && error.contains("line 2"), "{error}");
}

#[test]
fn schema_is_published() {
    let text = serde_json::to_string_pretty(&schema()).expect("it is JSON") + "\n";
    if std::env::var_os("UPDATE").is_some() {
        fs::write("duizhao.schema.json", &text).expect("the folder can be written");
    }
    let published = fs::read_to_string("duizhao.schema.json").expect("UPDATE=1 writes the file");
    assert!(published == text, "UPDATE=1 cargo test --test config writes duizhao.schema.json anew");
}
